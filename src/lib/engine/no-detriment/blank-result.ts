/** A term's result before it is decided: the values of month 0 and what the figures rest on. */
import type { Mark, TermResult } from '#lib/domain/evaluation.ts';
import { subtract } from '#lib/domain/ratio.ts';
import { valueAt } from '#lib/domain/series.ts';
import type { TermRow } from '#lib/reference/types.ts';
import { shownFigure } from '../terms/term.ts';
import type { Term, TermFigure, TermMonth, TermSides } from '../terms/term.ts';

export function blankResult(
	term: Term,
	row: TermRow,
	{ own, next }: TermSides
): Omit<TermResult, 'verdict' | 'rule'> {
	const before = valueAt(own, 0);
	const after = valueAt(next, 0);
	const exact = isCounted(before) && isCounted(after) ? subtract(after.value, before.value) : null;
	const difference = exact && term.showDifference(exact);
	const figures = [...own, ...next].flatMap(({ value }) => (value.known ? [value] : []));
	return {
		id: term.id,
		unit: row.unit,
		own: before.known ? shownFigure(term, before) : null,
		new: after.known ? shownFigure(term, after) : null,
		difference,
		signed: difference === null ? null : turned(difference, row),
		firstWorseMonth: null,
		worstMonth: null,
		cumulativePence: null,
		catchUpMonth: null,
		eroding: null,
		protectionPence: null,
		cashLossPence: null,
		marks: restMarks(figures),
		reasons: [],
		judgement: null
	};
}

/** A value with a number; a rule in words has none. */
function isCounted(month: TermMonth): month is TermFigure {
	return month.known && month.text === undefined;
}

export function lowerIsBetter({ better }: TermRow): boolean {
	return better === 'lower' || better === 'earlier';
}

/** Never minus nothing. */
function turned(difference: number, row: TermRow): number {
	return lowerIsBetter(row) && difference !== 0 ? -difference : difference;
}

function restMarks(figures: readonly TermFigure[]): Mark[] {
	const marks: Mark[] = [];
	if (figures.some(({ assumed }) => assumed)) marks.push('assumed');
	if (figures.some(({ status }) => status === 'nil')) marks.push('nil-awards');
	return marks;
}
