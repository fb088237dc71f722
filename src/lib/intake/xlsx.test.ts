import { writeXlsx, type CellValue } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { limits } from './limits.ts';
import { readTable } from './table.ts';
import type { ReadOptions } from './types.ts';

const headings = ['Employee Number', 'Grade', 'FTE', 'Hire Date'];

interface Sheet {
	name: string;
	rows: CellValue[][];
	hidden?: boolean;
	columns?: { width?: number; numFmt?: string }[];
}

async function read(sheets: Sheet[], options: ReadOptions = {}) {
	return readTable(await writeXlsx({ sheets }), 'staff.xlsx', options);
}

async function rowsOf(rows: CellValue[][]) {
	const result = await read([{ name: 'Staff', rows: [headings, ...rows] }]);
	if (!result.ok) throw new Error(result.issues.map(({ message }) => message).join(' '));
	return result.table.rows;
}

describe('cells of a workbook', () => {
	it('keep leading zeros of text, and show numbers without artefacts or exponents', async () => {
		expect(
			await rowsOf([
				['00170772', 0.1 + 0.2, 37.500000000000007, null],
				[12345678901234, 1e21, 1.5e-7, -5]
			])
		).toEqual([
			['00170772', '0.3', '37.5', ''],
			['12345678901234', '1000000000000000000000', '0.00000015', '-5']
		]);
	});

	it('give days as ISO text, with the time behind it when there is one', async () => {
		expect(
			await rowsOf([
				['1', '5', new Date(Date.UTC(2019, 3, 1)), new Date(Date.UTC(2019, 3, 1, 14, 30))]
			])
		).toEqual([['1', '5', '2019-04-01', '2019-04-01 14:30:00']]);
	});

	it('read 37:30 kept as one and a half days and an hour and a half', async () => {
		expect(await rowsOf([['1', '5', new Date(Date.UTC(1899, 11, 31, 37, 30)), null]])).toEqual([
			['1', '5', '37:30', '']
		]);
	});

	it('are said to lack zeros that only a number format shows', async () => {
		const rows: CellValue[][] = [headings, [170772, '5', 1, null]];
		const result = await read([{ name: 'Staff', rows, columns: [{ numFmt: '00000000' }] }]);
		expect(result.ok && result.table.rows[0]?.[0]).toBe('170772');
		expect(result.issues.map(({ code }) => code)).toEqual(['zeros-by-format']);
	});

	it('lose the apostrophe that our own exports put before a formula, and no other', async () => {
		expect(await rowsOf([["'=1+1", "'tis", '1', "'-5"]])).toEqual([['=1+1', "'tis", '1', '-5']]);
	});
});

describe('sheets of a workbook', () => {
	const staff: Sheet = { name: 'Staff', rows: [headings, ['1', '5', 1, null]] };
	const grades: Sheet = { name: 'Notes', rows: [['Read me'], ['a'], ['b'], ['c']] };
	const secret: Sheet = { ...staff, name: 'Secret', hidden: true };

	it('are offered by name with their rows; the one with headings is read', async () => {
		const result = await read([grades, staff, secret]);
		expect(result.choices.sheets).toEqual([
			{ name: 'Notes', rows: 4 },
			{ name: 'Staff', rows: 2 }
		]);
		expect(result.choices.hiddenSheets).toEqual(['Secret']);
		expect(result.ok && result.source).toMatchObject({ kind: 'xlsx', sheet: 'Staff' });
		expect(result.issues.map(({ code }) => code)).toEqual(['sheet-chosen', 'hidden-sheets']);
	});

	it('are read by choice, a hidden one never', async () => {
		const chosen = await read([grades, staff, secret], { sheet: 'Staff' });
		expect(chosen.issues.map(({ code }) => code)).toEqual(['hidden-sheets']);
		const hidden = await read([grades, staff, secret], { sheet: 'Secret' });
		expect(hidden.ok).toBe(false);
		expect(hidden.issues[0]?.message).toContain('“Secret” is hidden');
		const none = await read([grades, staff], { sheet: 'Pay' });
		expect(none.issues.map(({ code }) => code)).toEqual(['no-such-sheet']);
		expect(none.choices.sheets.map(({ name }) => name)).toEqual(['Notes', 'Staff']);
	});

	it('keep the row numbers of the sheet below a title and over blank rows', async () => {
		const result = await read([
			{ name: 'Staff', rows: [['Staff list'], [], headings, ['1', '5'], [], ['2', '6']] }
		]);
		expect(result.ok && result.table.headingRow).toBe(3);
		expect(result.ok && result.table.rowNumbers).toEqual([4, 6]);
	});
});

describe('limits of a workbook', () => {
	const two = [{ name: 'Staff', rows: [headings, ['1', '5'], ['2', '6']] }];

	it.each([
		[{ workbookBytes: 1024 }, 'larger than 1 KB. Save the sheet as CSV'],
		[{ unpackedBytes: 2048 }, 'larger than 2 KB once unpacked'],
		[{ zipEntries: 3 }, 'more than 3 parts'],
		[{ rows: 1 }, 'more than 1 rows'],
		[{ columns: 3 }, 'more than 3 columns']
	])('of %j is named in the message', async (set, words) => {
		const result = await read(two, { limits: { ...limits, ...set } });
		expect(result.ok).toBe(false);
		expect(result.issues.at(-1)?.message).toContain(words);
	});
});
