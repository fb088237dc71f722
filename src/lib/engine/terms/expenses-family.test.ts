/** T42: business mileage at the rates in force (W17). */
import { describe, expect, it } from 'vitest';
import { toNumber } from '#lib/domain/ratio.ts';
import { valueAt } from '#lib/domain/series.ts';
import type { EmployerPolicies } from '#lib/domain/workforce.ts';
import { expensesFamily } from './expenses-family.ts';
import type { Standing } from './family.ts';
import { inventedSituation, inventedStanding } from './invented-standing.ts';

const start = '2026-05-15';
const trust = inventedStanding({ grade: '6' });

function council(mileage: EmployerPolicies['mileage']): Standing {
	return inventedStanding({ kind: 'council', policies: { mileage } });
}

function paid(
	standing: Standing,
	businessMiles: number | null = 6000,
	month = 0,
	from = start
): number | string {
	const situation = inventedSituation(standing, standing, from, { businessMiles });
	const value = valueAt(expensesFamily.sides('T42', situation).own, month);
	return value.known ? toNumber(value.value, 0) / 100 : value.code;
}

describe('T42: 6,000 business miles in May 2026', () => {
	it('pays £2,485 in the NHS: 3,500 at 56p and 2,500 at 21p', () => {
		expect(paid(trust)).toBe(2485);
	});

	it('does not know the NHS rate from 1 June 2026', () => {
		// Month 1 begins on 15 June.
		expect(paid(trust, 6000, 1)).toBe('mileage-rate-not-known');
	});

	it('pays £3,300 at the tax-free rate: 6,000 at 55p, and £2,700 at 45p before 6 April', () => {
		const officer = council({ kind: 'amap', source: 'Policy' });
		expect(paid(officer)).toBe(3300);
		expect(paid(officer, 6000, 0, '2026-04-05')).toBe(2700);
		expect(paid(officer, 6000, 1, '2026-04-05')).toBe(3300);
	});

	it('pays £3,132 to a casual and £3,417 to an essential user of a middling car', () => {
		// 6,000 × 52.2p; 6,000 × 40.9p = 2,454, and 963.
		const engine = '1000-1199';
		expect(paid(council({ kind: 'njc-casual', engine, source: 'Policy' }))).toBe(3132);
		expect(paid(council({ kind: 'njc-essential', engine, source: 'Policy' }))).toBe(3417);
	});

	it('pays £5,771 for 10,000 casual miles of a large car: 8,500 at 65p and 1,500 at 16.4p', () => {
		const officer = council({ kind: 'njc-casual', engine: '1200-1450', source: 'Policy' });
		expect(paid(officer, 10_000)).toBe(5771);
	});

	it('pays what a council says of its own: £100 and 45p a mile for 6,000 miles is £2,800', () => {
		const officer = council({
			kind: 'own',
			thresholdMiles: 10_000,
			tenthsBelow: 450,
			tenthsAbove: 250,
			lumpPence: 10_000,
			source: 'Policy'
		});
		expect(paid(officer)).toBe(2800);
	});

	it('is not known without a policy, without miles, or in Wales', () => {
		expect(paid(council(null))).toBe('mileage-policy-not-supplied');
		expect(paid(trust, null)).toBe('miles-not-known');
		const wales = inventedStanding({ nation: 'wales', framework: 'afc-wales', grade: '6' });
		expect(paid(wales)).toBe('mileage-rate-not-known');
		expect(paid({ ...trust, framework: 'outside' })).toBe('mileage-rate-not-held');
	});

	it('is nothing for nobody who drives in the NHS, and the lump sum alone in a council', () => {
		expect(paid(trust, 0, 1)).toBe(0);
		expect(paid(council({ kind: 'njc-essential', engine: '451-999', source: 'Policy' }), 0)).toBe(
			846
		);
	});

	it('shows the rate behind the figure', () => {
		const situation = inventedSituation(trust, trust, start, { businessMiles: 6000 });
		expect(expensesFamily.facts('T42', situation).own[0]?.workings).toEqual([
			{ label: 'Business miles a year', value: '6000' },
			{
				label: 'Rate a mile',
				value: '56p to 3500 miles, then 21p',
				edition: 'mileage-afc-car-2026-01-01',
				source: 'S068',
				confidence: 'high'
			}
		]);
	});
});
