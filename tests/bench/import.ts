// From the bytes of a staff file to contracts, posts and issues, beside PapaParse alone on the same
// bytes.
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import type { Employer } from '#lib/domain/workforce.ts';
import { importStaff, readTable, recogniseGrades, suggestMapping } from '#lib/intake/intake.ts';

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
	policies: { councilLeave: null }
};

/**
 * The sample's people over and over, each time with numbers of their own. Only the columns that a
 * calculation reads: with all of them 100,000 rows are more than the 25 MB that an import accepts.
 */
function fileOf(contracts: number): Uint8Array {
	const read = readTable(new TextEncoder().encode(sample), 'sample.csv');
	if (!read.ok) throw new Error('The sample cannot be read');
	const { columns } = suggestMapping(read.table, 'staff');
	const wordy = ['Job Name', 'Organisation', 'Assignment Category', 'Hire Date', 'CSD 12 Months'];
	const kept = columns.filter(({ field, heading }) => field !== null && !wordy.includes(heading));
	const headings = kept.map(({ heading }) => heading);
	const people = read.table.rows.map((row) => kept.map(({ index }) => row[index] ?? ''));
	const numbered = new Set(
		headings.flatMap((heading, index) => (/number|supervisor/i.test(heading) ? [index] : []))
	);
	const rows = Array.from({ length: contracts }, (_, index) => {
		const person = people[index % people.length] ?? [];
		const round = Math.floor(index / people.length);
		return person.map((cell, column) =>
			numbered.has(column) && cell !== '' ? `${cell}${round}` : cell
		);
	});
	return new TextEncoder().encode(Papa.unparse([headings, ...rows]));
}

function measure<Value>(work: () => Value): { value: Value; milliseconds: number } {
	globalThis.gc?.();
	const started = performance.now();
	const value = work();
	return { value, milliseconds: Math.round(performance.now() - started) };
}

for (const contracts of [1_000, 10_000, 100_000]) {
	const bytes = fileOf(contracts);
	const parse = measure(() => Papa.parse(new TextDecoder().decode(bytes), { header: false }));
	const whole = measure(() => {
		const read = readTable(bytes, 'bench.csv');
		if (!read.ok) throw new Error(read.issues[0]?.message ?? 'not read');
		const mapping = suggestMapping(read.table, 'staff');
		const gradeReadings = recogniseGrades(read.table, mapping, employer);
		const options = { employer, asOf: '2026-11-01', refKey: 'bench', gradeReadings };
		return importStaff(read.table, mapping, options).facts;
	});
	const line = {
		name: 'import',
		rows: contracts,
		contracts: whole.value.contracts,
		megabytes: Math.round(bytes.length / 1e5) / 10,
		milliseconds: whole.milliseconds,
		parseMilliseconds: parse.milliseconds,
		timesParse: Math.round((whole.milliseconds / Math.max(parse.milliseconds, 1)) * 10) / 10,
		heapMegabytes: Math.round(process.memoryUsage().heapUsed / 1e6)
	};
	process.stdout.write(`${JSON.stringify(line)}\n`);
}
