/** Whole pence that add across the parts and down the employers, by largest remainder (R26). */
import { costParts } from '#lib/domain/cost.ts';
import type { CostPart, CostPence } from '#lib/domain/cost.ts';
import { roundToSum } from '#lib/domain/money.ts';
import { compare, ratio, subtract, zero } from '#lib/domain/ratio.ts';
import type { Ratio } from '#lib/domain/ratio.ts';

export type ExactCost = Readonly<Record<CostPart, Ratio>>;

/** The total is rounded once; the parts add to it. */
export function roundedCost(exact: ExactCost): CostPence {
	return withTotal(roundToSum(costParts.map((part) => exact[part])));
}

/** Each column adds to the part of `whole`, each row to its own total. */
export function roundedRows(rows: readonly ExactCost[], whole: CostPence): CostPence[] {
	const columns = costParts.map((part) =>
		apportion(
			rows.map((row) => row[part]),
			whole[part]
		)
	);
	return rows.map((_, index) => withTotal(columns.map((column) => column[index] ?? 0)));
}

/** Whole numbers near `parts` that add to `target`, which is their sum rounded either way. */
export function apportion(parts: readonly Ratio[], target: number): number[] {
	const floors = parts.map(floorOf);
	const left = target - floors.reduce((sum, part) => sum + part, 0);
	const remainder = (index: number) => subtract(parts[index] ?? zero, ratio(floors[index] ?? 0));
	const order = floors
		.map((_, index) => index)
		.sort((a, b) => compare(remainder(b), remainder(a)) || a - b);
	const raised = new Set(order.slice(0, left));
	return floors.map((part, index) => (raised.has(index) ? part + 1 : part));
}

function floorOf({ n, d }: Ratio): number {
	const whole = n / d;
	return Number(n < 0n && whole * d !== n ? whole - 1n : whole);
}

function withTotal(pence: readonly number[]): CostPence {
	const [basic = 0, allowances = 0, insurance = 0, pension = 0, levy = 0] = pence;
	return {
		basic,
		allowances,
		'national-insurance': insurance,
		pension,
		levy,
		total: basic + allowances + insurance + pension + levy
	};
}
