/**
 * When the editions held run out. A report and never a test: nothing turns red because a day passed.
 */
import { firstOfNextApril, type IsoDate } from '#lib/domain/dates.ts';
import { bargainingGroups } from '#lib/domain/pay.ts';
import type { Reference } from './types.ts';

/** A pay or HCAS edition whose own year is over; `replacedBy` null means the next one is wanted. */
export interface Lapse {
	readonly id: string;
	readonly lapsesOn: IsoDate;
	readonly replacedBy: string | null;
}

interface YearEdition {
	readonly id: string;
	readonly effectiveFrom: IsoDate;
}

/** The first day on which the edition no longer holds: the 1 April after it began (ruling R15). */
export function lapsesOn(edition: { readonly effectiveFrom: IsoDate }): IsoDate {
	return firstOfNextApril(edition.effectiveFrom);
}

/**
 * Pay and HCAS editions whose year is over on `asOf`, and what replaced each. Leave, grade
 * structures and rules hold until replaced, so they are never here.
 */
export function lapsing(reference: Reference, asOf: IsoDate): Lapse[] {
	const families: readonly (readonly YearEdition[])[] = [
		...bargainingGroups.map((group) =>
			reference.payEditions.filter(({ framework }) => framework === group)
		),
		reference.hcasEditions
	];
	return families.flatMap((family) =>
		family
			.filter((edition) => lapsesOn(edition) <= asOf)
			.map((edition) => ({
				id: edition.id,
				lapsesOn: lapsesOn(edition),
				replacedBy: successor(family, edition)?.id ?? null
			}))
	);
}

function successor(family: readonly YearEdition[], edition: YearEdition): YearEdition | undefined {
	return family.find(({ effectiveFrom }) => effectiveFrom === lapsesOn(edition));
}
