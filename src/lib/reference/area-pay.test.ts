import { describe, expect, it } from 'vitest';
import { areaPay, distantIslandsRow } from './area-pay.ts';

describe('flat area allowances', () => {
	it.each([
		['NHS Shetland', 2380_00],
		['NHS Orkney', 1587_00],
		['NHS Western Isles', 1349_00]
	])('pays %s its own sum, until March 2026', (board, annualPence) => {
		expect(distantIslandsRow(areaPay, board)).toMatchObject({
			annualPence,
			effectiveTo: '2026-03-31'
		});
	});

	it('does not guess the board from another name', () => {
		expect(distantIslandsRow(areaPay, 'NHS Highland')).toBeNull();
		expect(distantIslandsRow(areaPay, 'Shetland and Orkney partnership')).toBeNull();
	});

	it('holds £663 for the outer fringe and no value for the inner', () => {
		const councils = areaPay.filter(({ scheme }) => scheme === 'njc');
		expect(councils.map(({ area, annualPence }) => [area, annualPence])).toEqual([
			['Outer Fringe', 663_00],
			['Inner Fringe', null]
		]);
	});
});
