/**
 * Assimilation (same employer) and voluntary move (new employer), by offer and acceptance: pay, hours
 * and progression of the target framework from month 0 (rulebook §m M13a, M13b; model §2 point
 * rules). Protection is judged elsewhere.
 */
import { completeMonths } from '#lib/domain/dates.ts';
import { isAfc, isBargainingGroup } from '#lib/domain/pay.ts';
import { compare, divide, multiply } from '#lib/domain/ratio.ts';
import type { Ratio } from '#lib/domain/ratio.ts';
import { valueAt } from '#lib/domain/series.ts';
import type { Assimilation } from '#lib/domain/scenario.ts';
import type { Contract, Employer } from '#lib/domain/workforce.ts';
import { gap } from '../pay/figure.ts';
import type { Gap } from '../pay/figure.ts';
import { ladderOf } from '../pay/ladder.ts';
import type { Ladder } from '../pay/ladder.ts';
import { switchAt } from '../pay/months.ts';
import { valueOf } from '../pay/pay-path.ts';
import type { PayConditions } from '../pay/pay-path.ts';
import { heldPoint } from '../pay/point-path.ts';
import type { Position } from '../pay/position.ts';
import type { Setting } from '../pay/setting.ts';
import { minutes } from './conditions.ts';
import type { Conditions, Hours, Mechanism } from './conditions.ts';

export function assimilate(
	contract: Contract,
	own: Conditions,
	move: Assimilation,
	to: Employer,
	setting: Setting
): Conditions {
	const week = targetWeek(move, to, setting);
	const before = valueAt(own.hours, 0);
	const grade = unplaced(move, to);
	const point = week.known
		? place(contract, own, before, grade, week.minutes, move, setting)
		: week;
	if (!week.known || typeof point !== 'string') {
		const missing = typeof point === 'string' ? gap('no-edition', move.framework) : point;
		return { ...own, pay: nothingKnown(missing), mechanism: missing };
	}
	const hours: Hours = {
		weeklyMinutes:
			move.hours === 'keep'
				? before.weeklyMinutes
				: multiply(divide(before.weeklyMinutes, before.standardWeekMinutes), week.minutes),
		standardWeekMinutes: week.minutes
	};
	return {
		pay: setting.payOf({ ...grade, point }, move.start),
		hours: switchAt(own.hours, [{ from: 0, value: hours }], 0),
		mechanism: mechanismOf(move.framework, to)
	};
}

/** National groups have awards of their own; whether a local scale or a spot salary has, is not held. */
export function mechanismOf(framework: Position['framework'], employer: Employer): Mechanism {
	return isBargainingGroup(framework)
		? { known: true, dynamic: true }
		: gap('award-mechanism-not-known', employer.id);
}

function unplaced({ framework, grade }: Assimilation, to: Employer): Position {
	return {
		employer: to,
		framework,
		grade,
		point: null,
		annualPence: null,
		redCircled: false,
		clock: { kind: 'placed' }
	};
}

/**
 * The point in the target grade: the same pay or the next point up in month 0, the bottom, a named
 * point, or the step that the service counted for redundancy would have reached in the grade. Above the top of the grade the person is placed at the top.
 */
function place(
	{ service, employer }: Contract,
	own: Conditions,
	hours: Hours,
	grade: Position,
	week: Ratio,
	{ pointRule, framework, start }: Assimilation,
	setting: Setting
): string | Gap {
	const award = valueAt(setting.awardsOf(framework, start), 0);
	const ladder = ladderOf(grade, award.known ? award.edition : null);
	if (!ladder.known) return ladder;
	const [bottom] = ladder.points;
	const top = ladder.points.at(-1);
	if (bottom === undefined || top === undefined) return gap('unknown-grade', grade.grade ?? '');
	if (pointRule.kind === 'bottom') return bottom;
	if (pointRule.kind === 'named') {
		const { point } = pointRule;
		const printed = isAfc(framework) && valueOf(grade, heldPoint(point), award).known;
		return printed || ladder.points.includes(point)
			? point
			: gap('unknown-point', `${framework} ${grade.grade ?? ''} ${point}`);
	}
	if (pointRule.kind === 'reckonable-service') {
		if (service.redundancy === null) return gap('missing-redundancy-service', employer);
		return reached(ladder, completeMonths(service.redundancy, start)) ?? bottom;
	}
	const pay = valueAt(own.pay.pay, 0);
	if (!pay.known) return pay;
	const scale = (annual: Ratio, weekMinutes: Ratio) =>
		pointRule.basis === 'hourly' ? divide(annual, weekMinutes) : annual;
	const held = scale(pay.annualPence, hours.standardWeekMinutes);
	for (const point of ladder.points) {
		const value = valueOf(grade, heldPoint(point), award);
		if (!value.known) return value;
		if (compare(scale(value.annualPence, week), held) >= 0) return point;
	}
	return top;
}

/** The step that so many months in the grade reach; a point a year where steps are yearly. */
function reached({ points, monthsToReach }: Ladder, months: number): string | undefined {
	return points.findLast((_, index) => (monthsToReach?.[index] ?? 12 * index) <= months);
}

/** Full-time week of the target terms: a council's or local scale's own week, else the framework's. */
function targetWeek(
	{ framework, start }: Assimilation,
	to: Employer,
	setting: Setting
): { readonly known: true; readonly minutes: Ratio } | Gap {
	if (framework === 'local' || (framework === 'njc' && to.kind === 'council')) {
		return { known: true, minutes: minutes(to.standardWeekMinutes) };
	}
	const award = valueAt(setting.awardsOf(framework, start), 0);
	if (!award.known) return award;
	return { known: true, minutes: minutes(award.edition.standardWeekMinutes) };
}

function nothingKnown(missing: Gap): PayConditions {
	const nothing = [{ from: -1, value: missing }];
	return {
		pay: nothing,
		bottom: nothing,
		top: nothing,
		monthsToTop: missing,
		nextStep: missing,
		heldPoint: nothing,
		awards: []
	};
}
