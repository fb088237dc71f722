/** National Insurance and levy as held, on the days on which they change. */
import { describe, expect, it } from 'vitest';
import { employerCosts, insuranceOn, isInsuranceCarriedForward, levyOn } from './employer-costs.ts';

function insurance(date: string): readonly [number, number] | null {
	const row = insuranceOn(employerCosts, date);
	return row && [row.basisPoints, row.secondaryThresholdPence];
}

describe('employer National Insurance', () => {
	it('was 15.05% until 5 November 2022 and 13.8% from the next day, above £9,100', () => {
		expect(insurance('2022-11-05')).toEqual([1505, 9_100_00]);
		expect(insurance('2022-11-06')).toEqual([1380, 9_100_00]);
	});

	it('changes on 6 April 2025 from 13.8% above £9,100 to 15% above £5,000', () => {
		expect(insurance('2025-04-05')).toEqual([1380, 9_100_00]);
		expect(insurance('2025-04-06')).toEqual([1500, 5_000_00]);
	});

	it('is not known before 6 April 2022', () => {
		expect(insurance('2022-04-05')).toBeNull();
	});

	it('is carried forward from 6 April 2027, and gives public bodies no allowance', () => {
		const row = insuranceOn(employerCosts, '2030-01-01');
		if (!row) throw new Error('No row held');
		expect(row.id).toBe('employer-ni-2026-04-06');
		expect(isInsuranceCarriedForward(row, '2027-04-05')).toBe(false);
		expect(isInsuranceCarriedForward(row, '2027-04-06')).toBe(true);
		expect(row.publicBodyAllowance).toBe(false);
	});
});

describe('the apprenticeship levy', () => {
	it('is 0.5% since 6 April 2017', () => {
		expect(levyOn(employerCosts, '2026-04-01')).toMatchObject({ basisPoints: 50 });
		expect(levyOn(employerCosts, '2017-04-05')).toBeNull();
	});
});
