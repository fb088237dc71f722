/**
 * T31: redundancy pay if dismissed at month 0, no notice added, under each side's terms (ruling R22).
 * The same amount stands for every month; the redundancy screen answers any other day.
 */
import { toPence } from '#lib/domain/money.ts';
import { besideNothing } from './award-free.ts';
import type { Situation, Standing } from './family.ts';
import { keepsService } from './kept-service.ts';
import { keepsPay } from './kept-terms.ts';
import { redundancyPay } from './redundancy-pay.ts';
import type { RedundancyPay } from './redundancy-pay.ts';
import { poundsTolerance } from './term.ts';
import type { Term, TermSides } from './term.ts';

export const redundancyPayment: Term = {
	id: 'T31',
	isPay: false,
	isMoney: false,
	show: toPence,
	showDifference: toPence,
	tolerance: poundsTolerance
};

export function redundancyPaymentSides(situation: Situation): TermSides {
	const { own, next } = situation;
	return {
		...besideNothing(
			[{ from: -1, value: payAtStart(own, situation).figure }],
			[{ from: -1, value: payAtStart(next, situation).figure }]
		),
		unchanged: keepsService(own, next, ['redundancy']) && keepsPay(own, next)
	};
}

export function payAtStart(
	standing: Standing,
	{ contract, start, reference }: Situation
): RedundancyPay {
	return redundancyPay({ standing, contract, start, leavingOn: start, reference });
}
