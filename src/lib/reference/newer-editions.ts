/**
 * Tables that came after a scenario pinned its own. A scenario is never moved to them unasked.
 */
import type { IsoDate } from '#lib/domain/dates.ts';
import type { AwardStatus, BargainingGroup, Nation } from '#lib/domain/pay.ts';
import type { LeaveEdition, PayEdition, Reference } from './types.ts';

/** Groups and nations that the workforce has. */
export interface Concerned {
	readonly groups: readonly BargainingGroup[];
	readonly nations: readonly Nation[];
}

export interface NewerEdition {
	readonly id: string;
	readonly kind: 'pay' | 'leave';
	readonly framework: BargainingGroup;
	readonly effectiveFrom: IsoDate;
	/** Null for leave. */
	readonly status: AwardStatus | null;
	readonly awardBasisPoints: number | null;
	/** The latest of the same family that is pinned; null where none of the family is. */
	readonly follows: string | null;
}

/**
 * Held, not pinned, and later than every pinned edition of its family (pay by bargaining group,
 * leave by group and nations). Those of a family with no pin at all are newer too, because nothing of
 * it may be used; where no leave is pinned, all of it may. Only what concerns the workforce. Without
 * pins everything held is in use, so nothing is newer. Earliest first.
 */
export function newerEditions(
	reference: Reference,
	pins: readonly string[],
	workforce: Concerned
): NewerEdition[] {
	if (pins.length === 0) return [];
	const leavePinned = reference.leaveEditions.some(({ id }) => pins.includes(id));
	const pay = newer(
		reference.payEditions.filter(({ framework }) => workforce.groups.includes(framework)),
		pins,
		({ framework }) => framework
	);
	const leave = newer(
		leavePinned ? reference.leaveEditions.filter((edition) => concerns(edition, workforce)) : [],
		pins,
		({ framework, nations }) => `${framework} ${nations.join(' ')}`
	);
	return [
		...pay.map(({ edition, follows }): NewerEdition => ({
			...head(edition, follows),
			kind: 'pay',
			status: edition.status,
			awardBasisPoints: edition.awardBasisPoints
		})),
		...leave.map(({ edition, follows }): NewerEdition => ({
			...head(edition, follows),
			kind: 'leave',
			status: null,
			awardBasisPoints: null
		}))
	];
}

type Edition = PayEdition | LeaveEdition;

function newer<Held extends Edition>(
	held: readonly Held[],
	pins: readonly string[],
	familyOf: (edition: Held) => string
): { readonly edition: Held; readonly follows: string | null }[] {
	const pinned = byDate(held.filter(({ id }) => pins.includes(id)));
	return byDate(held)
		.filter(({ id }) => !pins.includes(id))
		.flatMap((edition) => {
			const last = pinned.findLast((each) => familyOf(each) === familyOf(edition));
			if (last && last.effectiveFrom >= edition.effectiveFrom) return [];
			return [{ edition, follows: last?.id ?? null }];
		});
}

function concerns(
	{ framework, nations }: LeaveEdition,
	{ groups, nations: of }: Concerned
): boolean {
	return groups.includes(framework) && nations.some((nation) => of.includes(nation));
}

function head({ id, framework, effectiveFrom }: Edition, follows: string | null) {
	return { id, framework, effectiveFrom, follows };
}

function byDate<Held extends Edition>(editions: readonly Held[]): Held[] {
	return editions.toSorted((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1));
}
