import type { Confidence } from './working.ts';

export const nations = ['england', 'scotland', 'wales', 'northern-ireland'] as const;
export type Nation = (typeof nations)[number];

/** Sets of published points, each with its own awards. */
export const bargainingGroups = [
	'afc-england',
	'afc-scotland',
	'afc-wales',
	'afc-northern-ireland',
	'njc'
] as const;
/** Groups whose awards follow one path. `local` points and spot salaries follow no national award. */
export type BargainingGroup = (typeof bargainingGroups)[number];

/** Sets of pay points and national terms. Terms belong to the contract, not to the employer. */
export const frameworks = [...bargainingGroups, 'local', 'spot', 'outside'] as const;
/**
 * Bargaining groups have published points. `local` is an employer's own points with amounts.
 * `spot` is one agreed salary. `outside` (medical, very senior managers, apprentices) is kept and
 * counted and never guessed at.
 */
export type Framework = (typeof frameworks)[number];

/** Only `agreed` is firm (ruling R13). */
export type AwardStatus = 'agreed' | 'offer' | 'assumed' | 'unknown';

/** Where a figure comes from: identifier and confidence of a row in the reference sources. */
export interface Citation {
	readonly source: string;
	readonly confidence: Confidence;
}

/** Occupational pension schemes whose rates are held, and none. */
export const pensionSchemes = ['nhsps-2015', 'lgps', 'other', 'none'] as const;
export type PensionScheme = (typeof pensionSchemes)[number];

export const payAreas = [
	'inner-london',
	'outer-london',
	'fringe',
	'distant-islands',
	'none'
] as const;
export type PayArea = (typeof payAreas)[number];

export function isBargainingGroup(framework: Framework): framework is BargainingGroup {
	return bargainingGroups.some((group) => group === framework);
}

/** Agenda for Change of any nation. */
export function isAfc(framework: Framework): boolean {
	return framework.startsWith('afc-');
}

/** Agenda for Change as it is in a nation. */
export function afcOf(nation: Nation): BargainingGroup {
	return `afc-${nation}`;
}
