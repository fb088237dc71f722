/**
 * T36: what the member pays into the scheme in a year, pence; lower is better. The tier goes by the
 * year's actual pensionable pay rounded down to the whole pound in both schemes, and the whole pay
 * takes its one rate (rulebook §j, R18; W10, W10b). Tables of later years than those held are carried
 * forward (R15). Before tax relief.
 */
import type { IsoDate } from '#lib/domain/dates.ts';
import { toPence } from '#lib/domain/money.ts';
import { ratio, zero } from '#lib/domain/ratio.ts';
import type { Series } from '#lib/domain/series.ts';
import { contributionTables, tierOf } from '#lib/reference/pensions.ts';
import type { ContributionTable, Pensions, TabledScheme } from '#lib/reference/pensions.ts';
import { gap } from '../pay/figure.ts';
import type { Gap } from '../pay/figure.ts';
import { combine, fromDates } from '../pay/months.ts';
import { actualPayOf } from './actual-pay.ts';
import type { Situation } from './family.ts';
import { isGap, isSamePensionablePay, tabledScheme, timesPay } from './pension-scheme.ts';
import type { Side } from './pension-scheme.ts';
import { certain, poundsTolerance } from './term.ts';
import type { Term, TermMonth, TermSeries, TermSides } from './term.ts';

export const pensionContribution: Term = {
	id: 'T36',
	isPay: false,
	isMoney: true,
	show: toPence,
	showDifference: toPence,
	tolerance: poundsTolerance
};

export function pensionContributionSides(situation: Situation): TermSides {
	return {
		own: contribution('own', situation),
		next: contribution('next', situation),
		unchanged: isSamePensionablePay(situation)
	};
}

/** The table in force in each month. */
export function tableSeries(
	held: Pensions,
	scheme: TabledScheme,
	start: IsoDate
): Series<ContributionTable | Gap> {
	const dated = contributionTables(held, scheme).map((table) => ({
		from: table.effectiveFrom,
		value: table
	}));
	const missing = gap('no-edition', `${scheme} contributions`);
	return fromDates<ContributionTable | Gap>(dated, start, missing);
}

function contribution(side: Side, situation: Situation): TermSeries {
	const scheme = tabledScheme(side, situation);
	if (scheme === 'none') return [{ from: -1, value: certain(zero, 'no pension scheme') }];
	if (typeof scheme !== 'string') return [{ from: -1, value: scheme }];
	const tables = tableSeries(situation.reference.pensions, scheme, situation.start);
	return combine(actualPayOf(situation[side].conditions), tables, paid);
}

function paid(pay: TermMonth, table: ContributionTable | Gap): TermMonth {
	if (!pay.known) return pay;
	if (isGap(table)) return table;
	const { basisPoints } = tierOf(table, pay.value);
	return timesPay(pay, ratio(basisPoints, 10_000), table.confidence);
}
