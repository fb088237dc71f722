/** A mapped table read by field. Where a field is mapped twice, its first column is read. */
import type { FieldId } from './fields.ts';
import { isSensitive } from './synonyms.ts';
import type { MappedColumn, Mapping, Table } from './types.ts';

export function columnOf(mapping: Mapping, field: FieldId): MappedColumn | null {
	const found = mapping.columns.find((column) => column.field === field);
	if (!found) return null;
	return field !== 'name' && isSensitive(found.heading) ? null : found;
}

export interface Columns {
	/** Trimmed cell, or '' when the field is not mapped. */
	get(row: readonly string[], field: FieldId): string;
	has(field: FieldId): boolean;
	/** Heading for issues; null when not mapped. */
	heading(field: FieldId): string | null;
}

export function columnsOf(mapping: Mapping): Columns {
	const cache = new Map<FieldId, MappedColumn | null>();
	const find = (field: FieldId): MappedColumn | null => {
		const known = cache.get(field);
		if (known !== undefined) return known;
		const column = columnOf(mapping, field);
		cache.set(field, column);
		return column;
	};
	return {
		get(row, field) {
			const column = find(field);
			return column === null ? '' : (row[column.index]?.trim() ?? '');
		},
		has: (field) => find(field) !== null,
		heading: (field) => find(field)?.heading ?? null
	};
}

/** Fields that are read in the browser and whose values go no further. */
const readAndDropped: ReadonlySet<FieldId> = new Set<FieldId>([
	'name',
	'comments',
	'primary-assignment',
	'end-date',
	'contract-type',
	'pay-floor',
	'pay-ceiling',
	'salary-band',
	'maximum-salary',
	'shared'
]);

/** Fields that leave only as a keyed code. */
const coded: ReadonlySet<FieldId> = new Set<FieldId>([
	'employee-number',
	'assignment-number',
	'position-id',
	'manager-person',
	'manager-assignment',
	'manager-post'
]);

/** What leaves the browser and what does not: every heading is in one of the two lists. */
export function whatIsSent(table: Table, mapping: Mapping): { sent: string[]; dropped: string[] } {
	const sent: string[] = [];
	const dropped: string[] = [];
	for (const [index, heading] of table.headings.entries()) {
		const field = mapping.columns.find((column) => column.index === index)?.field ?? null;
		const used = field !== null && columnOf(mapping, field)?.index === index;
		const name = heading === '' ? `(column ${index + 1}, no heading)` : heading;
		if (!used || readAndDropped.has(field)) dropped.push(name);
		else sent.push(coded.has(field) ? `${name} (as a code)` : name);
	}
	return { sent, dropped };
}
