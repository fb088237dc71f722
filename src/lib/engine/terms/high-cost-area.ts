/**
 * T09: London or other high-cost pay, pence a year at contracted hours (rulebook §l, W12). England's
 * Agenda for Change: a share of full-time basic pay between a floor and a ceiling, then pro rata;
 * the limits belong to the pay table in force and follow the award path after it (R15). Distant
 * islands: a flat sum by health board. Councils: only what the employer states or the contract pays.
 */
import { addMonths } from '#lib/domain/dates.ts';
import type { IsoDate } from '#lib/domain/dates.ts';
import { shareOf } from '#lib/domain/money.ts';
import type { PayArea } from '#lib/domain/pay.ts';
import { divide, maximum, minimum, multiply, ratio, zero } from '#lib/domain/ratio.ts';
import type { Ratio } from '#lib/domain/ratio.ts';
import { distantIslandsRow } from '#lib/reference/area-pay.ts';
import type { AreaPayRow } from '#lib/reference/area-pay.ts';
import type { HcasEdition, Reference } from '#lib/reference/types.ts';
import { mapSeries } from '#lib/domain/series.ts';
import type { Series } from '#lib/domain/series.ts';
import type { Contract } from '#lib/domain/workforce.ts';
import type { AwardMonth } from '../pay/award-timeline.ts';
import { gap } from '../pay/figure.ts';
import type { Gap, PayMonth } from '../pay/figure.ts';
import { combine } from '../pay/months.ts';
import { leastSure } from './certainty.ts';
import type { Situation, Standing } from './family.ts';
import { rowsInForce } from './graded-rows.ts';
import { keepsPay, keepsTerms } from './kept-terms.ts';
import { localFigure } from './local-value.ts';
import { atHours, atTheHours, fixedCash, paidAllowances, payLine } from './pay-supplement.ts';
import { onPay } from './term.ts';
import type { TermMonth, TermSeries, TermSides } from './term.ts';

export const highCostArea = payLine('T09');

type Zone = HcasEdition['zones'][number]['zone'];

const zoneOf: Readonly<Record<PayArea, Zone | null>> = {
	'inner-london': 'inner_london',
	'outer-london': 'outer_london',
	fringe: 'fringe',
	'distant-islands': null,
	none: null
};

export function highCostAreaSides(situation: Situation): TermSides {
	const { contract, own, next } = situation;
	const kept = keepsTerms(own, next);
	return {
		own: areaPay(own, contract, situation),
		next: areaPay(next, kept ? contract : null, situation),
		unchanged: kept && keepsPay(own, next)
	};
}

/** `contract` is null where the move leaves the contract's own allowances behind. */
function areaPay(
	standing: Standing,
	contract: Contract | null,
	{ start, reference }: Situation
): TermSeries {
	const { area, framework, employer, conditions } = standing;
	const local = localFigure(standing, 'T09');
	if (local) return atTheHours({ ...local, status: 'fixed' }, conditions.hours);
	const zone = area && zoneOf[area];
	if (zone && framework === 'afc-england') return supplement(zone, standing, reference);
	if (area === 'distant-islands' && framework === 'afc-scotland') {
		const row = distantIslandsRow(reference.areaPay, employer.name);
		if (row) return islands(row, standing, start);
	}
	const paid = contract ? paidAllowances(contract, ({ kind }) => kind === 'hcas') : zero;
	if (contract && paid.n > 0n) return atHours(paid, contract, conditions.hours);
	return always(withoutAllowance(standing));
}

/** Wales and Northern Ireland have no area supplement, so the place does not matter there. */
function withoutAllowance({ area, framework, employer }: Standing): TermMonth {
	if (framework === 'afc-wales' || framework === 'afc-northern-ireland') {
		return fixedCash(zero, `${framework} has no area supplement`, 'medium');
	}
	if (area === 'none') return fixedCash(zero, 'contract');
	if (area === null) return gap('area-not-known', employer.id);
	if (area === 'distant-islands' && framework === 'afc-scotland') {
		return gap('island-board-not-known', employer.id);
	}
	return gap('area-pay-not-supplied', employer.id);
}

function supplement(
	zone: Zone,
	{ conditions: { pay, hours } }: Standing,
	{ hcasEditions }: Reference
): TermSeries {
	const fullTime = combine(pay.pay, awardsOf(pay), (figure, award) =>
		fullTimeSupplement(zone, figure, award, hcasEditions)
	);
	return combine(fullTime, hours, (month, { weeklyMinutes, standardWeekMinutes }) =>
		month.known
			? { ...month, value: multiply(month.value, divide(weeklyMinutes, standardWeekMinutes)) }
			: month
	);
}

/** The limits in each month where the supplement is worked out; empty-handed elsewhere. */
export function areaLimits(
	{ area, framework, employer, conditions }: Standing,
	{ hcasEditions }: Reference
): Series<AreaLimits> {
	const zone = area && zoneOf[area];
	if (!zone || framework !== 'afc-england') {
		return [{ from: -1, value: gap('area-pay-not-supplied', employer.id) }];
	}
	return mapSeries(awardsOf(conditions.pay), (award) =>
		award.known ? hcasLimits(zone, award.edition.effectiveFrom, award.factor, hcasEditions) : award
	);
}

function awardsOf({ awards }: Standing['conditions']['pay']): Series<AwardMonth> {
	return awards.length > 0 ? awards : [{ from: -1, value: gap('no-table', 'afc-england') }];
}

function fullTimeSupplement(
	zone: Zone,
	figure: PayMonth,
	award: AwardMonth,
	editions: readonly HcasEdition[]
): TermMonth {
	if (!figure.known) return figure;
	if (!award.known) return award;
	const limits = hcasLimits(zone, award.edition.effectiveFrom, award.factor, editions);
	if (!limits.known) return limits;
	const value = clamp(shareOf(figure.annualPence, limits.basisPoints), limits);
	const confidence = leastSure(figure.confidence, limits.confidence);
	return { ...onPay(figure, value), confidence, basis: limits.edition };
}

export type AreaLimits = HcasLimits | Gap;

export interface HcasLimits {
	readonly known: true;
	readonly edition: string;
	readonly source: string;
	readonly basisPoints: number;
	/** Exact pence, with later awards. */
	readonly floor: Ratio;
	readonly ceiling: Ratio;
	readonly confidence: HcasEdition['confidence'];
}

/** Limits of the year of a pay table: they lapse with it (R15). */
function hcasLimits(
	zone: Zone,
	tableFrom: IsoDate,
	factor: Ratio,
	editions: readonly HcasEdition[]
): AreaLimits {
	const edition = editions.find(
		({ effectiveFrom }) => effectiveFrom <= tableFrom && tableFrom < addMonths(effectiveFrom, 12)
	);
	const row = edition?.zones.find((candidate) => candidate.zone === zone);
	if (!edition || !row) return gap('no-edition', `high cost area supplement ${tableFrom}`);
	return {
		known: true,
		edition: edition.id,
		source: edition.source,
		basisPoints: row.basisPoints,
		floor: multiply(ratio(row.minimumPence), factor),
		ceiling: multiply(ratio(row.maximumPence), factor),
		confidence: edition.confidence
	};
}

function clamp(share: Ratio, { floor, ceiling }: HcasLimits): Ratio {
	return minimum(ceiling, maximum(floor, share));
}

function islands(row: AreaPayRow, { conditions: { hours } }: Standing, start: IsoDate): TermSeries {
	return combine(
		rowsInForce([row], start),
		hours,
		(held, { weeklyMinutes, standardWeekMinutes }) => {
			const amount = held[0]?.annualPence ?? null;
			if (amount === null)
				return gap('no-edition', `distant islands allowance after ${row.effectiveTo ?? ''}`);
			const share = divide(weeklyMinutes, standardWeekMinutes);
			return fixedCash(multiply(ratio(amount), share), row.id, row.confidence);
		}
	);
}

function always(value: TermMonth): TermSeries {
	return [{ from: -1, value }];
}
