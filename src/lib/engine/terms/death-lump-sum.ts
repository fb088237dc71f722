/**
 * T40: the lump sum on death in service, pence, once: 2 × pensionable pay in the NHS Pension Scheme
 * 2015, 3 × in the LGPS, nothing outside a scheme (rulebook §j).
 */
import { toPence } from '#lib/domain/money.ts';
import { ratio } from '#lib/domain/ratio.ts';
import type { Situation } from './family.ts';
import { payTimesRule } from './pension-on-pay.ts';
import { poundsTolerance } from './term.ts';
import type { Term, TermSides } from './term.ts';

export const deathLumpSum: Term = {
	id: 'T40',
	isPay: false,
	isMoney: false,
	show: toPence,
	showDifference: toPence,
	tolerance: poundsTolerance
};

export function deathLumpSumSides(situation: Situation): TermSides {
	return payTimesRule(
		'death-lump-sum',
		(value) => (value.kind === 'times-pay' ? ratio(value.times) : null),
		situation
	);
}
