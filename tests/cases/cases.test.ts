/** Runs every case file of this folder; a case is named `file › name`. */
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runCase } from '../../src/cli/run-case.ts';

const folder = new URL('.', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));

describe.each(files)('%s', (file) => {
	const results = runCase(readFileSync(new URL(file, folder), 'utf8'));

	it.each(results.map((result) => [`${file} › ${result.name}`, result] as const))(
		'%s',
		(_name, { checks }) => {
			expect(checks.length).toBeGreaterThan(0);
			expect(checks.filter(({ passed }) => !passed)).toEqual([]);
		}
	);
});
