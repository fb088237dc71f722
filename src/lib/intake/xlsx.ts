/**
 * An Excel workbook to rows of text cells. Loaded only when a workbook is opened, so that a CSV does
 * not pay for it. The ZIP is gone through before the reader is let at it: see `zip-scan.ts`.
 */
import { streamXlsxRows } from 'hucre/xlsx';
import type { CellValue } from 'hucre/xlsx';
import type { Issue } from '#lib/domain/issue.ts';
import { count, error, information, warning } from './issues.ts';
import { limitMessagesFor } from './limits.ts';
import type { Limits } from './limits.ts';
import type { SheetChoice } from './types.ts';
import { xmlCounter, type XmlCounter } from './xlsx-scan.ts';
import { listParts, unpackAll, type ZipFault, type ZipPart } from './zip-scan.ts';

export interface WorkbookRows {
	readonly ok: true;
	readonly sheet: string;
	readonly rows: string[][];
	/** Spreadsheet row of each. */
	readonly rowNumbers: number[];
	/** Cells that hold an Excel error such as #REF!; they are read as empty. */
	readonly errorCells: readonly ErrorCell[];
	readonly issues: Issue[];
	readonly sheets: readonly SheetChoice[];
	readonly hiddenSheets: readonly string[];
}

export interface ErrorCell {
	readonly row: number;
	readonly column: number;
	readonly text: string;
}

export type WorkbookResult =
	| WorkbookRows
	| {
			readonly ok: false;
			readonly issues: Issue[];
			readonly sheets: readonly SheetChoice[];
			readonly hiddenSheets: readonly string[];
	  };

export interface WorkbookSettings {
	readonly limits: Limits;
	/** Name of the sheet to read; else the one whose first rows hold most known headings. */
	readonly sheet: string | null;
	/** Rows at the top that may hold the headings. */
	readonly headingRows: number;
	readonly knownHeadings: (row: readonly string[]) => number;
}

interface Sheet extends SheetChoice {
	/** Among all sheets of the workbook: what the reader goes by. */
	readonly index: number;
	readonly hidden: boolean;
	readonly counter: XmlCounter | null;
}

/** Columns of a sheet in any program; a row with more cells is no row of a spreadsheet. */
const sheetColumns = 16_384;
/** Longer than any tag that a spreadsheet program writes. */
const longestTag = 1 << 17;
/** Elements of the text and style parts, which the reader holds in memory all at once. */
const mostTags = 6_000_000;
/** Empty cells beyond the last allowed column, over all rows: formatting reaches far in some files. */
const mostEmptyCells = 5_000_000;
const listedErrors = 1000;

/** Never throws: what cannot be read is an issue with the reason. */
export async function readWorkbook(
	bytes: Uint8Array,
	settings: WorkbookSettings
): Promise<WorkbookResult> {
	const { limits } = settings;
	if (bytes.length > limits.workbookBytes) {
		return refuse(error('file-too-large', limitMessagesFor(limits).workbookBytes));
	}
	const listing = listParts(bytes, limits);
	if (!listing.ok) return refuse(faultIssue(listing.fault, listing.part, limits));
	const kind = kindIssue(listing.parts);
	if (kind) return refuse(kind);
	const scan = await scanParts(bytes, listing.parts, limits);
	if (!scan.ok) return refuse(scan.issue);
	return readSheet(bytes, scan, settings);
}

function refuse(issue: Issue, sheets: readonly Sheet[] = []): WorkbookResult {
	return { ok: false, issues: [issue], ...choicesOf(sheets) };
}

function choicesOf(sheets: readonly Sheet[]) {
	return {
		sheets: sheets.filter(({ hidden }) => !hidden).map(({ name, rows }) => ({ name, rows })),
		hiddenSheets: sheets.filter(({ hidden }) => hidden).map(({ name }) => name)
	};
}

/** Parts that show what the file is: some are refused, some are another format in the same wrapper. */
function kindIssue(parts: readonly ZipPart[]): Issue | null {
	const names = parts.map(({ name }) => name.toLowerCase());
	const some = (test: (name: string) => boolean) => names.some(test);
	if (some((name) => name.endsWith('vbaproject.bin') || name.startsWith('xl/macrosheets/'))) {
		return error(
			'workbook-with-macros',
			'The workbook holds macros. Save it as an Excel workbook without macros (.xlsx) or as CSV, and choose that file.'
		);
	}
	if (some((name) => name.startsWith('xl/externallinks/'))) {
		return error(
			'workbook-with-links',
			'The workbook takes values from other workbooks. In Excel choose Data, Edit Links, Break Link, or paste the values, then save and choose it again.'
		);
	}
	if (some((name) => name === 'encryptedpackage')) return faultIssue('encrypted', null, null);
	if (some((name) => name === 'xl/workbook.bin')) return otherKind('a binary workbook (.xlsb)');
	if (some((name) => name.startsWith('word/'))) return otherKind('a Word document');
	if (some((name) => name.startsWith('ppt/'))) return otherKind('a PowerPoint file');
	if (some((name) => name === 'content.xml')) return otherKind('an OpenDocument sheet (.ods)');
	if (!names.includes('[content_types].xml') || !names.includes('xl/workbook.xml')) {
		return otherKind('a ZIP file and not an Excel workbook');
	}
	return null;
}

function otherKind(what: string): Issue {
	return error(
		'wrong-file-type',
		`This is ${what}. Save the report as an Excel workbook (.xlsx) or as CSV (UTF-8).`
	);
}

function faultIssue(fault: ZipFault, part: string | null, limits: Limits | null): Issue {
	const messages = limits === null ? null : limitMessagesFor(limits);
	const where = part === null ? '' : ` The part is ${partName(part)}.`;
	switch (fault) {
		case 'not-a-zip':
		case 'truncated':
			return error(
				'damaged-workbook',
				`The workbook is cut off or damaged. Copy or download it again.${where}`
			);
		case 'damaged-part':
		case 'unknown-packing':
			return error(
				'damaged-workbook',
				`The workbook is damaged. Open it in Excel, save it under a new name and choose that file.${where}`
			);
		case 'too-many-parts':
			return error('workbook-too-large', messages?.zipEntries ?? '');
		case 'declared-too-large':
		case 'unpacked-too-large':
			return error('workbook-too-large', `${messages?.unpackedBytes ?? ''}${where}`);
		case 'size-differs':
			return error(
				'unsafe-workbook',
				`The workbook says one size and holds another, as a harmful file does. Save the sheet from Excel again.${where}`
			);
		case 'unsafe-name':
		case 'duplicate-name':
			return error(
				'unsafe-workbook',
				`A part of the workbook has a name that no spreadsheet program gives, as a harmful file does. Save the sheet from Excel again.${where}`
			);
		case 'encrypted':
			return error(
				'encrypted-file',
				'The workbook is protected by a password. Open it, remove the password (File, Info, Protect Workbook), save it and choose it again.'
			);
	}
}

/** Part names come from the file: shown short and without anything but plain letters. */
function partName(name: string): string {
	return `“${name.replace(/[^\w./ [\]-]/g, '?').slice(0, 60)}”`;
}

type Scan =
	| { readonly ok: true; readonly sheets: Sheet[]; readonly padsWithZeros: boolean }
	| { readonly ok: false; readonly issue: Issue };

const workbookPart = 'xl/workbook.xml';
const relationsPart = 'xl/_rels/workbook.xml.rels';
const stylesPart = 'xl/styles.xml';
/** Parts that are read whole here; a larger one is not looked into. */
const readWhole: ReadonlySet<string> = new Set([workbookPart, relationsPart, stylesPart]);
const mostReadWhole = 1 << 20;

async function scanParts(
	bytes: Uint8Array,
	parts: readonly ZipPart[],
	limits: Limits
): Promise<Scan> {
	const counters = new Map<string, XmlCounter>();
	const texts = new Map<string, Uint8Array[]>();
	const fault = await unpackAll(bytes, parts, limits, (part) => {
		const name = part.name.toLowerCase();
		if (!/\.(xml|rels)$/.test(name)) return null;
		const counter = xmlCounter();
		counters.set(name, counter);
		if (!readWhole.has(name) || part.declaredBytes > mostReadWhole) return counter.read;
		const chunks: Uint8Array[] = [];
		texts.set(name, chunks);
		return (chunk) => {
			counter.read(chunk);
			chunks.push(chunk);
		};
	});
	if (fault) return { ok: false, issue: faultIssue(fault.fault, fault.part, limits) };
	for (const [name, { counts }] of counters) {
		const issue = countsIssue(name, counts, limits);
		if (issue) return { ok: false, issue };
	}
	const sheets = sheetsOf(textOf(texts, workbookPart), textOf(texts, relationsPart), counters);
	return sheets.length > 0
		? { ok: true, sheets, padsWithZeros: padding.test(textOf(texts, stylesPart)) }
		: { ok: false, issue: faultIssue('damaged-part', workbookPart, limits) };
}

/** A number format such as 00000000: the zeros are shown, and are not in the cell. */
const padding = /formatCode="0{3,}"/;

function zerosByFormat(): Issue {
	return warning(
		'zeros-by-format',
		'The workbook shows some numbers with leading zeros that are not in the cells, so they are read without them. Check employee and post numbers; if they differ, save the sheet as CSV and import that.'
	);
}

function countsIssue(name: string, counts: XmlCounter['counts'], limits: Limits): Issue | null {
	if (counts.hasDoctype) {
		return error(
			'unsafe-workbook',
			`The workbook holds a document type or entities, as a harmful file does. Save the sheet from Excel again. The part is ${partName(name)}.`
		);
	}
	if (counts.widestRow > sheetColumns) {
		return error('too-many-columns', limitMessagesFor(limits).columns);
	}
	const isSheet = name.startsWith('xl/worksheets/');
	if (counts.longestTag > longestTag || (isSheet && counts.hasRawText))
		return faultIssue('damaged-part', name, limits);
	return !isSheet && counts.tags > mostTags ? faultIssue('unpacked-too-large', name, limits) : null;
}

function textOf(texts: ReadonlyMap<string, Uint8Array[]>, name: string): string {
	const decoder = new TextDecoder();
	const chunks = texts.get(name) ?? [];
	return chunks.map((chunk) => decoder.decode(chunk, { stream: true })).join('') + decoder.decode();
}

/** In the order of the workbook: the reader takes a sheet by its place. */
function sheetsOf(
	workbook: string,
	relations: string,
	counters: ReadonlyMap<string, XmlCounter>
): Sheet[] {
	const targets = new Map<string, string>();
	for (const attributes of elements(relations, 'Relationship')) {
		const target = attributes.get('Target') ?? '';
		const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
		targets.set(attributes.get('Id') ?? '', path.toLowerCase());
	}
	return elements(workbook, 'sheet')
		.filter((attributes) => attributes.get('name') && attributes.get('id'))
		.map((attributes, index): Sheet => {
			const counter = counters.get(targets.get(attributes.get('id') ?? '') ?? '') ?? null;
			return {
				name: attributes.get('name') ?? '',
				rows: counter?.counts.rows ?? 0,
				index,
				hidden: /hidden/i.test(attributes.get('state') ?? ''),
				counter
			};
		});
}

/** Attributes of each element by local name. The part is small and was written by a program. */
function elements(xml: string, name: string): Map<string, string>[] {
	const found: Map<string, string>[] = [];
	for (const [, attributes = ''] of xml.matchAll(
		new RegExp(`<(?:\\w{1,20}:)?${name}\\s([^<>]{1,4000})>`, 'g')
	)) {
		const values = new Map<string, string>();
		for (const [, key = '', inDouble, inSingle] of attributes.matchAll(
			/(?:\w{1,20}:)?(\w{1,30})\s?=\s?(?:"([^"]{0,1000})"|'([^']{0,1000})')/g
		)) {
			values.set(key, unescaped(inDouble ?? inSingle ?? ''));
		}
		found.push(values);
	}
	return found;
}

const entities: ReadonlyMap<string, string> = new Map([
	['amp', '&'],
	['lt', '<'],
	['gt', '>'],
	['quot', '"'],
	['apos', "'"]
]);

function unescaped(text: string): string {
	return text.replace(/&(#x?[\da-f]{1,6}|\w{2,4});/gi, (whole, code: string) => {
		if (!code.startsWith('#')) return entities.get(code) ?? whole;
		const point = /^#x/i.test(code) ? parseInt(code.slice(2), 16) : Number(code.slice(1));
		return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
	});
}

async function readSheet(
	bytes: Uint8Array,
	{ sheets, padsWithZeros }: Scan & { ok: true },
	settings: WorkbookSettings
): Promise<WorkbookResult> {
	const visible = sheets.filter(({ hidden }) => !hidden);
	try {
		const sheet = await chooseSheet(bytes, sheets, visible, settings);
		if (sheet === null) return refuse(noSheet(sheets, settings.sheet), sheets);
		const read = await readRows(bytes, sheet, settings.limits);
		if (!read.ok) return refuse(read.issue, sheets);
		const { rows, rowNumbers, errorCells } = read;
		const issues = sheetIssues(sheet, sheets, settings.sheet);
		if (padsWithZeros) issues.push(zerosByFormat());
		return {
			ok: true,
			sheet: sheet.name,
			rows,
			rowNumbers,
			errorCells,
			issues,
			...choicesOf(sheets)
		};
	} catch {
		return refuse(faultIssue('damaged-part', null, settings.limits), sheets);
	}
}

function noSheet(sheets: readonly Sheet[], wanted: string | null): Issue {
	if (wanted === null) {
		return error(
			'no-visible-sheet',
			'All sheets of the workbook are hidden. Unhide the one that is needed in Excel, save and choose the workbook again.'
		);
	}
	const hidden = sheets.some(({ name }) => name === wanted);
	return error(
		'no-such-sheet',
		hidden
			? `The sheet “${wanted.slice(0, 40)}” is hidden. Unhide it in Excel, save and choose the workbook again.`
			: `The workbook has no sheet “${wanted.slice(0, 40)}”. Choose one of its sheets.`
	);
}

/** The fullest sheet first: it is nearly always the one, and each look parses the workbook's texts. */
async function chooseSheet(
	bytes: Uint8Array,
	sheets: readonly Sheet[],
	visible: readonly Sheet[],
	settings: WorkbookSettings
): Promise<Sheet | null> {
	if (settings.sheet !== null) return visible.find(({ name }) => name === settings.sheet) ?? null;
	const byRows = [...visible].sort((a, b) => b.rows - a.rows);
	if (byRows.length < 2) return byRows[0] ?? null;
	for (const sheet of byRows.slice(0, 8)) {
		let seen = 0;
		for await (const { values } of streamXlsxRows(bytes, { sheet: sheet.index })) {
			const row = values.slice(0, settings.limits.columns).map((value) => textOfCell(value));
			if (settings.knownHeadings(row) >= 2) return sheet;
			seen += 1;
			if (seen >= settings.headingRows) break;
		}
	}
	return byRows[0] ?? null;
}

type RowsResult =
	| {
			readonly ok: true;
			readonly rows: string[][];
			readonly rowNumbers: number[];
			readonly errorCells: ErrorCell[];
	  }
	| { readonly ok: false; readonly issue: Issue };

async function readRows(bytes: Uint8Array, sheet: Sheet, limits: Limits): Promise<RowsResult> {
	const rows: string[][] = [];
	const rowNumbers: number[] = [];
	const errorCells: ErrorCell[] = [];
	let number = 0;
	let emptyCells = 0;
	for await (const { index, values } of streamXlsxRows(bytes, { sheet: sheet.index })) {
		number = Number.isSafeInteger(index) && index >= 0 ? index + 1 : number + 1;
		const width = widthOf(values);
		emptyCells += values.length - width;
		if (width > limits.columns || emptyCells > mostEmptyCells) {
			return tooMany('too-many-columns', limitMessagesFor(limits).columns);
		}
		if (width === 0) continue;
		if (rows.length > limits.rows + 32) {
			return tooMany('too-many-rows', limitMessagesFor(limits).rows);
		}
		rows.push(textsOf(values, width, number, errorCells));
		rowNumbers.push(number);
	}
	return { ok: true, rows, rowNumbers, errorCells };
}

function tooMany(code: string, message: string): RowsResult {
	return { ok: false, issue: error(code, message) };
}

function widthOf(values: readonly CellValue[]): number {
	let width = values.length;
	while (width > 0 && (values[width - 1] === null || values[width - 1] === '')) width -= 1;
	return width;
}

function textsOf(
	values: readonly CellValue[],
	width: number,
	row: number,
	errorCells: ErrorCell[]
): string[] {
	const texts: string[] = new Array<string>(width);
	for (let column = 0; column < width; column += 1) {
		const text = textOfCell(values[column] ?? null);
		const isError = text.charCodeAt(0) === 0x23 && errorText.test(text);
		if (isError && errorCells.length < listedErrors) errorCells.push({ row, column, text });
		texts[column] = isError ? '' : text;
	}
	return texts;
}

const errorText =
	/^#(REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!|FIELD!|BLOCKED!|GETTING_DATA)$/;

function textOfCell(value: CellValue): string {
	if (typeof value === 'string') return value;
	if (value === null) return '';
	if (typeof value === 'number') return textOfNumber(value);
	if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
	return textOfDate(value);
}

/** As a sheet shows it: 15 figures, so 37.500000000000007 is 37.5; never with an exponent. */
function textOfNumber(value: number): string {
	if (Number.isSafeInteger(value)) return String(value);
	const text = String(Number(value.toPrecision(15)));
	return text.includes('e') ? value.toLocaleString('en-GB', plainNumber) : text;
}

const plainNumber = {
	useGrouping: false,
	maximumSignificantDigits: 15
} as const;

const day = 86_400_000;
/** First days of the two calendars that a workbook may keep. */
const firstDays = [Date.UTC(1899, 11, 31), Date.UTC(1904, 0, 1)];

/**
 * A day, with the time behind it when there is one. A time without a day, or hours such as 37:30,
 * counts from the first day of the calendar of spreadsheets.
 */
function textOfDate(date: Date): string {
	const time = date.getTime();
	if (!Number.isFinite(time)) return '';
	const hours = hoursOf(time);
	if (hours !== null) return hours;
	const text = date.toISOString();
	if (time % day === 0) return text.slice(0, 10);
	return `${text.slice(0, 10)} ${text.slice(11, 19)}`;
}

function hoursOf(time: number): string | null {
	const since = firstDays.map((first) => time - first).find((ms) => ms >= 0 && ms < 31 * day);
	if (since === undefined) return null;
	const minutes = Math.round(since / 60_000);
	return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

function sheetIssues(sheet: Sheet, sheets: readonly Sheet[], wanted: string | null): Issue[] {
	const issues: Issue[] = [];
	const { sheets: visible, hiddenSheets } = choicesOf(sheets);
	if (visible.length > 1 && wanted === null) {
		issues.push(
			information(
				'sheet-chosen',
				`The workbook has ${visible.length} sheets. “${sheet.name.slice(0, 40)}” was read; choose another if that is not the one.`
			)
		);
	}
	if (hiddenSheets.length > 0) {
		issues.push(
			information(
				'hidden-sheets',
				`${count(hiddenSheets.length, 'hidden sheet was', 'hidden sheets were')} not read: ${hiddenSheets
					.slice(0, 10)
					.map((name) => `“${name.slice(0, 40)}”`)
					.join(', ')}.`
			)
		);
	}
	const formulas = sheet.counter?.counts.formulas ?? 0;
	const withoutResult = sheet.counter?.counts.withoutResult ?? 0;
	if (withoutResult > 0) {
		issues.push(
			error(
				'formula-without-result',
				`${count(withoutResult, 'cell holds', 'cells hold')} a formula whose result was never saved, so nothing is read from ${withoutResult === 1 ? 'it' : 'them'}. Open the workbook in Excel, save it and choose it again.`
			)
		);
	}
	if (formulas > withoutResult) {
		issues.push(
			information(
				'formula-results',
				`${count(formulas - withoutResult, 'cell holds a formula; its saved result was', 'cells hold formulas; their saved results were')} read.`
			)
		);
	}
	return issues;
}
