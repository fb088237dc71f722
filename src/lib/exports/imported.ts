/** What was imported, as a file of the person's own that is imported again with the same result. */
import { fieldsOf, type FieldId, type Mapping, type Table } from '#lib/intake/intake.ts';
import { saysVacant } from '#lib/intake/values/words.ts';
import type { CsvCell } from '#lib/words/csv.ts';

/**
 * The columns that were used, under the headings of the template, with every correction made. Names
 * are left out, but for the word that nobody holds the post, and so are NI numbers; the date of birth
 * stays only where its month was kept.
 */
export function importedRows(
	table: Table,
	mapping: Mapping,
	keepBirthMonth = false
): readonly (readonly CsvCell[])[] {
	const labels = new Map(fieldsOf(mapping.kind).map(({ id, label }) => [id, label]));
	const used = usedColumns(mapping, keepBirthMonth);
	return [
		used.map(({ field }) => labels.get(field) ?? field),
		...table.rows.map((row) =>
			used.map(({ index, field }) => {
				const cell = row[index] ?? '';
				if (field !== 'name') return cell;
				return saysVacant(cell.trim()) ? 'Vacant' : '';
			})
		)
	];
}

const dropped: ReadonlySet<FieldId> = new Set<FieldId>(['manager-name', 'ni-number']);

interface UsedColumn {
	readonly index: number;
	readonly field: FieldId;
}

/** Where a field is mapped twice its first column is read. */
function usedColumns({ columns }: Mapping, keepBirthMonth: boolean): UsedColumn[] {
	const seen = new Set<FieldId>();
	return columns.flatMap(({ index, field }) => {
		if (field === null || seen.has(field) || dropped.has(field)) return [];
		if (field === 'date-of-birth' && !keepBirthMonth) return [];
		seen.add(field);
		return [{ index, field }];
	});
}
