/** A cell of a download: text is guarded, a number is written as it is. */
export type CsvCell = string | number | null;

/** A table as CSV for Excel: byte order mark, every cell quoted, CRLF line ends, text guarded. */
export function csv(rows: readonly (readonly CsvCell[])[]): string {
	return `\uFEFF${rows.map((row) => `${row.map(quoted).join(',')}\r\n`).join('')}`;
}

// Full-width signs too: some spreadsheets take them for the plain ones.
const formulaStart = /^[=+\-@\t\r\n\0＝＋－＠]/;

/**
 * Text that a spreadsheet would run as a formula starts with an apostrophe, so that it is shown
 * instead. The one guard of every download, whatever its format.
 */
export function guarded(text: string): string {
	return formulaStart.test(text) ? `'${text}` : text;
}

function quoted(cell: CsvCell): string {
	if (cell === null) return '""';
	if (typeof cell === 'number') return `"${cell}"`;
	return `"${guarded(cell).replaceAll('"', '""')}"`;
}
