import { describe, expect, it } from 'vitest';
import { nationalOvertimeRows, overtime } from './overtime.ts';

describe('overtime rows', () => {
	it('holds 8 rows, two of them examples of one council', () => {
		expect(overtime).toHaveLength(8);
		expect(overtime.flatMap(({ place }) => place ?? [])).toEqual(['Lancashire', 'Angus']);
	});

	it('pays bands 1 to 7 time and a half, double on public holidays, and bands 8 and 9 nothing', () => {
		const rates = (kind: 'weekday' | 'public-holiday') =>
			nationalOvertimeRows(overtime, 'afc', 'scotland', kind).map(
				({ fromGrade, toGrade, multiplier }) => `${fromGrade}-${toGrade}: ${multiplier}`
			);
		expect(rates('weekday')).toEqual(['1-7: 1.5', '8-9: 0']);
		expect(rates('public-holiday')).toEqual(['1-7: 2.0', '8-9: 0']);
	});

	it('pays councils without an agreement 1.5 and 2 to about SCP 22', () => {
		const [sunday] = nationalOvertimeRows(overtime, 'njc', 'wales', 'sunday');
		expect(sunday).toMatchObject({ multiplier: '2.0', toGrade: 22, confidence: 'medium' });
		expect(nationalOvertimeRows(overtime, 'njc', 'scotland', 'sunday')).toEqual([]);
	});
});
