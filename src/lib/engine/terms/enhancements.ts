/**
 * T14 night, T15 Saturday and T16 Sunday or public-holiday enhancement: percent of the hourly rate
 * (rulebook §f, W09). T16 has two parts, which national terms pay alike (Agenda for Change) or not
 * (Green Book), so each is compared.
 */
import { multiply, ratio, toNumber, zero } from '#lib/domain/ratio.ts';
import type { Ratio } from '#lib/domain/ratio.ts';
import { mapSeries } from '#lib/domain/series.ts';
import type { TermId } from '#lib/domain/terms.ts';
import type { UnsocialKind } from '#lib/reference/unsocial-hours.ts';
import { enhancements, enhancementTerm } from './enhancement-rules.ts';
import type { Situation, Standing } from './family.ts';
import { keepsTerms } from './kept-terms.ts';
import { localFigure } from './local-value.ts';
import { certain, plainTolerance } from './term.ts';
import type { Term, TermSeries, TermSides } from './term.ts';
import { worstPart } from './worst-pair.ts';
import type { Part } from './worst-pair.ts';

const percent = (value: Ratio) => toNumber(value, 4);

export function percentTerm(id: TermId): Term {
	return {
		id,
		isPay: false,
		isMoney: false,
		show: percent,
		showDifference: percent,
		tolerance: (row) => (row.tolerance === null ? zero : plainTolerance(row))
	};
}

export const nightEnhancement = percentTerm('T14');
export const saturdayEnhancement = percentTerm('T15');
export const sundayEnhancement = percentTerm('T16');

export function enhancementSides(id: 'T14' | 'T15' | 'T16', situation: Situation): TermSides {
	const unchanged = keepsTerms(situation.own, situation.next);
	if (id === 'T16') {
		return worstPart(partOf('sunday', situation), partOf('public-holiday', situation), unchanged);
	}
	return { ...partOf(id === 'T14' ? 'night' : 'saturday', situation), unchanged };
}

function partOf(kind: UnsocialKind, situation: Situation): Part {
	return {
		own: percentages(kind, situation.own, situation),
		next: percentages(kind, situation.next, situation)
	};
}

function percentages(
	kind: UnsocialKind,
	standing: Standing,
	{ start, reference }: Situation
): TermSeries {
	const local = localFigure(standing, enhancementTerm[kind]);
	if (local) return [{ from: -1, value: local }];
	return mapSeries(enhancements(kind, standing, start, reference), (rule) =>
		rule.known ? certain(multiply(rule.share, ratio(100)), rule.basis, rule.confidence) : rule
	);
}
