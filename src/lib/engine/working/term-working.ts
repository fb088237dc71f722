/** The working of one judged term: what decided, both sides over time, protection, tolerance. */
import type { Reason, TermResult } from '#lib/domain/evaluation.ts';
import { ratio } from '#lib/domain/ratio.ts';
import { valueAt } from '#lib/domain/series.ts';
import type { Series } from '#lib/domain/series.ts';
import type { TermId, Verdict } from '#lib/domain/terms.ts';
import type { Working } from '#lib/domain/working.ts';
import type { TermRow } from '#lib/reference/types.ts';
import type { Arrangement } from '../arrangements/deciding-move.ts';
import type { Future } from '../arrangements/futures.ts';
import type { TopUp } from '../no-detriment/protection.ts';
import type { Term, TermMonth, TermSides } from '../terms/term.ts';
import { amount, pounds } from './amounts.ts';
import type { Fact, Facts } from './fact.ts';

export interface TermMaterial {
	readonly term: Term;
	readonly row: TermRow;
	readonly sides: TermSides;
	readonly topUp: TopUp | null;
	readonly facts: Facts;
	readonly future: Future;
	readonly arrangement: Arrangement;
	readonly result: TermResult;
	readonly horizon: number;
}

export function termWorking(material: TermMaterial): Working {
	const { term, row, sides, facts, result, horizon } = material;
	const children = [
		decision(result, horizon),
		...formula(term),
		side('Own terms, had nothing changed', term, row, sides.own, facts.own, horizon),
		side('Terms after the change', term, row, sides.next, facts.next, horizon),
		...cash(term, row, sides),
		...protection(material),
		tolerance(row)
	];
	return {
		label: row.name,
		value: verdictText[result.verdict],
		rule: term.id,
		source: row.source,
		confidence: row.confidence,
		children
	};
}

const verdictText: Readonly<Record<Verdict, string>> = {
	better: 'better',
	same: 'same',
	worse_protected: 'worse – protected',
	worse_detriment: 'worse – detriment',
	cannot_tell: 'cannot tell'
};

function decision(result: TermResult, horizon: number): Working {
	return {
		label: `Decided over months 0 to ${horizon - 1}`,
		value: verdictText[result.verdict],
		rule: result.rule,
		children: [
			...result.reasons.map(doubt),
			...judged(result),
			...fact('First month worse', result.firstWorseMonth),
			...fact('Worst month', result.worstMonth),
			...money('Worse months in the first 60, added up', result.cumulativePence),
			...fact('Caught up with the amount paid before', result.catchUpMonth),
			...money('Below the amount paid before, added up', result.cashLossPence),
			...money('Below the own path, protection counted, added up', result.eroding?.cumulativePence)
		]
	};
}

/** Who decided: the verdict itself where the register asks for one, else beside the computed one. */
function judged({ judgement, rule }: TermResult): Working[] {
	if (!judgement) return [];
	const { verdict, decidedBy, reason, decidedOn } = judgement;
	const label = rule === 'V2' ? 'Decided by a person' : 'A person sees it otherwise';
	const note = `${decidedBy}, ${decidedOn}: ${reason}`;
	return [{ label, value: verdictText[verdict], rule: 'V2', note }];
}

function doubt({ code, subject, fromMonth, toMonth }: Reason): Working {
	const months = fromMonth === null || toMonth === null ? '' : range(fromMonth, toMonth);
	const value = `${code.replaceAll('-', ' ')} (${subject})`;
	if (months === '') return { label: 'To be judged by a person', value, rule: 'V2' };
	return { label: `Cannot be compared: ${months.toLowerCase()}`, value, rule: 'V1' };
}

/** How the value of a month is reached, with the ruling that lays it down. */
const formulas: Readonly<Partial<Record<TermId, readonly [value: string, rule: string]>>> = {
	T01: ['full-time pay × contracted hours ÷ full-time week', 'R3'],
	T03: ['full-time pay ÷ 52.143 ÷ full-time week', 'R1'],
	T06: ['months from month 0 until the top of the grade is paid', 'R11'],
	T07: ['first day of the month in which the next step is paid', 'R21'],
	T17: ['hours of the pattern × hourly rate × enhancement', 'R1'],
	T21: ['days ÷ 5', 'T21'],
	T24: ['months of full pay × 52.143 ÷ 12', 'R1'],
	T25: ['months of half pay × 52.143 ÷ 12', 'R1'],
	T27: ['a week’s pay × the share of each week, with statutory pay where it is added', 'R17'],
	T31: ['weeks or months by service × pay, on month 0 without notice', 'R22'],
	T33: ['the worst of three dates', 'R20'],
	T36: ['pay × the rate of the tier, pay in whole pounds', 'R18']
};

function formula({ id }: Term): Working[] {
	const found = formulas[id];
	return found ? [{ label: 'Formula', value: found[0], rule: found[1] }] : [];
}

function side(
	label: string,
	term: Term,
	row: TermRow,
	series: Series<TermMonth>,
	facts: readonly Fact[],
	horizon: number
): Working {
	const first = valueAt(series, 0);
	const starts = [0, ...series.map(({ from }) => from).filter((from) => from > 0)];
	const steps = starts.filter((from) => from < horizon);
	return {
		label,
		value: text(term, row, first),
		children: steps.map((from, index) => ({
			label: range(from, (steps[index + 1] ?? horizon) - 1),
			...monthWorking(term, row, valueAt(series, from)),
			children: facts.findLast((known) => known.from <= from)?.workings ?? []
		}))
	};
}

function monthWorking(
	term: Term,
	row: TermRow,
	month: TermMonth
): Pick<Working, 'value' | 'edition' | 'confidence' | 'note'> {
	const value = text(term, row, month);
	if (!month.known) return { value, note: `${month.code}: ${month.subject}` };
	return { value, edition: month.basis, confidence: month.confidence };
}

function text(term: Term, row: TermRow, month: TermMonth): string {
	if (!month.known) return 'not known';
	return month.text ?? amount(month.value, row.unit, term.show(month.value));
}

function cash(term: Term, row: TermRow, { own }: TermSides): Working[] {
	if (!term.isPay) return [];
	const value = text(term, row, valueAt(own, -1));
	return [{ label: 'Amount paid in the last month before the change', value, rule: 'R4' }];
}

function protection({ term, row, topUp, future, result, horizon }: TermMaterial): Working[] {
	const { protection: written } = future;
	if (!written || !term.isPay) return [];
	if (written.shape === 'lump' && written.lumpPence !== null) {
		const value = pounds(ratio(written.lumpPence));
		return [{ label: 'One payment; it never cures a verdict', value, rule: 'R4' }];
	}
	if (!topUp)
		return [{ label: 'Written protection', value: 'does not cover this term', rule: 'R4' }];
	const steps = topUp.filter(({ from }) => from < horizon);
	return [
		{
			label: `Written protection: ${written.shape}`,
			value: written.months === null ? 'until caught up' : `${written.months} months`,
			rule: 'R4',
			note: written.source,
			children: [
				...steps.map(({ from, value }, index) => ({
					label: range(Math.max(0, from), (steps[index + 1]?.from ?? horizon) - 1),
					value: value ? amount(value, row.unit, term.show(value)) : 'not known'
				})),
				...money('Cost over the horizon', result.protectionPence)
			]
		}
	];
}

/** The register gives money in pounds. */
function tolerance(row: TermRow): Working {
	return { label: 'Smallest difference that counts: more than', value: toleranceText(row) };
}

function toleranceText({ tolerance: allowed, unit }: TermRow): string {
	switch (unit) {
		case 'pence-a-year':
			return `£${allowed ?? '0'} a year`;
		case 'pounds-an-hour':
			return `£${allowed ?? '0'} an hour`;
		case 'hours-a-week':
			return `${allowed ?? '0'} hours a week`;
		case 'months':
			return `${allowed ?? '0'} months`;
		case 'weeks-a-year':
			return `${allowed ?? '0'} weeks a year`;
		case 'pence-a-week':
			return `£${allowed ?? '0'} a week`;
		case 'pence-a-session':
			return `£${allowed ?? '0'} a session`;
		case 'pence':
			return `£${allowed ?? '0'}`;
		case 'hours-a-year':
			return `${allowed ?? '0'} hours a year`;
		case 'weeks':
			return `${allowed ?? '0'} weeks`;
		case 'multiplier':
			return `${allowed ?? '0'} times`;
		case 'percent':
			return `${allowed ?? '0'} percentage points`;
		case 'yes-no':
		case 'mechanism':
		case 'date':
		case 'rule':
			return 'none: any difference counts';
	}
}

function range(from: number, to: number): string {
	return from === to ? `Month ${from}` : `Months ${from} to ${to}`;
}

function fact(label: string, month: number | null): Working[] {
	return month === null ? [] : [{ label, value: `month ${month}` }];
}

function money(label: string, pence: number | null | undefined): Working[] {
	return pence === null || pence === undefined ? [] : [{ label, value: pounds(ratio(pence)) }];
}
