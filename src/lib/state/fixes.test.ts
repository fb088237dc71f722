import { describe, expect, it } from 'vitest';
import { suggestMapping, type Table } from '#lib/intake/intake.ts';
import { cellFinder, withFixes } from './fixes.ts';

const table: Table = {
	fileName: 'staff.csv',
	headings: ['Employee Number', 'Last Name', 'Grade', 'FTE'],
	headingRow: 2,
	rows: [
		['1', 'Moss', 'B5', '1'],
		['2', 'Reed', ' B5 ', '0.5'],
		['3', 'Fern', 'Band 6', '1']
	],
	rowNumbers: [3, 4, 6],
	delimiter: ',',
	encoding: 'UTF-8'
};
const gradesOf = ({ rows }: Table) => rows.map((row) => row[2]);
const fix = { heading: 'Grade', column: 2, row: null, from: 'B5', to: 'Band 5' };

describe('corrections of cells', () => {
	it('changes all 2 cells that say the same, and leaves the table of the file as it was', () => {
		expect(gradesOf(withFixes(table, [fix]))).toEqual(['Band 5', 'Band 5', 'Band 6']);
		expect(gradesOf(table)).toEqual(['B5', ' B5 ', 'Band 6']);
	});

	it('changes row 4 alone when that row is named', () => {
		expect(gradesOf(withFixes(table, [{ ...fix, row: 4 }]))).toEqual(['B5', 'Band 5', 'Band 6']);
	});

	it('makes a second correction on top of the first, and without it the first stands', () => {
		const second = { ...fix, from: 'Band 5', to: 'Band 7' };
		expect(gradesOf(withFixes(table, [fix, second]))).toEqual(['Band 7', 'Band 7', 'Band 6']);
		expect(gradesOf(withFixes(table, [fix]))).toEqual(['Band 5', 'Band 5', 'Band 6']);
	});

	it('changes nothing in a file whose third column is another one', () => {
		const moved = { ...table, headings: ['Employee Number', 'Grade', 'Last Name', 'FTE'] };
		expect(withFixes(moved, [fix])).toBe(moved);
	});
});

describe('the cell behind an issue', () => {
	const find = cellFinder(table, suggestMapping(table, 'staff'));

	it('is found by row and heading, with the 1 row that says exactly the same', () => {
		expect(find({ row: 6, column: 'Grade' })).toEqual({
			heading: 'Grade',
			column: 2,
			row: 6,
			text: 'Band 6',
			alike: 1
		});
		expect(find({ row: 4, column: 'Grade' })?.alike).toBe(2);
	});

	it('is not shown when it is a name, nor when the issue is about the whole row or file', () => {
		expect(find({ row: 3, column: 'Last Name' })).toBeNull();
		expect(find({ row: 3, column: null })).toBeNull();
		expect(find({ row: null, column: 'Grade' })).toBeNull();
	});
});
