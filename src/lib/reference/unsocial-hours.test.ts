import { describe, expect, it } from 'vitest';
import { nationalUnsocialRows, unsocialHours, unsocialHoursSchema } from './unsocial-hours.ts';

describe('unsocial hours rows', () => {
	it('holds 19 rows, each with a date, a source and a confidence', () => {
		expect(unsocialHours).toHaveLength(19);
		expect(new Set(unsocialHours.map(({ id }) => id)).size).toBe(19);
	});

	it('adds 47, 41, 35 and 30 hundredths at night by band, 94, 83, 69 and 60 on Sundays', () => {
		const rates = (kind: 'night' | 'sunday') =>
			nationalUnsocialRows(unsocialHours, 'afc', 'england', kind).map(
				({ fromGrade, toGrade, numerator, denominator }) =>
					`${fromGrade}-${toGrade}: ${numerator}/${denominator}`
			);
		expect(new Set(rates('night'))).toEqual(
			new Set(['1-1: 47/100', '2-2: 41/100', '3-3: 35/100', '4-9: 30/100'])
		);
		expect(new Set(rates('sunday'))).toEqual(
			new Set(['1-1: 94/100', '2-2: 83/100', '3-3: 69/100', '4-9: 60/100'])
		);
	});

	it('keeps the national night third exact and marks it low', () => {
		const [row] = nationalUnsocialRows(unsocialHours, 'njc', 'england', 'night');
		expect(row).toMatchObject({ numerator: 1, denominator: 3, confidence: 'low', source: 'K009' });
	});

	it('applies no example of one council to another, and nothing to Scotland', () => {
		const everywhere = nationalUnsocialRows(unsocialHours, 'njc', 'england', 'saturday');
		expect(everywhere.map(({ place }) => place)).toEqual([null, null]);
		expect(nationalUnsocialRows(unsocialHours, 'afc', 'scotland', 'night')).toEqual([]);
	});

	it('refuses a date that is no date', () => {
		const [row] = unsocialHours;
		expect(unsocialHoursSchema.safeParse([{ ...row, effectiveFrom: '2020-04-31' }]).success).toBe(
			false
		);
	});
});
