/**
 * Writes static/samples: a fictional NHS community trust, a fictional council's adult social care,
 * the council's grades and an example scenario over both. Everybody in them is invented; the pay
 * points are the real ones of the editions held. Seeded: a rerun writes the same bytes.
 *
 * Run with `npm run samples`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { addMonths } from '#lib/domain/dates.ts';
import {
	divide,
	fromDecimal,
	maximum,
	minimum,
	multiply,
	ratio,
	toDecimal
} from '#lib/domain/ratio.ts';
import type { Scenario } from '#lib/domain/scenario.ts';
import { termIds } from '#lib/domain/terms.ts';
import { noPolicies } from '#lib/domain/workforce.ts';
import type { Employer, Grade } from '#lib/domain/workforce.ts';
import { refsOf } from '#lib/intake/refs.ts';
import {
	editionIds,
	payEditionInForce,
	payPoint,
	points,
	reference
} from '#lib/reference/reference.ts';

const asOf = '2026-11-01';
const start = '2026-12-01';
/** The key of the example's references; real files get a key of their own in the browser. */
const exampleKey = 'example';
const trust = 'trust';
const council = 'council';

type Random = () => number;

/** Mulberry32: small, seeded and the same on every machine. */
function seeded(seed: number): Random {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}

function pick<T>(random: Random, options: readonly T[]): T {
	const option = options[Math.floor(random() * options.length)];
	if (option === undefined) throw new Error('Nothing to pick from');
	return option;
}

const surnames =
	'Mockridge Testwood Sampleton Dummett Fauxley Pseudham Notreal Madeup Fictson Exemplar Placeholder Standin'.split(
		' '
	);
const forenames =
	'Alpha Bravo Charlie Delta Echo Foxtrot Golf Hotel India Juliett Kilo Lima Mike November Oscar Papa'.split(
		' '
	);

/** QQ was never issued as the start of an NI number. */
function niNumber(n: number): string {
	return `QQ${String(100_000 + n)}C`;
}

function dayBetween(random: Random, from: number, to: number): string {
	const year = from + Math.floor(random() * (to - from + 1));
	const month = 1 + Math.floor(random() * 12);
	const day = 1 + Math.floor(random() * 28);
	return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

const monthNames = 'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC'.split(' ');

/** As an Oracle system prints it: 01-APR-2019. */
function oracleDay(date: string | null): string {
	if (date === null) return '';
	return `${date.slice(8, 10)}-${monthNames[Number(date.slice(5, 7)) - 1] ?? ''}-${date.slice(0, 4)}`;
}

function britishDay(date: string | null): string {
	return date === null ? '' : `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;
}

function wholePounds(pence: number): string {
	return String(Math.round(pence / 100));
}

/** Share of full time, to the two decimals that a report prints. */
function wteText(hours: string, fullTime: string): string {
	return toDecimal(divide(fromDecimal(hours), fromDecimal(fullTime)), 2);
}

function afcEdition() {
	const edition = payEditionInForce(reference, 'afc-england', asOf);
	if (!edition) throw new Error(`No Agenda for Change edition on ${asOf}`);
	return edition;
}

/** The award of 1 April 2026 is not agreed, so councils still pay the points of 2025. */
function njcPence(point: string): number {
	const edition = reference.payEditions.find(({ id }) => id === 'njc-2025-04-01');
	const found = edition && payPoint(edition, null, point);
	if (!found) throw new Error(`No NJC point ${point}`);
	return found.annualPence;
}

/** A role: title, grade, rung of the level map, and how many in a team. */
interface Role {
	readonly title: string;
	readonly grade: string;
	readonly level: number;
	readonly n: number;
	readonly job?: string;
	/** Positions held by several people, as the NHS record allows. */
	readonly shared?: boolean;
}

interface Team {
	readonly name: string;
	/** Roles in order; whoever has the highest rung leads, or the post named in `under`. */
	readonly roles: readonly Role[];
	/** Title of the post outside the team that its leader reports to. */
	readonly under: string;
	readonly fullTime?: string;
	readonly fringe?: boolean;
}

function role(
	title: string,
	grade: string,
	level: number,
	n: number,
	rest: Partial<Role> = {}
): Role {
	return { title, grade, level, n, ...rest };
}

const nurse = { job: 'Nursing and Midwifery Registered|Community Nurse' };
const therapist = { job: 'Allied Health Professionals|Therapist' };
const support = { job: 'Additional Clinical Services|Healthcare Assistant' };
const clerical = { job: 'Administrative and Clerical|Officer' };

function locality(name: string, fringe: boolean): Team {
	return {
		name: `${name} Locality Community Team`,
		under: 'Associate Director of Community Services',
		fringe,
		roles: [
			role('Locality Team Manager', '8a', 4, 1, nurse),
			role('Clinical Team Lead', '7', 5, 2, nurse),
			role('Senior Community Nurse', '6', 6, 4, nurse),
			role('Community Nurse', '5', 7, 9, nurse),
			role('Occupational Therapist', '6', 6, 2, therapist),
			role('Physiotherapist', '6', 6, 2, therapist),
			role('Healthcare Assistant', '3', 8, 11, { ...support, shared: true }),
			role('Team Administrator', '3', 8, 2, clerical)
		]
	};
}

const trustTeams: readonly Team[] = [
	{
		name: 'Trust Board',
		under: '',
		roles: [
			role('Chief Executive', 'VSM', 1, 1),
			role('Director of Operations', 'VSM', 2, 1),
			role('Director of Nursing', 'VSM', 2, 1),
			role('Director of Finance', 'VSM', 2, 1)
		]
	},
	{
		name: 'Community Services Management',
		under: 'Director of Operations',
		roles: [
			role('Associate Director of Community Services', '8c', 3, 1, nurse),
			role('Executive Assistant', '5', 7, 1, clerical)
		]
	},
	locality('North', true),
	locality('South', false),
	locality('East', false),
	locality('West', false),
	{
		name: 'Urgent Community Response',
		under: 'Associate Director of Community Services',
		roles: [
			role('Urgent Response Manager', '8a', 4, 1, nurse),
			role('Advanced Practitioner', '7', 5, 4, nurse),
			role('Urgent Response Nurse', '6', 6, 6, nurse),
			role('Community Paramedic', '6', 6, 3, therapist),
			role('Healthcare Assistant', '3', 8, 6, support),
			role('Team Administrator', '3', 8, 2, clerical)
		]
	},
	{
		name: 'Hospital Discharge Hub',
		under: 'Associate Director of Community Services',
		roles: [
			role('Discharge Hub Manager', '7', 5, 1, nurse),
			role('Discharge Nurse', '6', 6, 6, nurse),
			role('Occupational Therapist', '6', 6, 2, therapist),
			role('Discharge Coordinator', '4', 7, 5, clerical),
			role('Ward Clerk', '2', 8, 2, clerical)
		]
	},
	{
		name: 'Specialist Services',
		under: 'Director of Operations',
		roles: [
			role('Head of Specialist Services', '8b', 3, 1, nurse),
			role('Diabetes Nurse Specialist', '7', 5, 4, nurse),
			role('Tissue Viability Nurse', '6', 6, 4, nurse),
			role('Continence Nurse', '6', 6, 3, nurse),
			role('Podiatrist', '6', 6, 4, therapist),
			role('Speech and Language Therapist', '6', 6, 4, therapist),
			role('Podiatry Assistant', '3', 8, 3, support)
		]
	},
	{
		name: 'Rapid Therapy Team',
		under: 'Head of Specialist Services',
		roles: [
			role('Therapy Team Lead', '7', 5, 1, therapist),
			role('Occupational Therapist', '6', 6, 4, therapist),
			role('Physiotherapist', '6', 6, 4, therapist),
			role('Therapy Assistant', '3', 8, 6, support)
		]
	},
	{
		name: 'Millbrook Ward',
		under: 'Head of Specialist Services',
		roles: [
			role('Ward Manager', '7', 5, 1, nurse),
			role('Senior Staff Nurse', '6', 6, 3, nurse),
			role('Staff Nurse', '5', 7, 12, nurse),
			role('Ward Healthcare Assistant', '2', 8, 10, { ...support, shared: true }),
			role('Ward Clerk', '2', 8, 2, clerical)
		]
	},
	{
		name: 'Quality and Safety',
		under: 'Director of Nursing',
		roles: [
			role('Head of Quality', '8b', 3, 1, nurse),
			role('Quality Lead', '7', 5, 2, nurse),
			role('Information Analyst', '6', 6, 2, clerical)
		]
	},
	{
		name: 'Finance and People',
		under: 'Director of Finance',
		roles: [
			role('Head of Finance and People', '8b', 3, 1, clerical),
			role('People Business Partner', '7', 5, 2, clerical),
			role('Management Accountant', '6', 6, 2, clerical),
			role('People Adviser', '5', 7, 2, clerical),
			role('Finance Officer', '4', 7, 3, clerical),
			role('People Assistant', '3', 8, 2, clerical)
		]
	}
];

function neighbourhood(name: string, under: string): Team {
	return {
		name: `${name} Locality Social Work Team`,
		under,
		roles: [
			role('Team Manager', 'Grade K', 5, 1),
			role('Senior Social Worker', 'Grade J', 6, 3),
			role('Social Worker', 'Grade I', 7, 9),
			role('Social Care Occupational Therapist', 'Grade I', 7, 2),
			role('Care Coordinator', 'Grade G', 7, 4),
			role('Support Worker', 'Grade E', 8, 11),
			role('Business Support Officer', 'Grade D', 8, 2)
		]
	};
}

const councilTeams: readonly Team[] = [
	{
		name: 'Adult Social Care Leadership',
		under: '',
		roles: [
			role('Executive Director of Adult Social Care', 'JNC Chief Officer', 1, 1),
			role('Assistant Director Operations', 'Spot salary', 2, 1),
			role('Assistant Director Commissioning', 'Spot salary', 2, 1)
		]
	},
	{
		name: 'Service Management',
		under: 'Assistant Director Operations',
		roles: [
			role('Service Manager North and East', 'Grade L', 4, 1),
			role('Service Manager South and West', 'Grade L', 4, 1),
			role('Service Manager Hospital and Reablement', 'Grade L', 4, 1),
			role('Service Manager Disabilities', 'Grade L', 4, 1)
		]
	},
	neighbourhood('North', 'Service Manager North and East'),
	neighbourhood('East', 'Service Manager North and East'),
	neighbourhood('South', 'Service Manager South and West'),
	neighbourhood('West', 'Service Manager South and West'),
	{
		name: 'Reablement Service',
		under: 'Service Manager Hospital and Reablement',
		roles: [
			role('Reablement Manager', 'Grade K', 5, 1),
			role('Reablement Supervisor', 'Grade H', 6, 4),
			role('Reablement Worker', 'Grade E', 8, 28)
		]
	},
	{
		name: 'Hospital Social Work Team',
		under: 'Service Manager Hospital and Reablement',
		roles: [
			role('Hospital Team Manager', 'Grade K', 5, 1),
			role('Social Worker', 'Grade I', 7, 6),
			role('Care Coordinator', 'Grade G', 7, 4),
			role('Business Support Officer', 'Grade D', 8, 1)
		]
	},
	{
		name: 'Community Equipment Service',
		under: 'Service Manager Hospital and Reablement',
		roles: [
			role('Equipment Service Supervisor', 'Grade H', 6, 1),
			role('Equipment Technician', 'Grade D', 8, 4),
			role('Equipment Driver', 'Grade C', 8, 2)
		]
	},
	{
		name: 'Disabilities Team',
		under: 'Service Manager Disabilities',
		roles: [
			role('Disabilities Team Manager', 'Grade K', 5, 1),
			role('Senior Social Worker', 'Grade J', 6, 2),
			role('Social Worker', 'Grade I', 7, 6),
			role('Support Worker', 'Grade E', 8, 8)
		]
	},
	{
		name: 'Emergency Duty Team',
		under: 'Service Manager Disabilities',
		fullTime: '36',
		roles: [
			role('Emergency Duty Lead', 'Grade J', 6, 1),
			role('Emergency Duty Social Worker', 'Grade I', 7, 5)
		]
	},
	{
		name: 'Safeguarding Team',
		under: 'Service Manager Disabilities',
		roles: [
			role('Safeguarding Manager', 'Grade K', 5, 1),
			role('Safeguarding Officer', 'Grade J', 6, 6),
			role('Business Support Officer', 'Grade D', 8, 1)
		]
	},
	{
		name: 'Commissioning and Brokerage',
		under: 'Assistant Director Commissioning',
		roles: [
			role('Commissioning Manager', 'Grade K', 5, 1),
			role('Commissioning Officer', 'Grade I', 7, 4),
			role('Brokerage Officer', 'Grade F', 7, 5)
		]
	},
	{
		name: 'Financial Assessment',
		under: 'Assistant Director Commissioning',
		roles: [
			role('Financial Assessment Manager', 'Grade J', 6, 1),
			role('Financial Assessment Officer', 'Grade F', 7, 6),
			role('Business Support Officer', 'Grade D', 8, 5)
		]
	}
];

const gradeTable: readonly (readonly [string, number, number, number, number])[] = [
	['Grade C', 3, 4, 200, 249],
	['Grade D', 5, 6, 250, 299],
	['Grade E', 7, 11, 300, 349],
	['Grade F', 12, 17, 350, 399],
	['Grade G', 18, 22, 400, 449],
	['Grade H', 23, 27, 450, 499],
	['Grade I', 28, 31, 500, 549],
	['Grade J', 32, 35, 550, 599],
	['Grade K', 36, 39, 600, 659],
	['Grade L', 40, 43, 660, 729]
];

function councilGrades(): Grade[] {
	return gradeTable.map(([grade, first, last, from, to]) => ({
		grade,
		points: Array.from({ length: last - first + 1 }, (_, k) => String(first + k)),
		amounts: null,
		jobEvaluation: { scheme: 'NJC', from, to }
	}));
}

/** One filled place in a team, before it is written in either side's columns. */
interface Place {
	readonly role: Role;
	readonly team: Team;
	readonly n: number;
	readonly position: string;
	readonly managerIndex: number | null;
}

/**
 * Everybody in order, each under the leader of the team or under one of its seniors in turn; the
 * leader under the post named. The first team's first post heads the organisation.
 */
function placesOf(teams: readonly Team[], positionOf: (n: number) => string): Place[] {
	const places: Place[] = [];
	for (const team of teams) {
		const first = places.length;
		const leaders: number[] = [];
		let sharedPosition = '';
		for (const each of team.roles) {
			for (let k = 0; k < each.n; k += 1) {
				const n = places.length;
				if (!each.shared || k % 3 === 0) sharedPosition = positionOf(n);
				places.push({
					role: each,
					team,
					n,
					position: each.shared ? sharedPosition : positionOf(n),
					managerIndex: managerIndex(
						places,
						team,
						each,
						first,
						leaders,
						each.shared ? Math.floor(k / 3) : k
					)
				});
				if (n > first && leads(places, leaders, each)) leaders.push(n);
			}
		}
	}
	return places;
}

/** The first seniors after the head lead the rest of a team. */
function leads(places: readonly Place[], leaders: readonly number[], each: Role): boolean {
	const [first] = leaders;
	if (first === undefined) return each.level === 5 || each.level === 6;
	return places[first]?.role.title === each.title;
}

function managerIndex(
	places: readonly Place[],
	team: Team,
	each: Role,
	first: number,
	leaders: readonly number[],
	k: number
): number | null {
	const isLeader = places.length === first;
	const heads = team.roles[0]?.level === each.level;
	if (isLeader || (heads && team.under !== '')) {
		return team.under === '' ? null : places.findIndex((place) => place.role.title === team.under);
	}
	const seniors = leaders.filter((index) => (places[index]?.role.level ?? 9) < each.level);
	return seniors[k % Math.max(1, seniors.length)] ?? first;
}

interface Row {
	readonly place: Place | null;
	readonly cells: Record<string, string>;
}

function csv(headings: readonly string[], rows: readonly Row[]): string {
	const line = (cells: readonly string[]) => `${cells.map(quoteCell).join(',')}\r\n`;
	return [headings, ...rows.map(({ cells }) => headings.map((heading) => cells[heading] ?? ''))]
		.map(line)
		.join('');
}

function quoteCell(text: string): string {
	return /[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}

const trustHeadings = [
	'Employee Number',
	'Assignment Number',
	'Primary Assignment',
	'Last Name',
	'First Name',
	'Title',
	'NI Number',
	'Date of Birth',
	'Position Number',
	'Position Name',
	'Job Name',
	'Organisation',
	'Grade',
	'Grade Step',
	'Annual Salary Value',
	'Normal Hours',
	'Frequency',
	'Grade Contract Hours',
	'FTE',
	'Assignment Status',
	'Assignment Category',
	'Supervisor Assignment Number',
	'Hire Date',
	'NHS Start Date',
	'CSD 3 Months',
	'CSD 12 Months',
	'Start Date in Grade',
	'Increment Date',
	'Assignment End Date',
	'HCAS',
	'Recruitment and Retention Premium',
	'Acting Up Allowance',
	'Pension Scheme',
	'Comments'
];

const trustHours = [
	'37.5',
	'37.5',
	'37.5',
	'37.5',
	'37.5',
	'30',
	'30',
	'22.5',
	'26.25',
	'18.75',
	'15'
];
const vsmPence: Readonly<Record<string, number>> = {
	'Chief Executive': 168_000_00,
	'Director of Operations': 128_000_00,
	'Director of Nursing': 126_000_00,
	'Director of Finance': 125_000_00
};

function trustRows(random: Random): Row[] {
	const places = placesOf(trustTeams, (n) => String(7_100_000 + n * 7));
	return places.map((place) => ({ place, cells: trustCells(place, places, random) }));
}

function trustAssignment(n: number): string {
	return String(20_000_101 + n * 13);
}

function trustCells(
	place: Place,
	places: readonly Place[],
	random: Random
): Record<string, string> {
	const { role: each, team, n, position } = place;
	const employee = trustAssignment(n);
	const hired = dayBetween(random, 2004, 2025);
	const inGrade = later(hired, dayBetween(random, 2016, 2025));
	const earlier = random() < 0.35 ? addMonths(hired, -12 * Math.ceil(random() * 8)) : hired;
	const pay = trustPay(each, inGrade);
	const hours = each.level <= 5 ? '37.5' : pick(random, trustHours);
	const manager = place.managerIndex === null ? null : places[place.managerIndex];
	return {
		'Employee Number': employee,
		'Assignment Number': employee,
		'Primary Assignment': 'Yes',
		...personCells(n, random),
		'Position Number': position,
		'Position Name': `${position}|${each.title}|X0X|Community`,
		'Job Name': each.job ?? 'Administrative and Clerical|Board',
		Organisation: `999 L8 ${team.name}`,
		Grade: gradeCell(each.grade),
		...pay.cells,
		'Normal Hours': hours,
		Frequency: 'Week',
		'Grade Contract Hours': '37.5',
		FTE: wteText(hours, '37.5'),
		'Assignment Status': 'Active Assignment',
		'Assignment Category': random() < 0.94 ? 'Permanent' : 'Fixed Term Temp',
		'Supervisor Assignment Number': manager ? trustAssignment(manager.n) : '',
		'Hire Date': oracleDay(hired),
		'NHS Start Date': oracleDay(earlier),
		'CSD 3 Months': oracleDay(random() < 0.8 ? earlier : hired),
		'CSD 12 Months': oracleDay(earlier),
		'Start Date in Grade': oracleDay(inGrade),
		'Increment Date': oracleDay(pay.nextStep),
		'Assignment End Date': '31-DEC-4712',
		HCAS: team.fringe ? fringe(pay.pence, hours) : '',
		'Recruitment and Retention Premium': each.title === 'Community Paramedic' ? '1200' : '',
		'Pension Scheme': n % 19 === 0 ? 'None' : 'NHS Pension Scheme'
	};
}

function later(a: string, b: string): string {
	return a > b ? a : b;
}

function personCells(n: number, random: Random): Record<string, string> {
	return {
		'Last Name': pick(random, surnames),
		'First Name': `${pick(random, forenames)} ${n}`,
		Title: pick(random, ['Mx', 'Ms', 'Mr', 'Dr']),
		'NI Number': niNumber(n),
		'Date of Birth': oracleDay(dayBetween(random, 1962, 2003))
	};
}

/** Bands up to 7 packed as the staff record exports them; band 8 as people type it. */
function gradeCell(grade: string): string {
	if (/^[1-7]$/.test(grade)) return `NHS|XR0${grade}|Review Body Band ${grade}`;
	return /^8/.test(grade) ? `Band ${grade}` : grade;
}

interface TrustPay {
	readonly pence: number;
	readonly nextStep: string | null;
	readonly cells: Record<string, string>;
}

/** The step reached by time in the band, and the day on which the next one is. */
function trustPay(each: Role, inGrade: string): TrustPay {
	const spot = vsmPence[each.title];
	if (spot !== undefined) {
		return { pence: spot, nextStep: null, cells: { 'Annual Salary Value': wholePounds(spot) } };
	}
	const steps = points(afcEdition(), each.grade);
	const dueOn = (months: number | null) => addMonths(inGrade, months ?? 0);
	const reached = steps.findLast(({ monthsToReach }) => dueOn(monthsToReach) <= asOf) ?? steps[0];
	if (!reached) throw new Error(`No steps in band ${each.grade}`);
	const next = steps.find(({ monthsToReach }) => dueOn(monthsToReach) > asOf);
	return {
		pence: reached.annualPence,
		nextStep: next ? dueOn(next.monthsToReach) : null,
		cells: { 'Grade Step': reached.point, 'Annual Salary Value': wholePounds(reached.annualPence) }
	};
}

/** The fringe supplement at contracted hours, within its minimum and maximum. */
function fringe(pence: number, hours: string): string {
	const edition = reference.hcasEditions.findLast(({ effectiveFrom }) => effectiveFrom <= asOf);
	const zone = edition?.zones.find((row) => row.zone === 'fringe');
	if (!zone) throw new Error('No fringe zone in the supplement held');
	const share = multiply(ratio(pence), ratio(zone.basisPoints, 10_000));
	const full = minimum(maximum(share, ratio(zone.minimumPence)), ratio(zone.maximumPence));
	return toDecimal(
		multiply(multiply(full, divide(fromDecimal(hours), fromDecimal('37.5'))), ratio(1, 100)),
		2
	);
}

/** The nth row of a title in a team; throws, so that an edit above cannot pass unnoticed. */
function rowOf(rows: readonly Row[], team: string, title: string, nth = 0): Row {
	const found = rows.filter(({ place }) => place?.team.name === team && place.role.title === title)[
		nth
	];
	if (!found) throw new Error(`No ${title} ${nth} in ${team}`);
	return found;
}

function patch(row: Row, cells: Record<string, string>): void {
	Object.assign(row.cells, cells);
}

/** What real exports hold beside the tidy rows. */
function trustAwkward(rows: Row[]): Row[] {
	const north = 'North Locality Community Team';
	const west = 'West Locality Community Team';
	const south = 'South Locality Community Team';
	const nurseRow = rowOf(rows, north, 'Senior Community Nurse', 1);
	patch(nurseRow, {
		'Normal Hours': '37:30',
		FTE: '1',
		HCAS: fringe(Number(nurseRow.cells['Annual Salary Value']) * 100, '37.5')
	});
	patch(rowOf(rows, south, 'Locality Team Manager'), { Grade: '8A' });
	patch(rowOf(rows, south, 'Clinical Team Lead'), { Grade: 'AfC band 7' });
	patch(rowOf(rows, south, 'Senior Community Nurse'), { Grade: '6' });
	patch(rowOf(rows, west, 'Community Nurse', 2), { 'Supervisor Assignment Number': '29999999' });
	patch(rowOf(rows, west, 'Community Nurse', 3), { FTE: '0.95', 'Normal Hours': '30' });
	patch(rowOf(rows, west, 'Community Nurse', 4), { 'Hire Date': '31-FEB-2019' });
	patch(rowOf(rows, west, 'Community Nurse', 5), { 'Annual Salary Value': 'N/D' });
	patch(rowOf(rows, west, 'Community Nurse', 6), {
		'Position Name': '7999001|Community Nurse Band 6|X0X|Community'
	});
	patch(rowOf(rows, west, 'Team Administrator'), { 'Supervisor Assignment Number': '' });
	patch(rowOf(rows, south, 'Community Nurse', 1), { 'Grade Step': '7' });
	patch(rowOf(rows, south, 'Physiotherapist'), { 'Normal Hours': '', FTE: '0.6' });
	patch(rowOf(rows, 'Specialist Services', 'Podiatrist'), {
		'Assignment Status': 'Out on External Secondment - Paid'
	});
	patch(rowOf(rows, 'Specialist Services', 'Continence Nurse'), {
		'Assignment Status': 'Out on External Secondment (Unpaid)'
	});
	patch(rowOf(rows, 'Rapid Therapy Team', 'Physiotherapist'), { 'Assignment Status': 'Maternity' });
	actUp(rowOf(rows, 'Hospital Discharge Hub', 'Discharge Nurse'));
	return [...rows, ...trustExtras(rows)];
}

/** A band 6 acting up to the entry step of band 7: the difference at contracted hours. */
function actUp(row: Row): void {
	const wte = fromDecimal(row.cells['FTE'] ?? '1');
	const entry = payPoint(afcEdition(), '7', '1')?.annualPence ?? 0;
	const now = Number(row.cells['Annual Salary Value']) * 100;
	patch(row, {
		'Assignment Status': 'Acting Up',
		'Acting Up Allowance': toDecimal(multiply(ratio(entry - now, 100), wte), 2)
	});
}

/** A second contract, bank and honorary rows, one that ended, and a total. */
function trustExtras(rows: readonly Row[]): Row[] {
	const first = rowOf(rows, 'East Locality Community Team', 'Community Nurse');
	patch(first, { 'Normal Hours': '22.5', FTE: '0.60' });
	const extra = (cells: Record<string, string>, from: Row): Row => ({
		place: null,
		cells: { ...from.cells, ...cells }
	});
	const second = extra(
		{
			'Assignment Number': `${first.cells['Employee Number'] ?? ''}-2`,
			'Primary Assignment': 'No',
			'Position Number': '7990001',
			'Position Name': '7990001|Diabetes Nurse Specialist|X0X|Community',
			Organisation: '999 L8 Specialist Services',
			Grade: gradeCell('7'),
			'Grade Step': '1',
			'Annual Salary Value': wholePounds(payPoint(afcEdition(), '7', '1')?.annualPence ?? 0),
			'Normal Hours': '15',
			FTE: '0.40',
			'Increment Date': '01-MAR-2028',
			'Supervisor Assignment Number':
				rowOf(rows, 'Specialist Services', 'Head of Specialist Services').cells[
					'Assignment Number'
				] ?? ''
		},
		first
	);
	const bank = [0, 1, 2, 3, 4, 5].map((k) =>
		extra(
			{
				'Assignment Number': `${rowOf(rows, 'Millbrook Ward', 'Staff Nurse', k).cells['Employee Number'] ?? ''}-B`,
				'Primary Assignment': 'No',
				'Position Number': String(7_995_000 + k),
				'Position Name': `${7_995_000 + k}|Bank Nurse Band 5|X0X|Bank`,
				'Normal Hours': '0',
				FTE: '0',
				'Assignment Category': 'Bank'
			},
			rowOf(rows, 'Millbrook Ward', 'Staff Nurse', k)
		)
	);
	const honorary = extra(
		{
			'Employee Number': '20090001',
			'Assignment Number': '20090001',
			'Position Number': '7996001',
			'Position Name': '7996001|Honorary Podiatrist|X0X|Community',
			'Assignment Category': 'Honorary'
		},
		rowOf(rows, 'Specialist Services', 'Podiatrist', 1)
	);
	const ended = extra(
		{
			'Employee Number': '20090002',
			'Assignment Number': '20090002',
			'Position Number': '7996002',
			'Assignment Status': 'Terminate Assignment',
			'Assignment End Date': '30-JUN-2026'
		},
		rowOf(rows, 'Millbrook Ward', 'Staff Nurse', 7)
	);
	return [second, ...bank, honorary, ended];
}

const councilHeadings = [
	'Personal Reference',
	'Surname',
	'Initials',
	'NI Number',
	'Position Ref',
	'Position',
	'Department',
	'Team',
	'Service Condition',
	'Grade',
	'Scale Point',
	'Scale Point Value',
	'Contractual Hours',
	'Full Time Hours',
	'FTE',
	'Status',
	'Category',
	'Reports to Position',
	'Start Date',
	'Continuous Service Date',
	'Next Increment Date',
	'Market Supplement',
	'Pay Protection',
	'Pension Scheme',
	'Notes'
];

const councilHours: Readonly<Record<string, readonly string[]>> = {
	'37': ['37', '37', '37', '37', '37', '29.6', '30', '22.2', '18.5', '25', '20'],
	'36': ['36', '36', '28.8'],
	'37.5': ['37.5', '30']
};

function councilPosition(n: number): string {
	return `POS${String(1001 + n * 3)}`;
}

function councilRows(random: Random): Row[] {
	const places = placesOf(councilTeams, councilPosition);
	return places.map((place) => ({ place, cells: councilCells(place, places, random) }));
}

const spotPence: Readonly<Record<string, number>> = {
	'Executive Director of Adult Social Care': 142_000_00,
	'Assistant Director Operations': 96_500_00,
	'Assistant Director Commissioning': 94_000_00
};

function councilCells(
	place: Place,
	places: readonly Place[],
	random: Random
): Record<string, string> {
	const { role: each, team, n, position } = place;
	const fullTime = team.fullTime ?? '37';
	const hours = each.level <= 5 ? fullTime : pick(random, councilHours[fullTime] ?? [fullTime]);
	const started = dayBetween(random, 2003, 2025);
	const manager = place.managerIndex === null ? null : places[place.managerIndex];
	return {
		'Personal Reference': `C${String(40_011 + n * 7)}`,
		Surname: pick(random, surnames),
		Initials: pick(random, forenames).slice(0, 1),
		'NI Number': niNumber(5000 + n),
		'Position Ref': position,
		Position: each.title,
		Department: 'Adult Social Care',
		Team: team.name,
		'Service Condition': each.grade === 'JNC Chief Officer' ? 'JNC' : 'NJC',
		Grade: each.grade,
		...councilPay(each, random),
		'Contractual Hours': hours,
		'Full Time Hours': fullTime,
		FTE: wteText(hours, fullTime),
		Status: 'Current',
		Category: random() < 0.95 ? 'Permanent' : 'Temporary',
		'Reports to Position': manager?.position ?? '',
		'Start Date': britishDay(started),
		'Continuous Service Date': britishDay(
			random() < 0.3 ? addMonths(started, -12 * Math.ceil(random() * 9)) : started
		),
		'Market Supplement': each.title === 'Emergency Duty Social Worker' ? '1500' : '',
		'Pension Scheme': n % 23 === 0 ? 'None' : 'LGPS'
	};
}

function councilPay(each: Role, random: Random): Record<string, string> {
	const spot = spotPence[each.title];
	if (spot !== undefined) return { 'Scale Point Value': wholePounds(spot) };
	const row = gradeTable.find(([grade]) => grade === each.grade);
	if (!row) throw new Error(`No grade ${each.grade}`);
	const [, first, last] = row;
	const point = Math.min(last, first + Math.floor(random() * (last - first + 2)));
	return {
		'Scale Point': String(point),
		'Scale Point Value': wholePounds(njcPence(String(point))),
		'Next Increment Date': point < last ? '01/04/2027' : ''
	};
}

function councilAwkward(rows: Row[]): Row[] {
	const north = 'North Locality Social Work Team';
	const west = 'West Locality Social Work Team';
	const south = 'South Locality Social Work Team';
	patch(rowOf(rows, north, 'Social Worker', 1), {
		'Scale Point': 'SCP 28',
		'Scale Point Value': ' £39,152 '
	});
	patch(rowOf(rows, north, 'Support Worker', 2), {
		'Scale Point': '15',
		'Scale Point Value': wholePounds(njcPence('15')),
		'Next Increment Date': '',
		'Pay Protection': 'Red-circled until 31/03/2028'
	});
	patch(rowOf(rows, west, 'Support Worker'), { 'Reports to Position': 'POS9999' });
	patch(rowOf(rows, west, 'Support Worker', 1), {
		'Reports to Position': (
			rowOf(rows, west, 'Team Manager').cells['Position Ref'] ?? ''
		).toLowerCase()
	});
	patch(rowOf(rows, west, 'Support Worker', 2), { FTE: '0.95', 'Contractual Hours': '22.2' });
	patch(rowOf(rows, west, 'Support Worker', 3), { 'Start Date': '31/02/2019' });
	patch(rowOf(rows, west, 'Support Worker', 4), { 'Contractual Hours': '18:30', FTE: '0.5' });
	patch(rowOf(rows, west, 'Care Coordinator'), {
		'Scale Point': '30',
		'Scale Point Value': '40777'
	});
	patch(rowOf(rows, west, 'Care Coordinator', 1), { Grade: 'Gr G', 'Scale Point Value': 'N/D' });
	patch(rowOf(rows, west, 'Business Support Officer'), { 'Reports to Position': '' });
	patch(rowOf(rows, south, 'Business Support Officer'), {
		Grade: 'Scale 9',
		'Scale Point': '5',
		'Scale Point Value': wholePounds(njcPence('5'))
	});
	patch(rowOf(rows, south, 'Social Worker', 2), { Status: 'Out on External Secondment - Paid' });
	patch(rowOf(rows, south, 'Senior Social Worker', 1), {
		Status: 'Acting Up',
		Notes: 'Covers team manager'
	});
	patch(rowOf(rows, south, 'Support Worker', 1), { Status: 'Maternity Leave' });
	return [...rows, ...councilExtras(rows)];
}

/** Retained NHS terms, a second contract, vacancies, a casual row and the total below the list. */
function councilExtras(rows: readonly Row[]): Row[] {
	const disabilities = rowOf(rows, 'Disabilities Team', 'Disabilities Team Manager');
	const base = rowOf(rows, 'Disabilities Team', 'Social Worker').cells;
	const under = disabilities.cells['Position Ref'] ?? '';
	const nhs = (k: number, grade: string, band: string, step: string): Row => ({
		place: null,
		cells: {
			...base,
			'Personal Reference': `C${49_001 + k}`,
			'NI Number': niNumber(9000 + k),
			'Position Ref': `POS${8001 + k}`,
			Position: k === 2 ? 'Senior Mental Health Practitioner' : 'Mental Health Practitioner',
			'Service Condition': 'NHS',
			'Pension Scheme': 'NHS Pension Scheme',
			Grade: grade,
			'Scale Point': step,
			'Scale Point Value': wholePounds(payPoint(afcEdition(), band, step)?.annualPence ?? 0),
			'Contractual Hours': k === 1 ? '30' : '37.5',
			'Full Time Hours': '37.5',
			FTE: k === 1 ? '0.80' : '1.00',
			'Reports to Position': under,
			'Start Date': '06/04/2009',
			'Continuous Service Date': `0${k + 1}/09/2001`,
			'Next Increment Date': k === 1 ? '01/03/2028' : '',
			Notes: 'Retained NHS terms since the 2009 transfer'
		}
	});
	const worker = rowOf(rows, 'East Locality Social Work Team', 'Support Worker');
	patch(worker, { 'Contractual Hours': '22.2', FTE: '0.60' });
	const second: Row = {
		place: null,
		cells: {
			...worker.cells,
			'Position Ref': 'POS8101',
			Position: 'Reablement Worker',
			Team: 'Reablement Service',
			'Contractual Hours': '14.8',
			FTE: '0.40',
			'Reports to Position':
				rowOf(rows, 'Reablement Service', 'Reablement Supervisor').cells['Position Ref'] ?? ''
		}
	};
	const vacancy = (k: number, from: Row): Row => ({
		place: null,
		cells: {
			Surname: k === 0 ? 'Vacant' : 'VACANT POST',
			'Position Ref': `POS${8201 + k}`,
			Position: from.cells['Position'] ?? '',
			Department: 'Adult Social Care',
			Team: from.cells['Team'] ?? '',
			Grade: from.cells['Grade'] ?? '',
			FTE: '1.00',
			'Reports to Position': from.cells['Reports to Position'] ?? ''
		}
	});
	const casual: Row = {
		place: null,
		cells: {
			...worker.cells,
			'Personal Reference': 'C49101',
			'Position Ref': 'POS8301',
			Category: 'Casual',
			'Contractual Hours': '0',
			FTE: '0'
		}
	};
	return [
		nhs(0, 'NHS Band 6', '6', '3'),
		nhs(1, 'AfC Band 6', '6', '2'),
		nhs(2, 'NHS Band 7', '7', '3'),
		second,
		vacancy(0, rowOf(rows, 'North Locality Social Work Team', 'Social Worker')),
		vacancy(1, rowOf(rows, 'Reablement Service', 'Reablement Worker')),
		casual,
		{ place: null, cells: { Surname: 'Total', FTE: '' } }
	];
}

function gradesCsv(): string {
	const headings = ['Grade', 'First SCP', 'Last SCP', 'JE Scheme', 'JE From', 'JE To'];
	const rows = gradeTable.map((row) => ({
		place: null,
		cells: Object.fromEntries(
			headings.map((heading, k) => [heading, String(k < 3 ? row[k] : k === 3 ? 'NJC' : row[k - 1])])
		)
	}));
	return csv(headings, rows);
}

const source = 'Invented for the example';

const nationalLeave = { councilLeave: { kind: 'national-minimum' } } as const;

type LocalTerm = Employer['policies']['localTerms'][number];

/** What both sets of staff of an employer share: nothing changes for those who change framework. */
function everybody(term: LocalTerm['term'], value: string | number): LocalTerm[] {
	return (['afc-england', 'njc'] as const).map((framework) => ({
		term,
		framework,
		grades: null,
		value:
			typeof value === 'number' ? { kind: 'amount', amount: value } : { kind: 'rule', rule: value },
		source
	}));
}

const trustPolicies: Employer['policies'] = {
	...noPolicies,
	...nationalLeave,
	protection: { shape: 'mark-time', months: 24, covers: ['T01', 'T02'], source },
	notice: [
		{ framework: 'afc-england', grades: null, fromEmployerWeeks: 8, fromEmployeeWeeks: 8, source }
	]
};

/** Some are left out on purpose, so that the example shows what a missing policy does. */
const councilPolicies: Employer['policies'] = {
	...noPolicies,
	...nationalLeave,
	protection: { shape: 'mark-time', months: 12, covers: ['T01', 'T02'], source },
	redundancy: { multiplierHundredths: 150, week: 'actual', source },
	lgps: { basisPoints: 1980, from: '2026-04-01', source },
	partThree: { kind: 'national-defaults', source },
	mileage: { kind: 'amap', source },
	notice: [
		{ framework: 'njc', grades: null, fromEmployerWeeks: 8, fromEmployeeWeeks: 4, source },
		{ framework: 'afc-england', grades: null, fromEmployerWeeks: 8, fromEmployeeWeeks: 8, source }
	],
	sickPay: { kind: 'national', source },
	maternity: { kind: 'national', source },
	localTerms: [
		...everybody('T44', 'The base named in the contract, with moves inside the district'),
		...everybody('T45', 0),
		...everybody('T46', 37),
		...everybody('T47', 'The pattern agreed with the manager'),
		...everybody('T49', 'The council’s own procedures')
	]
};

/** References are those that the example's key gives, as in the scenario. */
function employers(topPosts: { trust: string; council: string }): Employer[] {
	return [
		{
			id: trust,
			name: 'Millbrook Community NHS Trust (example)',
			kind: 'nhs',
			nation: 'england',
			standardWeekMinutes: 2250,
			grades: [],
			gradesSource: null,
			topPost: refsOf(trust, exampleKey).post(topPosts.trust),
			policies: trustPolicies
		},
		{
			id: council,
			name: 'Northmere Council (example)',
			kind: 'council',
			nation: 'england',
			standardWeekMinutes: 2220,
			grades: councilGrades(),
			gradesSource: 'Invented for the example: council-grades.csv',
			topPost: refsOf(council, exampleKey).post(topPosts.council),
			policies: councilPolicies
		}
	];
}

interface Sides {
	readonly trust: readonly Row[];
	readonly council: readonly Row[];
}

function exampleScenario(rows: Sides): Scenario {
	return {
		format: 'workforce-scenario',
		formatVersion: 1,
		name: 'North locality: one team under one head (example)',
		start,
		horizonMonths: 60,
		headline: 'own-path',
		editions: editionIds(reference),
		terms: [...termIds],
		awards: [
			{
				group: 'njc',
				from: '2026-04-01',
				basisPoints: 330,
				note: 'The employers’ offer of 3.3%, assumed here because it is not agreed.'
			}
		],
		levels: [...levelRows(trust, trustTeams), ...levelRows(council, councilTeams), ...otherLevels],
		comparisons,
		judgements: [],
		moves: moves(rows)
	};
}

function levelRows(employer: string, teams: readonly Team[]): Scenario['levels'][number][] {
	const byTitle = new Map(
		teams.flatMap(({ roles }) => roles.map(({ title, level }) => [title, level] as const))
	);
	return [...byTitle].map(([title, level]) => levelRow(employer, title, level));
}

function levelRow(employer: string, title: string, level: number): Scenario['levels'][number] {
	return {
		employer,
		title,
		level,
		setBy: 'Example partnership group',
		why: 'First proposal, open to challenge by either side'
	};
}

/** Titles that only the awkward rows have. */
const otherLevels: Scenario['levels'] = [
	levelRow(trust, 'Community Nurse Band 6', 7),
	levelRow(council, 'Mental Health Practitioner', 7),
	levelRow(council, 'Senior Mental Health Practitioner', 6)
];

const comparisons: Scenario['comparisons'] = [
	{
		id: 'cmp-professionals',
		name: 'Registered practitioners',
		team: 'move-team',
		titles: [
			{ employer: trust, title: 'Community Nurse' },
			{ employer: trust, title: 'Senior Community Nurse' },
			{ employer: trust, title: 'Occupational Therapist' },
			{ employer: trust, title: 'Physiotherapist' },
			{ employer: council, title: 'Social Worker' },
			{ employer: council, title: 'Social Care Occupational Therapist' }
		],
		evidenceClass: 'C',
		evidence:
			'Job descriptions read side by side by the example partnership group; no job was evaluated across the two schemes.'
	},
	{
		id: 'cmp-support',
		name: 'Support roles',
		team: 'move-team',
		titles: [
			{ employer: trust, title: 'Healthcare Assistant' },
			{ employer: council, title: 'Support Worker' }
		],
		evidenceClass: 'C',
		evidence:
			'Job descriptions read side by side by the example partnership group; no job was evaluated across the two schemes.'
	},
	{
		id: 'cmp-administration',
		name: 'Administration',
		team: 'move-team',
		titles: [
			{ employer: trust, title: 'Team Administrator' },
			{ employer: council, title: 'Business Support Officer' }
		],
		evidenceClass: 'D',
		evidence: 'Put together by title alone; nobody has compared the work.'
	}
];

function moves(rows: Sides): Scenario['moves'] {
	const trustRefs = refsOf(trust, exampleKey);
	const councilRefs = refsOf(council, exampleKey);
	const trustPost = (team: string, title: string) =>
		trustRefs.post(rowOf(rows.trust, team, title).cells['Position Number'] ?? '');
	const councilPost = (team: string, title: string) =>
		councilRefs.post(rowOf(rows.council, team, title).cells['Position Ref'] ?? '');
	const trustContract = (team: string, title: string, nth = 0) =>
		trustRefs.contract(rowOf(rows.trust, team, title, nth).cells['Assignment Number'] ?? '');
	const councilContracts = (team: string) =>
		rows.council
			.filter(({ place }) => place?.team.name === team)
			.map(({ cells }) => councilRefs.contract(cells['Personal Reference'] ?? ''));
	const retained = ['C49001', 'C49002'].map((number) => councilRefs.contract(number));
	const management = 'Community Services Management';
	const head = 'Associate Director of Community Services';
	return [
		{
			id: 'move-head',
			name: 'Head of integrated care',
			kind: 'joint-post',
			start,
			holder: trustContract(management, head),
			capacities: [
				{
					employer: trust,
					title: 'Head of Integrated Care',
					replaces: trustPost(management, head),
					reportsTo: trustPost('Trust Board', 'Director of Operations'),
					line: 'employing',
					level: 3
				},
				{
					employer: council,
					title: 'Director of Integrated Care',
					replaces: null,
					reportsTo: councilPost(
						'Adult Social Care Leadership',
						'Executive Director of Adult Social Care'
					),
					line: 'operational',
					level: 2
				}
			],
			funding: [
				{ employer: trust, basisPoints: 5000 },
				{ employer: council, basisPoints: 5000 }
			]
		},
		{
			id: 'move-team',
			name: 'North Integrated Team',
			kind: 'integrated-team',
			start,
			teams: [
				{ employer: trust, team: 'North Locality Community Team' },
				{ employer: council, team: 'North Locality Social Work Team' }
			],
			lead: 'move-head'
		},
		{
			id: 'move-secondment',
			name: 'Discharge nurse to the hospital social work team',
			kind: 'secondment',
			route: 'secondment',
			contracts: [trustContract('Hospital Discharge Hub', 'Discharge Nurse', 2)],
			host: council,
			hostManager: councilPost('Hospital Social Work Team', 'Hospital Team Manager'),
			start,
			end: '2027-11-30',
			payRule: 'own',
			returnRight: true,
			funding: [{ employer: council, basisPoints: 10_000 }]
		},
		{
			id: 'move-equipment',
			name: 'Community equipment service to the trust',
			kind: 'tupe-transfer',
			route: 'tupe',
			pension: 'kept',
			contracts: councilContracts('Community Equipment Service'),
			to: trust,
			start: '2027-01-01',
			awardPath: 'follow-own'
		},
		{
			id: 'move-reablement',
			name: 'Reablement service to the trust, awards not yet promised',
			kind: 'tupe-transfer',
			route: 'tupe',
			pension: null,
			contracts: councilContracts('Reablement Service'),
			to: trust,
			start: '2027-01-01',
			awardPath: 'frozen'
		},
		{
			id: 'move-offer',
			name: 'Offer of council terms to practitioners on retained NHS terms',
			kind: 'assimilation',
			route: 'assimilation',
			contracts: retained,
			to: council,
			start: '2027-01-01',
			framework: 'njc',
			grade: 'Grade J',
			pointRule: { kind: 'same-or-next-up', basis: 'hourly' },
			hours: 'target-full-time-share',
			recognisedService: ['redundancy', 'leave', 'sick', 'maternity'],
			pension: 'kept',
			protection: {
				shape: 'mark-time',
				months: 24,
				covers: ['T01', 'T02', 'T03'],
				shares: null,
				capBasisPoints: null,
				lumpPence: null,
				source: 'Invented for the example: 24 months of pay protection, mark time'
			},
			consent: 'offered'
		}
	];
}

/** Every file of static/samples by name. */
export function samples(): Map<string, string> {
	const trustAll = trustAwkward(trustRows(seeded(20_261_101)));
	const councilAll = councilAwkward(councilRows(seeded(20_261_102)));
	const json = (value: unknown) => `${JSON.stringify(value, null, '\t')}\n`;
	const top = {
		trust: rowOf(trustAll, 'Trust Board', 'Chief Executive').cells['Position Number'] ?? '',
		council:
			rowOf(councilAll, 'Adult Social Care Leadership', 'Executive Director of Adult Social Care')
				.cells['Position Ref'] ?? ''
	};
	return new Map([
		['nhs-staff.csv', csv(trustHeadings, trustAll)],
		['council-staff.csv', `\uFEFF${csv(councilHeadings, councilAll)}`],
		['council-grades.csv', gradesCsv()],
		['example-employers.json', json(employers(top))],
		['example-scenario.json', json(exampleScenario({ trust: trustAll, council: councilAll }))]
	]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	const folder = fileURLToPath(new URL('../../static/samples/', import.meta.url));
	mkdirSync(folder, { recursive: true });
	for (const [name, text] of samples()) writeFileSync(`${folder}${name}`, text);
}
