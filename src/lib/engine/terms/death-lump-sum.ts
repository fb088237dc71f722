/**
 * T40: the lump sum on death in service, pence, once: 2 × pensionable pay in the NHS Pension Scheme
 * 2015, 3 × in the LGPS, nothing outside a scheme (rulebook §j).
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

export const deathLumpSum: Term = {
	id: 'T40',
	isPay: false,
	isMoney: false,
	show: toPence,
	showDifference: toPence,
	tolerance: poundsTolerance
};

export function deathLumpSumSides(situation: Situation): TermSides {
	return {
		own: lumpSum('own', situation),
		next: lumpSum('next', situation),
		unchanged: isSamePensionablePay(situation)
	};
}

function lumpSum(side: Side, situation: Situation): TermSeries {
	const scheme = tabledScheme(side, situation);
	if (scheme === 'none') return [{ from: -1, value: certain(zero, 'no pension scheme') }];
	if (typeof scheme !== 'string') return [{ from: -1, value: scheme }];
	const { reference, start } = situation;
	const rules = ruleSeries(reference.pensions, scheme, 'death-lump-sum', start);
	return combine(actualPayOf(situation[side].conditions), rules, multiplied);
}

function multiplied(pay: TermMonth, rule: PensionRule | Gap): TermMonth {
	if (!pay.known) return pay;
	if (isGap(rule)) return rule;
	const { value, confidence, id } = rule;
	return value.kind === 'times-pay'
		? timesPay(pay, ratio(value.times), confidence)
		: gap('no-edition', id);
}
