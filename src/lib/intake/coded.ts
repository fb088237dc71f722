/** Codes of rows, so that what depends on a few cells is worked out once for each set of them. */
import type { Issue } from '#lib/domain/issue.ts';

/** Row `i` is of class `codes[i]`, from 0 to `size` - 1. */
export interface Coded {
	readonly codes: Int32Array;
	readonly size: number;
}

/** One value for each class of rows. Plain data. */
export interface Drawn<T> {
	readonly codes: Int32Array;
	readonly values: readonly T[];
}

/** As `Drawn`, with what is to be said about each row of a class; `row` is filled in by `saidOf`. */
export interface Part<T> extends Drawn<T> {
	readonly issues: readonly (readonly Issue[])[];
	/** Rows of the class may have something said about them. */
	readonly isSaying: boolean;
}

const largestGrid = 4_000_000;

/** Classes of rows that agree in both. */
export function pairs(a: Coded, b: Coded): Coded {
	if (a.size <= 1) return b;
	if (b.size <= 1) return a;
	return a.size * b.size <= largestGrid ? onGrid(a, b) : inMap(a, b);
}

export function combined(all: readonly Coded[], rows: number): Coded {
	return all.reduce(pairs, one(rows));
}

export function one(rows: number): Coded {
	return { codes: new Int32Array(rows), size: 1 };
}

function onGrid(a: Coded, b: Coded): Coded {
	const grid = new Int32Array(a.size * b.size);
	const codes = new Int32Array(a.codes.length);
	let size = 0;
	for (let row = 0; row < codes.length; row += 1) {
		const cell = (a.codes[row] ?? 0) * b.size + (b.codes[row] ?? 0);
		let code = grid[cell] ?? 0;
		if (code === 0) {
			size += 1;
			code = size;
			grid[cell] = code;
		}
		codes[row] = code - 1;
	}
	return { codes, size };
}

function inMap(a: Coded, b: Coded): Coded {
	const codeOf = new Map<number, number>();
	const codes = new Int32Array(a.codes.length);
	for (let row = 0; row < codes.length; row += 1) {
		const cell = (a.codes[row] ?? 0) * b.size + (b.codes[row] ?? 0);
		let code = codeOf.get(cell);
		if (code === undefined) {
			code = codeOf.size;
			codeOf.set(cell, code);
		}
		codes[row] = code;
	}
	return { codes, size: codeOf.size };
}

/** `read` is called once a class, with its first row; what it says holds for every row of it. */
export function partOf<T>(
	{ codes, size }: Coded,
	read: (row: number, issues: Issue[]) => T
): Part<T> {
	const values: T[] = [];
	const issues: Issue[][] = [];
	const first = firstRows(codes, size);
	let isSaying = false;
	for (const row of first) {
		const said: Issue[] = [];
		// A text of a blank record has no row of its own; its value is never asked for.
		values.push(read(Math.max(row, 0), said));
		issues.push(said);
		isSaying ||= said.length > 0;
	}
	return { codes, values, issues, isSaying };
}

function firstRows(codes: Int32Array, size: number): Int32Array {
	const first = new Int32Array(size).fill(-1);
	for (let row = codes.length - 1; row >= 0; row -= 1) first[codes[row] ?? 0] = row;
	return first;
}

export function valueAt<T>({ codes, values }: Drawn<T>, row: number): T {
	const code = codes[row] ?? 0;
	const value = values[code];
	if (value === undefined) throw new RangeError(`Row ${row} has no class`);
	return value;
}

/** Adds what is said about a row, in its own words. */
export function sayOf(part: Part<unknown>, row: number, rowNumber: number, issues: Issue[]): void {
	if (!part.isSaying) return;
	const said = part.issues[part.codes[row] ?? 0];
	if (!said) return;
	for (const { column, code, severity, message } of said) {
		issues.push({ row: rowNumber, column, code, severity, message });
	}
}

/** How many of `rows` are of each class. */
export function countsOf({ codes, size }: Coded, rows: Int32Array): Int32Array {
	const counts = new Int32Array(size);
	for (const row of rows) {
		const code = codes[row] ?? 0;
		counts[code] = (counts[code] ?? 0) + 1;
	}
	return counts;
}

export function codedOf({ codes, values }: Drawn<unknown>): Coded {
	return { codes, size: values.length };
}

/** Rows by what their value is called; values of one name are one class. */
export function classesOf<T>(drawn: Drawn<T>, nameOf: (value: T) => string): Drawn<string> {
	const codeOf = new Map<string, number>();
	const codes = drawn.values.map((value) => {
		const name = nameOf(value);
		const code = codeOf.get(name) ?? codeOf.size;
		codeOf.set(name, code);
		return code;
	});
	return { codes: drawn.codes.map((code) => codes[code] ?? 0), values: [...codeOf.keys()] };
}
