import { describe, expect, it } from 'vitest';
import { ratio } from '#lib/domain/ratio.ts';
import { valueAt } from '#lib/domain/series.ts';
import { inventedSituation, inventedStanding } from './invented-standing.ts';
import type { Invented } from './invented-standing.ts';
import { maternityPay, maternityPaySides, maternityTotal } from './maternity-pay.ts';
import { paternityPay, paternityPaySides } from './paternity-pay.ts';

const national = { kind: 'national', source: 'Maternity policy' } as const;
const council: Invented = { kind: 'council', policies: { maternity: national } };

/** Pounds in a month from the start, or the code of what is missing. */
function pounds(given: Invented, start = '2026-12-01', month = 0): number | string {
	const standing = inventedStanding({ annual: '42170', service: '2020-01-01', ...given });
	const { own } = maternityPaySides(inventedSituation(standing, standing, start));
	const value = valueAt(own, month);
	return value.known ? Number(maternityPay.show(value.value)) / 100 : value.code;
}

describe('T27 maternity pay', () => {
	it('is £19,772.46 at £42,170 in 2026/27 under Agenda for Change (W15)', () => {
		// 8 × 808.7375 + 18 × (404.3688 + 194.32) + 13 × 194.32
		expect(pounds({})).toBe(19_772.46);
	});

	it('is £15,632.17 at £42,170 in 2026/27 under the Green Book (W15)', () => {
		// 6 × 727.8638 + 12 × 598.6888 + 21 × 194.32
		expect(pounds(council)).toBe(15_632.17);
	});

	it('takes 90% of the week where that is below the flat rate (R17): £5,784.09 at £8,000', () => {
		// week 153.4242, 90% 138.0818; 8 × 153.4242 + 18 × 153.4242 (half + 138.08 is more) + 13 × 138.0818
		expect(pounds({ annual: '8000' })).toBe(5784.09);
	});

	it('takes the flat rate of the month: £187.18 until 4 April 2026, then £194.32', () => {
		// 8 × 808.7375 + 18 × (404.3688 + 187.18) + 13 × 187.18
		expect(pounds({}, '2026-03-05', 0)).toBe(19_551.12);
		expect(pounds({}, '2026-03-05', 1)).toBe(19_772.46);
	});

	it('is statutory before twelve months: £10,779.74 from the 29th week of employment', () => {
		// 6 × 727.8638 + 33 × 194.32; 29 weeks before 1 December 2026 is 12 May 2026
		expect(pounds({ service: '2026-05-12' })).toBe(10_779.74);
		expect(pounds({ service: '2026-05-13' })).toBe(0);
		expect(pounds({ service: '2025-12-01' })).toBe(19_772.46);
		expect(pounds({ service: '2025-12-02' })).toBe(10_779.74);
	});

	it('adds up a council’s own scheme: 18 weeks full, 21 weeks statutory', () => {
		const segments = [
			{ weeks: 18, pay: { numerator: 1, denominator: 1 }, withStatutory: false },
			{ weeks: 21, pay: { numerator: 0, denominator: 1 }, withStatutory: true }
		];
		const maternity = { kind: 'own', qualifyingMonths: 6, segments, source: 'Own' } as const;
		// 18 × 808.7375 + 21 × 194.32 = 14,557.2752 + 4,080.72
		expect(pounds({ kind: 'council', policies: { maternity } })).toBe(18_638);
	});

	it('never falls below statutory pay: own scheme of 10 weeks full and nothing more', () => {
		const segments = [{ weeks: 10, pay: { numerator: 1, denominator: 1 }, withStatutory: false }];
		const maternity = { kind: 'own', qualifyingMonths: 0, segments, source: 'Own' } as const;
		expect(pounds({ kind: 'council', policies: { maternity } })).toBe(10_779.74);
	});

	it('cannot be told without policy, scheme or service', () => {
		expect(pounds({ kind: 'council' })).toBe('maternity-policy-not-supplied');
		expect(pounds({ ...council, nation: 'scotland' })).toBe('maternity-scheme-not-held');
		expect(pounds({ framework: 'afc-northern-ireland', nation: 'northern-ireland' })).toBe(
			'maternity-scheme-not-held'
		);
		expect(pounds({ service: null })).toBe('missing-maternity-service');
	});

	it('adds half pay and statutory pay to at most full pay', () => {
		const half = [{ weeks: 2, share: ratio(1, 2), withStatutory: true }];
		// 100 a week: 50 + the lower of 90 and 194.32 is more than 100
		expect(maternityTotal(half, ratio(10_000), ratio(19_432))).toEqual(ratio(20_000));
	});
});

describe('T28 pay of the partner', () => {
	function partner(given: Invented) {
		const standing = inventedStanding({ annual: '42170', service: '2020-01-01', ...given });
		const { own } = paternityPaySides(inventedSituation(standing, standing, '2026-12-01'));
		const value = valueAt(own, 0);
		return value.known
			? [Number(paternityPay.show(value.value)) / 100, value.confidence]
			: value.code;
	}

	it('is two weeks under Agenda for Change: £1,617.48 at £42,170', () => {
		expect(partner({})).toEqual([1617.48, 'medium']);
	});

	it('is one week of low confidence under the Green Book', () => {
		expect(partner(council)).toEqual([808.74, 'low']);
	});

	it('cannot be told before twelve months, in Northern Ireland and without a policy', () => {
		expect(partner({ service: '2026-01-01' })).toBe('paternity-scheme-not-held');
		expect(partner({ framework: 'afc-northern-ireland', nation: 'northern-ireland' })).toBe(
			'paternity-scheme-not-held'
		);
		expect(partner({ kind: 'council' })).toBe('maternity-policy-not-supplied');
	});
});
