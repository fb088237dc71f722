/**
 * Which pension scheme a side stands in, and what is held of it (rulebook §j). Pensionable pay here is
 * basic pay at contracted hours (T01): what becomes of allowances is judged on their own terms. The
 * main section of the LGPS is meant; whether somebody is in the 50/50 section is not held.
 */
import type { IsoDate } from '#lib/domain/dates.ts';
import { multiply } from '#lib/domain/ratio.ts';
import type { Ratio } from '#lib/domain/ratio.ts';
import type { PensionScheme } from '#lib/domain/pay.ts';
import type { Series } from '#lib/domain/series.ts';
import type { Confidence } from '#lib/domain/working.ts';
import { isTabled, schemeRules } from '#lib/reference/pensions.ts';
import type { PensionRule, Pensions, TabledScheme } from '#lib/reference/pensions.ts';
import { gap } from '../pay/figure.ts';
import type { Gap } from '../pay/figure.ts';
import { fromDates } from '../pay/months.ts';
import type { Situation, Standing } from './family.ts';
import type { TermFigure } from './term.ts';

export type Side = 'own' | 'next';

export interface KnownScheme {
	readonly known: true;
	readonly scheme: PensionScheme;
}

/** The scheme of a side. After a move it is not known until somebody has decided it. */
export function schemeOf(side: Side, { own, next }: Situation): KnownScheme | Gap {
	const { pension, employer } = side === 'own' ? own : next;
	if (pension === 'not-decided') return gap('pension-not-decided', employer.id);
	if (pension === null) return gap('pension-scheme-not-known', own.employer.id);
	return { known: true, scheme: pension };
}

/** A scheme whose figures are held, none, or the name of what is missing. */
export function tabledScheme(side: Side, situation: Situation): TabledScheme | 'none' | Gap {
	const held = schemeOf(side, situation);
	if (!held.known) return held;
	if (held.scheme === 'none') return 'none';
	const { nation, id } = situation[side].employer;
	return isTabled(held.scheme, nation)
		? held.scheme
		: gap('pension-scheme-not-held', `${id} ${held.scheme}`);
}

/** Both sides stand in one scheme, known or not: kept, or known to be the same. */
export function isSameScheme({ own, next }: Situation): boolean {
	if (own === next) return true;
	const isOneLaw = own.employer.nation === next.employer.nation;
	return isOneLaw && own.pension === next.pension;
}

/** One scheme and the same basic pay: figures that rest on pay cannot differ, known or not. */
export function isSamePensionablePay(situation: Situation): boolean {
	const { own, next } = situation;
	return isSameScheme(situation) && hasSamePay(own, next);
}

/** A rule of a scheme in each month, by date. */
export function ruleSeries(
	held: Pensions,
	scheme: TabledScheme,
	item: string,
	start: IsoDate
): Series<PensionRule | Gap> {
	const rows = schemeRules(held, scheme, item);
	const dated = rows.map((row) => ({ from: row.effectiveFrom, value: row }));
	return fromDates<PensionRule | Gap>(dated, start, gap('no-edition', `${scheme} ${item}`));
}

/** A figure that rests on pay and on a row of the reference: no surer than the less sure of them. */
export function timesPay(pay: TermFigure, factor: Ratio, confidence: Confidence): TermFigure {
	return {
		...pay,
		value: multiply(pay.value, factor),
		confidence: lessSure(pay.confidence, confidence)
	};
}

export function isGap(value: unknown): value is Gap {
	return typeof value === 'object' && value !== null && 'known' in value && value.known === false;
}

const surest: readonly Confidence[] = ['low', 'medium', 'high'];

function lessSure(a: Confidence, b: Confidence): Confidence {
	return surest.indexOf(a) < surest.indexOf(b) ? a : b;
}

function hasSamePay({ conditions: a }: Standing, { conditions: b }: Standing): boolean {
	return a.pay.pay === b.pay.pay && a.hours === b.hours;
}
