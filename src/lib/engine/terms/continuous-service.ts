/**
 * T48: the date of statutory continuous employment; earlier is better. It stands on every route but a
 * move to another employer by choice, where it starts again (rulebook §b; R28).
 */
import type { IsoDate } from '#lib/domain/dates.ts';
import { toInteger, zero } from '#lib/domain/ratio.ts';
import { gap } from '../pay/figure.ts';
import { dateText, exactDay } from './days.ts';
import type { Situation } from './family.ts';
import { certain } from './term.ts';
import type { Term, TermMonth, TermSides } from './term.ts';

/** Values are days since 1970; a difference is in days. */
export const continuousService: Term = {
	id: 'T48',
	isPay: false,
	isMoney: false,
	show: dateText,
	showDifference: toInteger,
	tolerance: () => zero
};

export function continuousServiceSides({ own, next }: Situation): TermSides {
	return {
		own: [{ from: -1, value: day(own.service.statutory, own.employer.id) }],
		next: [{ from: -1, value: day(next.service.statutory, own.employer.id) }],
		unchanged: own === next || own.service === next.service
	};
}

function day(date: IsoDate | null, employer: string): TermMonth {
	return date === null
		? gap('missing-service-date', employer)
		: certain(exactDay(date), 'contract');
}
