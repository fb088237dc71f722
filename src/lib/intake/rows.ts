/** Rows that are not records: totals, notes, record-count footers, exact repetitions. */
import { type Ratio, add, equals, zero } from '#lib/domain/ratio.ts';
import type { Columns } from './columns.ts';
import { type FieldId, fieldsOf } from './fields.ts';
import type { FileKind } from './types.ts';
import { readWte } from './values/wte.ts';

export interface Footers {
	/** Why the row is not a record; null when it is one. Call in file order. */
	reason(row: readonly string[]): string | null;
}

/** A row whose id is blank and whose WTE is the sum so far is a total, not a person. */
export function footers(columns: Columns, ids: readonly FieldId[]): Footers {
	let sum: Ratio = zero;
	let records = 0;
	return {
		reason(row) {
			const fte = readWte(columns.get(row, 'fte'));
			const wte = fte.kind === 'wte' ? fte.wte : zero;
			if (ids.every((id) => columns.get(row, id) === '')) {
				const filled = row.filter((cell) => cell.trim() !== '');
				const [first = ''] = filled;
				if (/^(grand |sub-? ?)?totals?\b/i.test(first.trim())) return 'a total';
				if (records >= 2 && wte.n > 0n && equals(wte, sum)) return 'a total';
				if (filled.length === 1 && row.length >= 3) return 'a note';
			}
			if (
				/^(grand |sub-? ?)?totals?:?$/i.test(row.find((cell) => cell.trim() !== '')?.trim() ?? '')
			) {
				return 'a total';
			}
			if (/^(FTR|TRL|HDR)$/.test(row[0]?.trim() ?? '')) return 'a record count';
			sum = add(sum, wte);
			records += 1;
			return null;
		}
	};
}

/** Mapped cells of a row as one text: two rows with the same text are the same row. */
export function rowText(columns: Columns, kind: FileKind): (row: readonly string[]) => string {
	const fields = fieldsOf(kind).filter(({ id }) => columns.has(id));
	return (row) => fields.map(({ id }) => columns.get(row, id)).join('\u0001');
}
