/**
 * T48: the date of statutory continuous employment; earlier is better. It stands on every route but a
 * voluntary move, where it starts again (rulebook §b; R28).
 */
import type { IsoDate } from '#lib/domain/dates.ts';
import { ratio, toInteger, zero } from '#lib/domain/ratio.ts';
import type { Ratio } from '#lib/domain/ratio.ts';
import { gap } from '../pay/figure.ts';
import { certain } from './term.ts';
import type { Term, TermMonth, TermSides } from './term.ts';

const millisecondsInDay = 86_400_000;

/** Values are days since 1970; a difference is in days. */
export const continuousService: Term = {
	id: 'T48',
	isPay: false,
	isMoney: false,
	show: (value: Ratio) => new Date(toInteger(value) * millisecondsInDay).toISOString().slice(0, 10),
	showDifference: toInteger,
	tolerance: () => zero
};

export function continuousServiceSides(
	statutory: IsoDate | null,
	restartsOn: IsoDate | null,
	employer: string
): TermSides {
	const own: TermMonth =
		statutory === null ? gap('missing-service-date', employer) : day(statutory);
	const next = restartsOn === null ? own : day(restartsOn);
	return {
		own: [{ from: -1, value: own }],
		next: [{ from: -1, value: next }],
		unchanged: restartsOn === null
	};
}

function day(date: IsoDate): TermMonth {
	return certain(ratio(Date.parse(`${date}T00:00:00Z`) / millisecondsInDay), 'contract');
}
