/**
 * When the next points are reached. Agenda for Change: the file's next step date, then the months
 * between steps; from placement after a move (R11). Council and local grades: one point each 1 April
 * to the top of the grade, a new starter after six months if that is later (W23). Performance gates
 * are not judged. A next step that the file does not give is not guessed.
 */
import { addMonths, firstOfNextApril } from '#lib/domain/dates.ts';
import type { IsoDate } from '#lib/domain/dates.ts';
import { gap } from './figure.ts';
import type { Gap } from './figure.ts';
import type { Ladder } from './ladder.ts';
import { monthOf } from './months.ts';
import type { Position } from './position.ts';

export interface Increments {
	/** Months in which a step up falls, one point each; negative before the start. */
	readonly months: readonly number[];
	/** Months `from … to − 1` in which the point cannot be known; null when always known. */
	readonly unknown: { readonly from: number; readonly to: number; readonly gap: Gap } | null;
}

const none: Increments = { months: [], unknown: null };

export function incrementsOf(position: Position, ladder: Ladder | Gap, start: IsoDate): Increments {
	const { clock, framework } = position;
	if (framework === 'spot' || framework === 'outside' || position.point === null) return none;
	if (!ladder.known) return withoutLadder(position, ladder, start);
	const left = pointsAbove(position.point, ladder);
	if (left === 0) return none;
	if (ladder.monthsToReach) return steps(position, ladder.monthsToReach, left, start);
	const first =
		clock.kind === 'placed'
			? monthOf(start, firstIncrement(start))
			: (clock.nextStepMonth ?? monthOf(start, firstOfNextApril(clock.asOf)));
	return { months: yearly(first, left, start), unknown: null };
}

/**
 * The first increment of somebody who starts on `date`: the next 1 April when six months are
 * complete by then, else the day on which they are.
 */
export function firstIncrement(date: IsoDate): IsoDate {
	const april = firstOfNextApril(date);
	const sixMonths = addMonths(date, 6);
	return sixMonths <= april ? april : sixMonths;
}

/** Points of the ladder above `point`; a point outside the ladder counts by its number. */
export function pointsAbove(point: string, ladder: Ladder): number {
	const index = ladder.points.indexOf(point);
	if (index >= 0) return ladder.points.length - 1 - index;
	return ladder.points.filter((candidate) => Number(candidate) > Number(point)).length;
}

function steps(
	position: Position,
	monthsToReach: readonly number[],
	left: number,
	start: IsoDate
): Increments {
	const { clock } = position;
	const at = monthsToReach.length - 1 - left;
	const reach = (index: number) => monthsToReach[index] ?? 0;
	const later = Array.from({ length: left }, (_, index) => reach(at + 1 + index));
	if (clock.kind === 'placed') {
		return { months: later.map((months) => months - reach(at)), unknown: null };
	}
	const { nextStepMonth } = clock;
	if (nextStepMonth === null) {
		const asOf = monthOf(start, clock.asOf);
		const top = asOf + reach(monthsToReach.length - 1) - reach(at);
		const missing = gap('unknown-step-date', `${position.framework} ${position.grade ?? ''}`);
		return {
			months: later.map(() => top),
			unknown: { from: asOf + 1, to: top, gap: missing }
		};
	}
	return { months: later.map((m) => nextStepMonth + m - reach(at + 1)), unknown: null };
}

function withoutLadder(position: Position, missing: Gap, start: IsoDate): Increments {
	const { clock } = position;
	const from =
		clock.kind === 'placed'
			? 0
			: (clock.nextStepMonth ?? monthOf(start, firstOfNextApril(clock.asOf)));
	return { months: [], unknown: { from, to: Infinity, gap: missing } };
}

function yearly(first: number, count: number, start: IsoDate): number[] {
	const months = [first];
	let april = firstOfNextApril(addMonths(start, first));
	while (months.length < count) {
		months.push(monthOf(start, april));
		april = firstOfNextApril(april);
	}
	return months;
}
