import { scenarioSchema, type Scenario } from '#lib/domain/scenario.ts';

/** A scenario file, or one plain sentence a defect with the place where it is. */
export type ScenarioFile =
	| { readonly ok: true; readonly scenario: Scenario }
	| { readonly ok: false; readonly problems: readonly string[] };

const shownProblems = 10;

/** Reads a scenario, or the scenario inside a document that carries its workforce too. */
export function readScenarioFile(text: string): ScenarioFile {
	let content: unknown;
	try {
		content = JSON.parse(text);
	} catch {
		return { ok: false, problems: ['The file is not a scenario file: it is not JSON'] };
	}
	const parsed = scenarioSchema.safeParse(innerScenario(content));
	if (parsed.success) return { ok: true, scenario: parsed.data };
	const problems = parsed.error.issues.map(({ path, message }) =>
		path.length === 0 ? `The file as a whole: ${message}` : `At ${pathWords(path)}: ${message}`
	);
	const rest = problems.length - shownProblems;
	return {
		ok: false,
		problems:
			rest > 0 ? [...problems.slice(0, shownProblems), `And ${rest} more problems`] : problems
	};
}

function innerScenario(content: unknown): unknown {
	return typeof content === 'object' && content !== null && 'scenario' in content
		? content.scenario
		: content;
}

// `moves[2].start`, as the file writes it and a text editor can find it.
function pathWords(path: readonly PropertyKey[]): string {
	return path
		.map((part, index) =>
			typeof part === 'number' ? `[${part}]` : `${index > 0 ? '.' : ''}${String(part)}`
		)
		.join('');
}
