import { describe, expect, it } from 'vitest';
import { toNumber } from '#lib/domain/ratio.ts';
import type { Ratio } from '#lib/domain/ratio.ts';
import type { Gap } from '../pay/figure.ts';
import { statutoryWeeks, statutoryWeeksByMonth } from './statutory-weeks.ts';

const weeks = (age: number, years: number) => toNumber(statutoryWeeks(age, years), 1);
const shown = (value: Ratio | Gap) => ('known' in value ? value.code : toNumber(value, 1));

describe('statutory redundancy weeks', () => {
	it.each([
		[52, 18, 23.5],
		[41, 10, 10],
		[23, 3, 2],
		[64, 20, 30],
		[30, 8, 8],
		[21, 2, 1],
		[45, 5, 7]
	])('at %i with %i years are %f (W06b)', (age, years, expected) => {
		expect(weeks(age, years)).toBe(expected);
	});

	it('are none below two complete years', () => {
		expect(weeks(52, 1)).toBe(0);
		expect(weeks(52, 0)).toBe(0);
	});

	it('count 20 years at most: 30 at 70 with 40 years', () => {
		expect(weeks(70, 40)).toBe(30);
	});

	it('are 1.5 for the year that began at 41 and 1 for the one that began at 40', () => {
		expect(weeks(42, 2)).toBe(2.5);
	});

	it('are 1 for the year that began at 22 and a half for the one that began at 21', () => {
		expect(weeks(23, 2)).toBe(1.5);
	});

	it('need only the month of birth where its first and last day agree', () => {
		// leaving on 21 November 2026: born in June 1974 is 52 on either day
		expect(shown(statutoryWeeksByMonth('1974-06', 18, '2026-11-21'))).toBe(23.5);
	});

	it('need the day of birth in the month of leaving where an age band turns', () => {
		// born on 1 November 1974: 52, eleven years from 41; born on the 30th: 51, ten
		expect(shown(statutoryWeeksByMonth('1974-11', 18, '2026-11-21'))).toBe('birth-day-matters');
	});

	it('need no day in the month of leaving where no age band turns', () => {
		// born on 1 November 1994: 32; on the 30th: 31; either way seven years from 22 and below 41
		expect(shown(statutoryWeeksByMonth('1994-11', 7, '2026-11-21'))).toBe(7);
	});

	it('take 29 February as the last day of the month in a leap year', () => {
		// born 1 or 29 February 1984, leaving on 28 February 2026: 42 or 41 on that day (R24: the 28th)
		expect(shown(statutoryWeeksByMonth('1984-02', 2, '2026-02-28'))).toBe(2.5);
	});
});
