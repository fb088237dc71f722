/** A structure file, one row a post (a job share repeats it), to posts and their lines. */
import type { Issue } from '#lib/domain/issue.ts';
import { type Ratio, sum, toDecimal, toNumber } from '#lib/domain/ratio.ts';
import type { Post } from '#lib/domain/workforce.ts';
import { type Columns, columnsOf, whatIsSent } from './columns.ts';
import { type Hierarchy, type Lines, hierarchyOf, vacantManagers } from './hierarchy.ts';
import { encode } from './cells.ts';
import { inferLines } from './inferred-lines.ts';
import { count, error, inOrder, information, quoteId, warning } from './issues.ts';
import { managersOf } from './managers.ts';
import { mappingIssues } from './mapping.ts';
import { personalColumns } from './personal-columns.ts';
import { payIssues, supplementIssues } from './published-pay.ts';
import { footers, rowText } from './rows.ts';
import { teamOf } from './staff-row.ts';
import { tally } from './tally.ts';
import type { ImportOptions, ImportReview, Mapping, Offer, Table } from './types.ts';
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
	readonly rows: readonly [PostRow, ...PostRow[]];
	readonly post: Post;
	readonly saidTop: boolean;
	/** A manager ought to be there and could not be worked out: not a root. */
	readonly unresolved: boolean;
}

/**
 * Never throws on a table that `readTable` returned. Every row is a post, set aside or refused.
 * References are the file's own until `pseudonymise` replaces them.
 */
export function importStructure(
	table: Table,
	mapping: Mapping,
	options: ImportOptions
): ImportReview {
	const columns = columnsOf(mapping);
	const issues = mappingIssues(mapping);
	const offers: Offer[] = [];
	const read = readRows(table, columns, options, issues);
	const groups = groupByPost(read.kept, columns, issues);
	const posts = columns.has('manager-post')
		? statedLines(groups, columns, options, issues, offers)
		: levelLines(groups, columns, options.employer.id, issues);
	const column = columns.heading('manager-post');
	const lines = linesOf(posts);
	const hierarchy = hierarchyOf(lines, column);
	issues.push(
		...hierarchy.issues,
		...vacantManagers(lines, (post) => posts[post]?.post.status === 'vacant', column),
		...personalColumns(mapping, false),
		...supplementIssues(posts, columns)
	);
	return {
		facts: factsOf(table, read, posts, hierarchy, columns),
		issues: inOrder(issues),
		offers,
		...whatIsSent(table, mapping),
		records: { kind: 'structure', posts: posts.map(({ post }) => post) }
	};
}

function linesOf(posts: readonly BuiltPost[]): Lines {
	const indexOf = new Map(posts.map(({ post }, index) => [post.ref, index]));
	const to = posts.map(({ post }) => {
		const manager = post.reportsTo[0]?.to;
		return manager === undefined ? -1 : (indexOf.get(manager) ?? posts.length);
	});
	return {
		posts: posts.length,
		to: Int32Array.from(to),
		saidTop: (post) => posts[post]?.saidTop ?? false,
		unresolved: (post) => posts[post]?.unresolved ?? false,
		label: (post) => posts[post]?.post.ref ?? '',
		row: (post) => posts[post]?.rows[0].row ?? 0,
		title: (post) => posts[post]?.post.title ?? ''
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
	{ employer, decisions = [] }: ImportOptions,
	issues: Issue[],
	offers: Offer[]
): BuiltPost[] {
	const names = groups.map(([{ original }]) => original);
	const managers = managersOf(
		{
			column: (field) => encode(groups.map(([{ cells }]) => columns.get(cells, field))),
			heading: columns.heading,
			kept: [...groups.keys()]
		},
		{
			assignment: noKey,
			person: noKey,
			post: { values: names, posts: Int32Array.from(names.keys()) },
			name: noKey
		},
		{ aside: () => null, missing: () => -1 },
		decisions
	);
	issues.push(...managers.issues);
	offers.push(
		...managers.offers.map((offer) => ({
			...offer,
			rows: offer.rows.map((index) => groups[index]?.[0].row ?? 0)
		}))
	);
	return groups.map((rows, index) => {
		const [first] = rows;
		const said: Issue[] = [];
		const { to, saidTop } = managers.of(index, said);
		issues.push(...said.map((issue) => ({ ...issue, row: first.row })));
		// A manager that is not in the file keeps the number that the file gives.
		const lost = to === -1 ? columns.get(first.cells, 'manager-post') : null;
		return build(rows, columns, employer.id, {
			to: to === null ? null : (lost ?? names[to] ?? null),
			saidTop,
			unresolved: false,
			origin: 'stated'
		});
	});
}

const noKey = { values: [], posts: new Int32Array(0) };

function levelLines(
	groups: readonly (readonly [PostRow, ...PostRow[]])[],
	columns: Columns,
	employer: string,
	issues: Issue[]
): BuiltPost[] {
	if (!columns.has('level')) {
		return groups.map((rows) =>
			build(rows, columns, employer, {
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
			ref: original,
			level: levelOf(columns.get(cells, 'level')),
			directorate: known(columns.get(cells, 'directorate')),
			service: known(columns.get(cells, 'service'))
		}))
	);
	const posts = groups.map((rows, index) => {
		const to = lines[index] ?? null;
		const saidTop = levelOf(columns.get(rows[0].cells, 'level')) === 1;
		return build(rows, columns, employer, {
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
	const inferred = posts.filter(({ post }) => post.reportsTo.length > 0).length;
	const open = posts.filter(({ unresolved }) => unresolved);
	return [
		information(
			'lines-inferred',
			`The file gives no managers. ${count(inferred, 'line was', 'lines were')} worked out from level, directorate, service and row order, ${open.length} could not be. Confirm them before relying on tiers.`,
			{ row: null, column }
		),
		...open.map(({ rows: [first] }) =>
			warning(
				'manager-not-inferred',
				'The manager does not follow from level, directorate, service and row order. Add a “Reports to” column, or set the line in the scenario.',
				{ row: first.row, column }
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
	employer: string,
	line: LineOf
): BuiltPost {
	const [{ cells, original: ref }] = rows;
	const known = rows.flatMap(({ wte }) => (wte === null ? [] : [wte]));
	const grade = columns.get(cells, 'grade');
	const { to, saidTop, unresolved, origin } = line;
	return {
		rows,
		saidTop,
		unresolved,
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
): ImportReview['facts'] {
	const words = (field: 'grade' | 'contract-type') =>
		tally(posts.map(({ rows: [first] }) => columns.get(first.cells, field)).filter(isPresent));
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
		widestSpans: hierarchy.spans.map(({ post, reports }) => ({
			post: posts[post]?.post.ref ?? '',
			reports
		})),
		statedMaximums: columns.has('maximum-salary') ? maximums(read.kept, columns) : null,
		payBillPence: null
	};
}

function isPresent(text: string): boolean {
	return !isNothing(text);
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
