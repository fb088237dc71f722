/**
 * What a rule reads of a service date, as text: equal for dates that give the same in every month. A
 * key that is finer than needed costs time; one that is coarser would share a wrong result.
 */
import { addMonths, completeYears } from '#lib/domain/dates.ts';
import type { IsoDate } from '#lib/domain/dates.ts';
import { monthOf } from '../pay/months.ts';

/** Anniversaries fall alike for equal months, except those of days that not every month has (R24). */
export function monthKey(date: IsoDate | null, start: IsoDate): string {
	if (date === null) return '-';
	return date.slice(8) > '28' ? date : String(monthOf(start, date));
}

/** Of service that is complete before month −1 it matters only that it is. */
export function reachedKey(date: IsoDate | null, start: IsoDate, months: number): string {
	if (date === null) return '-';
	return isLonger(date, start, months) ? 'reached' : date;
}

/** Scales go by months, but for a first step by weeks in Scotland. */
export function sickKey(date: IsoDate | null, start: IsoDate): string {
	if (date === null) return '-';
	return isLonger(date, start, 12) ? monthKey(date, start) : date;
}

/** Complete years at month 0; a scheme asks for at most two before it pays at all. */
export function redundancyKey(date: IsoDate | null, start: IsoDate): string {
	if (date === null) return '-';
	const years = completeYears(date, start);
	return years > 2 ? String(years) : date;
}

function isLonger(date: IsoDate, start: IsoDate, months: number): boolean {
	return addMonths(date, months + 1) < start;
}
