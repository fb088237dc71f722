/**
 * T33: the dates from which service counts for leave, sick pay and maternity; earlier is better. Three
 * dates, each compared, and the term is the worst of them (ruling R20). A proven loss of one decides
 * even where another is not known.
 */
import { toInteger, zero } from '#lib/domain/ratio.ts';
import type { ServicePurpose } from '#lib/domain/workforce.ts';
import { dateText, dayOf } from './days.ts';
import type { Situation, Standing } from './family.ts';
import { serviceDay } from './redundancy-service-date.ts';
import type { Term, TermSides } from './term.ts';

export const reckonablePurposes = [
	'leave',
	'sick',
	'maternity'
] as const satisfies ServicePurpose[];
export type ReckonablePurpose = (typeof reckonablePurposes)[number];

/** Values are days since 1970 of the purpose that loses most; a difference is in days. */
export const reckonableService: Term = {
	id: 'T33',
	isPay: false,
	isMoney: false,
	show: dateText,
	showDifference: toInteger,
	tolerance: () => zero
};

export function reckonableServiceSides({ own, next }: Situation): TermSides {
	const purpose = worstPurpose(own, next);
	return {
		own: [{ from: -1, value: serviceDay(own.service[purpose], own, purpose) }],
		next: [{ from: -1, value: serviceDay(next.service[purpose], next, purpose) }],
		unchanged: reckonablePurposes.every((kind) => own.service[kind] === next.service[kind])
	};
}

/**
 * Days lost: a loss that is known comes first, then one that is not, then the rest; the earlier
 * purpose where they are alike. Unknown on both sides was carried over, so nothing is lost (R14).
 */
export function worstPurpose(own: Standing, next: Standing): ReckonablePurpose {
	const rank = (purpose: ReckonablePurpose): number => {
		const before = own.service[purpose];
		const after = next.service[purpose];
		if (before === null && after === null) return carriedOverUnknown;
		if (before === null || after === null) return unknownLoss;
		return dayOf(after) - dayOf(before);
	};
	const [first, ...others] = reckonablePurposes;
	return others.reduce<ReckonablePurpose>(
		(worst, purpose) => (rank(purpose) > rank(worst) ? purpose : worst),
		first
	);
}

/** Below any loss of a whole day and above none. */
const unknownLoss = 0.5;
/** Spoken of only where nothing else is known. */
const carriedOverUnknown = -Infinity;
