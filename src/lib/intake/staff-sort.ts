/** Which rows of a staff file are contracts, which are vacant posts, and which are neither. */
import type { Issue } from '#lib/domain/issue.ts';
import { textAt } from './cells.ts';
import { type Part, codedOf, pairs, partOf, sayOf, valueAt } from './coded.ts';
import type { Dates } from './date-columns.ts';
import { type FieldId, fieldsOf } from './fields.ts';
import { count, error, information, quote, quoteId, warning } from './issues.ts';
import { columnFooters } from './rows.ts';
import type { StaffTable } from './staff-table.ts';
import { readPositionName } from './values/packed.ts';
import { readContractKind, readStatus, readYesNo, saysVacant } from './values/words.ts';

export interface Sorted {
	/** Rows of the table that are contracts, in file order. */
	readonly kept: Int32Array;
	/** By table row: number of the contract and of the person; '' where the row is neither. */
	readonly contract: readonly string[];
	readonly person: readonly string[];
	/** By table row: what the post is told by. */
	readonly postKey: PostKeys;
	/** Rows without a person that say `Vacant`: a post and no contract. */
	readonly vacancies: readonly number[];
	/** Rows that were set aside although they name a post, for managers that name one. */
	readonly aside: readonly number[];
	readonly setAside: number;
}

/** Position number, or '' where every assignment is a post of its own. */
export interface PostKeys {
	readonly codes: Int32Array;
	readonly values: readonly string[];
}

export interface SortContext {
	readonly dates: Dates;
	readonly asOf: string;
}

type Kind = 'establishment' | 'bank' | 'honorary';

/** Tells contracts from rows that are none, and says each of the latter. */
export function sortRows(table: StaffTable, context: SortContext, issues: Issue[]): Sorted {
	const { rows, rowNumbers } = table;
	const footer = columnFooters(table, ['employee-number', 'assignment-number']);
	const repeats = repeatsOf(table);
	const identity = identityOf(table);
	const postKey = postKeys(table);
	const vacant = vacancyFlags(table);
	const kinds = kindsOf(table);
	const ended = [endedByStatus(table), endedByDate(table, context)] as const;
	const kept: number[] = [];
	const vacancies: number[] = [];
	const aside: number[] = [];
	const counts = { bank: 0, honorary: 0 };
	let setAside = 0;
	for (let row = 0; row < rows; row += 1) {
		const number = rowNumbers[row] ?? row + 1;
		const said = footer.reason(row);
		if (said !== null) {
			setAside += 1;
			issues.push(
				information('footer-row', `The row is ${said}, not a person, and was set aside.`, {
					row: number,
					column: null
				})
			);
			continue;
		}
		const first = repeats.firstOf(row);
		if (first >= 0) {
			setAside += 1;
			issues.push(
				warning(
					'duplicate-row',
					`The row repeats row ${rowNumbers[first] ?? first + 1} and was set aside.`,
					{ row: number, column: null }
				)
			);
			continue;
		}
		if (vacant && valueAt(vacant, row) && textAt(table.column('position-id'), row) !== '') {
			vacancies.push(row);
			continue;
		}
		const refusal = identity.take(row, number);
		if (refusal) {
			issues.push(refusal);
			continue;
		}
		const kind = valueAt(kinds, row);
		const end = ended.find((part) => valueAt(part, row));
		if (!valueAt(ended[0], row)) sayOf(ended[1], row, number, issues);
		else sayOf(ended[0], row, number, issues);
		if (end || kind !== 'establishment') {
			setAside += 1;
			aside.push(row);
			if (!end && kind !== 'establishment') counts[kind] += 1;
			continue;
		}
		kept.push(row);
	}
	issues.push(...notEstablishmentIssues(counts));
	return {
		kept: Int32Array.from(kept),
		contract: identity.contract,
		person: identity.person,
		postKey,
		vacancies,
		aside,
		setAside
	};
}

/** Rows whose mapped cells are those of an earlier one. */
function repeatsOf(table: StaffTable): { firstOf(row: number): number } {
	const used = fieldsOf('staff')
		.filter(({ id }) => table.columns.has(id))
		.map(({ id }) => codedOf(table.column(id)))
		.sort((a, b) => b.size - a.size);
	let coded = used[0] ?? { codes: new Int32Array(table.rows), size: 1 };
	for (const next of used.slice(1)) {
		if (coded.size >= table.rows) break;
		coded = pairs(coded, next);
	}
	if (coded.size >= table.rows) return { firstOf: () => -1 };
	const first = new Int32Array(coded.size).fill(-1);
	return {
		firstOf(row) {
			const code = coded.codes[row] ?? 0;
			const known = first[code] ?? -1;
			if (known < 0) first[code] = row;
			return known;
		}
	};
}

/** An id that is blank, a name that says `Vacant` and a position: a post that nobody holds. */
function vacancyFlags(table: StaffTable): Part<boolean> | null {
	const name = table.column('name');
	if (!name.values.some((text) => /vac/i.test(text))) return null;
	return partOf(codedOf(name), (row) => saysVacant(textAt(name, row)));
}

interface Identity {
	readonly contract: string[];
	readonly person: string[];
	/** Gives the row its numbers; an issue when it has none of its own. */
	take(row: number, rowNumber: number): Issue | null;
}

function identityOf(table: StaffTable): Identity {
	const employees = table.column('employee-number');
	const assignments = table.column('assignment-number');
	const contract: string[] = new Array<string>(table.rows).fill('');
	const person: string[] = new Array<string>(table.rows).fill('');
	const seen = seenContracts(table);
	const { columns } = table;
	return {
		contract,
		person,
		take(row, rowNumber) {
			const employee = textAt(employees, row);
			const assignment = textAt(assignments, row);
			if (employee === '' && assignment === '') {
				return error(
					'no-identifier',
					'There is neither an employee number nor an assignment number, so the row was not imported.',
					{
						row: rowNumber,
						column: columns.heading('employee-number') ?? columns.heading('assignment-number')
					}
				);
			}
			const given = seen.give(row, rowNumber, assignment, employee);
			if (typeof given === 'number') {
				return error(
					'duplicate-assignment',
					`Assignment ${quoteId(assignment)} is already in row ${given} with other values, so this row was not imported. Remove one of the two.`,
					{ row: rowNumber, column: columns.heading('assignment-number') }
				);
			}
			contract[row] = given;
			person[row] = employee === '' ? assignment : employee;
			return null;
		}
	};
}

/** The contract's number, or the row that already has it. Without one, a second row is a second contract. */
interface SeenContracts {
	give(row: number, rowNumber: number, assignment: string, employee: string): string | number;
}

function seenContracts(table: StaffTable): SeenContracts {
	const assignments = table.column('assignment-number');
	if (!assignments.values.includes('')) {
		const rowOf = new Int32Array(assignments.values.length);
		return {
			give(row, rowNumber, assignment) {
				const code = assignments.codes[row] ?? 0;
				const known = rowOf[code] ?? 0;
				if (known > 0) return known;
				rowOf[code] = rowNumber;
				return assignment;
			}
		};
	}
	const rowOf = new Map<string, number>();
	return {
		give(_row, rowNumber, assignment, employee) {
			let contract = assignment === '' ? employee : assignment;
			const known = rowOf.get(contract);
			if (known !== undefined && assignment !== '') return known;
			for (let n = 2; rowOf.has(contract); n += 1) contract = `${employee}#${n}`;
			rowOf.set(contract, rowNumber);
			return contract;
		}
	};
}

function postKeys(table: StaffTable): PostKeys {
	const positions = table.column('position-id');
	if (!positions.values.includes('')) return positions;
	const titles = table.column('position-title');
	if (!titles.values.some((title) => title.includes('|'))) return positions;
	const packed = titles.values.map((title) => readPositionName(title).id ?? '');
	const codeOf = new Map(positions.values.map((text, code) => [text, code]));
	const codes = positions.codes.map((code, row) => {
		if (positions.values[code] !== '') return code;
		const text = packed[titles.codes[row] ?? 0] ?? '';
		const known = codeOf.get(text);
		if (known !== undefined) return known;
		codeOf.set(text, codeOf.size);
		return codeOf.size - 1;
	});
	return { codes, values: [...codeOf.keys()] };
}

function kindsOf(table: StaffTable): Part<Kind> {
	const titles = table.column('position-title');
	const isBank = partOf(codedOf(titles), (row) =>
		/^bank\b/i.test(readPositionName(textAt(titles, row)).title)
	);
	const types = table.column('contract-type');
	const said = partOf(codedOf(types), (row) => readContractKind(textAt(types, row)));
	if (!isBank.values.includes(true)) return said;
	return partOf(pairs(codedOf(said), codedOf(isBank)), (row) => {
		const kind = valueAt(said, row);
		return kind === 'establishment' && valueAt(isBank, row) ? 'bank' : kind;
	});
}

function endedByStatus(table: StaffTable): Part<boolean> {
	const statuses = table.column('status');
	return partOf(codedOf(statuses), (row, issues) => {
		const status = textAt(statuses, row);
		const { kind } = readStatus(status);
		if (kind !== 'ended' && kind !== 'applicant') return false;
		issues.push(
			information('not-current', `The status is ${quote(status)}, so the row was set aside.`, {
				row: null,
				column: table.columns.heading('status')
			})
		);
		return true;
	});
}

function endedByDate(table: StaffTable, { dates, asOf }: SortContext): Part<boolean> {
	const field: FieldId = 'end-date';
	return partOf(codedOf(table.column(field)), (row, issues) => {
		const end = dates.read(table.text(field, row), field, issues);
		if (end === null || end >= asOf) return false;
		issues.push(
			information('not-current', `The contract ended on ${end} and was set aside.`, {
				row: null,
				column: table.columns.heading(field)
			})
		);
		return true;
	});
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

/** By table row: is it the person's main assignment? */
export function primaryFlags(table: StaffTable): Part<boolean> {
	const column = table.column('primary-assignment');
	return partOf(codedOf(column), (row) => readYesNo(textAt(column, row)) ?? false);
}
