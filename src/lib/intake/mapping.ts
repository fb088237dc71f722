/** Which column means what: suggested from the synonyms, confirmed by a person. */
import type { Issue } from '#lib/domain/issue.ts';
import { type FieldId, labelOf, requiredGroups } from './fields.ts';
import { error, warning } from './issues.ts';
import { readsPersonal } from './columns.ts';
import { fieldFor, isSensitive, preference } from './synonyms.ts';
import type { FileKind, MappedColumn, Mapping, Table } from './types.ts';

const sampleCount = 3;

export function suggestMapping(table: Table, kind: FileKind): Mapping {
	const columns = table.headings.map((heading, index): MappedColumn => {
		const field = heading === '' ? null : fieldFor(kind, heading);
		const sensitive = readsPersonal.has(field) || isSensitive(heading);
		return {
			index,
			heading,
			field: isSensitive(heading) && !readsPersonal.has(field) ? null : field,
			sensitive,
			samples: sensitive ? [] : samplesOf(table, index)
		};
	});
	return { kind, columns: columns.map((column) => preferred(column, columns, kind)) };
}

/**
 * Two headings of one meaning (`Assignment ID` beside `Assignment Number`): the usual one is
 * suggested. The same heading twice is left for a person to settle.
 */
function preferred(
	column: MappedColumn,
	columns: readonly MappedColumn[],
	kind: FileKind
): MappedColumn {
	const rank = preference(kind, column.heading);
	const isBeaten = columns.some(
		({ field, heading }) =>
			field !== null && field === column.field && preference(kind, heading) < rank
	);
	return isBeaten ? { ...column, field: null } : column;
}

function samplesOf(table: Table, index: number): string[] {
	const samples = new Set<string>();
	for (const text of firstTexts(table, index)) {
		const cell = text.trim();
		if (cell !== '') samples.add(cell.slice(0, 60));
		if (samples.size === sampleCount) break;
	}
	return [...samples];
}

/** `rows` of a table by column are only made when they are asked for. */
function firstTexts(table: Table, index: number): readonly string[] {
	return (
		table.columns?.[index]?.values.slice(0, 200) ??
		table.rows.slice(0, 200).map((row) => row[index] ?? '')
	);
}

/** The same field twice names both columns; a missing field says what to map. */
export function mappingIssues(mapping: Mapping): Issue[] {
	const byField = new Map<FieldId, MappedColumn[]>();
	for (const column of mapping.columns) {
		if (column.field === null) continue;
		byField.set(column.field, [...(byField.get(column.field) ?? []), column]);
	}
	return [
		...[...byField].flatMap(([field, columns]) => twice(mapping.kind, field, columns)),
		...forbidden(mapping),
		...missing(mapping.kind, byField)
	];
}

function twice(kind: FileKind, field: FieldId, columns: readonly MappedColumn[]): Issue[] {
	const [first, second] = columns;
	if (!first || !second) return [];
	const names = columns.map(({ heading, index }) => `“${heading}” (column ${index + 1})`);
	return [
		error(
			'two-headings-one-field',
			`${names.join(' and ')} are both read as “${labelOf(kind, field)}”. Set all but one to “not used”; until then the first is read.`,
			{ row: null, column: second.heading }
		)
	];
}

/** A mapping may come from elsewhere, so the rule on personal columns is checked here as well. */
function forbidden(mapping: Mapping): Issue[] {
	return mapping.columns
		.filter(
			({ heading, field }) => field !== null && !readsPersonal.has(field) && isSensitive(heading)
		)
		.map(({ heading }) =>
			error(
				'sensitive-column',
				`“${heading}” holds personal data and cannot be used. It is left out.`,
				{ row: null, column: heading }
			)
		);
}

function missing(kind: FileKind, mapped: ReadonlyMap<FieldId, unknown>): Issue[] {
	return requiredGroups[kind]
		.filter((group) => !group.some((field) => mapped.has(field)))
		.map((group) => {
			const names = group.map((field) => `“${labelOf(kind, field)}”`).join(' or ');
			const optional = kind === 'structure' && group.includes('level');
			return (optional ? warning : error)(
				'missing-field',
				`No column is read as ${names}. Choose the column that holds it.`
			);
		});
}
