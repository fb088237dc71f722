/** A structure file, one row a post (a job share repeats it), to posts and their lines. */
import type { Issue } from '#lib/domain/issue.ts';
import { type Ratio, sum, toDecimal, toNumber } from '#lib/domain/ratio.ts';
import type { Post } from '#lib/domain/workforce.ts';
import { type Columns, columnsOf, whatIsSent } from './columns.ts';
import { type Hierarchy, type HierarchyPost, hierarchyOf, vacantManagers } from './hierarchy.ts';
import { inferLines } from './inferred-lines.ts';
import { count, error, inOrder, information, quoteId, warning } from './issues.ts';
import { managersOf } from './managers.ts';
import { mappingIssues } from './mapping.ts';
import { payIssues } from './published-pay.ts';
import { type Refs, refsOf } from './refs.ts';
import { footers, rowText } from './rows.ts';
import { teamOf } from './staff-row.ts';
import { tally } from './tally.ts';
import type { ImportOptions, ImportResult, Mapping, Table } from './types.ts';
import { readMoney } from './values/money.ts';
import { isNothing } from './values/nothing.ts';
import { readWte } from './values/wte.ts';
import { readYesNo, saysEliminated, saysVacant } from './values/words.ts';

interface PostRow {
	readonly cells: readonly string[];
	readonly row: number;
	/** Reference in the file, or one made of the row number where it gives none. */
	readonly original: string;
	readonly wte: Ratio | null;
	readonly vacant: boolean;
}

interface BuiltPost {
	readonly rows: readonly PostRow[];
	readonly post: Post;
	readonly node: HierarchyPost;
}

/** Never throws on a table that `readTable` returned. Every row is a post, set aside or refused. */
export function importStructure(
	table: Table,
	mapping: Mapping,
	options: ImportOptions
): ImportResult {
	const columns = columnsOf(mapping);
	const refs = refsOf(options.employer.id, options.refKey);
	const issues = mappingIssues(mapping);
	const read = readRows(table, columns, options, issues);
	const groups = groupByPost(read.kept, columns, issues);
	const posts = columns.has('manager-post')
		? statedLines(groups, columns, refs, options.employer.id, issues)
		: levelLines(groups, columns, refs, options.employer.id, issues);
	const column = columns.heading('manager-post');
	const hierarchy = hierarchyOf(
		posts.map(({ node }) => node),
		column
	);
	issues.push(...hierarchy.issues, ...vacantManagers(posts, column));
	return {
		contracts: [],
		posts: posts.map(({ post }) => post),
		facts: factsOf(table, read, posts, hierarchy, columns),
		issues: inOrder(issues),
		...whatIsSent(table, mapping),
		key: refs.key(posts.map(({ post }) => post.ref))
	};
}

interface ReadRows {
	readonly kept: readonly PostRow[];
	/** WTE of people who are in no post: part of the file's total, not of the structure. */
	readonly withoutPost: readonly Ratio[];
	readonly setAside: number;
	readonly refused: number;
}

function readRows(
	table: Table,
	columns: Columns,
	options: ImportOptions,
	issues: Issue[]
): ReadRows {
	const kept: PostRow[] = [];
	const footer = footers(columns, ['position-id', 'position-title']);
	const seen = new Map<string, number>();
	const text = rowText(columns, 'structure');
	const withoutPost: Ratio[] = [];
	let setAside = 0;
	let refused = 0;
	for (const [index, cells] of table.rows.entries()) {
		if (index % 500 === 0) options.onProgress?.(index, table.rows.length);
		const row = table.rowNumbers[index] ?? index + 1;
		const aside =
			notAPost(cells, row, columns, footer.reason(cells)) ??
			(columns.has('position-id') ? repeated(text(cells), row, seen) : null);
		if (aside) {
			setAside += 1;
			issues.push(aside);
			const fte = readWte(columns.get(cells, 'fte'));
			if (aside.code === 'person-without-post' && fte.kind === 'wte') withoutPost.push(fte.wte);
			continue;
		}
		const refusal = refusalOf(cells, row, columns);
		if (refusal) {
			refused += 1;
			issues.push(refusal);
			continue;
		}
		kept.push(postRow(cells, row, columns, issues));
		issues.push(...payIssues(cells, row, columns));
	}
	options.onProgress?.(table.rows.length, table.rows.length);
	return { kept, withoutPost, setAside, refused };
}

function notAPost(
	cells: readonly string[],
	row: number,
	columns: Columns,
	footer: string | null
): Issue | null {
	const place = { row, column: null };
	if (footer !== null) {
		return information('footer-row', `The row is ${footer}, not a post, and was set aside.`, place);
	}
	if (saysEliminated(columns.get(cells, 'name'))) {
		return information('eliminated-post', 'The post no longer exists and was set aside.', place);
	}
	if (columns.get(cells, 'position-id') === '0') {
		return information(
			'person-without-post',
			'Reference 0 means a person who is in no post; the row was set aside.',
			{ row, column: columns.heading('position-id') }
		);
	}
	return null;
}

function repeated(text: string, row: number, seen: Map<string, number>): Issue | null {
	const first = seen.get(text);
	if (first === undefined) {
		seen.set(text, row);
		return null;
	}
	return warning('duplicate-row', `The row repeats row ${first} and was set aside.`, {
		row,
		column: null
	});
}

function refusalOf(cells: readonly string[], row: number, columns: Columns): Issue | null {
	if (columns.has('position-id') && columns.get(cells, 'position-id') === '') {
		return error('no-identifier', 'The post has no reference, so the row was not imported.', {
			row,
			column: columns.heading('position-id')
		});
	}
	if (!columns.has('position-id') && columns.get(cells, 'position-title') === '') {
		return error('no-identifier', 'The post has no title, so the row was not imported.', {
			row,
			column: columns.heading('position-title')
		});
	}
	return null;
}

function postRow(
	cells: readonly string[],
	row: number,
	columns: Columns,
	issues: Issue[]
): PostRow {
	const fte = readWte(columns.get(cells, 'fte'));
	if (fte.kind === 'bad') {
		issues.push(
			warning('wte-not-read', 'The WTE was not understood and was left out.', {
				row,
				column: columns.heading('fte')
			})
		);
	}
	const vacancy = columns.get(cells, 'vacancy');
	return {
		cells,
		row,
		original: columns.get(cells, 'position-id') || `row ${row}`,
		wte: fte.kind === 'wte' ? fte.wte : null,
		vacant:
			saysVacant(columns.get(cells, 'name')) || saysVacant(vacancy) || readYesNo(vacancy) === true
	};
}

function groupByPost(
	rows: readonly PostRow[],
	columns: Columns,
	issues: Issue[]
): (readonly [PostRow, ...PostRow[]])[] {
	const groups = new Map<string, [PostRow, ...PostRow[]]>();
	for (const row of rows) {
		const group = groups.get(row.original);
		if (!group) {
			groups.set(row.original, [row]);
			continue;
		}
		group.push(row);
		issues.push(
			information(
				'job-share',
				`Post ${quoteId(row.original)} is also in row ${group[0].row}: a job share, taken as one post.`,
				{ row: row.row, column: columns.heading('position-id') }
			)
		);
	}
	return [...groups.values()];
}

function statedLines(
	groups: readonly (readonly [PostRow, ...PostRow[]])[],
	columns: Columns,
	refs: Refs,
	employer: string,
	issues: Issue[]
): BuiltPost[] {
	const keys = {
		assignment: new Map<string, string>(),
		person: new Map<string, string>(),
		post: new Map(groups.map(([{ original }]) => [original, refs.post(original)]))
	};
	const managers = managersOf(
		columns,
		groups.map(([{ cells }]) => cells),
		keys,
		{ aside: new Map(), missing: (original) => refs.post(original) }
	);
	issues.push(...managers.issues);
	return groups.map((rows) => {
		const [first] = rows;
		const manager = managers.of(first.cells, first.row);
		issues.push(...manager.issues);
		return build(rows, columns, refs, employer, {
			...manager,
			unresolved: false,
			origin: 'stated'
		});
	});
}

function levelLines(
	groups: readonly (readonly [PostRow, ...PostRow[]])[],
	columns: Columns,
	refs: Refs,
	employer: string,
	issues: Issue[]
): BuiltPost[] {
	if (!columns.has('level')) {
		return groups.map((rows) =>
			build(rows, columns, refs, employer, {
				to: null,
				saidTop: false,
				unresolved: true,
				origin: 'stated'
			})
		);
	}
	const known = (text: string) => (isNothing(text) ? '' : text);
	const lines = inferLines(
		groups.map(([{ cells, original }]) => ({
			ref: refs.post(original),
			level: levelOf(columns.get(cells, 'level')),
			directorate: known(columns.get(cells, 'directorate')),
			service: known(columns.get(cells, 'service'))
		}))
	);
	const posts = groups.map((rows, index) => {
		const to = lines[index] ?? null;
		const saidTop = levelOf(columns.get(rows[0].cells, 'level')) === 1;
		return build(rows, columns, refs, employer, {
			to,
			saidTop,
			unresolved: to === null && !saidTop,
			origin: 'inferred'
		});
	});
	issues.push(...inferredIssues(posts, columns.heading('level')));
	return posts;
}

function inferredIssues(posts: readonly BuiltPost[], column: string | null): Issue[] {
	const inferred = posts.filter(({ node }) => node.to !== null).length;
	const open = posts.filter(({ node }) => node.unresolved);
	return [
		information(
			'lines-inferred',
			`The file gives no managers. ${count(inferred, 'line was', 'lines were')} worked out from level, directorate, service and row order, ${open.length} could not be. Confirm them before relying on tiers.`,
			{ row: null, column }
		),
		...open.map(({ node }) =>
			warning(
				'manager-not-inferred',
				'The manager does not follow from level, directorate, service and row order. Add a “Reports to” column, or set the line in the scenario.',
				{ row: node.row, column }
			)
		)
	];
}

interface LineOf {
	readonly to: string | null;
	readonly saidTop: boolean;
	readonly unresolved: boolean;
	readonly origin: 'stated' | 'inferred';
}

function build(
	rows: readonly [PostRow, ...PostRow[]],
	columns: Columns,
	refs: Refs,
	employer: string,
	line: LineOf
): BuiltPost {
	const [{ cells, original, row }] = rows;
	const ref = refs.post(original);
	const known = rows.flatMap(({ wte }) => (wte === null ? [] : [wte]));
	const grade = columns.get(cells, 'grade');
	const { to, saidTop, unresolved, origin } = line;
	return {
		rows,
		node: { ref, label: original, row, to, saidTop, unresolved },
		post: {
			ref,
			employer,
			title: columns.get(cells, 'position-title').slice(0, 300),
			team: teamOf(cells, columns),
			gradeText: isNothing(grade) ? null : grade.slice(0, 300),
			statedLevel: levelOf(columns.get(cells, 'level')),
			reportsTo: to === null ? [] : [{ to, kind: 'employing', origin }],
			wte: known.length === rows.length ? toNumber(sum(known), 2) : null,
			status: rows.every(({ vacant }) => vacant) ? 'vacant' : 'filled'
		}
	};
}

function levelOf(text: string): number | null {
	const level = /^(?:level )?(\d{1,2})$/i.exec(text)?.[1];
	const number = Number(level);
	return level !== undefined && number >= 1 && number <= 12 ? number : null;
}

function factsOf(
	table: Table,
	read: ReadRows,
	posts: readonly BuiltPost[],
	hierarchy: Hierarchy,
	columns: Columns
): ImportResult['facts'] {
	const words = (field: 'grade' | 'contract-type') =>
		tally(
			posts.map(({ rows: [first] }) => first && columns.get(first.cells, field)).filter(isPresent)
		);
	return {
		rows: table.rows.length,
		contracts: 0,
		people: 0,
		posts: posts.length,
		roots: hierarchy.roots.length,
		depth: hierarchy.depth,
		wte: toDecimal(
			sum([...read.withoutPost, ...read.kept.flatMap(({ wte }) => (wte === null ? [] : [wte]))]),
			2
		),
		vacancies: posts.filter(({ post }) => post.status === 'vacant').length,
		shared: posts.filter(({ rows }) => isShared(rows, columns)).length,
		setAside: read.setAside,
		refused: read.refused,
		grades: words('grade').map(({ value, n }) => ({ grade: value, n })),
		levels: tally(posts.flatMap(({ post }) => post.statedLevel ?? []))
			.map(({ value, n }) => ({ level: value, n }))
			.sort((a, b) => a.level - b.level),
		contractTypes: words('contract-type').map(({ value, n }) => ({ type: value, n })),
		managers: hierarchy.managers,
		widestSpans: hierarchy.spans,
		statedMaximums: columns.has('maximum-salary') ? maximums(read.kept, columns) : null,
		payBillPence: null
	};
}

function isPresent(text: string | undefined): text is string {
	return text !== undefined && !isNothing(text);
}

function isShared(rows: readonly PostRow[], columns: Columns): boolean {
	const said = rows.some(({ cells }) => {
		const text = columns.get(cells, 'shared');
		return /^shared\b/i.test(text) || readYesNo(text) === true;
	});
	return said || rows.length > 1;
}

function maximums(rows: readonly PostRow[], columns: Columns): { n: number; pence: number } {
	const amounts = rows.flatMap(({ cells }) => {
		const reading = readMoney(columns.get(cells, 'maximum-salary'));
		return reading.kind === 'amount' ? [reading.pence] : [];
	});
	return { n: amounts.length, pence: amounts.reduce((total, pence) => total + pence, 0) };
}
