/**
 * T21: paid leave with public holidays, weeks a year = days ÷ 5 (rulebook §b, W07a to W07c). Agenda
 * for Change by the national steps; council terms by the employer's policy, because the national
 * scheme is a minimum there: no policy supplied means cannot tell.
 */
import { addMonths } from '#lib/domain/dates.ts';
import type { IsoDate } from '#lib/domain/dates.ts';
import { isAfc, isBargainingGroup } from '#lib/domain/pay.ts';
import { divide, fromDecimal, ratio, toNumber } from '#lib/domain/ratio.ts';
import type { Ratio } from '#lib/domain/ratio.ts';
import type { Series } from '#lib/domain/series.ts';
import type { Confidence } from '#lib/domain/working.ts';
import type { LeaveEdition } from '#lib/reference/types.ts';
import { gap } from '../pay/figure.ts';
import type { Gap } from '../pay/figure.ts';
import { combine, fromDates } from '../pay/months.ts';
import type { Standing } from './family.ts';
import { certain, plainTolerance } from './term.ts';
import type { Term, TermMonth, TermSeries, TermSides } from './term.ts';

const weeks = (value: Ratio) => toNumber(value, 4);

export const annualLeave: Term = {
	id: 'T21',
	isPay: false,
	isMoney: false,
	show: weeks,
	showDifference: weeks,
	tolerance: plainTolerance
};

export interface LeaveRule {
	readonly known: true;
	readonly id: string;
	readonly source: string;
	readonly steps: readonly {
		readonly fromYears: number;
		readonly days: number;
		readonly confidence: Confidence;
	}[];
}

/** Whose leave rules apply, to which grade, and from when service counts. */
export type LeaveStanding = Pick<Standing, 'employer' | 'framework' | 'grade' | 'service'>;

export function annualLeaveSides(
	own: LeaveStanding,
	next: LeaveStanding,
	start: IsoDate,
	editions: readonly LeaveEdition[]
): TermSides {
	const held = leaveSeries(own, start, editions);
	if (own === next) return { own: held, next: held, unchanged: true };
	return { own: held, next: leaveSeries(next, start, editions), unchanged: false };
}

/** The rule in force in each month, by date of the edition. */
export function leaveRules(
	{ employer, framework, grade }: Omit<LeaveStanding, 'service'>,
	start: IsoDate,
	editions: readonly LeaveEdition[]
): Series<LeaveRule | Gap> {
	if (isBargainingGroup(framework) && isAfc(framework)) return national(framework, start, editions);
	const policy = employer.policies.councilLeave;
	if (framework === 'outside' || (framework === 'spot' && employer.kind === 'nhs')) {
		return [{ from: -1, value: gap('leave-rule-not-held', `${employer.id} ${framework}`) }];
	}
	if (!policy) return [{ from: -1, value: gap('leave-policy-not-supplied', employer.id) }];
	if (policy.kind === 'national-minimum') {
		const here = editions.filter(({ nations }) => nations.includes(employer.nation));
		return national('njc', start, here);
	}
	const steps = policy.steps
		.filter(({ grades }) => grades === null || (grade !== null && grades.includes(grade)))
		.sort((a, b) => a.fromYears - b.fromYears)
		.map(({ fromYears, days }) => ({ fromYears, days, confidence: 'high' as const }));
	if (steps.length === 0) {
		return [{ from: -1, value: gap('leave-policy-not-supplied', `${employer.id} ${grade ?? ''}`) }];
	}
	const rule = {
		known: true,
		id: `${employer.id} leave policy`,
		source: policy.source,
		steps
	} as const;
	return [{ from: -1, value: rule }];
}

function leaveSeries(
	standing: LeaveStanding,
	start: IsoDate,
	editions: readonly LeaveEdition[]
): TermSeries {
	const rules = leaveRules(standing, start, editions);
	const { service, employer } = standing;
	if (service.leave === null) {
		const missing = gap('missing-leave-service', employer.id);
		return rules.map(({ from, value }) => ({ from, value: value.known ? missing : value }));
	}
	return combine(rules, serviceYears(service.leave, start, rules), entitlement);
}

function national(
	framework: LeaveEdition['framework'],
	start: IsoDate,
	editions: readonly LeaveEdition[]
): Series<LeaveRule | Gap> {
	const dated = editions
		.filter((edition) => edition.framework === framework)
		.sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1))
		.map((edition) => ({ from: edition.effectiveFrom, value: ruleOf(edition) }));
	return fromDates<LeaveRule | Gap>(dated, start, gap('no-edition', `${framework} annual leave`));
}

function ruleOf({ id, source, steps }: LeaveEdition): LeaveRule {
	return {
		known: true,
		id,
		source,
		steps: steps.map(({ fromYears, totalDays, confidence }) => ({
			fromYears,
			days: totalDays,
			confidence
		}))
	};
}

/** Complete years that matter to any rule, from the month in which each is reached. */
function serviceYears(
	service: IsoDate,
	start: IsoDate,
	rules: Series<LeaveRule | Gap>
): Series<number> {
	const years = rules.flatMap(({ value }) =>
		value.known ? value.steps.map(({ fromYears }) => fromYears) : []
	);
	const steps = [...new Set(years)]
		.sort((a, b) => a - b)
		.map((year) => ({ from: addMonths(service, 12 * year), value: year }));
	return fromDates(steps, start, 0);
}

function entitlement(rule: LeaveRule | Gap, years: number): TermMonth {
	if (!rule.known) return rule;
	const step = rule.steps.findLast(({ fromYears }) => fromYears <= years);
	if (!step) return gap('no-leave-step', rule.id);
	return certain(divide(fromDecimal(step.days), ratio(5)), rule.id, step.confidence);
}
