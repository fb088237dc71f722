/**
 * T38: by how much a pension already built grows each year above prices while the member is active,
 * in percent points over CPI: 1.5 in the NHS Pension Scheme 2015, 0 in the LGPS (rulebook §j, W10).
 * Somebody in no scheme has nothing that grows, which has no number.
 */
import { ratio, toNumber } from '#lib/domain/ratio.ts';
import type { Ratio } from '#lib/domain/ratio.ts';
import { mapSeries } from '#lib/domain/series.ts';
import type { PensionRule } from '#lib/reference/pensions.ts';
import { gap } from '../pay/figure.ts';
import type { Gap } from '../pay/figure.ts';
import type { Situation } from './family.ts';
import { isGap, isSameScheme, ruleSeries, tabledScheme } from './pension-scheme.ts';
import type { Side } from './pension-scheme.ts';
import { certain, plainTolerance } from './term.ts';
import type { Term, TermMonth, TermSeries, TermSides } from './term.ts';

const points = (value: Ratio) => toNumber(value, 2);

export const pensionRevaluation: Term = {
	id: 'T38',
	isPay: false,
	isMoney: false,
	show: points,
	showDifference: points,
	tolerance: plainTolerance
};

export function pensionRevaluationSides(situation: Situation): TermSides {
	return {
		own: revaluation('own', situation),
		next: revaluation('next', situation),
		unchanged: isSameScheme(situation)
	};
}

function revaluation(side: Side, situation: Situation): TermSeries {
	const scheme = tabledScheme(side, situation);
	if (scheme === 'none') {
		return [{ from: -1, value: gap('no-pension-scheme', situation[side].employer.id) }];
	}
	if (typeof scheme !== 'string') return [{ from: -1, value: scheme }];
	const { reference, start } = situation;
	return mapSeries(ruleSeries(reference.pensions, scheme, 'revaluation', start), overPrices);
}

function overPrices(rule: PensionRule | Gap): TermMonth {
	if (isGap(rule)) return rule;
	const { value, confidence, id } = rule;
	return value.kind === 'over-cpi'
		? certain(ratio(value.basisPoints, 100), id, confidence)
		: gap('no-edition', id);
}
