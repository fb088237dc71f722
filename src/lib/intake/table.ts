/** A file as a table: a sheet or delimited text, heading row or layout, and the records below. */
import type { Issue } from '#lib/domain/issue.ts';
import { rowsOfColumns, textAt } from './cells.ts';
import { decode, isZip } from './decode.ts';
import { headingSearchRows, readDelimited, widestStart } from './delimited.ts';
import { count, error, information, warning } from './issues.ts';
import { applyLayout, isRecordFeed, layoutsFor } from './layouts.ts';
import { limitMessagesFor, limits as defaultLimits } from './limits.ts';
import type { Limits } from './limits.ts';
import { isKnownHeading } from './synonyms.ts';
import { scanCsv } from './scan.ts';
import type { Choices, ReadOptions, TableResult, TextColumn } from './types.ts';
import type { ErrorCell } from './xlsx.ts';

/** Rows as cells, before anyone knows what they mean. */
interface Grid {
	readonly fileName: string;
	readonly kind: 'csv' | 'xlsx';
	readonly sheet: string | null;
	readonly delimiter: string;
	readonly encoding: string;
	readonly rows: string[][];
	/** Spreadsheet row of each; null when they are simply counted. */
	readonly rowNumbers: readonly number[] | null;
	readonly errorCells: readonly ErrorCell[];
	readonly issues: Issue[];
	readonly sheets: Pick<Choices, 'sheets' | 'hiddenSheets'>;
}

const noSheets = { sheets: [], hiddenSheets: [] };
/** Issues of one kind that are listed one by one; the rest are counted. */
const listed = 100;

/** Never throws: a file that cannot be used gives issues that say why and what to do. */
export async function readTable(
	bytes: Uint8Array,
	fileName: string,
	options: ReadOptions = {}
): Promise<TableResult> {
	if (!isZip(bytes)) return readTextTable(bytes, fileName, options);
	const limits = options.limits ?? defaultLimits;
	const { readWorkbook } = await import('./xlsx.ts');
	const read = await readWorkbook(bytes, {
		limits,
		sheet: options.sheet ?? null,
		headingRows: headingSearchRows,
		knownHeadings
	});
	const sheets = { sheets: read.sheets, hiddenSheets: read.hiddenSheets };
	if (!read.ok) return { ok: false, issues: read.issues, choices: { ...sheets, layouts: [] } };
	const { sheet, rows, rowNumbers, errorCells, issues } = read;
	const grid = { fileName, sheet, rows, rowNumbers, errorCells, issues, sheets };
	return tableOf({ ...grid, kind: 'xlsx', delimiter: '', encoding: 'xlsx' }, options, limits);
}

/** As `readTable`, for text files only and at once. */
export function readTextTable(
	bytes: Uint8Array,
	fileName: string,
	options: ReadOptions = {}
): TableResult {
	const limits = options.limits ?? defaultLimits;
	const decoded = decode(bytes, limits);
	if (!decoded.ok) return refuse(decoded.issues);
	const { text, encoding } = decoded;
	if (text.trim() === '') {
		return refuse([error('empty-file', 'The file is empty. Export it again.')]);
	}
	const most = limits.rows + headingSearchRows + 2;
	const widest = widestStart(text, options.delimiter ?? ',');
	if (widest > limits.columns * 10 && options.delimiter === undefined) {
		return refuse([error('too-many-columns', limitMessagesFor(limits).columns)]);
	}
	const clean = cleanTable(
		{ fileName, bytes, text, encoding, issues: decoded.issues },
		options,
		limits
	);
	if (clean) return clean;
	const { rows, delimiter, issues } = readDelimited(text, options.delimiter, most, knownHeadings);
	return tableOf(
		{
			fileName,
			kind: 'csv',
			sheet: null,
			delimiter,
			encoding,
			rows,
			rowNumbers: null,
			errorCells: [],
			issues: [...decoded.issues, ...issues],
			sheets: noSheets
		},
		options,
		limits
	);
}

/**
 * A large text in which nothing has to be said about a row, straight to columns: the rows are made
 * only if somebody asks for them. Null for any other, which is read row by row.
 */
function cleanTable(
	read: { fileName: string; bytes: Uint8Array; text: string; encoding: string; issues: Issue[] },
	options: ReadOptions,
	limits: Limits
): TableResult | null {
	const { fileName, bytes, text, encoding, issues } = read;
	if (options.layout !== undefined || text.length < startCharacters) return null;
	const start = readDelimited(
		text.slice(0, startCharacters),
		options.delimiter,
		headingSearchRows + 1,
		knownHeadings
	);
	const { rows: head, delimiter } = start;
	if (start.issues.length > 0 || head.length <= headingSearchRows || isRecordFeed(head))
		return null;
	const headingIndex = findHeadings(head);
	if (headingIndex === null) return null;
	const headings = trimTail(head[headingIndex] ?? []).map((cell) => cell.trim());
	const width = headings.length;
	if (width > limits.columns) return null;
	const range = { delimiter, headingIndex, width, mostRows: limits.rows };
	const records = scanCsv(text, range, encoding === 'utf-8' ? bytes : undefined);
	if (!records || records.tooMany || records.blank > 0 || records.extras.length > 0) return null;
	if (records.rowNumbers.length === 0 || hasFooter(records.columns)) return null;
	if (records.columns.some(({ values }) => values.some((text) => isOdd(text, limits)))) return null;
	const { columns, rowNumbers } = records;
	const kind = 'csv';
	return {
		ok: true,
		table: {
			fileName,
			headings,
			headingRow: headingIndex + 1,
			get rows() {
				return rowsOfColumns(columns);
			},
			rowNumbers,
			delimiter,
			encoding,
			columns
		},
		issues: [...issues, ...skippedIssues(headingIndex, 0, [], [])],
		source: { kind, sheet: null, layout: null, delimiter, encoding },
		choices: {
			...noSheets,
			layouts: layoutsFor(head).filter(({ id }) => id !== 'positions')
		}
	};
}

/** Enough text for the headings; a shorter file is read row by row in no time. */
const startCharacters = 200_000;

/** A cell that has to be cut, freed of a guard, or that may be the word of a total. */
function isOdd(text: string, limits: Limits): boolean {
	const code = text.charCodeAt(0);
	if (code === 0x27) return isGuard(text);
	if (text.length > limits.cellCharacters) return true;
	const letter = code | 0x20;
	return (letter === 0x74 || letter === 0x67 || letter === 0x73) && totalWord.test(text);
}

/** The last record is alone in its row, as a note or a signature is. */
function hasFooter(columns: readonly TextColumn[]): boolean {
	const last = (columns[0]?.codes.length ?? 0) - 1;
	return columns.filter((column) => textAt(column, last).trim() !== '').length < 2;
}

function tableOf(grid: Grid, options: ReadOptions, limits: Limits): TableResult {
	if (grid.rows.every(isBlank)) {
		return refuse([...grid.issues, error('empty-file', emptyMessage(grid))], grid);
	}
	if (options.layout !== undefined) return byLayout(grid, options.layout, limits);
	const headingIndex = isRecordFeed(grid.rows) ? null : findHeadings(grid.rows);
	if (headingIndex === null) return refuse([...grid.issues, noHeader(grid)], grid, true);
	return build(grid, headingIndex, limits);
}

function emptyMessage(grid: Grid): string {
	return grid.sheet === null
		? 'The file is empty. Export it again.'
		: 'The sheet is empty. Choose another sheet, or export the report again.';
}

function knownHeadings(row: readonly string[]): number {
	return new Set(row.slice(0, 1000).filter((cell) => cell !== '' && isKnownHeading(cell))).size;
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
	const first = searched.findIndex((row) => !isBlank(row));
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

function noHeader(grid: Grid): Issue {
	const [likely] = layoutsFor(grid.rows);
	const known = likely && likely.id !== 'positions' ? likely : null;
	return error(
		'no-header',
		known
			? `The file has no headings. It looks like “${known.name}”: choose that layout, or export the report with its headings.`
			: 'No row of headings was found in the first 30 rows. Export the report with its headings, or choose how its columns are read.'
	);
}

function byLayout(grid: Grid, id: string, limits: Limits): TableResult {
	const rowNumberOf = (index: number) => grid.rowNumbers?.[index] ?? index + 1;
	const tooBig = sizeIssues(grid.rows, 0, 0, limits);
	if (tooBig.length > 0) return refuse([...grid.issues, ...tooBig], grid, true);
	const positional = applyLayout(id, grid.rows, rowNumberOf);
	if (positional === null) {
		const message = `There is no layout “${id.slice(0, 40)}”. Choose one that is offered.`;
		return refuse([...grid.issues, error('no-such-layout', message)], grid, true);
	}
	const { headings, rows, rowNumbers } = positional;
	const issues = [...grid.issues, ...capped(positional.issues)];
	if (headings.length > limits.columns) {
		issues.push(error('too-many-columns', limitMessagesFor(limits).columns));
		return refuse(issues, grid, true);
	}
	if (rows.length === 0) {
		const message = 'The file holds no record of the kind that this layout reads. Choose another.';
		return refuse([...issues, error('empty-file', message)], grid, true);
	}
	const fitter = fitterOf(headings, limits);
	for (const [index, row] of rows.entries()) fitter.fit(row, rowNumbers[index] ?? 0);
	issues.push(...fitter.issues());
	return finished(grid, id, { headings, headingRow: 0, rows, rowNumbers }, issues);
}

interface Records {
	readonly headings: readonly string[];
	readonly headingRow: number;
	readonly rows: string[][];
	readonly rowNumbers: number[];
}

function finished(
	grid: Grid,
	layout: string | null,
	records: Records,
	issues: Issue[]
): TableResult {
	const { fileName, delimiter, encoding, kind, sheet } = grid;
	return {
		ok: true,
		table: { fileName, ...records, delimiter, encoding },
		issues,
		source: { kind, sheet, layout, delimiter, encoding },
		choices: choicesOf(grid, layout !== null)
	};
}

function build(grid: Grid, headingIndex: number, limits: Limits): TableResult {
	const headings = trimTail(grid.rows[headingIndex] ?? []).map((cell) => cell.trim());
	const numberOf = (index: number) => grid.rowNumbers?.[index] ?? index + 1;
	const tooBig = sizeIssues(grid.rows, headings.length, headingIndex + 1, limits);
	if (tooBig.length > 0) return refuse([...grid.issues, ...tooBig], grid);
	const last = lastRecord(grid.rows, headingIndex, headings.length);
	const rows: string[][] = [];
	const rowNumbers: number[] = [];
	const totals: number[] = [];
	const fitter = fitterOf(headings, limits);
	let blank = 0;
	for (let index = headingIndex + 1; index <= last.record; index += 1) {
		const cells = grid.rows[index] ?? [];
		const first = firstFilled(cells);
		if (first === null) blank += 1;
		else if (isTotal(cells, first, headings.length)) totals.push(numberOf(index));
		else {
			const number = numberOf(index);
			fitter.fit(cells, number);
			rows.push(cells);
			rowNumbers.push(number);
		}
	}
	const issues = [
		...grid.issues,
		...fitter.issues(),
		...errorCellIssues(grid.errorCells, headings, numberOf(headingIndex))
	];
	if (rows.length === 0) {
		const message = 'There are headings but no rows below them.';
		return refuse([...issues, error('empty-file', message)], grid);
	}
	issues.push(...skippedIssues(headingIndex, blank, totals, last.notes.map(numberOf)));
	const headingRow = numberOf(headingIndex);
	return finished(grid, null, { headings, headingRow, rows, rowNumbers }, issues);
}

/** Where the records end, and the notes below them: a signature or a source, alone in its row. */
function lastRecord(
	rows: readonly string[][],
	headingIndex: number,
	width: number
): { record: number; notes: number[] } {
	let record = rows.length - 1;
	while (record > headingIndex && isBlank(rows[record] ?? [])) record -= 1;
	if (width < 4) return { record, notes: [] };
	const notes: number[] = [];
	let at = record;
	for (; at > headingIndex && record - at < headingSearchRows; at -= 1) {
		const cells = rows[at] ?? [];
		const first = firstFilled(cells);
		if (first === null) continue;
		if (!isNote(cells, first)) break;
		notes.unshift(at);
	}
	if (notes.length === 0 || at <= headingIndex) return { record, notes: [] };
	return { record: (notes[0] ?? record + 1) - 1, notes };
}

/** A sentence on its own at the left: no number, which could be a person's. */
function isNote(cells: readonly string[], first: number): boolean {
	const text = cells[first]?.trim() ?? '';
	return first <= 1 && filled(cells).length === 1 && /\p{L}{2}/u.test(text) && /\s/.test(text);
}

const totalWord = /^(?:grand |sub[- ]?)?totals?\b/i;

/** A sum below records, by its word. One without a word is told by its figures, later. */
function isTotal(cells: readonly string[], first: number, width: number): boolean {
	const text = cells[first] ?? '';
	const letter = text.charCodeAt(0) | 0x20;
	if (letter !== 0x74 && letter !== 0x67 && letter !== 0x73) return false;
	return totalWord.test(text) && filled(cells).length <= Math.max(2, width / 2);
}

function sizeIssues(
	rows: readonly string[][],
	columns: number,
	from: number,
	limits: Limits
): Issue[] {
	const messages = limitMessagesFor(limits);
	const issues: Issue[] = [];
	if (columns > limits.columns) issues.push(error('too-many-columns', messages.columns));
	let records = rows.length - from;
	if (isBlank(rows.at(-1) ?? [])) records -= 1;
	if (records > limits.rows) issues.push(error('too-many-rows', messages.rows));
	return issues;
}

/** Sees to it that a row has as many cells as headings; what does not fit is said. */
function fitterOf(headings: readonly string[], limits: Limits) {
	const found: Issue[] = [];
	const width = headings.length;
	const most = limits.cellCharacters;
	const message = limitMessagesFor(limits).cellCharacters;
	return {
		/** Changes the row in place: a copy of every row would cost as much as reading it. */
		fit(cells: string[], row: number): void {
			if (cells.length > width) {
				const extra = filled(cells.slice(width)).length;
				if (extra > 0) found.push(extraIssue(extra, row));
				cells.length = width;
			}
			while (cells.length < width) cells.push('');
			for (let index = 0; index < width; index += 1) {
				const cell = cells[index] ?? '';
				if (cell.length > most) {
					found.push(information('long-cell', message, { row, column: headings[index] ?? null }));
					cells[index] = cell.slice(0, most);
				} else if (cell.charCodeAt(0) === 0x27 && isGuard(cell)) cells[index] = cell.slice(1);
			}
		},
		issues: () => capped(found)
	};
}

/** The apostrophe that our own exports put before text that a spreadsheet would run as a formula. */
function isGuard(cell: string): boolean {
	return '=+-@\t\r\n\0＝＋－＠'.includes(cell.charAt(1)) && cell.length > 1;
}

function extraIssue(extra: number, row: number): Issue {
	return warning(
		'more-cells-than-headings',
		`The row has ${count(extra, 'cell', 'cells')} beyond the last heading. Look for a stray comma; ${extra === 1 ? 'it was' : 'they were'} not read.`,
		{ row, column: null }
	);
}

/** The first of each kind one by one, then how many more there are. */
function capped(issues: readonly Issue[]): Issue[] {
	const seen = new Map<string, number>();
	const kept = issues.filter(({ code }) => {
		const n = (seen.get(code) ?? 0) + 1;
		seen.set(code, n);
		return n <= listed;
	});
	for (const [code, n] of seen) {
		const last = kept.findLast((issue) => issue.code === code);
		if (n <= listed || !last) continue;
		const more = count(n - listed, 'further row has', 'further rows have');
		kept.push({ ...last, row: null, column: null, message: `${more} the same: ${last.message}` });
	}
	return kept;
}

function errorCellIssues(
	cells: readonly ErrorCell[],
	headings: readonly string[],
	headingRow: number
): Issue[] {
	return capped(
		cells
			.filter(({ row, column }) => row > headingRow && column < headings.length)
			.map(({ row, column, text }) =>
				warning(
					'cell-with-error',
					`The cell holds the Excel error ${text} and was read as empty. Mend the formula in Excel, save and import again.`,
					{ row, column: headings[column] ?? null }
				)
			)
	);
}

function skippedIssues(
	titleRows: number,
	blank: number,
	totals: readonly number[],
	notes: readonly number[]
): Issue[] {
	const issues: Issue[] = [];
	const say = (code: string, message: string) => issues.push(information(code, message));
	if (titleRows > 0) {
		say(
			'title-rows-skipped',
			`${count(titleRows, 'row', 'rows')} above the headings ${titleRows === 1 ? 'was' : 'were'} taken as a title and left out.`
		);
	}
	if (blank > 0) {
		say('blank-rows', `${count(blank, 'blank row was', 'blank rows were')} left out.`);
	}
	if (totals.length > 0) {
		say(
			'total-rows',
			`${count(totals.length, 'row was', 'rows were')} taken as a total and left out: ${listOf(totals)}.`
		);
	}
	if (notes.length > 0) {
		say(
			'footer-rows',
			`${count(notes.length, 'row', 'rows')} below the records ${notes.length === 1 ? 'was' : 'were'} taken as a note and left out: ${listOf(notes)}.`
		);
	}
	return issues;
}

function listOf(rows: readonly number[]): string {
	const shown = rows.slice(0, 10).map(String).join(', ');
	return `${rows.length === 1 ? 'row' : 'rows'} ${shown}${rows.length > 10 ? ' …' : ''}`;
}

function trimTail(row: readonly string[]): string[] {
	const last = row.findLastIndex((cell) => cell.trim() !== '');
	return row.slice(0, last + 1);
}

function filled(row: readonly string[]): string[] {
	return row.filter((cell) => cell.trim() !== '');
}

function firstFilled(row: readonly string[]): number | null {
	for (let index = 0; index < row.length; index += 1) {
		const cell = row[index] ?? '';
		if (cell !== '' && cell.trim() !== '') return index;
	}
	return null;
}

function isBlank(row: readonly string[]): boolean {
	return firstFilled(row) === null;
}

function choicesOf(grid: Grid, withPositions: boolean): Choices {
	const layouts = layoutsFor(grid.rows).filter(({ id }) => withPositions || id !== 'positions');
	return { ...grid.sheets, layouts };
}

function refuse(issues: Issue[], grid: Grid | null = null, withPositions = false): TableResult {
	const choices = grid ? choicesOf(grid, withPositions) : { ...noSheets, layouts: [] };
	return { ok: false, issues, choices };
}
