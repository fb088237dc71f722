/** Takes one file through the whole import, as the page's worker does, and says what came out. */
import { parentPort } from 'node:worker_threads';
import { noPolicies, type Employer } from '#lib/domain/workforce.ts';
import {
	importStaff,
	pseudonymise,
	readTable,
	recogniseGrades,
	suggestMapping,
	type ReadOptions
} from '#lib/intake/intake.ts';

const employer: Employer = {
	id: 'trust',
	name: 'Invented Trust',
	kind: 'nhs',
	nation: 'england',
	standardWeekMinutes: 2250,
	grades: [],
	gradesSource: null,
	topPost: null,
	policies: noPolicies
};

export interface Answer {
	readonly ok: boolean;
	readonly codes: readonly string[];
	readonly errors: readonly { row: number | null; column: string | null; message: string }[];
	readonly messages: readonly string[];
	readonly layouts: readonly string[];
	readonly rows: number;
	readonly contracts: number;
	readonly setAside: number;
	readonly refused: number;
	readonly arrayBufferMegabytes: number;
}

async function answerTo(bytes: Uint8Array, options: ReadOptions): Promise<Answer> {
	const read = await readTable(bytes, 'staff', options);
	const errors = read.issues.filter(({ severity }) => severity === 'error');
	const common = {
		ok: read.ok,
		codes: [...new Set(read.issues.map(({ code }) => code))],
		errors: errors.slice(0, 20).map(({ row, column, message }) => ({ row, column, message })),
		messages: read.issues.slice(0, 20).map(({ message }) => message),
		layouts: read.choices.layouts.map(({ id }) => id)
	};
	const megabytes = () => Math.round(process.memoryUsage().arrayBuffers / 1e6);
	if (!read.ok) {
		const nothing = { rows: 0, contracts: 0, setAside: 0, refused: 0 };
		return { ...common, ...nothing, arrayBufferMegabytes: megabytes() };
	}
	const mapping = suggestMapping(read.table, 'staff');
	const gradeReadings = recogniseGrades(read.table, mapping, employer);
	const review = importStaff(read.table, mapping, { employer, asOf: '2026-11-01', gradeReadings });
	const { contracts, facts } = pseudonymise(review, { employer: employer.id, refKey: 'invented' });
	return {
		...common,
		rows: facts.rows,
		contracts: contracts.length,
		setAside: facts.setAside,
		refused: facts.refused,
		arrayBufferMegabytes: megabytes()
	};
}

parentPort?.on('message', ({ bytes, options }: { bytes: Uint8Array; options: ReadOptions }) => {
	answerTo(bytes, options).then(
		(answer) => parentPort?.postMessage({ answer }),
		(fault: unknown) =>
			parentPort?.postMessage({
				fault: String(fault)
			})
	);
});
