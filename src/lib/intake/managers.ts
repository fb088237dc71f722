/**
 * Manager cells to posts. One system calls a slot “manager’s assignment”, another calls the same
 * slot “manager’s person”, so a column is read by the key that its values hit, not by its heading.
 */
import type { Issue } from '#lib/domain/issue.ts';
import type { FieldId } from './fields.ts';
import { error, information, quoteId, warning } from './issues.ts';
import type { Decision, Offer, TextColumn } from './types.ts';
import { isNothing } from './values/nothing.ts';
import { personName } from './values/names.ts';

export type KeyName = 'assignment' | 'person' | 'post' | 'name';

/** Numbers of one kind and the post that each stands for; -1 where a number stands for none. */
export interface Key {
	readonly values: readonly string[];
	readonly posts: Int32Array;
}
export type Keys = Readonly<Record<KeyName, Key>>;

export interface ManagerOf {
	/** Index of the post, or null for none. */
	readonly to: number | null;
	readonly saidTop: boolean;
}

const fields: readonly { readonly field: FieldId; readonly key: KeyName }[] = [
	{ field: 'manager-assignment', key: 'assignment' },
	{ field: 'manager-post', key: 'post' },
	{ field: 'manager-person', key: 'person' },
	{ field: 'manager-name', key: 'name' }
];

export const managerFields: readonly FieldId[] = fields.map(({ field }) => field);

const keyWords: Readonly<Record<KeyName, string>> = {
	assignment: 'assignment numbers',
	person: 'employee numbers',
	post: 'position numbers',
	name: 'names'
};

const keyNames: readonly KeyName[] = ['assignment', 'person', 'post', 'name'];

export interface Managers {
	readonly issues: readonly Issue[];
	readonly offers: readonly Offer[];
	/** Heading of the first manager column; null when there is none. */
	readonly column: string | null;
	of(row: number, issues: Issue[]): ManagerOf;
}

/** A manager column as it stands in the file, with the rows that count. */
export interface ManagerColumns {
	readonly column: (field: FieldId) => TextColumn;
	readonly heading: (field: FieldId) => string | null;
	readonly kept: readonly number[];
}

/** What a number stands for that no row of the workforce has. */
interface Absent {
	/** Post of a row that was set aside: known, and not part of the baseline. */
	aside(original: string): number | null;
	missing(original: string): number;
}

interface Used {
	readonly heading: string | null;
	readonly column: TextColumn;
	readonly best: KeyName;
	/** By code of the column: post by the best key, by any other, or -1. */
	readonly found: Int32Array;
	/** By code: '' , `top` or `number`. */
	readonly isNumber: Uint8Array;
	readonly isTop: Uint8Array;
}

export function managersOf(
	columns: ManagerColumns,
	keys: Keys,
	absent: Absent,
	decisions: readonly Decision[]
): Managers {
	const issues: Issue[] = [];
	const used = fields
		.filter(({ field }) => columns.heading(field) !== null)
		.map(({ field, key }) => usedColumn(columns, field, key, { keys, decisions }, issues));
	let folded: ReadonlyMap<string, string> | null = null;
	const nearest = (value: string): string | null => {
		if (value.toLowerCase() === value.toUpperCase()) return null;
		folded ??= foldedKeys(keys);
		return folded.get(value.toLowerCase()) ?? null;
	};
	return {
		issues,
		offers: used.flatMap((column) => offersOf(column, columns.kept, nearest)),
		column: used[0]?.heading ?? null,
		of(row, said) {
			let first: { column: Used; code: number } | null = null;
			let second: { column: Used; code: number } | null = null;
			for (const column of used) {
				const code = column.column.codes[row] ?? 0;
				if (column.isNumber[code] === 0) continue;
				if (!first) first = { column, code };
				else second ??= { column, code };
			}
			if (!first) return nobody;
			if (first.column.isTop[first.code] === 1) return top;
			const to = first.column.found[first.code] ?? -1;
			const other = second ? (second.column.found[second.code] ?? -1) : -1;
			if (to >= 0) {
				if (second && other >= 0 && other !== to) said.push(disagree(second.column.heading));
				return { to, saidTop: false };
			}
			const value = first.column.column.values[first.code] ?? '';
			const place = { row: null, column: first.column.heading };
			if (other >= 0) {
				said.push(missing(value, place, null));
				return { to: other, saidTop: false };
			}
			if (first.column.best === 'name') {
				said.push(nameMissing(place));
				return nobody;
			}
			const aside = absent.aside(value);
			said.push(aside === null ? missing(value, place, nearest(value)) : setAside(value, place));
			return { to: aside ?? absent.missing(value), saidTop: false };
		}
	};
}

const nobody: ManagerOf = { to: null, saidTop: false };
const top: ManagerOf = { to: null, saidTop: true };

function usedColumn(
	columns: ManagerColumns,
	field: FieldId,
	said: KeyName,
	{ keys, decisions }: { keys: Keys; decisions: readonly Decision[] },
	issues: Issue[]
): Used {
	const heading = columns.heading(field);
	const column = columns.column(field);
	const repairs = new Map(
		decisions.flatMap((each) =>
			each.kind === 'manager' && each.column === heading ? [[each.from, each.to] as const] : []
		)
	);
	const values = column.values.map((text) => repairs.get(text) ?? text);
	const hits = hitsOf(values, keys);
	const best = bestKey(columns, column, hits, said);
	if (best !== said) {
		issues.push(
			information(
				'manager-column-is-another-key',
				`The values of this column are ${keyWords[best]}, not ${keyWords[said]}, and are read as that.`,
				{ row: null, column: heading }
			)
		);
	}
	const order = [best, ...keyNames];
	const found = new Int32Array(values.length).fill(-1);
	for (let code = 0; code < values.length; code += 1) {
		const key = order.find((name) => (hits[name][code] ?? -1) >= 0);
		if (key !== undefined) found[code] = hits[key][code] ?? -1;
	}
	return {
		heading,
		column,
		best,
		found,
		isNumber: Uint8Array.from(values, (text) => (isNothing(text) ? 0 : 1)),
		isTop: Uint8Array.from(values, (text) => (isTop(text) ? 1 : 0))
	};
}

/** `XX` is how organograms mark the top post. */
function isTop(value: string): boolean {
	return /^x{2,}$/i.test(value);
}

type Hits = Readonly<Record<KeyName, Int32Array>>;

/** By text: the post that it stands for under each key, or -1. */
function hitsOf(values: readonly string[], keys: Keys): Hits {
	const codeOf = new Map<string, number>();
	/** A repaired text may be one that the column holds as well. */
	const alike: { code: number; as: number }[] = [];
	for (const [code, text] of values.entries()) {
		if (isNothing(text)) continue;
		const known = codeOf.get(text);
		if (known === undefined) codeOf.set(text, code);
		else alike.push({ code, as: known });
	}
	const of = (key: Key): Int32Array => {
		const posts = new Int32Array(values.length).fill(-1);
		for (let number = 0; number < key.values.length; number += 1) {
			const post = key.posts[number] ?? -1;
			if (post < 0) continue;
			const code = codeOf.get(key.values[number] ?? '');
			if (code !== undefined) posts[code] = post;
		}
		for (const { code, as } of alike) posts[code] = posts[as] ?? -1;
		return posts;
	};
	return {
		assignment: of(keys.assignment),
		person: of(keys.person),
		post: of(keys.post),
		name: nameHits(values, keys.name)
	};
}

function nameHits(values: readonly string[], key: Key): Int32Array {
	const posts = new Int32Array(values.length).fill(-1);
	if (key.values.length === 0) return posts;
	const postOf = new Map(key.values.map((name, index) => [name, key.posts[index] ?? -1]));
	for (const [code, text] of values.entries()) {
		if (!isNothing(text)) posts[code] = postOf.get(personName(text)) ?? -1;
	}
	return posts;
}

function bestKey(
	columns: ManagerColumns,
	{ codes }: TextColumn,
	hits: Hits,
	said: KeyName
): KeyName {
	const counts: Record<KeyName, number> = { assignment: 0, person: 0, post: 0, name: 0 };
	for (const row of columns.kept) {
		const code = codes[row] ?? 0;
		if ((hits.assignment[code] ?? -1) >= 0) counts.assignment += 1;
		if ((hits.person[code] ?? -1) >= 0) counts.person += 1;
		if ((hits.post[code] ?? -1) >= 0) counts.post += 1;
		if ((hits.name[code] ?? -1) >= 0) counts.name += 1;
	}
	return keyNames.reduce((best, key) => (counts[key] > counts[best] ? key : best), said);
}

/** Lower-case number → as the file writes it; a number that folds two ways is not offered. */
function foldedKeys(keys: Keys): ReadonlyMap<string, string> {
	const folded = new Map<string, string>();
	const twice = new Set<string>();
	for (const { values, posts } of [keys.assignment, keys.person, keys.post]) {
		for (const [index, original] of values.entries()) {
			if ((posts[index] ?? -1) < 0) continue;
			const low = original.toLowerCase();
			const known = folded.get(low);
			if (known !== undefined && known !== original) twice.add(low);
			folded.set(low, original);
		}
	}
	for (const low of twice) folded.delete(low);
	return folded;
}

/** A repair is offered for a number that differs from one of the file in letter case alone. */
function offersOf(
	used: Used,
	kept: readonly number[],
	nearest: (value: string) => string | null
): Offer[] {
	const { column, found, isNumber, isTop: tops, heading, best } = used;
	const lost = column.values.map(
		(_, code) => isNumber[code] === 1 && tops[code] === 0 && (found[code] ?? -1) < 0
	);
	if (best === 'name' || !lost.includes(true)) return [];
	const rows = new Map<number, number[]>();
	for (const row of kept) {
		const code = column.codes[row] ?? 0;
		if (!lost[code]) continue;
		const list = rows.get(code);
		if (list) list.push(row);
		else rows.set(code, [row]);
	}
	return [...rows].flatMap(([code, of]) => {
		const from = column.values[code] ?? '';
		const to = nearest(from);
		if (to === null) return [];
		return [
			{
				decision: { kind: 'manager' as const, column: heading, from, to },
				message: `Read ${quoteId(from)} as ${quoteId(to)}, which differs in letter case alone.`,
				rows: of
			}
		];
	});
}

function missing(
	value: string,
	place: { row: number | null; column: string | null },
	near: string | null
): Issue {
	if (near === null) {
		return error(
			'manager-not-found',
			`The manager ${quoteId(value)} is not in the file. Correct the number, or add the manager’s row.`,
			place
		);
	}
	return warning(
		'manager-letter-case',
		`The manager ${quoteId(value)} is not in the file, but ${quoteId(near)} is. If they are one post, write them alike or accept the repair; the line was not joined.`,
		place
	);
}

function nameMissing(place: { row: number | null; column: string | null }): Issue {
	return error(
		'manager-not-found',
		'The manager’s name is not that of exactly one person of the file. Give the manager’s number.',
		place
	);
}

function setAside(value: string, place: { row: number | null; column: string | null }): Issue {
	return warning(
		'manager-set-aside',
		`The manager ${quoteId(value)} is in a row that was set aside. Give the manager of today.`,
		place
	);
}

function disagree(column: string | null): Issue {
	return warning(
		'managers-disagree',
		'Two manager columns name different managers. The assignment is used; check which is right.',
		{ row: null, column }
	);
}
