/**
 * T06: months until the top of the grade is paid; lower is better. Both sides count down together
 * until one arrives, so the difference is never larger than in month 0 and month 0 decides.
 */
import { ratio, toInteger } from '#lib/domain/ratio.ts';
import type { Conditions } from '../arrangements/conditions.ts';
import { certain, plainTolerance } from './term.ts';
import type { Term, TermMonth, TermSides } from './term.ts';

export const monthsToMaximum: Term = {
	id: 'T06',
	isPay: false,
	isMoney: false,
	show: toInteger,
	showDifference: toInteger,
	tolerance: plainTolerance
};

export function monthsToMaximumSides(own: Conditions, next: Conditions): TermSides {
	return {
		own: [{ from: -1, value: months(own) }],
		next: [{ from: -1, value: months(next) }],
		unchanged: own.pay.monthsToTop === next.pay.monthsToTop
	};
}

function months({ pay }: Conditions): TermMonth {
	const { monthsToTop } = pay;
	return typeof monthsToTop === 'number' ? certain(ratio(monthsToTop), 'progression') : monthsToTop;
}
