/** A mapped staff file by column. */
import { type Coded, codedOf, combined } from './coded.ts';
import { columnsOfTable, recode, textAt } from './cells.ts';
import { type Columns, columnOf, columnsOf } from './columns.ts';
import type { FieldId } from './fields.ts';
import type { Mapping, Table, TextColumn } from './types.ts';

export interface StaffTable {
	readonly rows: number;
	readonly rowNumbers: readonly number[];
	/** Every column of the file, as it stands. */
	readonly all: readonly TextColumn[];
	readonly columns: Columns;
	/** Trimmed texts of a field; one empty text where it is not mapped. */
	readonly column: (field: FieldId) => TextColumn;
	text(field: FieldId, row: number): string;
	/** Rows that agree in all of the fields. */
	coded(fields: readonly FieldId[]): Coded;
	/** A row as cells, for what is read from several of them. */
	cells(row: number): string[];
}

export function staffTable(table: Table, mapping: Mapping): StaffTable {
	const all = columnsOfTable(table);
	const rows = table.rowNumbers.length;
	const blank: TextColumn = { codes: new Int32Array(rows), values: [''] };
	const known = new Map<FieldId, TextColumn>();
	const column = (field: FieldId): TextColumn => {
		const found = known.get(field);
		if (found) return found;
		const mapped = columnOf(mapping, field);
		const made = mapped === null ? blank : recode(all[mapped.index], (text) => text.trim());
		known.set(field, made);
		return made;
	};
	const used = mapping.columns.filter(({ field }) => field !== null);
	return {
		rows,
		rowNumbers: table.rowNumbers,
		all,
		columns: columnsOf(mapping),
		column,
		text: (field, row) => textAt(column(field), row),
		coded: (fields) =>
			combined(
				fields.map((field) => codedOf(column(field))),
				rows
			),
		cells(row) {
			const cells: string[] = [];
			for (const { index } of used) {
				const cell = all[index];
				cells[index] = cell ? textAt(cell, row) : '';
			}
			return cells;
		}
	};
}
