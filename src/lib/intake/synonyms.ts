/**
 * Headings seen in real files, by field, with the source of each (keys of the project's survey of
 * HR exports: E = NHS electronic staff record, O = government organograms, C = councils, T =
 * teaching set). `U` marks headings that are usual but were in no file seen.
 */
import { type FieldId, fieldsOf } from './fields.ts';
import { normaliseHeading } from './headings.ts';
import type { FileKind } from './types.ts';

type Headings = Readonly<Record<string, string>>;

const shared: Partial<Record<FieldId, Headings>> = {
	'position-id': {
		'Position ID': 'E3',
		'Position Number': 'E3',
		'Position No': 'E5',
		'Post Unique Reference': 'O1',
		'Position Ref': 'C4',
		'Post Ref': 'C4',
		'Post Reference': 'U',
		'Post Number': 'U',
		'Post ID': 'U',
		'Job Number': 'C2',
		PositionID: 'T1'
	},
	'position-title': {
		'Position Name': 'E2 E3',
		'Position Title': 'E5 E6',
		'Job Title': 'O1 C2',
		JobTitle: 'C1',
		'Post Title': 'U',
		Position: 'C4 T1'
	},
	organisation: {
		Organisation: 'O1',
		OrganisationLabel: 'C1',
		'Organisation Name': 'U',
		Institution: 'C4',
		School: 'C4',
		'Personnel Area': 'C6',
		'Pers.area': 'C6'
	},
	directorate: { Directorate: 'C1 C2', 'Parent Department': 'O1' },
	service: {
		Service: 'C1 C2',
		Department: 'E5 T1',
		Division: 'U',
		'Personnel Subarea': 'C6',
		'P.subarea': 'C6'
	},
	team: {
		Team: 'U',
		'Team Name': 'U',
		Unit: 'O1',
		'Organisation/Team': 'U',
		'Organizational Unit': 'C6',
		'Organisational Unit': 'C6'
	},
	grade: {
		Grade: 'E2 E3 C1 C2 C4 C5 O1',
		Payscale: 'E3',
		'Pay Scale': 'U',
		'Grade (or equivalent)': 'O1',
		'Pay Scale Group': 'C6',
		'Pay Grade': 'C6',
		Band: 'U',
		'Pay Band': 'U'
	},
	fte: {
		FTE: 'E2 E3 O1 C4',
		'Actual FTE': 'E5',
		'Contracted Wte': 'E4',
		WTE: 'U',
		'Contracted FTE': 'U'
	},
	'contract-type': {
		'Assignment Category': 'E3',
		'Employee Category': 'E3',
		'Asg Type Of Contract': 'E4',
		'ASG Category': 'E5',
		ContractType: 'C1',
		EMPLSTATUS: 'C3',
		'Employee Group': 'C6',
		'EE group': 'C6',
		Category: 'C4',
		'Employee Subgroup': 'C6',
		'EE subgr': 'C6',
		'Position Status': 'C5',
		Basis: 'C4',
		'Contract Type': 'U'
	},
	comments: { Comments: 'C1', Notes: 'O1' }
};

const staff: Partial<Record<FieldId, Headings>> = {
	...shared,
	'employee-number': {
		'Employee Number': 'E1 E3',
		'Employee No': 'U',
		'Employee Ref': 'U',
		'Staff Number': 'U',
		'Person ID': 'E3',
		'Unique Nhs Identifier': 'E4',
		'NHS Unique ID': 'E3',
		UNIQUEWORKERID: 'C3',
		'Person Ref': 'C4',
		'Personnel number': 'C6',
		'Payroll Number': 'U',
		'Personal Reference': 'U',
		EmpID: 'T1'
	},
	'assignment-number': {
		'Assignment Number': 'E1 E3 C7',
		'Assignment ID': 'E1 E3',
		'ASG No': 'E5',
		'Occ Ref': 'C4'
	},
	'primary-assignment': { 'Primary Assignment': 'E1 E3' },
	name: {
		Name: 'O1 C1',
		'Employee Name': 'E5',
		Employee_Name: 'T1',
		'Last Name': 'E1 E3',
		Surname: 'C4'
	},
	'job-title': {
		'Job Name': 'E1 E3',
		'Job Role': 'E3 E6',
		Post: 'C5',
		Job: 'C5',
		MAINJRDESC: 'C3',
		MAINJOBROLE: 'C3',
		'Generic Job Title': 'O1'
	},
	terms: {
		'Service Condition': 'C5',
		'Service Conditions': 'U',
		'Conditions of Service': 'U',
		'Terms and Conditions': 'U',
		'Pay Scale Type': 'C6'
	},
	'afc-flag': { 'AFC Flag': 'E3' },
	point: {
		'Grade Step': 'E2 E3',
		'e-KSF Spinal Point': 'E3',
		'Scale Point': 'C4',
		Point: 'U',
		'Spinal Point': 'U',
		'Spinal Column Point': 'U',
		SCP: 'U',
		'Pay Scale Level': 'C6',
		'Pay Grade Level': 'C6',
		'Pay increment point': 'C8'
	},
	'next-increment': { 'Increment Date': 'E3', 'Next Increment Date': 'C4' },
	salary: {
		'Annual Salary Value': 'E3',
		'Scale Point Value': 'C4',
		'Rate of Pay': 'C4',
		Salary: 'C1 T1',
		'Annual Salary': 'U',
		'Full Time Salary': 'U',
		'FTE Salary': 'U'
	},
	hours: {
		'Normal Hours': 'E3',
		'Normal Hours / Sessions': 'E3',
		'Contractual Hours': 'C4',
		'Contracted Hours': 'U',
		CONTHOURS: 'C3',
		'Weekly Hours': 'C5'
	},
	'hours-period': { Frequency: 'E1 E3' },
	'full-time-hours': {
		'Grade Contract Hours': 'E2 E3',
		'Full Time Hours': 'U',
		'Standard Hours': 'U'
	},
	'weeks-per-year': { 'Weeks Per Year': 'C5', 'Paid Weeks': 'U' },
	'manager-assignment': {
		'Supervisor Assignment Number': 'E3',
		'Supervisor Assignment ID': 'E3',
		'Manager Assignment Number': 'U'
	},
	'manager-person': {
		'Supervisor Employee Number': 'E1',
		'Supervisor Person ID': 'E3',
		ManagerID: 'T1',
		'Manager Employee Number': 'U',
		'Line Manager Employee Number': 'U',
		'Manager Ref': 'U',
		'Manager Employee Ref': 'U',
		'Line Manager': 'U',
		'Manager ID': 'U',
		'Department Manager Person ID': 'E3'
	},
	'manager-name': {
		'Manager Name': 'T1',
		'Supervisor Name': 'E1',
		Supervisor: 'E1',
		'Line Manager Name': 'U'
	},
	'manager-post': {
		'Reports to Position': 'U',
		'Reports to Post': 'U',
		'Reports To': 'U',
		'Manager Position Number': 'U',
		'Manager Post Ref': 'U'
	},
	status: {
		'Assignment Status': 'E1',
		'User Assignment Status': 'E3',
		Status: 'E4',
		'ASG Status': 'E5',
		EmploymentStatus: 'T1',
		'System Assignment Status': 'E3'
	},
	'hire-date': {
		'Hire Date': 'E3',
		STARTDATE: 'C3',
		DateofHire: 'T1',
		'Start Date': 'U',
		'Date Joined Uni': 'C4',
		'Occ Start Date': 'C4',
		'Earliest Assignment Start Date': 'E3'
	},
	'redundancy-date': { 'Redundancy Service Date': 'U' },
	'leave-date': { 'NHS Start Date': 'E3', 'Leave Service Date': 'U' },
	'sick-date': { 'Sick Pay Service Date': 'U', 'Sickness Service Date': 'U' },
	'maternity-date': { 'Maternity Service Date': 'U' },
	'csd-12-months': { 'CSD 12 Months': 'E3' },
	'csd-3-months': { 'CSD 3 Months': 'E3' },
	'local-government-date': {
		'Local Government Start Date': 'U',
		'Local Government Service Date': 'U'
	},
	'service-date': { 'Continuous Service Date': 'C4', 'Continuous Service': 'U' },
	'end-date': {
		'Actual Termination Date': 'E3',
		'Assignment End Date': 'E3',
		'Occ End Date': 'C4',
		DateofTermination: 'T1',
		'ASG End Date': 'E5',
		'Contract End Date': 'E3',
		'Last Working Day': 'E3'
	},
	hcas: { HCAS: 'U', 'High Cost Area Supplement': 'U' },
	'recruitment-retention': {
		'Recruitment and Retention Premium': 'U',
		'Recruitment & Retention Premium': 'U',
		RRP: 'U'
	},
	'market-supplement': { 'Market Supplement': 'U' },
	'acting-up': { 'Acting Up Allowance': 'U' },
	'on-call': { 'On Call Allowance': 'U', 'On-call': 'U', Standby: 'U' },
	'sleep-in': { 'Sleep In Allowance': 'U', 'Sleep-in': 'U', 'Sleeping In': 'U' },
	'other-allowance': { 'Other Allowance': 'U', 'Other Regular Allowance': 'U' },
	'red-circled': { 'Red Circled': 'U', 'Pay Protection': 'U', 'Red Circle': 'U' },
	pension: { 'Pension Scheme': 'C4', Pension: 'U' },
	area: {
		'London Weighting': 'U',
		'HCAS Zone': 'U',
		'London Weighting Zone': 'U',
		'HCA Zone': 'U'
	},
	'night-hours': { 'Night Hours': 'U' },
	'saturday-hours': { 'Saturday Hours': 'U' },
	'sunday-hours': { 'Sunday Hours': 'U' },
	'public-holiday-hours': { 'Public Holiday Hours': 'U', 'Bank Holiday Hours': 'U' },
	'business-miles': { 'Business Miles': 'U', 'Annual Business Miles': 'U', Mileage: 'U' },
	'date-of-birth': { 'Date of Birth': 'E3', DOB: 'U', 'Birth Date': 'U' },
	'ni-number': {
		'NI Number': 'U',
		'National Insurance Number': 'E3',
		'National Insurance No': 'U',
		NINO: 'U'
	}
};

const structure: Partial<Record<FieldId, Headings>> = {
	...shared,
	name: { Name: 'O1 C1', 'Post Holder': 'U', Postholder: 'U' },
	'manager-post': {
		'Reports to Senior Post': 'O1',
		'Reporting Senior Post': 'O1',
		'Reports to Post': 'U',
		'Reports To': 'U'
	},
	level: { Level: 'C1', Level_: 'C2' },
	'pay-floor': { 'Actual Pay Floor (£)': 'O1' },
	'pay-ceiling': { 'Actual Pay Ceiling (£)': 'O1' },
	'salary-band': { SalaryBand: 'C1' },
	'maximum-salary': { MaximumSalary: 'C1' },
	shared: { SharedPost: 'C1' },
	vacancy: { Vacancy: 'C1' }
};

const grades: Partial<Record<FieldId, Headings>> = {
	grade: { Grade: 'U', 'Grade Name': 'U', Band: 'U' },
	'first-point': {
		'First SCP': 'U',
		'SCP From': 'U',
		'From SCP': 'U',
		'Bottom SCP': 'U',
		'First Point': 'U',
		'Minimum SCP': 'U'
	},
	'last-point': {
		'Last SCP': 'U',
		'SCP To': 'U',
		'To SCP': 'U',
		'Top SCP': 'U',
		'Last Point': 'U',
		'Maximum SCP': 'U'
	},
	points: { Points: 'U', SCPs: 'U', 'SCP Points': 'U', 'Spinal Column Points': 'U' },
	point: { Point: 'U', SCP: 'U', 'Spinal Column Point': 'U', 'Pay increment point': 'C8' },
	amount: { Amount: 'U', 'Annual Pay': 'U', 'Annual Salary': 'U', Salary: 'C1', 'Annual (£)': 'U' },
	'je-scheme': { 'JE Scheme': 'U', 'Job Evaluation Scheme': 'U' },
	'je-from': { 'JE From': 'U', 'JE Points From': 'U', 'Job Evaluation From': 'U' },
	'je-to': { 'JE To': 'U', 'JE Points To': 'U', 'Job Evaluation To': 'U' },
	'effective-from': { 'Effective From': 'U', 'Applies From': 'U', EffectiveDate: 'C1' }
};

export const synonyms: Readonly<Record<FileKind, Partial<Record<FieldId, Headings>>>> = {
	staff,
	structure,
	grades
};

/** Headings seen that no calculation reads: known, so that the row of headings is found by them. */
const unusedHeadings: readonly string[] = [
	'Unique Post Number',
	'Job Staff Group',
	'Staff Group',
	'Area of Work',
	'Professional/Occupational Group',
	'Occupation Code',
	'Organisation ID',
	'Location',
	'Ocs Code',
	'Workplace Org Code',
	'Organisation_Code',
	'OrganisationURI',
	'LOCALESTID',
	'Pay Scale Area',
	'Start Date in Grade',
	'SALARYINT',
	'HOURLYRATE',
	'AVGHOURS',
	'ZEROHRCONT',
	'Budgeted FTE',
	'Subjective Code',
	'Subjective Code Description',
	'Hiring Status',
	'Position Type',
	'Supervisor Flag',
	'Manager Flag',
	'Effective Start Date',
	'Effective End Date',
	'Occupancy',
	'STARTINSECT',
	'Expected Occ End Date',
	'Expected Position End Date',
	'Tm Year Month',
	'EffectiveDate',
	'Vacancy ID',
	'PensionContribution',
	'Job/Team Function',
	'Salary Cost of Reports (£)',
	'Valid?',
	'URI'
];

const unused = new Set(unusedHeadings.map(normaliseHeading));

/** Personal data that arrives uninvited, by normalised heading. */
const sensitiveHeadings: readonly string[] = [
	'Title',
	'Last Name',
	'First Name',
	'Forename',
	'Surname',
	'Middle Names',
	'Initials',
	'Known As',
	'Preferred Name',
	'Maiden Name',
	'Previous Last Name',
	'Full Name',
	'Supervisor Name',
	'Supervisor',
	'Manager Name',
	'Line Manager Name',
	'DISPLAYID',
	'Address',
	'Postcode',
	'Contact Details',
	'Contact Phone',
	'Telephone',
	'Mobile',
	'Age',
	'Sex',
	'Gender',
	'Race',
	'Nationality',
	'Religion',
	'Marital Status',
	'Sort Code',
	'Account Number',
	'Responsible Person'
];

const sensitive = new Set(sensitiveHeadings.map(normaliseHeading));
const sensitiveParts =
	/^ni(no|number)$|nationalins|dateofbirth|birthdate|^dob|disab|ethnic|email|religio|sexualor|passport|nhsnumber|bankaccount|address|emergency|nextofkin/;

/** True for a heading of personal data that no calculation needs. */
export function isSensitive(heading: string): boolean {
	const text = normaliseHeading(heading);
	return sensitive.has(text) || sensitiveParts.test(text);
}

/** A `Map`, because a heading such as `__proto__` must find nothing rather than something. */
const lookups: Readonly<Record<FileKind, ReadonlyMap<string, FieldId>>> = {
	staff: lookup('staff'),
	structure: lookup('structure'),
	grades: lookup('grades')
};

function lookup(kind: FileKind): ReadonlyMap<string, FieldId> {
	const found = new Map<string, FieldId>();
	for (const { id, label } of fieldsOf(kind)) found.set(normaliseHeading(label), id);
	for (const [field, headings] of Object.entries(synonyms[kind])) {
		for (const heading of Object.keys(headings)) {
			const text = normaliseHeading(heading);
			if (!found.has(text)) found.set(text, field as FieldId);
		}
	}
	return found;
}

/** Lower is better: the place of a heading among those that are read as its field. */
export function preference(kind: FileKind, heading: string): number {
	const field = fieldFor(kind, heading);
	const text = normaliseHeading(heading);
	const headings = field === null ? {} : (synonyms[kind][field] ?? {});
	return Object.keys(headings).findIndex((known) => normaliseHeading(known) === text);
}

export function fieldFor(kind: FileKind, heading: string): FieldId | null {
	return lookups[kind].get(normaliseHeading(heading)) ?? null;
}

/** True for a heading of any kind of file: how the heading row is told from a title above it. */
export function isKnownHeading(heading: string): boolean {
	// A text parted by the wrong character is one long cell, in which any word may stand.
	if (heading.length > 80) return false;
	return (
		Object.values(lookups).some((known) => known.has(normaliseHeading(heading))) ||
		isSensitive(heading) ||
		unused.has(normaliseHeading(heading))
	);
}
