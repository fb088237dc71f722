/**
 * Rows of a national table that hold for a band (Agenda for Change) or a spinal column point (NJC)
 * from a date: which one applies in each month.
 */
import type { IsoDate } from '#lib/domain/dates.ts';
import { isAfc } from '#lib/domain/pay.ts';
import { mapSeries } from '#lib/domain/series.ts';
import type { Series } from '#lib/domain/series.ts';
import { gap } from '../pay/figure.ts';
import type { Gap } from '../pay/figure.ts';
import { combine, fromDates } from '../pay/months.ts';
import { addDays } from './days.ts';
import type { Standing } from './family.ts';

export interface DatedRow {
	/** Null: the source gives no date. */
	readonly effectiveFrom: IsoDate | null;
	/** Last day; null: holds until replaced (R15). */
	readonly effectiveTo: IsoDate | null;
}

export interface GradedRow extends DatedRow {
	/** Both ends included; null = no limit. */
	readonly fromGrade: number | null;
	readonly toGrade: number | null;
}

/** Band number or spinal column point. */
export type Rank = { readonly known: true; readonly rank: number } | Gap;
export type RowMonth<Row> = { readonly known: true; readonly row: Row } | Gap;

/** Rows in force in each month, in the order given. */
export function rowsInForce<Row extends DatedRow>(
	rows: readonly Row[],
	start: IsoDate
): Series<readonly Row[]> {
	const dates = rows.flatMap(({ effectiveFrom, effectiveTo }) => [
		...(effectiveFrom === null ? [] : [effectiveFrom]),
		...(effectiveTo === null ? [] : [addDays(effectiveTo, 1)])
	]);
	const steps = [...new Set(dates)]
		.sort()
		.map((from) => ({ from, value: rows.filter((row) => holdsOn(row, from)) }));
	return fromDates<readonly Row[]>(steps, start, []);
}

/** `missing`: no row of that date; `outside`: rows are held, and none for that band or point. */
export function rowByRank<Row extends GradedRow>(
	rows: readonly Row[],
	start: IsoDate,
	ranks: Series<Rank>,
	missing: Gap,
	outside: Gap
): Series<RowMonth<Row>> {
	return combine(rowsInForce(rows, start), ranks, (held, rank): RowMonth<Row> => {
		if (held.length === 0) return missing;
		const forAll = held.findLast((row) => row.fromGrade === null && row.toGrade === null);
		if (forAll) return { known: true, row: forAll };
		if (!rank.known) return rank;
		const row = held.findLast(
			({ fromGrade, toGrade }) =>
				(fromGrade ?? -Infinity) <= rank.rank && rank.rank <= (toGrade ?? Infinity)
		);
		return row ? { known: true, row } : outside;
	});
}

/**
 * The band of Agenda for Change (8 for 8a to 8d), or the spinal column point held. Local points and
 * salaries without a point are on no national spine.
 */
export function ranksOf({ employer, framework, grade, conditions }: Standing): Series<Rank> {
	const always = (value: Rank): Series<Rank> => [{ from: -1, value }];
	if (isAfc(framework)) {
		if (grade === null) return always(gap('missing-grade', employer.id));
		const rank = Number.parseInt(grade, 10);
		return always(
			rank >= 1 ? { known: true, rank } : gap('unknown-grade', `${employer.id} ${grade}`)
		);
	}
	if (framework !== 'njc') return always(gap('point-not-on-the-spine', employer.id));
	const ranks = mapSeries(conditions.pay.pay, (month): Rank => {
		if (!month.known) return month;
		if (month.point === null) return gap('missing-point', employer.id);
		return { known: true, rank: Number(month.point) };
	});
	return ranks.filter(({ value }, index) => !isSameRank(ranks[index - 1]?.value, value));
}

/** An award changes the pay of a point and not the point. */
function isSameRank(before: Rank | undefined, rank: Rank): boolean {
	return before?.known === true && rank.known && before.rank === rank.rank;
}

function holdsOn({ effectiveFrom, effectiveTo }: DatedRow, date: IsoDate): boolean {
	const begun = effectiveFrom !== null && effectiveFrom <= date;
	return begun && (effectiveTo === null || date <= effectiveTo);
}
