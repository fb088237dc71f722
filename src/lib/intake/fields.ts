/** The fields that a column may be mapped to, by kind of file, with the words shown for them. */

/** `staff`: one row a contract. `structure`: one row a post. `grades`: an employer's own grades. */
export type FileKind = 'staff' | 'structure' | 'grades';

export interface Field {
	readonly id: FieldId;
	readonly label: string;
	readonly hint: string;
	/** The import needs it, alone or as one of a group said in the hint. */
	readonly required: boolean;
}

const staff = [
	['employee-number', 'Employee number', 'One a person. This or the assignment number is needed'],
	['assignment-number', 'Assignment number', 'One a contract'],
	['primary-assignment', 'Main assignment', 'Yes or no'],
	['name', 'Name', 'Used in this browser only, then dropped'],
	['position-id', 'Position number', 'The post; several people may hold one'],
	['position-title', 'Position title', 'Title of the post'],
	['job-title', 'Job', 'Job name or role, used when there is no position title'],
	['organisation', 'Organisation', 'Used as the team when nothing smaller is given'],
	['directorate', 'Directorate', 'Used as the team when nothing smaller is given'],
	['service', 'Service', 'Used as the team when no team is given'],
	['team', 'Team', 'The smallest unit'],
	['terms', 'Terms and conditions', 'For example NJC or NHS'],
	['afc-flag', 'Agenda for Change', 'Yes or no'],
	['grade', 'Grade or band', 'Needed'],
	['point', 'Point or step', 'NJC spinal column point, or step in the band'],
	['next-increment', 'Next increment date', 'Date of the next pay step'],
	['salary', 'Full-time salary', 'Basic pay a year before part-time hours are counted'],
	['hours', 'Contracted hours', 'Hours a week. This or the WTE is needed'],
	['hours-period', 'Hours per', 'Week, month or year'],
	['full-time-hours', 'Full-time hours', 'Standard week of the post'],
	['weeks-per-year', 'Weeks a year', 'Term-time posts'],
	['fte', 'WTE or FTE', 'Share of full time'],
	['manager-assignment', 'Manager’s assignment', 'Assignment number of the manager'],
	['manager-person', 'Manager’s employee number', 'Employee number of the manager'],
	['manager-post', 'Manager’s position', 'Position number of the manager'],
	['manager-name', 'Manager’s name', 'Matched with names in this browser only, then dropped'],
	['status', 'Assignment status', 'For example active, acting up, on secondment'],
	['contract-type', 'Contract type', 'For example permanent, fixed term, bank'],
	['hire-date', 'Start with this employer', 'Date'],
	['redundancy-date', 'Service for redundancy from', 'Date'],
	['leave-date', 'Service for leave from', 'Date; the NHS start date'],
	['sick-date', 'Service for sick pay from', 'Date'],
	['maternity-date', 'Service for maternity pay from', 'Date'],
	['csd-12-months', 'Continuous service, breaks up to 12 months', 'For redundancy and sick pay'],
	['csd-3-months', 'Continuous service, breaks up to 3 months', 'For maternity pay'],
	['local-government-date', 'Local government service from', 'For all but the statutory date'],
	['service-date', 'Continuous service from', 'For all but the statutory date'],
	['end-date', 'End date', 'Rows that ended before the date of the baseline are set aside'],
	['hcas', 'High cost area supplement', 'Pounds a year'],
	['recruitment-retention', 'Recruitment and retention premium', 'Pounds a year'],
	['market-supplement', 'Market supplement', 'Pounds a year'],
	['acting-up', 'Acting-up allowance', 'Pounds a year'],
	['on-call', 'On-call allowance', 'Pounds a year'],
	['sleep-in', 'Sleep-in allowance', 'Pounds a year'],
	['other-allowance', 'Other regular allowance', 'Pounds a year'],
	['red-circled', 'Red-circled', 'Yes or no'],
	['pension', 'Pension scheme', 'NHS Pension Scheme, LGPS, other or none'],
	['area', 'High cost area', 'Inner, outer, fringe or none'],
	['night-hours', 'Night hours a year', 'All four kinds of unsocial hours are needed'],
	['saturday-hours', 'Saturday hours a year', 'All four kinds of unsocial hours are needed'],
	['sunday-hours', 'Sunday hours a year', 'All four kinds of unsocial hours are needed'],
	['public-holiday-hours', 'Public holiday hours a year', 'All four kinds are needed'],
	['business-miles', 'Business miles a year', 'A number'],
	['keeps-unsocial-when-sick', 'Keeps unsocial hours pay when sick', 'Yes or no'],
	['date-of-birth', 'Date of birth', 'Dropped, unless the month is kept for redundancy sums'],
	['ni-number', 'NI number', 'Compared between employers in this browser, then dropped'],
	['comments', 'Comments', 'Read in this browser for pay protection, then dropped']
] as const;

const structure = [
	['position-id', 'Post reference', 'One a post; a job share repeats it'],
	['name', 'Name', 'Used in this browser to spot vacancies, then dropped'],
	['position-title', 'Job title', 'Needed'],
	['grade', 'Grade', 'As the file has it'],
	['directorate', 'Directorate', 'Used to work out lines where none are given'],
	['organisation', 'Organisation', 'Used as the team when nothing smaller is given'],
	['service', 'Service', 'Used to work out lines where none are given'],
	['team', 'Unit or team', 'The smallest unit'],
	['manager-post', 'Reports to', 'Post reference of the manager. This or the level is needed'],
	['level', 'Level', 'A number: 1 is the top'],
	['fte', 'WTE or FTE', 'Of the post'],
	['pay-floor', 'Pay from', 'Published band'],
	['pay-ceiling', 'Pay to', 'Published band'],
	['salary-band', 'Salary band', 'A range such as 65000 - 69999'],
	['maximum-salary', 'Maximum of the grade', 'Pounds a year'],
	['contract-type', 'Contract type', 'Permanent or fixed term'],
	['shared', 'Shared post', 'The post serves several bodies'],
	['vacancy', 'Vacancy', 'Says that the post is vacant'],
	['comments', 'Comments', 'Read in this browser, then dropped']
] as const;

const grades = [
	['grade', 'Grade', 'Needed'],
	['first-point', 'First point', 'Lowest spinal column point'],
	['last-point', 'Last point', 'Highest spinal column point'],
	['points', 'Points', 'A list such as 8, 9, 11, 12'],
	['point', 'Point', 'One a row, for local points'],
	['amount', 'Annual pay', 'Full-time pay of the point, for local points'],
	['je-scheme', 'Job evaluation scheme', 'For example NJC'],
	['je-from', 'Job evaluation from', 'Lowest score'],
	['je-to', 'Job evaluation to', 'Highest score'],
	['effective-from', 'Applies from', 'Date of the local amounts']
] as const;

type Ids<T extends readonly (readonly [string, string, string])[]> = T[number][0];
export type FieldId = Ids<typeof staff> | Ids<typeof structure> | Ids<typeof grades>;

const required: Readonly<Record<FileKind, readonly FieldId[]>> = {
	staff: ['grade'],
	structure: ['position-title'],
	grades: ['grade']
};

/** One of each group must be mapped. */
export const requiredGroups: Readonly<Record<FileKind, readonly (readonly FieldId[])[]>> = {
	staff: [['employee-number', 'assignment-number'], ['grade'], ['hours', 'fte']],
	structure: [['position-title'], ['manager-post', 'level']],
	grades: [['grade'], ['first-point', 'points', 'point', 'amount']]
};

export function fieldsOf(kind: FileKind): Field[] {
	const rows = { staff, structure, grades }[kind];
	return rows.map(([id, label, hint]) => ({
		id,
		label,
		hint,
		required: required[kind].includes(id)
	}));
}

export function labelOf(kind: FileKind, id: FieldId): string {
	return fieldsOf(kind).find((field) => field.id === id)?.label ?? id;
}
