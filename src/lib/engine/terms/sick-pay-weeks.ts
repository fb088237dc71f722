/**
 * T24, T25: weeks of full and of half sick pay that the person has now, by service for sick pay
 * (rulebook §c, W16). Months count as 52.143 ÷ 12 weeks (R1). Agenda for Change by its scale; council
 * terms by the employer's policy, because some councils have left the national scale: no policy
 * supplied means cannot tell. Sick pay already taken in the last twelve months is not deducted.
 */
import { addMonths } from '#lib/domain/dates.ts';
import type { IsoDate } from '#lib/domain/dates.ts';
import { weeksInYear } from '#lib/domain/money.ts';
import { isAfc } from '#lib/domain/pay.ts';
import { divide, fromDecimal, multiply, ratio, toNumber } from '#lib/domain/ratio.ts';
import type { Ratio } from '#lib/domain/ratio.ts';
import { mapSeries } from '#lib/domain/series.ts';
import type { Confidence } from '#lib/domain/working.ts';
import { nationalSickScale } from '#lib/reference/sick-pay.ts';
import type { SickPay, SickPayScale } from '#lib/reference/sick-pay.ts';
import { gap } from '../pay/figure.ts';
import type { Gap } from '../pay/figure.ts';
import { fromDates } from '../pay/months.ts';
import { addWeeks } from './days.ts';
import type { Situation, Standing } from './family.ts';
import { keepsService } from './kept-service.ts';
import { localValue } from './local-value.ts';
import { certain, plainTolerance } from './term.ts';
import type { Term, TermSeries, TermSides } from './term.ts';

export type SickPayTerm = 'T24' | 'T25';

/** A scale for one date of service. */
export interface SickScale {
	readonly known: true;
	readonly id: string;
	readonly source: string;
	readonly confidence: Confidence;
	readonly steps: readonly SickStep[];
}

export interface SickStep {
	readonly from: IsoDate;
	/** Exact weeks. */
	readonly fullWeeks: Ratio;
	readonly halfWeeks: Ratio;
}

export const sickPayFullWeeks: Term = weeksTerm('T24');
export const sickPayHalfWeeks: Term = weeksTerm('T25');

export function sickPayWeeksSides(id: SickPayTerm, situation: Situation): TermSides {
	const { own, next } = situation;
	const held = weeksSeries(id, own, situation);
	if (keepsService(own, next, ['sick'])) return { own: held, next: held, unchanged: true };
	return { own: held, next: weeksSeries(id, next, situation), unchanged: false };
}

/** The scale that holds for the person, by the days on which each step is reached. */
export function sickScale(
	{ employer, framework, service }: Standing,
	rules: SickPay
): SickScale | Gap {
	const national = nationalSickScale(rules, framework, employer.nation);
	const from = service.sick;
	const known = (scale: SickPayScale | null) => {
		if (!scale) return gap('sick-pay-scale-not-held', employer.id);
		return from === null ? missingService(employer.id) : datedNational(scale, from);
	};
	if (isAfc(framework)) return known(national);
	const policy = employer.policies.sickPay;
	if (framework === 'outside' || (framework === 'spot' && employer.kind === 'nhs')) {
		return gap('sick-pay-scale-not-held', employer.id);
	}
	if (!policy) return gap('sick-pay-policy-not-supplied', employer.id);
	if (policy.kind === 'national') return known(national);
	if (from === null) return missingService(employer.id);
	return {
		known: true,
		id: `${employer.id} sick pay policy`,
		source: policy.source,
		confidence: 'high',
		steps: policy.scale.map(({ fromMonths, fullMonths, halfMonths }) => ({
			from: addMonths(from, fromMonths),
			fullWeeks: weeksOf(fullMonths, 'months'),
			halfWeeks: weeksOf(halfMonths, 'months')
		}))
	};
}

function weeksTerm(id: SickPayTerm): Term {
	const show = (value: Ratio) => toNumber(value, 4);
	return {
		id,
		isPay: false,
		isMoney: false,
		show,
		showDifference: show,
		tolerance: plainTolerance
	};
}

function weeksSeries(
	id: SickPayTerm,
	standing: Standing,
	{ start, reference }: Situation
): TermSeries {
	const local = localValue(standing, id);
	if (local) return [{ from: -1, value: local.known ? certain(local.value, local.source) : local }];
	const scale = sickScale(standing, reference.sickPay);
	if (!scale.known) return [{ from: -1, value: scale }];
	const { id: basis, confidence, steps } = scale;
	const before = gap('no-sick-pay-step', standing.employer.id);
	const reached = fromDates<SickStep | Gap>(
		[...steps].sort((a, b) => (a.from < b.from ? -1 : 1)).map((s) => ({ from: s.from, value: s })),
		start,
		before
	);
	return mapSeries(reached, (step) =>
		'known' in step
			? step
			: certain(id === 'T24' ? step.fullWeeks : step.halfWeeks, basis, confidence)
	);
}

function datedNational(scale: SickPayScale, service: IsoDate): SickScale {
	const { id, source, confidence, payUnit } = scale;
	return {
		known: true,
		id,
		source,
		confidence,
		steps: scale.steps.map(({ serviceFrom, serviceUnit, full, half }) => ({
			from: after(service, serviceFrom, serviceUnit),
			fullWeeks: weeksOf(full, payUnit),
			halfWeeks: weeksOf(half, payUnit)
		}))
	};
}

function after(
	service: IsoDate,
	count: number,
	unit: SickPayScale['steps'][number]['serviceUnit']
): IsoDate {
	if (unit === 'weeks') return addWeeks(service, count);
	return addMonths(service, unit === 'years' ? 12 * count : count);
}

function weeksOf(count: number, unit: SickPayScale['payUnit']): Ratio {
	const exact = fromDecimal(count);
	return unit === 'weeks' ? exact : multiply(exact, divide(weeksInYear, ratio(12)));
}

function missingService(employer: string): Gap {
	return gap('missing-sick-service', employer);
}
