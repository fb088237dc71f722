/**
 * Weeks of statutory redundancy pay: half a week, one and one and a half for each complete year below
 * 22, from 22 and from 41, counted back from the day of dismissal, 20 years at most (rulebook §i,
 * W06b). The age that counts is the one at the beginning of each year. Nothing is due before two years.
 */
import { addMonths, completeYears } from '#lib/domain/dates.ts';
import type { IsoDate } from '#lib/domain/dates.ts';
import { equals, ratio, zero } from '#lib/domain/ratio.ts';
import type { Ratio } from '#lib/domain/ratio.ts';
import { gap } from '../pay/figure.ts';
import type { Gap } from '../pay/figure.ts';

const qualifyingYears = 2;
const mostYears = 20;

/** `age` in complete years on the day of dismissal. */
export function statutoryWeeks(age: number, years: number): Ratio {
	if (years < qualifyingYears) return zero;
	let halfWeeks = 0;
	for (let back = 1; back <= Math.min(years, mostYears); back += 1) {
		const atStart = age - back;
		halfWeeks += atStart >= 41 ? 3 : atStart >= 22 ? 2 : 1;
	}
	return ratio(halfWeeks, 2);
}

/**
 * Only the month of birth is kept (`YYYY-MM`). Where its first and its last day give different weeks
 * the day matters, and is not known.
 */
export function statutoryWeeksByMonth(
	birthMonth: string,
	years: number,
	leavingOn: IsoDate
): Ratio | Gap {
	const weeks = (born: IsoDate) => statutoryWeeks(completeYears(born, leavingOn), years);
	const earliest = weeks(`${birthMonth}-01`);
	const latest = weeks(lastDay(birthMonth));
	return equals(earliest, latest) ? earliest : gap('birth-day-matters', leavingOn);
}

/** A 31st moved by whole months falls on the last day of each (R24). */
function lastDay(month: string): IsoDate {
	const years = Number(month.slice(0, 4)) - 1900;
	return addMonths('1900-01-31', years * 12 + Number(month.slice(5, 7)) - 1);
}
