/**
 * T35: which pension scheme the person may build a pension in. TUPE leaves occupational pensions out
 * (reg 10) and policy decides, so a change of scheme is for a person to judge (V2); the same scheme is
 * the same. Not netted with T36 to T38: four separate lines (rulebook §j, W10).
 */
import { ratio, toInteger, zero } from '#lib/domain/ratio.ts';
import type { Ratio } from '#lib/domain/ratio.ts';
import { pensionSchemes } from '#lib/domain/pay.ts';
import type { PensionScheme } from '#lib/domain/pay.ts';
import type { Situation } from './family.ts';
import { isSameScheme, schemeOf } from './pension-scheme.ts';
import type { Side } from './pension-scheme.ts';
import { certain } from './term.ts';
import type { Term, TermSeries, TermSides } from './term.ts';

/** Values are positions in the list of schemes; shown by name. */
export const pensionAccess: Term = {
	id: 'T35',
	isPay: false,
	isMoney: false,
	show: schemeName,
	showDifference: noNumber,
	tolerance: () => zero
};

export function pensionAccessSides(situation: Situation): TermSides {
	return {
		own: access('own', situation),
		next: access('next', situation),
		unchanged: isSameScheme(situation)
	};
}

export function schemeName(value: Ratio): string {
	return pensionSchemes[toInteger(value)] ?? 'other';
}

export function schemeValue(scheme: PensionScheme): Ratio {
	return ratio(pensionSchemes.indexOf(scheme));
}

/** Schemes are the same or not; how far apart has no number. */
export function noNumber(difference: Ratio): number | null {
	return difference.n === 0n ? 0 : null;
}

function access(side: Side, situation: Situation): TermSeries {
	const held = schemeOf(side, situation);
	return [
		{ from: -1, value: held.known ? certain(schemeValue(held.scheme), 'pension scheme') : held }
	];
}
