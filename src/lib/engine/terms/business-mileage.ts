/**
 * T42: business mileage for the actual miles, pence a year at the rates in force (rulebook §l, W17).
 * Agenda for Change pays a national rate; from 1 June 2026 its pence are not known, which is not nil.
 * Councils: only what they say they pay. Wales adds a fuel-linked sum that is not held.
 */
import { toPence } from '#lib/domain/money.ts';
import type { IsoDate } from '#lib/domain/dates.ts';
import { isAfc } from '#lib/domain/pay.ts';
import { ratio, zero } from '#lib/domain/ratio.ts';
import type { Ratio } from '#lib/domain/ratio.ts';
import { mapSeries } from '#lib/domain/series.ts';
import type { Series } from '#lib/domain/series.ts';
import type { Confidence } from '#lib/domain/working.ts';
import { carMileageRows } from '#lib/reference/mileage.ts';
import type { MileageRow } from '#lib/reference/mileage.ts';
import type { Reference } from '#lib/reference/types.ts';
import { gap } from '../pay/figure.ts';
import type { Gap } from '../pay/figure.ts';
import type { Situation, Standing } from './family.ts';
import { rowsInForce } from './graded-rows.ts';
import { keepsTerms } from './kept-terms.ts';
import { localFigure } from './local-value.ts';
import { certain, poundsTolerance } from './term.ts';
import type { Term, TermMonth, TermSeries, TermSides } from './term.ts';

export const businessMileage: Term = {
	id: 'T42',
	isPay: false,
	isMoney: true,
	show: toPence,
	showDifference: toPence,
	tolerance: poundsTolerance
};

export interface MileageRate {
	readonly known: true;
	readonly thresholdMiles: number;
	/** Tenths of a penny a mile. */
	readonly tenthsBelow: number;
	readonly tenthsAbove: number;
	readonly lumpPence: number;
	readonly basis: string;
	readonly source: string;
	readonly confidence: Confidence;
}

export function businessMileageSides(situation: Situation): TermSides {
	const { own, next } = situation;
	return {
		own: mileageOf(own, situation),
		next: mileageOf(next, situation),
		unchanged: keepsTerms(own, next)
	};
}

function mileageOf(standing: Standing, { contract, start, reference }: Situation): TermSeries {
	const local = localFigure(standing, 'T42');
	if (local) return [{ from: -1, value: local }];
	const { businessMiles } = contract.circumstances;
	if (businessMiles === null) {
		return [{ from: -1, value: gap('miles-not-known', contract.employer) }];
	}
	// Agenda for Change pays by the mile alone, so nothing driven is nothing whatever the rate.
	if (businessMiles === 0 && isAfc(standing.framework)) {
		return [{ from: -1, value: certain(zero, 'no business miles') }];
	}
	return mapSeries(mileageRates(standing, start, reference), (rate): TermMonth =>
		rate.known ? certain(mileagePay(rate, businessMiles), rate.basis, rate.confidence) : rate
	);
}

/** Exact pence a year. */
function mileagePay(rate: MileageRate, miles: number): Ratio {
	const below = Math.min(miles, rate.thresholdMiles);
	const tenths = below * rate.tenthsBelow + (miles - below) * rate.tenthsAbove;
	return ratio(tenths + 10 * rate.lumpPence, 10);
}

export function mileageRates(
	{ employer, framework }: Standing,
	start: IsoDate,
	{ mileage }: Reference
): Series<MileageRate | Gap> {
	const published = (rows: readonly MileageRow[]) => publishedRates(rows, framework, start);
	if (isAfc(framework)) {
		return published(
			carMileageRows(mileage, framework === 'afc-wales' ? 'afc-wales' : 'afc', null)
		);
	}
	if (framework === 'outside' || (framework === 'spot' && employer.kind === 'nhs')) {
		return always(gap('mileage-rate-not-held', `${employer.id} ${framework}`));
	}
	const policy = employer.policies.mileage;
	switch (policy?.kind) {
		case undefined:
			return always(gap('mileage-policy-not-supplied', employer.id));
		case 'amap':
			return published(carMileageRows(mileage, 'amap', null));
		case 'njc-casual':
		case 'njc-essential':
			return published(carMileageRows(mileage, policy.kind, policy.engine));
		case 'own': {
			const { thresholdMiles, tenthsBelow, tenthsAbove, lumpPence, source } = policy;
			const basis = `${employer.id} mileage policy`;
			return always({
				known: true,
				thresholdMiles,
				tenthsBelow,
				tenthsAbove,
				lumpPence,
				basis,
				source,
				confidence: 'high'
			});
		}
	}
}

function publishedRates(
	rows: readonly MileageRow[],
	framework: string,
	start: IsoDate
): Series<MileageRate | Gap> {
	return mapSeries(rowsInForce(rows, start), (held): MileageRate | Gap => {
		const row = held.at(-1);
		if (!row) return gap('mileage-rate-not-held', framework);
		const { thresholdMiles, tenthsBelow, tenthsAbove, lumpPence, id, source, confidence } = row;
		if (thresholdMiles === null || tenthsBelow === null || tenthsAbove === null) {
			return gap('mileage-rate-not-known', `${framework} from ${row.effectiveFrom}`);
		}
		return {
			known: true,
			thresholdMiles,
			tenthsBelow,
			tenthsAbove,
			lumpPence,
			basis: id,
			source,
			confidence
		};
	});
}

function always(value: MileageRate | Gap): Series<MileageRate | Gap> {
	return [{ from: -1, value }];
}
