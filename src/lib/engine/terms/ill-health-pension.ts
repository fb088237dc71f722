/**
 * T39: what the scheme pays early on redundancy or ill health. The rules are not held in figures and
 * what is known of them is of low confidence (rulebook §i, §j), so a change of scheme cannot be told
 * until a named person judges it; in the same scheme it is the same.
 */
import { zero } from '#lib/domain/ratio.ts';
import type { Situation } from './family.ts';
import { noNumber, schemeName, schemeValue } from './pension-access.ts';
import { isSameScheme, schemeOf } from './pension-scheme.ts';
import type { Side } from './pension-scheme.ts';
import { certain } from './term.ts';
import type { Term, TermSeries, TermSides } from './term.ts';

/** Values are positions in the list of schemes; shown by name. */
export const illHealthPension: Term = {
	id: 'T39',
	isPay: false,
	isMoney: false,
	show: schemeName,
	showDifference: noNumber,
	tolerance: () => zero
};

export function illHealthPensionSides(situation: Situation): TermSides {
	return {
		own: early('own', situation),
		next: early('next', situation),
		unchanged: isSameScheme(situation)
	};
}

function early(side: Side, situation: Situation): TermSeries {
	const held = schemeOf(side, situation);
	const value = held.known ? certain(schemeValue(held.scheme), 'early pension rules', 'low') : held;
	return [{ from: -1, value }];
}
