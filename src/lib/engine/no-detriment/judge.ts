/**
 * The decision table V1 to V6 with the mark V13 for one term over every month of the horizon
 * (rulebook §o.3, §o.5; rulings R2, R5, R6, R7, R13, R14). First match wins; a month that proves a
 * loss decides even beside months that cannot be told. Decides nothing about persons.
 */
import type { Mark, TermResult } from '#lib/domain/evaluation.ts';
import { compare, negate } from '#lib/domain/ratio.ts';
import type { Ratio } from '#lib/domain/ratio.ts';
import { valueAt } from '#lib/domain/series.ts';
import type { TermRow } from '#lib/reference/types.ts';
import { combine } from '../pay/months.ts';
import type { Term, TermSides } from '../terms/term.ts';
import { blankResult, lowerIsBetter } from './blank-result.ts';
import { doubtOf, mergeReasons } from './doubt.ts';
import type { TopUp } from './protection.ts';
import { isShort, spansOf, total, worst } from './span.ts';
import type { Scale, Span } from './span.ts';

/** Cumulative figures add the first 60 months (ruling R3). */
const summedMonths = 60;

export interface JudgedTerm {
	readonly result: TermResult;
	/** A pay term falls below what is paid now; null when that cannot be told. */
	readonly belowCash: boolean | null;
}

/** Months to decide on. `isWhole`: none of the horizon is left out as not comparable. */
interface Months {
	readonly spans: readonly Span[];
	readonly isWhole: boolean;
	readonly isWritten: boolean;
	readonly knowsCash: boolean;
}

type Blank = Omit<TermResult, 'verdict' | 'rule'>;

/** `topUp` is null where no written protection covers the term. */
export function judge(
	term: Term,
	row: TermRow,
	sides: TermSides,
	topUp: TopUp | null,
	horizon: number
): JudgedTerm {
	const blank = blankResult(term, row, sides);
	if (sides.unchanged) return unchanged(term, blank, sides, horizon);
	const scale = { term, tolerance: term.tolerance(row), lowerIsBetter: lowerIsBetter(row) };
	const spans = spansOf(scale, sides, topUp, horizon);
	const doubts = spans.flatMap(({ doubt }) => (doubt ? [doubt] : []));
	const isWhole = doubts.length === 0;
	const months: Months = {
		spans: isWhole ? spans : spans.filter(({ proves }) => proves),
		isWhole,
		isWritten: topUp !== null,
		knowsCash: term.isPay && valueAt(sides.own, -1).known
	};
	if (isWhole && needsJudgement(row, sides, horizon)) return toBeJudged(blank, row);
	const judged = decide(scale, blank, months);
	if (isWhole) return onOffers(judged, sides);
	const reasons = mergeReasons(doubts);
	if (judged.result.verdict === 'worse_detriment') {
		return { ...judged, result: { ...judged.result, reasons } };
	}
	const low: Mark[] = doubts.some((doubt) => doubt.low) ? ['low-confidence'] : [];
	const marks = [...blank.marks, ...low];
	return {
		belowCash: judged.belowCash,
		result: { ...blank, verdict: 'cannot_tell', rule: 'V1', marks, reasons }
	};
}

/** V2: the sides differ, and no number says which is better. */
function needsJudgement({ better }: TermRow, { own, next }: TermSides, horizon: number): boolean {
	return combine(own, next, (a, b) => {
		if (!a.known || !b.known) return false;
		if (a.text !== undefined || b.text !== undefined) return a.text !== b.text;
		return better === 'human' && compare(a.value, b.value) !== 0;
	}).some(
		({ from, value }, index, all) => value && from < horizon && (all[index + 1]?.from ?? 1) > 0
	);
}

function toBeJudged(blank: Blank, { id }: TermRow): JudgedTerm {
	const reason = { code: 'needs-judgement', subject: id, fromMonth: null, toMonth: null };
	return {
		belowCash: null,
		result: {
			...blank,
			difference: null,
			signed: null,
			verdict: 'cannot_tell',
			rule: 'V2',
			reasons: [reason]
		}
	};
}

/** Both sides on offers are judged as if the offers came: the figures are assumed, and say so. */
function onOffers(judged: JudgedTerm, { own, next }: TermSides): JudgedTerm {
	const { result } = judged;
	const isOffered = [...own, ...next].some(({ value }) => value.known && value.status === 'offer');
	if (!isOffered || result.marks.includes('assumed')) return judged;
	return { ...judged, result: { ...result, marks: ['assumed', ...result.marks] } };
}

function decide(scale: Scale, blank: Blank, months: Months): JudgedTerm {
	const { spans, knowsCash, isWhole } = months;
	const worse = spans.filter(({ signed }) => isShort(scale, signed));
	const below = knowsCash ? spans.filter(({ paidOnCash }) => isShort(scale, paidOnCash)) : [];
	const belowCash = below.length > 0 ? true : knowsCash && isWhole ? false : null;
	if (worse.length === 0) {
		const isBetter = spans.some(({ signed }) => compare(signed, scale.tolerance) > 0);
		const [verdict, rule] = isBetter ? (['better', 'V4'] as const) : (['same', 'V3'] as const);
		return { result: { ...blank, verdict, rule }, belowCash };
	}
	return { result: worseResult(scale, blank, months, worse, below), belowCash };
}

/** V5 or V6, with when, how much and against what (R5, R6). */
function worseResult(
	scale: Scale,
	blank: Blank,
	{ spans, isWhole, isWritten, knowsCash }: Months,
	worse: readonly Span[],
	below: readonly Span[]
): TermResult {
	const { isPay, isMoney } = scale.term;
	const isProtected = isWritten && isPay && below.length === 0;
	const eroded = isPay ? spans.filter(({ paidOnOwn }) => isShort(scale, paidOnOwn)) : [];
	const low = knowsCash ? spans.filter(({ newOnCash }) => isShort(scale, newOnCash)) : [];
	const catchUpMonth = isWhole ? catchUp(low, spans) : null;
	const marks: Mark[] = [...blank.marks];
	if (eroded.length > 0) marks.push('eroding');
	if (knowsCash && isWhole && !isProtected && below.length === 0) marks.push('cash-kept');
	if (isProtected && low.length > 0 && catchUpMonth === null) marks.push('no-catch-up');
	const money = (of: readonly Span[], lost: (span: Span) => Ratio, limit = summedMonths) =>
		isMoney ? total(of, lost, limit) : null;
	return {
		...blank,
		verdict: isProtected ? 'worse_protected' : 'worse_detriment',
		rule: isProtected ? 'V5' : 'V6',
		firstWorseMonth: worse[0]?.from ?? null,
		worstMonth: worst(worse, ({ signed }) => signed),
		cumulativePence: money(worse, ({ signed }) => negate(signed)),
		catchUpMonth,
		eroding: eroded[0]
			? {
					firstMonth: eroded[0].from,
					worstMonth: worst(eroded, ({ paidOnOwn }) => paidOnOwn) ?? eroded[0].from,
					cumulativePence: money(eroded, ({ paidOnOwn }) => negate(paidOnOwn))
				}
			: null,
		protectionPence: isWritten ? money(spans, ({ topUp }) => topUp, Infinity) : null,
		cashLossPence: money(below, ({ paidOnCash }) => negate(paidOnCash)),
		marks
	};
}

/** First month from which new pay stays at or above the cash amount; null when it never was below. */
function catchUp(low: readonly Span[], spans: readonly Span[]): number | null {
	const last = low.at(-1);
	return last && spans.some(({ from }) => from >= last.to) ? last.to : null;
}

/** Identical by the route: the same, with what is not known named (R14). */
function unchanged({ isPay }: Term, blank: Blank, { own }: TermSides, horizon: number): JudgedTerm {
	const missing = own.flatMap(({ from, value }, index) => {
		const to = Math.min(horizon, own[index + 1]?.from ?? horizon) - 1;
		const doubt = value.known || to < 0 ? null : doubtOf(value, value, Math.max(0, from), to);
		return doubt && doubt.fromMonth <= to ? [doubt] : [];
	});
	const month = valueAt(own, 0);
	const marks: Mark[] = missing.length > 0 ? ['unknown-but-unchanged'] : [];
	if (month.known && month.assumed) marks.push('assumed');
	return {
		belowCash: isPay ? false : null,
		result: {
			...blank,
			verdict: 'same',
			rule: missing.length > 0 ? 'R14' : 'V3',
			difference: 0,
			signed: 0,
			marks,
			reasons: mergeReasons(missing)
		}
	};
}
