import type { Confidence } from './working.ts';

/** Sets of pay points and national terms. Terms belong to the contract, not to the employer. */
export const frameworks = ['afc-england', 'njc', 'local', 'spot', 'outside'] as const;
/**
 * `afc-england` and `njc` have published points. `local` is an employer's own points with amounts.
 * `spot` is one agreed salary. `outside` (medical, very senior managers, apprentices) is kept and
 * counted and never guessed at.
 */
export type Framework = (typeof frameworks)[number];

/** Only `agreed` is firm (ruling R13). */
export type AwardStatus = 'agreed' | 'offer' | 'assumed' | 'unknown';

/** Groups whose awards follow one path. `local` points and spot salaries follow no national award. */
export type BargainingGroup = 'afc-england' | 'njc';

/** Where a figure comes from: identifier and confidence of a row in the reference sources. */
export interface Citation {
	readonly source: string;
	readonly confidence: Confidence;
}
