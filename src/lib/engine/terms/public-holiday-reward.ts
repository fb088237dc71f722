/**
 * T23: what an hour worked on a public holiday earns beyond the pay for it, percent of that hour:
 * the enhancement, and 100 for the time off that comes with it (rulebook §f). Agenda for Change and
 * the national defaults both give time off, a whole day for more than half a day's work; a council's
 * own agreement must say, as its own value of this term.
 */
import { add, multiply, ratio } from '#lib/domain/ratio.ts';
import { mapSeries } from '#lib/domain/series.ts';
import { gap } from '../pay/figure.ts';
import { enhancements } from './enhancement-rules.ts';
import { percentTerm } from './enhancements.ts';
import type { Situation, Standing } from './family.ts';
import { keepsTerms } from './kept-terms.ts';
import { localFigure } from './local-value.ts';
import { certain } from './term.ts';
import type { TermSeries, TermSides } from './term.ts';

const timeOff = ratio(1);

export const publicHolidayReward = percentTerm('T23');

export function publicHolidayRewardSides(situation: Situation): TermSides {
	const { own, next } = situation;
	return {
		own: rewardOf(own, situation),
		next: rewardOf(next, situation),
		unchanged: keepsTerms(own, next)
	};
}

function rewardOf(standing: Standing, { start, reference }: Situation): TermSeries {
	const local = localFigure(standing, 'T23');
	if (local) return [{ from: -1, value: local }];
	return mapSeries(enhancements('public-holiday', standing, start, reference), (rule) => {
		if (!rule.known) return rule;
		if (rule.isOwnAgreement) {
			return gap('public-holiday-time-off-not-supplied', standing.employer.id);
		}
		const reward = multiply(add(rule.share, timeOff), ratio(100));
		return certain(reward, rule.basis, rule.confidence);
	});
}
