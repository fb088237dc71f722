/**
 * Look-ups over the reference. None falls back: where nothing is held, the answer is null, and the
 * engine refuses or marks. A pay edition is found after its own year too, because whether an award
 * path carries it on is the engine's decision (ruling R12); `lapsesOn` says when that begins.
 */
import type { IsoDate } from '#lib/domain/dates.ts';
import type { Nation } from '#lib/domain/pay.ts';
import type { TermId } from '#lib/domain/terms.ts';
import type { LeaveEdition, PayEdition, PayPoint, Reference, Source, TermRow } from './types.ts';

type Index = ReadonlyMap<string | null, ReadonlyMap<string, PayPoint>>;

const indexes = new WeakMap<PayEdition, Index>();

/** Editions of a framework, earliest first. */
export function payEditionsOf(
	reference: Reference,
	framework: PayEdition['framework']
): PayEdition[] {
	return reference.payEditions
		.filter((edition) => edition.framework === framework)
		.sort(byEffectiveFrom);
}

/** The latest edition that began on or before the day; null before the first. */
export function payEditionInForce(
	reference: Reference,
	framework: PayEdition['framework'],
	date: IsoDate
): PayEdition | null {
	return latest(reference.payEditions, framework, date);
}

/** Leave holds until replaced (ruling R15), so it does not lapse; null before the first edition. */
export function leaveEditionInForce(
	reference: Reference,
	framework: LeaveEdition['framework'],
	nation: Nation,
	date: IsoDate
): LeaveEdition | null {
	const here = reference.leaveEditions.filter(({ nations }) => nations.includes(nation));
	return latest(here, framework, date);
}

/**
 * Points of a band, lowest step first; for NJC the grade is null and the answer is the whole spine.
 * Empty for a band that the edition does not hold.
 */
export function points(edition: PayEdition, grade: string | null): readonly PayPoint[] {
	return [...(indexOf(edition).get(grade)?.values() ?? [])];
}

/**
 * One point. For NJC the grade is null: a council's own grade is a list of points kept with the
 * employer, so looking one up here finds nothing.
 */
export function payPoint(
	edition: PayEdition,
	grade: string | null,
	point: string
): PayPoint | null {
	return indexOf(edition).get(grade)?.get(point) ?? null;
}

/** Throws for a term without a row: the register and the list of judged terms belong together. */
export function termRow(reference: Reference, id: TermId): TermRow {
	const row = reference.terms.find((term) => term.id === id);
	if (!row) throw new RangeError(`No register row for term ${id}`);
	return row;
}

/** Ids of the pay tables and leave rules held, which a scenario pins so that it stays as it is. */
export function editionIds({ payEditions, leaveEditions }: Reference): string[] {
	return [...payEditions, ...leaveEditions].map(({ id }) => id).sort();
}

export function sourceOf(reference: Reference, id: string): Source | null {
	return reference.sources.find((source) => source.id === id) ?? null;
}

function latest<T extends { readonly framework: string; readonly effectiveFrom: IsoDate }>(
	editions: readonly T[],
	framework: T['framework'],
	date: IsoDate
): T | null {
	const begun = editions.filter((e) => e.framework === framework && e.effectiveFrom <= date);
	return begun.sort(byEffectiveFrom).at(-1) ?? null;
}

function byEffectiveFrom(a: { effectiveFrom: IsoDate }, b: { effectiveFrom: IsoDate }): number {
	return a.effectiveFrom < b.effectiveFrom ? -1 : 1;
}

function indexOf(edition: PayEdition): Index {
	const held = indexes.get(edition);
	if (held) return held;
	const index = new Map<string | null, Map<string, PayPoint>>();
	for (const row of [...edition.points].sort((a, b) => Number(a.point) - Number(b.point))) {
		const band = index.get(row.grade) ?? new Map<string, PayPoint>();
		index.set(row.grade, band.set(row.point, row));
	}
	indexes.set(edition, index);
	return index;
}
