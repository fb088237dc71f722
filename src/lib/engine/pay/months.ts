/** Dates and month series around a start: month 0 begins on it, month −1 is the month before. */
import { addMonths, completeMonths } from '#lib/domain/dates.ts';
import type { IsoDate } from '#lib/domain/dates.ts';
import { valueAt } from '#lib/domain/series.ts';
import type { Series, SeriesStep } from '#lib/domain/series.ts';

/**
 * First month, negative before the start, whose first day is on or after `date` (ruling R3). In the
 * calendar month of `date` the month begins on the start's day or, where that month is shorter, on
 * its last day; so it begins in time unless the start's day of the month is the earlier.
 */
export function monthOf(start: IsoDate, date: IsoDate): number {
	const years = Number(date.slice(0, 4)) - Number(start.slice(0, 4));
	const months = Number(date.slice(5, 7)) - Number(start.slice(5, 7));
	return years * 12 + months + (start.slice(8) >= date.slice(8) ? 0 : 1);
}

/** The month that `date` lies in; negative before the start. */
export function monthAt(start: IsoDate, date: IsoDate): number {
	const month = completeMonths(start, date);
	return addMonths(start, month) > date ? month - 1 : month;
}

/** Both series as one, cut wherever either changes. */
export function combine<A, B, C>(a: Series<A>, b: Series<B>, join: (a: A, b: B) => C): Series<C> {
	const first = Math.max(a[0]?.from ?? 0, b[0]?.from ?? 0);
	const cuts = [...new Set([...a, ...b].map(({ from }) => Math.max(from, first)))];
	return cuts
		.sort((x, y) => x - y)
		.map((from) => ({ from, value: join(valueAt(a, from), valueAt(b, from)) }));
}

/** `before` until `month`, then `after`. */
export function switchAt<T>(before: Series<T>, after: Series<T>, month: number): Series<T> {
	const kept = before.filter(({ from }) => from < month);
	const later = after.filter(({ from }) => from > month);
	return [...kept, { from: month, value: valueAt(after, month) }, ...later];
}

/** Dated values as months from `start`; all that lies before month −1 counts there. */
export function fromDates<T>(
	steps: readonly { readonly from: IsoDate; readonly value: T }[],
	start: IsoDate,
	before: T
): Series<T> {
	const series: SeriesStep<T>[] = [{ from: -1, value: before }];
	for (const { from, value } of steps) {
		const month = Math.max(-1, monthOf(start, from));
		if (series.at(-1)?.from === month) series.pop();
		series.push({ from: month, value });
	}
	return series;
}
