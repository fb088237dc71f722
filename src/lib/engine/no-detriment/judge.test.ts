/** Figures are invented: annual pay in pounds, one step a change. */
import { describe, expect, it } from 'vitest';
import type { TermResult } from '#lib/domain/evaluation.ts';
import { ratio } from '#lib/domain/ratio.ts';
import { reference } from '#lib/reference/reference.ts';
import type { TermRow } from '#lib/reference/types.ts';
import type { FigureStatus } from '../pay/figure.ts';
import { gap } from '../pay/figure.ts';
import { actualPay } from '../terms/actual-pay.ts';
import type { TermMonth, TermSeries } from '../terms/term.ts';
import { weeklyHours } from '../terms/weekly-hours.ts';
import { judge } from './judge.ts';
import type { JudgedTerm } from './judge.ts';
import type { TopUp } from './protection.ts';

function row(id: string): TermRow {
	const found = reference.terms.find((term) => term.id === id);
	if (!found) throw new Error(id);
	return found;
}

function pay(pounds: number, status: FigureStatus = 'agreed'): TermMonth {
	return {
		known: true,
		value: ratio(Math.round(pounds * 100)),
		status,
		assumed: status === 'assumed',
		confidence: 'high',
		basis: 'invented'
	};
}

const series = (...steps: [number, TermMonth][]): TermSeries =>
	steps.map(([from, value]) => ({ from, value }));
const level = (month: TermMonth) => series([-1, month]);

function judged(own: TermSeries, next: TermSeries, topUp: TopUp | null = null): JudgedTerm {
	return judge(actualPay, row('T01'), { own, next, unchanged: false }, topUp, 60);
}

function result(own: TermSeries, next: TermSeries, topUp: TopUp | null = null): TermResult {
	return judged(own, next, topUp).result;
}

describe('V3, V4, V6: same, better, worse by more than the tolerance of £1.00', () => {
	it('is the same at £1.00 less and a detriment at £1.01 less', () => {
		expect(result(level(pay(30_000)), level(pay(29_999)))).toMatchObject({
			verdict: 'same',
			rule: 'V3',
			difference: -100
		});
		expect(result(level(pay(30_000)), level(pay(29_998.99)))).toMatchObject({
			verdict: 'worse_detriment',
			rule: 'V6',
			difference: -101,
			signed: -101,
			firstWorseMonth: 0
		});
	});

	it('is the same at £1.00 more and better at £1.01 more', () => {
		expect(result(level(pay(30_000)), level(pay(30_001))).verdict).toBe('same');
		expect(result(level(pay(30_000)), level(pay(30_001.01)))).toMatchObject({
			verdict: 'better',
			rule: 'V4'
		});
	});

	it('is a detriment when better at month 0 and £1,200 worse for the last month', () => {
		const next = series([-1, pay(31_000)], [59, pay(28_800)]);
		expect(result(level(pay(30_000)), next)).toMatchObject({
			verdict: 'worse_detriment',
			difference: 100_000,
			firstWorseMonth: 59,
			worstMonth: 59,
			cumulativePence: 10_000
		});
	});

	it('does not look beyond the horizon of 60 months', () => {
		const next = series([-1, pay(30_000)], [60, pay(10)]);
		expect(result(level(pay(30_000)), next).verdict).toBe('same');
	});

	it('sets nothing off: £600 lost over a year beside £1,200 gained adds to £600', () => {
		const next = series([-1, pay(29_400)], [12, pay(31_200)]);
		expect(result(level(pay(30_000)), next)).toMatchObject({
			verdict: 'worse_detriment',
			cumulativePence: 60_000,
			catchUpMonth: 12,
			cashLossPence: 60_000
		});
	});

	it('turns hours round: 37.5 for 37 is worse, 37.01 is the same, 37.02 is worse', () => {
		const hours = (hundredths: number): TermSeries =>
			level({ ...pay(0), value: ratio(hundredths, 100) } as TermMonth);
		const of = (next: number) =>
			judge(
				weeklyHours,
				row('T04'),
				{ own: hours(3700), next: hours(next), unchanged: false },
				null,
				60
			).result;
		expect(of(3750)).toMatchObject({ verdict: 'worse_detriment', difference: 0.5, signed: -0.5 });
		expect(of(3701).verdict).toBe('same');
		expect(of(3702).verdict).toBe('worse_detriment');
		expect(of(3650)).toMatchObject({ verdict: 'better', signed: 0.5 });
		expect(of(3750)).toMatchObject({ cumulativePence: null, eroding: null });
	});
});

describe('V5: worse and protected (R5, R6)', () => {
	const own = level(pay(30_000));
	const next = series([-1, pay(28_000)], [24, pay(31_000)]);
	const cover = (pounds: number, until: number): TopUp => [
		{ from: -1, value: ratio(pounds * 100) },
		{ from: until, value: ratio(0) }
	];

	it('holds with £2,000 until the new pay has caught up in month 24', () => {
		expect(judged(own, next, cover(2000, 24))).toMatchObject({
			belowCash: false,
			result: {
				verdict: 'worse_protected',
				rule: 'V5',
				catchUpMonth: 24,
				eroding: null,
				protectionPence: 400_000,
				cashLossPence: 0
			}
		});
	});

	it('fails when cover ends a month early: £2,000 ÷ 12 = £166.67 lost in cash', () => {
		expect(judged(own, next, cover(2000, 23))).toMatchObject({
			belowCash: true,
			result: {
				verdict: 'worse_detriment',
				cashLossPence: 16_667,
				eroding: { firstMonth: 23, worstMonth: 23, cumulativePence: 16_667 }
			}
		});
	});

	it('fails at £1.01 below the cash amount and holds at £1.00 below', () => {
		expect(result(own, next, cover(1999, 24)).verdict).toBe('worse_protected');
		const short: TopUp = [
			{ from: -1, value: ratio(199_899) },
			{ from: 24, value: ratio(0) }
		];
		expect(result(own, next, short).verdict).toBe('worse_detriment');
	});

	it('carries "no catch-up" when cover still runs in month 59', () => {
		const { verdict, marks, catchUpMonth } = result(own, level(pay(28_000)), cover(2000, 600));
		expect({ verdict, catchUpMonth }).toEqual({ verdict: 'worse_protected', catchUpMonth: null });
		expect(marks).toContain('no-catch-up');
	});

	it('erodes when the own path rises by £500 in month 12', () => {
		const rising = series([-1, pay(30_000)], [12, pay(30_500)]);
		expect(result(rising, next, cover(2000, 24))).toMatchObject({
			verdict: 'worse_protected',
			eroding: { firstMonth: 12, worstMonth: 12, cumulativePence: 50_000 }
		});
	});

	it('needs something written: a slower scale that never falls is V6, cash kept', () => {
		const rising = series([-1, pay(30_000)], [12, pay(30_500)]);
		const { verdict, rule, marks } = result(rising, level(pay(30_000)));
		expect({ verdict, rule }).toEqual({ verdict: 'worse_detriment', rule: 'V6' });
		expect(marks).toEqual(['eroding', 'cash-kept']);
	});
});

describe('V1: cannot tell (R13)', () => {
	const agreed = level(pay(30_000));

	it('stops at an agreed figure beside an offer, and names the months', () => {
		const next = series([-1, pay(31_000)], [4, pay(31_500, 'offer')]);
		expect(result(agreed, next)).toMatchObject({
			verdict: 'cannot_tell',
			rule: 'V1',
			difference: 100_000,
			reasons: [{ code: 'award-not-firm', subject: 'invented', fromMonth: 4, toMonth: 59 }]
		});
	});

	it('stops at an agreed figure beside a year without an award', () => {
		expect(result(agreed, level(pay(29_000, 'nil'))).reasons[0]?.code).toBe('award-not-known');
	});

	it('goes on where an assumption covers the other side, marked', () => {
		expect(result(agreed, level(pay(31_000, 'assumed')))).toMatchObject({
			verdict: 'better',
			marks: ['assumed']
		});
	});

	it('goes on where neither side is firm, and where held cash stands beside a nil year', () => {
		expect(result(level(pay(30_000, 'nil')), level(pay(31_000, 'nil'))).verdict).toBe('better');
		expect(result(level(pay(30_000, 'offer')), level(pay(31_000, 'offer')))).toMatchObject({
			verdict: 'better',
			marks: ['assumed']
		});
		expect(result(level(pay(30_000, 'nil')), level(pay(31_000, 'fixed'))).verdict).toBe('better');
		expect(result(level(pay(30_000, 'offer')), level(pay(31_000, 'fixed'))).verdict).toBe(
			'cannot_tell'
		);
	});

	it('lets a proven loss of £1.01 decide beside months that cannot be told', () => {
		const next = series([-1, pay(29_998.99)], [4, pay(31_500, 'offer')]);
		expect(result(agreed, next)).toMatchObject({
			verdict: 'worse_detriment',
			rule: 'V6',
			firstWorseMonth: 0,
			reasons: [{ code: 'award-not-firm' }]
		});
	});

	it('claims nothing about the months left out: cash kept is not known beside them', () => {
		const own = series([-1, pay(28_000)], [0, pay(30_000)]);
		const next = series([-1, pay(29_000)], [4, pay(29_500, 'offer')]);
		const { result: loss, belowCash } = judged(own, next);
		expect(loss).toMatchObject({ verdict: 'worse_detriment', catchUpMonth: null });
		expect(loss.marks).toEqual(['eroding']);
		expect(belowCash).toBeNull();
	});

	it('takes no loss on nil awards as proof beside such months (W04)', () => {
		const own = series([-1, pay(30_000)], [12, pay(30_000, 'nil')]);
		const next = series([-1, pay(31_000, 'offer')], [12, pay(20_000, 'nil')]);
		expect(result(own, next).verdict).toBe('cannot_tell');
	});

	it('takes a protected loss as no proof of a detriment', () => {
		const next = series([-1, pay(29_000)], [4, pay(29_000, 'offer')]);
		const cover: TopUp = [{ from: -1, value: ratio(100_000) }];
		expect(result(agreed, next, cover).verdict).toBe('cannot_tell');
		expect(result(agreed, next, null).verdict).toBe('worse_detriment');
	});

	it('stops at what is missing and at a figure of low confidence', () => {
		const missing = level(gap('unknown-grade', 'council Z'));
		expect(result(agreed, missing)).toMatchObject({
			verdict: 'cannot_tell',
			new: null,
			difference: null,
			reasons: [{ code: 'unknown-grade', subject: 'council Z', fromMonth: 0, toMonth: 59 }]
		});
		const low = level({ ...pay(31_000), confidence: 'low' } as TermMonth);
		expect(result(agreed, low)).toMatchObject({
			verdict: 'cannot_tell',
			marks: ['low-confidence']
		});
	});

	it('does not know whether cash is kept when month −1 is not known', () => {
		const own = series([-1, gap('no-edition', 'njc before 2031-04-01')], [0, pay(30_000)]);
		expect(judged(own, level(pay(29_000))).belowCash).toBeNull();
		const cover: TopUp = [{ from: -1, value: ratio(0) }];
		expect(result(own, level(pay(31_000)), cover).verdict).toBe('cannot_tell');
	});
});

describe('R14: the route leaves the term as it is', () => {
	it('is the same with what is unknown named', () => {
		const own = level(gap('missing-point', 'trust'));
		const sides = { own, next: own, unchanged: true };
		expect(judge(actualPay, row('T01'), sides, null, 60)).toMatchObject({
			belowCash: false,
			result: {
				verdict: 'same',
				rule: 'R14',
				own: null,
				difference: 0,
				marks: ['unknown-but-unchanged'],
				reasons: [{ code: 'missing-point', subject: 'trust', fromMonth: 0, toMonth: 59 }]
			}
		});
	});

	it('is the same without a mark where all is known', () => {
		const own = level(pay(30_000));
		const sides = { own, next: own, unchanged: true };
		expect(judge(actualPay, row('T01'), sides, null, 60).result).toMatchObject({
			verdict: 'same',
			rule: 'V3',
			marks: [],
			own: 3_000_000
		});
	});
});
