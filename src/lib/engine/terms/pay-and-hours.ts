/** The judged terms that follow from pay, hours and awards, in the order of the register. */
import type { IsoDate } from '#lib/domain/dates.ts';
import type { Conditions } from '../arrangements/conditions.ts';
import { actualPay, actualPaySides } from './actual-pay.ts';
import { awardMechanism, awardMechanismSides } from './award-mechanism.ts';
import { fullTimePay, fullTimePaySides } from './full-time-pay.ts';
import { gradeMaximum, gradeMaximumSides } from './grade-maximum.ts';
import { hourlyRate, hourlyRateSides } from './hourly-rate.ts';
import { monthsToMaximum, monthsToMaximumSides } from './months-to-maximum.ts';
import { nextIncrement, nextIncrementSides } from './next-increment.ts';
import type { Term, TermSeries, TermSides } from './term.ts';
import { weeklyHours, weeklyHoursSides } from './weekly-hours.ts';

export interface PayTerm {
	readonly term: Term;
	readonly sides: (own: Conditions, next: Conditions, start: IsoDate) => TermSides;
}

export const payTerms: readonly PayTerm[] = [
	{ term: actualPay, sides: actualPaySides },
	{ term: fullTimePay, sides: fullTimePaySides },
	{ term: hourlyRate, sides: hourlyRateSides },
	{ term: weeklyHours, sides: weeklyHoursSides },
	{ term: gradeMaximum, sides: gradeMaximumSides },
	{ term: monthsToMaximum, sides: monthsToMaximumSides },
	{ term: nextIncrement, sides: nextIncrementSides },
	{ term: awardMechanism, sides: awardMechanismSides }
];

/** The own term at the point of month −1 at its later values (protection `with-awards`, R4). */
export function atHeldPoint({ sides }: PayTerm, own: Conditions, start: IsoDate): TermSeries {
	const held = { ...own, pay: { ...own.pay, pay: own.pay.heldPoint } };
	return sides(held, held, start).own;
}
