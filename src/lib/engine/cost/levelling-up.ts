/**
 * Who could be improved, and what each step of it costs ("at a minimum keep, the aim is to improve").
 * For each comparison group with two sides, on the scenario's first day and after the moves:
 *
 * - **target**: the mean hourly basic of the higher side; the gap and the sides are those of parity.
 * - **below**: contracts of the lower side whose hourly basic is below the target.
 * - **position**: those of them with one framework, grade, point and full-time pay.
 * - **step**: the next point up that pays more, in the person's own grade; after the top of a council
 *   grade the spine goes on, which needs a new grade and says so. A band ends at its top, because only
 *   job evaluation can change a band. Steps end with the first that reaches the target.
 * - **cost**: a full year for everybody at the position, from the present pay to the point, at each
 *   one's hours, with the rise in National Insurance, pension and levy at the rates of that day. A
 *   pension rate that is not known is left out and named.
 * - **stage**: everybody below moves up by as many steps, nobody past the last of the own position.
 *   The mean afterwards = mean + Σ (rise an hour × part of a person) ÷ people, which is exact because
 *   the mean of parity is linear in the rates.
 *
 * Groups repeat people, so groups are never added up.
 */
import type {
	LevellingGroup,
	LevellingPosition,
	LevellingStage,
	LevellingStep,
	LevellingUp
} from '#lib/domain/cost.ts';
import { toPence } from '#lib/domain/money.ts';
import {
	add,
	compare,
	divide,
	multiply,
	ratio,
	subtract,
	toNumber,
	zero
} from '#lib/domain/ratio.ts';
import type { Ratio } from '#lib/domain/ratio.ts';
import type { ScenarioDocument } from '#lib/domain/scenario.ts';
import { valueAt } from '#lib/domain/series.ts';
import type { Contract } from '#lib/domain/workforce.ts';
import type { PayEdition, Reference } from '#lib/reference/types.ts';
import { decideMoves } from '../arrangements/deciding-move.ts';
import type { Arrangement } from '../arrangements/deciding-move.ts';
import { employerOf, futuresOf } from '../arrangements/futures.ts';
import { comparisonGroups } from '../parity/groups.ts';
import type { ComparisonGroup } from '../parity/groups.ts';
import { exactSum } from '../parity/exact-sum.ts';
import { signedGap } from '../parity/gap.ts';
import { sidesOf } from '../parity/side.ts';
import type { Side } from '../parity/side.ts';
import { ladderOf } from '../pay/ladder.ts';
import { monthAt } from '../pay/months.ts';
import { payOf } from '../pay/pay-of.ts';
import { valueOf } from '../pay/pay-path.ts';
import { heldPoint } from '../pay/point-path.ts';
import type { Position } from '../pay/position.ts';
import { settingOf } from '../pay/setting.ts';
import type { Setting } from '../pay/setting.ts';
import type { PayOf, PaySnapshot } from '../pay/snapshot.ts';
import { structures } from '../structure/structures.ts';
import { anHour } from '../terms/hourly-rate.ts';
import { employerAfter, payingScheme } from './contract-year.ts';
import { missingOf } from './employer-cost.ts';
import type { YearCost } from './employer-cost.ts';
import { onCostsOfRise } from './parts.ts';
import { ratesOn } from './rates.ts';
import type { MonthRates } from './rates.ts';

const whole = ratio(1);

/** All that the groups of one scenario share. */
interface Shared {
	readonly setting: Setting;
	readonly date: string;
	readonly payOf: PayOf;
	readonly rates: MonthRates;
	readonly arrangementOf: (contract: Contract) => Arrangement;
}

interface Below {
	readonly contract: Contract;
	/** Part of a person: 1, or the share of hours of somebody with several contracts in the group. */
	readonly weight: Ratio;
	readonly pay: PaySnapshot;
	readonly position: Position;
}

interface Step {
	readonly point: string;
	readonly annualPence: Ratio;
	readonly hourlyPence: Ratio;
	readonly withinGrade: boolean;
	readonly reaches: boolean;
}

interface Ladderless {
	readonly steps: readonly Step[];
	readonly stopped: LevellingPosition['stopped'];
}

/** Contracts that stand alike, and the steps open to them. */
interface Standing extends Ladderless {
	readonly people: readonly Below[];
	readonly first: Below;
	/** One a step: a year for everybody who stands here. */
	readonly rises: readonly Rise[];
	/** One a contract, where it has a step. */
	readonly gaps: readonly YearCost['gaps'][];
}

interface Rise {
	readonly pay: Ratio;
	readonly onCosts: Ratio;
}

export function levellingUp(document: ScenarioDocument, reference: Reference): LevellingUp {
	const { baseline, scenario } = document;
	const setting = settingOf(document, reference);
	const { arrangements } = decideMoves(document);
	const unmoved: Arrangement = { route: 'unchanged', move: null, start: scenario.start };
	const shared: Shared = {
		setting,
		date: scenario.start,
		payOf: payOf(document, reference),
		rates: ratesOn(reference, baseline.employers, scenario.start),
		arrangementOf: ({ ref }) => {
			const found = arrangements.get(ref);
			return found && found.start <= scenario.start ? found : unmoved;
		}
	};
	const groups = comparisonGroups(document, structures(document));
	return { on: scenario.start, groups: groups.map((group) => levelGroup(group, shared)) };
}

function levelGroup(group: ComparisonGroup, shared: Shared): LevellingGroup {
	const { id, name, evidenceClass, whole } = group;
	const head = { group: id, name, evidenceClass, whole };
	const { setting, date } = shared;
	const ends = endsOf(sidesOf(group.members, [...setting.employers.keys()], shared.payOf, date));
	if (!ends) {
		const unknown = { lower: null, higher: null, targetPounds: null, gapPercent: null };
		return { ...head, ...unknown, below: 0, positions: [], stages: [], missing: [] };
	}
	const { lower, higher, target, gap } = ends;
	const standings = standingsBelow(lower, target, shared);
	const gaps = standings.flatMap((standing) => standing.gaps);
	return {
		...head,
		lower: lower.employer,
		higher: higher.employer,
		targetPounds: pounds(target),
		gapPercent: toNumber(gap, 2),
		below: standings.reduce((total, { people }) => total + people.length, 0),
		positions: standings.map(positionRow),
		stages: stagesOf(standings, ends),
		missing: missingOf(gaps.map((held) => ({ gaps: held, count: 1 })))
	};
}

interface Ends {
	readonly lower: Side;
	readonly lowerMean: Ratio;
	readonly higher: Side;
	readonly target: Ratio;
	readonly gap: Ratio;
}

/** Null unless two sides are known and one is lower. */
function endsOf(sides: readonly Side[]): Ends | null {
	const [first, second] = sides;
	const a = first?.means['hourly-basic'];
	const b = second?.means['hourly-basic'];
	if (sides.length !== 2 || !first || !second || !a || !b) return null;
	const order = compare(a, b);
	if (order === 0) return null;
	return order > 0
		? { lower: second, lowerMean: b, higher: first, target: a, gap: signedGap(a, b) }
		: { lower: first, lowerMean: a, higher: second, target: b, gap: signedGap(b, a) };
}

/** Pay positions below the target, lowest paid first. */
function standingsBelow(side: Side, target: Ratio, shared: Shared): Standing[] {
	const alike = new Map<string, Below[]>();
	const weights = weightsOf(side);
	for (const { member, pay } of side.members) {
		if (compare(pay.hourlyPence, target) >= 0) continue;
		const { contract } = member;
		const position = positionAfter(contract, shared);
		const { framework, employer, grade, point } = position;
		const amount = `${pay.annualPence.n}/${pay.annualPence.d}|${pay.standardWeekMinutes}`;
		const key = `${employer.id}|${framework}|${grade ?? ''}|${point ?? ''}|${amount}`;
		const one = { contract, pay, position, weight: weights.get(contract.ref) ?? whole };
		const found = alike.get(key);
		if (found) found.push(one);
		else alike.set(key, [one]);
	}
	return [...alike.values()]
		.flatMap((people) => {
			const [first] = people;
			if (!first) return [];
			const ladder = stepsOf(first, target, shared);
			return [{ people, first, ...ladder, ...risesOf(people, ladder.steps, shared) }];
		})
		.sort((a, b) => compare(a.first.pay.hourlyPence, b.first.pay.hourlyPence));
}

/** Parts of persons, from the shares that parity counts them by. */
function weightsOf({ members, people }: Side): ReadonlyMap<string, Ratio> {
	const contracts = new Map<string, string[]>();
	for (const { member } of members) {
		const { person, ref } = member.contract;
		const found = contracts.get(person);
		if (found) found.push(ref);
		else contracts.set(person, [ref]);
	}
	const weights = new Map<string, Ratio>();
	[...contracts.values()].forEach((refs, index) => {
		if (refs.length === 1) return;
		refs.forEach((ref, share) => weights.set(ref, people[index]?.[share]?.weight ?? whole));
	});
	return weights;
}

/** Where a contract stands after the moves: an offer brings its own grade, a transfer none. */
function positionAfter(contract: Contract, { setting, date, arrangementOf }: Shared): Position {
	const arrangement = arrangementOf(contract);
	const { move, start } = arrangement;
	const { own, futures } = futuresOf(contract, arrangement, setting);
	const pay = valueAt((futures[0]?.next ?? own).pay.pay, monthAt(start, date));
	const point = pay.known ? pay.point : null;
	const amount = { point, annualPence: null };
	if (move?.kind === 'assimilation') {
		const { framework, grade } = move;
		const employer = employerOf(setting, move.to);
		const clock = { kind: 'placed' } as const;
		return { ...amount, employer, framework, grade, redCircled: false, clock };
	}
	const { framework, grade, redCircled } = contract;
	const employer = employerOf(setting, contract.employer);
	const clock = { kind: 'held', asOf: date, nextStepMonth: null } as const;
	return { ...amount, employer, framework, grade, redCircled, clock };
}

function stepsOf({ pay, position }: Below, target: Ratio, { setting, date }: Shared): Ladderless {
	const award = valueAt(setting.awardsOf(position.framework, date), 0);
	const edition = award.known ? award.edition : null;
	const ladder = ladderOf(position, edition);
	if (!ladder.known) return { steps: [], stopped: 'no-scale' };
	const spine = position.framework === 'njc' && edition ? above(ladder.points, edition) : [];
	const points = [
		...ladder.points.map((point) => ({ point, withinGrade: true })),
		...spine.map((point) => ({ point, withinGrade: false }))
	];
	const steps: Step[] = [];
	let held = pay.annualPence;
	for (const { point, withinGrade } of points) {
		const value = valueOf(position, heldPoint(point), award);
		if (!value.known || compare(value.annualPence, held) <= 0) continue;
		const { annualPence } = value;
		const hourlyPence = anHour(annualPence, week(pay));
		const reaches = compare(hourlyPence, target) >= 0;
		steps.push({ point, annualPence, hourlyPence, withinGrade, reaches });
		if (reaches) return { steps, stopped: null };
		held = annualPence;
	}
	return { steps, stopped: position.framework === 'njc' ? 'top-of-spine' : 'top-of-grade' };
}

/** Points of the spine above the top of a grade. */
function above(grade: readonly string[], { points }: PayEdition): string[] {
	const top = Math.max(...grade.map(Number));
	return points.map(({ point }) => point).filter((point) => Number(point) > top);
}

/** What the rise to each step costs; contracts with the same hours and on-costs are worked out once. */
function risesOf(
	people: readonly Below[],
	steps: readonly Step[],
	shared: Shared
): Pick<Standing, 'rises' | 'gaps'> {
	if (steps.length === 0) return { rises: [], gaps: [] };
	const alike = new Map<string, { readonly one: readonly ContractRise[]; count: number }>();
	for (const { contract, pay } of people) {
		const key = paidAlike(contract, pay, shared);
		const found = alike.get(key);
		if (found) found.count += 1;
		else {
			const one = steps.map((step) => riseTo(step, contract, pay, shared));
			alike.set(key, { one, count: 1 });
		}
	}
	const all = [...alike.values()];
	const over = (index: number, field: keyof Rise) =>
		exactSum(all.map(({ one, count }) => multiply(one[index]?.[field] ?? zero, ratio(count))));
	return {
		rises: steps.map((_, index) => ({ pay: over(index, 'pay'), onCosts: over(index, 'onCosts') })),
		gaps: all.flatMap(({ one, count }) => Array.from({ length: count }, () => one[0]?.gaps ?? []))
	};
}

interface ContractRise extends Rise {
	readonly gaps: YearCost['gaps'];
}

function paidAlike(contract: Contract, { weeklyMinutes }: PaySnapshot, shared: Shared): string {
	const { circumstances, employer, allowances } = contract;
	const lines = allowances.map(({ annualPence, regular }) => `${annualPence}${regular ? 'r' : ''}`);
	const move = shared.arrangementOf(contract).move?.id ?? '';
	return [move, employer, weeklyMinutes, circumstances.pension ?? '-', ...lines].join('|');
}

function riseTo(step: Step, contract: Contract, pay: PaySnapshot, shared: Shared): ContractRise {
	const { setting, rates } = shared;
	const arrangement = shared.arrangementOf(contract);
	const share = divide(minutes(pay.weeklyMinutes), week(pay));
	const base = multiply(pay.annualPence, share);
	const rise = multiply(subtract(step.annualPence, pay.annualPence), share);
	const paying = {
		contract,
		employer: employerAfter(contract, arrangement, setting),
		scheme: payingScheme(contract, arrangement, setting)
	};
	return { pay: rise, ...onCostsOfRise(paying, base, rise, rates) };
}

function positionRow({ people, first, steps, rises, stopped }: Standing): LevellingPosition {
	const { pay, position } = first;
	return {
		framework: position.framework,
		grade: position.grade,
		point: position.point,
		contracts: people.length,
		annualPence: toPence(pay.annualPence),
		hourlyPounds: pounds(pay.hourlyPence),
		steps: steps.map((step, index): LevellingStep => ({
			point: step.point,
			annualPence: toPence(step.annualPence),
			hourlyPounds: pounds(step.hourlyPence),
			withinGrade: step.withinGrade,
			reaches: step.reaches,
			...costOf(rises.slice(index, index + 1))
		})),
		stopped
	};
}

function stagesOf(
	standings: readonly Standing[],
	{ lower, lowerMean, target }: Ends
): LevellingStage[] {
	const open = standings.filter(({ steps }) => steps.length > 0);
	const longest = Math.max(0, ...open.map(({ steps }) => steps.length));
	const weights = open.map(({ people }) => exactSum(people.map(({ weight }) => weight)));
	return Array.from({ length: longest }, (_, index): LevellingStage => {
		const at = open.map(({ steps, rises, people, first }) => {
			const last = Math.min(index, steps.length - 1);
			return { step: steps[last], rise: rises[last], contracts: people.length, first };
		});
		const risen = at.map(({ step, first }, place) =>
			multiply(subtract(step?.hourlyPence ?? zero, first.pay.hourlyPence), weights[place] ?? zero)
		);
		const mean = add(lowerMean, divide(exactSum(risen), ratio(lower.people.length)));
		const count = (rows: typeof at) => rows.reduce((total, { contracts }) => total + contracts, 0);
		return {
			points: index + 1,
			raised: count(at),
			reached: count(at.filter(({ step }) => step?.reaches)),
			gapPercent: toNumber(signedGap(target, mean), 2),
			...costOf(at.flatMap(({ rise }) => rise ?? []))
		};
	});
}

function costOf(rises: readonly Rise[]): {
	readonly payPence: number;
	readonly onCostPence: number;
} {
	return {
		payPence: toPence(exactSum(rises.map(({ pay }) => pay))),
		onCostPence: toPence(exactSum(rises.map(({ onCosts }) => onCosts)))
	};
}

function week({ standardWeekMinutes }: PaySnapshot): Ratio {
	return minutes(standardWeekMinutes);
}

function minutes(value: number): Ratio {
	return ratio(Math.round(value * 1000), 1000);
}

function pounds(pence: Ratio): number {
	return toNumber(divide(pence, ratio(100)), 4);
}
