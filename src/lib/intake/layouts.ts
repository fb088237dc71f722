/**
 * Files without headings, read by position. A layout is offered when it fits the first rows and is
 * applied only when a person chooses it.
 */
import {
	joinRecords,
	recordCounts,
	type PositionalRows,
	type RecordLayout
} from './record-types.ts';
import type { LayoutChoice } from './types.ts';

type Rows = readonly (readonly string[])[];

const looked = 200;
/** Share of the first rows that must fit. */
const most = 0.9;

/** Layouts that fit, the likeliest first. `positions` fits every file and is offered last. */
export function layoutsFor(rows: Rows): LayoutChoice[] {
	const first = rows.slice(0, looked).filter((row) => row.some((cell) => cell.trim() !== ''));
	if (first.length === 0) return [];
	return [
		...recordLayouts(first),
		...(fits(first, isOds) ? [odsChoice] : []),
		...(fits(first, isPostHolding) ? [postHoldingChoice] : []),
		positionsChoice
	];
}

/** True when the rows can hardly be anything else, so that no heading row is looked for. */
export function isRecordFeed(rows: Rows): boolean {
	return recordLayouts(rows.slice(0, looked)).length > 0;
}

/** Null when the id is of no layout. */
export function applyLayout(
	id: string,
	rows: Rows,
	rowNumberOf: (index: number) => number
): PositionalRows | null {
	const records = recordChoices.find((choice) => choice.id === id);
	if (records) return joinRecords(records.layout, rows, rowNumberOf);
	if (id === odsChoice.id) return byPosition(rows, rowNumberOf, odsHeadings);
	if (id === postHoldingChoice.id) return byPosition(rows, rowNumberOf, postHoldingHeadings);
	return id === positionsChoice.id ? byPosition(rows, rowNumberOf, []) : null;
}

interface RecordChoice extends LayoutChoice {
	readonly layout: RecordLayout;
	readonly needs: readonly string[];
}

const recordChoices: readonly RecordChoice[] = [
	{
		id: 'esr-go',
		layout: 'go',
		needs: ['PER', 'ASG'],
		name: 'ESR outbound (GO): assignments with their people',
		why: 'The file holds PER and ASG records.'
	},
	{
		id: 'esr-go-assignments',
		layout: 'go-assignments',
		needs: ['ASG'],
		name: 'ESR outbound (GO): assignments only',
		why: 'The file holds ASG records.'
	},
	{
		id: 'esr-go2',
		layout: 'go2',
		needs: ['PRA', 'ASA'],
		name: 'ESR outbound (GO2): assignments with their people',
		why: 'The file holds PRA and ASA records.'
	},
	{
		id: 'esr-go2-assignments',
		layout: 'go2-assignments',
		needs: ['ASA'],
		name: 'ESR outbound (GO2): assignments only',
		why: 'The file holds ASA records.'
	},
	{
		id: 'esr-go2-positions',
		layout: 'go2-positions',
		needs: ['POA'],
		name: 'ESR outbound (GO2): positions',
		why: 'The file holds POA records.'
	}
];

function recordLayouts(rows: Rows): LayoutChoice[] {
	const counts = recordCounts(rows);
	if (counts === null) return [];
	return recordChoices
		.filter(({ needs }) => needs.every((code) => counts.has(code)))
		.map(({ id, name, why }) => ({ id, name, why }));
}

function fits(rows: Rows, test: (row: readonly string[]) => boolean): boolean {
	return rows.filter(test).length >= rows.length * most;
}

const odsChoice: LayoutChoice = {
	id: 'ods-organisations',
	name: 'NHS organisation codes (27 columns, no headings)',
	why: 'Every row has 27 cells that begin with an organisation code.'
};

/** Positions of the national organisation files; those that they leave empty are not named. */
const odsHeadings: readonly string[] = [
	'Organisation Code',
	'Organisation Name',
	'National Grouping',
	'High Level Health Geography',
	'Address Line 1',
	'Address Line 2',
	'Address Line 3',
	'Address Line 4',
	'Address Line 5',
	'Postcode',
	'Open Date',
	'Close Date'
];

function isOds(row: readonly string[]): boolean {
	return (
		row.length === 27 && /^[A-Z0-9]{3,8}$/.test(row[0] ?? '') && /^(\d{8})?$/.test(row[10] ?? '')
	);
}

const postHoldingChoice: LayoutChoice = {
	id: 'resourcelink-post-holdings',
	name: 'ResourceLink post holdings (no headings)',
	why: 'The fourth cell is a date, as the date of the grade is there.'
};

/** In the order of the load file; behind the point it differs, so those are mapped by value. */
const postHoldingHeadings: readonly string[] = [
	'Employee Number',
	'Post Holding',
	'Grade',
	'Grade Effective Date',
	'Reason Code',
	'Spinal Point'
];

function isPostHolding(row: readonly string[]): boolean {
	return (
		row.length >= 8 &&
		/^[\w/-]{1,10}$/.test(row[0]?.trim() ?? '') &&
		/^[\w/-]{1,10}$/.test(row[1]?.trim() ?? '') &&
		/^\d{2}\/\d{2}\/\d{4}$/.test(row[3]?.trim() ?? '')
	);
}

const positionsChoice: LayoutChoice = {
	id: 'positions',
	name: 'No headings: columns by number',
	why: 'You say what each column holds from its values.'
};

function byPosition(
	rows: Rows,
	rowNumberOf: (index: number) => number,
	named: readonly string[]
): PositionalRows {
	const kept: string[][] = [];
	const rowNumbers: number[] = [];
	let width = 0;
	for (const [index, row] of rows.entries()) {
		if (row.every((cell) => cell.trim() === '')) continue;
		kept.push([...row]);
		rowNumbers.push(rowNumberOf(index));
		width = Math.max(width, row.length);
	}
	const headings = Array.from(
		{ length: width },
		(_, index) => named[index] ?? personalHeading(kept, index) ?? `Column ${index + 1}`
	);
	return { headings, rows: kept, rowNumbers, issues: [] };
}

const personal: readonly (readonly [heading: string, pattern: RegExp])[] = [
	['NI Number', /^[A-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]?$/i],
	['Email', /^[^\s@]{1,64}@[^\s@]{1,190}$/],
	['Postcode', /^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/i]
];

/** Told by its values, so that it is called out and never shown as a sample. */
function personalHeading(rows: Rows, index: number): string | null {
	const cells = rows
		.slice(0, looked)
		.map((row) => row[index]?.trim() ?? '')
		.filter((cell) => cell !== '');
	if (cells.length === 0) return null;
	const found = personal.find(
		([, pattern]) => cells.filter((cell) => pattern.test(cell)).length > cells.length / 2
	);
	return found?.[0] ?? null;
}
