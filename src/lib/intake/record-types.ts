/**
 * The outbound feed of the NHS staff record: several kinds of record in one file, no headings, the
 * kind in the first cell. Positions as seen in public files and parsers: GO (comma, 2009: PER and
 * ASG) and GO2 (tilde: PRA, ASA, POA, each with a delete form ending in D). A position that no
 * source names keeps its number as heading, to be mapped by its values.
 */
import type { Issue } from '#lib/domain/issue.ts';
import { count, error, information, quoteId, warning } from './issues.ts';

export interface PositionalRows {
	readonly headings: readonly string[];
	readonly rows: string[][];
	readonly rowNumbers: number[];
	readonly issues: Issue[];
}

interface RecordType {
	readonly code: string;
	/** From the first cell on; '' where no source names the position. */
	readonly headings: readonly string[];
}

const unnamed = (n: number) => Array.from({ length: n }, () => '');

const per: RecordType = {
	code: 'PER',
	headings: [
		'Record Type',
		'',
		'Employee Number',
		'Title',
		'Last Name',
		'First Name',
		'Middle Names',
		'Maiden Name',
		'Gender',
		'Date of Birth',
		'NI Number',
		'Hire Date',
		'Termination Date',
		'',
		'Address line 1',
		'Address line 2',
		'Address town',
		'Address county',
		'Postcode',
		'Address country',
		'',
		'Telephone',
		...unnamed(2),
		'Email'
	]
};

const asg: RecordType = {
	code: 'ASG',
	headings: [
		'Record Type',
		'Assignment ID',
		'Assignment Number',
		'Earliest Assignment Start Date',
		'Assignment End Date',
		'Assignment Status',
		'',
		'Payroll Name',
		'Payroll Period Type',
		'Assignment address line 1',
		'Assignment address line 2',
		'Assignment address town',
		'Assignment address county',
		'Assignment address postcode',
		'Assignment address country',
		...unnamed(2),
		'Supervisor Employee Number',
		'Supervisor Name',
		...unnamed(2),
		'Assignment Category',
		'Primary Assignment',
		'Normal Hours',
		'Frequency',
		'Grade Contract Hours',
		...unnamed(6),
		'Organisation Name',
		'',
		'Position Name',
		'',
		'Occupation Code',
		'Assignment Location',
		'Grade',
		'Job Name',
		'People Group',
		'T&A Flag'
	]
};

const pra: RecordType = {
	code: 'PRA',
	headings: [
		'Record Type',
		'Person ID',
		'Effective Start Date',
		'Effective End Date',
		'Employee Number',
		'Title',
		'Last Name',
		'First Name',
		'Middle Names',
		'Maiden Name',
		'Preferred Name',
		'Previous Last Name',
		'Gender',
		'Date of Birth',
		'National Insurance Number',
		'NHS Unique ID',
		'Hire Date',
		'Actual Termination Date',
		'Termination Reason',
		'Employee Status Flag',
		'WTR Opt Out',
		'WTR Opt Out Date',
		'Ethnic Origin',
		'',
		'Country of Birth',
		'Previous Employer',
		'Previous Employer Type',
		'CSD 3 Months',
		'CSD 12 Months',
		'NHS CRS UUID',
		...unnamed(3),
		'System Person Type',
		'User Person Type',
		'Office E-mail Address',
		'NHS Start Date',
		'',
		'Last Update Date',
		'Disability Flag'
	]
};

/** The 19th is a manager's assignment in one source and a person in another: it keeps both names. */
const asa: RecordType = {
	code: 'ASA',
	headings: [
		'Record Type',
		'Person ID',
		'Assignment ID',
		'Effective Start Date',
		'Effective End Date',
		'Earliest Assignment Start Date',
		'Assignment Type',
		'Assignment Number',
		'System Assignment Status',
		'User Assignment Status',
		'Employee Status Flag',
		'Payroll Name',
		'Payroll Period Type',
		'Assignment Location ID',
		'Supervisor Flag',
		'Supervisor Person ID',
		'Supervisor Assignment ID',
		'Supervisor Assignment Number',
		'Department Manager Person ID or Assignment ID',
		'Employee Category',
		'Assignment Category',
		'Primary Assignment',
		'Normal Hours / Sessions',
		'Frequency',
		'Grade Contract Hours',
		'FTE',
		'Flexible Working Pattern',
		'Organisation ID',
		'Position ID',
		'Position Name',
		'Grade',
		'Grade Step',
		'Start Date in Grade',
		'Annual Salary Value',
		'Job Name',
		'People Group',
		'T&A Flag',
		'Assignment Night Worker Attribute',
		'Projected Hire Date',
		'Vacancy ID',
		'Contract End Date',
		'Increment Date',
		'Maximum Part Time Flag',
		'AFC Flag',
		'Last Update Date',
		'Last Working Day',
		'e-KSF Spinal Point',
		'Manager Flag',
		'Assignment End Date'
	]
};

const poa: RecordType = {
	code: 'POA',
	headings: [
		'Record Type',
		'Position ID',
		'Effective From Date',
		'Effective To Date',
		'Position Number',
		'Position Name',
		'Budgeted FTE',
		'Subjective Code',
		'Job Staff Group',
		'Job Role',
		'Occupation Code',
		'Payscale',
		'Grade Step',
		'ISA Regulated Post',
		'Organisation ID',
		'Hiring Status',
		'Position Type',
		...unnamed(4),
		'Workplace Org Code',
		'Last Update Date',
		'Subjective Code Description'
	]
};

/** First two letters of the other kinds that a GO2 file holds, each as an add and a delete form. */
const otherKinds = ['AB', 'CO', 'CM', 'DT', 'EL', 'ET', 'LC', 'OR', 'PI', 'QL', 'ST', 'TR'];
const deleteCodes: ReadonlySet<string> = new Set(
	[...otherKinds, 'PR', 'AS', 'PO'].map((kind) => `${kind}D`)
);
const allCodes: ReadonlySet<string> = new Set([
	'HDR',
	'FTR',
	'PER',
	'ASG',
	'PRA',
	'ASA',
	'POA',
	...otherKinds.map((kind) => `${kind}A`),
	...deleteCodes
]);

/** How often each kind of record occurs; null when the rows are not such a feed. */
export function recordCounts(
	rows: readonly (readonly string[])[]
): ReadonlyMap<string, number> | null {
	const counts = new Map<string, number>();
	for (const row of rows) {
		const code = codeOf(row);
		if (code !== '') counts.set(code, (counts.get(code) ?? 0) + 1);
	}
	const all = [...counts.values()].reduce((sum, n) => sum + n, 0);
	const known = [...counts].reduce((sum, [code, n]) => sum + (allCodes.has(code) ? n : 0), 0);
	const telling = ['HDR', 'PER', 'ASG', 'PRA', 'ASA', 'POA', 'ASD'].some((code) =>
		counts.has(code)
	);
	return telling && known >= all * 0.9 ? counts : null;
}

function codeOf(row: readonly string[]): string {
	return row[0]?.trim() ?? '';
}

export type RecordLayout = 'go' | 'go-assignments' | 'go2' | 'go2-assignments' | 'go2-positions';

interface Join {
	readonly main: RecordType;
	readonly person: RecordType | null;
	readonly personKey: number;
	readonly mainKey: number;
	/** GO: the assignment number is the employee number, with `-2` for a second assignment. */
	readonly trimSuffix: boolean;
}

const joins: Readonly<Record<RecordLayout, Join>> = {
	go: { main: asg, person: per, personKey: 2, mainKey: 2, trimSuffix: true },
	'go-assignments': { main: asg, person: null, personKey: 0, mainKey: 2, trimSuffix: true },
	go2: { main: asa, person: pra, personKey: 1, mainKey: 1, trimSuffix: false },
	'go2-assignments': { main: asa, person: null, personKey: 0, mainKey: 1, trimSuffix: false },
	'go2-positions': { main: poa, person: null, personKey: 0, mainKey: 1, trimSuffix: false }
};

interface FeedRecord {
	readonly cells: readonly string[];
	readonly row: number;
}

/** One row a main record, with the cells of its person behind. Every record is used or said. */
export function joinRecords(
	layout: RecordLayout,
	rows: readonly (readonly string[])[],
	rowNumberOf: (index: number) => number
): PositionalRows {
	const join = joins[layout];
	const byCode = new Map<string, FeedRecord[]>();
	for (const [index, cells] of rows.entries()) {
		const code = codeOf(cells);
		if (code === '' && cells.every((cell) => cell.trim() === '')) continue;
		const list = byCode.get(code);
		const record = { cells, row: rowNumberOf(index) };
		if (list) list.push(record);
		else byCode.set(code, [record]);
	}
	const issues = [...frameIssues(byCode), ...deleteIssues(byCode), ...leftOut(byCode, join)];
	const records = byCode.get(join.main.code) ?? [];
	const people = join.person ? (byCode.get(join.person.code) ?? []) : [];
	const mainColumns = columnsOf(join.main, records, null);
	const personColumns = join.person ? columnsOf(join.person, people, join) : [];
	const byKey = newest(people, join);
	const used = new Set<string>();
	const joined = records.map(({ cells, row }) => {
		const key = keyOf(cells, join);
		const person = byKey.get(key);
		if (person) used.add(key);
		else if (join.person) issues.push(noPerson(row, join.person.code));
		return [
			...mainColumns.map(({ index }) => cells[index] ?? ''),
			...personColumns.map(({ index }) => person?.cells[index] ?? '')
		];
	});
	const idle = byKey.size - used.size;
	if (idle > 0) issues.push(withoutAssignment(idle, join));
	const taken = new Set(mainColumns.map(({ heading }) => heading));
	const headings = [
		...mainColumns.map(({ heading }) => heading),
		...personColumns.map(({ heading }) => (taken.has(heading) ? `Person ${heading}` : heading))
	];
	return { headings, rows: joined, rowNumbers: records.map(({ row }) => row), issues };
}

interface Column {
	readonly index: number;
	readonly heading: string;
}

/** Named positions always; the others only when they hold something. */
function columnsOf(type: RecordType, records: readonly FeedRecord[], join: Join | null): Column[] {
	const width = records.reduce((most, { cells }) => Math.max(most, cells.length), 0);
	const columns: Column[] = [];
	for (let index = 1; index < Math.min(width, 200); index += 1) {
		const named = type.headings[index] ?? '';
		if (join && index === join.personKey && !join.trimSuffix) continue;
		const isFilled =
			named !== '' || records.some(({ cells }) => (cells[index] ?? '').trim() !== '');
		if (isFilled) columns.push({ index, heading: named || `${type.code} ${index + 1}` });
	}
	return columns;
}

function keyOf(cells: readonly string[], join: Join): string {
	const key = cells[join.mainKey]?.trim() ?? '';
	return join.trimSuffix ? key.replace(/-\d{1,3}$/, '') : key;
}

/** A person has a record for each period: the one that begins last stands. */
function newest(people: readonly FeedRecord[], join: Join): ReadonlyMap<string, FeedRecord> {
	const byKey = new Map<string, FeedRecord>();
	for (const person of people) {
		const key = person.cells[join.personKey]?.trim() ?? '';
		if (key === '') continue;
		const held = byKey.get(key);
		const begins = ({ cells }: FeedRecord) => (join.trimSuffix ? '' : (cells[2]?.trim() ?? ''));
		if (!held || begins(person) >= begins(held)) byKey.set(key, person);
	}
	return byKey;
}

function noPerson(row: number, code: string): Issue {
	return warning(
		'assignment-without-person',
		`No person record (${code}) has the number of this assignment, so its dates and service are missing. Ask for the full file.`,
		{ row, column: null }
	);
}

function withoutAssignment(n: number, join: Join): Issue {
	return warning(
		'person-without-assignment',
		`${count(n, 'person record has', 'person records have')} no assignment (${join.main.code}) in this file and ${n === 1 ? 'was' : 'were'} left out.`
	);
}

/** Header and footer: a file that is cut off lacks the footer or holds fewer records than it says. */
function frameIssues(byCode: ReadonlyMap<string, readonly FeedRecord[]>): Issue[] {
	const issues: Issue[] = [];
	if (!byCode.has('HDR')) {
		issues.push(
			warning(
				'no-header-record',
				'The file has no HDR record at its start. Check that it is whole.'
			)
		);
	}
	const footer = byCode.get('FTR')?.at(-1);
	if (!footer) {
		issues.push(
			warning('no-footer-record', 'The file has no FTR record at its end. It may be cut off.')
		);
		return issues;
	}
	const place = { row: footer.row, column: null };
	const stated = footer.cells
		.slice(1)
		.map((cell) => cell.trim())
		.findLast((cell) => /^\d{1,7}$/.test(cell));
	const found = [...byCode].reduce(
		(sum, [code, records]) => sum + (code === 'HDR' || code === 'FTR' ? 0 : records.length),
		0
	);
	if (stated === undefined) {
		issues.push(warning('no-footer-count', 'The FTR record gives no count of records.', place));
	} else if (Number(stated) === found) {
		issues.push(
			information(
				'footer-count-agrees',
				`The FTR record counts ${stated} records; all are here.`,
				place
			)
		);
	} else {
		issues.push(
			error(
				'footer-count-differs',
				`The FTR record counts ${stated} records and the file holds ${found}. Ask for the file again: it may be cut off.`,
				place
			)
		);
	}
	return issues;
}

const listedDeletes = 50;

function deleteIssues(byCode: ReadonlyMap<string, readonly FeedRecord[]>): Issue[] {
	const deletes = [...byCode]
		.filter(([code]) => deleteCodes.has(code))
		.flatMap(([code, records]) => records.map((record) => ({ ...record, code })));
	const issues = deletes
		.slice(0, listedDeletes)
		.map(({ code, cells, row }) =>
			warning(
				'delete-record',
				`${code} says that the record ${quoteId(cells[1] ?? '')} was removed. Nothing is removed here: check that it is not among the rows.`,
				{ row, column: null }
			)
		);
	const more = deletes.length - listedDeletes;
	if (more > 0) {
		issues.push(
			warning(
				'delete-record',
				`${count(more, 'further delete record', 'further delete records')} in the file.`
			)
		);
	}
	return issues;
}

function leftOut(byCode: ReadonlyMap<string, readonly FeedRecord[]>, join: Join): Issue[] {
	const used = new Set(['HDR', 'FTR', join.main.code, join.person?.code]);
	const other = [...byCode].filter(([code]) => !used.has(code) && !deleteCodes.has(code));
	if (other.length === 0) return [];
	const list = other
		.slice(0, 20)
		.map(([code, records]) => `${allCodes.has(code) ? code : '(unknown)'} ${records.length}`)
		.join(', ');
	return [
		information(
			'record-types-left-out',
			`Records of other kinds were left out: ${list} (kind and how many).`
		)
	];
}
