/**
 * T11 overtime Monday to Saturday, T12 on Sundays and public holidays (times the hourly rate), T13
 * whether overtime is paid at all (rulebook §f). T12 has two parts: Agenda for Change pays a Sunday
 * as a weekday and a public holiday double, the Green Book both double; each is compared.
 */
import { ratio, toNumber, zero } from '#lib/domain/ratio.ts';
import type { Ratio } from '#lib/domain/ratio.ts';
import { mapSeries } from '#lib/domain/series.ts';
import type { TermId } from '#lib/domain/terms.ts';
import { combine } from '../pay/months.ts';
import type { Situation, Standing } from './family.ts';
import { keepsTerms } from './kept-terms.ts';
import { localFigure } from './local-value.ts';
import { overtimeRules } from './overtime-rules.ts';
import type { PaidOvertimeKind } from './overtime-rules.ts';
import { certain, plainTolerance } from './term.ts';
import type { Term, TermMonth, TermSeries, TermSides } from './term.ts';
import { worstPart } from './worst-pair.ts';
import type { Part } from './worst-pair.ts';

const times = (value: Ratio) => toNumber(value, 4);

function multiplierTerm(id: TermId): Term {
	return {
		id,
		isPay: false,
		isMoney: false,
		show: times,
		showDifference: times,
		tolerance: plainTolerance
	};
}

export const weekdayOvertime = multiplierTerm('T11');
export const sundayOvertime = multiplierTerm('T12');

/** Values are 1 where overtime is paid and 0 where it is not. */
export const overtimeEligibility: Term = {
	id: 'T13',
	isPay: false,
	isMoney: false,
	show: times,
	showDifference: times,
	tolerance: () => zero
};

export function overtimeSides(id: 'T11' | 'T12' | 'T13', situation: Situation): TermSides {
	const { own, next } = situation;
	const unchanged = keepsTerms(own, next);
	switch (id) {
		case 'T11':
			return { ...partOf('weekday', situation), unchanged };
		case 'T12':
			return worstPart(partOf('sunday', situation), partOf('public-holiday', situation), unchanged);
		case 'T13':
			return { own: eligible(own, situation), next: eligible(next, situation), unchanged };
	}
}

function partOf(kind: PaidOvertimeKind, situation: Situation): Part {
	return {
		own: multipliers(kind, situation.own, situation),
		next: multipliers(kind, situation.next, situation)
	};
}

function multipliers(
	kind: PaidOvertimeKind,
	standing: Standing,
	{ start, reference }: Situation
): TermSeries {
	const local = localFigure(standing, kind === 'weekday' ? 'T11' : 'T12');
	if (local) return [{ from: -1, value: local }];
	return mapSeries(overtimeRules(kind, standing, start, reference), (rule) =>
		rule.known ? certain(rule.multiplier, rule.basis, rule.confidence) : rule
	);
}

/** Paid on some day of the week. */
function eligible(standing: Standing, situation: Situation): TermSeries {
	const local = localFigure(standing, 'T13');
	if (local) return [{ from: -1, value: local }];
	const weekday = multipliers('weekday', standing, situation);
	return combine(weekday, multipliers('sunday', standing, situation), isPaid);
}

function isPaid(weekday: TermMonth, sunday: TermMonth): TermMonth {
	for (const month of [weekday, sunday]) {
		if (month.known && month.value.n > 0n) return { ...month, value: ratio(1) };
	}
	return weekday.known && sunday.known
		? { ...weekday, value: zero }
		: weekday.known
			? sunday
			: weekday;
}
