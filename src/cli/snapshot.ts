import { parseArgs } from 'node:util';
import { scenarioDocumentSchema } from '#lib/domain/scenario.ts';
import { buildSnapshot } from '#lib/engine/disclosure/snapshot.ts';
import { evaluate } from '#lib/engine/evaluate.ts';
import { reference } from '#lib/reference/reference.ts';
import { only, readJson } from './input.ts';

/** What a union would see of a document, suppressed, with what is true of everybody in a group. */
export function snapshotCommand(words: string[]): unknown {
	const { positionals } = parseArgs({
		args: words,
		allowPositionals: true,
		options: { json: { type: 'boolean' } }
	});
	const document = readJson(only(positionals, 'a document (JSON)'), scenarioDocumentSchema);
	return buildSnapshot(document, evaluate(document, reference), reference);
}
