/** Corrections that a person makes to the cells of a file while it is being checked. */
import type { Mapping, Table } from '#lib/intake/intake.ts';

/** A cell that reads `from` is read as `to`: in one row, or wherever its column says the same. */
export interface Fix {
	readonly heading: string;
	/** Position of the column, counted from 0: headings may repeat. */
	readonly column: number;
	/** Spreadsheet row; null for every row. */
	readonly row: number | null;
	readonly from: string;
	readonly to: string;
}

/**
 * The table with every correction made, in their order. One that no longer fits, because the file
 * was mended at its source or its columns moved, changes nothing.
 */
export function withFixes(table: Table, fixes: readonly Fix[]): Table {
	const known = fixes.filter(({ heading, column }) => table.headings[column] === heading);
	if (known.length === 0) return table;
	const rows = table.rows.map((cells, index) => {
		const number = table.rowNumbers[index] ?? null;
		return known.reduce<readonly string[]>((held, { column, row, from, to }) => {
			if (held[column]?.trim() !== from || (row !== null && row !== number)) return held;
			return held.with(column, to);
		}, cells);
	});
	// The columns of the file say what it said before the corrections.
	const { columns: _columns, ...rest } = table;
	return { ...rest, rows };
}

/** What the file says where an issue points; null where that is no one cell, or is personal. */
export interface FoundCell {
	readonly heading: string;
	readonly column: number;
	readonly row: number;
	readonly text: string;
	/** Rows whose cell in that column says the same. */
	readonly alike: number;
}

interface Place {
	readonly row: number | null;
	readonly column: string | null;
}

/** Finds cells by row and heading; made once for a table, because issues come in thousands. */
export function cellFinder(table: Table, mapping: Mapping): (place: Place) => FoundCell | null {
	const indexOfRow = new Map(table.rowNumbers.map((row, index) => [row, index]));
	const columns = new Map(
		mapping.columns
			.filter(({ sensitive, field }) => field !== null && !sensitive)
			.toReversed()
			.map(({ heading, index }) => [heading, index])
	);
	const tallies = new Map<number, Map<string, number>>();
	const tallyOf = (column: number): Map<string, number> => {
		const made = tallies.get(column) ?? tally(table, column);
		tallies.set(column, made);
		return made;
	};
	return ({ row, column: heading }) => {
		const column = heading === null ? undefined : columns.get(heading);
		const index = row === null ? undefined : indexOfRow.get(row);
		if (heading === null || row === null || column === undefined || index === undefined)
			return null;
		const text = table.rows[index]?.[column]?.trim() ?? '';
		return { heading, column, row, text, alike: tallyOf(column).get(text) ?? 0 };
	};
}

function tally(table: Table, column: number): Map<string, number> {
	const counts = new Map<string, number>();
	for (const row of table.rows) {
		const text = row[column]?.trim() ?? '';
		counts.set(text, (counts.get(text) ?? 0) + 1);
	}
	return counts;
}
