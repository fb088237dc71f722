/** Stretches of months in which nothing changes, with all that the decision table compares in them. */
import { toPence } from '#lib/domain/money.ts';
import { add, compare, multiply, negate, ratio, subtract, zero } from '#lib/domain/ratio.ts';
import type { Ratio } from '#lib/domain/ratio.ts';
import { valueAt } from '#lib/domain/series.ts';
import type { Term, TermMonth, TermSides } from '../terms/term.ts';
import { doubtOf, protectionDoubt, restsOnFirm } from './doubt.ts';
import type { Doubt } from './doubt.ts';
import type { TopUp } from './protection.ts';

export interface Scale {
	readonly term: Term;
	readonly tolerance: Ratio;
	readonly lowerIsBetter: boolean;
}

/** Months `from … to − 1`. Values in the term's unit, turned so that positive is better. */
export interface Span {
	readonly from: number;
	readonly to: number;
	readonly doubt: Doubt | null;
	/** Firm or explicitly assumed on both sides: a loss here is proven. */
	readonly proves: boolean;
	/** new − own. */
	readonly signed: Ratio;
	/** new + protection − own, and − cash; new − cash. */
	readonly paidOnOwn: Ratio;
	readonly paidOnCash: Ratio;
	readonly newOnCash: Ratio;
	readonly topUp: Ratio;
}

export function spansOf(
	scale: Scale,
	{ own, next }: TermSides,
	topUp: TopUp | null,
	horizon: number
): Span[] {
	const cash = valueAt(own, -1);
	const starts = [own, next, topUp ?? []].flatMap((series) => series.map(({ from }) => from));
	const cuts = [...new Set([0, ...starts])]
		.filter((from) => from >= 0 && from < horizon)
		.sort((a, b) => a - b);
	return cuts.map((from, index) => {
		const last = (cuts[index + 1] ?? horizon) - 1;
		const onTop = topUp ? valueAt(topUp, from) : zero;
		const doubt =
			doubtOf(valueAt(own, from), valueAt(next, from), from, last) ??
			(topUp && protectionDoubt(cash, onTop, from, last));
		const range = { from, to: last + 1, doubt };
		return span(scale, range, valueAt(own, from), valueAt(next, from), cash, onTop ?? zero);
	});
}

/** True when `value` is below nothing by more than the tolerance. */
export function isShort({ tolerance }: Scale, value: Ratio): boolean {
	return compare(value, negate(tolerance)) < 0;
}

/** First month with the least value. */
export function worst(spans: readonly Span[], measure: (span: Span) => Ratio): number | null {
	let found: Span | undefined;
	for (const candidate of spans) {
		if (!found || compare(measure(candidate), measure(found)) < 0) found = candidate;
	}
	return found?.from ?? null;
}

/** Annual amounts over months: a twelfth a month, nothing set off, rounded once. */
export function total(
	spans: readonly Span[],
	amount: (span: Span) => Ratio,
	limit: number
): number {
	let sum = zero;
	for (const candidate of spans) {
		const months = Math.max(0, Math.min(candidate.to, limit) - candidate.from);
		sum = add(sum, multiply(amount(candidate), ratio(months, 12)));
	}
	return toPence(sum);
}

function span(
	{ term, lowerIsBetter }: Scale,
	{ from, to, doubt }: Pick<Span, 'from' | 'to' | 'doubt'>,
	own: TermMonth,
	next: TermMonth,
	cash: TermMonth,
	topUp: Ratio
): Span {
	const better = (value: Ratio) => (lowerIsBetter ? negate(value) : value);
	const nextValue = next.known ? next.value : zero;
	const paid = add(nextValue, topUp);
	const less = (value: Ratio, other: TermMonth) =>
		next.known && other.known ? better(subtract(value, other.value)) : zero;
	return {
		from,
		to,
		doubt,
		proves: !doubt && restsOnFirm(own) && restsOnFirm(next),
		signed: less(nextValue, own),
		paidOnOwn: less(paid, own),
		paidOnCash: term.isPay ? less(paid, cash) : zero,
		newOnCash: term.isPay ? less(nextValue, cash) : zero,
		topUp
	};
}
