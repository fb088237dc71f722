/** The shape of a judged term: both sides over the months, in one exact unit. */
import { fromDecimal, multiply, ratio } from '#lib/domain/ratio.ts';
import type { Ratio } from '#lib/domain/ratio.ts';
import type { TermValue } from '#lib/domain/evaluation.ts';
import type { Series } from '#lib/domain/series.ts';
import type { TermId } from '#lib/domain/terms.ts';
import type { Confidence } from '#lib/domain/working.ts';
import type { TermRow } from '#lib/reference/types.ts';
import type { FigureStatus, Gap, PayFigure } from '../pay/figure.ts';

export interface TermFigure {
	readonly known: true;
	readonly value: Ratio;
	readonly status: FigureStatus;
	readonly assumed: boolean;
	readonly confidence: Confidence;
	/** Edition, policy or rule that the figure stands on. */
	readonly basis: string;
	/** A rule in words, which only a person can compare; its value has no meaning. */
	readonly text?: string;
}

export type TermMonth = TermFigure | Gap;
export type TermSeries = Series<TermMonth>;

/** A figure as results show it. */
export function shownFigure({ show }: Term, { text, value }: TermFigure): TermValue {
	return text ?? show(value);
}

export interface TermSides {
	readonly own: TermSeries;
	readonly next: TermSeries;
	/** The route guarantees that the term stays as it is, known or not (R14). */
	readonly unchanged: boolean;
}

/** Sides of a term, with how its exact value is shown and how large a difference counts. */
export interface Term {
	readonly id: TermId;
	/** Pay that a written protection can cover (R4) and that has a cash amount (R7). */
	readonly isPay: boolean;
	/** Shortfalls add up to money over months. */
	readonly isMoney: boolean;
	readonly show: (value: Ratio) => TermValue;
	/** `new − own` in the unit of the term; null where a difference has no number. */
	readonly showDifference: (value: Ratio) => number | null;
	/** Tolerance of the register in the exact unit of the values. */
	readonly tolerance: (row: TermRow) => Ratio;
}

/** Register in pounds, values in pence. */
export function poundsTolerance(row: TermRow): Ratio {
	return multiply(plainTolerance(row), ratio(100));
}

export function plainTolerance(row: TermRow): Ratio {
	if (row.tolerance === null) throw new Error(`The register gives ${row.id} no tolerance`);
	return fromDecimal(row.tolerance);
}

/** A figure that rests on a pay figure. */
export function onPay(pay: PayFigure, value: Ratio): TermFigure {
	const { status, assumed, confidence, edition } = pay;
	return { known: true, value, status, assumed, confidence, basis: edition ?? 'fixed amount' };
}

/** A figure that no award moves. */
export function certain(value: Ratio, basis: string, confidence: Confidence = 'high'): TermFigure {
	return { known: true, value, status: 'agreed', assumed: false, confidence, basis };
}
