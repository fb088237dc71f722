/**
 * What an employer states of its own for a term, framework and grade. It comes before any national
 * rule, because local terms may replace one (rulebook §0.5). Words without a number are for a person
 * to compare, and nothing can be worked out from them.
 */
import { ratio, zero } from '#lib/domain/ratio.ts';
import type { Ratio } from '#lib/domain/ratio.ts';
import type { TermId } from '#lib/domain/terms.ts';
import { gap } from '../pay/figure.ts';
import type { Gap } from '../pay/figure.ts';
import type { Standing } from './family.ts';
import { certain } from './term.ts';
import type { TermFigure } from './term.ts';

export interface LocalValue {
	readonly known: true;
	/** In the unit of the register. */
	readonly value: Ratio;
	readonly source: string;
}

/** Decimals kept of a stated amount. */
const places = 1_000_000;

/** A number to work with; null where the employer states nothing. */
export function localValue(standing: Standing, id: TermId): LocalValue | Gap | null {
	const row = statement(standing, id);
	if (!row) return null;
	const { value, source } = row;
	if (value.kind === 'rule') return gap('local-rule-in-words', `${standing.employer.id} ${id}`);
	return { known: true, value: exact(value.amount), source };
}

/** The statement as a figure of its term, in words where it is in words. */
export function localFigure(standing: Standing, id: TermId): TermFigure | null {
	const row = statement(standing, id);
	if (!row) return null;
	const { value, source } = row;
	return value.kind === 'rule'
		? { ...certain(zero, source), text: value.rule }
		: certain(exact(value.amount), source);
}

/** A statement about the grade comes before one about all. */
function statement({ employer, framework, grade }: Standing, id: TermId) {
	const stated = employer.policies.localTerms.filter(
		(row) => row.term === id && row.framework === framework
	);
	return (
		stated.find(({ grades }) => grade !== null && grades?.includes(grade)) ??
		stated.find(({ grades }) => grades === null)
	);
}

function exact(amount: number): Ratio {
	return ratio(Math.round(amount * places), places);
}
