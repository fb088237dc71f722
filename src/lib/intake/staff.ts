/** A staff file, one row a contract, to contracts and the posts that they hold. */
import type { Issue } from '#lib/domain/issue.ts';
import { type Ratio, multiply, ratio, sum, toDecimal, toInteger } from '#lib/domain/ratio.ts';
import type { Contract } from '#lib/domain/workforce.ts';
import { type Columns, columnsOf, whatIsSent } from './columns.ts';
import { type Dates, datesOf } from './date-columns.ts';
import { type Hierarchy, hierarchyOf, vacantManagers } from './hierarchy.ts';
import { count, inOrder, information } from './issues.ts';
import { type Managers, managersOf } from './managers.ts';
import { mappingIssues } from './mapping.ts';
import { type Refs, refsOf } from './refs.ts';
import { type BuiltPost, type Held, postsOf, vacantPosts } from './staff-posts.ts';
import { type RowContext, readStaffRow } from './staff-row.ts';
import { type Identified, type Sorted, keysOf, sortRows } from './staff-sort.ts';
import { tally } from './tally.ts';
import type { ImportOptions, ImportResult, Mapping, Table } from './types.ts';

const progressEvery = 500;

/**
 * Never throws on a table that `readTable` returned. Every row becomes a contract, or is set aside
 * or refused with an issue that names it.
 */
export function importStaff(table: Table, mapping: Mapping, options: ImportOptions): ImportResult {
	const columns = columnsOf(mapping);
	const refs = refsOf(options.employer.id, options.refKey);
	const issues = mappingIssues(mapping);
	const dates = datesOf(columns, table.rows, dateFields);
	const sorted = sortRows(table, { columns, dates, refs, asOf: options.asOf }, issues);
	const managers = managersOf(
		columns,
		sorted.kept.map(({ cells }) => cells),
		keysOf(sorted),
		{ aside: sorted.asidePosts, missing: (original) => refs.post(original) }
	);
	issues.push(...managers.issues, ...dates.issues);
	const held = readRows(
		sorted.kept,
		{ columns, dates, managers, options, total: table.rows.length },
		issues
	);
	const posts = [
		...postsOf(held, options.employer.id, issues),
		...vacantPosts(
			sorted.vacancies,
			held,
			{ columns, managers, employer: options.employer.id },
			issues
		)
	];
	const contracts = held.map((row) => contractOf(row, options.employer.id, refs));
	const hierarchy = hierarchyOf(
		posts.map(({ node }) => node),
		managers.column
	);
	issues.push(
		...hierarchy.issues,
		...vacantManagers(posts, managers.column),
		...retainedTerms(contracts, options)
	);
	return {
		contracts,
		posts: posts.map(({ post }) => post),
		facts: factsOf(table, held, posts, hierarchy, sorted),
		issues: inOrder(issues),
		...whatIsSent(table, mapping),
		key: refs.key([
			...contracts.flatMap(({ ref, person }) => [ref, person]),
			...posts.map(({ post }) => post.ref)
		])
	};
}

const dateFields = [
	'next-increment',
	'hire-date',
	'redundancy-date',
	'service-date',
	'leave-date',
	'end-date'
] as const;

interface Reading {
	readonly columns: Columns;
	readonly dates: Dates;
	readonly managers: Managers;
	readonly options: ImportOptions;
	readonly total: number;
}

function readRows(kept: readonly Identified[], reading: Reading, issues: Issue[]): Held[] {
	const { columns, dates, managers, options } = reading;
	const context: RowContext = {
		columns,
		dates,
		employer: options.employer,
		asOf: options.asOf,
		readings: new Map(options.gradeReadings.map((grade) => [grade.raw, grade]))
	};
	const held: Held[] = [];
	for (const [index, identified] of kept.entries()) {
		if (index % progressEvery === 0) options.onProgress?.(index, reading.total);
		const read = readStaffRow(identified.cells, identified.row, context, issues);
		if (!read) continue;
		const manager = managers.of(identified.cells, identified.row);
		issues.push(...manager.issues);
		held.push({ ...identified, read, to: manager.to, saidTop: manager.saidTop });
	}
	options.onProgress?.(reading.total, reading.total);
	return held;
}

function contractOf(held: Held, employer: string, refs: Refs): Contract {
	const { read } = held;
	const { placing } = read;
	return {
		ref: refs.contract(held.contract),
		person: refs.person(held.person),
		employer,
		framework: placing.framework,
		grade: placing.grade,
		point: placing.point,
		annualPence: placing.annualPence,
		redCircled: placing.redCircled,
		weeklyMinutes: read.weeklyMinutes,
		standardWeekMinutes: read.standardWeekMinutes,
		nextStep: read.nextStep,
		service: read.service,
		allowances: read.allowances,
		post: held.postRef,
		jobTitle: read.title,
		team: read.team,
		status: read.status
	};
}

function retainedTerms(contracts: readonly Contract[], { employer }: ImportOptions): Issue[] {
	const other = employer.kind === 'council' ? 'afc-england' : 'njc';
	const n = contracts.filter(({ framework }) => framework === other).length;
	if (n === 0) return [];
	const name = other === 'njc' ? 'council (NJC)' : 'NHS (Agenda for Change)';
	return [
		information(
			'retained-terms',
			`${count(n, 'contract is', 'contracts are')} on ${name} terms although the employer is not. Terms belong to the contract, so they are kept.`
		)
	];
}

function factsOf(
	table: Table,
	held: readonly Held[],
	posts: readonly BuiltPost[],
	hierarchy: Hierarchy,
	{ setAside, vacancies }: Sorted
): ImportResult['facts'] {
	return {
		rows: table.rows.length,
		contracts: held.length,
		people: new Set(held.map(({ person }) => person)).size,
		posts: posts.length,
		roots: hierarchy.roots.length,
		depth: hierarchy.depth,
		wte: toDecimal(sum(held.map(({ read }) => read.wte)), 2),
		vacancies: posts.filter(({ holders }) => holders === 0).length,
		shared: posts.filter(({ holders }) => holders > 1).length,
		setAside,
		refused: table.rows.length - setAside - held.length - vacancies.length,
		grades: tally(held.map(({ read }) => read.placing.grade ?? read.rawGrade)).map(
			({ value, n }) => ({ grade: value, n })
		),
		levels: [],
		contractTypes: tally(held.map(({ read }) => read.contractType).filter(Boolean)).map(
			({ value, n }) => ({ type: value, n })
		),
		managers: hierarchy.managers,
		widestSpans: hierarchy.spans,
		statedMaximums: null,
		payBillPence: payBill(held)
	};
}

function payBill(held: readonly Held[]): number | null {
	const parts: Ratio[] = [];
	for (const { read } of held) {
		if (read.placing.fullTimePence === null) return null;
		parts.push(multiply(ratio(read.placing.fullTimePence), read.wte));
	}
	return toInteger(sum(parts));
}
