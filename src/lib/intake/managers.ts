/**
 * Manager cells to posts. One system calls a slot “manager’s assignment”, another calls the same
 * slot “manager’s person”, so a column is read by the key that its values hit, not by its heading.
 */
import type { Issue } from '#lib/domain/issue.ts';
import type { Columns } from './columns.ts';
import type { FieldId } from './fields.ts';
import { error, information, quoteId, warning } from './issues.ts';
import { isNothing } from './values/nothing.ts';

export type KeyName = 'assignment' | 'person' | 'post';
/** Original number → post reference. */
export type Keys = Readonly<Record<KeyName, ReadonlyMap<string, string>>>;

export interface ManagerOf {
	readonly to: string | null;
	readonly saidTop: boolean;
	readonly issues: readonly Issue[];
}

const fields: readonly { readonly field: FieldId; readonly key: KeyName }[] = [
	{ field: 'manager-assignment', key: 'assignment' },
	{ field: 'manager-post', key: 'post' },
	{ field: 'manager-person', key: 'person' }
];

const keyWords: Readonly<Record<KeyName, string>> = {
	assignment: 'assignment numbers',
	person: 'employee numbers',
	post: 'position numbers'
};

export interface Managers {
	readonly issues: readonly Issue[];
	/** Heading of the first manager column; null when there is none. */
	readonly column: string | null;
	of(row: readonly string[], rowNumber: number): ManagerOf;
}

/** What a number stands for that no row of the workforce has. */
interface Absent {
	/** Rows that were set aside: their post is known and not part of the baseline. */
	readonly aside: ReadonlyMap<string, string>;
	missing(original: string): string;
}

export function managersOf(
	columns: Columns,
	rows: readonly (readonly string[])[],
	keys: Keys,
	absent: Absent
): Managers {
	const used = fields
		.filter(({ field }) => columns.has(field))
		.map(({ field, key }) => ({ field, key, best: bestKey(columns, rows, field, key, keys) }));
	const folded = foldedKeys(keys);
	return {
		issues: used.flatMap(({ field, key, best }) => otherKey(columns, field, key, best)),
		column: used[0] ? columns.heading(used[0].field) : null,
		of(row, rowNumber) {
			const answers = used
				.map(({ field, best }) => ({
					place: { row: rowNumber, column: columns.heading(field) },
					value: columns.get(row, field),
					best
				}))
				.filter(({ value }) => !isNothing(value));
			const [first, second] = answers;
			if (!first) return { to: null, saidTop: false, issues: [] };
			if (isTop(first.value)) return { to: null, saidTop: true, issues: [] };
			const to = find(keys, first.best, first.value);
			const other = second && find(keys, second.best, second.value);
			if (to === null) {
				if (second && other) {
					return { to: other, saidTop: false, issues: [missing(first.value, first.place, null)] };
				}
				const aside = absent.aside.get(first.value);
				const near = folded.get(first.value.toLowerCase()) ?? null;
				return {
					to: aside ?? absent.missing(first.value),
					saidTop: false,
					issues: [
						aside === undefined
							? missing(first.value, first.place, near)
							: setAside(first.value, first.place)
					]
				};
			}
			const issues = second && other && other !== to ? [disagree(second.place)] : [];
			return { to, saidTop: false, issues };
		}
	};
}

/** `XX` is how organograms mark the top post. */
function isTop(value: string): boolean {
	return /^x{2,}$/i.test(value);
}

function find(keys: Keys, best: KeyName, value: string): string | null {
	const order: KeyName[] = [best, 'assignment', 'person', 'post'];
	for (const key of order) {
		const found = keys[key].get(value);
		if (found !== undefined) return found;
	}
	return null;
}

function bestKey(
	columns: Columns,
	rows: readonly (readonly string[])[],
	field: FieldId,
	said: KeyName,
	keys: Keys
): KeyName {
	const hits: Record<KeyName, number> = { assignment: 0, person: 0, post: 0 };
	for (const row of rows) {
		const value = columns.get(row, field);
		if (keys.assignment.has(value)) hits.assignment += 1;
		if (keys.person.has(value)) hits.person += 1;
		if (keys.post.has(value)) hits.post += 1;
	}
	const names: KeyName[] = ['assignment', 'person', 'post'];
	return names.reduce((best, key) => (hits[key] > hits[best] ? key : best), said);
}

function otherKey(columns: Columns, field: FieldId, said: KeyName, best: KeyName): Issue[] {
	if (best === said) return [];
	return [
		information(
			'manager-column-is-another-key',
			`The values of this column are ${keyWords[best]}, not ${keyWords[said]}, and are read as that.`,
			{ row: null, column: columns.heading(field) }
		)
	];
}

/** Lower-case number → as the file writes it; a number that folds two ways is not offered. */
function foldedKeys(keys: Keys): ReadonlyMap<string, string> {
	const folded = new Map<string, string>();
	for (const key of Object.values(keys)) {
		for (const original of key.keys()) folded.set(original.toLowerCase(), original);
	}
	return folded;
}

function missing(
	value: string,
	place: { row: number; column: string | null },
	near: string | null
) {
	if (near === null) {
		return error(
			'manager-not-found',
			`The manager ${quoteId(value)} is not in the file. Correct the number, or add the manager’s row.`,
			place
		);
	}
	return warning(
		'manager-letter-case',
		`The manager ${quoteId(value)} is not in the file, but ${quoteId(near)} is. If they are one post, write them alike; the line was not joined.`,
		place
	);
}

function setAside(value: string, place: { row: number; column: string | null }): Issue {
	return warning(
		'manager-set-aside',
		`The manager ${quoteId(value)} is in a row that was set aside. Give the manager of today.`,
		place
	);
}

function disagree(place: { row: number; column: string | null }): Issue {
	return warning(
		'managers-disagree',
		'Two manager columns name different managers. The assignment is used; check which is right.',
		place
	);
}
