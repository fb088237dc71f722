/** A file as a table: delimiter, heading row, records with the rows that a spreadsheet numbers. */
import Papa from 'papaparse';
import type { Issue } from '#lib/domain/issue.ts';
import { decode } from './decode.ts';
import { count, error, information, warning } from './issues.ts';
import { limitMessages, limits } from './limits.ts';
import { isKnownHeading } from './synonyms.ts';
import type { TableResult } from './types.ts';

const delimiters = [',', ';', '\t', '|'] as const;
/** Titles and notes above the headings are looked through this far. */
const headingSearchRows = 30;
/** Enough text for those rows; an unclosed quotation mark would make one row of the whole file. */
const searchedCharacters = 200_000;

/** Never throws: a file that cannot be used gives issues that say why and what to do. */
export function readTable(bytes: Uint8Array, fileName: string): TableResult {
	const decoded = decode(bytes);
	if (!decoded.ok) return decoded;
	if (decoded.text.trim() === '') {
		return refuse([error('empty-file', 'The file is empty. Export it again.')]);
	}
	const delimiter = detectDelimiter(decoded.text);
	const parsed = parse(decoded.text, delimiter, limits.rows + headingSearchRows + 2);
	const headingIndex = findHeadings(parsed.data);
	if (headingIndex === null) return refuse([...decoded.issues, noHeader(parsed.data)]);
	return build({ fileName, delimiter, encoding: decoded.encoding, headingIndex, ...parsed }, [
		...decoded.issues,
		...quoteIssues(parsed.errors)
	]);
}

interface Parsed {
	readonly data: string[][];
	readonly errors: readonly Papa.ParseError[];
}

interface Read extends Parsed {
	readonly fileName: string;
	readonly delimiter: string;
	readonly encoding: string;
	readonly headingIndex: number;
}

/** `header: false`: with headings on, PapaParse loses a `__proto__` column and renames doubles. */
function parse(text: string, delimiter: string, preview: number): Parsed {
	const { data, errors } = Papa.parse<string[]>(text, { delimiter, preview, header: false });
	return { data, errors };
}

/** The delimiter that yields the most known headings, then the widest table. */
function detectDelimiter(text: string): string {
	let best: { delimiter: string; known: number; width: number } | null = null;
	const start = text.slice(0, searchedCharacters);
	for (const delimiter of delimiters) {
		const { data } = parse(start, delimiter, headingSearchRows);
		const known = Math.max(0, ...data.map(knownHeadings));
		const width = median(data.map((row) => row.length));
		if (!best || known > best.known || (known === best.known && width > best.width)) {
			best = { delimiter, known, width };
		}
	}
	return best?.delimiter ?? ',';
}

function median(values: number[]): number {
	return values.sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

function knownHeadings(row: readonly string[]): number {
	return new Set(row.filter(isKnownHeading)).size;
}

/**
 * The row with the most known headings, two at least; failing that, a first row that reads like
 * headings, so that a report with headings of its own can still be mapped by hand.
 */
function findHeadings(rows: readonly string[][]): number | null {
	const searched = rows.slice(0, headingSearchRows);
	const scores = searched.map(knownHeadings);
	const best = Math.max(0, ...scores);
	if (best >= 2) return scores.indexOf(best);
	const first = searched.findIndex((row) => filled(row).length > 0);
	return first >= 0 && readsLikeHeadings(searched[first] ?? []) && rows.length > first + 1
		? first
		: null;
}

function readsLikeHeadings(row: readonly string[]): boolean {
	const cells = filled(row).map((cell) => cell.trim());
	return (
		cells.length >= 2 &&
		new Set(cells).size === cells.length &&
		cells.every((cell) => cell.length <= 60 && /\p{L}{2}/u.test(cell) && !/^\d|\d{4}/.test(cell))
	);
}

function noHeader(rows: readonly string[][]): Issue {
	const [first] = rows;
	const tilde = first?.length === 1 && (first[0]?.split('~').length ?? 0) > 3;
	return error(
		'no-header',
		tilde
			? 'The columns are separated by ~. Export the report as CSV with a row of headings.'
			: 'No row of headings was found in the first 30 rows. Export the report with its headings.'
	);
}

function build(read: Read, issues: Issue[]): TableResult {
	const headings = trimTail(read.data[read.headingIndex] ?? []).map((cell) => cell.trim());
	const tooBig = sizeIssues(read, headings);
	if (tooBig.length > 0) return refuse([...issues, ...tooBig]);
	const rows: string[][] = [];
	const rowNumbers: number[] = [];
	let blank = 0;
	const last = read.data.length - 1;
	for (let index = read.headingIndex + 1; index <= last; index += 1) {
		const cells = read.data[index] ?? [];
		if (filled(cells).length === 0) {
			if (index < last) blank += 1;
			continue;
		}
		rows.push(fit(cells, headings, index + 1, issues));
		rowNumbers.push(index + 1);
	}
	if (rows.length === 0) {
		return refuse([...issues, error('empty-file', 'There are headings but no rows below them.')]);
	}
	issues.push(...skippedIssues(read.headingIndex, blank));
	const { fileName, delimiter, encoding } = read;
	const headingRow = read.headingIndex + 1;
	return {
		ok: true,
		table: { fileName, headings, headingRow, rows, rowNumbers, delimiter, encoding },
		issues
	};
}

function sizeIssues(read: Read, headings: readonly string[]): Issue[] {
	const issues: Issue[] = [];
	if (headings.length > limits.columns) {
		issues.push(error('too-many-columns', limitMessages.columns));
	}
	const records = read.data.length - read.headingIndex - 1;
	const lastIsBlank = filled(read.data.at(-1) ?? []).length === 0;
	if (records - (lastIsBlank ? 1 : 0) > limits.rows) {
		issues.push(error('too-many-rows', limitMessages.rows));
	}
	return issues;
}

/** Cells as many as headings; what does not fit is said and not lost in silence. */
function fit(
	cells: readonly string[],
	headings: readonly string[],
	row: number,
	issues: Issue[]
): string[] {
	const extra = filled(cells.slice(headings.length)).length;
	if (extra > 0) {
		issues.push(
			warning(
				'more-cells-than-headings',
				`The row has ${count(extra, 'cell', 'cells')} beyond the last heading. Look for a stray comma; ${extra === 1 ? 'it was' : 'they were'} not read.`,
				{ row, column: null }
			)
		);
	}
	return headings.map((heading, index) => {
		const cell = cells[index] ?? '';
		if (cell.length <= limits.cellCharacters) return cell;
		issues.push(information('long-cell', limitMessages.cellCharacters, { row, column: heading }));
		return cell.slice(0, limits.cellCharacters);
	});
}

function skippedIssues(titleRows: number, blank: number): Issue[] {
	const issues: Issue[] = [];
	if (titleRows > 0) {
		issues.push(
			information(
				'title-rows-skipped',
				`${count(titleRows, 'row', 'rows')} above the headings ${titleRows === 1 ? 'was' : 'were'} taken as a title and left out.`
			)
		);
	}
	if (blank > 0) {
		issues.push(
			information('blank-rows', `${count(blank, 'blank row was', 'blank rows were')} left out.`)
		);
	}
	return issues;
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

function trimTail(row: readonly string[]): string[] {
	const last = row.findLastIndex((cell) => cell.trim() !== '');
	return row.slice(0, last + 1);
}

function filled(row: readonly string[]): string[] {
	return row.filter((cell) => cell.trim() !== '');
}

function refuse(issues: Issue[]): TableResult {
	return { ok: false, issues };
}
