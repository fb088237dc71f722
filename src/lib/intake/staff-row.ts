/** What the rows of a staff file say, before posts and managers are put together. */
import { type BargainingGroup, type Framework, isAfc } from '#lib/domain/pay.ts';
import type { Issue } from '#lib/domain/issue.ts';
import { type Ratio, zero } from '#lib/domain/ratio.ts';
import type { Allowance, Contract, Employer, ServicePurpose } from '#lib/domain/workforce.ts';
import { payEditionInForce, reference } from '#lib/reference/reference.ts';
import { textAt } from './cells.ts';
import {
	type Coded,
	type Drawn,
	type Part,
	classesOf,
	codedOf,
	combined,
	one,
	pairs,
	partOf,
	valueAt
} from './coded.ts';
import type { Columns } from './columns.ts';
import type { Dates } from './date-columns.ts';
import type { FieldId } from './fields.ts';
import { type Reading, afcBand, readGrade } from './grades.ts';
import { type HoursOf, hoursOf } from './hours-of.ts';
import { information, quote, warning } from './issues.ts';
import { scalesOn } from './pay-points.ts';
import { type Placing, place } from './placing.ts';
import type { StaffTable } from './staff-table.ts';
import type { GradeReading } from './types.ts';
import { readMoney } from './values/money.ts';
import { isNothing } from './values/nothing.ts';
import { readJobName, readOrganisationName, readPositionName } from './values/packed.ts';
import { readStatus, readYesNo } from './values/words.ts';

export interface RowContext {
	readonly dates: Dates;
	readonly employer: Employer;
	readonly asOf: string;
	readonly gradeReadings: readonly GradeReading[];
}

export type ServiceParts = Readonly<Record<ServicePurpose, Part<string | null>>>;

export interface AllowancePart {
	readonly kind: Allowance['kind'];
	readonly label: string;
	readonly pence: Part<number | null>;
}

/** Every part of a contract, by table row. */
export interface StaffRows {
	readonly hours: Part<HoursOf>;
	readonly placing: Part<Placing>;
	/** Grade as the structure has it, or as the file has it where it was not recognised. */
	readonly rawGrade: Drawn<string>;
	readonly title: Drawn<string>;
	readonly team: Drawn<string>;
	readonly contractType: Drawn<string>;
	readonly status: Part<Contract['status']>;
	readonly nextStep: Part<string | null>;
	readonly service: ServiceParts;
	readonly allowances: readonly AllowancePart[];
	/** Dates that stand for several purposes. */
	readonly shared: readonly Issue[];
	/** Parts that say something about their rows, in the order in which it is said. */
	readonly saying: readonly Part<unknown>[];
}

export function readStaffRows(table: StaffTable, context: RowContext): StaffRows {
	const { columns } = table;
	const readings = readingsOf(table, context);
	const hours = hoursPart(table, readings, context);
	const salary = moneyPart(table, 'salary');
	const placing = placingPart(table, { readings, hours, salary }, context);
	const titled = titleIssues(table, readings, placing);
	const status = statusPart(table);
	const nextStep = nextStepPart(table, context);
	const service = serviceParts(table, context);
	const allowances = allowanceFields
		.filter(([field]) => columns.has(field))
		.map(([field, kind, label]) => ({ kind, label, pence: moneyPart(table, field) }));
	return {
		hours,
		placing,
		rawGrade: table.column('grade'),
		title: titlePart(table),
		team: teamPart(table),
		contractType: table.column('contract-type'),
		status,
		nextStep,
		service: service.parts,
		allowances,
		shared: service.shared,
		saying: [
			hours,
			salary,
			placing,
			titled,
			status,
			nextStep,
			...service.saying,
			...allowances.map(({ pence }) => pence)
		].filter(({ isSaying }) => isSaying)
	};
}

function readingsOf(table: StaffTable, context: RowContext): Part<Reading> {
	const { employer } = context;
	const known = new Map<string, Reading>(context.gradeReadings.map((grade) => [grade.raw, grade]));
	return partOf(table.coded(['grade', 'afc-flag', 'terms']), (row) => {
		const raw = table.text('grade', row);
		const saidAfc =
			readYesNo(table.text('afc-flag', row)) === true ||
			/\bnhs\b|agenda for change|\bafc\b/i.test(table.text('terms', row));
		if (saidAfc && employer.kind === 'council') return readGrade(raw, employer, true);
		const reading = known.get(raw) ?? readGrade(raw, employer, false);
		known.set(raw, reading);
		return reading;
	});
}

function hoursPart(table: StaffTable, readings: Part<Reading>, context: RowContext): Part<HoursOf> {
	const { columns } = table;
	const headings = {
		hours: columns.heading('hours'),
		fullTime: columns.heading('full-time-hours'),
		weeksPerYear: columns.heading('weeks-per-year'),
		fte: columns.heading('fte')
	};
	const weeks = new Map<Framework, number>();
	const weekOf = (framework: Framework): number => {
		const known = weeks.get(framework) ?? standardWeek(framework, context);
		weeks.set(framework, known);
		return known;
	};
	const week = classesOf(readings, ({ framework }) => String(weekOf(framework)));
	const coded = pairs(
		table.coded(['hours', 'hours-period', 'full-time-hours', 'weeks-per-year', 'fte']),
		codedOf(week)
	);
	return partOf(coded, (row, issues) => {
		const read = hoursOf({
			hours: table.text('hours', row),
			period: table.text('hours-period', row),
			fullTime: table.text('full-time-hours', row),
			weeksPerYear: table.text('weeks-per-year', row),
			fte: table.text('fte', row),
			standardMinutes: Number(valueAt(week, row)),
			headings
		});
		issues.push(...read.issues);
		return read;
	});
}

/** The employer's own week, or the national one for a contract on the other framework's terms. */
function standardWeek(framework: Framework, { employer, asOf }: RowContext): number {
	const isOwn = employer.kind === 'nhs' ? isAfc(framework) : framework === 'njc';
	if (isOwn || !(isAfc(framework) || framework === 'njc')) return employer.standardWeekMinutes;
	const edition = payEditionInForce(reference, framework as BargainingGroup, asOf);
	return edition?.standardWeekMinutes ?? employer.standardWeekMinutes;
}

function placingPart(
	table: StaffTable,
	read: {
		readings: Part<Reading>;
		hours: Part<HoursOf>;
		salary: Part<number | null>;
	},
	{ employer, asOf }: RowContext
): Part<Placing> {
	const { columns } = table;
	const headings = {
		grade: columns.heading('grade'),
		point: columns.heading('point'),
		salary: columns.heading('salary')
	};
	const wteOf = (hours: HoursOf): Ratio => (hours.ok ? hours.wte : zero);
	const wte = classesOf(read.hours, (hours) => `${wteOf(hours).n}/${wteOf(hours).d}`);
	const isProtected = protectedClasses(table);
	const scales = scalesOn(asOf);
	const coded = combined(
		[
			codedOf(read.readings),
			codedOf(table.column('point')),
			codedOf(isProtected),
			codedOf(read.salary),
			columns.has('salary') ? codedOf(wte) : one(table.rows)
		],
		table.rows
	);
	return partOf(coded, (row, issues) => {
		const placing = place({
			rawGrade: table.text('grade', row),
			rawPoint: table.text('point', row),
			reading: valueAt(read.readings, row),
			salaryPence: valueAt(read.salary, row),
			wte: wteOf(valueAt(read.hours, row)),
			saidRedCircled: valueAt(isProtected, row) === 'yes',
			isExplained: valueAt(isProtected, row) === 'explained',
			headings,
			employer,
			asOf,
			scales
		});
		issues.push(...placing.issues);
		return placing;
	});
}

const protectedForm = /red.?circl|protect|mark.?time/i;
/** Paid above the grade for a reason that is no protection. */
const explainedForm = /honorari|supplement|allowance|\bhcas\b|london weighting/i;

function protectedClasses(table: StaffTable): Drawn<string> {
	const flag = table.column('red-circled');
	const comments = table.column('comments');
	const flagged = classesOf(flag, (text) =>
		readYesNo(text) === true || protectedForm.test(text) ? 'yes' : 'no'
	);
	const said = classesOf(comments, (text) => {
		if (protectedForm.test(text)) return 'yes';
		return explainedForm.test(text) ? 'explained' : 'no';
	});
	return partOf(pairs(codedOf(flagged), codedOf(said)), (row) =>
		valueAt(flagged, row) === 'yes' ? 'yes' : valueAt(said, row)
	);
}

/** Beyond a million pounds a year a figure has slid in from elsewhere. */
const mostPence = 1_000_000_00;

/** Whole pence; 0 in a salary column means undisclosed. */
export function moneyPart(table: StaffTable, field: FieldId): Part<number | null> {
	const column = table.column(field);
	return partOf(codedOf(column), (row, issues) => {
		const text = textAt(column, row);
		const reading = readMoney(text);
		if (reading.kind === 'amount' && reading.pence <= mostPence) {
			return reading.pence === 0 ? null : reading.pence;
		}
		if (reading.kind === 'none') return null;
		issues.push(
			warning(
				reading.kind === 'range' ? 'salary-is-a-range' : 'money-not-read',
				reading.kind === 'range'
					? `${quote(text)} is a published range, not a salary, and was left out.`
					: `${quote(text)} was not understood as pounds. Write it as 39152 or £39,152.00; until then it is left out.`,
				{ row: null, column: table.columns.heading(field) }
			)
		);
		return null;
	});
}

/** A title that says another band than the grade: the grade field holds, the conflict is said. */
function titleIssues(
	table: StaffTable,
	readings: Part<Reading>,
	placing: Part<Placing>
): Part<boolean> {
	const { columns } = table;
	const bands = classesOf(titlesOf(table), (title) => {
		const inTitle = /\bband ?\d ?[a-d]?\b/i.exec(title)?.[0];
		const band = inTitle === undefined ? null : afcBand(inTitle);
		return band?.kind === 'band' ? band.band : '';
	});
	const column = columns.heading('position-title') ?? columns.heading('job-title');
	return partOf(pairs(codedOf(bands), codedOf(readings)), (row, issues) => {
		const band = valueAt(bands, row);
		const { framework, grade } = valueAt(placing, row);
		if (!isAfc(framework) || band === '' || band === grade) return false;
		issues.push(
			warning(
				'title-band-differs',
				`The title says band ${band}, the grade says ${grade ?? 'nothing'}. The grade is used; check which is right.`,
				{ row: null, column }
			)
		);
		return true;
	});
}

/** Packed titles as they stand, the job's where there is no position title. */
function titlesOf(table: StaffTable): Drawn<string> {
	const position = table.column('position-title');
	if (!position.values.includes('') || !table.columns.has('job-title')) return position;
	const coded = table.coded(['position-title', 'job-title']);
	return partOf(coded, (row) => table.text('position-title', row) || table.text('job-title', row));
}

function statusPart(table: StaffTable): Part<Contract['status']> {
	const column = table.column('status');
	return partOf(codedOf(column), (row, issues) => {
		const text = textAt(column, row);
		const reading = readStatus(text);
		if (reading.kind === 'status') return reading.status;
		issues.push(
			warning(
				'unknown-status',
				`The status ${quote(text)} was not recognised, so the contract is kept but not counted as in post.`,
				{ row: null, column: table.columns.heading('status') }
			)
		);
		return 'not-counted';
	});
}

export function datePart(table: StaffTable, field: FieldId, dates: Dates): Part<string | null> {
	const column = table.column(field);
	return partOf(codedOf(column), (row, issues) => dates.read(textAt(column, row), field, issues));
}

function nextStepPart(table: StaffTable, { dates, asOf }: RowContext): Part<string | null> {
	const column = table.column('next-increment');
	return partOf(codedOf(column), (row, issues) => {
		const date = dates.read(textAt(column, row), 'next-increment', issues);
		if (date === null || date >= asOf) return date;
		issues.push(
			warning(
				'increment-date-passed',
				'The next increment date has passed and was left out. Give the date of the next one.',
				{ row: null, column: table.columns.heading('next-increment') }
			)
		);
		return null;
	});
}

/**
 * Which columns tell of service for each purpose, the nearest first. The first day with this
 * employer is the statutory one, and no other purpose is ever read from it.
 */
const serviceFields = {
	statutory: ['hire-date'],
	redundancy: ['redundancy-date', 'csd-12-months', 'local-government-date', 'service-date'],
	leave: ['leave-date', 'local-government-date', 'service-date'],
	sick: ['sick-date', 'csd-12-months', 'local-government-date', 'service-date'],
	maternity: ['maternity-date', 'csd-3-months', 'local-government-date', 'service-date']
} as const satisfies Readonly<Record<ServicePurpose, readonly FieldId[]>>;

const purposeWords: Readonly<Record<ServicePurpose, string>> = {
	statutory: 'statutory service',
	redundancy: 'redundancy',
	leave: 'leave',
	sick: 'sick pay',
	maternity: 'maternity pay'
};

function serviceParts(
	table: StaffTable,
	{ dates }: RowContext
): { parts: ServiceParts; saying: Part<unknown>[]; shared: Issue[] } {
	const read = new Map<FieldId, Part<string | null>>();
	const usedFor = new Map<FieldId, ServicePurpose[]>();
	const of = (purpose: ServicePurpose): Part<string | null> => {
		const parts: Part<string | null>[] = serviceFields[purpose]
			.filter((field) => table.columns.has(field))
			.map((field) => {
				const part = read.get(field) ?? datePart(table, field, dates);
				read.set(field, part);
				usedFor.set(field, [...(usedFor.get(field) ?? []), purpose]);
				return part;
			});
		const [only, ...more] = parts;
		if (only && more.length === 0) return { ...only, issues: [], isSaying: false };
		return partOf(combined(parts.map(codedOf), table.rows), (row) =>
			parts.reduce<string | null>((date, part) => date ?? valueAt(part, row), null)
		);
	};
	const parts = {
		statutory: of('statutory'),
		redundancy: of('redundancy'),
		leave: of('leave'),
		sick: of('sick'),
		maternity: of('maternity')
	};
	return { parts, saying: [...read.values()], shared: sharedDates(table, usedFor) };
}

/** One date that stands for several purposes is said to, because they may differ. */
function sharedDates(
	table: StaffTable,
	usedFor: ReadonlyMap<FieldId, readonly ServicePurpose[]>
): Issue[] {
	return [...usedFor].flatMap(([field, purposes]) => {
		const isEmpty = table.column(field).values.every(isNothing);
		if (purposes.length < 2 || isEmpty) return [];
		const words = purposes.map((purpose) => purposeWords[purpose]);
		const heading = table.columns.heading(field);
		return [
			information(
				'service-date-shared',
				`“${heading ?? ''}” is read as service for ${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}, where no column of their own says otherwise. Add a column for a purpose that has another date.`,
				{ row: null, column: heading }
			)
		];
	});
}

const allowanceFields = [
	['hcas', 'hcas', 'High cost area supplement'],
	['recruitment-retention', 'recruitment-retention', 'Recruitment and retention premium'],
	['market-supplement', 'market-supplement', 'Market supplement'],
	['acting-up', 'acting-up', 'Acting-up allowance'],
	['on-call', 'on-call', 'On-call allowance'],
	['sleep-in', 'sleep-in', 'Sleep-in allowance'],
	['other-allowance', 'other', 'Other regular allowance']
] as const;

function titlePart(table: StaffTable): Drawn<string> {
	const titles = titlesOf(table);
	const position = table.column('position-title');
	return {
		codes: titles.codes,
		values:
			titles === position
				? position.values.map((text) => readPositionName(text).title.slice(0, 300))
				: partOf(table.coded(['position-title', 'job-title']), (row) =>
						titleFrom(table.text('position-title', row), table.text('job-title', row))
					).values
	};
}

function titleFrom(position: string, job: string): string {
	return (readPositionName(position).title || readJobName(job)).slice(0, 300);
}

const teamFields: readonly FieldId[] = ['team', 'service', 'organisation', 'directorate'];

function teamPart(table: StaffTable): Drawn<string> {
	const field = teamFields.find((each) => table.columns.has(each));
	if (field === undefined) return { codes: new Int32Array(table.rows), values: [''] };
	const column = table.column(field);
	if (!column.values.some((text) => text === '' || text === 'NA')) {
		return { codes: column.codes, values: column.values.map(teamName) };
	}
	return partOf(table.coded(teamFields), (row) => teamOf(table.cells(row), table.columns));
}

function teamName(text: string): string {
	return readOrganisationName(text).slice(0, 300);
}

/** The smallest unit that the row names. */
export function teamOf(row: readonly string[], columns: Columns): string {
	for (const field of teamFields) {
		const text = columns.get(row, field);
		if (text !== '' && text !== 'NA') return teamName(text);
	}
	return '';
}

/** Rows that agree in all that decides a contract's pay and hours. */
export function payClasses({ hours, placing }: StaffRows): Coded {
	return pairs(codedOf(hours), codedOf(placing));
}
