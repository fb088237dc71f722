/**
 * Pay of a point on a day, the slow way: the printed table in force, every award the scenario assumes
 * after it, one after the other (rulings R12, R13, R19; rulebook §o.5.2).
 */
import type { AwardAssumption } from '#lib/domain/scenario.ts';
import type { PayEdition } from '#lib/reference/types.ts';
import { dayAfterMonths, nextApril } from './days.ts';
import { fraction, plus, times } from './fraction.ts';
import type { Fraction } from './fraction.ts';

export type Group = 'afc-england' | 'njc';
export type Status = 'agreed' | 'offer' | 'assumed' | 'nil' | 'fixed';

export interface Amount {
	readonly value: Fraction;
	readonly status: Status;
}

/** The table of one day: a printed edition and what has been added to it since. */
export interface Table {
	readonly edition: PayEdition;
	readonly factor: Fraction;
	readonly status: Status;
}

export interface Event {
	readonly date: string;
	/** Ten-thousandths of the award; null where it was not a percentage. */
	readonly award: number | null;
	readonly table: Table;
}

export interface World {
	readonly editions: readonly PayEdition[];
	readonly awards: readonly AwardAssumption[];
}

/** Everything that happens to a group's table, in order: awards printed, assumed, and none. */
export function events(group: Group, { editions, awards }: World): Event[] {
	const printed = editions.filter(({ framework }) => framework === group);
	const assumed = awards.filter((award) => award.group === group);
	const dates = [...printed.map((e) => e.effectiveFrom), ...assumed.map((a) => a.from)];
	const found: Event[] = [];
	let table: Table | null = null;
	let date = '';
	for (const day of [...new Set(dates)].sort()) {
		const edition = printed.find(({ effectiveFrom }) => effectiveFrom === day);
		const award = assumed.find(({ from }) => from === day);
		const raised: Table | null =
			table && award
				? {
						edition: table.edition,
						factor: times(table.factor, plus(fraction(1), fraction(award.basisPoints, 10_000))),
						status: table.status === 'offer' ? 'offer' : 'assumed'
					}
				: null;
		const asPrinted = (status: Status): Table | null =>
			edition ? { edition, factor: fraction(1), status } : null;
		const isSame = award !== undefined && award.basisPoints === edition?.awardBasisPoints;
		const next: Table | null =
			edition?.status === 'agreed'
				? asPrinted('agreed')
				: edition && isSame
					? asPrinted('assumed')
					: edition && award && raised
						? raised
						: edition
							? asPrinted('offer')
							: raised;
		if (!next) continue;
		if (table && dayAfterMonths(date, 12) < day) found.push(none(dayAfterMonths(date, 12), table));
		const isPrinted = next.edition === edition;
		const size = isPrinted ? next.edition.awardBasisPoints : (award?.basisPoints ?? null);
		found.push({ date: day, award: size, table: next });
		table = next;
		date = day;
	}
	return table ? [...found, none(dayAfterMonths(date, 12), table)] : found;
}

function none(date: string, table: Table): Event {
	return { date, award: 0, table: { ...table, status: 'nil' } };
}

export function tableOn(day: string, all: readonly Event[]): Table {
	const begun = all.filter(({ date }) => date <= day).at(-1);
	if (!begun) throw new Error(`The random people begin before the tables: ${day}`);
	return begun.table;
}

/** Grade for Agenda for Change; points of the spine for the council. A deleted point is the lowest. */
export function worth(
	{ edition, factor, status }: Table,
	grade: string | null,
	point: string
): Amount {
	const rows = edition.points.filter((row) => row.grade === grade);
	const lowest = Math.min(...rows.map((row) => Number(row.point)));
	const held = grade === null && Number(point) < lowest ? String(lowest) : point;
	const row = rows.find((each) => each.point === held);
	if (!row) throw new Error(`${edition.id} has no point ${grade ?? ''} ${point}`);
	return { value: times(fraction(row.annualPence), factor), status };
}

/** Steps of an AfC band with the months in the band that each needs. */
export function bandSteps(edition: PayEdition, band: string): { point: string; months: number }[] {
	return edition.points
		.filter(({ grade }) => grade === band)
		.map(({ point, monthsToReach }) => ({ point, months: monthsToReach ?? 0 }))
		.sort((a, b) => a.months - b.months || Number(a.point) - Number(b.point));
}

/** Days on which a council officer goes up a point: given first day, then every 1 April. */
export function yearlySteps(first: string, count: number): string[] {
	const days: string[] = [];
	let day = first;
	while (days.length < count) {
		days.push(day);
		day = nextApril(day);
	}
	return days;
}
