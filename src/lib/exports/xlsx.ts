/**
 * A table as an Excel workbook that holds nothing but what is seen: one sheet, no formulas, no
 * comments, no author, and no time at which it was made.
 */
import { writeXlsx } from 'hucre/xlsx';
import { guarded, type CsvCell } from '#lib/words/csv.ts';

/** Media type of the bytes that `xlsx` answers. */
export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const noTime = new Date(0);
/** Excel refuses longer names of sheets and these signs in them. */
const longestSheetName = 31;

export async function xlsx(
	sheet: string,
	rows: readonly (readonly CsvCell[])[]
): Promise<Uint8Array<ArrayBuffer>> {
	const name = sheet.replaceAll(/[[\]:*?/\\]/g, ' ').slice(0, longestSheetName);
	const written = await writeXlsx({
		sheets: [{ name, rows: rows.map((row) => row.map(cellOf)) }],
		properties: { creator: '', lastModifiedBy: '', modified: noTime }
	});
	return new Uint8Array(written);
}

function cellOf(cell: CsvCell): CsvCell {
	if (typeof cell !== 'string') return cell;
	return cell === '' ? null : guarded(cell);
}
