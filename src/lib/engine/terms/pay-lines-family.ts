/** T09, T10 and T17: pay beside basic pay, in pounds a year at contracted hours (rulebook §f, §l). */
import { divide, ratio, toDecimal, toNumber } from '#lib/domain/ratio.ts';
import { mapSeries } from '#lib/domain/series.ts';
import type { TermId } from '#lib/domain/terms.ts';
import type { Working } from '#lib/domain/working.ts';
import { pounds } from '../working/amounts.ts';
import type { Fact } from '../working/fact.ts';
import { enhancements } from './enhancement-rules.ts';
import { shareText } from './enhancements-family.ts';
import type { Situation, Standing, TermFamily } from './family.ts';
import { areaLimits, highCostArea, highCostAreaSides } from './high-cost-area.ts';
import type { AreaLimits } from './high-cost-area.ts';
import { keepsTerms } from './kept-terms.ts';
import { localValue } from './local-value.ts';
import { mergedFacts } from './merged-facts.ts';
import type { WorkingLine } from './merged-facts.ts';
import { paySupplement, paySupplementSides } from './pay-supplement.ts';
import type { TermSides } from './term.ts';
import { hourlyBase, unsocialValue, unsocialValueSides, workedHours } from './unsocial-value.ts';

type PayLine = 'T09' | 'T10' | 'T17';

const sidesOf: Readonly<Record<PayLine, (situation: Situation) => TermSides>> = {
	T09: highCostAreaSides,
	T10: paySupplementSides,
	T17: unsocialValueSides
};

export const payLinesFamily: TermFamily = {
	terms: [highCostArea, paySupplement, unsocialValue],
	readsPay: true,
	key: ({ employer, framework, grade, circumstances, allowances, ...contract }) =>
		JSON.stringify([
			employer,
			framework,
			grade,
			circumstances.area,
			circumstances.pattern,
			allowances.map(({ kind, annualPence, regular, label }) => [
				kind,
				annualPence,
				regular,
				label
			]),
			contract.weeklyMinutes,
			contract.standardWeekMinutes
		]),
	sides: (id, situation) => sidesOf[payLineOf(id)](situation),
	facts: (id, situation) => ({
		own: factsOf(payLineOf(id), situation.own, true, situation),
		next: factsOf(
			payLineOf(id),
			situation.next,
			keepsTerms(situation.own, situation.next),
			situation
		)
	})
};

function payLineOf(id: TermId): PayLine {
	if (id === 'T09' || id === 'T10' || id === 'T17') return id;
	throw new RangeError(`${id} is not a line of pay`);
}

function factsOf(id: PayLine, standing: Standing, kept: boolean, situation: Situation): Fact[] {
	switch (id) {
		case 'T09':
			return mergedFacts(...areaLines(standing, kept, situation));
		case 'T10':
			return mergedFacts(
				kept
					? allowanceLine(['recruitment-retention', 'market-supplement'], situation)
					: statedLine('T10', standing)
			);
		case 'T17':
			return mergedFacts(
				hourlyLine(standing, kept, situation),
				...patternLines(standing, situation)
			);
	}
}

/** What the figure rests on: a statement of the employer, the published limits, or the contract. */
function areaLines(standing: Standing, kept: boolean, situation: Situation): WorkingLine[] {
	if (localValue(standing, 'T09')) return [statedLine('T09', standing)];
	const limits = areaLimits(standing, situation.reference);
	if (limits.some(({ value }) => value.known)) return [mapSeries(limits, limitsWorking)];
	return kept ? [allowanceLine(['hcas'], situation)] : [];
}

function limitsWorking(limits: AreaLimits): Working[] {
	if (!limits.known) return [];
	const { basisPoints, floor, ceiling, edition, source, confidence } = limits;
	const value = `${basisPoints / 100}% of basic pay, at least ${pounds(floor)}, at most ${pounds(ceiling)}`;
	return [{ label: 'High cost area supplement, full time', value, edition, source, confidence }];
}

function allowanceLine(kinds: readonly string[], { contract }: Situation): WorkingLine {
	const workings = contract.allowances
		.filter(({ kind }) => kinds.includes(kind))
		.map(({ label, annualPence }): Working => {
			const value = `${pounds(ratio(annualPence))} a year`;
			return { label: `Allowance: ${label}`, value, edition: 'contract' };
		});
	return [{ from: -1, value: workings }];
}

function statedLine(id: TermId, standing: Standing): WorkingLine {
	const stated = localValue(standing, id);
	if (!stated?.known) return [{ from: -1, value: [] }];
	const { value, source } = stated;
	return [
		{
			from: -1,
			value: [{ label: 'Stated by the employer, full time', value: pounds(value), source }]
		}
	];
}

function hourlyLine(standing: Standing, kept: boolean, situation: Situation): WorkingLine {
	return mapSeries(hourlyBase(standing, kept, situation), (base): Working[] => {
		if (!base.known) return [];
		const { figure, anHour } = base;
		const value = `£${toDecimal(divide(anHour, ratio(100)), 4)} an hour`;
		return [
			{
				label: 'Basic pay and long-term premium, an hour',
				value,
				rule: 'R1',
				...(figure.edition === null ? {} : { edition: figure.edition }),
				...(figure.source === null ? {} : { source: figure.source }),
				confidence: figure.confidence
			}
		];
	});
}

function patternLines(
	standing: Standing,
	{ contract, start, reference }: Situation
): WorkingLine[] {
	const { pattern } = contract.circumstances;
	if (!pattern) return [];
	return workedHours(pattern).map(({ kind, hours }) =>
		mapSeries(enhancements(kind, standing, start, reference), (rule): Working[] => {
			const label = `Hours a year: ${kind.replace('-', ' ')}`;
			const worked = String(toNumber(hours, 2));
			if (!rule.known) return [{ label, value: worked }];
			const { share, basis, source, confidence } = rule;
			const value = `${worked} at ${shareText(share)} of the hourly rate`;
			return [{ label, value, edition: basis, source, confidence }];
		})
	);
}
