import type { Ratio } from '#lib/domain/ratio.ts';

/** What one contract is paid on one day, exact and unrounded; the input of parity and inversions. */
export interface PaySnapshot {
	/** Full-time basic pay a year. */
	readonly annualPence: Ratio;
	/** annual ÷ 52.143 ÷ standard week, in pence an hour. */
	readonly hourlyPence: Ratio;
	readonly standardWeekMinutes: number;
	readonly weeklyMinutes: number;
	/** Full-time pay at the bottom and the top of the grade; null for a salary without a range. */
	readonly range: { readonly bottomPence: Ratio; readonly topPence: Ratio } | null;
	/** Regular allowances a year at contracted hours. */
	readonly regularAllowancesPence: Ratio;
	/** True when the figure rests on an assumed or offered award, or on none after the last edition. */
	readonly assumed: boolean;
	readonly edition: string | null;
}

/** Pay of a contract on a day, after any move; null when it cannot be known. */
export type PayOf = (contractRef: string, date: string) => PaySnapshot | null;
