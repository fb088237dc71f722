import { type Ratio, add, ratio, zero } from '#lib/domain/ratio.ts';

/**
 * Adds by denominator first: hourly rates of thousands of people share a handful of denominators,
 * and reducing a fraction after every addition would cost more than the addition. Neighbours mostly
 * share one, so the table is asked only when it changes.
 */
export function exactSum(values: readonly Ratio[]): Ratio {
	const byDenominator = new Map<bigint, bigint>();
	let denominator = 1n;
	let running = 0n;
	for (const { n, d } of values) {
		if (d !== denominator) {
			byDenominator.set(denominator, running);
			denominator = d;
			running = byDenominator.get(d) ?? 0n;
		}
		running += n;
	}
	byDenominator.set(denominator, running);
	let total = zero;
	for (const [d, n] of byDenominator) total = add(total, ratio(n, d));
	return total;
}
