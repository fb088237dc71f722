/**
 * T22: the date of the next step of paid leave as seen from month 0; earlier is better. No further
 * step is worse than any date, and none on both sides is the same (ruling R21). The leave itself is
 * compared in every month (T21), so a step that comes early and is then past is no loss here.
 */
import { addMonths } from '#lib/domain/dates.ts';
import { zero } from '#lib/domain/ratio.ts';
import { valueAt } from '#lib/domain/series.ts';
import { gap } from '../pay/figure.ts';
import { leaveRules } from './annual-leave.ts';
import { dateOrNone, daysOrNone, exactDay, never } from './days.ts';
import type { Situation, Standing } from './family.ts';
import { keepsService } from './kept-service.ts';
import { certain } from './term.ts';
import type { Term, TermMonth, TermSides } from './term.ts';

/** Values are days since 1970; a difference is in days, and none where one side has no step. */
export const nextLeaveStep: Term = {
	id: 'T22',
	isPay: false,
	isMoney: false,
	show: dateOrNone,
	showDifference: daysOrNone,
	tolerance: () => zero
};

export function nextLeaveStepSides(situation: Situation): TermSides {
	const { own, next } = situation;
	return {
		own: [{ from: -1, value: nextStep(own, situation) }],
		next: [{ from: -1, value: nextStep(next, situation) }],
		unchanged: keepsService(own, next, ['leave'])
	};
}

/** A step that adds no day is none. */
function nextStep(standing: Standing, { start, reference }: Situation): TermMonth {
	const rule = valueAt(leaveRules(standing, start, reference.leaveEditions), 0);
	if (!rule.known) return rule;
	const service = standing.service.leave;
	if (service === null) return gap('missing-leave-service', standing.employer.id);
	const step = rule.steps
		.filter(({ days }, index) => days > (rule.steps[index - 1]?.days ?? Infinity))
		.map(({ fromYears, confidence }) => ({ on: addMonths(service, 12 * fromYears), confidence }))
		.find(({ on }) => on > start);
	if (step) return certain(exactDay(step.on), rule.id, step.confidence);
	return certain(never, rule.id, rule.steps.at(-1)?.confidence);
}
