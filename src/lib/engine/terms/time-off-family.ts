/**
 * Time off: the next step of leave (T22), sick pay (T24 to T26), pay for new parents (T27, T28), with
 * the rules and dates behind each figure.
 */
import { equals, multiply, ratio, toDecimal, toNumber } from '#lib/domain/ratio.ts';
import type { Ratio } from '#lib/domain/ratio.ts';
import { valueAt } from '#lib/domain/series.ts';
import type { TermId } from '#lib/domain/terms.ts';
import type { Contract } from '#lib/domain/workforce.ts';
import type { Working } from '#lib/domain/working.ts';
import { isCarriedForward, limitsOf } from '#lib/reference/statutory-limits.ts';
import { fromDates } from '../pay/months.ts';
import { pounds } from '../working/amounts.ts';
import type { Fact } from '../working/fact.ts';
import { leaveRules } from './annual-leave.ts';
import type { Situation, Standing, TermFamily } from './family.ts';
import { localValue } from './local-value.ts';
import { maternityPay, maternityPaySides, maternityScheme } from './maternity-pay.ts';
import type { MaternitySegment } from './maternity-pay.ts';
import { nextLeaveStep, nextLeaveStepSides } from './next-leave-step.ts';
import { partnerRule, paternityPay, paternityPaySides } from './paternity-pay.ts';
import { earningsRule, sickPayEarnings, sickPayEarningsSides } from './sick-pay-earnings.ts';
import {
	sickPayFullWeeks,
	sickPayHalfWeeks,
	sickPayWeeksSides,
	sickScale
} from './sick-pay-weeks.ts';
import type { TermSides } from './term.ts';
import { weekPayOf } from './week-pay.ts';

const timeOffTerms = ['T22', 'T24', 'T25', 'T26', 'T27', 'T28'] as const satisfies TermId[];
type TimeOffTerm = (typeof timeOffTerms)[number];

const sidesOf: Readonly<Record<TimeOffTerm, (situation: Situation) => TermSides>> = {
	T22: nextLeaveStepSides,
	T24: (situation) => sickPayWeeksSides('T24', situation),
	T25: (situation) => sickPayWeeksSides('T25', situation),
	T26: sickPayEarningsSides,
	T27: maternityPaySides,
	T28: paternityPaySides
};

export const timeOffFamily: TermFamily = {
	terms: [
		nextLeaveStep,
		sickPayFullWeeks,
		sickPayHalfWeeks,
		sickPayEarnings,
		maternityPay,
		paternityPay
	],
	readsPay: true,
	key: keyOf,
	sides: (id, situation) => sidesOf[timeOffTerm(id)](situation),
	facts: (id, situation) => ({
		own: facts(timeOffTerm(id), situation.own, situation),
		next: facts(timeOffTerm(id), situation.next, situation)
	})
};

function keyOf({ employer, framework, grade, service, circumstances, allowances }: Contract) {
	const { leave, sick, maternity, statutory } = service;
	const { pattern, area, keepsUnsocialWhenSick } = circumstances;
	return JSON.stringify([
		...[employer, framework, grade, leave, sick, maternity, statutory],
		...[pattern, area, keepsUnsocialWhenSick, allowances]
	]);
}

function timeOffTerm(id: TermId): TimeOffTerm {
	const found = timeOffTerms.find((term) => term === id);
	if (!found) throw new RangeError(`${id} is not a term of time off`);
	return found;
}

function facts(id: TimeOffTerm, standing: Standing, situation: Situation): Fact[] {
	const local = localValue(standing, id);
	if (local) {
		return local.known ? always({ label: 'Stated by the employer', value: local.source }) : [];
	}
	switch (id) {
		case 'T22':
			return leaveFacts(standing, situation);
		case 'T24':
		case 'T25':
			return scaleFacts(standing, situation);
		case 'T26':
			return earningsFacts(standing, situation);
		case 'T27':
			return maternityFacts(standing, situation);
		case 'T28':
			return partnerFacts(standing, situation);
	}
}

function leaveFacts(standing: Standing, { start, reference }: Situation): Fact[] {
	const rule = valueAt(leaveRules(standing, start, reference.leaveEditions), 0);
	if (!rule.known) return [];
	const steps = rule.steps.map(({ days, fromYears }) => `${days} days from year ${fromYears}`);
	return always(
		{ label: 'Leave rule', value: steps.join(', '), edition: rule.id, source: rule.source },
		serviceFact('leave', standing)
	);
}

function scaleFacts(standing: Standing, { reference }: Situation): Fact[] {
	const scale = sickScale(standing, reference.sickPay);
	if (!scale.known) return [];
	const { id, source, confidence, steps } = scale;
	const text = steps
		.map((step) => `${weeksText(step.fullWeeks)} + ${weeksText(step.halfWeeks)} from ${step.from}`)
		.join(', ');
	return always(
		{ label: 'Weeks of full + half pay', value: text, edition: id, source, confidence },
		{ label: 'A month of sick pay', value: '52.143 ÷ 12 weeks', rule: 'R1' },
		serviceFact('sick', standing)
	);
}

function earningsFacts(standing: Standing, situation: Situation): Fact[] {
	const found = earningsRule(standing, situation);
	if (!found.known) return [];
	const { id, rule, source, confidence } = found.rule;
	return always({ label: 'Full pay while sick', value: rule, edition: id, source, confidence });
}

function maternityFacts(standing: Standing, { start, reference }: Situation): Fact[] {
	const scheme = maternityScheme(standing, reference);
	if (!scheme.known) return [];
	const { id, source, confidence, segments, qualifyingMonths } = scheme;
	const rule: Working = {
		label: `Maternity pay after ${qualifyingMonths} months of service`,
		value: segments.map(segmentText).join(', '),
		edition: id,
		source,
		confidence
	};
	const rates = limitsOf(reference.statutoryLimits, 'smp-weekly');
	const steps = rates.map((row) => ({ from: row.effectiveFrom, value: row }));
	return fromDates(steps, start, rates[0]).flatMap(({ from, value }) =>
		value
			? [
					{
						from,
						workings: [
							rule,
							serviceFact('maternity', standing),
							{
								label: 'Statutory pay a week: at most, and never above 90% of the week',
								value: pounds(ratio(value.pence)),
								rule: 'R17',
								source: value.source,
								confidence: value.confidence,
								...(isCarriedForward(value, start) ? { note: 'Carried forward (R15)' } : {})
							},
							...weekFact(standing, from)
						]
					}
				]
			: []
	);
}

function weekFact({ conditions }: Standing, month: number): Working[] {
	const week = valueAt(weekPayOf(conditions), Math.max(-1, month));
	return week.known ? [{ label: 'A week’s pay', value: pounds(week.value), rule: 'R1' }] : [];
}

function segmentText({ weeks, share, withStatutory }: MaternitySegment): string {
	const pay = equals(share, ratio(0)) ? '' : `${toDecimal(multiply(share, ratio(100)), 0)}%`;
	const law = withStatutory ? 'statutory pay' : '';
	return `${weeks} weeks ${[pay, law].filter((text) => text !== '').join(' + ') || 'unpaid'}`;
}

function partnerFacts(standing: Standing, { reference }: Situation): Fact[] {
	const found = partnerRule(standing, reference.parentalPay);
	if (!found.known) return [];
	const { id, rate, weeks, qualifying, source, confidence } = found.rule;
	return always({
		label: `Partner’s leave, ${weeks ?? 0} weeks`,
		value: rate,
		edition: id,
		source,
		confidence,
		note: `Qualifying service: ${qualifying}. Shared parental pay is not in the figure.`
	});
}

function serviceFact(purpose: 'leave' | 'sick' | 'maternity', { service }: Standing): Working {
	return { label: `Service for ${purpose} from`, value: service[purpose] ?? 'not known' };
}

function weeksText(weeks: Ratio): string {
	return String(toNumber(weeks, 2));
}

function always(...workings: readonly Working[]): Fact[] {
	return [{ from: -1, workings }];
}
