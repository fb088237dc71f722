/** What a person reads for each kind of file that cannot be used, or not quite. */
import { describe, expect, it } from 'vitest';
import { readTable } from '#lib/intake/intake.ts';
import { hostileFiles } from './files.ts';

const files = hostileFiles();

async function messagesFor(kind: string, name: string): Promise<string[]> {
	const file = files.find((each) => each.kind === kind && each.name === name);
	if (!file) throw new Error(`There is no file ${kind}: ${name}`);
	const { issues } = await readTable(file.bytes(), 'staff');
	return issues.map(({ row, column, message }) =>
		[row === null ? '' : `Row ${row}: `, column === null ? '' : `${column}: `, message].join('')
	);
}

describe('the message that a person reads', () => {
	it.each([
		['size', 'empty', 'The file is empty. Export it again.'],
		['size', 'headings only', 'There are headings but no rows below them.'],
		[
			'size',
			'25 MB and one byte',
			'The file is larger than 25 MB. Export fewer columns, or split it by department.'
		],
		[
			'size',
			'100,001 rows',
			'The file has more than 100,000 rows. Split it, for example by department.'
		],
		[
			'size',
			'a million columns',
			'The file has more than 100 columns. Export only the columns that are needed.'
		],
		[
			'strange text',
			'strange text 13',
			'Row 3: Job Title: The cell holds more than 1,000 characters and was cut there.'
		],
		[
			'encoding',
			'windows-1252',
			'The file is not in UTF-8, so it was read as Windows text. Check pound signs and accents.'
		],
		[
			'encoding',
			'utf-32le',
			'This is not a text file. Save the report as CSV (UTF-8). The first character that is not text is on line 1.'
		],
		[
			'nul',
			'at 100',
			'This is not a text file. Save the report as CSV (UTF-8). The first character that is not text is on line 2.'
		],
		[
			'quotes',
			'never closed',
			'Row 2: A quotation mark is opened and not closed, so cells after it may have run together. Mend the row and import again.'
		],
		[
			'shape',
			'tilde file saved again as one column',
			'All cells were in one column, as when a file parted by “~” is saved again by a spreadsheet. They were parted at “~”.'
		],
		[
			'shape',
			'more cells',
			'Row 2: The row has 2 cells beyond the last heading. Look for a stray comma; they were not read.'
		],
		[
			'shape',
			'no headings',
			'No row of headings was found in the first 30 rows. Export the report with its headings, or choose how its columns are read.'
		],
		[
			'feed',
			'whole',
			'The file has no headings. It looks like “ESR outbound (GO2): assignments only”: choose that layout, or export the report with its headings.'
		],
		[
			'feed',
			'organisation codes',
			'The file has no headings. It looks like “NHS organisation codes (27 columns, no headings)”: choose that layout, or export the report with its headings.'
		],
		['wrong kind', 'PDF', 'This is a PDF. Ask for the same report as CSV or as an Excel workbook.'],
		[
			'wrong kind',
			'old workbook',
			'This is an Excel workbook of the old kind (.xls). Open it, choose “Save as” and save it as an Excel workbook (.xlsx) or as CSV.'
		],
		[
			'wrong kind',
			'workbook with a password',
			'The workbook is protected by a password. Open it, remove the password (File, Info, Protect Workbook), save it and choose it again.'
		],
		[
			'wrong kind',
			'web page called .xls',
			'This is a web page under another name, as some systems export it. Open it in Excel, choose “Save as” and save it as CSV (UTF-8) or as an Excel workbook.'
		],
		[
			'wrong kind',
			'OpenDocument',
			'This is an OpenDocument sheet (.ods). Save the report as an Excel workbook (.xlsx) or as CSV (UTF-8).'
		],
		[
			'truncated',
			'workbook 50 %',
			'The workbook is cut off or damaged. Copy or download it again.'
		],
		[
			'part name',
			'name 0',
			'A part of the workbook has a name that no spreadsheet program gives, as a harmful file does. Save the sheet from Excel again. The part is “../../evil.xml”.'
		],
		[
			'lying size',
			'60 MB said to be 1 KB',
			'The workbook says one size and holds another, as a harmful file does. Save the sheet from Excel again. The part is “xl/media/a.bin”.'
		],
		[
			'bomb',
			'one part of 60 MB',
			'The workbook is larger than 50 MB once unpacked. Save the sheet that is needed as CSV (UTF-8). The part is “xl/media/a.bin”.'
		],
		[
			'bomb',
			'201 parts',
			'The workbook has more than 200 parts. Copy the sheet that is needed to a new workbook.'
		],
		[
			'entities',
			'in a sheet 1',
			'The workbook holds a document type or entities, as a harmful file does. Save the sheet from Excel again. The part is “xl/worksheets/sheet1.xml”.'
		],
		[
			'macro',
			'macros',
			'The workbook holds macros. Save it as an Excel workbook without macros (.xlsx) or as CSV, and choose that file.'
		],
		[
			'links',
			'other workbooks',
			'The workbook takes values from other workbooks. In Excel choose Data, Edit Links, Break Link, or paste the values, then save and choose it again.'
		],
		[
			'sparse',
			'one cell at the far corner',
			'The file has more than 100 columns. Export only the columns that are needed.'
		],
		[
			'hidden sheet',
			'all',
			'All sheets of the workbook are hidden. Unhide the one that is needed in Excel, save and choose the workbook again.'
		],
		['hidden sheet', 'one of two', '1 hidden sheet was not read: “Secret”.'],
		[
			'hidden sheet',
			'a cover before the staff',
			'The workbook has 2 sheets. “Staff” was read; choose another if that is not the one.'
		],
		[
			'cell',
			'<c r="E3" t="e"><v>#REF!</v></c>',
			'Row 3: FTE: The cell holds the Excel error #REF! and was read as empty. Mend the formula in Excel, save and import again.'
		],
		[
			'cell',
			'<c r="E3"><f>A1+B1</f></c>',
			'1 cell holds a formula whose result was never saved, so nothing is read from it. Open the workbook in Excel, save it and choose it again.'
		]
	])('of %s, %s', async (kind, name, message) => {
		expect(await messagesFor(kind, name)).toContain(message);
	});

	it('of titles, blank rows, totals and notes names each', async () => {
		expect(await messagesFor('shape', 'titles above and notes below')).toEqual([
			'3 rows above the headings were taken as a title and left out.',
			'1 blank row was left out.',
			'1 row was taken as a total and left out: row 8.',
			'1 row below the records was taken as a note and left out: row 9.'
		]);
	});
});
