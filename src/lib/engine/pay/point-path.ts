/**
 * The point held in each month: increments first, then points that a later table no longer has
 * (ruling R19: a deleted point becomes the lowest that is left and adds nothing more).
 */
import { isAfc } from '#lib/domain/pay.ts';
import type { Series, SeriesStep } from '#lib/domain/series.ts';
import type { PayEdition } from '#lib/reference/types.ts';
import type { AwardMonth } from './award-timeline.ts';
import { gap } from './figure.ts';
import type { Gap } from './figure.ts';
import type { Increments } from './increments.ts';
import type { Ladder } from './ladder.ts';
import type { Position } from './position.ts';

export interface HeldPoint {
	readonly known: true;
	readonly point: string;
	/** The deleted point that this one stands for; null when none. */
	readonly replaces: string | null;
}

export type PointMonth = HeldPoint | Gap;

export function heldPoint(point: string): HeldPoint {
	return { known: true, point, replaces: null };
}

export function pointPath(
	position: Position,
	ladder: Ladder | Gap,
	increments: Increments,
	awards: Series<AwardMonth>
): Series<PointMonth> {
	const { point, framework, employer } = position;
	if (framework === 'outside') return [{ from: -1, value: gap('outside-framework', employer.id) }];
	if (point === null) return [{ from: -1, value: gap('missing-point', employer.id) }];
	if (isAfc(framework) && !ladder.known) return [{ from: -1, value: ladder }];
	const { unknown } = increments;
	const path: SeriesStep<PointMonth>[] = [];
	let held = heldPoint(point);
	for (const month of eventMonths(increments, awards)) {
		const ups = increments.months.filter((due) => due === month).length;
		for (let up = 0; up < ups; up += 1) held = heldPoint(nextPoint(held.point, ladder));
		const award = awards.findLast(({ from }) => from <= month)?.value;
		if (framework === 'njc' && award?.known) held = lowestLeft(held, award.edition);
		if (month < -1) continue;
		const isUnknown = unknown && unknown.from <= month && month < unknown.to;
		path.push({ from: month, value: isUnknown ? unknown.gap : held });
	}
	return path;
}

/** The point as the table still has it: itself, or the lowest left when it was deleted. */
export function lowestLeft(held: HeldPoint, edition: PayEdition): HeldPoint {
	const lowest = Math.min(...edition.points.map(({ point }) => Number(point)));
	if (Number(held.point) >= lowest) return held;
	return { known: true, point: String(lowest), replaces: held.point };
}

function nextPoint(held: string, ladder: Ladder | Gap): string {
	if (!ladder.known) return held;
	const index = ladder.points.indexOf(held);
	if (index >= 0) return ladder.points[index + 1] ?? held;
	return ladder.points.find((candidate) => Number(candidate) > Number(held)) ?? held;
}

function eventMonths({ months, unknown }: Increments, awards: Series<AwardMonth>): number[] {
	const ends = unknown ? [unknown.from, unknown.to].filter(Number.isFinite) : [];
	const all = [-1, ...months, ...ends, ...awards.map(({ from }) => from)];
	return [...new Set(all)].sort((a, b) => a - b);
}
