/** Date columns read with the order of day and month settled for the whole column first. */
import type { Issue } from '#lib/domain/issue.ts';
import type { FieldId } from './fields.ts';
import { error, quote, warning } from './issues.ts';
import type { Decision, Offer } from './types.ts';
import { dateOrder, monthFirst, readDate } from './values/dates.ts';

export interface Dates {
	readonly issues: readonly Issue[];
	readonly offers: readonly Offer[];
	/** The day, or null when there is none or it cannot be read; then `issues` gains a line. */
	read(text: string, field: FieldId, issues: Issue[]): string | null;
}

export interface DateColumn {
	readonly field: FieldId;
	readonly heading: string | null;
	/** Distinct texts of the column. */
	readonly values: readonly string[];
}

const advice = {
	impossible: 'is not a day that exists',
	'two-digit-year': 'has a year of two digits, which could be either century',
	'not-a-date': 'was not understood as a date'
} as const;

/**
 * Both orders of a column may be chosen by a decision; only day first is taken without one. A
 * column that could be either is settled by another of the file that can only be day first.
 */
export function datesOf(columns: readonly DateColumn[], decisions: readonly Decision[]): Dates {
	const issues: Issue[] = [];
	const offers: Offer[] = [];
	const orders = new Map<FieldId, 'day-first' | 'month-first' | 'refused'>();
	const found = new Map(columns.map(({ field, values }) => [field, dateOrder(values)]));
	const isSettled = [...found.values()].includes('day-first');
	for (const { field, heading } of columns) {
		const chosen = decisions.find(
			({ kind, column }) => kind === 'date-order' && column === heading
		);
		const order = found.get(field) ?? 'unsaid';
		const place = { row: null, column: heading };
		if (chosen) orders.set(field, chosen.to === 'month-first' ? 'month-first' : 'day-first');
		else if (order === 'month-first') {
			orders.set(field, 'refused');
			issues.push(
				error(
					'month-first-dates',
					'The dates of this column have the month before the day. They were not read. Export them as YYYY-MM-DD or day first, or say that the month comes first.',
					place
				)
			);
			offers.push(offerOf(heading, 'month-first', 'Read the dates of this column month first.'));
		} else if (order === 'either' && !isSettled) {
			issues.push(
				warning(
					'ambiguous-dates',
					'Every date of this column could be day first or month first. They are read day first; say so if the month comes first.',
					place
				)
			);
			offers.push(offerOf(heading, 'month-first', 'Read the dates of this column month first.'));
		}
	}
	return {
		issues,
		offers,
		read(text, field, said) {
			const order = orders.get(field) ?? 'day-first';
			if (order === 'refused') return null;
			const reading = readDate(order === 'month-first' ? monthFirst(text) : text);
			if (reading.kind === 'date') return reading.date;
			if (reading.kind === 'bad') {
				const heading = columns.find((column) => column.field === field)?.heading ?? null;
				said.push(
					error(
						reading.reason === 'two-digit-year' ? 'two-digit-year' : 'impossible-date',
						`${quote(text)} ${advice[reading.reason]}. Write it as dd/mm/yyyy; until then it is left out.`,
						{ row: null, column: heading }
					)
				);
			}
			return null;
		}
	};
}

function offerOf(column: string | null, to: string, message: string): Offer {
	return { decision: { kind: 'date-order', column, from: '', to }, message, rows: [] };
}
