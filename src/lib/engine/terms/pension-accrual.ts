/**
 * T37: pension a year that one year of membership builds, pence: 1/54 of pensionable pay in the NHS
 * Pension Scheme 2015, 1/49 in the LGPS (rulebook §j, W10). How it grows afterwards is T38.
 */
import { toPence } from '#lib/domain/money.ts';
import { ratio } from '#lib/domain/ratio.ts';
import type { Situation } from './family.ts';
import { payTimesRule } from './pension-on-pay.ts';
import { poundsTolerance } from './term.ts';
import type { Term, TermSides } from './term.ts';

export const pensionAccrual: Term = {
	id: 'T37',
	isPay: false,
	isMoney: false,
	show: toPence,
	showDifference: toPence,
	tolerance: poundsTolerance
};

export function pensionAccrualSides(situation: Situation): TermSides {
	return payTimesRule(
		'accrual',
		(value) => (value.kind === 'share' ? ratio(value.numerator, value.denominator) : null),
		situation
	);
}
