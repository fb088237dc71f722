/** Blank files to fill in, and the guide to their columns. Both are made from the field register. */
import { fieldsOf, type Field, type FieldId, type FileKind } from '#lib/intake/intake.ts';
import type { CsvCell } from '#lib/words/csv.ts';

export const templateIds = ['staff-nhs', 'staff-council', 'posts', 'grades'] as const;
export type TemplateId = (typeof templateIds)[number];

interface Template {
	readonly kind: FileKind;
	readonly title: string;
	/** Fields that this side's staff do not have; they can still be given under their own headings. */
	readonly without: readonly FieldId[];
}

export const templates: Readonly<Record<TemplateId, Template>> = {
	'staff-nhs': {
		kind: 'staff',
		title: 'Staff of an NHS body',
		without: ['terms', 'market-supplement']
	},
	'staff-council': {
		kind: 'staff',
		title: 'Staff of a council',
		without: ['afc-flag', 'hcas', 'recruitment-retention']
	},
	posts: { kind: 'structure', title: 'Posts', without: [] },
	grades: { kind: 'grades', title: 'Grades of a council', without: [] }
};

/** Read where a file has them and then dropped; nobody is asked for them. */
const unasked: readonly FieldId[] = ['name', 'manager-name', 'ni-number'];

export function templateFields(id: TemplateId): readonly Field[] {
	const { kind, without } = templates[id];
	return fieldsOf(kind).filter(
		({ id: field }) => !unasked.includes(field) && !without.includes(field)
	);
}

/** One row of headings. */
export function templateRows(id: TemplateId): readonly (readonly CsvCell[])[] {
	return [templateFields(id).map(({ label }) => label)];
}

/** A heading row and one row a column: what it is called, whether it is needed, what goes in. */
export function guideRows(id: TemplateId): readonly (readonly CsvCell[])[] {
	const rows = templateFields(id).map(({ label, required, hint }) => [
		label,
		required ? 'Needed' : 'If you have it',
		hint
	]);
	return [['Column', 'Needed', 'What goes in it'], ...rows];
}
