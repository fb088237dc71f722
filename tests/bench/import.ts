// From the bytes of a staff file to the review screen (every issue and total), beside PapaParse's
// bare parse of the same text in the same process. Pairs of runs in turn; the median is told.
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { noPolicies } from '#lib/domain/workforce.ts';
import type { Employer } from '#lib/domain/workforce.ts';
import {
	importStaff,
	pseudonymise,
	readTextTable,
	recogniseGrades,
	suggestMapping
} from '#lib/intake/intake.ts';

const sample = readFileSync(
	fileURLToPath(new URL('../../static/samples/nhs-staff.csv', import.meta.url)),
	'utf8'
);
const employer: Employer = {
	id: 'trust',
	name: 'Bench trust',
	kind: 'nhs',
	nation: 'england',
	standardWeekMinutes: 2250,
	grades: [],
	gradesSource: null,
	topPost: null,
	policies: noPolicies
};
const settings = { employer, asOf: '2026-11-01' };
const pairsOfRuns = 7;

const [headings = [], ...people] = Papa.parse<string[]>(sample.trim(), { header: false }).data;
const isNumber = headings.map((heading) => /number|supervisor/i.test(heading));

/** The sample's people over and over, each time with numbers of their own. */
function fileOf(contracts: number, columns: readonly number[]): string {
	const rows = Array.from({ length: contracts }, (_, index) => {
		const person = people[index % people.length] ?? [];
		const round = Math.floor(index / people.length);
		return columns.map((column) => {
			const cell = person[column] ?? '';
			return isNumber[column] && cell !== '' ? `${cell}${round}` : cell;
		});
	});
	return Papa.unparse([columns.map((column) => headings[column] ?? ''), ...rows]);
}

/** The columns that a calculation reads: with all of them 100,000 rows are more than 25 MB. */
function columnsRead(): number[] {
	const wordy = ['Job Name', 'Organisation', 'Assignment Category', 'Hire Date', 'CSD 12 Months'];
	const personal = ['Last Name', 'First Name', 'Title', 'NI Number', 'Date of Birth'];
	return [...headings.keys()].filter((column) => {
		const heading = headings[column] ?? '';
		return !wordy.includes(heading) && !personal.includes(heading);
	});
}

const days = 9_000;

/** 25 columns in which nearly every row has numbers, dates, hours and a salary of its own. */
function distinctFile(contracts: number): string {
	const day = (n: number): string =>
		new Date(Date.UTC(2000, 0, 1 + (n % days))).toISOString().slice(0, 10);
	const names = [
		...['Employee Number', 'Assignment Number', 'Primary Assignment', 'Position Number'],
		...['Position Name', 'Job Name', 'Organisation', 'Department', 'Team', 'Grade', 'Grade Step'],
		...['Annual Salary Value', 'Normal Hours', 'Frequency', 'Grade Contract Hours', 'FTE'],
		...['Assignment Status', 'Assignment Category', 'Supervisor Assignment Number', 'Hire Date'],
		...['NHS Start Date', 'CSD 3 Months', 'CSD 12 Months', 'Increment Date', 'HCAS']
	];
	const rows = Array.from({ length: contracts }, (_, n) => {
		const hours = String(20 + (n % 17_501) / 1000);
		const manager = n === 0 ? '' : `A${Math.floor((n - 1) / 8)}`;
		return [
			...[`E${n}`, `A${n}`, 'Yes', `P${n}`, `Nurse ${n % 400}`, 'Nursing', 'Trust'],
			...[`Service ${n % 40}`, `Team ${n % 900}`, '6', String(1 + (n % 3))],
			...[String(38_000 + (n % 7000)), hours, 'Week', '37.5', '', 'Active Assignment'],
			...['Permanent', manager, day(n), day(n * 7), day(n * 11), day(n * 13), '', '']
		];
	});
	return Papa.unparse([names, ...rows]);
}

function measure<Value>(work: () => Value): { value: Value; milliseconds: number } {
	globalThis.gc?.();
	const started = performance.now();
	const value = work();
	return { value, milliseconds: performance.now() - started };
}

function median(values: readonly number[]): number {
	return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

function review(bytes: Uint8Array) {
	const read = readTextTable(bytes, 'bench.csv');
	if (!read.ok) throw new Error(read.issues[0]?.message ?? 'not read');
	const mapping = suggestMapping(read.table, 'staff');
	const gradeReadings = recogniseGrades(read.table, mapping, employer);
	return importStaff(read.table, mapping, { ...settings, gradeReadings });
}

function bench(name: string, text: string): void {
	const bytes = new TextEncoder().encode(text);
	const flat = new TextDecoder().decode(bytes);
	const parses: number[] = [];
	const reviews: number[] = [];
	let last = review(bytes);
	for (let run = 0; run < pairsOfRuns; run += 1) {
		parses.push(measure(() => Papa.parse(flat, { header: false })).milliseconds);
		const whole = measure(() => review(bytes));
		reviews.push(whole.milliseconds);
		last = whole.value;
	}
	const ratios = reviews.map((milliseconds, run) => milliseconds / (parses[run] ?? 1));
	const confirm = measure(() => pseudonymise(last, { employer: employer.id, refKey: 'bench' }));
	const line = {
		name,
		rows: last.facts.rows,
		contracts: last.facts.contracts,
		issues: last.issues.length,
		megabytes: Math.round(bytes.length / 1e5) / 10,
		milliseconds: Math.round(median(reviews)),
		parseMilliseconds: Math.round(median(parses)),
		timesParse: Math.round(median(ratios) * 100) / 100,
		pseudonymiseMilliseconds: Math.round(confirm.milliseconds),
		heapMegabytes: Math.round(process.memoryUsage().heapUsed / 1e6)
	};
	process.stdout.write(`${JSON.stringify(line)}\n`);
}

for (const contracts of [1_000, 10_000, 100_000]) {
	bench('import', fileOf(contracts, columnsRead()));
}
bench('import, 25 columns, distinct values', distinctFile(100_000));
