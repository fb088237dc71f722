/**
 * What the workforce costs its employers in the twelve months from the scenario's start, before and
 * after the moves (model §8): basic pay, allowances, National Insurance, employer pension and levy of
 * each contract-month (`parts.ts`), summed by the employer that has the contract and, through the
 * funding shares of secondments and joint posts, by the partner that pays.
 *
 * A part that cannot be told in some month is left out of every sum for that contract, with the input
 * that is missing; it is never guessed. Contracts that the file does not count are left out. Where a
 * route has two futures the one that decides is costed. Exact until shown; a contract costs the same
 * as every other that stands alike, so each position is worked out once.
 */
import { addMonths } from '#lib/domain/dates.ts';
import { costParts } from '#lib/domain/cost.ts';
import type {
	CostPart,
	CostResult,
	CostSide,
	EmployerCostShare,
	MissingCost
} from '#lib/domain/cost.ts';
import { add, multiply, negate, ratio, zero } from '#lib/domain/ratio.ts';
import type { Ratio } from '#lib/domain/ratio.ts';
import type { ScenarioDocument } from '#lib/domain/scenario.ts';
import type { Contract } from '#lib/domain/workforce.ts';
import type { Reference } from '#lib/reference/types.ts';
import { decideMoves } from '../arrangements/deciding-move.ts';
import type { Arrangement } from '../arrangements/deciding-move.ts';
import { exactSum } from '../parity/exact-sum.ts';
import type { Gap } from '../pay/figure.ts';
import { settingOf } from '../pay/setting.ts';
import type { Setting } from '../pay/setting.ts';
import { isGap } from '../terms/pension-scheme.ts';
import { contractYear, yearKey } from './contract-year.ts';
import type { Stretch } from './contract-year.ts';
import { missingParts, partsOf } from './parts.ts';
import type { ExactParts } from './parts.ts';
import { ratesOver } from './rates.ts';
import type { MonthRates } from './rates.ts';
import { roundedCost, roundedRows } from './rounding.ts';
import type { ExactCost } from './rounding.ts';

const yearMonths = 12;

export function employerCost(document: ScenarioDocument, reference: Reference): CostResult {
	const { baseline, scenario } = document;
	const setting = settingOf(document, reference);
	const rates = ratesOver(reference, baseline.employers, scenario.start, yearMonths);
	const counted = baseline.contracts.filter(({ status }) => status !== 'not-counted');
	const years = alike(counted, document, setting, rates);
	const before = sideOf(
		years.map(({ before: year, count }) => ({ year, count })),
		setting
	);
	const after = sideOf(
		years.map(({ after: year, count }) => ({ year, count })),
		setting
	);
	return {
		from: scenario.start,
		to: addMonths(scenario.start, yearMonths),
		before,
		after,
		change: changeOf(years),
		notCounted: baseline.contracts.length - counted.length,
		rates: [...new Set(rates)].flatMap(({ stands }) => stands).filter(isFirst)
	};
}

/** A year's known parts, exact; a part with a gap is in `gaps` and not in any sum. */
export interface YearCost {
	readonly whole: ExactCost;
	readonly byEmployer: ReadonlyMap<string, ExactCost>;
	readonly byPartner: ReadonlyMap<string, ExactCost>;
	readonly gaps: readonly { readonly part: CostPart; readonly gap: Gap }[];
	/** Parts left out, with those that wait for one that is missing. */
	readonly unknown: ReadonlySet<CostPart>;
	readonly assumed: boolean;
}

interface Alike {
	readonly before: YearCost;
	readonly after: YearCost;
	readonly count: number;
}

function alike(
	contracts: readonly Contract[],
	document: ScenarioDocument,
	setting: Setting,
	rates: readonly MonthRates[]
): readonly Alike[] {
	const { arrangements } = decideMoves(document);
	const unmoved: Arrangement = { route: 'unchanged', move: null, start: document.scenario.start };
	const known = new Map<
		string,
		{ readonly before: YearCost; readonly after: YearCost; count: number }
	>();
	for (const contract of contracts) {
		const arrangement = arrangements.get(contract.ref) ?? unmoved;
		const key = yearKey(contract, arrangement, setting);
		const found = known.get(key);
		if (found) {
			found.count += 1;
			continue;
		}
		const before = yearCost(contractYear(contract, unmoved, setting, rates));
		const after = arrangement.move
			? yearCost(contractYear(contract, arrangement, setting, rates))
			: before;
		known.set(key, { before, after, count: 1 });
	}
	return [...known.values()];
}

function yearCost(stretches: readonly Stretch[]): YearCost {
	const parts = stretches.map((stretch) => partsOf(stretch.paid, stretch.rates));
	const unknown = new Set(costParts.filter((part) => parts.some((one) => !isKnown(one[part]))));
	const byEmployer = new Map<string, ExactCost>();
	const byPartner = new Map<string, ExactCost>();
	let whole = nothing;
	stretches.forEach(({ months, paid, funding }, index) => {
		const known = overMonths(parts[index], unknown, months);
		whole = plus(whole, known);
		addTo(byEmployer, paid.employer.id, known);
		for (const { employer, basisPoints } of funding) {
			if (basisPoints > 0) addTo(byPartner, employer, times(known, ratio(basisPoints, 10_000)));
		}
	});
	const gaps = parts.flatMap(missingParts);
	return {
		whole,
		byEmployer,
		byPartner,
		gaps: gaps.filter(({ part }, index) => gaps.findIndex((one) => one.part === part) === index),
		unknown,
		assumed: stretches.some(({ assumed }) => assumed)
	};
}

function sideOf(
	years: readonly { readonly year: YearCost; readonly count: number }[],
	setting: Setting
): CostSide {
	const whole = totalOf(years.map(({ year, count }) => times(year.whole, ratio(count))));
	const pence = roundedCost(whole);
	const incomplete = years.filter(({ year }) => year.gaps.length > 0);
	return {
		pence,
		byEmployer: shares(years, ({ byEmployer }) => byEmployer, pence, setting),
		byPartner: shares(years, ({ byPartner }) => byPartner, pence, setting),
		complete: countOf(years.filter(({ year }) => year.gaps.length === 0)),
		cannotTell: countOf(incomplete),
		missing: missingOf(incomplete.map(({ year: { gaps }, count }) => ({ gaps, count }))),
		assumed: countOf(years.filter(({ year }) => year.assumed))
	};
}

/** Which inputs are missing, for how many contracts, most first. */
export function missingOf(
	years: readonly { readonly gaps: YearCost['gaps']; readonly count: number }[]
): MissingCost[] {
	const found = new Map<string, MissingCost>();
	for (const { gaps, count } of years) {
		for (const { part, gap } of gaps) {
			const key = `${part} ${gap.code} ${gap.subject}`;
			const contracts = (found.get(key)?.contracts ?? 0) + count;
			found.set(key, { part, code: gap.code, subject: gap.subject, contracts });
		}
	}
	return [...found]
		.sort(([a, one], [b, other]) => other.contracts - one.contracts || (a < b ? -1 : 1))
		.map(([, missing]) => missing);
}

/** Employers in the order of the baseline, then payers outside it; those without a cost left out. */
function shares(
	years: readonly { readonly year: YearCost; readonly count: number }[],
	of: (year: YearCost) => ReadonlyMap<string, ExactCost>,
	pence: CostSide['pence'],
	{ employers }: Setting
): EmployerCostShare[] {
	const costs = new Map<string, ExactCost[]>();
	const contracts = new Map<string, number>();
	for (const { year, count } of years) {
		for (const [employer, cost] of of(year)) {
			const held = costs.get(employer) ?? [];
			held.push(times(cost, ratio(count)));
			costs.set(employer, held);
			contracts.set(employer, (contracts.get(employer) ?? 0) + count);
		}
	}
	const known = [...new Set([...employers.keys(), ...costs.keys()])].filter((id) => costs.has(id));
	const rows = known.map((employer) => totalOf(costs.get(employer) ?? []));
	return roundedRows(rows, pence).map((row, index) => {
		const employer = known[index] ?? '';
		return { employer, contracts: contracts.get(employer) ?? 0, pence: row };
	});
}

function changeOf(years: readonly Alike[]): CostResult['change'] {
	const changes = years.map(({ before, after, count }) => {
		const isLeftOut = (part: CostPart) => before.unknown.has(part) || after.unknown.has(part);
		const change = plus(after.whole, times(before.whole, negate(ratio(1))));
		const known = costOf((part) => (isLeftOut(part) ? zero : change[part]));
		return { known: times(known, ratio(count)), count, isWhole: !costParts.some(isLeftOut) };
	});
	return {
		pence: roundedCost(totalOf(changes.map(({ known }) => known))),
		cannotTell: countOf(changes.filter(({ isWhole }) => !isWhole))
	};
}

function overMonths(
	parts: ExactParts | undefined,
	unknown: ReadonlySet<CostPart>,
	months: number
): ExactCost {
	return costOf((part) => {
		const value = parts?.[part] ?? null;
		return isKnown(value) && !unknown.has(part) ? multiply(value, ratio(months, yearMonths)) : zero;
	});
}

function isKnown(value: Ratio | Gap | null): value is Ratio {
	return value !== null && !isGap(value);
}

const nothing: ExactCost = costOf(() => zero);

function costOf(of: (part: CostPart) => Ratio): ExactCost {
	return {
		basic: of('basic'),
		allowances: of('allowances'),
		'national-insurance': of('national-insurance'),
		pension: of('pension'),
		levy: of('levy')
	};
}

function plus(a: ExactCost, b: ExactCost): ExactCost {
	return costOf((part) => add(a[part], b[part]));
}

function times(cost: ExactCost, factor: Ratio): ExactCost {
	return costOf((part) => multiply(cost[part], factor));
}

function totalOf(costs: readonly ExactCost[]): ExactCost {
	return costOf((part) => exactSum(costs.map((cost) => cost[part])));
}

function addTo(map: Map<string, ExactCost>, employer: string, cost: ExactCost): void {
	map.set(employer, plus(map.get(employer) ?? nothing, cost));
}

function countOf(years: readonly { readonly count: number }[]): number {
	return years.reduce((total, { count }) => total + count, 0);
}

function isFirst(
	rate: CostResult['rates'][number],
	index: number,
	all: CostResult['rates']
): boolean {
	const same = (other: CostResult['rates'][number]) =>
		other.kind === rate.kind && other.employer === rate.employer && other.basis === rate.basis;
	return all.findIndex(same) === index;
}
