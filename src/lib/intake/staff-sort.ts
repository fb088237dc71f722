/** Which rows of a staff file are contracts, which are vacant posts, and which are neither. */
import type { Issue } from '#lib/domain/issue.ts';
import type { Columns } from './columns.ts';
import type { Dates } from './date-columns.ts';
import { count, error, information, quote, quoteId, warning } from './issues.ts';
import type { Keys } from './managers.ts';
import type { Refs } from './refs.ts';
import { footers, rowText } from './rows.ts';
import type { Table } from './types.ts';
import { readPositionName } from './values/packed.ts';
import { readContractKind, readStatus, readYesNo, saysVacant } from './values/words.ts';

/** One row with the numbers that identify it. */
export interface Identified {
	readonly cells: readonly string[];
	readonly row: number;
	readonly contract: string;
	readonly person: string;
	/** Position number, or null where every assignment is a post of its own. */
	readonly position: string | null;
	readonly postRef: string;
	readonly primary: boolean;
}

/** A row without a person that says `Vacant`: a post and no contract. */
export interface Vacancy {
	readonly cells: readonly string[];
	readonly row: number;
	readonly position: string;
	readonly postRef: string;
}

export interface Sorted {
	readonly kept: readonly Identified[];
	readonly vacancies: readonly Vacancy[];
	readonly setAside: number;
	/** Numbers of rows that were set aside, for managers that name one. */
	readonly asidePosts: ReadonlyMap<string, string>;
}

export interface SortContext {
	readonly columns: Columns;
	readonly dates: Dates;
	readonly refs: Refs;
	readonly asOf: string;
}

/** Tells contracts from rows that are none, and says each of the latter. */
export function sortRows(table: Table, context: SortContext, issues: Issue[]): Sorted {
	const { columns, refs } = context;
	const kept: Identified[] = [];
	const vacancies: Vacancy[] = [];
	const asidePosts = new Map<string, string>();
	const notEstablishment: Record<'bank' | 'honorary', number> = { bank: 0, honorary: 0 };
	const footer = footers(columns, ['employee-number', 'assignment-number']);
	const seen = seenRows(columns);
	let setAside = 0;
	for (const [index, cells] of table.rows.entries()) {
		const row = table.rowNumbers[index] ?? index + 1;
		const issue = notARecord(cells, row, footer.reason(cells), seen);
		if (issue) {
			setAside += 1;
			issues.push(issue);
			continue;
		}
		const vacancy = vacancyOf(cells, row, columns, refs);
		if (vacancy) {
			vacancies.push(vacancy);
			continue;
		}
		const identified = identify(cells, row, columns, refs, seen);
		if ('code' in identified) {
			issues.push(identified);
			continue;
		}
		const kind = kindOf(cells, columns);
		const ended = endedIssue(cells, row, context, issues);
		if (ended || kind !== 'establishment') {
			setAside += 1;
			asidePosts.set(identified.contract, identified.postRef);
			asidePosts.set(identified.person, identified.postRef);
			if (identified.position !== null) asidePosts.set(identified.position, identified.postRef);
			if (ended) issues.push(ended);
			else if (kind !== 'establishment') notEstablishment[kind] += 1;
			continue;
		}
		kept.push(identified);
	}
	issues.push(...notEstablishmentIssues(notEstablishment));
	return { kept, vacancies, setAside, asidePosts };
}

interface Seen {
	readonly text: (cells: readonly string[]) => string;
	readonly rowOfText: Map<string, number>;
	readonly rowOfContract: Map<string, number>;
}

function seenRows(columns: Columns): Seen {
	return { text: rowText(columns, 'staff'), rowOfText: new Map(), rowOfContract: new Map() };
}

function notARecord(
	cells: readonly string[],
	row: number,
	footer: string | null,
	seen: Seen
): Issue | null {
	const place = { row, column: null };
	if (footer !== null) {
		return information(
			'footer-row',
			`The row is ${footer}, not a person, and was set aside.`,
			place
		);
	}
	const text = seen.text(cells);
	const first = seen.rowOfText.get(text);
	if (first !== undefined) {
		return warning('duplicate-row', `The row repeats row ${first} and was set aside.`, place);
	}
	seen.rowOfText.set(text, row);
	return null;
}

/** An id that is blank, a name that says `Vacant` and a position: a post that nobody holds. */
function vacancyOf(
	cells: readonly string[],
	row: number,
	columns: Columns,
	refs: Refs
): Vacancy | null {
	const position = columns.get(cells, 'position-id');
	if (position === '' || !saysVacant(columns.get(cells, 'name'))) return null;
	return { cells, row, position, postRef: refs.post(position) };
}

function identify(
	cells: readonly string[],
	row: number,
	columns: Columns,
	refs: Refs,
	seen: Seen
): Identified | Issue {
	const employee = columns.get(cells, 'employee-number');
	const assignment = columns.get(cells, 'assignment-number');
	if (employee === '' && assignment === '') {
		return error(
			'no-identifier',
			'There is neither an employee number nor an assignment number, so the row was not imported.',
			{ row, column: columns.heading('employee-number') ?? columns.heading('assignment-number') }
		);
	}
	const contract = assignment === '' ? secondContract(employee, seen) : assignment;
	const first = seen.rowOfContract.get(contract);
	if (first !== undefined) {
		return error(
			'duplicate-assignment',
			`Assignment ${quoteId(contract)} is already in row ${first} with other values, so this row was not imported. Remove one of the two.`,
			{ row, column: columns.heading('assignment-number') }
		);
	}
	seen.rowOfContract.set(contract, row);
	const position =
		columns.get(cells, 'position-id') || readPositionName(columns.get(cells, 'position-title')).id;
	return {
		cells,
		row,
		contract,
		person: employee === '' ? assignment : employee,
		position,
		postRef: refs.post(position ?? `assignment ${contract}`),
		primary: readYesNo(columns.get(cells, 'primary-assignment')) ?? false
	};
}

/** Without assignment numbers, a person's second row is a second contract. */
function secondContract(employee: string, seen: Seen): string {
	let contract = employee;
	for (let n = 2; seen.rowOfContract.has(contract); n += 1) contract = `${employee}#${n}`;
	return contract;
}

function kindOf(cells: readonly string[], columns: Columns) {
	const said = readContractKind(columns.get(cells, 'contract-type'));
	if (said !== 'establishment') return said;
	const title = readPositionName(columns.get(cells, 'position-title')).title;
	return /^bank\b/i.test(title) ? 'bank' : said;
}

function endedIssue(
	cells: readonly string[],
	row: number,
	{ columns, dates, asOf }: SortContext,
	issues: Issue[]
): Issue | null {
	const status = columns.get(cells, 'status');
	const { kind } = readStatus(status);
	if (kind === 'ended' || kind === 'applicant') {
		return information('not-current', `The status is ${quote(status)}, so the row was set aside.`, {
			row,
			column: columns.heading('status')
		});
	}
	const end = dates.read(cells, row, 'end-date', issues);
	if (end !== null && end < asOf) {
		return information('not-current', `The contract ended on ${end} and was set aside.`, {
			row,
			column: columns.heading('end-date')
		});
	}
	return null;
}

function notEstablishmentIssues(counts: Readonly<Record<'bank' | 'honorary', number>>): Issue[] {
	const words = {
		bank: (n: number) => count(n, 'bank or casual row was', 'bank or casual rows were'),
		honorary: (n: number) =>
			count(n, 'honorary or volunteer row was', 'honorary or volunteer rows were')
	};
	return (['bank', 'honorary'] as const)
		.filter((kind) => counts[kind] > 0)
		.map((kind) =>
			information(
				`${kind}-rows`,
				`${words[kind](counts[kind])} set aside, because no post is held.`
			)
		);
}

/** A manager named by employee number is met in their main assignment. */
export function keysOf({ kept, vacancies }: Sorted): Keys {
	const assignment = new Map<string, string>();
	const person = new Map<string, string>();
	const post = new Map<string, string>();
	for (const row of kept) {
		assignment.set(row.contract, row.postRef);
		if (row.primary || !person.has(row.person)) person.set(row.person, row.postRef);
		if (row.position !== null) post.set(row.position, row.postRef);
	}
	for (const { position, postRef } of vacancies) post.set(position, postRef);
	return { assignment, person, post };
}
