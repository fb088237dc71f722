/** Rows that are not records: totals, notes, record-count footers, exact repetitions. */
import { type Ratio, add, equals, zero } from '#lib/domain/ratio.ts';
import { textAt } from './cells.ts';
import type { Columns } from './columns.ts';
import { type FieldId, fieldsOf } from './fields.ts';
import type { StaffTable } from './staff-table.ts';
import type { FileKind } from './types.ts';
import { readWte } from './values/wte.ts';

export interface Footers<Row> {
	/** Why the row is not a record; null when it is one. Call in file order. */
	reason(row: Row): string | null;
}

const totalStart = /^(grand |sub-? ?)?totals?\b/i;
const totalAlone = /^(grand |sub-? ?)?totals?:?$/i;
const recordMark = /^(FTR|TRL|HDR)$/;

/** A row whose id is blank and whose WTE is the sum so far is a total, not a person. */
export function footers(columns: Columns, ids: readonly FieldId[]): Footers<readonly string[]> {
	let sum: Ratio = zero;
	let records = 0;
	return {
		reason(row) {
			const wte = wteOf(columns.get(row, 'fte'));
			const hasId = ids.some((id) => columns.get(row, id) !== '');
			const reason = hasId ? markOf(row) : footerOf(row, wte, sum, records);
			if (reason !== null) return reason;
			sum = add(sum, wte);
			records += 1;
			return null;
		}
	};
}

/** As `footers`, for a file by column: only rows that could be one are looked at closely. */
export function columnFooters(table: StaffTable, ids: readonly FieldId[]): Footers<number> {
	const fte = table.column('fte');
	const wtes = fte.values.map(wteOf);
	const suspects = suspectRows(table);
	const idColumns = ids.map((id) => table.column(id));
	const blankCodes = idColumns.map(({ values }) => values.indexOf(''));
	const records: number[] = [];
	let added = 0;
	let sum: Ratio = zero;
	const sumSoFar = (): Ratio => {
		for (const row of records.slice(added)) sum = add(sum, wtes[fte.codes[row] ?? 0] ?? zero);
		added = records.length;
		return sum;
	};
	const hasId = (row: number): boolean =>
		idColumns.some(({ codes }, index) => codes[row] !== blankCodes[index]);
	const cells = (row: number): string[] => table.all.map((column) => textAt(column, row));
	return {
		reason(row) {
			let reason: string | null = null;
			if (!hasId(row)) {
				reason = footerOf(
					cells(row),
					wtes[fte.codes[row] ?? 0] ?? zero,
					sumSoFar(),
					records.length
				);
			} else if (suspects[row] === 1) {
				reason = markOf(cells(row));
			}
			if (reason === null) records.push(row);
			return reason;
		}
	};
}

/** Rows with a cell that says `Total`, or whose first cell is the mark of a header or footer. */
function suspectRows({ all, rows }: StaffTable): Uint8Array {
	const suspects = new Uint8Array(rows);
	for (const [index, { codes, values }] of all.entries()) {
		const isSuspect = values.map(
			(text) =>
				text.length < 40 &&
				/^\s*[tgsfh]/i.test(text) &&
				(totalAlone.test(text.trim()) || (index === 0 && recordMark.test(text.trim())))
		);
		if (!isSuspect.includes(true)) continue;
		for (let row = 0; row < rows; row += 1) {
			if (isSuspect[codes[row] ?? 0]) suspects[row] = 1;
		}
	}
	return suspects;
}

function footerOf(row: readonly string[], wte: Ratio, sum: Ratio, records: number): string | null {
	const filled = row.filter((cell) => cell.trim() !== '');
	if (totalStart.test(filled[0]?.trim() ?? '')) return 'a total';
	if (records >= 2 && wte.n > 0n && equals(wte, sum)) return 'a total';
	if (filled.length === 1 && row.length >= 3) return 'a note';
	return markOf(row);
}

function markOf(row: readonly string[]): string | null {
	if (totalAlone.test(row.find((cell) => cell.trim() !== '')?.trim() ?? '')) return 'a total';
	return recordMark.test(row[0]?.trim() ?? '') ? 'a record count' : null;
}

function wteOf(text: string): Ratio {
	const reading = readWte(text);
	return reading.kind === 'wte' ? reading.wte : zero;
}

/** Mapped cells of a row as one text: two rows with the same text are the same row. */
export function rowText(columns: Columns, kind: FileKind): (row: readonly string[]) => string {
	const fields = fieldsOf(kind).filter(({ id }) => columns.has(id));
	return (row) => fields.map(({ id }) => columns.get(row, id)).join('\u0001');
}
