/**
 * Which pay table is in force when, for one bargaining group: the editions allowed, the awards that
 * the scenario assumes, and nil after the last (rulings R12, R13; model §3). An agreed edition is
 * never overruled by an assumption. Decides nothing about points or people.
 */
import { addMonths } from '#lib/domain/dates.ts';
import type { IsoDate } from '#lib/domain/dates.ts';
import type { Finding } from '#lib/domain/evaluation.ts';
import type { BargainingGroup } from '#lib/domain/pay.ts';
import { add, multiply, ratio } from '#lib/domain/ratio.ts';
import type { Ratio } from '#lib/domain/ratio.ts';
import type { AwardAssumption } from '#lib/domain/scenario.ts';
import type { Series } from '#lib/domain/series.ts';
import type { PayEdition } from '#lib/reference/types.ts';
import { gap } from './figure.ts';
import type { FigureStatus, Gap } from './figure.ts';
import { fromDates } from './months.ts';

export interface AwardState {
	readonly known: true;
	/** Last printed table; later awards are in `factor`. */
	readonly edition: PayEdition;
	readonly factor: Ratio;
	readonly status: FigureStatus;
	/** The chain holds an award that the scenario assumes. */
	readonly assumed: boolean;
	/** Award that opened this stretch, ten-thousandths; null for a flat sum or a first edition. */
	readonly basisPoints: number | null;
}

export type AwardMonth = AwardState | Gap;

export interface AwardTimeline {
	readonly group: BargainingGroup;
	readonly steps: readonly { readonly from: IsoDate; readonly value: AwardMonth }[];
	readonly findings: readonly Finding[];
}

/** `editions` are those of the group that may be used, in any order. */
export function awardTimeline(
	group: BargainingGroup,
	editions: readonly PayEdition[],
	assumptions: readonly AwardAssumption[]
): AwardTimeline {
	const held = [...editions].sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1));
	const own = assumptions.filter((assumption) => assumption.group === group);
	const dates = [...new Set([...held.map((e) => e.effectiveFrom), ...own.map((a) => a.from)])];
	const steps: { from: IsoDate; value: AwardMonth }[] = [];
	const findings: Finding[] = [];
	let state = null as AwardState | null;
	let lapses: IsoDate = '';

	for (const date of dates.sort()) {
		const edition = held.find(({ effectiveFrom }) => effectiveFrom === date);
		const assumption = own.find(({ from }) => from === date);
		if (state && lapses < date) {
			const hole = held.some(({ effectiveFrom }) => effectiveFrom > lapses);
			const lapsed = hole ? gap('no-edition', `${group} ${lapses}`) : nil(state);
			steps.push({ from: lapses, value: lapsed });
		}
		const covered = state !== null && lapses > date && held.some((e) => e.effectiveFrom > date);
		const next: AwardState | null = edition
			? atEdition(edition, assumption, state)
			: assumption && state && !covered
				? assumed(state, assumption)
				: null;
		if (assumption && !next?.assumed) findings.push(ignored(group, date));
		if (own.filter(({ from }) => from === date).length > 1) findings.push(duplicate(group, date));
		if (!next) continue;
		state = next;
		lapses = addMonths(date, 12);
		steps.push({ from: date, value: next });
	}
	if (state) steps.push({ from: lapses, value: nil(state) });
	return { group, steps, findings };
}

/** The timeline as months from −1. */
export function awardMonths(timeline: AwardTimeline, start: IsoDate): Series<AwardMonth> {
	const first = timeline.steps[0]?.from;
	const subject = first ? `${timeline.group} before ${first}` : timeline.group;
	return fromDates(timeline.steps, start, gap('no-edition', subject));
}

function atEdition(
	edition: PayEdition,
	assumption: AwardAssumption | undefined,
	state: AwardState | null
): AwardState {
	const { awardBasisPoints } = edition;
	const printed = {
		known: true,
		edition,
		factor: ratio(1),
		basisPoints: awardBasisPoints
	} as const;
	if (edition.status === 'agreed') return { ...printed, status: 'agreed', assumed: false };
	if (!assumption) return { ...printed, status: 'offer', assumed: false };
	if (assumption.basisPoints === awardBasisPoints) {
		return { ...printed, status: 'assumed', assumed: true };
	}
	return state ? assumed(state, assumption) : { ...printed, status: 'offer', assumed: false };
}

/** An award on an offer that nobody assumed is no firmer than the offer. */
function assumed(state: AwardState, assumption: AwardAssumption): AwardState {
	const rise = add(ratio(1), ratio(assumption.basisPoints, 10_000));
	return {
		...state,
		factor: multiply(state.factor, rise),
		status: state.status === 'offer' ? 'offer' : 'assumed',
		assumed: true,
		basisPoints: assumption.basisPoints
	};
}

function nil(state: AwardState): AwardState {
	return { ...state, status: 'nil', basisPoints: 0 };
}

function ignored(group: BargainingGroup, date: IsoDate): Finding {
	return {
		code: 'assumption-ignored',
		severity: 'warning',
		subject: group,
		detail: `An agreed table covers ${date}, so the award assumed from that day is not used`
	};
}

function duplicate(group: BargainingGroup, date: IsoDate): Finding {
	return {
		code: 'assumption-twice',
		severity: 'warning',
		subject: group,
		detail: `Two awards are assumed from ${date}; the first is used`
	};
}
