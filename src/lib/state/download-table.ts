import { csv, type CsvCell } from '#lib/words/csv.ts';
import { downloadBytes, downloadText } from './download.ts';

type Rows = readonly (readonly CsvCell[])[];
export type TableFormat = 'csv' | 'xlsx';

/**
 * A table as a file on the reader's own computer. The writer of workbooks is fetched when the first
 * one is wanted: most visitors never want one.
 */
export async function downloadTable(name: string, rows: Rows, format: TableFormat): Promise<void> {
	if (format === 'csv') {
		downloadText(`${name}.csv`, csv(rows));
		return;
	}
	const { xlsx, xlsxType } = await import('#lib/exports/xlsx.ts');
	downloadBytes(`${name}.xlsx`, await xlsx(name, rows), xlsxType);
}
