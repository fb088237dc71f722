/**
 * Exact fractions. Pay is divided by 52.143, by standard weeks and by twelve; nothing is rounded
 * until it is shown (rulings R1, R23), so in-between values are fractions of big integers.
 */
export interface Ratio {
	readonly n: bigint;
	/** Always positive. */
	readonly d: bigint;
}

export const zero: Ratio = { n: 0n, d: 1n };

/** A fraction of two whole numbers. Throws on a zero divisor or on a number that is not whole. */
export function ratio(n: number | bigint, d: number | bigint = 1n): Ratio {
	const divisor = BigInt(d);
	if (divisor === 0n) throw new RangeError('A ratio cannot have a zero divisor');
	return reduce(BigInt(n), divisor);
}

/** Reads a plain decimal such as `37.5` or `-0.005` exactly. Throws on anything else. */
export function fromDecimal(text: string | number): Ratio {
	const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(String(text));
	if (!match) throw new RangeError(`Not a plain decimal number: ${text}`);
	const fraction = match[3] ?? '';
	const n = BigInt(`${match[1] ?? ''}${match[2] ?? ''}${fraction}`);
	return reduce(n, 10n ** BigInt(fraction.length));
}

export function add(a: Ratio, b: Ratio): Ratio {
	return a.d === b.d ? reduce(a.n + b.n, a.d) : reduce(a.n * b.d + b.n * a.d, a.d * b.d);
}

export function subtract(a: Ratio, b: Ratio): Ratio {
	return add(a, { n: -b.n, d: b.d });
}

export function multiply(a: Ratio, b: Ratio): Ratio {
	return reduce(a.n * b.n, a.d * b.d);
}

/** Throws when `b` is zero. */
export function divide(a: Ratio, b: Ratio): Ratio {
	if (b.n === 0n) throw new RangeError('Division by zero');
	return reduce(a.n * b.d, a.d * b.n);
}

export function negate(a: Ratio): Ratio {
	return { n: -a.n, d: a.d };
}

/** Negative, zero or positive as `a` is below, equal to or above `b`. */
export function compare(a: Ratio, b: Ratio): number {
	const left = a.n * b.d;
	const right = b.n * a.d;
	return left < right ? -1 : left > right ? 1 : 0;
}

export function equals(a: Ratio, b: Ratio): boolean {
	return compare(a, b) === 0;
}

export function absolute(a: Ratio): Ratio {
	return a.n < 0n ? negate(a) : a;
}

export function maximum(a: Ratio, b: Ratio): Ratio {
	return compare(a, b) >= 0 ? a : b;
}

export function minimum(a: Ratio, b: Ratio): Ratio {
	return compare(a, b) <= 0 ? a : b;
}

export function sum(values: Iterable<Ratio>): Ratio {
	let total = zero;
	for (const value of values) total = add(total, value);
	return total;
}

/** Rounds to the nearest whole number, halves away from zero (as the published tables do). */
export function roundHalfUp(a: Ratio): bigint {
	const magnitude = a.n < 0n ? -a.n : a.n;
	const rounded = (2n * magnitude + a.d) / (2n * a.d);
	return a.n < 0n ? -rounded : rounded;
}

/** The nearest whole number as a safe integer. Throws beyond 2^53. */
export function toInteger(a: Ratio): number {
	const whole = Number(roundHalfUp(a));
	if (!Number.isSafeInteger(whole)) throw new RangeError('Value is beyond the safe integers');
	return whole;
}

/** A decimal text with exactly `places` digits, rounded once, halves away from zero. */
export function toDecimal(a: Ratio, places: number): string {
	const scaled = roundHalfUp(multiply(a, ratio(10n ** BigInt(places))));
	const digits = String(scaled < 0n ? -scaled : scaled).padStart(places + 1, '0');
	const whole = digits.slice(0, digits.length - places);
	const text = places === 0 ? whole : `${whole}.${digits.slice(-places)}`;
	return scaled < 0n ? `-${text}` : text;
}

/** The value rounded to `places` decimals as a number, for display and JSON only. */
export function toNumber(a: Ratio, places: number): number {
	return Number(toDecimal(a, places));
}

function reduce(n: bigint, d: bigint): Ratio {
	if (d < 0n) return reduce(-n, -d);
	if (d === 1n) return { n, d };
	let a = n < 0n ? -n : n;
	let b = d;
	while (b !== 0n) [a, b] = [b, a % b];
	return a <= 1n ? { n, d } : { n: n / a, d: d / a };
}
