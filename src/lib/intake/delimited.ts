/** Text to rows of cells: which character parts them, and cells that a spreadsheet ran together. */
import Papa from 'papaparse';
import type { Issue } from '#lib/domain/issue.ts';
import { error, information } from './issues.ts';

export const delimiters = [',', ';', '\t', '|', '~'] as const;
/** Titles and notes above the headings are looked through this far. */
export const headingSearchRows = 30;
/** Enough text for those rows; an unclosed quotation mark would make one row of the whole file. */
const searchedCharacters = 200_000;

export interface DelimitedRows {
	readonly rows: string[][];
	readonly delimiter: string;
	readonly issues: Issue[];
}

type Counter = (row: readonly string[]) => number;

/** At most `mostRows` rows, so that a file far beyond the limits costs no more than one at them. */
export function readDelimited(
	text: string,
	wanted: string | undefined,
	mostRows: number,
	knownHeadings: Counter
): DelimitedRows {
	const form = wanted === undefined ? detect(text, knownHeadings) : { outer: wanted, inner: null };
	const { data, errors } = parse(text, form.outer, mostRows);
	const issues = quoteIssues(errors);
	if (form.inner === null) return { rows: data, delimiter: form.outer, issues };
	const inner = form.inner;
	issues.push(
		information(
			'one-column-split',
			`All cells were in one column, as when a file parted by ${nameOf(inner)} is saved again by a spreadsheet. They were parted at ${nameOf(inner)}.`
		)
	);
	return { rows: data.map((row) => (row[0] ?? '').split(inner)), delimiter: inner, issues };
}

/** The width of the widest of the first rows, to turn away a million columns before reading them. */
export function widestStart(text: string, delimiter: string): number {
	const { data } = parse(text.slice(0, searchedCharacters), delimiter, headingSearchRows);
	return Math.max(0, ...data.map((row) => row.length));
}

/** `header: false`: with headings on, PapaParse loses a `__proto__` column and renames doubles. */
function parse(text: string, delimiter: string, preview: number) {
	return Papa.parse<string[]>(text, { delimiter, preview, header: false });
}

interface Form {
	readonly outer: string;
	/** What parts the cells of a file whose rows are one quoted cell each; else null. */
	readonly inner: string | null;
}

/** The form that yields the most known headings, then the widest table. */
function detect(text: string, knownHeadings: Counter): Form {
	const start = text.slice(0, searchedCharacters);
	let best: (Form & { known: number; width: number }) | null = null;
	for (const form of formsOf(start)) {
		const known = Math.max(0, ...form.rows.map(knownHeadings));
		const width = median(form.rows.map((row) => row.length));
		if (!best || known > best.known || (known === best.known && width > best.width)) {
			best = { outer: form.outer, inner: form.inner, known, width };
		}
	}
	return best ?? { outer: ',', inner: null };
}

function formsOf(start: string): (Form & { rows: string[][] })[] {
	const forms: (Form & { rows: string[][] })[] = delimiters.map((outer) => ({
		outer,
		inner: null,
		rows: parse(start, outer, headingSearchRows).data
	}));
	const single = forms[0]?.rows ?? [];
	if (!start.includes('"') || !single.every((row) => row.length === 1)) return forms;
	const splits = delimiters.slice(1).map((inner) => ({
		outer: ',',
		inner,
		rows: single.map((row) => (row[0] ?? '').split(inner))
	}));
	return [...splits.filter(({ rows }) => rows.some((row) => row.length > 2)), ...forms];
}

function median(values: number[]): number {
	return values.sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

function nameOf(delimiter: string): string {
	return delimiter === '\t' ? 'tabs' : `“${delimiter}”`;
}

function quoteIssues(errors: readonly Papa.ParseError[]): Issue[] {
	return errors
		.filter(({ type }) => type === 'Quotes')
		.slice(0, 20)
		.map(({ row }) =>
			error(
				'quote-not-closed',
				'A quotation mark is opened and not closed, so cells after it may have run together. Mend the row and import again.',
				{ row: row === undefined ? null : row + 1, column: null }
			)
		);
}
