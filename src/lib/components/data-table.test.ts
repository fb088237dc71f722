import { describe, expect, it } from 'vitest';
import { cellText, nextSorting, sortRows, type Column } from './data-table.ts';

interface Row {
	readonly grade: string;
	readonly wte: number;
}

const columns: readonly Column<Row>[] = [
	{ key: 'grade', label: 'Grade', sortBy: (row) => row.grade },
	{ key: 'wte', label: 'WTE', numeric: true, sortBy: (row) => row.wte }
];
const rows: readonly Row[] = [
	{ grade: 'Band 10', wte: 0.5 },
	{ grade: 'Band 7', wte: 1 },
	{ grade: 'Band 8a', wte: 0.5 }
];
const grades = (sorted: readonly Row[]): string[] => sorted.map((row) => row.grade);

describe('sorting of a table', () => {
	it('puts Band 7 before Band 8a before Band 10', () => {
		const sorted = sortRows(rows, columns, { key: 'grade', direction: 'ascending' });
		expect(grades(sorted)).toEqual(['Band 7', 'Band 8a', 'Band 10']);
	});

	it('keeps the order of rows with an equal 0.5 WTE in both directions', () => {
		const up = sortRows(rows, columns, { key: 'wte', direction: 'ascending' });
		const down = sortRows(rows, columns, { key: 'wte', direction: 'descending' });
		expect(grades(up)).toEqual(['Band 10', 'Band 8a', 'Band 7']);
		expect(grades(down)).toEqual(['Band 7', 'Band 10', 'Band 8a']);
	});

	it('leaves the rows as they came without a sorting', () => {
		expect(sortRows(rows, columns, undefined)).toBe(rows);
	});

	it('goes up first, down on the second press, and up again on another column', () => {
		const first = nextSorting(undefined, 'grade');
		const second = nextSorting(first, 'grade');
		expect([first.direction, second.direction]).toEqual(['ascending', 'descending']);
		expect(nextSorting(second, 'wte')).toEqual({ key: 'wte', direction: 'ascending' });
	});
});

describe('words of a cell', () => {
	it('reads the property named by the column, 0.5', () => {
		expect(cellText({ key: 'wte', label: 'WTE' }, { wte: 0.5 })).toBe('0.5');
	});

	it('is empty for a property that is not there', () => {
		expect(cellText({ key: 'site', label: 'Site' }, { wte: 0.5 })).toBe('');
	});

	it('prefers the words of the column, "half time"', () => {
		const column = { key: 'wte', label: 'WTE', text: () => 'half time' };
		expect(cellText(column, { wte: 0.5 })).toBe('half time');
	});
});
