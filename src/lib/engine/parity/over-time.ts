/** The gap at the start of each year of the horizon, with increments and awards as they fall. */
import { addMonths } from '#lib/domain/dates.ts';
import type { Ratio } from '#lib/domain/ratio.ts';
import type { Scenario } from '#lib/domain/scenario.ts';
import type { PayOf } from '../pay/snapshot.ts';
import { isAssumed, openAwards } from './firmness.ts';
import { signedGap } from './gap.ts';
import type { Member } from './groups.ts';
import { type Basis, type Side, sidesOf } from './side.ts';

export interface YearGap {
	readonly date: string;
	/** Percent, exact; null where it cannot be told. */
	readonly gap: Ratio | null;
	readonly assumed: boolean;
}

export function yearStarts({ start, horizonMonths }: Scenario): string[] {
	const years = Math.ceil(horizonMonths / 12);
	return Array.from({ length: years }, (_, year) => addMonths(start, 12 * year));
}

/** Sides on each date, so that both bases read the pay once. */
export function sidesOverTime(
	members: readonly Member[],
	employers: readonly string[],
	payOf: PayOf,
	scenario: Scenario
): { readonly date: string; readonly sides: readonly Side[] }[] {
	return yearStarts(scenario).map((date) => ({
		date,
		sides: sidesOf(members, employers, payOf, date)
	}));
}

export function yearGap(
	date: string,
	sides: readonly Side[],
	basis: Basis,
	scenario: Scenario
): YearGap {
	return { date, gap: gapBetween(date, sides, basis, scenario), assumed: isAssumed(sides) };
}

/** Signed percent between exactly two sides whose figures may be compared, else null. */
function gapBetween(
	date: string,
	sides: readonly Side[],
	basis: Basis,
	{ awards }: Scenario
): Ratio | null {
	const [first, second, third] = sides;
	if (!first || !second || third) return null;
	if (openAwards(first, second, awards, date).length > 0) return null;
	const a = first.means[basis];
	const b = second.means[basis];
	return a && b ? signedGap(a, b) : null;
}
