/** A mapped table read by field. Where a field is mapped twice, its first column is read. */
import type { FieldId } from './fields.ts';
import { isSensitive } from './synonyms.ts';
import type { MappedColumn, Mapping, Table } from './types.ts';

/** Fields that read a personal column, in this browser and for one purpose. */
export const readsPersonal: ReadonlySet<FieldId | null> = new Set<FieldId | null>([
	'name',
	'manager-name',
	'date-of-birth',
	'ni-number'
]);

export function columnOf(mapping: Mapping, field: FieldId): MappedColumn | null {
	const found = mapping.columns.find((column) => column.field === field);
	if (!found) return null;
	return isSensitive(found.heading) && !readsPersonal.has(field) ? null : found;
}

export interface Columns {
	/** Trimmed cell, or '' when the field is not mapped. */
	get(row: readonly string[], field: FieldId): string;
	has(field: FieldId): boolean;
	/** Heading for issues; null when not mapped. */
	readonly heading: (field: FieldId) => string | null;
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
	'manager-name',
	'ni-number',
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
export function whatIsSent(
	table: Table,
	mapping: Mapping,
	keepBirthMonth = false
): { sent: string[]; dropped: string[] } {
	const sent: string[] = [];
	const dropped: string[] = [];
	for (const [index, heading] of table.headings.entries()) {
		const field = mapping.columns.find((column) => column.index === index)?.field ?? null;
		const used = field !== null && columnOf(mapping, field)?.index === index;
		const name = heading === '' ? `(column ${index + 1}, no heading)` : heading;
		const isDropped =
			field === 'date-of-birth' ? !keepBirthMonth : readAndDropped.has(field ?? 'name');
		if (!used || isDropped) dropped.push(name);
		else if (field === 'date-of-birth') sent.push(`${name} (year and month alone)`);
		else sent.push(coded.has(field) ? `${name} (as a code)` : name);
	}
	return { sent, dropped };
}
