/**
 * Full-time basic pay of a position in each month from −1 (model §3): the point held, in the table
 * in force on the first day of the month, times later awards. Allowances, protection and hours are
 * other lines.
 */
import { isAfc } from '#lib/domain/pay.ts';
import { compare, multiply, ratio } from '#lib/domain/ratio.ts';
import type { Series } from '#lib/domain/series.ts';
import type { PayEdition, PayPoint } from '#lib/reference/types.ts';
import type { AwardMonth, AwardState } from './award-timeline.ts';
import { gap } from './figure.ts';
import type { Gap, PayFigure, PayMonth, PayPath } from './figure.ts';
import { incrementsOf, pointsAbove } from './increments.ts';
import type { Increments } from './increments.ts';
import { ladderOf } from './ladder.ts';
import type { Ladder } from './ladder.ts';
import { combine, monthOf, switchAt } from './months.ts';
import { heldPoint, lowestLeft, pointPath } from './point-path.ts';
import type { PointMonth } from './point-path.ts';
import type { Position } from './position.ts';

export interface PayConditions {
	readonly pay: PayPath;
	/** Pay at the ends of the grade; a gap where there is no range. */
	readonly bottom: PayPath;
	readonly top: PayPath;
	/** Months from month 0 until the top of the grade is paid. */
	readonly monthsToTop: number | Gap;
	/** Month after month 0 in which the next step up falls; null where none is left. */
	readonly nextStep: number | null | Gap;
	/** Pay of the point held in month −1 at its later values, without increments (R4). */
	readonly heldPoint: PayPath;
	/** The table in force; empty for salaries without one. */
	readonly awards: Series<AwardMonth>;
}

/** `awards` are the months of the position's own group; other frameworks take no part in them. */
export function payConditions(
	position: Position,
	awards: Series<AwardMonth>,
	start: string
): PayConditions {
	const ladder = ladderOf(position, tableAt(position, awards));
	if (position.framework === 'spot') return spotConditions(position, ladder);
	const increments = incrementsOf(position, ladder, start);
	const points = pointPath(position, ladder, increments, awards);
	const at = (series: Series<PointMonth>): PayPath =>
		inForce(
			position,
			start,
			combine(series, awards, (point, award) => valueOf(position, point, award))
		);
	const end = (which: 0 | -1): PayPath => at([{ from: -1, value: endOf(ladder, which) }]);
	const top = end(-1);
	const path = at(points);
	return {
		pay: position.redCircled ? redCircle(position, path, top) : path,
		bottom: end(0),
		top,
		monthsToTop: monthsToTop(position, ladder, increments),
		nextStep: nextStep(position, ladder, increments),
		heldPoint: at(points.slice(0, 1)),
		awards: position.framework === 'local' ? [] : awards
	};
}

/** The steps of a band are those of the table in force when the clock is read. */
function tableAt({ clock }: Position, awards: Series<AwardMonth>): PayEdition | null {
	const month = clock.kind === 'placed' ? 0 : -1;
	const award = awards.findLast(({ from }) => from <= month)?.value;
	if (award?.known) return award.edition;
	for (const { value } of awards) if (value.known) return value.edition;
	return null;
}

function endOf(ladder: Ladder | Gap, which: 0 | -1): PointMonth {
	if (!ladder.known) return ladder;
	const point = ladder.points.at(which);
	return point === undefined ? gap('no-range', 'grade') : heldPoint(point);
}

/** Local amounts are not known before the day from which they apply. */
function inForce({ employer, framework, grade }: Position, start: string, path: PayPath): PayPath {
	const amounts = employer.grades.find((row) => row.grade === grade)?.amounts;
	if (framework !== 'local' || !amounts) return path;
	const from = monthOf(start, amounts.effectiveFrom);
	const missing = gap('no-edition', `${employer.id} before ${amounts.effectiveFrom}`);
	return from <= -1 ? path : switchAt([{ from: -1, value: missing }], path, from);
}

/** Pay of one point in one month of the table. */
export function valueOf(position: Position, point: PointMonth, award: AwardMonth): PayMonth {
	if (!point.known) return point;
	if (position.framework === 'local') return localValue(position, point.point);
	if (!award.known) return award;
	const { edition } = award;
	const left = position.framework === 'njc' ? lowestLeft(point, edition) : point;
	const row = rowOf(edition, position, left.point);
	return row
		? tableFigure(row, award, left.replaces)
		: gap('unknown-point', `${edition.id} ${label(position, left.point)}`);
}

function rowOf(edition: PayEdition, position: Position, point: string): PayPoint | undefined {
	const grade = position.framework === 'njc' ? null : position.grade;
	return edition.points.find((row) => row.point === point && row.grade === grade);
}

function tableFigure(
	row: PayPoint,
	{ edition, factor, status, assumed }: AwardState,
	replaces: string | null
): PayFigure {
	return {
		known: true,
		annualPence: multiply(ratio(row.annualPence), factor),
		status,
		assumed,
		confidence: row.confidence,
		edition: edition.id,
		source: row.source,
		point: row.point,
		replaces,
		printedPence: row.annualPence,
		factor
	};
}

function localValue({ employer, grade }: Position, point: string): PayMonth {
	const amounts = employer.grades.find((row) => row.grade === grade)?.amounts;
	const annualPence = amounts?.annualPence[point];
	if (annualPence === undefined) {
		return gap('unknown-point', `${employer.id} ${grade ?? ''} ${point}`);
	}
	return fixedFigure(annualPence, point);
}

function fixedFigure(annualPence: number, point: string | null): PayFigure {
	return {
		known: true,
		annualPence: ratio(annualPence),
		status: 'fixed',
		assumed: false,
		confidence: 'high',
		edition: null,
		source: null,
		point,
		replaces: null,
		printedPence: annualPence,
		factor: ratio(1)
	};
}

function spotConditions(position: Position, missing: Ladder | Gap): PayConditions {
	const { annualPence, employer } = position;
	const amount: PayMonth =
		annualPence === null ? gap('missing-amount', employer.id) : fixedFigure(annualPence, null);
	const range = missing.known ? gap('no-range', employer.id) : missing;
	const pay = [{ from: -1, value: amount }];
	const none = [{ from: -1, value: range }];
	return {
		pay,
		bottom: none,
		top: none,
		monthsToTop: range,
		nextStep: null,
		heldPoint: pay,
		awards: []
	};
}

/** Held at the stated amount until the grade overtakes it. */
function redCircle(position: Position, path: PayPath, top: PayPath): PayPath {
	const { annualPence, employer, point } = position;
	if (annualPence === null) return [{ from: -1, value: gap('missing-amount', employer.id) }];
	const held = fixedFigure(annualPence, point);
	return (point === null ? top : path).map(({ from, value }) => ({
		from,
		value: value.known && compare(value.annualPence, held.annualPence) < 0 ? held : value
	}));
}

function monthsToTop(
	position: Position,
	ladder: Ladder | Gap,
	{ months, unknown }: Increments
): number | Gap {
	if (!ladder.known) return ladder;
	if (position.redCircled) return 0;
	if (position.point === null) return gap('missing-point', position.employer.id);
	if (pointsAbove(position.point, ladder) === 0) return 0;
	return unknown && unknown.to > 0 ? unknown.gap : Math.max(0, ...months);
}

function nextStep(
	position: Position,
	ladder: Ladder | Gap,
	{ months, unknown }: Increments
): number | null | Gap {
	if (!ladder.known) return ladder;
	if (position.redCircled) return null;
	if (position.point === null) return gap('missing-point', position.employer.id);
	if (unknown && unknown.to > 0) return unknown.gap;
	const later = months.filter((month) => month > 0);
	return later.length === 0 ? null : Math.min(...later);
}

function label({ grade, framework }: Position, point: string): string {
	return isAfc(framework) ? `${grade ?? ''}/${point}` : point;
}
