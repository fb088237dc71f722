/**
 * Redundancy pay for any leaving date under given terms (rulebook §i; rulings R1, R9, R16, R22; W05,
 * W06, W06b, W06c, W21, W27). Agenda for Change: section 16 of the nation, a month's pay for each
 * complete year up to 24; in England the month lies between a floor and a cap of full-time pay, then
 * pro rata. Councils: statutory weeks times the multiplier of the employer's policy, on the actual or
 * the capped week, 104 weeks at most in England and Wales. No policy supplied is never a payment, and
 * the statutory minimum stands below every path. Basic pay only: allowances are not counted.
 */
import { addMonths, completeYears } from '#lib/domain/dates.ts';
import type { IsoDate } from '#lib/domain/dates.ts';
import { weeksInYear } from '#lib/domain/money.ts';
import { isAfc } from '#lib/domain/pay.ts';
import {
	compare,
	divide,
	equals,
	fromDecimal,
	maximum,
	minimum,
	multiply,
	ratio,
	zero
} from '#lib/domain/ratio.ts';
import type { Ratio } from '#lib/domain/ratio.ts';
import { valueAt } from '#lib/domain/series.ts';
import type { Contract, EmployerPolicies } from '#lib/domain/workforce.ts';
import { councilLumpSum, sectionSixteen, statutoryRedundancy } from '#lib/reference/redundancy.ts';
import type { RedundancyScheme } from '#lib/reference/redundancy.ts';
import { isCarriedForward, limitOn, weeklyCapItem } from '#lib/reference/statutory-limits.ts';
import type { StatutoryLimit } from '#lib/reference/statutory-limits.ts';
import type { Reference } from '#lib/reference/types.ts';
import { gap } from '../pay/figure.ts';
import type { Gap, PayFigure } from '../pay/figure.ts';
import { monthAt } from '../pay/months.ts';
import { awardFree } from './award-free.ts';
import { leastSure } from './certainty.ts';
import { addWeeks } from './days.ts';
import type { Standing } from './family.ts';
import { statutoryWeeks, statutoryWeeksByMonth } from './statutory-weeks.ts';
import { onPay } from './term.ts';
import type { TermMonth } from './term.ts';
import { termsNation } from './terms-nation.ts';

export interface RedundancyQuestion {
	readonly standing: Standing;
	/** Whose month of birth counts. */
	readonly contract: Contract;
	/** Month 0 of the standing's pay and hours. */
	readonly start: IsoDate;
	/** Day of dismissal, no notice added; from the month before `start` on. */
	readonly leavingOn: IsoDate;
	readonly reference: Reference;
}

export interface RedundancyPay {
	readonly leavingOn: IsoDate;
	/** Exact pence, or what is missing. */
	readonly pence: Ratio | Gap;
	/** The same with what it rests on. */
	readonly figure: TermMonth;
	/** The least that the law gives: a floor, never the answer by itself. */
	readonly statutoryPence: Ratio | Gap;
	readonly scheme: RedundancyScheme | null;
	/** A council's own policy; null where section 16 holds and where none was supplied. */
	readonly policy: EmployerPolicies['redundancy'];
	readonly working: RedundancyWorking;
}

/** Figures on the way; null where the rule does not use them or an input is missing. */
export interface RedundancyWorking {
	readonly serviceFrom: IsoDate | null;
	readonly completeYears: number | null;
	/** Full-time pay a year, pence. */
	readonly annualPence: Ratio | null;
	/** Contracted hours as a share of the full-time week. */
	readonly hoursShare: Ratio;
	/** Actual pay a week, pence. */
	readonly weekPence: Ratio | null;
	readonly weekCap: StatutoryLimit | null;
	readonly capCarriedForward: boolean;
	readonly statutoryWeeks: Ratio | null;
	/** Weeks after the multiplier and its limit. */
	readonly paidWeeks: Ratio | null;
	/** Section 16: months counted, and the full-time month after floor and cap, pence. */
	readonly months: number | null;
	readonly monthPence: Ratio | null;
	/** Which limit bites. */
	readonly limit: 'floor' | 'cap' | null;
}

/** Weeks of pay in the month of section 16 (R1: nowhere else). */
const weeksInMonth = fromDecimal('4.35');

/** What every scheme reads of the person on the day. */
interface Facts {
	readonly serviceFrom: IsoDate | null;
	readonly years: number;
	readonly paid: Paid | Gap;
	readonly hoursShare: Ratio;
	readonly weeks: Ratio | Gap;
	readonly cap: StatutoryLimit | null;
	readonly least: Ratio | Gap;
}

interface Paid {
	readonly known: true;
	readonly pay: PayFigure;
	readonly weekPence: Ratio;
}

/** What a scheme adds: the answer, and its own steps. */
interface Answer {
	readonly figure: TermMonth;
	readonly scheme: RedundancyScheme | null;
	readonly steps: Partial<RedundancyWorking>;
}

export function redundancyPay(question: RedundancyQuestion): RedundancyPay {
	const { standing, leavingOn } = question;
	const facts = factsOf(question);
	const isNational = isAfc(standing.framework);
	const { figure, scheme, steps } = isNational
		? bySectionSixteen(question, facts)
		: byCouncilPolicy(question, facts);
	const { serviceFrom, paid, cap, weeks } = facts;
	return {
		leavingOn,
		pence: figure.known ? figure.value : figure,
		figure,
		statutoryPence: facts.least,
		scheme,
		policy: isNational ? null : standing.employer.policies.redundancy,
		working: {
			serviceFrom,
			completeYears: serviceFrom === null ? null : facts.years,
			annualPence: paid.known ? paid.pay.annualPence : null,
			hoursShare: facts.hoursShare,
			weekPence: paid.known ? paid.weekPence : null,
			weekCap: cap,
			capCarriedForward: cap !== null && isCarriedForward(cap, leavingOn),
			statutoryWeeks: isGap(weeks) ? null : weeks,
			paidWeeks: null,
			months: null,
			monthPence: null,
			limit: null,
			...steps
		}
	};
}

function factsOf({ standing, contract, start, leavingOn, reference }: RedundancyQuestion): Facts {
	const { employer, conditions } = standing;
	const serviceFrom = standing.service.redundancy;
	const years = serviceFrom === null ? 0 : Math.max(0, completeYears(serviceFrom, leavingOn));
	const month = monthAt(start, leavingOn);
	const held = Math.max(-1, month);
	const { weeklyMinutes, standardWeekMinutes } = valueAt(conditions.hours, held);
	const hoursShare = divide(weeklyMinutes, standardWeekMinutes);
	const pay =
		month < -1 ? gap('leaving-before-the-change', leavingOn) : valueAt(conditions.pay.pay, held);
	const paid = pay.known ? paidBy(pay, hoursShare) : pay;
	const cap = limitOn(reference.statutoryLimits, weeklyCapItem(employer.nation), leavingOn);
	const weeks =
		serviceFrom === null
			? gap('missing-redundancy-service', employer.id)
			: weeksOf(contract, years, leavingOn);
	const least = leastPence(weeks, paid, cap, leavingOn);
	return { serviceFrom, years, paid, hoursShare, weeks, cap, least };
}

function paidBy(pay: PayFigure, hoursShare: Ratio): Paid {
	const weekPence = divide(multiply(pay.annualPence, hoursShare), weeksInYear);
	return { known: true, pay, weekPence };
}

function bySectionSixteen(
	{ standing, leavingOn, reference }: RedundancyQuestion,
	{ serviceFrom, years, paid, hoursShare, least }: Facts
): Answer {
	const { employer } = standing;
	const scheme = sectionSixteen(reference.redundancySchemes, termsNation(standing));
	if (!scheme) return unknown(gap('redundancy-scheme-not-held', employer.id), null);
	if (serviceFrom === null) return unknown(gap('missing-redundancy-service', employer.id), scheme);
	if (!qualifies(scheme, serviceFrom, leavingOn)) {
		const figure = awardFree(zero, scheme.id, scheme.confidence);
		return { figure, scheme, steps: { months: 0 } };
	}
	if (!paid.known) return unknown(paid, scheme);
	const { pay } = paid;
	const months = Math.min(years, scheme.maximumYears ?? years);
	const { monthPence, limit } = limited(monthOf(pay.annualPence), scheme);
	const confidence = leastSure(pay.confidence, scheme.confidence);
	const pence = multiply(ratio(months), multiply(monthPence, hoursShare));
	return {
		figure: onPay({ ...pay, confidence }, isGap(least) ? pence : maximum(pence, least)),
		scheme,
		steps: { months, monthPence, limit }
	};
}

function byCouncilPolicy(
	{ standing, reference }: RedundancyQuestion,
	{ weeks, paid, cap, least }: Facts
): Answer {
	const { employer, framework } = standing;
	if (framework === 'outside') {
		return unknown(gap('redundancy-scheme-not-held', employer.id), null);
	}
	if (!isGap(weeks) && equals(weeks, zero)) return nothingDue(standing, reference);
	const { redundancy: policy } = employer.policies;
	if (!policy) return unknown(gap('redundancy-policy-not-supplied', employer.id), null);
	const power = councilLumpSum(reference.redundancySchemes, employer.nation);
	if (isGap(weeks)) return unknown(weeks, power);
	if (!paid.known) return unknown(paid, power);
	if (isGap(least)) return unknown(least, power);
	const multiplied = multiply(weeks, ratio(policy.multiplierHundredths, 100));
	const most = power?.maximumWeeks ?? null;
	const paidWeeks = most === null ? multiplied : minimum(multiplied, ratio(most));
	const { weekPence } = paid;
	const week = policy.week === 'capped' && cap ? minimum(weekPence, ratio(cap.pence)) : weekPence;
	const pence = maximum(multiply(paidWeeks, week), least);
	return { figure: onPay(paid.pay, pence), scheme: power, steps: { paidWeeks } };
}

/** No weeks, so nothing whatever the multiplier: the policy is not needed for that. */
function nothingDue({ employer }: Standing, { redundancySchemes }: Reference): Answer {
	const law = statutoryRedundancy(redundancySchemes, employer.nation);
	if (!law) return unknown(gap('redundancy-scheme-not-held', employer.id), null);
	return { figure: awardFree(zero, law.id, law.confidence), scheme: law, steps: {} };
}

function unknown(figure: Gap, scheme: RedundancyScheme | null): Answer {
	return { figure, scheme, steps: {} };
}

function isGap(value: Ratio | Gap): value is Gap {
	return 'known' in value;
}

/** Age does not matter where the service is too short for anything to be due. */
function weeksOf({ circumstances }: Contract, years: number, leavingOn: IsoDate): Ratio | Gap {
	if (equals(statutoryWeeks(0, years), zero)) return zero;
	const { birthMonth } = circumstances;
	return birthMonth === null
		? gap('missing-birth-month', leavingOn)
		: statutoryWeeksByMonth(birthMonth, years, leavingOn);
}

/** The actual week against the whole weekly cap, not pro rata, by the day of dismissal (W21). */
function leastPence(
	weeks: Ratio | Gap,
	paid: Paid | Gap,
	cap: StatutoryLimit | null,
	leavingOn: IsoDate
): Ratio | Gap {
	if (isGap(weeks) || equals(weeks, zero)) return weeks;
	if (!paid.known) return paid;
	if (!cap) return gap('statutory-limit-not-held', leavingOn);
	return multiply(weeks, minimum(paid.weekPence, ratio(cap.pence)));
}

function qualifies(
	{ qualifying }: RedundancyScheme,
	serviceFrom: IsoDate,
	leavingOn: IsoDate
): boolean {
	if (!qualifying) return true;
	const { count, unit } = qualifying;
	const reached =
		unit === 'years' ? addMonths(serviceFrom, 12 * count) : addWeeks(serviceFrom, count);
	return reached <= leavingOn;
}

/** Full-time month's pay: a twelfth of the year or 4.35 weeks, whichever is more. */
function monthOf(annualPence: Ratio): Ratio {
	const weeks = multiply(weeksInMonth, divide(annualPence, weeksInYear));
	return maximum(divide(annualPence, ratio(12)), weeks);
}

/** Floor and cap are limits of a year's full-time pay, tested before the hours (R9, W27). */
function limited(
	monthPence: Ratio,
	{ floorPence, capPence }: RedundancyScheme
): { readonly monthPence: Ratio; readonly limit: RedundancyWorking['limit'] } {
	const floor = floorPence === null ? null : ratio(floorPence, 12);
	const cap = capPence === null ? null : ratio(capPence, 12);
	if (floor && compare(monthPence, floor) < 0) return { monthPence: floor, limit: 'floor' };
	if (cap && compare(monthPence, cap) > 0) return { monthPence: cap, limit: 'cap' };
	return { monthPence, limit: null };
}
