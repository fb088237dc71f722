/**
 * Why there is a gap (ruling R26). Of the people with a range each side has a mean bottom L, a mean
 * width W, a position f = (mean annual basic − L) ÷ W and a week; (L + f·W) ÷ 52.143 ÷ week is then
 * exactly their mean hourly basic. Shapley averages each factor's effect over the orders in which
 * the second side's values can be exchanged for the first's. Regular allowances are everybody's and
 * simply add. People without a range are left to composition, which is what remains.
 */
import type { CauseKind, ParityCause } from '#lib/domain/evaluation.ts';
import { roundToSum, weeksInYear } from '#lib/domain/money.ts';
import {
	type Ratio,
	add,
	compare,
	divide,
	multiply,
	ratio,
	subtract,
	sum,
	zero
} from '#lib/domain/ratio.ts';
import { exactSum } from './exact-sum.ts';
import { type Basis, type Share, type Side, meanOf } from './side.ts';

export interface Factors {
	readonly bottom: Ratio;
	readonly width: Ratio;
	/** Null where the ranges have no width: then there is no position to differ. */
	readonly position: Ratio | null;
	/** Hours a week. */
	readonly week: Ratio;
}

export interface Cause {
	readonly kind: CauseKind;
	/** Pence an hour, exact; first side minus second. */
	readonly pence: Ratio;
}

const players = ['range', 'position', 'week'] as const;
type Player = (typeof players)[number];

/** The six orders in which three factors can be exchanged. */
const orders: readonly (readonly Player[])[] = [
	['range', 'position', 'week'],
	['range', 'week', 'position'],
	['position', 'range', 'week'],
	['position', 'week', 'range'],
	['week', 'range', 'position'],
	['week', 'position', 'range']
];

/** Causes that add exactly to the gap of the means; none where a side has nobody with known pay. */
export function causesOf(first: Side, second: Side, basis: Basis): Cause[] {
	const firstMean = first.means[basis];
	const secondMean = second.means[basis];
	if (!firstMean || !secondMean) return [];
	const gap = subtract(firstMean, secondMean);
	const causes = [...rangeCauses(factorsOf(first), factorsOf(second))];
	if (basis === 'hourly-with-allowances') {
		const pence = subtract(meanAllowances(first), meanAllowances(second));
		causes.push({ kind: 'allowances', pence });
	}
	if (hasPeopleWithoutRange(first) || hasPeopleWithoutRange(second)) {
		const explained = sum(causes.map(({ pence }) => pence));
		causes.push({ kind: 'composition', pence: subtract(gap, explained) });
	}
	return causes;
}

/** Hundredths of a penny that add to the rounded gap, by largest remainder. */
export function shownCauses(causes: readonly Cause[]): ParityCause[] {
	const rounded = roundToSum(causes.map(({ pence }) => multiply(pence, ratio(100))));
	return causes.map(({ kind }, index) => ({ kind, hundredthsOfPence: rounded[index] ?? 0 }));
}

/** Null where nobody on the side has a range. Two contracts of one person count by their hours. */
export function factorsOf({ people }: Side): Factors | null {
	const ranged = people.flat().flatMap((share) => {
		const range = rangeOf(share);
		return range ? [{ ...share, range }] : [];
	});
	if (ranged.length === 0) return null;
	const total = (value: (share: (typeof ranged)[number]) => Ratio) =>
		exactSum(ranged.map((share) => weighted(share, value(share))));
	const persons = exactSum(ranged.map(({ weight }) => weight));
	const annual = total(({ pay }) => pay.annualPence);
	const bottom = divide(
		total(({ range }) => range.bottomPence),
		persons
	);
	const width = subtract(
		divide(
			total(({ range }) => range.topPence),
			persons
		),
		bottom
	);
	// Σ(annual ÷ week) = 52.143 × Σ hourly, because hourly is annual ÷ 52.143 ÷ week.
	const perWeeklyHour = multiply(
		weeksInYear,
		total(({ pay }) => pay.hourlyPence)
	);
	const climbed = subtract(divide(annual, persons), bottom);
	return {
		bottom,
		width,
		position: width.n === 0n ? null : divide(climbed, width),
		week: divide(annual, perWeeklyHour)
	};
}

export function meanAllowances({ people }: Side): Ratio {
	const amounts = people.map((person) =>
		exactSum(person.map((share) => weighted(share, share.allowancesPerHour)))
	);
	return meanOf(amounts) ?? zero;
}

function rangeCauses(first: Factors | null, second: Factors | null): Cause[] {
	if (!first || !second) return [];
	const effects = new Map<Player, Ratio[]>(players.map((player) => [player, []]));
	for (const order of orders) {
		const exchanged = new Set<Player>();
		let value = valueOf(first, second, exchanged);
		for (const player of order) {
			exchanged.add(player);
			const next = valueOf(first, second, exchanged);
			effects.get(player)?.push(subtract(next, value));
			value = next;
		}
	}
	return players.map((kind) => ({
		kind,
		pence: divide(sum(effects.get(kind) ?? []), ratio(orders.length))
	}));
}

/** Hourly pay with the first side's value of each exchanged factor and the second's of the rest. */
function valueOf(first: Factors, second: Factors, exchanged: ReadonlySet<Player>): Ratio {
	const range = exchanged.has('range') ? first : second;
	const { week } = exchanged.has('week') ? first : second;
	// A side whose ranges have no width takes the other's position, which then explains nothing.
	const firstPosition = first.position ?? second.position ?? zero;
	const secondPosition = second.position ?? first.position ?? zero;
	const position = exchanged.has('position') ? firstPosition : secondPosition;
	return divide(divide(add(range.bottom, multiply(position, range.width)), weeksInYear), week);
}

function hasPeopleWithoutRange({ people }: Side): boolean {
	return people.some((person) => person.some((share) => rangeOf(share) === null));
}

/** Pay outside the range (a red circle above it, a trainee below it) has no position in it. */
function rangeOf({ pay }: Share): PaySnapshotRange | null {
	const { range, annualPence } = pay;
	if (!range) return null;
	const isOutside =
		compare(annualPence, range.bottomPence) < 0 || compare(annualPence, range.topPence) > 0;
	return isOutside ? null : range;
}

type PaySnapshotRange = NonNullable<Share['pay']['range']>;

function weighted({ weight }: Share, value: Ratio): Ratio {
	return weight.n === weight.d ? value : multiply(weight, value);
}
