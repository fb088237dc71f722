/** T02: full-time basic pay a year, pence. Register row T02 (source P001). */
import { toPence } from '#lib/domain/money.ts';
import { mapSeries } from '#lib/domain/series.ts';
import type { Conditions } from '../arrangements/conditions.ts';
import type { PayPath } from '../pay/figure.ts';
import { onPay, poundsTolerance } from './term.ts';
import type { Term, TermSeries, TermSides } from './term.ts';

export const fullTimePay: Term = {
	id: 'T02',
	isPay: true,
	isMoney: true,
	show: toPence,
	showDifference: toPence,
	tolerance: poundsTolerance
};

export function fullTimePaySides(own: Conditions, next: Conditions): TermSides {
	return {
		own: fullTimePayOf(own),
		next: fullTimePayOf(next),
		unchanged: own.pay.pay === next.pay.pay
	};
}

export function fullTimePayOf({ pay }: Conditions): TermSeries {
	return annualFigures(pay.pay);
}

export function annualFigures(path: PayPath): TermSeries {
	return mapSeries(path, (pay) => (pay.known ? onPay(pay, pay.annualPence) : pay));
}
