/**
 * A manager below a direct report, strictly: in hourly basic (exact, not as shown) or in level. Of
 * people who share a post the lowest-paid manager is set beside the highest-paid report, so that no
 * inversion between two people hides behind their colleagues. Says nothing where pay is not known.
 */
import { toPence } from '#lib/domain/money.ts';
import { type Ratio, compare, divide, ratio, toDecimal } from '#lib/domain/ratio.ts';
import type { ScenarioDocument } from '#lib/domain/scenario.ts';
import type { PayOf } from '../pay/snapshot.ts';
import {
	type Structure,
	type StructurePost,
	capacityIn,
	capacityTowards,
	managingKinds
} from '../structure/structure.ts';
import { type ResultOf, levelWords } from './fact.ts';

interface PayRange {
	readonly lowest: Ratio;
	readonly highest: Ratio;
}

/** In order of manager, then of report, pay before level. */
export function inversions(
	{ scenario }: ScenarioDocument,
	after: Structure,
	payOf: PayOf
): ResultOf<'inversion'>[] {
	const pay = payByPost(after, payOf, scenario.start);
	const found: ResultOf<'inversion'>[] = [];
	for (const report of after.posts.values()) {
		for (const [manager, organisations] of managersBy(report, after)) {
			const byPay = payInversion(manager, report, pay, scenario.start);
			if (byPay) found.push(byPay);
			const byLevel = organisations
				.map((organisation) => levelInversion(manager, report, organisation))
				.find((one) => one !== null);
			if (byLevel) found.push(byLevel);
		}
	}
	return found.sort((a, b) => order(a.post, b.post) || order(a.report, b.report));
}

/** Each manager once, with the organisations in which the lines run. */
function managersBy(report: StructurePost, after: Structure): Map<StructurePost, string[]> {
	const managers = new Map<StructurePost, string[]>();
	for (const { to, kind, organisation } of report.reportsTo) {
		const manager = after.posts.get(to);
		if (!manager || manager === report || !managingKinds.includes(kind)) continue;
		managers.set(manager, [...(managers.get(manager) ?? []), organisation]);
	}
	return managers;
}

function payByPost(after: Structure, payOf: PayOf, date: string): Map<string, PayRange> {
	const ranges = new Map<string, PayRange>();
	for (const [post, holders] of after.holders) {
		const rates = holders
			.flatMap((contract) => payOf(contract, date)?.hourlyPence ?? [])
			.sort(compare);
		const lowest = rates[0];
		const highest = rates.at(-1);
		if (lowest && highest) ranges.set(post, { lowest, highest });
	}
	return ranges;
}

function payInversion(
	manager: StructurePost,
	report: StructurePost,
	pay: ReadonlyMap<string, PayRange>,
	date: string
): ResultOf<'inversion'> | null {
	const own = pay.get(manager.ref)?.lowest;
	const other = pay.get(report.ref)?.highest;
	if (!own || !other || compare(own, other) >= 0) return null;
	return {
		...pairOf(manager, report),
		basis: 'hourly-basic',
		managerValue: toPence(own),
		reportValue: toPence(other),
		working: {
			label: `${manager.title} and ${report.title}, hourly basic pay on ${date}`,
			value: `${pounds(own)} is below ${pounds(other)}`,
			rule: 'R1',
			note: 'The lowest-paid holder of the manager’s post beside the highest-paid of the report’s.'
		}
	};
}

function levelInversion(
	manager: StructurePost,
	report: StructurePost,
	organisation: string
): ResultOf<'inversion'> | null {
	const own = capacityTowards(manager, organisation)?.level;
	const other = capacityIn(report, organisation)?.level;
	if (!own || !other || own.level === null || other.level === null) return null;
	if (own.level <= other.level) return null;
	return {
		...pairOf(manager, report),
		basis: 'level',
		managerValue: own.level,
		reportValue: other.level,
		working: {
			label: `${manager.title} and ${report.title}, level`,
			value: `level ${own.level} is below level ${other.level}`,
			children: [
				{ label: manager.title, value: levelWords(own) },
				{ label: report.title, value: levelWords(other) }
			]
		}
	};
}

function pairOf(manager: StructurePost, report: StructurePost) {
	return {
		kind: 'inversion' as const,
		post: manager.ref,
		title: manager.title,
		report: report.ref,
		reportTitle: report.title
	};
}

function order(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

function pounds(pence: Ratio): string {
	return `£${toDecimal(divide(pence, ratio(100)), 4)} an hour`;
}
