/**
 * T03: basic pay an hour, pence: annual pay at contracted hours ÷ 52.143 ÷ contracted hours, which is
 * full-time pay ÷ 52.143 ÷ full-time week (rulebook §a, ruling R1).
 */
import { weeksInYear } from '#lib/domain/money.ts';
import { divide, equals, multiply, ratio, toNumber } from '#lib/domain/ratio.ts';
import type { Ratio } from '#lib/domain/ratio.ts';
import type { Conditions } from '../arrangements/conditions.ts';
import { combine } from '../pay/months.ts';
import { onPay, poundsTolerance } from './term.ts';
import type { Term, TermSeries, TermSides } from './term.ts';

const pounds = (pence: Ratio) => toNumber(divide(pence, ratio(100)), 4);

export const hourlyRate: Term = {
	id: 'T03',
	isPay: true,
	isMoney: false,
	show: pounds,
	showDifference: pounds,
	tolerance: poundsTolerance
};

export function hourlyRateSides(own: Conditions, next: Conditions): TermSides {
	return {
		own: hourlyRateOf(own),
		next: hourlyRateOf(next),
		unchanged: own.pay.pay === next.pay.pay && hasSameWeek(own, next)
	};
}

export function hourlyRateOf({ pay, hours }: Conditions): TermSeries {
	return combine(pay.pay, hours, (figure, { standardWeekMinutes }) =>
		figure.known ? onPay(figure, anHour(figure.annualPence, standardWeekMinutes)) : figure
	);
}

/** Hours cut pro rata leave the rate as it is, whatever it is (R14). */
function hasSameWeek(own: Conditions, next: Conditions): boolean {
	const weeks = combine(own.hours, next.hours, (a, b) =>
		equals(a.standardWeekMinutes, b.standardWeekMinutes)
	);
	return weeks.every(({ value }) => value);
}

/** Exact pence an hour of a full-time annual figure. */
export function anHour(annualPence: Ratio, standardWeekMinutes: Ratio): Ratio {
	return divide(multiply(annualPence, ratio(60)), multiply(weeksInYear, standardWeekMinutes));
}
