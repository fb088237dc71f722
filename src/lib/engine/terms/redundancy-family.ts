/** Redundancy pay if dismissed at month 0 (T31), with every step of how it was worked out. */
import { ratio, toNumber } from '#lib/domain/ratio.ts';
import type { Working } from '#lib/domain/working.ts';
import { pounds } from '../working/amounts.ts';
import type { Fact } from '../working/fact.ts';
import type { Situation, Standing, TermFamily } from './family.ts';
import type { RedundancyPay } from './redundancy-pay.ts';
import { payAtStart, redundancyPayment, redundancyPaymentSides } from './redundancy-payment.ts';

export const redundancyFamily: TermFamily = {
	terms: [redundancyPayment],
	readsPay: true,
	key: ({ employer, framework, grade, service, circumstances }) =>
		JSON.stringify([employer, framework, grade, service.redundancy, circumstances.birthMonth]),
	sides: (_, situation) => redundancyPaymentSides(situation),
	facts: (_, situation) => ({
		own: facts(situation.own, situation),
		next: facts(situation.next, situation)
	})
};

function facts(standing: Standing, situation: Situation): Fact[] {
	return [{ from: -1, workings: redundancyWorkings(payAtStart(standing, situation)) }];
}

/** The steps in words and pounds, in the order in which they are worked out. */
export function redundancyWorkings(pay: RedundancyPay): readonly Working[] {
	return [
		...serviceWorkings(pay),
		...schemeWorkings(pay),
		...monthWorkings(pay),
		...weekWorkings(pay),
		...floorWorkings(pay)
	];
}

function serviceWorkings({ leavingOn, working }: RedundancyPay): Working[] {
	const { serviceFrom, completeYears } = working;
	if (serviceFrom === null || completeYears === null) return [];
	return [
		{
			label: `Complete years from ${serviceFrom} to ${leavingOn}`,
			value: String(completeYears),
			rule: 'R24'
		}
	];
}

function schemeWorkings({ scheme, policy }: RedundancyPay): Working[] {
	const held: Working[] = scheme
		? [
				{
					label: scheme.scheme,
					value: scheme.formula,
					edition: scheme.id,
					source: scheme.source,
					confidence: scheme.confidence
				}
			]
		: [];
	if (!policy) return held;
	const times = toNumber(ratio(policy.multiplierHundredths, 100), 2);
	const week = policy.week === 'actual' ? 'the actual week' : 'the week up to the statutory cap';
	const own = {
		label: 'The employer’s policy',
		value: `statutory weeks × ${times} on ${week}`,
		note: policy.source
	};
	return [...held, own];
}

function monthWorkings({ working }: RedundancyPay): Working[] {
	const { monthPence, months, hoursShare, limit } = working;
	if (monthPence === null || months === null) return [];
	const limits = { floor: 'lifted to the floor', cap: 'held at the cap' } as const;
	return [
		{
			label: 'A full-time month: a twelfth of the year or 4.35 weeks, the higher',
			value: pounds(monthPence),
			rule: 'R9',
			...(limit === null ? {} : { note: limits[limit] })
		},
		{ label: 'Months counted', value: String(months) },
		{ label: 'Share of the full-time week', value: String(toNumber(hoursShare, 4)), rule: 'R9' }
	];
}

function weekWorkings({ working }: RedundancyPay): Working[] {
	const { statutoryWeeks, paidWeeks, weekPence, weekCap, capCarriedForward } = working;
	const weeks = statutoryWeeks && {
		label: 'Statutory weeks by age and service',
		value: String(toNumber(statutoryWeeks, 1))
	};
	const paid = paidWeeks && { label: 'Weeks paid', value: String(toNumber(paidWeeks, 4)) };
	const week = weekPence && { label: 'A week’s pay', value: pounds(weekPence), rule: 'R1' };
	const cap: Working | null = weekCap && {
		label: 'Statutory cap on a week’s pay on the day of leaving',
		value: pounds(ratio(weekCap.pence)),
		source: weekCap.source,
		confidence: weekCap.confidence,
		...(capCarriedForward ? { note: 'Carried forward (R15)' } : {})
	};
	return [weeks, paid, week, cap].filter((line) => line !== null);
}

function floorWorkings({ statutoryPence }: RedundancyPay): Working[] {
	const isUnknown = 'known' in statutoryPence;
	return [
		{
			label: 'Statutory minimum',
			value: isUnknown ? 'not known' : pounds(statutoryPence),
			rule: 'R16',
			...(isUnknown ? { note: `${statutoryPence.code}: ${statutoryPence.subject}` } : {})
		}
	];
}
