/**
 * T37: pension a year that one year of membership builds, pence: 1/54 of pensionable pay in the NHS
 * Pension Scheme 2015, 1/49 in the LGPS (rulebook §j, W10). How it grows afterwards is T38.
 */
import { toPence } from '#lib/domain/money.ts';
import { ratio, zero } from '#lib/domain/ratio.ts';
import type { PensionRule } from '#lib/reference/pensions.ts';
import { gap } from '../pay/figure.ts';
import type { Gap } from '../pay/figure.ts';
import { combine } from '../pay/months.ts';
import { actualPayOf } from './actual-pay.ts';
import type { Situation } from './family.ts';
import {
	isGap,
	isSamePensionablePay,
	ruleSeries,
	tabledScheme,
	timesPay
} from './pension-scheme.ts';
import type { Side } from './pension-scheme.ts';
import { certain, poundsTolerance } from './term.ts';
import type { Term, TermMonth, TermSeries, TermSides } from './term.ts';

export const pensionAccrual: Term = {
	id: 'T37',
	isPay: false,
	isMoney: false,
	show: toPence,
	showDifference: toPence,
	tolerance: poundsTolerance
};

export function pensionAccrualSides(situation: Situation): TermSides {
	return {
		own: accrual('own', situation),
		next: accrual('next', situation),
		unchanged: isSamePensionablePay(situation)
	};
}

function accrual(side: Side, situation: Situation): TermSeries {
	const scheme = tabledScheme(side, situation);
	if (scheme === 'none') return [{ from: -1, value: certain(zero, 'no pension scheme') }];
	if (typeof scheme !== 'string') return [{ from: -1, value: scheme }];
	const { reference, start } = situation;
	const rules = ruleSeries(reference.pensions, scheme, 'accrual', start);
	return combine(actualPayOf(situation[side].conditions), rules, built);
}

function built(pay: TermMonth, rule: PensionRule | Gap): TermMonth {
	if (!pay.known) return pay;
	if (isGap(rule)) return rule;
	const { value, confidence, id } = rule;
	return value.kind === 'share'
		? timesPay(pay, ratio(value.numerator, value.denominator), confidence)
		: gap('no-edition', id);
}
