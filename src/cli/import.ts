import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { isIsoDate } from '#lib/domain/dates.ts';
import type { Employer } from '#lib/domain/workforce.ts';
import {
	importGrades,
	importStaff,
	importStructure,
	mappingIssues,
	pseudonymise,
	readTable,
	recogniseGrades,
	suggestMapping,
	type FileKind,
	type GradesResult,
	type ImportResult,
	type Mapping,
	type Table
} from '#lib/intake/intake.ts';
import { employerFrom } from './employer.ts';
import { BadInput, only, readBytes } from './input.ts';

export interface ImportSettings {
	readonly asOf: string;
	readonly key: string;
}

const kinds = ['staff', 'structure', 'grades'] as const;

/** Counts and issues of one file; with `--records` the contracts and posts too. */
export async function importCommand(words: string[]): Promise<unknown> {
	const { values, positionals } = parseArgs({
		args: words,
		allowPositionals: true,
		options: {
			employer: { type: 'string' },
			kind: { type: 'string' },
			grades: { type: 'string' },
			'as-of': { type: 'string' },
			key: { type: 'string' },
			records: { type: 'boolean' },
			json: { type: 'boolean' }
		}
	});
	const path = only(positionals, 'a CSV file or Excel workbook');
	const settings = { asOf: dateFrom(values['as-of']), key: values.key ?? 'local' };
	const employer = await withGrades(employerFrom(values.employer), values.grades, settings);
	const table = await tableFrom(path);
	const kind = kindFrom(values.kind, table);
	if (kind === 'grades') return gradesFrom(path, employer, settings);
	const { facts, issues, dropped, sent, contracts, posts } = importTable(
		path,
		table,
		kind,
		employer,
		settings
	);
	const records = values.records ? { contractRecords: contracts, postRecords: posts } : {};
	const statesWte = contracts.length > 0 || posts.some(({ wte }) => wte !== null);
	const wte = statesWte ? Number(facts.wte) : null;
	return { file: basename(path), kind, ...facts, wte, issues, dropped, sent, ...records };
}

/** Reads one file with the mapping that its headings suggest. Refuses what a person must decide. */
export async function importFile(
	path: string,
	employer: Employer,
	settings: ImportSettings
): Promise<ImportResult> {
	const table = await tableFrom(path);
	const kind = kindFrom(undefined, table);
	if (kind === 'grades')
		throw new BadInput(`${path}: this is a grade structure, not people or posts`);
	return importTable(path, table, kind, employer, settings);
}

export async function gradesFrom(
	path: string,
	employer: Employer,
	settings: ImportSettings
): Promise<GradesResult> {
	const table = await tableFrom(path);
	const mapping = mappingFrom(path, table, 'grades');
	return importGrades(table, mapping, optionsOf(employer, settings, []));
}

/** The employer with the grades of a file, so that a staff file's grades can be placed. */
export async function withGrades(
	employer: Employer,
	path: string | undefined,
	settings: ImportSettings
): Promise<Employer> {
	if (path === undefined) return employer;
	const { grades } = await gradesFrom(path, employer, settings);
	return { ...employer, grades: [...grades], gradesSource: basename(path) };
}

export function dateFrom(text: string | undefined): string {
	if (text === undefined) return new Date().toISOString().slice(0, 10);
	if (!isIsoDate(text)) throw new BadInput(`--as-of ${text}: give a date as YYYY-MM-DD`);
	return text;
}

async function tableFrom(path: string): Promise<Table> {
	const result = await readTable(readBytes(path), basename(path));
	if (result.ok) return result.table;
	throw new BadInput(`${path}: ${result.issues.map(({ message }) => message).join(' ')}`);
}

/** The kind of file that its headings fit: the one with fewest required columns missing. */
function kindFrom(word: string | undefined, table: Table): FileKind {
	if (word === undefined) {
		const missing = (kind: FileKind) => mappingIssues(suggestMapping(table, kind)).length;
		const mapped = (kind: FileKind) =>
			suggestMapping(table, kind).columns.filter(({ field }) => field !== null).length;
		const [best = 'staff'] = [...kinds].sort(
			(a, b) => missing(a) - missing(b) || mapped(b) - mapped(a)
		);
		return best;
	}
	const kind = kinds.find((known) => known === word);
	if (kind) return kind;
	throw new BadInput(`--kind ${word}: choose staff, structure or grades`);
}

function mappingFrom(path: string, table: Table, kind: FileKind): Mapping {
	const mapping = suggestMapping(table, kind);
	const [first] = mappingIssues(mapping).filter(({ severity }) => severity === 'error');
	if (first) throw new BadInput(`${path}: row ${table.headingRow}: ${first.message}`);
	return mapping;
}

function importTable(
	path: string,
	table: Table,
	kind: 'staff' | 'structure',
	employer: Employer,
	settings: ImportSettings
): ImportResult {
	const mapping = mappingFrom(path, table, kind);
	const options = optionsOf(employer, settings, recogniseGrades(table, mapping, employer));
	const review =
		kind === 'staff'
			? importStaff(table, mapping, options)
			: importStructure(table, mapping, options);
	return pseudonymise(review, { employer: employer.id, refKey: settings.key });
}

function optionsOf(
	employer: Employer,
	{ asOf }: ImportSettings,
	gradeReadings: ReturnType<typeof recogniseGrades>
) {
	return { employer, asOf, gradeReadings };
}
