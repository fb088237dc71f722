/**
 * Package view, advisory only: what an hour actually worked is paid = annual pay at contracted hours
 * ÷ ((52.143 − leave weeks) × contracted hours) (rule V12, ruling R29, worked example W24). It never
 * changes a verdict and is offered only for moves by offer and acceptance (rulebook §o.4).
 */
import { weeksInYear } from '#lib/domain/money.ts';
import { divide, multiply, ratio, subtract } from '#lib/domain/ratio.ts';
import type { Ratio } from '#lib/domain/ratio.ts';
import { valueAt } from '#lib/domain/series.ts';
import type { Conditions } from '../arrangements/conditions.ts';
import { actualPayOf } from './actual-pay.ts';
import { hourlyRateOf } from './hourly-rate.ts';
import type { TermSeries } from './term.ts';

export interface WorkedHour {
	/** Pence an hour, exact: on paid hours and on hours worked. */
	readonly hourlyPence: Ratio;
	readonly workedHourPence: Ratio;
	readonly hoursWorkedAYear: Ratio;
}

/** One side in month 0; null where pay or leave is not known. */
export function workedHour(conditions: Conditions, leave: TermSeries): WorkedHour | null {
	const annual = valueAt(actualPayOf(conditions), 0);
	const hourly = valueAt(hourlyRateOf(conditions), 0);
	const weeks = valueAt(leave, 0);
	if (!annual.known || !hourly.known || !weeks.known) return null;
	const { weeklyMinutes } = valueAt(conditions.hours, 0);
	const weeklyHours = divide(weeklyMinutes, ratio(60));
	const hoursWorkedAYear = multiply(subtract(weeksInYear, weeks.value), weeklyHours);
	return {
		hourlyPence: hourly.value,
		workedHourPence: divide(annual.value, hoursWorkedAYear),
		hoursWorkedAYear
	};
}
