/**
 * Amounts that rest on no pay award: what an employer states in pounds, and nothing at all where the
 * service is too short. Rule V1 is about an award that is firm beside one that is not; nothing is
 * nothing whatever the award, so it is as firm as the amount beside it.
 */
import { equals, zero } from '#lib/domain/ratio.ts';
import type { Ratio } from '#lib/domain/ratio.ts';
import { mapSeries } from '#lib/domain/series.ts';
import type { Confidence } from '#lib/domain/working.ts';
import { combine } from '../pay/months.ts';
import { certain } from './term.ts';
import type { TermFigure, TermMonth, TermSeries } from './term.ts';

export function awardFree(
	value: Ratio,
	basis: string,
	confidence: Confidence = 'high'
): TermFigure {
	return { ...certain(value, basis, confidence), status: 'fixed' };
}

/** Both sides, with the status of nothing taken from the other side. */
export function besideNothing(
	own: TermSeries,
	next: TermSeries
): { readonly own: TermSeries; readonly next: TermSeries } {
	const pairs = combine(own, next, (a, b) => ({ own: asFirmAs(a, b), next: asFirmAs(b, a) }));
	return {
		own: mapSeries(pairs, (pair) => pair.own),
		next: mapSeries(pairs, (pair) => pair.next)
	};
}

function asFirmAs(month: TermMonth, other: TermMonth): TermMonth {
	const isNothing = month.known && month.status === 'fixed' && equals(month.value, zero);
	return isNothing && other.known ? { ...month, status: other.status } : month;
}
