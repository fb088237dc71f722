/**
 * T32: the date from which service counts for redundancy; earlier is better. It stands under TUPE and
 * for an offer of the same employer, and starts again on a voluntary move across the sectors
 * (rulebook §b, R28, W06).
 */
import type { IsoDate } from '#lib/domain/dates.ts';
import { toInteger, zero } from '#lib/domain/ratio.ts';
import { gap } from '../pay/figure.ts';
import { dateText, exactDay } from './days.ts';
import type { Situation, Standing } from './family.ts';
import { certain } from './term.ts';
import type { Term, TermMonth, TermSides } from './term.ts';

/** Values are days since 1970; a difference is in days. */
export const redundancyServiceDate: Term = {
	id: 'T32',
	isPay: false,
	isMoney: false,
	show: dateText,
	showDifference: toInteger,
	tolerance: () => zero
};

/**
 * Equal dates are the same, known or not: service that does not count starts again on a known day, so
 * a date that is unknown on both sides was carried over (R14).
 */
export function redundancyServiceDateSides({ own, next }: Situation): TermSides {
	return {
		own: [{ from: -1, value: serviceDay(own.service.redundancy, own, 'redundancy') }],
		next: [{ from: -1, value: serviceDay(next.service.redundancy, next, 'redundancy') }],
		unchanged: own.service.redundancy === next.service.redundancy
	};
}

export function serviceDay(
	date: IsoDate | null,
	{ employer }: Standing,
	purpose: string
): TermMonth {
	return date === null
		? gap(`missing-${purpose}-service`, employer.id)
		: certain(exactDay(date), 'contract');
}
