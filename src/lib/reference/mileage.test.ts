import { describe, expect, it } from 'vitest';
import { carMileageRows, mileage } from './mileage.ts';

describe('mileage rows', () => {
	it('holds 18 rows', () => {
		expect(mileage).toHaveLength(18);
	});

	it('pays the NHS 67p, 56p, 59p and 56p by date, and an unknown rate from June 2026', () => {
		const rows = carMileageRows(mileage, 'afc', null);
		expect(rows.map((row) => [row.effectiveFrom, row.tenthsBelow, row.tenthsAbove])).toEqual([
			['2013-07-01', 670, 240],
			['2014-07-01', 560, 200],
			['2023-01-01', 590, 240],
			['2026-01-01', 560, 210],
			['2026-06-01', null, null]
		]);
	});

	it('raises the tax-free rate from 45p to 55p on 6 April 2026', () => {
		expect(carMileageRows(mileage, 'amap', null).map((row) => row.tenthsBelow)).toEqual([450, 550]);
	});

	it.each([
		['451-999', 469, 369, 846_00],
		['1000-1199', 522, 409, 963_00],
		['1200-1450', 650, 505, 1239_00]
	] as const)(
		'pays %s cc casual and essential users as printed in 2010',
		(engine, casual, essential, lump) => {
			expect(carMileageRows(mileage, 'njc-casual', engine)[0]).toMatchObject({
				tenthsBelow: casual,
				lumpPence: 0
			});
			expect(carMileageRows(mileage, 'njc-essential', engine)[0]).toMatchObject({
				tenthsBelow: essential,
				lumpPence: lump,
				thresholdMiles: 8500
			});
		}
	);
});
