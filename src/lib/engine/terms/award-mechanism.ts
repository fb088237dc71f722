/**
 * T08: whether pay follows later awards (`dynamic`) or stands still (`static`). Lost with TUPE unless
 * the new employer undertakes otherwise; the loss counts from the first award not matched, agreed,
 * assumed or nil, because the mechanism and not the amount is the term (rulebook §o.5, W14).
 */
import { zero, ratio } from '#lib/domain/ratio.ts';
import type { Ratio } from '#lib/domain/ratio.ts';
import type { Conditions } from '../arrangements/conditions.ts';
import { switchAt } from '../pay/months.ts';
import { certain } from './term.ts';
import type { Term, TermSeries, TermSides } from './term.ts';

const dynamic: TermSeries = [{ from: -1, value: certain(ratio(1), 'collective agreement') }];
const still: TermSeries = [{ from: -1, value: certain(zero, 'TUPE reg 4A') }];

export const awardMechanism: Term = {
	id: 'T08',
	isPay: false,
	isMoney: false,
	show: (value: Ratio) => (value.n > 0n ? 'dynamic' : 'static'),
	showDifference: (value: Ratio) => (value.n === 0n ? 0 : null),
	tolerance: () => zero
};

export function awardMechanismSides(own: Conditions, next: Conditions): TermSides {
	return {
		own: mechanismSeries(own, own),
		next: mechanismSeries(next, own),
		unchanged: own.mechanism === next.mechanism
	};
}

function mechanismSeries({ mechanism }: Conditions, own: Conditions): TermSeries {
	if (!mechanism.known) return [{ from: -1, value: mechanism }];
	if (mechanism.dynamic) return dynamic;
	const firstAward = own.pay.awards.find(({ from }) => from >= 0);
	return firstAward ? switchAt(dynamic, still, firstAward.from) : still;
}
