/** One row of a staff file: what it says, before posts and managers are put together. */
import type { Framework } from '#lib/domain/pay.ts';
import type { Issue } from '#lib/domain/issue.ts';
import type { Ratio } from '#lib/domain/ratio.ts';
import type { Allowance, Contract, Employer } from '#lib/domain/workforce.ts';
import { payEditionInForce, reference } from '#lib/reference/reference.ts';
import type { Columns } from './columns.ts';
import type { Dates } from './date-columns.ts';
import type { FieldId } from './fields.ts';
import { type Reading, afcBand, readGrade } from './grades.ts';
import { hoursOf } from './hours-of.ts';
import { quote, warning } from './issues.ts';
import { type Placing, place } from './placing.ts';
import { readMoney } from './values/money.ts';
import { readJobName, readOrganisationName, readPositionName } from './values/packed.ts';
import { readStatus, readYesNo } from './values/words.ts';

export interface RowContext {
	readonly columns: Columns;
	readonly dates: Dates;
	readonly employer: Employer;
	readonly asOf: string;
	/** Confirmed readings by grade text; others are added as they are met. */
	readonly readings: Map<string, Reading>;
}

export interface StaffRow {
	readonly placing: Placing;
	readonly rawGrade: string;
	readonly weeklyMinutes: number;
	readonly standardWeekMinutes: number;
	readonly wte: Ratio;
	readonly status: Contract['status'];
	readonly nextStep: string | null;
	readonly service: Contract['service'];
	readonly allowances: Allowance[];
	readonly title: string;
	readonly team: string;
	readonly contractType: string;
}

/** Null when there is no contract to be made of the row; then `issues` holds an error. */
export function readStaffRow(
	row: readonly string[],
	rowNumber: number,
	context: RowContext,
	issues: Issue[]
): StaffRow | null {
	const { columns } = context;
	const rawGrade = columns.get(row, 'grade');
	const reading = readingOf(row, rawGrade, context);
	const hours = hoursOf({
		row: rowNumber,
		hours: columns.get(row, 'hours'),
		period: columns.get(row, 'hours-period'),
		fullTime: columns.get(row, 'full-time-hours'),
		weeksPerYear: columns.get(row, 'weeks-per-year'),
		fte: columns.get(row, 'fte'),
		standardMinutes: standardWeek(reading.framework, context),
		headings: {
			hours: columns.heading('hours'),
			fullTime: columns.heading('full-time-hours'),
			weeksPerYear: columns.heading('weeks-per-year'),
			fte: columns.heading('fte')
		}
	});
	issues.push(...hours.issues);
	if (!hours.ok) return null;
	const placing = placeRow(row, rowNumber, { rawGrade, reading, wte: hours.wte }, context, issues);
	issues.push(...placing.issues, ...titleIssues(row, rowNumber, placing, columns));
	return {
		placing,
		rawGrade,
		weeklyMinutes: hours.weeklyMinutes,
		standardWeekMinutes: hours.standardMinutes,
		wte: hours.wte,
		status: statusOf(row, rowNumber, columns, issues),
		nextStep: nextStepOf(row, rowNumber, context, issues),
		service: serviceOf(row, rowNumber, context, issues),
		allowances: allowancesOf(row, rowNumber, columns, issues),
		title: titleOf(row, columns),
		team: teamOf(row, columns),
		contractType: columns.get(row, 'contract-type')
	};
}

function readingOf(row: readonly string[], raw: string, context: RowContext): Reading {
	const { columns, employer, readings } = context;
	const saidAfc =
		readYesNo(columns.get(row, 'afc-flag')) === true ||
		/\bnhs\b|agenda for change|\bafc\b/i.test(columns.get(row, 'terms'));
	if (saidAfc && employer.kind === 'council') return readGrade(raw, employer, true);
	const known = readings.get(raw) ?? readGrade(raw, employer, false);
	readings.set(raw, known);
	return known;
}

/** The employer's own week, or the national one for a contract on the other framework's terms. */
function standardWeek(framework: Framework, { employer, asOf }: RowContext): number {
	const own = employer.kind === 'nhs' ? 'afc-england' : 'njc';
	if (framework === own || (framework !== 'afc-england' && framework !== 'njc')) {
		return employer.standardWeekMinutes;
	}
	const edition = payEditionInForce(reference, framework, asOf);
	return edition?.standardWeekMinutes ?? employer.standardWeekMinutes;
}

function placeRow(
	row: readonly string[],
	rowNumber: number,
	read: { rawGrade: string; reading: Reading; wte: Ratio },
	context: RowContext,
	issues: Issue[]
): Placing {
	const { columns, employer, asOf } = context;
	return place({
		row: rowNumber,
		...read,
		rawPoint: columns.get(row, 'point'),
		salaryPence: moneyOf(row, rowNumber, 'salary', columns, issues),
		saidRedCircled: saysProtected(row, columns),
		headings: {
			grade: columns.heading('grade'),
			point: columns.heading('point'),
			salary: columns.heading('salary')
		},
		employer,
		asOf
	});
}

function saysProtected(row: readonly string[], columns: Columns): boolean {
	return (
		readYesNo(columns.get(row, 'red-circled')) === true ||
		/red.?circl|protect|mark.?time/i.test(
			`${columns.get(row, 'red-circled')} ${columns.get(row, 'comments')}`
		)
	);
}

/** Beyond a million pounds a year a figure has slid in from elsewhere. */
const mostPence = 1_000_000_00;

/** Whole pence; 0 in a salary column means undisclosed. */
function moneyOf(
	row: readonly string[],
	rowNumber: number,
	field: FieldId,
	columns: Columns,
	issues: Issue[]
): number | null {
	const text = columns.get(row, field);
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
			{ row: rowNumber, column: columns.heading(field) }
		)
	);
	return null;
}

/** A title that says another band than the grade: the grade field holds, the conflict is said. */
function titleIssues(
	row: readonly string[],
	rowNumber: number,
	placing: Placing,
	columns: Columns
): Issue[] {
	if (placing.framework !== 'afc-england') return [];
	const title = columns.get(row, 'position-title') || columns.get(row, 'job-title');
	const inTitle = /\bband ?\d ?[a-d]?\b/i.exec(title)?.[0];
	const band = inTitle === undefined ? null : afcBand(inTitle);
	if (band?.kind !== 'band' || band.band === placing.grade) return [];
	return [
		warning(
			'title-band-differs',
			`The title says band ${band.band}, the grade says ${placing.grade ?? 'nothing'}. The grade is used; check which is right.`,
			{ row: rowNumber, column: columns.heading('position-title') ?? columns.heading('job-title') }
		)
	];
}

function statusOf(
	row: readonly string[],
	rowNumber: number,
	columns: Columns,
	issues: Issue[]
): Contract['status'] {
	const text = columns.get(row, 'status');
	const reading = readStatus(text);
	if (reading.kind === 'status') return reading.status;
	issues.push(
		warning(
			'unknown-status',
			`The status ${quote(text)} was not recognised, so the contract is kept but not counted as in post.`,
			{ row: rowNumber, column: columns.heading('status') }
		)
	);
	return 'not-counted';
}

function nextStepOf(
	row: readonly string[],
	rowNumber: number,
	{ columns, dates, asOf }: RowContext,
	issues: Issue[]
): string | null {
	const date = dates.read(row, rowNumber, 'next-increment', issues);
	if (date === null || date >= asOf) return date;
	issues.push(
		warning(
			'increment-date-passed',
			'The next increment date has passed and was left out. Give the date of the next one.',
			{ row: rowNumber, column: columns.heading('next-increment') }
		)
	);
	return null;
}

/**
 * Service by purpose. The first day with this employer is the statutory one; a date for another
 * purpose is never made from it.
 */
function serviceOf(
	row: readonly string[],
	rowNumber: number,
	{ dates }: RowContext,
	issues: Issue[]
): Contract['service'] {
	const read = (field: FieldId) => dates.read(row, rowNumber, field, issues);
	const continuous = read('service-date');
	return {
		statutory: read('hire-date'),
		redundancy: read('redundancy-date') ?? continuous,
		leave: read('leave-date') ?? continuous
	};
}

const allowanceFields = [
	['hcas', 'hcas', 'High cost area supplement'],
	['recruitment-retention', 'recruitment-retention', 'Recruitment and retention premium'],
	['market-supplement', 'market-supplement', 'Market supplement'],
	['acting-up', 'acting-up', 'Acting-up allowance'],
	['other-allowance', 'other', 'Other regular allowance']
] as const;

function allowancesOf(
	row: readonly string[],
	rowNumber: number,
	columns: Columns,
	issues: Issue[]
): Allowance[] {
	return allowanceFields.flatMap(([field, kind, label]) => {
		const annualPence = moneyOf(row, rowNumber, field, columns, issues);
		return annualPence === null ? [] : [{ kind, annualPence, regular: true, label }];
	});
}

export function titleOf(row: readonly string[], columns: Columns): string {
	const position = readPositionName(columns.get(row, 'position-title')).title;
	return (position || readJobName(columns.get(row, 'job-title'))).slice(0, 300);
}

const teamFields: readonly FieldId[] = ['team', 'service', 'organisation', 'directorate'];

/** The smallest unit that the row names. */
export function teamOf(row: readonly string[], columns: Columns): string {
	for (const field of teamFields) {
		const text = columns.get(row, field);
		if (text !== '' && text !== 'NA') return readOrganisationName(text).slice(0, 300);
	}
	return '';
}
