/** T05: full-time pay a year at the top of the grade, pence. Register row T05 (source P001). */
import { toPence } from '#lib/domain/money.ts';
import type { Conditions } from '../arrangements/conditions.ts';
import { annualFigures } from './full-time-pay.ts';
import { poundsTolerance } from './term.ts';
import type { Term, TermSides } from './term.ts';

export const gradeMaximum: Term = {
	id: 'T05',
	isPay: false,
	isMoney: false,
	show: toPence,
	showDifference: toPence,
	tolerance: poundsTolerance
};

export function gradeMaximumSides(own: Conditions, next: Conditions): TermSides {
	return {
		own: annualFigures(own.pay.top),
		next: annualFigures(next.pay.top),
		unchanged: own.pay.top === next.pay.top
	};
}
