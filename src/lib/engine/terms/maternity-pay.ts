/**
 * T27: maternity (and adoption) pay in all for one leave, pence, on this month's pay and this month's
 * statutory rate (rulebook §d, R17, W15). The month is that of the 11th week before the birth, when
 * the service is tested. Agenda for Change by section 15, councils by their policy; without the
 * service, the statutory scheme; without that, nothing from the employer. Half pay that is repayable
 * on not returning counts in full.
 */
import { addMonths } from '#lib/domain/dates.ts';
import type { IsoDate } from '#lib/domain/dates.ts';
import { toPence, weeksInYear } from '#lib/domain/money.ts';
import { isAfc } from '#lib/domain/pay.ts';
import { add, divide, maximum, minimum, multiply, ratio, sum, zero } from '#lib/domain/ratio.ts';
import type { Ratio } from '#lib/domain/ratio.ts';
import type { Series } from '#lib/domain/series.ts';
import type { Confidence } from '#lib/domain/working.ts';
import { nationalMaternity, statutoryMaternity } from '#lib/reference/parental-pay.ts';
import type { MaternityScheme } from '#lib/reference/parental-pay.ts';
import { limitsOf } from '#lib/reference/statutory-limits.ts';
import type { StatutoryLimit } from '#lib/reference/statutory-limits.ts';
import type { Reference } from '#lib/reference/types.ts';
import { gap } from '../pay/figure.ts';
import type { Gap } from '../pay/figure.ts';
import { combine, fromDates } from '../pay/months.ts';
import { actualPayOf } from './actual-pay.ts';
import { awardFree, besideNothing } from './award-free.ts';
import { leastSure } from './certainty.ts';
import { addDays } from './days.ts';
import type { Situation, Standing } from './family.ts';
import { keepsService } from './kept-service.ts';
import { keepsPay } from './kept-terms.ts';
import { localValue } from './local-value.ts';
import { poundsTolerance } from './term.ts';
import type { Term, TermFigure, TermMonth, TermSeries, TermSides } from './term.ts';
import { termsNation } from './terms-nation.ts';

export const maternityPay: Term = {
	id: 'T27',
	isPay: false,
	isMoney: false,
	show: toPence,
	showDifference: toPence,
	tolerance: poundsTolerance
};

/** A scheme ready to be added up. */
export interface Maternity {
	readonly known: true;
	readonly id: string;
	readonly source: string;
	readonly confidence: Confidence;
	readonly qualifyingMonths: number;
	readonly segments: readonly MaternitySegment[];
}

export interface MaternitySegment {
	readonly weeks: number;
	/** Share of a week's pay. */
	readonly share: Ratio;
	/** With statutory pay on top, to at most full pay. */
	readonly withStatutory: boolean;
}

/**
 * Statutory pay needs 26 weeks of employment by the end of the 15th week before the birth. That week
 * ends three weeks before the 11th begins, so 29 weeks before the month's day.
 */
const statutoryDays = 29 * 7;
const nineTenths = ratio(9, 10);

export function maternityPaySides(situation: Situation): TermSides {
	const { own, next } = situation;
	const held = totals(own, situation);
	if (keepsService(own, next, ['maternity', 'statutory']) && keepsPay(own, next)) {
		return { own: held, next: held, unchanged: true };
	}
	return { ...besideNothing(held, totals(next, situation)), unchanged: false };
}

/** Pay in all for a week's pay and a flat rate, exact pence. */
export function maternityTotal(
	segments: readonly MaternitySegment[],
	weekPence: Ratio,
	flatPence: Ratio
): Ratio {
	const statutory = minimum(flatPence, multiply(weekPence, nineTenths));
	return sum(
		segments.map(({ weeks, share, withStatutory }) => {
			const pay = multiply(weekPence, share);
			const week = withStatutory ? minimum(weekPence, add(pay, statutory)) : pay;
			return multiply(week, ratio(weeks));
		})
	);
}

export function maternityScheme(standing: Standing, { parentalPay }: Reference): Maternity | Gap {
	const { employer, framework } = standing;
	const notHeld = gap('maternity-scheme-not-held', employer.id);
	const national = nationalMaternity(parentalPay, framework, termsNation(standing));
	if (isAfc(framework)) return national ? published(national) : notHeld;
	if (framework === 'outside' || (framework === 'spot' && employer.kind === 'nhs')) return notHeld;
	const policy = employer.policies.maternity;
	if (!policy) return gap('maternity-policy-not-supplied', employer.id);
	if (policy.kind === 'national') return national ? published(national) : notHeld;
	return {
		known: true,
		id: `${employer.id} maternity policy`,
		source: policy.source,
		confidence: 'high',
		qualifyingMonths: policy.qualifyingMonths,
		segments: policy.segments.map(({ weeks, pay, withStatutory }) => ({
			weeks,
			share: ratio(pay.numerator, pay.denominator),
			withStatutory
		}))
	};
}

function published(scheme: MaternityScheme): Maternity {
	return {
		known: true,
		id: scheme.id,
		source: scheme.source,
		confidence: scheme.confidence,
		qualifyingMonths: scheme.qualifyingMonths ?? 0,
		segments: scheme.segments.map(({ weeks, pay, withStatutory }) => ({
			weeks,
			share: ratio(pay.numerator, pay.denominator),
			withStatutory
		}))
	};
}

function totals(standing: Standing, { start, reference }: Situation): TermSeries {
	const local = localValue(standing, 'T27');
	if (local)
		return [{ from: -1, value: local.known ? awardFree(local.value, local.source) : local }];
	const scheme = maternityScheme(standing, reference);
	if (!scheme.known) return [{ from: -1, value: scheme }];
	const law = published(statutoryMaternity(reference.parentalPay));
	const terms = combine(
		reached(monthsAfter(standing.service.maternity, scheme.qualifyingMonths), start),
		reached(daysAfter(standing.service.statutory, statutoryDays), start),
		(inScheme, inLaw): Entitlement | Gap => {
			if (inScheme) return { scheme, law: inLaw === true ? law : null };
			if (inScheme === null) return gap('missing-maternity-service', standing.employer.id);
			if (inLaw === null) return gap('missing-service-date', standing.employer.id);
			return { scheme: inLaw ? law : null, law: null };
		}
	);
	const pay = combine(actualPayOf(standing.conditions), flatRates(reference, start), weekly);
	return combine(terms, pay, (entitlement, week): TermMonth => {
		if ('known' in entitlement) return entitlement;
		return 'known' in week ? week : payable(entitlement, week);
	});
}

/** What the person may draw on: the scheme and, beside it, the law as a floor. */
interface Entitlement {
	readonly scheme: Maternity | null;
	readonly law: Maternity | null;
}

interface Week {
	readonly figure: TermFigure;
	readonly weekPence: Ratio;
	readonly flat: StatutoryLimit;
}

function payable({ scheme, law }: Entitlement, { figure, weekPence, flat }: Week): TermFigure {
	const flatPence = ratio(flat.pence);
	if (!scheme) return awardFree(zero, flat.source);
	const total = maternityTotal(scheme.segments, weekPence, flatPence);
	const least = law ? maternityTotal(law.segments, weekPence, flatPence) : zero;
	return {
		...figure,
		value: maximum(total, least),
		confidence: leastSure(figure.confidence, scheme.confidence, flat.confidence)
	};
}

function weekly(month: TermMonth, flat: StatutoryLimit | Gap): Week | Gap {
	if (!month.known) return month;
	if ('known' in flat) return flat;
	return { figure: month, weekPence: divide(month.value, weeksInYear), flat };
}

function flatRates({ statutoryLimits }: Reference, start: IsoDate): Series<StatutoryLimit | Gap> {
	const rows = limitsOf(statutoryLimits, 'smp-weekly');
	const steps = rows.map((row) => ({ from: row.effectiveFrom, value: row }));
	return fromDates<StatutoryLimit | Gap>(steps, start, gap('statutory-limit-not-held', start));
}

/** Whether the day has come in each month; null for ever where the service is not known. */
function reached(day: IsoDate | null, start: IsoDate): Series<boolean | null> {
	if (day === null) return [{ from: -1, value: null }];
	return fromDates<boolean | null>([{ from: day, value: true }], start, false);
}

function monthsAfter(service: IsoDate | null, months: number): IsoDate | null {
	return service && addMonths(service, months);
}

function daysAfter(service: IsoDate | null, days: number): IsoDate | null {
	return service && addDays(service, days);
}
