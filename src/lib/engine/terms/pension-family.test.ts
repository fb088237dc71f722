/** Pension terms on the invented pay world of £46,000 (nurse) and £38,000 (officer), rates of 2026/27. */
import { describe, expect, it } from 'vitest';
import type { PensionScheme } from '#lib/domain/pay.ts';
import { ratio } from '#lib/domain/ratio.ts';
import { valueAt } from '#lib/domain/series.ts';
import type { TermId } from '#lib/domain/terms.ts';
import { reference } from '#lib/reference/reference.ts';
import type { Conditions } from '../arrangements/conditions.ts';
import type { PayFigure } from '../pay/figure.ts';
import { gap } from '../pay/figure.ts';
import { council, nurse, trust } from '../invented.ts';
import type { Situation, Standing } from './family.ts';
import { pensionFamily } from './pension-family.ts';

const start = '2026-06-01';

function paid(pounds: number): Conditions {
	const figure: PayFigure = {
		known: true,
		annualPence: ratio(Math.round(pounds * 100)),
		status: 'agreed',
		assumed: false,
		confidence: 'high',
		edition: 'invented',
		source: 'invented',
		point: null,
		replaces: null,
		printedPence: null,
		factor: ratio(1)
	};
	const pay = [{ from: -1, value: figure }];
	const none = gap('no-range', 'invented');
	return {
		pay: {
			pay,
			bottom: [{ from: -1, value: none }],
			top: [{ from: -1, value: none }],
			monthsToTop: none,
			nextStep: null,
			heldPoint: pay,
			awards: []
		},
		hours: [{ from: -1, value: { weeklyMinutes: ratio(2250), standardWeekMinutes: ratio(2250) } }],
		mechanism: none
	};
}

function standing(pension: Standing['pension'], conditions: Conditions): Standing {
	return {
		employer: pension === 'lgps' ? council : trust,
		framework: 'spot',
		grade: null,
		service: nurse.service,
		pension,
		area: null,
		conditions
	};
}

function situation(own: Standing, next: Standing, from = start): Situation {
	return { contract: nurse, own, next, start: from, horizon: 60, reference };
}

function values(id: TermId, given: Situation, month = 0) {
	const term = pensionFamily.terms.find((candidate) => candidate.id === id);
	if (!term) throw new Error(`No term ${id}`);
	const { own, next, unchanged } = pensionFamily.sides(id, given);
	const [before, after] = [own, next].map((series) => {
		const value = valueAt(series, month);
		return value.known ? term.show(value.value) : value.code;
	});
	return { before, after, unchanged };
}

/** W10: the same £40,823 in each scheme on 1 June 2026. */
const same = paid(40_823);
const w10 = situation(standing('nhsps-2015', same), standing('lgps', same));

describe('the same £40,823 in both schemes (W10)', () => {
	it('pays £4,000.65 at 9.8% and £2,653.50 at 6.5%', () => {
		// 40,823 × 0.098 = 4,000.654; 40,823 × 0.065 = 2,653.495
		expect(values('T36', w10)).toEqual({ before: 400_065, after: 265_350, unchanged: false });
	});

	it('builds £755.98 at 1/54 and £833.12 at 1/49 a year', () => {
		// 40,823 ÷ 54 = 755.981…; 40,823 ÷ 49 = 833.122…
		expect(values('T37', w10)).toEqual({ before: 75_598, after: 83_312, unchanged: false });
	});

	it('grows by 1.5 points above prices and by none', () => {
		expect(values('T38', w10)).toEqual({ before: 1.5, after: 0, unchanged: false });
	});

	it('pays £81,646 and £122,469 on death', () => {
		expect(values('T40', w10)).toEqual({ before: 8_164_600, after: 12_246_900, unchanged: false });
	});

	it('names both schemes for T35 and T39, whose difference has no number', () => {
		const names = { before: 'nhsps-2015', after: 'lgps', unchanged: false };
		expect(values('T35', w10)).toEqual(names);
		expect(values('T39', w10)).toEqual(names);
		const access = pensionFamily.terms.find(({ id }) => id === 'T35');
		expect(access?.showDifference(ratio(1))).toBeNull();
		expect(access?.showDifference(ratio(0))).toBe(0);
	});

	it('holds the early pension rules with low confidence', () => {
		const value = valueAt(pensionFamily.sides('T39', w10).own, 0);
		expect(value).toMatchObject({ known: true, confidence: 'low' });
	});

	it('is no surer than the medium-confidence tiers of 2026/27', () => {
		const value = valueAt(pensionFamily.sides('T36', w10).own, 0);
		expect(value).toMatchObject({ known: true, confidence: 'medium' });
	});
});

describe('the tier', () => {
	const contribution = (pension: PensionScheme, pounds: number, from = start, month = 0) => {
		const conditions = paid(pounds);
		const one = standing(pension, conditions);
		return values('T36', situation(one, one, from), month).before;
	};

	it('goes by pay rounded down, and takes the exact pay: £29,000.99 pays 5.8%, £29,001 pays 6.5%', () => {
		// 29,000.99 × 0.058 = 1,682.05742; 29,001 × 0.065 = 1,885.065
		expect(contribution('lgps', 29_000.99)).toBe(168_206);
		expect(contribution('lgps', 29_001)).toBe(188_507);
	});

	it('goes by the pay of the hours worked: half of £46,000 pays 6.5% and not 9.8%', () => {
		const whole = paid(46_000);
		const half = {
			...whole,
			hours: [{ from: -1, value: { weeklyMinutes: ratio(1125), standardWeekMinutes: ratio(2250) } }]
		};
		const one = standing('nhsps-2015', half);
		// 23,000 × 0.065 = 1,495.00
		expect(values('T36', situation(one, one)).before).toBe(149_500);
	});

	it('follows the table of the month: £28,500 in the LGPS pays 6.5% in March and 5.8% in April 2026', () => {
		// 28,500 × 0.065 = 1,852.50; × 0.058 = 1,653.00
		expect(contribution('lgps', 28_500, '2026-03-01', 0)).toBe(185_250);
		expect(contribution('lgps', 28_500, '2026-03-01', 1)).toBe(165_300);
	});

	it('is carried forward after 2026/27 (R15)', () => {
		expect(contribution('lgps', 28_500, '2026-03-01', 59)).toBe(165_300);
	});

	it('is not known before 2023/24', () => {
		expect(contribution('lgps', 28_500, '2022-04-01')).toBe('no-edition');
	});
});

describe('what is not known', () => {
	it('names a scheme that no file gives, beside one that is decided and one that is not', () => {
		const unknown = standing(null, same);
		const decided = situation(unknown, standing('lgps', same));
		expect(values('T35', decided)).toMatchObject({
			before: 'pension-scheme-not-known',
			after: 'lgps',
			unchanged: false
		});
		const open = situation(unknown, standing('not-decided', same));
		expect(values('T36', open)).toEqual({
			before: 'pension-scheme-not-known',
			after: 'pension-not-decided',
			unchanged: false
		});
	});

	it('names a move that has not decided', () => {
		const moved = situation(standing('nhsps-2015', same), standing('not-decided', same));
		expect(values('T36', moved)).toMatchObject({ before: 400_065, after: 'pension-not-decided' });
		expect(values('T35', moved)).toMatchObject({ after: 'pension-not-decided', unchanged: false });
	});

	it('holds no figures of another scheme, nor of Scotland', () => {
		const other = standing('other', same);
		expect(values('T36', situation(other, other)).before).toBe('pension-scheme-not-held');
		const board = { ...trust, nation: 'scotland' as const };
		const scottish = { ...standing('nhsps-2015', same), employer: board };
		expect(values('T37', situation(scottish, scottish)).before).toBe('pension-scheme-not-held');
	});
});

describe('what the route leaves as it is', () => {
	it('is unchanged, known or not, where the standing is one and the same', () => {
		const one = standing(null, same);
		for (const { id } of pensionFamily.terms) {
			expect(pensionFamily.sides(id, situation(one, one)).unchanged).toBe(true);
		}
	});

	it('keeps a scheme that nobody knows where a transfer keeps it (R14)', () => {
		const own = standing(null, same);
		const kept = situation(own, { ...own, framework: 'njc' });
		expect(values('T35', kept).unchanged).toBe(true);
		expect(values('T36', kept).unchanged).toBe(true);
	});

	it('keeps the scheme of a transfer that decided so, and its figures while pay is the same', () => {
		const own = standing('nhsps-2015', same);
		const next = { ...own, employer: council };
		for (const { id } of pensionFamily.terms) {
			expect(pensionFamily.sides(id, situation(own, next)).unchanged).toBe(true);
		}
		const less = situation(own, { ...next, conditions: paid(38_000) });
		expect(pensionFamily.sides('T35', less).unchanged).toBe(true);
		// 38,000 × 0.098 = 3,724.00
		expect(values('T36', less)).toEqual({ before: 400_065, after: 372_400, unchanged: false });
	});
});

describe('outside a scheme', () => {
	it('pays, builds and leaves nothing, and nothing grows', () => {
		const none = situation(standing('nhsps-2015', same), standing('none', same));
		expect(values('T36', none).after).toBe(0);
		expect(values('T37', none).after).toBe(0);
		expect(values('T38', none).after).toBe('no-pension-scheme');
		expect(values('T40', none).after).toBe(0);
	});
});

describe('the working', () => {
	it('opens the tier with its edition, source and ruling', () => {
		const [fact] = pensionFamily.facts('T36', w10).own;
		expect(fact?.workings).toMatchObject([
			{ label: 'Pension scheme', value: 'NHS Pension Scheme 2015' },
			{ label: 'Pensionable pay a year', value: '£40,823.00' },
			{
				label: 'Tier 4 of 6',
				value: '9.8% of the whole pay',
				rule: 'R18',
				edition: 'nhsps-tiers-2026-04-01',
				source: 'S017',
				note: 'Carried forward from 2027-04-01 (R15)'
			}
		]);
	});

	it('opens 1/49, CPI + 1.5% and 2 × pay as the schemes state them', () => {
		const text = (id: TermId, side: 'own' | 'next') =>
			pensionFamily.facts(id, w10)[side][0]?.workings.at(-1)?.value;
		expect(text('T37', 'next')).toBe('1/49 of pay');
		expect(text('T38', 'own')).toBe('CPI + 1.5%');
		expect(text('T38', 'next')).toBe('with prices (CPI)');
		expect(text('T40', 'own')).toBe('2 × pay');
	});

	it('tells contracts apart by scheme and employer', () => {
		const known = { ...nurse.circumstances, pension: 'lgps' as const };
		const lgps = { ...nurse, circumstances: known };
		expect(pensionFamily.key(lgps, start)).not.toBe(pensionFamily.key(nurse, start));
	});
});
