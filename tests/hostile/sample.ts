/** The small staff file that hostile files are made from, and what describes one. */
import { bytesOf } from './workbooks.ts';

export interface HostileFile {
	readonly kind: string;
	readonly name: string;
	/** Made when it is needed: some are large. */
	readonly bytes: () => Uint8Array;
	/** Code of the issue that refuses it; null when it is read, undefined when either will do. */
	readonly refusedAs?: string | null;
}

export const headings = [
	'Employee Number',
	'Assignment Number',
	'Job Title',
	'Grade',
	'FTE',
	'Hire Date',
	'Annual Salary'
];

export const person = ['10000001', '10000001', 'Nurse', '5', '1', '01/04/2019', '31469'];

/** A small staff file with one cell changed. */
export function staffRows(column: string, value: string): string[][] {
	const row = person.map((cell, index) => (headings[index] === column ? value : cell));
	return [headings, person, row.map((cell, index) => (index === 0 ? '10000002' : cell))];
}

export function csvOf(rows: readonly (readonly string[])[], delimiter = ','): string {
	const quoted = (cell: string) =>
		/["\r\n]/.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell;
	return rows.map((row) => row.map(quoted).join(delimiter)).join('\r\n');
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function random(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
	};
}

export function text(
	kind: string,
	name: string,
	content: string,
	refusedAs?: string | null
): HostileFile {
	return {
		kind,
		name,
		bytes: () => bytesOf(content),
		...(refusedAs === undefined ? {} : { refusedAs })
	};
}

export function raw(
	kind: string,
	name: string,
	bytes: () => Uint8Array,
	refusedAs?: string | null
): HostileFile {
	return { kind, name, bytes, ...(refusedAs === undefined ? {} : { refusedAs }) };
}
