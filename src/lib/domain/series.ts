/**
 * Values over months as steps: each holds from its month until the next. Pay changes a handful of
 * times in five years, so a horizon costs a handful of comparisons and not sixty.
 */
export interface SeriesStep<T> {
	readonly from: number;
	readonly value: T;
}

/** Ascending by `from`, the first at or before month 0. */
export type Series<T> = readonly SeriesStep<T>[];

/** A stretch of months `from … to − 1` over which both series are constant. */
export interface Stretch<A, B> {
	readonly from: number;
	readonly to: number;
	readonly a: A;
	readonly b: B;
}

export function constant<T>(value: T): Series<T> {
	return [{ from: 0, value }];
}

/** The value in force in `month`. Throws when the series starts later. */
export function valueAt<T>(series: Series<T>, month: number): T {
	for (let index = series.length - 1; index >= 0; index -= 1) {
		const step = series[index];
		if (step && step.from <= month) return step.value;
	}
	throw new RangeError(`The series has no value in month ${month}`);
}

export function mapSeries<T, U>(series: Series<T>, change: (value: T) => U): Series<U> {
	return series.map(({ from, value }) => ({ from, value: change(value) }));
}

/** Both series side by side over months 0 … `months` − 1. */
export function zip<A, B>(a: Series<A>, b: Series<B>, months: number): Stretch<A, B>[] {
	const cuts = [...new Set([0, ...a.map(({ from }) => from), ...b.map(({ from }) => from)])]
		.filter((from) => from >= 0 && from < months)
		.sort((x, y) => x - y);
	return cuts.map((from, index) => ({
		from,
		to: cuts[index + 1] ?? months,
		a: valueAt(a, from),
		b: valueAt(b, from)
	}));
}
