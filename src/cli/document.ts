import { parseArgs } from 'node:util';
import { z } from 'zod';
import { scenarioDocumentSchema, scenarioSchema } from '#lib/domain/scenario.ts';
import { employerSchema } from '#lib/domain/workforce.ts';
import { dateFrom, importFile, withGrades } from './import.ts';
import { BadInput, readJson } from './input.ts';

/** Employers, their files and a scenario, put into the one document that `evaluate` reads. */
export async function documentCommand(words: string[]): Promise<unknown> {
	const { values, positionals } = parseArgs({
		args: words,
		allowPositionals: true,
		options: {
			grades: { type: 'string', multiple: true },
			'as-of': { type: 'string' },
			key: { type: 'string' }
		}
	});
	const [employersPath, scenarioPath, ...filePairs] = positionals;
	if (employersPath === undefined || scenarioPath === undefined) {
		throw new BadInput('Give EMPLOYERS.json, SCENARIO.json and ID=FILE for each employer');
	}
	const employers = readJson(employersPath, z.array(employerSchema).min(1));
	const scenario = readJson(scenarioPath, scenarioSchema);
	const settings = { asOf: dateFrom(values['as-of']), key: values.key ?? 'local' };
	const files = pairsOf(filePairs, employers);
	const grades = pairsOf(values.grades ?? [], employers);
	const graded = await Promise.all(
		employers.map((employer) => withGrades(employer, grades.get(employer.id), settings))
	);
	const results = await Promise.all(
		graded.flatMap((employer) => {
			const path = files.get(employer.id);
			return path === undefined ? [] : [importFile(path, employer, settings)];
		})
	);
	return scenarioDocumentSchema.parse({
		baseline: {
			format: 'workforce-baseline',
			formatVersion: 1,
			name: scenario.name,
			asOf: settings.asOf,
			employers: graded,
			contracts: results.flatMap(({ contracts }) => contracts),
			posts: results.flatMap(({ posts }) => posts)
		},
		scenario
	});
}

function pairsOf(
	words: readonly string[],
	employers: readonly { id: string }[]
): Map<string, string> {
	return new Map(
		words.map((word): [string, string] => {
			const at = word.indexOf('=');
			const id = word.slice(0, at);
			if (at > 0 && employers.some((employer) => employer.id === id))
				return [id, word.slice(at + 1)];
			throw new BadInput(`${word}: write ID=FILE, with the id of an employer in the list`);
		})
	);
}
