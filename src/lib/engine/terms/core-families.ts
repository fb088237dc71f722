/** Families of the terms that every scenario has judged from the start: pay, leave, employment date. */
import type { TermId } from '#lib/domain/terms.ts';
import { leaveFacts, payFacts } from '../working/facts.ts';
import { annualLeave, annualLeaveSides } from './annual-leave.ts';
import { continuousService, continuousServiceSides } from './continuous-service.ts';
import type { TermFamily } from './family.ts';
import { atHeldPoint, payTerms } from './pay-and-hours.ts';
import type { PayTerm } from './pay-and-hours.ts';
import { monthKey } from './service-keys.ts';

/** Basic pay, hours, the grade's top and steps, awards: one key, the position on the pay table. */
export const payFamily: TermFamily = {
	terms: payTerms.map(({ term }) => term),
	readsPay: true,
	key: () => '',
	sides: (id, { own, next, start }) => payTerm(id).sides(own.conditions, next.conditions, start),
	atHeldPoint: (id, { own, start }) => atHeldPoint(payTerm(id), own.conditions, start),
	facts: (id, { own, next }) => payFacts(id, own.conditions, next.conditions)
};

export const leaveFamily: TermFamily = {
	terms: [annualLeave],
	readsPay: false,
	key: ({ service }, start) => monthKey(service.leave, start),
	sides: (_, { own, next, start, reference }) =>
		annualLeaveSides(own, next, start, reference.leaveEditions),
	facts: (_, { own, next, start, reference }) =>
		leaveFacts({ own, next }, start, reference.leaveEditions)
};

export const continuousServiceFamily: TermFamily = {
	terms: [continuousService],
	readsPay: false,
	key: ({ service }) => service.statutory ?? '-',
	sides: (_, situation) => continuousServiceSides(situation),
	facts: () => ({ own: [], next: [] })
};

function payTerm(id: TermId): PayTerm {
	const found = payTerms.find(({ term }) => term.id === id);
	if (!found) throw new RangeError(`${id} is not a term of pay and hours`);
	return found;
}
