import { describe, expect, it } from 'vitest';
import { toNumber } from '#lib/domain/ratio.ts';
import type { Ratio } from '#lib/domain/ratio.ts';
import { reference } from '#lib/reference/reference.ts';
import type { Gap } from '../pay/figure.ts';
import { inventedContract, inventedStanding } from './invented-standing.ts';
import type { Invented } from './invented-standing.ts';
import { redundancyPay } from './redundancy-pay.ts';
import type { RedundancyPay } from './redundancy-pay.ts';

/** Pounds to the penny, or the code of what is missing. */
function pounds(value: Ratio | Gap | null): number | string | null {
	if (value === null) return null;
	return 'known' in value ? value.code : toNumber({ n: value.n, d: value.d * 100n }, 2);
}

function pay(given: Invented, birthMonth: string | null, leavingOn = '2026-11-21'): RedundancyPay {
	const standing = inventedStanding(given);
	const contract = inventedContract(standing, { birthMonth });
	return redundancyPay({ standing, contract, start: '2026-11-21', leavingOn, reference });
}

/** Aged 52 with 18 complete years on 21 November 2026. */
const born = '1974-06';
const service = '2008-11-01';
const policy = (multiplierHundredths: number, week: 'actual' | 'capped' = 'actual') => ({
	redundancy: { multiplierHundredths, week, source: 'Redundancy policy' }
});

describe('redundancy pay under Agenda for Change', () => {
	it('is £69,946.38 at £46,580 with 18 years: 4.35 weeks are more than a twelfth (W05)', () => {
		const found = pay({ annual: '46580', service }, born);
		expect(pounds(found.pence)).toBe(69_946.38);
		expect(pounds(found.working.monthPence)).toBe(3885.91);
		expect(found.working.months).toBe(18);
		expect(pounds(found.statutoryPence)).toBe(17_648.5);
		expect(found.scheme?.id).toBe('afc-section-16-england');
	});

	it('is £160,000 at £95,000 with 30 years: the cap and 24 years (W06c)', () => {
		const found = pay({ annual: '95000', service: '1996-01-01' }, null);
		expect(pounds(found.pence)).toBe(160_000);
		expect(pounds(found.working.monthPence)).toBe(6666.67);
		expect(found.working.months).toBe(24);
		expect(found.working.limit).toBe('cap');
	});

	it('is £46,000 at £14,000 with 30 years: the floor (W06c)', () => {
		const found = pay({ annual: '14000', service: '1996-01-01' }, null);
		expect(pounds(found.pence)).toBe(46_000);
		expect(pounds(found.working.monthPence)).toBe(1916.67);
		expect(found.working.limit).toBe('floor');
	});

	it('is £96,000 at Band 8c top on 22.5 hours: the cap is tested on full-time pay (W27)', () => {
		const given = { annual: '91609', weeklyHours: '22.5', service: '2000-06-01' };
		expect(pounds(pay(given, null).pence)).toBe(96_000);
	});

	it('is £23,000 at £14,000 on 18.75 hours: the floor is tested on full-time pay (W27)', () => {
		const given = { annual: '14000', weeklyHours: '18.75', service: '2000-06-01' };
		expect(pounds(pay(given, null).pence)).toBe(23_000);
	});

	it('is nothing the day before two years of service and two months on the day', () => {
		const given = { annual: '48000', service: '2024-11-22' };
		expect(pounds(pay(given, null).pence)).toBe(0);
		// 4.35 × 48,000 ÷ 52.143 = 4,004.3726 a month
		expect(pounds(pay({ ...given, service: '2024-11-21' }, null).pence)).toBe(8008.75);
	});

	it('has no floor and no cap in Scotland: £190,207.70 at £95,000 with 24 years', () => {
		const given = { annual: '95000', service: '1996-01-01', nation: 'scotland' as const };
		const found = pay({ ...given, framework: 'afc-scotland' }, null);
		// 24 × 4.35 × 95,000 ÷ 52.143 = 190,207.70
		expect(pounds(found.pence)).toBe(190_207.7);
		expect(found.figure).toMatchObject({ confidence: 'medium' });
	});

	it('counts 104 weeks in Wales: two years less two days give the one complete year', () => {
		const given = { annual: '48000', framework: 'afc-wales', nation: 'wales' } as const;
		// 104 weeks before 21 November 2026 is 23 November 2024
		expect(pounds(pay({ ...given, service: '2024-11-23' }, null).pence)).toBe(4004.37);
		expect(pounds(pay({ ...given, service: '2024-11-24' }, null).pence)).toBe(0);
	});

	it('does not need the month of birth', () => {
		expect(pounds(pay({ annual: '46580', service }, null).pence)).toBe(69_946.38);
		expect(pounds(pay({ annual: '46580', service }, null).statutoryPence)).toBe(
			'missing-birth-month'
		);
	});

	it('cannot be told without a date of service for redundancy', () => {
		expect(pounds(pay({ annual: '46580' }, born).pence)).toBe('missing-redundancy-service');
	});
});

describe('redundancy pay of a council', () => {
	const officer: Invented = { kind: 'council', annual: '46580', service };

	it('is £20,992.85 at ×1 and £36,737.48 at ×1.75 on the actual week (W05)', () => {
		expect(pounds(pay({ ...officer, policies: policy(100) }, born).pence)).toBe(20_992.85);
		const found = pay({ ...officer, policies: policy(175) }, born);
		expect(pounds(found.pence)).toBe(36_737.48);
		expect(pounds(found.working.weekPence)).toBe(893.31);
	});

	it('is £47,816.28 at ×2.2 and £48,226: 51.7 weeks (W06)', () => {
		const found = pay({ ...officer, annual: '48226', policies: policy(220) }, born);
		expect(pounds(found.pence)).toBe(47_816.28);
		expect(found.working.paidWeeks).toEqual({ n: 517n, d: 10n });
	});

	it('is £17,648.50 at ×1 on the capped week of £751: the statutory amount (W05)', () => {
		const found = pay({ ...officer, policies: policy(100, 'capped') }, born);
		expect(pounds(found.pence)).toBe(17_648.5);
		expect(found.working.capCarriedForward).toBe(false);
	});

	it('pays 104 weeks at most in England: 30 × 4 = 120 weeks become 104', () => {
		const given = { ...officer, service: '1990-01-01', policies: policy(400) };
		const found = pay(given, '1960-06');
		// 104 × 46,580 ÷ 52.143 = 92,904.51
		expect(pounds(found.pence)).toBe(92_904.51);
	});

	it('knows no limit of 104 weeks in Scotland: 120 weeks', () => {
		const given = { ...officer, nation: 'scotland' as const, service: '1990-01-01' };
		// 120 × 46,580 ÷ 52.143 = 107,197.51
		expect(pounds(pay({ ...given, policies: policy(400) }, '1960-06').pence)).toBe(107_197.51);
	});

	it('takes the cap of Northern Ireland, £783, there', () => {
		const given = { ...officer, nation: 'northern-ireland' as const };
		// 23.5 × 783
		expect(pounds(pay({ ...given, policies: policy(100, 'capped') }, born).pence)).toBe(18_400.5);
	});

	it('cannot be told without a policy, and still knows the statutory floor', () => {
		const found = pay(officer, born);
		expect(pounds(found.pence)).toBe('redundancy-policy-not-supplied');
		expect(pounds(found.statutoryPence)).toBe(17_648.5);
	});

	it('cannot be told without the month of birth', () => {
		const found = pay({ ...officer, policies: policy(100) }, null);
		expect(pounds(found.pence)).toBe('missing-birth-month');
	});

	it('is nothing below two years, whatever the policy and the age', () => {
		expect(pounds(pay({ ...officer, service: '2025-01-01' }, null).pence)).toBe(0);
	});

	it('takes a part-timer’s actual week: half of £893.31 lies below the cap', () => {
		const given = { ...officer, weeklyHours: '18.5', policies: policy(100, 'capped') };
		// 23.5 × 446.6563
		expect(pounds(pay(given, born).pence)).toBe(10_496.42);
	});
});

describe('the leaving date', () => {
	const given: Invented = {
		kind: 'council',
		annual: '46580',
		service,
		policies: policy(100, 'capped')
	};

	it('decides the years: 19 complete years on 1 November 2027', () => {
		// age 53 with 19 years: 12 × 1.5 + 7 = 25 weeks × £751, carried forward
		const found = pay(given, born, '2027-11-01');
		expect(pounds(found.pence)).toBe(18_775);
		expect(found.working.capCarriedForward).toBe(true);
	});

	it('cannot lie before the month before the change', () => {
		expect(pounds(pay(given, born, '2026-10-20').pence)).toBe('leaving-before-the-change');
	});
});
