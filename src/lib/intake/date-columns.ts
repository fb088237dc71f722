/** Date columns read with the order of day and month settled for the whole column first. */
import type { Issue } from '#lib/domain/issue.ts';
import type { Columns } from './columns.ts';
import type { FieldId } from './fields.ts';
import { error, quote } from './issues.ts';
import { isMonthFirst, readDate } from './values/dates.ts';

export interface Dates {
	readonly issues: readonly Issue[];
	/** The day, or null when there is none or it cannot be read; then `issues` gains a line. */
	read(row: readonly string[], rowNumber: number, field: FieldId, issues: Issue[]): string | null;
}

const advice = {
	impossible: 'is not a day that exists',
	'two-digit-year': 'has a year of two digits, which could be either century',
	'not-a-date': 'was not understood as a date'
} as const;

export function datesOf(
	columns: Columns,
	rows: readonly (readonly string[])[],
	fields: readonly FieldId[]
): Dates {
	const monthFirst = new Set(
		fields.filter(
			(field) => columns.has(field) && isMonthFirst(rows.map((row) => columns.get(row, field)))
		)
	);
	return {
		issues: [...monthFirst].map((field) =>
			error(
				'month-first-dates',
				'The dates of this column have the month before the day. They were not read. Export them as YYYY-MM-DD or day first.',
				{ row: null, column: columns.heading(field) }
			)
		),
		read(row, rowNumber, field, issues) {
			if (monthFirst.has(field)) return null;
			const text = columns.get(row, field);
			const reading = readDate(text);
			if (reading.kind === 'date') return reading.date;
			if (reading.kind === 'bad') {
				issues.push(
					error(
						reading.reason === 'two-digit-year' ? 'two-digit-year' : 'impossible-date',
						`${quote(text)} ${advice[reading.reason]}. Write it as dd/mm/yyyy; until then it is left out.`,
						{ row: rowNumber, column: columns.heading(field) }
					)
				);
			}
			return null;
		}
	};
}
