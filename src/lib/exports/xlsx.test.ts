import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { xlsx } from './xlsx.ts';

const hostile = ['=1+1', '+44 20', '-5', '@SUM(A1)', '\tx', '\0x', '＝1', '＋1', '－1', '＠a'];

/** Names of the parts of the zip archive, read from its own list at the end. */
function partsOf(bytes: Uint8Array): string[] {
	const text = new TextDecoder('latin1').decode(bytes);
	return [...text.matchAll(/PK\u0001\u0002.{42}([^\0]*?\.(?:xml\.rels|rels|xml))/gs)].map(
		([, name]) => name ?? ''
	);
}

describe('a table as an Excel workbook', () => {
	it('has one visible sheet with text as text and −5 as a number', async () => {
		const bytes = await xlsx('Staff', [
			['Employee number', 'WTE'],
			['00123', -5]
		]);
		const { sheets } = await readXlsx(bytes);
		expect(sheets.map(({ name, hidden }) => [name, hidden ?? false])).toEqual([['Staff', false]]);
		expect(sheets[0]?.rows).toEqual([
			['Employee number', 'WTE'],
			['00123', -5]
		]);
	});

	it.each(hostile)('puts an apostrophe before %j', async (text) => {
		const { sheets } = await readXlsx(await xlsx('Staff', [[text]]));
		expect(String(sheets[0]?.rows[0]?.[0])).toMatch(/^'/);
	});

	it('holds no author, comment, drawing, hidden sheet, pivot table, link or macro', async () => {
		const bytes = await xlsx('Staff', [['Grade'], ['Band 5']]);
		expect(partsOf(bytes).toSorted()).toEqual([
			'[Content_Types].xml',
			'_rels/.rels',
			'docProps/app.xml',
			'docProps/core.xml',
			'xl/_rels/workbook.xml.rels',
			'xl/sharedStrings.xml',
			'xl/styles.xml',
			'xl/theme/theme1.xml',
			'xl/workbook.xml',
			'xl/worksheets/sheet1.xml'
		]);
		const { properties } = await readXlsx(bytes);
		expect(properties?.creator ?? '').toBe('');
		expect(properties?.lastModifiedBy ?? '').toBe('');
	});

	it('is the same file byte for byte whenever it is made', async () => {
		const rows = [['Grade'], ['Band 5']];
		expect(await xlsx('Staff', rows)).toEqual(await xlsx('Staff', rows));
	});

	it('takes the signs out of a sheet’s name that Excel refuses, and cuts it at 31', async () => {
		const { sheets } = await readXlsx(
			await xlsx('Posts: A/B [draft] of the whole partnership', [[1]])
		);
		expect(sheets[0]?.name).toBe('Posts  A B  draft  of the whole');
	});
});
