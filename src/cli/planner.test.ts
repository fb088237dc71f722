import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { scenarioDocumentSchema } from '#lib/domain/scenario.ts';
import { z } from 'zod';

const root = fileURLToPath(new URL('../..', import.meta.url));
const samples = 'static/samples';
const scratch = mkdtempSync(join(tmpdir(), 'planner-cli-'));

/** Node 20 cannot read TypeScript, so the project's own Node runs the command, as npm does. */
function planner(...words: string[]) {
	const node = join(root, 'node_modules/.bin/node');
	const result = spawnSync(node, ['src/cli/planner.ts', ...words], {
		cwd: root,
		encoding: 'utf8',
		maxBuffer: 64_000_000
	});
	return { code: result.status, out: result.stdout, err: result.stderr };
}

function fileOf(name: string, text: string): string {
	const path = join(scratch, name);
	writeFileSync(path, text);
	return path;
}

describe('planner import', () => {
	it('counts 50 rows, 49 posts, one root, three levels and 47.90 WTE in the NHSBT structure', () => {
		const file = 'tests/cases/real/organogram-nhsbt-2011-09-30-senior.csv';
		const { code, out } = planner('import', file, '--employer', 'nhs', '--json');
		expect(code).toBe(0);
		expect(JSON.parse(out)).toMatchObject({
			kind: 'structure',
			rows: 50,
			posts: 49,
			roots: 1,
			depth: 3,
			wte: 47.9,
			vacancies: 2
		});
	});

	it('gives no WTE where the file states none, as the Trafford structure does', () => {
		const file = 'tests/cases/real/trafford-organisation-structure-2025-07.csv';
		const { out } = planner('import', file, '--employer', 'council', '--json');
		expect(JSON.parse(out)).toMatchObject({ posts: 80, vacancies: 11, shared: 5, wte: null });
	});

	it('finds 260 contracts of 259 people in the example trust and says nothing of their names', () => {
		const { code, out } = planner('import', `${samples}/nhs-staff.csv`, '--employer', 'nhs');
		expect(code).toBe(0);
		expect(JSON.parse(out)).toMatchObject({ kind: 'staff', contracts: 260, people: 259 });
		expect(out).not.toContain('QQ');
	});

	it.each([
		['missing.csv', 'there is no such file'],
		[fileOf('empty.csv', ''), 'empty'],
		[fileOf('book.csv', 'PK\u0003\u0004zip'), 'damaged'],
		[fileOf('headless.csv', '1,2,3\n4,5,6\n'), 'heading']
	])('answers 2 and one line for %s', (path, part) => {
		const { code, out, err } = planner('import', path, '--employer', 'nhs');
		expect(code).toBe(2);
		expect(out).toBe('');
		expect(err.trimEnd().split('\n')).toHaveLength(1);
		expect(err).toContain(part);
	});

	it('answers 2 when nobody says whose file it is, and for an unknown option', () => {
		expect(planner('import', `${samples}/nhs-staff.csv`)).toMatchObject({ code: 2, out: '' });
		expect(planner('import', 'x.csv', '--colour')).toMatchObject({ code: 2, out: '' });
	});
});

describe('planner document and evaluate', () => {
	const files = [`trust=${samples}/nhs-staff.csv`, `council=${samples}/council-staff.csv`];
	const example = [`${samples}/example-employers.json`, `${samples}/example-scenario.json`];
	const when = ['--key', 'example', '--as-of', '2026-11-01'];

	it('puts the example into one document and evaluates it twice to the same hash', () => {
		const made = planner('document', ...example, ...files, ...when);
		expect(made.code).toBe(0);
		const path = fileOf('document.json', made.out);
		const first = planner('evaluate', path, '--json');
		const second = planner('evaluate', path, '--json');
		const shape = z.looseObject({ hash: z.string(), contracts: z.array(z.unknown()) });
		const evaluation = shape.parse(JSON.parse(first.out));
		expect(evaluation.contracts).toHaveLength(504);
		expect(shape.parse(JSON.parse(second.out)).hash).toBe(evaluation.hash);
	});

	it('prints the working of one contract, down to the edition', () => {
		const { out: made } = planner('document', ...example, ...files, ...when);
		const path = fileOf('again.json', made);
		const document = scenarioDocumentSchema.parse(JSON.parse(made));
		const contract = document.baseline.contracts.find(
			({ framework }) => framework === 'afc-england'
		);
		const { out } = planner('evaluate', path, '--working', contract?.ref ?? '');
		expect(out.includes('afc-england-2026-04-01')).toBe(true);
		expect(planner('evaluate', path, '--working', 'nobody')).toMatchObject({ code: 2 });
	});

	it('shows a union no reference and hides the two people who are offered new terms', () => {
		const path = fileOf('shared.json', planner('document', ...example, ...files, ...when).out);
		const { code, out } = planner('snapshot', path, '--json');
		expect(code).toBe(0);
		expect(out).not.toMatch(/trust:|council:/);
		expect(out).toContain('[c]');
	});

	it('names the place of a mistake in a document', () => {
		const { code, err } = planner('evaluate', fileOf('bad.json', '{"baseline": {}}'));
		expect(code).toBe(2);
		expect(err).toContain('baseline');
		const made = planner('document', ...example, ...files, ...when).out;
		const lost = made.replace('"employer": "trust"', '"employer": "nowhere"');
		const { err: line } = planner('evaluate', fileOf('lost.json', lost));
		expect(line).toContain('contracts.0.employer: There is no employer "nowhere"');
		expect(planner('evaluate', fileOf('text.json', 'hello')).err).toContain('this is not JSON');
	});
});

describe('planner schema, case and editions', () => {
	it('prints the JSON Schema of the scenario format', () => {
		const { out } = planner('schema', 'scenario');
		expect(JSON.parse(out)).toMatchObject({ type: 'object' });
		expect(planner('schema', 'novel')).toMatchObject({ code: 2 });
	});

	it('runs a worked case and says which checks passed', () => {
		const { code, out } = planner('case', 'tests/cases/tupe-transfer.yaml', '--json');
		expect(code).toBe(0);
		expect(JSON.parse(out)).toMatchObject({ passed: true });
	});

	it('lists the pay editions of 2025-26 and 2026-27', () => {
		const { out } = planner('editions', '--as-of', '2026-11-25');
		expect(out).toContain('njc-2026-04-01');
	});
});
