import type { Snippet } from 'svelte';

export interface Column<Row> {
	/** Unique; also the property read when there is no `text`. */
	readonly key: string;
	readonly label: string;
	/** Right-aligned with figures of equal width. */
	readonly numeric?: boolean;
	/** The cell's finished words. */
	readonly text?: (row: Row) => string;
	/** Gives the column a sort button. */
	readonly sortBy?: (row: Row) => number | string;
	/** Draws the cell instead of its words, for links and tags. */
	readonly cell?: Snippet<[Row]>;
}

export interface Sorting {
	readonly key: string;
	readonly direction: 'ascending' | 'descending';
}

export function cellText<Row extends object>(column: Column<Row>, row: Row): string {
	if (column.text) return column.text(row);
	const value: unknown = Reflect.get(row, column.key);
	return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** Ascending first; a second press turns it round. */
export function nextSorting(current: Sorting | undefined, key: string): Sorting {
	const again = current?.key === key && current.direction === 'ascending';
	return { key, direction: again ? 'descending' : 'ascending' };
}

/** Equal rows keep their order in both directions. Text sorts as people count: Band 7 before Band 10. */
export function sortRows<Row>(
	rows: readonly Row[],
	columns: readonly Column<Row>[],
	sorting: Sorting | undefined
): readonly Row[] {
	const sortBy = columns.find((column) => column.key === sorting?.key)?.sortBy;
	if (!sortBy) return rows;
	const sign = sorting?.direction === 'descending' ? -1 : 1;
	return rows
		.map((row) => ({ row, value: sortBy(row) }))
		.toSorted((a, b) => sign * compare(a.value, b.value))
		.map(({ row }) => row);
}

const byWords = new Intl.Collator('en-GB', { numeric: true });

function compare(a: number | string, b: number | string): number {
	return typeof a === 'number' && typeof b === 'number'
		? a - b
		: byWords.compare(String(a), String(b));
}
