/**
 * What may be published about people, so that no group smaller than K can be seen or worked out by
 * adding and taking away published figures. Every count is a row of 0 and 1 over contracts; a group
 * can be worked out exactly when its own row is a sum of multiples of published rows. Rounding comes
 * last and is never relied on. Does not decide across several shares of one workforce.
 */

/** Stands for a figure that is hidden or was never worked out: the two must look alike. */
export const confidential = '[c]';
export type Confidential = typeof confidential;
export type Cell = number | Confidential;

export const sharingParameters = {
	/** Smallest number of people behind any figure. */
	k: 10,
	/** A pay figure is hidden when its two highest earners hold 90% of it. */
	dominanceContributors: 2,
	dominancePercent: 90,
	/** …or when one of them could work out the other to within 10%. */
	priorPercent: 10,
	countsToNearest: 5,
	moneyToNearestPence: 100_00,
	/** Fewest people behind a percentage. */
	percentagesFrom: 23
} as const;

/** Contracts behind each figure, by the figure's key. */
export type Cells = ReadonlyMap<string, readonly string[]>;

/** Person behind a contract: two contracts of one person are one person. */
export type PersonOf = (contract: string) => string;

/** Keys that may be shown: at least `k` people each, and no smaller group follows from them. */
export function protect(cells: Cells, personOf: PersonOf, k: number): ReadonlySet<string> {
	const shown = new Map([...cells].filter(([, members]) => people(members, personOf) >= k));
	for (;;) {
		const leak = findLeak(shown, personOf, k);
		if (!leak) return new Set(shown.keys());
		const smallest = leak
			.map((key) => ({ key, size: shown.get(key)?.length ?? 0 }))
			.sort((a, b) => a.size - b.size || (a.key < b.key ? -1 : 1))[0];
		if (!smallest) throw new Error('A leak without a figure that makes it');
		shown.delete(smallest.key);
	}
}

/** Keys of published figures that together give a group of fewer than `k` people; null if none do. */
export function findLeak(shown: Cells, personOf: PersonOf, k: number): readonly string[] | null {
	const groups = atoms(shown);
	const keys = [...shown.keys()];
	const space = rowSpace(shown, keys, groups);
	const small = groups
		.map((members, index) => ({ index, size: people(members, personOf) }))
		.filter(({ size }) => size < k)
		.map(({ index, size }) => ({ size, rest: space.reduce(unit(index, space.width)) }));
	const leak =
		small.find(({ rest }) => isZero(rest, groups.length))?.rest ??
		smallUnion(small, groups.length, k);
	return leak ? keys.filter((_, index) => leak[groups.length + index] !== 0) : null;
}

export function people(members: readonly string[], personOf: PersonOf): number {
	return new Set(members.map(personOf)).size;
}

export function roundedCount(n: number): number {
	const step = sharingParameters.countsToNearest;
	return Math.round(n / step) * step;
}

export function roundedMoney(pence: number): number {
	const step = sharingParameters.moneyToNearestPence;
	return Math.round(pence / step) * step;
}

/** True when a few high earners would give themselves away in a sum or mean of `amounts`. */
export function isDominated(amounts: readonly number[]): boolean {
	const { dominanceContributors, dominancePercent, priorPercent } = sharingParameters;
	const falling = amounts.toSorted((a, b) => b - a);
	const total = falling.reduce((sum, each) => sum + each, 0);
	const top = falling.slice(0, dominanceContributors).reduce((sum, each) => sum + each, 0);
	const [first = 0, second = 0] = falling;
	return (
		top * 100 > total * dominancePercent || (total - first - second) * 100 < first * priorPercent
	);
}

/** Contracts that no published figure tells apart: an onlooker can never separate them. */
function atoms(shown: Cells): readonly (readonly string[])[] {
	const signatures = new Map<string, string>();
	let index = 0;
	for (const members of shown.values()) {
		for (const member of new Set(members)) {
			signatures.set(member, `${signatures.get(member) ?? ''},${index}`);
		}
		index += 1;
	}
	const groups = new Map<string, string[]>();
	for (const [member, signature] of signatures) {
		const group = groups.get(signature);
		if (group) group.push(member);
		else groups.set(signature, [member]);
	}
	return [...groups.values()];
}

// Below 2^26, so that a product of two remainders is exact in a double.
const prime = 67_108_859;

/** Row of coefficients: one a group, then one a published figure that it was made from. */
type Row = Float64Array;

interface RowSpace {
	readonly width: number;
	/** What is left of a row when every published figure has been taken out of it. */
	reduce(row: Row): Row;
}

function rowSpace(
	shown: Cells,
	keys: readonly string[],
	groups: readonly (readonly string[])[]
): RowSpace {
	const width = groups.length + keys.length;
	const groupOf = new Map(groups.flatMap((members, at) => members.map((each) => [each, at])));
	const basis: { readonly row: Row; readonly pivot: number }[] = [];
	const reduce = (row: Row): Row => {
		for (const each of basis) takeOut(row, each.row, row[each.pivot] ?? 0);
		return row;
	};
	keys.forEach((key, at) => {
		const row = new Float64Array(width);
		for (const member of shown.get(key) ?? []) row[groupOf.get(member) ?? 0] = 1;
		row[groups.length + at] = 1;
		reduce(row);
		const pivot = row.subarray(0, groups.length).findIndex((value) => value !== 0);
		if (pivot < 0) return;
		const scale = inverse(row[pivot] ?? 1);
		basis.push({ row: row.map((value) => (value * scale) % prime), pivot });
	});
	return { width, reduce };
}

function takeOut(row: Row, other: Row, factor: number): void {
	if (factor === 0) return;
	other.forEach((value, at) => {
		if (value !== 0) row[at] = ((row[at] ?? 0) - ((factor * value) % prime) + prime) % prime;
	});
}

function inverse(value: number): number {
	let result = 1;
	let base = value;
	for (let power = prime - 2; power > 0; power = Math.floor(power / 2)) {
		if (power % 2 === 1) result = (result * base) % prime;
		base = (base * base) % prime;
	}
	return result;
}

function unit(index: number, width: number): Row {
	const row = new Float64Array(width);
	row[index] = 1;
	return row;
}

interface Small {
	readonly size: number;
	readonly rest: Row;
}

/**
 * Two or three small groups that follow together. Rests are linear, so a union follows exactly when
 * its rests add to nothing: one lookup of the missing rest instead of a test of every union.
 */
function smallUnion(small: readonly Small[], groups: number, k: number): Row | null {
	const byRest = new Map(small.map((each, at) => [fingerprint(each.rest, groups), at]));
	const missing = (row: Row): { readonly at: number; readonly found: Small } | null => {
		const at = byRest.get(fingerprint(row.map(negative), groups));
		const found = at === undefined ? undefined : small[at];
		return at !== undefined && found ? { at, found } : null;
	};
	for (const [i, a] of small.entries()) {
		const pair = missing(a.rest);
		if (pair && pair.at !== i && a.size + pair.found.size < k) return plus(a.rest, pair.found.rest);
		for (const [j, b] of small.entries()) {
			if (j <= i || a.size + b.size >= k) continue;
			const both = plus(a.rest, b.rest);
			const third = missing(both);
			if (third && third.at !== i && third.at !== j && a.size + b.size + third.found.size < k) {
				return plus(both, third.found.rest);
			}
		}
	}
	return null;
}

function negative(value: number): number {
	return value === 0 ? 0 : prime - value;
}

function plus(a: Row, b: Row): Row {
	return a.map((value, at) => (value + (b[at] ?? 0)) % prime);
}

function isZero(row: Row, length: number): boolean {
	return row.subarray(0, length).every((value) => value === 0);
}

function fingerprint(row: Row, length: number): string {
	return row.subarray(0, length).join();
}
