/** Invented pay for the tests of parity and seniority, given by the hour so that sums are short. */
import { weeksInYear } from '#lib/domain/money.ts';
import { type Ratio, fromDecimal, multiply, ratio, zero } from '#lib/domain/ratio.ts';
import type { PayOf, PaySnapshot } from '../pay/snapshot.ts';

interface Given {
	/** Pence an hour. */
	readonly hourly: number;
	readonly weekHours?: number;
	/** Bottom and top of the range, pence an hour of the same week. */
	readonly range?: readonly [number, number];
	/** Regular allowances, pence an hour. */
	readonly allowances?: number;
	readonly contractedHours?: number;
	readonly assumed?: boolean;
	readonly edition?: string | null;
}

export function paid(given: Given): PaySnapshot {
	const weekHours = given.weekHours ?? 37.5;
	const contractedHours = given.contractedHours ?? weekHours;
	const year = (pence: number, hours: number): Ratio =>
		multiply(multiply(ratio(pence), weeksInYear), fromDecimal(hours));
	return {
		annualPence: year(given.hourly, weekHours),
		hourlyPence: ratio(given.hourly),
		standardWeekMinutes: weekHours * 60,
		weeklyMinutes: contractedHours * 60,
		range: given.range
			? {
					bottomPence: year(given.range[0], weekHours),
					topPence: year(given.range[1], weekHours)
				}
			: null,
		regularAllowancesPence: given.allowances ? year(given.allowances, contractedHours) : zero,
		assumed: given.assumed ?? false,
		edition: given.edition ?? null
	};
}

/** The same pay on every date; null for contracts not listed. */
export function payFrom(pay: Readonly<Record<string, PaySnapshot>>): PayOf {
	return (ref) => pay[ref] ?? null;
}
