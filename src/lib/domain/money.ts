import {
	type Ratio,
	compare,
	fromDecimal,
	multiply,
	ratio,
	subtract,
	sum,
	toInteger
} from './ratio.ts';

/** Weeks in a year for hourly pay: 52.143 exactly, as both frameworks print it (ruling R1). */
export const weeksInYear: Ratio = fromDecimal('52.143');

/** Whole pence of an exact amount in pence, rounded once, halves away from zero. */
export function toPence(pence: Ratio): number {
	return toInteger(pence);
}

/** Pence as an exact amount. Throws on a number that is not whole. */
export function pence(amount: number): Ratio {
	return ratio(amount);
}

/** `basisPoints` ten-thousandths of `amount`. */
export function shareOf(amount: Ratio, basisPoints: number): Ratio {
	return multiply(amount, ratio(basisPoints, 10_000));
}

/**
 * Whole numbers that add to the rounded sum of `parts`, by largest remainder; ties go to the
 * earlier part. For figures that must add up on a page (ruling R26).
 */
export function roundToSum(parts: readonly Ratio[]): number[] {
	const floors = parts.map((part) => floor(part));
	const target = toInteger(sum(parts));
	const left = target - floors.reduce((total, part) => total + part, 0);
	const byRemainder = parts
		.map((part, index) => ({ index, remainder: subtract(part, ratio(floors[index] ?? 0)) }))
		.sort((a, b) => compare(b.remainder, a.remainder) || a.index - b.index);
	const raised = new Set(byRemainder.slice(0, left).map(({ index }) => index));
	return floors.map((part, index) => (raised.has(index) ? part + 1 : part));
}

function floor(value: Ratio): number {
	const nearest = toInteger(value);
	return compare(ratio(nearest), value) > 0 ? nearest - 1 : nearest;
}
