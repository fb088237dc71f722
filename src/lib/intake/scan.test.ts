import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { rowsOfColumns } from './cells.ts';
import { scanCsv } from './scan.ts';

function rowsOf(text: string, width: number) {
	const scan = scanCsv(text, { delimiter: ',', headingIndex: 0, width, mostRows: 1000 });
	return scan && { rows: rowsOfColumns(scan.columns), numbers: scan.rowNumbers, scan };
}

const cell = fc.oneof(
	fc.constantFrom('', 'a', 'b', '00123', '£1', 'x, y', 'say "so"', 'two\nlines', ' ', 'é'),
	fc.string({ maxLength: 8, unit: 'grapheme' }).filter((text) => !text.includes('\r'))
);

describe('a CSV text by column', () => {
	it('holds the cells that PapaParse reads', () => {
		const files = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 20 });
		fc.assert(
			fc.property(files, fc.constantFrom('\n', '\r\n'), (rows, newline) => {
				const text = Papa.unparse([['A', 'B', 'C'], ...rows], { newline });
				const expected = rows
					.map((row) => [...row])
					.filter((row) => row.some((each) => each.trim() !== ''));
				expect(rowsOf(text, 3)?.rows).toEqual(expected);
			})
		);
	});

	it('numbers records as a spreadsheet does and counts a blank one between them', () => {
		const read = rowsOf('A,B\n1,"x\ny"\n,\n2,z\n\n', 2);
		expect(read?.numbers).toEqual([2, 4]);
		expect(read?.scan.blank).toBe(1);
	});

	it('fills short rows and names rows with cells beyond the headings', () => {
		const read = rowsOf('A,B\n1\n2,x,stray\n3,y,\n', 2);
		expect(read?.rows).toEqual([
			['1', ''],
			['2', 'x'],
			['3', 'y']
		]);
		expect(read?.scan.extras).toEqual([{ row: 3, n: 1 }]);
	});

	it('leaves a quotation mark that is not closed, text behind one and a lone return to PapaParse', () => {
		for (const text of ['A,B\n1,"x\n', 'A,B\n1,"x" y\n', 'A,B\r1,x\r']) {
			expect(rowsOf(text, 2)).toBeNull();
		}
	});

	it('stops at the limit of rows', () => {
		const text = `A,B\n${'1,x\n'.repeat(5)}`;
		const scan = scanCsv(text, { delimiter: ',', headingIndex: 0, width: 2, mostRows: 4 });
		expect(scan?.tooMany).toBe(true);
	});
});
