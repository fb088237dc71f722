/** Posts of a staff file: the positions that contracts hold, and those that nobody holds. */
import type { Issue } from '#lib/domain/issue.ts';
import { textAt } from './cells.ts';
import type { Lines } from './hierarchy.ts';
import { count, information, quoteId, warning } from './issues.ts';
import { type Key, type Keys, type Managers, managersOf } from './managers.ts';
import { type Sorted, primaryFlags } from './staff-sort.ts';
import type { StaffTable } from './staff-table.ts';
import type { Decision } from './types.ts';
import { personName } from './values/names.ts';
import { isNothing } from './values/nothing.ts';

/** Every post that the file names: held, vacant, set aside or known only as somebody's manager. */
export interface PostPool {
	/** By table row; -1 where the row names none. */
	readonly ofRow: Int32Array;
	/** What the file tells each post by: its number, or `assignment` and the contract's number. */
	readonly keys: string[];
	/** By code of the sorted rows' post keys; -1 where no kept row has it. */
	readonly ofKey: Int32Array;
}

export function poolOf({ kept, postKey, contract, vacancies }: Sorted, rows: number): PostPool {
	const ofRow = new Int32Array(rows).fill(-1);
	const ofKey = new Int32Array(postKey.values.length).fill(-1);
	const keys: string[] = [];
	const take = (row: number): void => {
		const code = postKey.codes[row] ?? 0;
		const text = postKey.values[code] ?? '';
		let post = text === '' ? -1 : (ofKey[code] ?? -1);
		if (post < 0) {
			post = keys.length;
			keys.push(text === '' ? `assignment ${contract[row] ?? ''}` : text);
			if (text !== '') ofKey[code] = post;
		}
		ofRow[row] = post;
	};
	for (const row of kept) take(row);
	for (const row of vacancies) take(row);
	return { ofRow, keys, ofKey };
}

export function managersOfStaff(
	table: StaffTable,
	sorted: Sorted,
	pool: PostPool,
	decisions: readonly Decision[]
): Managers {
	const extra = new Map<string, number>();
	const add = (key: string): number => {
		const known = extra.get(key);
		if (known !== undefined) return known;
		pool.keys.push(key);
		extra.set(key, pool.keys.length - 1);
		return pool.keys.length - 1;
	};
	let asideNumbers: ReadonlyMap<string, number> | null = null;
	const columns = {
		column: table.column,
		heading: table.columns.heading,
		kept: [...sorted.kept, ...sorted.vacancies]
	};
	return managersOf(
		columns,
		keysOf(table, sorted, pool),
		{
			aside(original) {
				asideNumbers ??= asideOf(sorted, pool, add);
				return asideNumbers.get(original) ?? null;
			},
			missing: add
		},
		decisions
	);
}

/** Numbers of rows that were set aside: their post is known and not part of the baseline. */
function asideOf(
	{ aside, postKey, contract, person }: Sorted,
	{ ofKey }: PostPool,
	add: (key: string) => number
): ReadonlyMap<string, number> {
	const numbers = new Map<string, number>();
	for (const row of aside) {
		const code = postKey.codes[row] ?? 0;
		const position = postKey.values[code] ?? '';
		const known = position === '' ? -1 : (ofKey[code] ?? -1);
		const own = contract[row] ?? '';
		const post = known >= 0 ? known : add(position === '' ? `assignment ${own}` : position);
		numbers.set(own, post);
		numbers.set(person[row] ?? '', post);
		if (position !== '') numbers.set(position, post);
	}
	return numbers;
}

/** A manager named by employee number is met in their main assignment. */
function keysOf(table: StaffTable, sorted: Sorted, pool: PostPool): Keys {
	return {
		assignment: assignmentKey(table, sorted, pool),
		person: personKey(table, sorted, pool),
		post: { values: sorted.postKey.values, posts: pool.ofKey },
		name: nameKey(table, sorted, pool)
	};
}

function assignmentKey(table: StaffTable, { kept, contract }: Sorted, { ofRow }: PostPool): Key {
	const { codes, values } = table.column('assignment-number');
	if (values.includes('')) {
		const numbers: string[] = [];
		for (const row of kept) numbers.push(contract[row] ?? '');
		return { values: numbers, posts: kept.map((row) => ofRow[row] ?? -1) };
	}
	const posts = new Int32Array(values.length).fill(-1);
	for (const row of kept) posts[codes[row] ?? 0] = ofRow[row] ?? -1;
	return { values, posts };
}

function personKey(table: StaffTable, { kept, person }: Sorted, { ofRow }: PostPool): Key {
	const primary = primaryFlags(table);
	const isPrimary = (row: number): boolean => primary.values[primary.codes[row] ?? 0] ?? false;
	const { codes, values } = table.column('employee-number');
	if (!values.includes('')) {
		const posts = new Int32Array(values.length).fill(-1);
		for (const row of kept) {
			const code = codes[row] ?? 0;
			if ((posts[code] ?? -1) < 0 || isPrimary(row)) posts[code] = ofRow[row] ?? -1;
		}
		return { values, posts };
	}
	const postOf = new Map<string, number>();
	for (const row of kept) {
		const number = person[row] ?? '';
		if (isPrimary(row) || !postOf.has(number)) postOf.set(number, ofRow[row] ?? -1);
	}
	return { values: [...postOf.keys()], posts: Int32Array.from(postOf.values()) };
}

/** A name that two people have stands for neither. */
function nameKey(table: StaffTable, { kept, person }: Sorted, { ofRow }: PostPool): Key {
	const names = table.column('name');
	if (!table.columns.has('manager-name')) return { values: [], posts: new Int32Array(0) };
	const keys = names.values.map((text) => (isNothing(text) ? '' : personName(text)));
	const found = new Map<string, { post: number; person: string }>();
	for (const row of kept) {
		const key = keys[names.codes[row] ?? 0] ?? '';
		const who = person[row] ?? '';
		const known = found.get(key);
		if (key === '') continue;
		if (!known) found.set(key, { post: ofRow[row] ?? -1, person: who });
		else if (known.person !== who) found.set(key, { post: -1, person: '' });
	}
	return {
		values: [...found.keys()],
		posts: Int32Array.from([...found.values()].map(({ post }) => post))
	};
}

/** Posts of the baseline, in order; `pool` says which of all posts named each is. */
export interface StaffPosts {
	readonly pool: Int32Array;
	/** Table row that tells of the post: its first holder's, or its own where it is vacant. */
	readonly row: Int32Array;
	readonly holders: Int32Array;
	/** Index in the pool, or -1. */
	readonly to: Int32Array;
	readonly saidTop: Uint8Array;
	/** Table rows of posts with several holders. */
	readonly sharers: ReadonlyMap<number, readonly number[]>;
}

export interface HeldRows {
	readonly rows: Int32Array;
	/** By place in `rows`: index in the pool, or -1. */
	readonly to: Int32Array;
	readonly saidTop: Uint8Array;
}

export function postsOf(
	table: StaffTable,
	held: HeldRows,
	sorted: Sorted,
	pool: PostPool,
	managers: Managers,
	issues: Issue[]
): StaffPosts {
	const built = heldPosts(held, pool);
	issues.push(...sharedIssues(table, sorted, held, built, pool));
	const vacant = vacantPosts(table, sorted, { pool, managers, isBuilt: built.ofPool }, issues);
	return {
		pool: Int32Array.from([...built.pool, ...vacant.map(({ pool: post }) => post)]),
		row: Int32Array.from([...built.row, ...vacant.map(({ row }) => row)]),
		holders: Int32Array.from([...built.holders, ...vacant.map(() => 0)]),
		to: Int32Array.from([...built.to, ...vacant.map(({ to }) => to)]),
		saidTop: Uint8Array.from([...built.saidTop, ...vacant.map(({ saidTop }) => (saidTop ? 1 : 0))]),
		sharers: built.sharers
	};
}

interface Built {
	readonly pool: number[];
	readonly row: number[];
	readonly holders: number[];
	readonly to: number[];
	readonly saidTop: number[];
	readonly sharers: Map<number, number[]>;
	/** By index in the pool: index among the built posts, or -1. */
	readonly ofPool: Int32Array;
	/** Posts whose holders name different managers, with how many. */
	readonly differing: ReadonlyMap<number, number>;
}

function heldPosts(held: HeldRows, { ofRow, keys }: PostPool): Built {
	const ofPool = new Int32Array(keys.length).fill(-1);
	const built = {
		pool: [] as number[],
		row: [] as number[],
		holders: [] as number[],
		to: [] as number[],
		saidTop: [] as number[],
		sharers: new Map<number, number[]>(),
		ofPool,
		differing: new Map<number, number>()
	};
	const lines = new Map<number, number[]>();
	for (let place = 0; place < held.rows.length; place += 1) {
		const row = held.rows[place] ?? 0;
		const own = ofRow[row] ?? 0;
		const to = held.to[place] ?? -1;
		const post = ofPool[own] ?? -1;
		if (post < 0) {
			ofPool[own] = built.pool.length;
			built.pool.push(own);
			built.row.push(row);
			built.holders.push(1);
			built.to.push(to);
			built.saidTop.push(held.saidTop[place] ?? 0);
			continue;
		}
		const first = built.row[post] ?? 0;
		built.holders[post] = (built.holders[post] ?? 0) + 1;
		if (held.saidTop[place] === 1) built.saidTop[post] = 1;
		const sharers = built.sharers.get(post);
		if (sharers) sharers.push(row);
		else built.sharers.set(post, [first, row]);
		const others = lines.get(post);
		if (others) others.push(to);
		else lines.set(post, [built.to[post] ?? -1, to]);
	}
	for (const [post, of] of lines) {
		const commonest = commonestLine(of, keys);
		if (commonest.kinds > 1) built.differing.set(post, commonest.kinds);
		built.to[post] = commonest.to;
	}
	return built;
}

/** Where the holders' managers differ, most decide; then the number that comes first. */
function commonestLine(lines: readonly number[], keys: readonly string[]) {
	const counts = new Map<number, number>();
	for (const to of lines) counts.set(to, (counts.get(to) ?? 0) + 1);
	const [first] = [...counts].sort(
		(a, b) => b[1] - a[1] || ((keys[a[0]] ?? '') < (keys[b[0]] ?? '') ? -1 : 1)
	);
	return { to: first?.[0] ?? -1, kinds: counts.size };
}

function sharedIssues(
	table: StaffTable,
	{ contract }: Sorted,
	held: HeldRows,
	{ sharers, row, differing, pool }: Built,
	{ keys }: PostPool
): Issue[] {
	if (sharers.size === 0 || held.rows.length === 0) return [];
	return [
		information(
			'shared-positions',
			`${count(sharers.size, 'position has', 'positions have')} several holders; each is taken as one post.`
		),
		...[...differing].map(([post, kinds]) => {
			const first = row[post] ?? 0;
			return warning(
				'holders-differ-in-manager',
				`The holders of position ${quoteId(keys[pool[post] ?? -1] ?? contract[first] ?? '')} have ${kinds} different managers. The commonest is used.`,
				{ row: table.rowNumbers[first] ?? null, column: null }
			);
		})
	];
}

interface VacantPost {
	readonly pool: number;
	readonly row: number;
	readonly to: number;
	readonly saidTop: boolean;
}

/** A position that is also held, or listed vacant twice, stays one post. */
function vacantPosts(
	table: StaffTable,
	{ vacancies }: Sorted,
	{ pool, managers, isBuilt }: { pool: PostPool; managers: Managers; isBuilt: Int32Array },
	issues: Issue[]
): VacantPost[] {
	const known = new Set<number>();
	return vacancies.flatMap((row) => {
		const post = pool.ofRow[row] ?? -1;
		const number = table.rowNumbers[row] ?? row + 1;
		if ((isBuilt[post] ?? -1) < 0 && !known.has(post)) {
			known.add(post);
			const said: Issue[] = [];
			const manager = managers.of(row, said);
			issues.push(...said.map((issue) => ({ ...issue, row: number })));
			return [{ pool: post, row, to: manager.to ?? -1, saidTop: manager.saidTop }];
		}
		const position = textAt(table.column('position-id'), row);
		issues.push(
			information(
				'part-vacant',
				`Position ${quoteId(position)} is also held by somebody, so no second post was made.`,
				{ row: number, column: null }
			)
		);
		return [];
	});
}

/** Lines among the posts of the baseline; one to any other post leads out of it. */
export function linesOf(
	table: StaffTable,
	posts: StaffPosts,
	pool: PostPool,
	titleOf: (row: number) => string
): Lines {
	const n = posts.pool.length;
	const ofPool = new Int32Array(pool.keys.length).fill(-1);
	for (let post = 0; post < n; post += 1) ofPool[posts.pool[post] ?? 0] = post;
	const rowOf = (post: number): number => posts.row[post] ?? 0;
	return {
		posts: n,
		to: posts.to.map((to) => {
			if (to < 0) return -1;
			const inside = ofPool[to] ?? -1;
			return inside >= 0 ? inside : n + to;
		}),
		saidTop: (post) => posts.saidTop[post] === 1,
		unresolved: () => false,
		label: (post) => (pool.keys[posts.pool[post] ?? 0] ?? '').replace(/^assignment /, ''),
		row: (post) => table.rowNumbers[rowOf(post)] ?? rowOf(post) + 1,
		title: (post) => titleOf(rowOf(post))
	};
}
