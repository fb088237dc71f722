/**
 * A term with two parts, such as Sundays and public holidays: each part is compared and the term is
 * the worse of them in each month, as ruling R20 has it for three dates. A proven loss in one part
 * comes before a part that is not known; what is not known comes before anything that is not a loss.
 */
import { compare, subtract, zero } from '#lib/domain/ratio.ts';
import type { Ratio } from '#lib/domain/ratio.ts';
import { mapSeries } from '#lib/domain/series.ts';
import { combine } from '../pay/months.ts';
import type { TermMonth, TermSeries, TermSides } from './term.ts';

interface Pair {
	readonly own: TermMonth;
	readonly next: TermMonth;
}

export interface Part {
	readonly own: TermSeries;
	readonly next: TermSeries;
}

/** Where the route leaves the term alone, the first part speaks unless the second is not known. */
export function worstPart(first: Part, second: Part, unchanged: boolean): TermSides {
	if (unchanged) {
		const own = combine(first.own, second.own, (a, b) => (a.known && !b.known ? b : a));
		return { own, next: own, unchanged };
	}
	const pairs = combine(pairsOf(first), pairsOf(second), worse);
	return {
		own: mapSeries(pairs, ({ own }) => own),
		next: mapSeries(pairs, ({ next }) => next),
		unchanged
	};
}

function pairsOf({ own, next }: Part) {
	return combine(own, next, (a, b): Pair => ({ own: a, next: b }));
}

/** The first where both are alike. */
function worse(first: Pair, second: Pair): Pair {
	const rank = (pair: Pair) => (isProvenLoss(pair) ? 0 : isDoubtful(pair) ? 1 : 2);
	if (rank(first) !== rank(second)) return rank(first) < rank(second) ? first : second;
	return compare(changeOf(second), changeOf(first)) < 0 ? second : first;
}

function isProvenLoss(pair: Pair): boolean {
	return !isDoubtful(pair) && compare(changeOf(pair), zero) < 0;
}

function isDoubtful({ own, next }: Pair): boolean {
	return [own, next].some((month) => !month.known || month.confidence === 'low');
}

function changeOf({ own, next }: Pair): Ratio {
	return own.known && next.known ? subtract(next.value, own.value) : zero;
}
