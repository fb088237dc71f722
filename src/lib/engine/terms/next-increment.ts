/**
 * T07: the day from which the next pay step within the grade is paid, as seen from month 0; earlier is
 * better. Without a further step there is no date: worse than any date, and the same as none on the
 * other side (ruling R21). Days are the first of the month in which the step is in force (R3).
 */
import type { IsoDate } from '#lib/domain/dates.ts';
import { addMonths } from '#lib/domain/dates.ts';
import { compare, zero } from '#lib/domain/ratio.ts';
import type { Ratio } from '#lib/domain/ratio.ts';
import type { Conditions } from '../arrangements/conditions.ts';
import { dateText, exactDay } from './days.ts';
import { certain } from './term.ts';
import type { Term, TermMonth, TermSides } from './term.ts';

/** Later than any date that a grade can give. */
const never = exactDay('9999-12-31');

/** Values are days since 1970; a difference is in days, and none where one side has no step. */
export const nextIncrement: Term = {
	id: 'T07',
	isPay: false,
	isMoney: false,
	show: (value: Ratio) => (compare(value, never) < 0 ? dateText(value) : 'none'),
	showDifference: (value: Ratio) => {
		const days = Number(value.n / value.d);
		return Math.abs(days) < 1_000_000 ? days : null;
	},
	tolerance: () => zero
};

export function nextIncrementSides(own: Conditions, next: Conditions, start: IsoDate): TermSides {
	return {
		own: [{ from: -1, value: stepDate(own, start) }],
		next: [{ from: -1, value: stepDate(next, start) }],
		unchanged: own.pay.nextStep === next.pay.nextStep
	};
}

function stepDate({ pay: { nextStep } }: Conditions, start: IsoDate): TermMonth {
	if (nextStep === null) return certain(never, 'progression');
	if (typeof nextStep !== 'number') return nextStep;
	return certain(exactDay(addMonths(start, nextStep)), 'progression');
}
