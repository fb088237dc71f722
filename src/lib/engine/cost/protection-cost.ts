/**
 * What protecting people costs, year by year from the scenario's start, on basic pay at contracted
 * hours (T01). The months are those that the verdict is judged on (`spansOf`), so nothing is worked
 * out a second way:
 *
 * - **written**: what the written protections pay on top of the new pay.
 * - **own path**: own − new in every month that is worse by more than the tolerance; what it would
 *   cost to keep everybody at the own path, the strictest protection there is.
 * - **beyond written**: own − (new + protection) where that is still a loss; what the own path costs
 *   on top of the written protections.
 *
 * A month costs a twelfth. Better months set nothing off. On-costs are the rise in National Insurance,
 * pension and levy that the extra pay brings at the rates of the month; a pension rate that is not
 * known is left out and named. Months that cannot be told are left out and their contracts counted.
 * Where a route has two futures the one that decides is costed. Years are the scenario's own.
 */
import { addMonths } from '#lib/domain/dates.ts';
import type { PayAndOnCosts, ProtectionCost, ProtectionYear } from '#lib/domain/cost.ts';
import { roundToSum } from '#lib/domain/money.ts';
import { add, multiply, negate, ratio, zero } from '#lib/domain/ratio.ts';
import type { Ratio } from '#lib/domain/ratio.ts';
import type { ScenarioDocument } from '#lib/domain/scenario.ts';
import { valueAt } from '#lib/domain/series.ts';
import type { Contract } from '#lib/domain/workforce.ts';
import { termRow } from '#lib/reference/reference.ts';
import type { Reference } from '#lib/reference/types.ts';
import { decideMoves } from '../arrangements/deciding-move.ts';
import type { Arrangement } from '../arrangements/deciding-move.ts';
import { futuresOf } from '../arrangements/futures.ts';
import { topUpOf } from '../no-detriment/protection.ts';
import { isShort, spansOf } from '../no-detriment/span.ts';
import type { Scale, Span } from '../no-detriment/span.ts';
import { exactSum } from '../parity/exact-sum.ts';
import { monthAt } from '../pay/months.ts';
import { settingOf } from '../pay/setting.ts';
import type { Setting } from '../pay/setting.ts';
import { actualPay, actualPayOf, actualPaySides } from '../terms/actual-pay.ts';
import { employerAfter, payingScheme, yearKey } from './contract-year.ts';
import { missingOf } from './employer-cost.ts';
import type { YearCost } from './employer-cost.ts';
import { onCostsOfRise } from './parts.ts';
import { ratesOver } from './rates.ts';
import type { MonthRates } from './rates.ts';

const measures = ['written', 'ownPath', 'beyondWritten'] as const;
type Measure = (typeof measures)[number];

interface Extra {
	readonly pay: Ratio;
	readonly onCosts: Ratio;
}

/** One contract's extra cost by year; years without any are left out. */
interface ContractProtection {
	readonly years: ReadonlyMap<number, Readonly<Record<Measure, Extra>>>;
	readonly paidFor: boolean;
	readonly worse: boolean;
	readonly cannotTell: boolean;
	readonly gaps: YearCost['gaps'];
}

interface Counted {
	readonly one: ContractProtection;
	count: number;
}

export function protectionCost(document: ScenarioDocument, reference: Reference): ProtectionCost {
	const { baseline, scenario } = document;
	const setting = settingOf(document, reference);
	const { arrangements } = decideMoves(document);
	const rates = ratesOver(reference, baseline.employers, scenario.start, scenario.horizonMonths);
	const known = new Map<string, Counted>();
	for (const contract of baseline.contracts) {
		const arrangement = arrangements.get(contract.ref);
		if (!arrangement?.move || contract.status === 'not-counted') continue;
		const key = yearKey(contract, arrangement, setting);
		const found = known.get(key);
		if (found) found.count += 1;
		else known.set(key, { one: protectionOf(contract, arrangement, setting, rates), count: 1 });
	}
	const all = [...known.values()];
	return {
		...yearsOf(all, scenario.start, scenario.horizonMonths),
		contracts: {
			paidFor: countOf(all, ({ paidFor }) => paidFor),
			worse: countOf(all, ({ worse }) => worse),
			cannotTell: countOf(all, ({ cannotTell }) => cannotTell)
		},
		missing: missingOf(all.map(({ one: { gaps }, count }) => ({ gaps, count })))
	};
}

function protectionOf(
	contract: Contract,
	arrangement: Arrangement,
	setting: Setting,
	rates: readonly MonthRates[]
): ContractProtection {
	const { own, futures } = futuresOf(contract, arrangement, setting);
	const [future] = futures;
	const next = future?.next ?? own;
	const sides = actualPaySides(own, next);
	const topUp = topUpOf(future?.protection ?? null, 'T01', {
		...sides,
		cash: valueAt(sides.own, -1),
		heldPoint: actualPayOf({ ...own, pay: { ...own.pay, pay: own.pay.heldPoint } })
	});
	const tolerance = actualPay.tolerance(termRow(setting.reference, 'T01'));
	const scale: Scale = { term: actualPay, tolerance, lowerIsBetter: false };
	const ahead = rates.findIndex((_, month) => dateOf(setting, month) >= arrangement.start);
	const months = ahead < 0 ? 0 : rates.length - ahead;
	const spans = sides.unchanged ? [] : spansOf(scale, sides, topUp, months);
	const told = spans.filter(({ doubt }) => doubt === null);
	const paying = {
		employer: employerAfter(contract, arrangement, setting),
		scheme: payingScheme(contract, arrangement, setting),
		contract
	};
	const years = new Map<number, Record<Measure, Extra>>();
	const gaps: YearCost['gaps'][number][] = [];
	for (const [month, monthRates] of rates.entries()) {
		const at = monthAt(arrangement.start, dateOf(setting, month));
		const span = told.find(({ from, to }) => from <= at && at < to);
		if (!span) continue;
		const value = valueAt(sides.next, at);
		if (!value.known) continue;
		const year = Math.floor(month / 12) + 1;
		for (const measure of measures) {
			const pay = extraPay(measure, span, scale);
			if (pay.n === 0n) continue;
			const base = measure === 'beyondWritten' ? add(value.value, span.topUp) : value.value;
			const rise = onCostsOfRise(paying, base, pay, monthRates);
			const held = years.get(year) ?? { written: none, ownPath: none, beyondWritten: none };
			held[measure] = plus(held[measure], monthly(pay, rise.onCosts));
			years.set(year, held);
			gaps.push(...rise.gaps);
		}
	}
	return {
		years,
		paidFor: told.some(({ topUp: paid }) => paid.n > 0n),
		worse: told.some(({ signed }) => isShort(scale, signed)),
		cannotTell: told.length < spans.length,
		gaps: gaps.filter(({ part }, index) => gaps.findIndex((one) => one.part === part) === index)
	};
}

function dateOf({ scenario }: Setting, month: number): string {
	return addMonths(scenario.start, month);
}

function extraPay(measure: Measure, { topUp, signed, paidOnOwn }: Span, scale: Scale): Ratio {
	switch (measure) {
		case 'written':
			return topUp;
		case 'ownPath':
			return isShort(scale, signed) ? negate(signed) : zero;
		case 'beyondWritten':
			return isShort(scale, paidOnOwn) ? negate(paidOnOwn) : zero;
	}
}

/** Years add to the total, by largest remainder. */
function yearsOf(
	all: readonly Counted[],
	start: string,
	months: number
): Pick<ProtectionCost, 'years' | 'total'> {
	const years = Array.from({ length: Math.ceil(months / 12) }, (_, index) => index + 1);
	const rounded = (measure: Measure, field: keyof Extra) =>
		roundToSum(
			years.map((year) =>
				exactSum(
					all.map(({ one, count }) =>
						multiply((one.years.get(year)?.[measure] ?? none)[field], ratio(count))
					)
				)
			)
		);
	const columns = (measure: Measure) => ({
		pay: rounded(measure, 'pay'),
		onCosts: rounded(measure, 'onCosts')
	});
	const written = columns('written');
	const ownPath = columns('ownPath');
	const beyondWritten = columns('beyondWritten');
	const rows = years.map((year, index): ProtectionYear => ({
		year,
		from: addMonths(start, 12 * index),
		written: cell(written, index),
		ownPath: cell(ownPath, index),
		beyondWritten: cell(beyondWritten, index)
	}));
	return {
		years: rows,
		total: {
			written: totalOf(rows.map((row) => row.written)),
			ownPath: totalOf(rows.map((row) => row.ownPath)),
			beyondWritten: totalOf(rows.map((row) => row.beyondWritten))
		}
	};
}

interface Columns {
	readonly pay: readonly number[];
	readonly onCosts: readonly number[];
}

function cell({ pay, onCosts }: Columns, index: number): PayAndOnCosts {
	return { payPence: pay[index] ?? 0, onCostPence: onCosts[index] ?? 0 };
}

function totalOf(cells: readonly PayAndOnCosts[]): PayAndOnCosts {
	return cells.reduce(
		(sum, { payPence, onCostPence }) => ({
			payPence: sum.payPence + payPence,
			onCostPence: sum.onCostPence + onCostPence
		}),
		{ payPence: 0, onCostPence: 0 }
	);
}

const none: Extra = { pay: zero, onCosts: zero };

function monthly(pay: Ratio, onCosts: Ratio): Extra {
	const month = ratio(1, 12);
	return { pay: multiply(pay, month), onCosts: multiply(onCosts, month) };
}

function plus(a: Extra, b: Extra): Extra {
	return { pay: add(a.pay, b.pay), onCosts: add(a.onCosts, b.onCosts) };
}

function countOf(all: readonly Counted[], is: (one: ContractProtection) => boolean): number {
	return all.filter(({ one }) => is(one)).reduce((total, { count }) => total + count, 0);
}
