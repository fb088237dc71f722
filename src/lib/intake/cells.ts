/**
 * A table by column: every distinct text once, and for each row which of them it holds. What a
 * column means is then worked out once a text and not once a row.
 */
import type { Table, TextColumn } from './types.ts';

const none: TextColumn = { codes: new Int32Array(0), values: [] };

/** Columns of a table that was read as rows. */
export function encodeRows(rows: readonly (readonly string[])[], width: number): TextColumn[] {
	return Array.from({ length: width }, (_, column) => encode(rows.map((row) => row[column] ?? '')));
}

export function columnsOfTable(table: Table): readonly TextColumn[] {
	return table.columns ?? encodeRows(table.rows, table.headings.length);
}

/** Rows of columns, for what reads a file row by row. */
export function rowsOfColumns(columns: readonly TextColumn[]): string[][] {
	const length = columns[0]?.codes.length ?? 0;
	return Array.from({ length }, (_, row) => columns.map((column) => textAt(column, row)));
}

export function textAt({ codes, values }: TextColumn, row: number): string {
	return values[codes[row] ?? 0] ?? '';
}

/** `columns[index]` with each text changed; texts that come out alike are one. */
export function recode(
	column: TextColumn | undefined,
	change: (text: string) => string
): TextColumn {
	if (!column) return none;
	const changed = column.values.map(change);
	if (changed.every((text, code) => text === column.values[code])) return column;
	const codeOf = new Map<string, number>();
	const codes = changed.map((text) => codeOf.get(text) ?? added(codeOf, text));
	return { codes: column.codes.map((code) => codes[code] ?? 0), values: [...codeOf.keys()] };
}

function added(codeOf: Map<string, number>, text: string): number {
	codeOf.set(text, codeOf.size);
	return codeOf.size - 1;
}

export function encode(texts: readonly string[]): TextColumn {
	const codeOf = new Map<string, number>();
	const codes = Int32Array.from(texts, (text) => codeOf.get(text) ?? added(codeOf, text));
	return { codes, values: [...codeOf.keys()] };
}
