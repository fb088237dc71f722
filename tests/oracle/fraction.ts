/** Exact fractions, written anew so that nothing is shared with what is checked. */
export interface Fraction {
	readonly top: bigint;
	/** Positive. */
	readonly bottom: bigint;
}

export function fraction(top: number | bigint, bottom: number | bigint = 1): Fraction {
	const [a, b] = [BigInt(top), BigInt(bottom)];
	if (b === 0n) throw new RangeError('A fraction over nothing');
	return b < 0n ? { top: -a, bottom: -b } : { top: a, bottom: b };
}

/** From a plain decimal, for example `37.5` or `0.005`. */
export function decimal(text: string): Fraction {
	const [whole = '0', places = ''] = text.split('.');
	return fraction(BigInt(whole + places), 10n ** BigInt(places.length));
}

export const plus = (a: Fraction, b: Fraction): Fraction =>
	reduced(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom);
export const minus = (a: Fraction, b: Fraction): Fraction =>
	reduced(a.top * b.bottom - b.top * a.bottom, a.bottom * b.bottom);
export const times = (a: Fraction, b: Fraction): Fraction =>
	reduced(a.top * b.top, a.bottom * b.bottom);
export const over = (a: Fraction, b: Fraction): Fraction => {
	const { top, bottom } = fraction(a.top * b.bottom, a.bottom * b.top);
	return reduced(top, bottom);
};
export const isLess = (a: Fraction, b: Fraction): boolean => a.top * b.bottom < b.top * a.bottom;
export const larger = (a: Fraction, b: Fraction): Fraction => (isLess(a, b) ? b : a);
export const smaller = (a: Fraction, b: Fraction): Fraction => (isLess(b, a) ? b : a);
export const opposite = ({ top, bottom }: Fraction): Fraction => ({ top: -top, bottom });

/** To `places` decimals, halves away from nothing. */
export function rounded({ top, bottom }: Fraction, places = 0): number {
	const scale = 10n ** BigInt(places);
	const size = top < 0n ? -top : top;
	const units = (2n * size * scale + bottom) / (2n * bottom);
	const value = Number(units) / Number(scale);
	return top < 0n && units !== 0n ? -value : value;
}

function reduced(top: bigint, bottom: bigint): Fraction {
	let [a, b] = [top < 0n ? -top : top, bottom];
	while (b !== 0n) [a, b] = [b, a % b];
	return a > 1n ? { top: top / a, bottom: bottom / a } : { top, bottom };
}
