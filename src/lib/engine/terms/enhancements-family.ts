/** T11 to T16 and T23: what work outside ordinary hours is paid, as rates (rulebook §f). */
import { mapSeries } from '#lib/domain/series.ts';
import { toNumber } from '#lib/domain/ratio.ts';
import type { Ratio } from '#lib/domain/ratio.ts';
import type { TermId } from '#lib/domain/terms.ts';
import type { UnsocialKind } from '#lib/reference/unsocial-hours.ts';
import type { Fact } from '../working/fact.ts';
import { enhancements } from './enhancement-rules.ts';
import {
	enhancementSides,
	nightEnhancement,
	saturdayEnhancement,
	sundayEnhancement
} from './enhancements.ts';
import type { Situation, Standing, TermFamily } from './family.ts';
import { mergedFacts } from './merged-facts.ts';
import type { WorkingLine } from './merged-facts.ts';
import { overtimeEligibility, overtimeSides, sundayOvertime, weekdayOvertime } from './overtime.ts';
import { overtimeRules } from './overtime-rules.ts';
import type { PaidOvertimeKind } from './overtime-rules.ts';
import { publicHolidayReward, publicHolidayRewardSides } from './public-holiday-reward.ts';
import type { TermSides } from './term.ts';

const dayWords: Readonly<Record<UnsocialKind | PaidOvertimeKind, string>> = {
	night: 'Night',
	weekday: 'Monday to Saturday',
	saturday: 'Saturday',
	sunday: 'Sunday',
	'public-holiday': 'Public holiday'
};

export const enhancementsFamily: TermFamily = {
	terms: [
		weekdayOvertime,
		sundayOvertime,
		overtimeEligibility,
		nightEnhancement,
		saturdayEnhancement,
		sundayEnhancement,
		publicHolidayReward
	],
	// A council's rates go by the spinal column point, which the pay path holds.
	readsPay: true,
	key: ({ employer, framework, grade, circumstances }) =>
		[employer, framework, grade ?? '', circumstances.area ?? ''].join('|'),
	sides: (id, situation) => sidesOf(rateTerm(id), situation),
	facts: (id, situation) => ({
		own: factsOf(rateTerm(id), situation.own, situation),
		next: factsOf(rateTerm(id), situation.next, situation)
	})
};

const rateTerms = ['T11', 'T12', 'T13', 'T14', 'T15', 'T16', 'T23'] as const;
type RateTerm = (typeof rateTerms)[number];

function rateTerm(id: TermId): RateTerm {
	const found = rateTerms.find((own) => own === id);
	if (!found) throw new RangeError(`${id} is not a rate of work outside ordinary hours`);
	return found;
}

function sidesOf(id: RateTerm, situation: Situation): TermSides {
	switch (id) {
		case 'T11':
		case 'T12':
		case 'T13':
			return overtimeSides(id, situation);
		case 'T14':
		case 'T15':
		case 'T16':
			return enhancementSides(id, situation);
		case 'T23':
			return publicHolidayRewardSides(situation);
	}
}

function factsOf(id: RateTerm, standing: Standing, situation: Situation): Fact[] {
	const enhanced = (kind: UnsocialKind) => enhancedLine(kind, standing, situation);
	const overtime = (kind: PaidOvertimeKind) => overtimeLine(kind, standing, situation);
	switch (id) {
		case 'T11':
			return mergedFacts(overtime('weekday'));
		case 'T12':
			return mergedFacts(overtime('sunday'), overtime('public-holiday'));
		case 'T13':
			return mergedFacts(overtime('weekday'), overtime('sunday'));
		case 'T14':
			return mergedFacts(enhanced('night'));
		case 'T15':
			return mergedFacts(enhanced('saturday'));
		case 'T16':
			return mergedFacts(enhanced('sunday'), enhanced('public-holiday'));
		case 'T23':
			return mergedFacts(enhanced('public-holiday'));
	}
}

function enhancedLine(
	kind: UnsocialKind,
	standing: Standing,
	{ start, reference }: Situation
): WorkingLine {
	return mapSeries(enhancements(kind, standing, start, reference), (rule) =>
		rule.known
			? [
					{
						label: dayWords[kind],
						value: `${shareText(rule.share)} of the hourly rate on top`,
						edition: rule.basis,
						source: rule.source,
						confidence: rule.confidence
					}
				]
			: []
	);
}

function overtimeLine(
	kind: PaidOvertimeKind,
	standing: Standing,
	{ start, reference }: Situation
): WorkingLine {
	return mapSeries(overtimeRules(kind, standing, start, reference), (rule) =>
		rule.known
			? [
					{
						label: `Overtime: ${dayWords[kind]}`,
						value: `${toNumber(rule.multiplier, 4)} × the hourly rate`,
						edition: rule.basis,
						source: rule.source,
						confidence: rule.confidence
					}
				]
			: []
	);
}

/** Percent where it comes out whole, else the fraction: a third stays a third. */
export function shareText(share: Ratio): string {
	return (100n * share.n) % share.d === 0n
		? `${(100n * share.n) / share.d}%`
		: `${share.n}/${share.d}`;
}
