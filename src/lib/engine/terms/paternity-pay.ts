/**
 * T28: pay for the partner's own leave, pence, on this month's pay (rulebook §d). Agenda for Change:
 * two weeks of full pay after twelve months. Councils: five days, from a source of low confidence.
 * Shared parental pay is no part of the figure: Agenda for Change mirrors its maternity pay, councils
 * have no national scheme that is held. Neither has Northern Ireland's Agenda for Change.
 */
import { addMonths } from '#lib/domain/dates.ts';
import { toPence } from '#lib/domain/money.ts';
import { isAfc } from '#lib/domain/pay.ts';
import { multiply, ratio } from '#lib/domain/ratio.ts';
import { mapSeries } from '#lib/domain/series.ts';
import type { Series } from '#lib/domain/series.ts';
import { parentRule } from '#lib/reference/parental-pay.ts';
import type { ParentalPay, ParentRule } from '#lib/reference/parental-pay.ts';
import { gap } from '../pay/figure.ts';
import type { Gap } from '../pay/figure.ts';
import { combine, fromDates } from '../pay/months.ts';
import { awardFree } from './award-free.ts';
import { leastSure } from './certainty.ts';
import type { Situation, Standing } from './family.ts';
import { keepsService } from './kept-service.ts';
import { keepsPay } from './kept-terms.ts';
import { localValue } from './local-value.ts';
import { poundsTolerance } from './term.ts';
import type { Term, TermMonth, TermSeries, TermSides } from './term.ts';
import { weekPayOf } from './week-pay.ts';

const qualifyingMonths = 12;

export const paternityPay: Term = {
	id: 'T28',
	isPay: false,
	isMoney: false,
	show: toPence,
	showDifference: toPence,
	tolerance: poundsTolerance
};

export function paternityPaySides(situation: Situation): TermSides {
	const { own, next } = situation;
	return {
		own: payOf(own, situation),
		next: payOf(next, situation),
		unchanged: keepsService(own, next, ['maternity']) && keepsPay(own, next)
	};
}

export function partnerRule(
	{ employer, framework }: Standing,
	rules: ParentalPay
): { readonly known: true; readonly rule: ParentRule } | Gap {
	const held = (id: string) => ({ known: true, rule: parentRule(rules, id) }) as const;
	if (isAfc(framework) && framework !== 'afc-northern-ireland') return held('paternity-afc');
	const notHeld = gap('paternity-scheme-not-held', employer.id);
	if (isAfc(framework) || framework === 'outside') return notHeld;
	const policy = employer.policies.maternity;
	if (!policy) return gap('maternity-policy-not-supplied', employer.id);
	const isHeld = policy.kind === 'national' && employer.nation !== 'scotland';
	return isHeld ? held('maternity-support-njc') : notHeld;
}

function payOf(standing: Standing, { start, reference }: Situation): TermSeries {
	const local = localValue(standing, 'T28');
	if (local)
		return [{ from: -1, value: local.known ? awardFree(local.value, local.source) : local }];
	const found = partnerRule(standing, reference.parentalPay);
	if (!found.known) return [{ from: -1, value: found }];
	const { weeks, confidence } = found.rule;
	const paid = mapSeries(weekPayOf(standing.conditions), (month): TermMonth =>
		month.known
			? {
					...month,
					value: multiply(month.value, ratio(weeks ?? 0)),
					confidence: leastSure(month.confidence, confidence)
				}
			: month
	);
	if (!isAfc(standing.framework)) return paid;
	return combine(qualified(standing, start), paid, (missing, month) => missing ?? month);
}

/** What is missing until the service is complete: the statutory rate of this pay is not held. */
function qualified({ service, employer }: Standing, start: string): Series<Gap | null> {
	if (service.maternity === null) {
		return [{ from: -1, value: gap('missing-maternity-service', employer.id) }];
	}
	const from = addMonths(service.maternity, qualifyingMonths);
	const before = gap('paternity-scheme-not-held', employer.id);
	return fromDates<Gap | null>([{ from, value: null }], start, before);
}
