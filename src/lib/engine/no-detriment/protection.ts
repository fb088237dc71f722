/**
 * What a written protection pays on top of the new value in each month (ruling R4): the shape, its
 * length and the terms it covers. None written means none: never assumed (R5).
 */
import { maximum, minimum, multiply, ratio, subtract, zero } from '#lib/domain/ratio.ts';
import type { Ratio } from '#lib/domain/ratio.ts';
import { mapSeries } from '#lib/domain/series.ts';
import type { Series } from '#lib/domain/series.ts';
import type { Protection } from '#lib/domain/scenario.ts';
import type { TermId } from '#lib/domain/terms.ts';
import { combine, switchAt } from '../pay/months.ts';
import type { TermMonth, TermSeries } from '../terms/term.ts';

/** Top-up a year (or an hour) in each month; null where it cannot be known. */
export type TopUp = Series<Ratio | null>;

export interface ProtectedTerm {
	readonly own: TermSeries;
	readonly next: TermSeries;
	/** Own term in month −1. */
	readonly cash: TermMonth;
	/** The point of month −1 at its later values. */
	readonly heldPoint: TermSeries;
}

/** Null where nothing written covers the term; a lump is shown and never cures (R4). */
export function topUpOf(
	protection: Protection | null,
	term: TermId,
	values: ProtectedTerm
): TopUp | null {
	if (!protection || protection.shape === 'lump') return null;
	if (!protection.covers.some((covered) => covered === term)) return null;
	const whole = shape(protection, values);
	const { months } = protection;
	return months === null ? whole : switchAt(whole, [{ from: -1, value: zero }], months);
}

function shape(protection: Protection, { own, next, cash, heldPoint }: ProtectedTerm): TopUp {
	const held: TermSeries = [{ from: -1, value: cash }];
	switch (protection.shape) {
		case 'mark-time':
			return combine(held, next, shortfall);
		case 'with-awards':
			return combine(heldPoint, next, shortfall);
		case 'own-path':
			return combine(own, next, shortfall);
		case 'taper':
			return taper(protection, held, next);
		case 'lump':
			return [{ from: -1, value: zero }];
	}
}

function shortfall(amount: TermMonth, next: TermMonth): Ratio | null {
	if (!amount.known || !next.known) return null;
	return maximum(zero, subtract(amount.value, next.value));
}

/** The cap limits the gap before the share is taken. */
function taper({ shares, capBasisPoints }: Protection, held: TermSeries, next: TermSeries): TopUp {
	const gaps = combine(held, next, (amount, value) => {
		const whole = shortfall(amount, value);
		if (whole === null || capBasisPoints === null || !amount.known) return whole;
		return minimum(whole, multiply(amount.value, ratio(capBasisPoints, 10_000)));
	});
	const steps = [...(shares ?? [])].sort((a, b) => a.fromMonth - b.fromMonth);
	const share: Series<Ratio> = [
		{ from: -1, value: zero },
		...mapSeries(
			steps.map(({ fromMonth, basisPoints }) => ({ from: fromMonth, value: basisPoints })),
			(basisPoints) => ratio(basisPoints, 10_000)
		)
	];
	return combine(gaps, share, (whole, part) => (whole === null ? null : multiply(whole, part)));
}
