/**
 * T04: contracted hours a week, what the person must work; lower is better. The full-time week is
 * context and drives T03 (ruling R8).
 */
import { divide, multiply, ratio, toNumber } from '#lib/domain/ratio.ts';
import type { Ratio } from '#lib/domain/ratio.ts';
import { mapSeries } from '#lib/domain/series.ts';
import type { Conditions } from '../arrangements/conditions.ts';
import { certain, plainTolerance } from './term.ts';
import type { Term, TermSeries, TermSides } from './term.ts';

const hours = (value: Ratio) => toNumber(value, 4);

export const weeklyHours: Term = {
	id: 'T04',
	isPay: false,
	isMoney: false,
	show: hours,
	showDifference: hours,
	tolerance: plainTolerance
};

export function weeklyHoursSides(own: Conditions, next: Conditions): TermSides {
	return {
		own: weeklyHoursOf(own),
		next: weeklyHoursOf(next),
		unchanged: own.hours === next.hours
	};
}

function weeklyHoursOf({ hours: held }: Conditions): TermSeries {
	return mapSeries(held, ({ weeklyMinutes }) =>
		certain(multiply(weeklyMinutes, divide(ratio(1), ratio(60))), 'contract')
	);
}
