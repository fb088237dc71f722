/**
 * T01: basic pay a year at contracted hours, pence: full-time pay × contracted hours ÷ full-time
 * week. Hours are carried, never a fraction (rulebook §a, W08).
 */
import { toPence } from '#lib/domain/money.ts';
import { divide, multiply } from '#lib/domain/ratio.ts';
import type { Conditions } from '../arrangements/conditions.ts';
import { combine } from '../pay/months.ts';
import { onPay, poundsTolerance } from './term.ts';
import type { Term, TermSeries, TermSides } from './term.ts';

export const actualPay: Term = {
	id: 'T01',
	isPay: true,
	isMoney: true,
	show: toPence,
	showDifference: toPence,
	tolerance: poundsTolerance
};

export function actualPaySides(own: Conditions, next: Conditions): TermSides {
	return {
		own: actualPayOf(own),
		next: actualPayOf(next),
		unchanged: own.pay.pay === next.pay.pay && own.hours === next.hours
	};
}

export function actualPayOf({ pay, hours }: Conditions): TermSeries {
	return combine(pay.pay, hours, (figure, { weeklyMinutes, standardWeekMinutes }) =>
		figure.known
			? onPay(figure, multiply(figure.annualPence, divide(weeklyMinutes, standardWeekMinutes)))
			: figure
	);
}
