/**
 * T10: recruitment and retention premium or market supplement, pence a year at contracted hours. The
 * contract's own amount stays where its terms stay. A move to other terms has only what the employer
 * states for that framework and grade (a full-time amount, here pro rata); nothing stated is not nil
 * (rulebook §l; allowances_other.csv).
 */
import { toPence } from '#lib/domain/money.ts';
import { divide, multiply, ratio, sum } from '#lib/domain/ratio.ts';
import type { Ratio } from '#lib/domain/ratio.ts';
import { mapSeries } from '#lib/domain/series.ts';
import type { Series } from '#lib/domain/series.ts';
import type { TermId } from '#lib/domain/terms.ts';
import type { Confidence } from '#lib/domain/working.ts';
import type { Allowance, Contract } from '#lib/domain/workforce.ts';
import { hoursOf } from '../arrangements/conditions.ts';
import type { Hours } from '../arrangements/conditions.ts';
import { gap } from '../pay/figure.ts';
import type { Situation, Standing } from './family.ts';
import { keepsTerms } from './kept-terms.ts';
import { localFigure } from './local-value.ts';
import { certain, poundsTolerance } from './term.ts';
import type { Term, TermFigure, TermSeries, TermSides } from './term.ts';

export function payLine(id: TermId): Term {
	return {
		id,
		isPay: true,
		isMoney: true,
		show: toPence,
		showDifference: toPence,
		tolerance: poundsTolerance
	};
}

export const paySupplement = payLine('T10');

const supplements: readonly Allowance['kind'][] = ['recruitment-retention', 'market-supplement'];

export function paySupplementSides({ contract, own, next }: Situation): TermSides {
	const kept = keepsTerms(own, next);
	return {
		own: held(contract, own),
		next: kept ? held(contract, next) : offered(next),
		unchanged: kept && own.conditions.hours === next.conditions.hours
	};
}

/** What the contract pays, in proportion where its hours change against the full-time week. */
function held(contract: Contract, { conditions: { hours } }: Standing): TermSeries {
	const amount = paidAllowances(contract, ({ kind }) => supplements.includes(kind));
	return atHours(amount, contract, hours);
}

function offered(next: Standing): TermSeries {
	const stated = localFigure(next, 'T10');
	if (!stated) {
		return [{ from: -1, value: gap('supplement-not-supplied', next.employer.id) }];
	}
	return atTheHours({ ...stated, status: 'fixed' }, next.conditions.hours);
}

export function paidAllowances(
	{ allowances }: Contract,
	counts: (allowance: Allowance) => boolean
): Ratio {
	return sum(allowances.filter(counts).map(({ annualPence }) => ratio(annualPence)));
}

/** An amount at the contract's hours, at the hours of each month. */
export function atHours(amount: Ratio, contract: Contract, hours: Series<Hours>): TermSeries {
	return atTheHours(fixedCash(fullTime(amount, contract), 'contract'), hours);
}

/** An amount at the contract's hours as a full-time amount. */
export function fullTime(amount: Ratio, contract: Contract): Ratio {
	const { weeklyMinutes, standardWeekMinutes } = hoursOf(contract);
	return multiply(amount, divide(standardWeekMinutes, weeklyMinutes));
}

/** Cash that no award moves, beside which a year without an award is no doubt (R12). */
export function fixedCash(
	value: Ratio,
	basis: string,
	confidence: Confidence = 'high'
): TermFigure {
	return { ...certain(value, basis, confidence), status: 'fixed' };
}

/** A full-time figure at the hours of each month. */
export function atTheHours(figure: TermFigure, hours: Series<Hours>): TermSeries {
	return mapSeries(hours, ({ weeklyMinutes, standardWeekMinutes }) => ({
		...figure,
		value: multiply(figure.value, divide(weeklyMinutes, standardWeekMinutes))
	}));
}
