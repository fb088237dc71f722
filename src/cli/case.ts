import { parseArgs } from 'node:util';
import { only, readText } from './input.ts';
import { runCase } from './run-case.ts';

/** Runs the worked cases of one file: what was expected beside what was computed. */
export function caseCommand(words: string[]): unknown {
	const { positionals } = parseArgs({
		args: words,
		allowPositionals: true,
		options: { json: { type: 'boolean' } }
	});
	const cases = runCase(readText(only(positionals, 'a case file (YAML)')));
	return { passed: cases.every(({ passed }) => passed), cases };
}
