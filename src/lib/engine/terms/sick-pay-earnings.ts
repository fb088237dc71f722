/**
 * T26: what full pay is made of while sick, pence a week (rulebook §c). Agenda for Change England:
 * basic pay and the area supplement, with unsocial hours only for those who kept them in 2018, a flag
 * of the person. Other nations: regularly paid supplements too. What the Green Book counts rests on a
 * source of low confidence, and the figure says so.
 */
import { toPence, weeksInYear } from '#lib/domain/money.ts';
import { isAfc } from '#lib/domain/pay.ts';
import { add, divide, equals, zero } from '#lib/domain/ratio.ts';
import { mapSeries } from '#lib/domain/series.ts';
import { sickPayDefinition } from '#lib/reference/sick-pay.ts';
import type { SickPayDefinition } from '#lib/reference/sick-pay.ts';
import { gap } from '../pay/figure.ts';
import type { Gap } from '../pay/figure.ts';
import { combine } from '../pay/months.ts';
import { actualPayOf } from './actual-pay.ts';
import { awardFree } from './award-free.ts';
import { leastSure } from './certainty.ts';
import type { Situation, Standing } from './family.ts';
import { highCostAreaSides } from './high-cost-area.ts';
import { keepsPay, keepsTerms } from './kept-terms.ts';
import { localValue } from './local-value.ts';
import { paySupplementSides } from './pay-supplement.ts';
import { certain, poundsTolerance } from './term.ts';
import type { Term, TermMonth, TermSeries, TermSides } from './term.ts';
import { unsocialValueSides } from './unsocial-value.ts';

export type Side = 'own' | 'next';

export const sickPayEarnings: Term = {
	id: 'T26',
	isPay: false,
	isMoney: false,
	show: toPence,
	showDifference: toPence,
	tolerance: poundsTolerance
};

export function sickPayEarningsSides(situation: Situation): TermSides {
	const { own, next } = situation;
	return {
		own: earnings('own', situation),
		next: earnings('next', situation),
		unchanged: keepsTerms(own, next) && keepsPay(own, next)
	};
}

/** The rule on what counts; a council's own scheme does not say, so the national rule is taken. */
export function earningsRule(
	{ employer, framework }: Standing,
	{ reference }: Situation
): { readonly known: true; readonly rule: SickPayDefinition } | Gap {
	const notHeld = gap('sick-pay-scale-not-held', employer.id);
	const isTrustSpot = framework === 'spot' && employer.kind === 'nhs';
	if (framework === 'outside' || isTrustSpot) return notHeld;
	if (!isAfc(framework) && !employer.policies.sickPay) {
		return gap('sick-pay-policy-not-supplied', employer.id);
	}
	const rule = sickPayDefinition(reference.sickPay, framework, employer.nation);
	return rule ? { known: true, rule } : notHeld;
}

function earnings(side: Side, situation: Situation): TermSeries {
	const standing = situation[side];
	const local = localValue(standing, 'T26');
	if (local) return always(local.known ? awardFree(local.value, local.source) : local);
	const counted = earningsRule(standing, situation);
	if (!counted.known) return always(counted);
	const area = highCostAreaSides(situation)[side];
	const basicAndArea = combine(actualPayOf(standing.conditions), area, plus);
	const regular = combine(basicAndArea, supplementCounted(side, situation), plus);
	const all = combine(regular, unsocialCounted(side, situation), plus);
	return mapSeries(all, (month) =>
		month.known
			? {
					...month,
					value: divide(month.value, weeksInYear),
					confidence: leastSure(month.confidence, counted.rule.confidence)
				}
			: month
	);
}

/** Regularly paid supplements count by the handbook of every nation but England's. */
function supplementCounted(side: Side, situation: Situation): TermSeries {
	const { framework } = situation[side];
	return isAfc(framework) && framework !== 'afc-england'
		? paySupplementSides(situation)[side]
		: always(certain(zero, 'sick pay without supplements'));
}

/** Unsocial hours pay a year that goes on during sickness. */
function unsocialCounted(side: Side, situation: Situation): TermSeries {
	const paid = unsocialValueSides(situation)[side];
	if (situation[side].framework !== 'afc-england') return paid;
	/** Only staff who were in such a post in 2018 can have kept it. */
	const wasInPost = situation.own.framework === 'afc-england';
	const keeps = wasInPost ? situation.contract.circumstances.keepsUnsocialWhenSick : false;
	if (keeps) return paid;
	if (keeps === false) return always(certain(zero, 'sick-pay-earnings-afc-england'));
	const unknown = gap('unsocial-pay-when-sick-not-known', situation.contract.employer);
	return mapSeries(paid, (month) => (month.known && equals(month.value, zero) ? month : unknown));
}

/** The first is basic pay: the status of its award is that of the whole. */
function plus(basic: TermMonth, more: TermMonth): TermMonth {
	if (!basic.known) return basic;
	if (!more.known) return more;
	return {
		...basic,
		value: add(basic.value, more.value),
		assumed: basic.assumed || more.assumed,
		confidence: leastSure(basic.confidence, more.confidence)
	};
}

function always(value: TermMonth): TermSeries {
	return [{ from: -1, value }];
}
