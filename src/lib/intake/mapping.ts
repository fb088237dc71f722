/** Which column means what: suggested from the synonyms, confirmed by a person. */
import type { Issue } from '#lib/domain/issue.ts';
import { type FieldId, labelOf, requiredGroups } from './fields.ts';
import { error, warning } from './issues.ts';
import { fieldFor, isSensitive } from './synonyms.ts';
import type { FileKind, MappedColumn, Mapping, Table } from './types.ts';

const sampleCount = 3;

export function suggestMapping(table: Table, kind: FileKind): Mapping {
	const columns = table.headings.map((heading, index): MappedColumn => {
		const field = heading === '' ? null : fieldFor(kind, heading);
		const sensitive = field === 'name' || isSensitive(heading);
		return {
			index,
			heading,
			field: isSensitive(heading) && field !== 'name' ? null : field,
			sensitive,
			samples: sensitive ? [] : samplesOf(table, index)
		};
	});
	return { kind, columns };
}

function samplesOf(table: Table, index: number): string[] {
	const samples = new Set<string>();
	for (const row of table.rows.slice(0, 200)) {
		const cell = row[index]?.trim() ?? '';
		if (cell !== '') samples.add(cell.slice(0, 60));
		if (samples.size === sampleCount) break;
	}
	return [...samples];
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
		.filter(({ heading, field }) => field !== null && field !== 'name' && isSensitive(heading))
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
