/**
 * The planner without a browser: the same engine, files in and JSON out.
 * Exit code 0 = done, 2 = bad input, with one line saying where.
 */
import { BadInput } from './input.ts';

const usage = `planner — the workforce harmonisation planner on the command line

  planner import FILE --employer nhs|council|EMPLOYER.json [--kind staff|structure|grades]
                 [--grades FILE] [--as-of YYYY-MM-DD] [--key TEXT] [--records] [--json]
  planner document EMPLOYERS.json SCENARIO.json ID=FILE [ID=FILE …] [--grades ID=FILE]
                 [--as-of YYYY-MM-DD] [--key TEXT]   puts baseline and scenario into one document
  planner evaluate DOCUMENT.json [--working REF] [--json]
  planner snapshot DOCUMENT.json [--json]   what a union would see, small groups hidden
  planner case CASE.yaml [--json]
  planner editions [--as-of YYYY-MM-DD] [--json]
  planner schema baseline|scenario|document

Formats are described in src/cli/README.md.`;

type Command = (words: string[]) => unknown;

/** Loaded when asked for, so that reading a file does not wait for the engine. */
const commands: Record<string, () => Promise<Command>> = {
	import: async () => (await import('./import.ts')).importCommand,
	document: async () => (await import('./document.ts')).documentCommand,
	evaluate: async () => (await import('./evaluate.ts')).evaluateCommand,
	snapshot: async () => (await import('./snapshot.ts')).snapshotCommand,
	case: async () => (await import('./case.ts')).caseCommand,
	editions: async () => (await import('./editions.ts')).editionsCommand,
	schema: async () => (await import('./schema.ts')).schemaCommand
};

const [name = 'help', ...words] = process.argv.slice(2);
const load = Object.hasOwn(commands, name) ? commands[name] : undefined;

if (!load) {
	process.stdout.write(`${usage}\n`);
	process.exitCode = name === 'help' || name === '--help' ? 0 : 2;
} else {
	try {
		const command = await load();
		process.stdout.write(`${JSON.stringify(await command(words), null, '\t')}\n`);
	} catch (error) {
		const line = badInputOf(error);
		if (line === null) throw error;
		process.stderr.write(`${line}\n`);
		process.exitCode = 2;
	}
}

/** The one line for input that cannot be used; null for a fault of the program. */
function badInputOf(error: unknown): string | null {
	if (error instanceof BadInput) return error.message;
	const code = error instanceof Error && 'code' in error ? String(error.code) : '';
	return error instanceof Error && code.startsWith('ERR_PARSE_ARGS') ? error.message : null;
}
