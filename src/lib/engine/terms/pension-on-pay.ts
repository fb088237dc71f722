/** Pension terms that are pensionable pay times a figure of the scheme (T37, T40). */
import { zero } from '#lib/domain/ratio.ts';
import type { Ratio } from '#lib/domain/ratio.ts';
import type { PensionRule } from '#lib/reference/pensions.ts';
import { gap } from '../pay/figure.ts';
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
import { certain } from './term.ts';
import type { TermSeries, TermSides } from './term.ts';

/** `factorOf` is null for a rule that is no figure of that kind. */
export function payTimesRule(
	item: string,
	factorOf: (value: PensionRule['value']) => Ratio | null,
	situation: Situation
): TermSides {
	const side = (which: Side): TermSeries => {
		const scheme = tabledScheme(which, situation);
		if (scheme === 'none') return [{ from: -1, value: certain(zero, 'no pension scheme') }];
		if (typeof scheme !== 'string') return [{ from: -1, value: scheme }];
		const rules = ruleSeries(situation.reference.pensions, scheme, item, situation.start);
		return combine(actualPayOf(situation[which].conditions), rules, (pay, rule) => {
			if (!pay.known) return pay;
			if (isGap(rule)) return rule;
			const factor = factorOf(rule.value);
			return factor ? timesPay(pay, factor, rule.confidence) : gap('no-edition', rule.id);
		});
	};
	return { own: side('own'), next: side('next'), unchanged: isSamePensionablePay(situation) };
}
