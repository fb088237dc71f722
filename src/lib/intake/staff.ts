/** A staff file, one row a contract, to what a person reviews before anything is kept. */
import type { Issue } from '#lib/domain/issue.ts';
import { type Ratio, multiply, ratio, sum, toDecimal, toInteger } from '#lib/domain/ratio.ts';
import { circumstanceParts } from './circumstances.ts';
import { type Drawn, countsOf, codedOf, partOf, sayOf, valueAt } from './coded.ts';
import { whatIsSent } from './columns.ts';
import { datesOf } from './date-columns.ts';
import { type Hierarchy, hierarchyOf, vacantManagers } from './hierarchy.ts';
import { count, inOrder, information } from './issues.ts';
import type { Managers } from './managers.ts';
import { mappingIssues } from './mapping.ts';
import { personalColumns } from './personal-columns.ts';
import {
	type HeldRows,
	type StaffPosts,
	linesOf,
	managersOfStaff,
	poolOf,
	postsOf
} from './staff-posts.ts';
import { type StaffRows, payClasses, readStaffRows } from './staff-row.ts';
import { type Sorted, sortRows } from './staff-sort.ts';
import { type StaffTable, staffTable } from './staff-table.ts';
import { tallyOf } from './tally.ts';
import type { ImportOptions, ImportReview, Mapping, Table } from './types.ts';

const progressEvery = 5000;

/**
 * Never throws on a table that `readTable` returned. Every row becomes a contract, or is set aside
 * or refused with an issue that names it. No reference is made yet: `pseudonymise` does that once
 * the person has confirmed.
 */
export function importStaff(table: Table, mapping: Mapping, options: ImportOptions): ImportReview {
	const staff = staffTable(table, mapping);
	const { columns } = staff;
	const issues = [
		...mappingIssues(mapping),
		...personalColumns(mapping, options.keepBirthMonth ?? false)
	];
	const decisions = options.decisions ?? [];
	const dates = datesOf(
		dateFields
			.filter((field) => columns.has(field))
			.map((field) => ({
				field,
				heading: columns.heading(field),
				values: staff.column(field).values
			})),
		decisions
	);
	const sorted = sortRows(staff, { dates, asOf: options.asOf }, issues);
	const pool = poolOf(sorted, staff.rows);
	const managers = managersOfStaff(staff, sorted, pool, decisions);
	issues.push(...managers.issues, ...dates.issues);
	const rows = readStaffRows(staff, { ...options, dates });
	issues.push(...rows.shared);
	const circumstances = circumstanceParts(staff, dates, options, issues);
	const saying = [...rows.saying, ...circumstances.saying];
	const held = holdRows(staff, sorted.kept, { rows, saying, managers, options }, issues);
	const posts = postsOf(staff, held, sorted, pool, managers, issues);
	const lines = linesOf(staff, posts, pool, (row) => valueAt(rows.title, row));
	const hierarchy = hierarchyOf(lines, managers.column);
	issues.push(
		...hierarchy.issues,
		...vacantManagers(lines, (post) => posts.holders[post] === 0, managers.column),
		...retainedTerms(rows, held, options)
	);
	return {
		facts: factsOf(staff, sorted, { held, rows, posts, hierarchy }, lines.label),
		issues: inOrder(issues),
		offers: [
			...dates.offers,
			...managers.offers.map((offer) => ({
				...offer,
				rows: offer.rows.map((row) => staff.rowNumbers[row] ?? row + 1)
			}))
		],
		...whatIsSent(table, mapping, options.keepBirthMonth ?? false),
		records: {
			kind: 'staff',
			rows: held.rows,
			contract: sorted.contract,
			person: sorted.person,
			postOfRow: pool.ofRow,
			postKeys: pool.keys,
			posts,
			contracts: rows,
			circumstances: circumstances.drawn,
			vacantWte: wteTexts(staff, posts)
		}
	};
}

const dateFields = [
	'next-increment',
	'hire-date',
	'redundancy-date',
	'leave-date',
	'sick-date',
	'maternity-date',
	'csd-12-months',
	'csd-3-months',
	'local-government-date',
	'service-date',
	'end-date',
	'date-of-birth'
] as const;

function holdRows(
	{ rowNumbers, rows: total }: StaffTable,
	kept: Int32Array,
	reading: {
		rows: StaffRows;
		saying: StaffRows['saying'];
		managers: Managers;
		options: ImportOptions;
	},
	issues: Issue[]
): HeldRows {
	const { rows, saying, managers, options } = reading;
	const held = new Int32Array(kept.length);
	const to = new Int32Array(kept.length);
	const saidTop = new Uint8Array(kept.length);
	const refused = rows.hours.values.map(({ ok }) => !ok);
	const said: Issue[] = [];
	let n = 0;
	for (let place = 0; place < kept.length; place += 1) {
		if (place % progressEvery === 0) options.onProgress?.(place, total);
		const row = kept[place] ?? 0;
		const number = rowNumbers[row] ?? row + 1;
		if (refused[rows.hours.codes[row] ?? 0]) {
			sayOf(rows.hours, row, number, issues);
			continue;
		}
		for (const part of saying) sayOf(part, row, number, issues);
		const manager = managers.of(row, said);
		for (const issue of said.splice(0)) issues.push({ ...issue, row: number });
		held[n] = row;
		to[n] = manager.to ?? -1;
		saidTop[n] = manager.saidTop ? 1 : 0;
		n += 1;
	}
	options.onProgress?.(total, total);
	return { rows: held.subarray(0, n), to: to.subarray(0, n), saidTop: saidTop.subarray(0, n) };
}

function wteTexts(table: StaffTable, { row, holders }: StaffPosts): ReadonlyMap<number, string> {
	const texts = new Map<number, string>();
	for (let post = 0; post < row.length; post += 1) {
		if (holders[post] === 0) texts.set(post, table.text('fte', row[post] ?? 0));
	}
	return texts;
}

function retainedTerms(
	{ placing }: StaffRows,
	{ rows }: HeldRows,
	{ employer }: ImportOptions
): Issue[] {
	const counts = countsOf(codedOf(placing), rows);
	const isOther = (framework: string): boolean =>
		employer.kind === 'council' ? framework.startsWith('afc-') : framework === 'njc';
	const n = placing.values.reduce(
		(total, { framework }, code) => total + (isOther(framework) ? (counts[code] ?? 0) : 0),
		0
	);
	if (n === 0) return [];
	const name = employer.kind === 'council' ? 'NHS (Agenda for Change)' : 'council (NJC)';
	return [
		information(
			'retained-terms',
			`${count(n, 'contract is', 'contracts are')} on ${name} terms although the employer is not. Terms belong to the contract, so they are kept.`
		)
	];
}

function factsOf(
	table: StaffTable,
	{ setAside, vacancies, person }: Sorted,
	read: { held: HeldRows; rows: StaffRows; posts: StaffPosts; hierarchy: Hierarchy },
	label: (post: number) => string
): ImportReview['facts'] {
	const { held, rows, posts, hierarchy } = read;
	const contracts = held.rows.length;
	return {
		rows: table.rows,
		contracts,
		people: peopleAmong(table, held.rows, person),
		posts: posts.pool.length,
		roots: hierarchy.roots.length,
		depth: hierarchy.depth,
		wte: toDecimal(wteOf(rows, held.rows), 2),
		vacancies: posts.holders.reduce((n, holders) => n + (holders === 0 ? 1 : 0), 0),
		shared: posts.sharers.size,
		setAside,
		refused: table.rows - setAside - contracts - vacancies.length,
		grades: gradeTally(rows, held.rows),
		levels: [],
		contractTypes: drawnTally(rows.contractType, held.rows)
			.filter(({ value }) => value !== '')
			.map(({ value, n }) => ({ type: value, n })),
		managers: hierarchy.managers,
		widestSpans: hierarchy.spans.map(({ post, reports }) => ({ post: label(post), reports })),
		statedMaximums: null,
		payBillPence: payBill(rows, held.rows)
	};
}

function peopleAmong(table: StaffTable, held: Int32Array, person: readonly string[]): number {
	const { codes, values } = table.column('employee-number');
	if (values.includes('')) {
		const people = new Set<string>();
		for (const row of held) people.add(person[row] ?? '');
		return people.size;
	}
	const seen = new Uint8Array(values.length);
	for (const row of held) seen[codes[row] ?? 0] = 1;
	return seen.reduce((n, one) => n + one, 0);
}

function drawnTally(drawn: Drawn<string>, held: Int32Array): { value: string; n: number }[] {
	const counts = countsOf(codedOf(drawn), held);
	return tallyOf(drawn.values.map((value, code) => [value, counts[code] ?? 0]));
}

function gradeTally({ placing, rawGrade }: StaffRows, held: Int32Array) {
	const grades = placing.values.map(({ grade }) => grade);
	const counts = new Map<string, number>();
	const own = countsOf(codedOf(placing), held);
	for (const [code, grade] of grades.entries()) {
		const n = own[code] ?? 0;
		if (grade !== null && n > 0) counts.set(grade, (counts.get(grade) ?? 0) + n);
	}
	if (grades.includes(null)) {
		for (const row of held) {
			if (grades[placing.codes[row] ?? 0] !== null) continue;
			const raw = valueAt(rawGrade, row);
			counts.set(raw, (counts.get(raw) ?? 0) + 1);
		}
	}
	return tallyOf([...counts]).map(({ value, n }) => ({ grade: value, n }));
}

function wteOf({ hours }: StaffRows, held: Int32Array): Ratio {
	const counts = countsOf(codedOf(hours), held);
	const parts: Ratio[] = [];
	for (const [code, read] of hours.values.entries()) {
		const n = counts[code] ?? 0;
		if (read.ok && n > 0) parts.push(multiply(read.wte, ratio(n)));
	}
	return sum(parts);
}

function payBill(rows: StaffRows, held: Int32Array): number | null {
	const coded = payClasses(rows);
	const counts = countsOf(coded, held);
	const pay = partOf(coded, (row): Ratio | null => {
		const { fullTimePence } = valueAt(rows.placing, row);
		const hours = valueAt(rows.hours, row);
		return fullTimePence === null || !hours.ok ? null : multiply(ratio(fullTimePence), hours.wte);
	});
	const parts: Ratio[] = [];
	for (const [code, pence] of pay.values.entries()) {
		const n = counts[code] ?? 0;
		if (n === 0) continue;
		if (pence === null) return null;
		parts.push(multiply(pence, ratio(n)));
	}
	return toInteger(sum(parts));
}
