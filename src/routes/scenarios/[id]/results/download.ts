import { downloadText } from '#lib/state/download.ts';
import { csv, type CsvCell } from '#lib/words/csv.ts';

/** Gives the browser a table as a file to keep. */
export function downloadCsv(fileName: string, rows: readonly (readonly CsvCell[])[]): void {
	downloadText(fileName, csv(rows));
}

interface TextTable {
	readonly columns: readonly { readonly key: string; readonly label: string }[];
	readonly rows: readonly Readonly<Record<string, string>>[];
}

/** A chart's table with its headings. */
export function downloadTable(fileName: string, { columns, rows }: TextTable): void {
	downloadCsv(fileName, [
		columns.map(({ label }) => label),
		...rows.map((row) => columns.map(({ key }) => row[key] ?? ''))
	]);
}
