/** Dates as days since 1970, in which weeks are counted and dates are compared as terms. */
import type { IsoDate } from '#lib/domain/dates.ts';
import { compare, ratio, toInteger } from '#lib/domain/ratio.ts';
import type { Ratio } from '#lib/domain/ratio.ts';

const millisecondsInDay = 86_400_000;

export function dayOf(date: IsoDate): number {
	return Date.parse(`${date}T00:00:00Z`) / millisecondsInDay;
}

export function dateOf(day: number): IsoDate {
	return new Date(day * millisecondsInDay).toISOString().slice(0, 10);
}

export function addWeeks(date: IsoDate, weeks: number): IsoDate {
	return addDays(date, 7 * weeks);
}

export function addDays(date: IsoDate, days: number): IsoDate {
	return dateOf(dayOf(date) + days);
}

export function exactDay(date: IsoDate): Ratio {
	return ratio(dayOf(date));
}

export function dateText(day: Ratio): IsoDate {
	return dateOf(toInteger(day));
}

/** Stands for no further step: later than any date of the calendar in use (ruling R21). */
export const never: Ratio = exactDay('9999-12-31');

export function dateOrNone(day: Ratio): string {
	return compare(day, never) < 0 ? dateText(day) : 'none';
}

/** Null where one of the two dates is `never`: then there is no number of days between them. */
export function daysOrNone(difference: Ratio): number | null {
	const days = toInteger(difference);
	return Math.abs(days) < mostDays ? days : null;
}

/** More than lie between any two dates of the calendar in use, fewer than to `never`. */
const mostDays = 1_000_000;
