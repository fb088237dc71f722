import { parseArgs } from 'node:util';
import { scenarioDocumentSchema } from '#lib/domain/scenario.ts';
import { evaluate } from '#lib/engine/evaluate.ts';
import { explain } from '#lib/engine/explain.ts';
import { reference } from '#lib/reference/reference.ts';
import { BadInput, only, readJson } from './input.ts';

/** The whole evaluation of a document, or with `--working REF` the working of one contract. */
export function evaluateCommand(words: string[]): unknown {
	const { values, positionals } = parseArgs({
		args: words,
		allowPositionals: true,
		options: { json: { type: 'boolean' }, working: { type: 'string' } }
	});
	const document = readJson(only(positionals, 'a document (JSON)'), scenarioDocumentSchema);
	if (values.working === undefined) return evaluate(document, reference);
	if (!document.baseline.contracts.some(({ ref }) => ref === values.working)) {
		throw new BadInput(`There is no contract "${values.working}" in the baseline`);
	}
	return explain(document, reference, values.working);
}
