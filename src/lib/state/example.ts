import { z } from 'zod';
import { scenarioSchema } from '#lib/domain/scenario.ts';
import { employerSchema, type Employer } from '#lib/domain/workforce.ts';
import type { ImportResult, Table } from '#lib/intake/intake.ts';
import type { PlannerWorker } from '#lib/worker/client.ts';
import { assembleBaseline } from './assemble-baseline.ts';
import { postBaseline } from './save-baseline.ts';

/** The example's people are invented, so its key is no secret: the scenario names them by reference. */
const refKey = 'example';
const asOf = '2026-11-01';
const folder = '/samples';

/**
 * Reads both sample files the way a person's own files are read, saves them as one workforce and the
 * example scenario on it. Answers the id of the scenario.
 */
export async function loadExample(
	worker: PlannerWorker,
	onProgress: (share: number) => void
): Promise<string> {
	const [employers, scenario] = await Promise.all([
		fetchJson('example-employers.json', z.array(employerSchema)),
		fetchJson('example-scenario.json', scenarioSchema)
	]);
	const read: {
		readonly employer: Employer;
		readonly table: Table;
		readonly result: ImportResult;
	}[] = [];
	for (const employer of employers) {
		const table = await readSample(worker, `${employer.kind}-staff.csv`);
		const mapping = await worker.suggestMapping(table, 'staff');
		const gradeReadings = await worker.recogniseGrades(table, mapping, employer);
		const review = await worker.importStaff(table, mapping, { employer, asOf, gradeReadings });
		const result = await worker.pseudonymise(review, { employer: employer.id, refKey });
		read.push({ employer, table, result });
		onProgress(read.length / (employers.length + 1));
	}
	const baseline = assembleBaseline({
		name: 'Example: a community trust and a council',
		asOf,
		employers: read.map(({ employer }) => employer),
		files: read.map(({ result }) => ({ isStructure: false, ...result }))
	});
	const saved = await postBaseline(
		baseline,
		read.map(({ employer, table, result }) => ({
			kind: 'staff',
			employer: employer.id,
			side: employer.kind,
			rows: table.rows.length,
			contracts: result.contracts.length,
			posts: result.posts.length,
			issues: result.issues.length
		}))
	);
	if (!saved.ok) throw new Error(saved.message);
	onProgress(1);
	return postScenario(saved.id, scenario);
}

async function readSample(worker: PlannerWorker, name: string): Promise<Table> {
	const response = await fetch(`${folder}/${name}`);
	if (!response.ok) throw new Error(`The example file ${name} is missing`);
	const read = await worker.readTable(new Uint8Array(await response.arrayBuffer()), name);
	if (read.ok) return read.table;
	throw new Error(`The example file ${name} cannot be read`);
}

async function fetchJson<T>(name: string, schema: z.ZodType<T>): Promise<T> {
	const response = await fetch(`${folder}/${name}`);
	if (!response.ok) throw new Error(`The example file ${name} is missing`);
	return schema.parse(await response.json());
}

async function postScenario(baseline: string, scenario: unknown): Promise<string> {
	const response = await fetch('/example', {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ baseline, scenario })
	});
	const made = z.object({ id: z.string() }).safeParse(await response.json().catch(() => null));
	if (made.success) return made.data.id;
	throw new Error('The example workforce is saved, but its scenario could not be');
}
