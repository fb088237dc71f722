/**
 * What is known about pay in one month: a dated, cited figure, or the name of what is missing. A gap
 * is a value and never a zero; it becomes "cannot tell" where it matters (rule V1).
 */
import type { Ratio } from '#lib/domain/ratio.ts';
import type { Series } from '#lib/domain/series.ts';
import type { Confidence } from '#lib/domain/working.ts';

/**
 * `agreed`: a printed edition, agreed. `offer`: a figure that is not firm and that nobody assumed.
 * `assumed`: an award that the scenario assumes. `nil`: no award after the last one (R12). `fixed`:
 * an amount that no award moves (spot salary, local point, frozen or held cash).
 */
export type FigureStatus = 'agreed' | 'offer' | 'assumed' | 'nil' | 'fixed';

export interface Gap {
	readonly known: false;
	/** Code of a `Reason`. */
	readonly code: string;
	readonly subject: string;
}

export interface PayFigure {
	readonly known: true;
	/** Full-time basic pay a year, exact. */
	readonly annualPence: Ratio;
	readonly status: FigureStatus;
	/** True when any award in the chain is one that the scenario assumes. */
	readonly assumed: boolean;
	readonly confidence: Confidence;
	readonly edition: string | null;
	readonly source: string | null;
	readonly point: string | null;
	/** The deleted point that this one stands for (R19); null when none. */
	readonly replaces: string | null;
	/** The printed figure of the edition, before later awards; null when no table is behind it. */
	readonly printedPence: number | null;
	/** Later awards as a factor on the printed figure. */
	readonly factor: Ratio;
}

export type PayMonth = PayFigure | Gap;
/** From month −1, the last month before the change. */
export type PayPath = Series<PayMonth>;

export function gap(code: string, subject: string): Gap {
	return { known: false, code, subject };
}
