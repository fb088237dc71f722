/**
 * Pension terms T35 to T40, each a line of its own: contributions, what they build, how it grows and
 * what it pays early or on death are never netted (rulebook §j, W10).
 */
import { ratio, toDecimal } from '#lib/domain/ratio.ts';
import type { Ratio } from '#lib/domain/ratio.ts';
import { addMonths } from '#lib/domain/dates.ts';
import type { PensionScheme } from '#lib/domain/pay.ts';
import type { Series } from '#lib/domain/series.ts';
import type { TermId } from '#lib/domain/terms.ts';
import type { Working } from '#lib/domain/working.ts';
import { tierOf } from '#lib/reference/pensions.ts';
import type { ContributionTable, PensionRule, TabledScheme } from '#lib/reference/pensions.ts';
import { combine } from '../pay/months.ts';
import type { Gap } from '../pay/figure.ts';
import { pounds } from '../working/amounts.ts';
import type { Fact } from '../working/fact.ts';
import { actualPayOf } from './actual-pay.ts';
import { deathLumpSum, deathLumpSumSides } from './death-lump-sum.ts';
import type { Situation, TermFamily } from './family.ts';
import { illHealthPension, illHealthPensionSides } from './ill-health-pension.ts';
import { pensionAccess, pensionAccessSides } from './pension-access.ts';
import { pensionAccrual, pensionAccrualSides } from './pension-accrual.ts';
import {
	pensionContribution,
	pensionContributionSides,
	tableSeries
} from './pension-contribution.ts';
import { pensionRevaluation, pensionRevaluationSides } from './pension-revaluation.ts';
import { isGap, ruleSeries, schemeOf, tabledScheme } from './pension-scheme.ts';
import type { Side } from './pension-scheme.ts';
import type { TermMonth, TermSides } from './term.ts';

const pensionTerms = ['T35', 'T36', 'T37', 'T38', 'T39', 'T40'] as const;
type PensionTerm = (typeof pensionTerms)[number];

const sidesOf: Readonly<Record<PensionTerm, (situation: Situation) => TermSides>> = {
	T35: pensionAccessSides,
	T36: pensionContributionSides,
	T37: pensionAccrualSides,
	T38: pensionRevaluationSides,
	T39: illHealthPensionSides,
	T40: deathLumpSumSides
};

/** The row of a scheme that a term stands on. */
const itemOf = { T37: 'accrual', T38: 'revaluation', T40: 'death-lump-sum' } as const;

const schemeWords: Readonly<Record<PensionScheme, string>> = {
	'nhsps-2015': 'NHS Pension Scheme 2015',
	lgps: 'Local Government Pension Scheme',
	other: 'another scheme',
	none: 'no scheme'
};

export const pensionFamily: TermFamily = {
	terms: [
		pensionAccess,
		pensionContribution,
		pensionAccrual,
		pensionRevaluation,
		illHealthPension,
		deathLumpSum
	],
	readsPay: true,
	readsPension: true,
	key: ({ circumstances, employer }) => `${circumstances.pension ?? '-'}|${employer}`,
	sides: (id, situation) => sidesOf[pensionTerm(id)](situation),
	facts: (id, situation) => ({
		own: facts(pensionTerm(id), 'own', situation),
		next: facts(pensionTerm(id), 'next', situation)
	})
};

function pensionTerm(id: TermId): PensionTerm {
	const found = pensionTerms.find((term) => term === id);
	if (!found) throw new RangeError(`${id} is not a pension term`);
	return found;
}

function facts(id: PensionTerm, side: Side, situation: Situation): Fact[] {
	const held = schemeOf(side, situation);
	if (!held.known) return [];
	const scheme: Working = { label: 'Pension scheme', value: schemeWords[held.scheme] };
	const tabled = tabledScheme(side, situation);
	if (id === 'T35' || id === 'T39' || typeof tabled !== 'string' || tabled === 'none') {
		return [{ from: -1, workings: [scheme] }];
	}
	const more =
		id === 'T36' ? tierFacts(tabled, side, situation) : ruleFacts(id, tabled, side, situation);
	return more.map(({ from, workings }) => ({ from, workings: [scheme, ...workings] }));
}

function tierFacts(scheme: TabledScheme, side: Side, situation: Situation): Fact[] {
	const { reference, start } = situation;
	const tables = tableSeries(reference.pensions, scheme, start);
	return mapFacts(combine(actualPayOf(situation[side].conditions), tables, tierWorkings));
}

function tierWorkings(pay: TermMonth, table: ContributionTable | Gap): readonly Working[] {
	if (!pay.known || isGap(table)) return [];
	const { id, source, confidence, effectiveFrom, effectiveTo, tiers } = table;
	const { tier, basisPoints } = tierOf(table, pay.value);
	const later = `Carried forward from ${addMonths(effectiveFrom, 12)} (R15)`;
	const rate: Working = {
		label: `Tier ${tier} of ${tiers.length}`,
		value: `${percent(basisPoints)} of the whole pay`,
		rule: 'R18',
		edition: id,
		source,
		confidence,
		...(effectiveTo === null ? { note: later } : {})
	};
	return [payWorking(pay.value), rate];
}

function ruleFacts(
	id: keyof typeof itemOf,
	scheme: TabledScheme,
	side: Side,
	situation: Situation
): Fact[] {
	const { reference, start } = situation;
	const rules = ruleSeries(reference.pensions, scheme, itemOf[id], start);
	const pay = actualPayOf(situation[side].conditions);
	return mapFacts(
		combine(pay, rules, (month, rule) => {
			if (isGap(rule)) return [];
			const { id: edition, source, confidence } = rule;
			const row = { label: 'Scheme rule', value: ruleText(rule), edition, source, confidence };
			return id !== 'T38' && month.known ? [payWorking(month.value), row] : [row];
		})
	);
}

function mapFacts(series: Series<readonly Working[]>): Fact[] {
	return series.map(({ from, value }) => ({ from, workings: value }));
}

function payWorking(annualPence: Ratio): Working {
	return { label: 'Pensionable pay a year', value: pounds(annualPence) };
}

function ruleText({ value }: PensionRule): string {
	switch (value.kind) {
		case 'share':
			return `${value.numerator}/${value.denominator} of pay`;
		case 'over-cpi':
			return value.basisPoints === 0 ? 'with prices (CPI)' : `CPI + ${percent(value.basisPoints)}`;
		case 'times-pay':
			return `${value.times} × pay`;
		case 'percent':
			return percent(value.basisPoints);
		case 'words':
			return value.words;
	}
}

function percent(basisPoints: number): string {
	return `${Number(toDecimal(ratio(basisPoints, 100), 2))}%`;
}
