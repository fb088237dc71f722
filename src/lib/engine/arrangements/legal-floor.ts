/**
 * The minimum wage under every path (ruling R16): basic pay an hour below it is lifted to it, from the
 * month in which the rate is in force. Under 21 the lower rate applies where the month of birth is
 * known; where it is not, the rate from 21. A rate holds until replaced (R15). A single agreed salary
 * is listed and left alone: below the floor it is most often part-time pay given as full-time pay.
 * Other floors of the law stand with their own terms.
 */
import { addMonths } from '#lib/domain/dates.ts';
import type { IsoDate } from '#lib/domain/dates.ts';
import { weeksInYear } from '#lib/domain/money.ts';
import { compare, divide, multiply, ratio } from '#lib/domain/ratio.ts';
import type { Ratio } from '#lib/domain/ratio.ts';
import type { Series } from '#lib/domain/series.ts';
import type { Contract } from '#lib/domain/workforce.ts';
import { limitsOf } from '#lib/reference/statutory-limits.ts';
import type { StatutoryItem, StatutoryLimit } from '#lib/reference/statutory-limits.ts';
import type { PayMonth, PayPath } from '../pay/figure.ts';
import { combine, fromDates, monthOf, switchAt } from '../pay/months.ts';
import type { PayConditions } from '../pay/pay-path.ts';
import type { Conditions, Hours } from './conditions.ts';

export type Floor = StatutoryLimit | null;

/** First month in which basic pay is below the least that the law allows. */
export interface Lift {
	readonly side: 'own' | 'next';
	readonly month: number;
	/** Pence an hour, exact. */
	readonly hourlyPence: Ratio;
	readonly floorPence: number;
	/** False for one agreed salary, which is left as the file gives it. */
	readonly isLifted: boolean;
}

export interface Lifted {
	/** The same object where nothing is lifted. */
	readonly conditions: Conditions;
	readonly lifts: readonly Lift[];
}

/** Minimum wage in each month from −1; null before the first rate that is held. */
export function floorsOf(
	limits: readonly StatutoryLimit[],
	{ circumstances }: Contract,
	start: IsoDate
): Series<Floor> {
	const adult = adultFloors(limits, start);
	const { birthMonth } = circumstances;
	if (birthMonth === null) return adult;
	const grownUp = monthOf(start, addMonths(`${birthMonth}-01`, 21 * 12 + 1));
	if (grownUp <= -1) return adult;
	return switchAt(ratesOf(limits, ['minimum-wage-hourly-18-20'], start), adult, grownUp);
}

/** Text that is equal for people under one floor: only the young have one of their own. */
export function floorKey({ circumstances: { birthMonth } }: Contract, start: IsoDate): string {
	const isYoung =
		birthMonth !== null && addMonths(`${birthMonth}-01`, 21 * 12 + 1) > addMonths(start, -1);
	return isYoung ? birthMonth : '';
}

export function liftedToFloor(
	conditions: Conditions,
	floors: Series<Floor>,
	{ side, isSpot }: { readonly side: Lift['side']; readonly isSpot: boolean }
): Lifted {
	const { pay, hours } = conditions;
	const lowest = firstBelow(pay.pay, hours, floors);
	if (!lowest) return { conditions, lifts: [] };
	const lifts = [{ ...lowest, side, isLifted: !isSpot }];
	if (isSpot) return { conditions, lifts };
	const lift = (path: PayPath): PayPath =>
		combine(combine(path, hours, together), floors, ({ figure, week }, floor) =>
			lifted(figure, week, floor)
		);
	const whole: PayConditions = {
		...pay,
		pay: lift(pay.pay),
		bottom: lift(pay.bottom),
		top: lift(pay.top),
		heldPoint: lift(pay.heldPoint)
	};
	return { conditions: { ...conditions, pay: whole }, lifts };
}

function firstBelow(
	pay: PayPath,
	hours: Series<Hours>,
	floors: Series<Floor>
): Pick<Lift, 'month' | 'hourlyPence' | 'floorPence'> | null {
	for (const { from, value } of combine(pay, hours, together)) {
		const { figure, week } = value;
		if (!figure.known) continue;
		const hourlyPence = hourOf(figure.annualPence, week);
		const to = pay.find((step) => step.from > from)?.from ?? Infinity;
		const below = floors.find(
			(floor) =>
				floor.from < to &&
				(floors.find((next) => next.from > floor.from)?.from ?? Infinity) > from &&
				floor.value !== null &&
				compare(hourlyPence, ratio(floor.value.pence)) < 0
		);
		if (below?.value) {
			return { month: Math.max(from, below.from), hourlyPence, floorPence: below.value.pence };
		}
	}
	return null;
}

function together(figure: PayMonth, { standardWeekMinutes }: Hours) {
	return { figure, week: standardWeekMinutes };
}

function lifted(figure: PayMonth, week: Ratio, floor: Floor): PayMonth {
	if (!figure.known || !floor) return figure;
	const annualPence = annualOf(ratio(floor.pence), week);
	if (compare(figure.annualPence, annualPence) >= 0) return figure;
	return {
		...figure,
		annualPence,
		status: 'fixed',
		source: floor.source,
		edition: null,
		printedPence: null,
		factor: ratio(1)
	};
}

const adults = new WeakMap<readonly StatutoryLimit[], Map<IsoDate, Series<Floor>>>();

/** Worked out once for each start: nearly everybody has the same. */
function adultFloors(limits: readonly StatutoryLimit[], start: IsoDate): Series<Floor> {
	const byStart = adults.get(limits) ?? new Map<IsoDate, Series<Floor>>();
	adults.set(limits, byStart);
	const items = ['minimum-wage-hourly-23-over', 'minimum-wage-hourly-21-over'] as const;
	const floors = byStart.get(start) ?? ratesOf(limits, items, start);
	byStart.set(start, floors);
	return floors;
}

function ratesOf(
	limits: readonly StatutoryLimit[],
	items: readonly StatutoryItem[],
	start: IsoDate
): Series<Floor> {
	const rows = items
		.flatMap((item) => limitsOf(limits, item))
		.sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1))
		.map((row) => ({ from: row.effectiveFrom, value: row }));
	return fromDates<Floor>(rows, start, null);
}

function annualOf(hourlyPence: Ratio, weekMinutes: Ratio): Ratio {
	return multiply(multiply(hourlyPence, weeksInYear), divide(weekMinutes, ratio(60)));
}

function hourOf(annualPence: Ratio, weekMinutes: Ratio): Ratio {
	return divide(divide(annualPence, weeksInYear), divide(weekMinutes, ratio(60)));
}
