import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { employerSchema, type Employer } from '#lib/domain/workforce.ts';
import {
	importGrades,
	importStaff,
	importStructure,
	pseudonymise,
	readTable,
	suggestMapping,
	type FileKind,
	type Table
} from '#lib/intake/intake.ts';
import { csv } from '#lib/words/csv.ts';
import { importedRows } from './imported.ts';
import { xlsx } from './xlsx.ts';

const samples = new URL('../../../static/samples/', import.meta.url);
const employers = z
	.array(employerSchema)
	.parse(JSON.parse(readFileSync(new URL('example-employers.json', samples), 'utf8')));

const sample = (name: string): Uint8Array => new Uint8Array(readFileSync(new URL(name, samples)));
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

const structure = bytesOf(
	[
		'Post Unique Reference,Name,Job Title,Grade,Unit,Reports to Senior Post,FTE',
		'0012,A Person,Chief executive,SCS3,=Board,XX,1',
		'2,Vacant,-Director,SCS2,"North, and\nSouth",0012,0.5'
	].join('\n')
);

function employerOf(kind: Employer['kind']): Employer {
	const found = employers.find((each) => each.kind === kind);
	if (!found) throw new Error(`There is no ${kind} employer among the samples`);
	return found;
}

async function tableOf(bytes: Uint8Array, name: string): Promise<Table> {
	const read = await readTable(bytes, name);
	if (!read.ok) throw new Error(read.issues.map(({ message }) => message).join(' '));
	return read.table;
}

async function importedFrom(
	bytes: Uint8Array,
	name: string,
	kind: FileKind,
	side: Employer['kind']
) {
	const table = await tableOf(bytes, name);
	const mapping = suggestMapping(table, kind);
	const employer = employerOf(side);
	const options = { employer, asOf: '2026-11-01', gradeReadings: [] };
	const rows = importedRows(table, mapping);
	if (kind === 'grades') return { rows, records: importGrades(table, mapping, options).grades };
	const read = kind === 'staff' ? importStaff : importStructure;
	const { contracts, posts, facts } = pseudonymise(read(table, mapping, options), {
		employer: employer.id,
		refKey: 'key'
	});
	return { rows, records: { contracts, posts, facts } };
}

describe('what was imported, exported and imported again', () => {
	it.each([
		['nhs', 'staff', sample('nhs-staff.csv')],
		['council', 'staff', sample('council-staff.csv')],
		['council', 'structure', structure],
		['council', 'grades', sample('council-grades.csv')]
	] as const)(
		'gives the same records of the %s %s file, as CSV and as Excel',
		async (side, kind, bytes) => {
			const first = await importedFrom(bytes, 'file.csv', kind, side);
			const asCsv = await importedFrom(bytesOf(csv(first.rows)), 'again.csv', kind, side);
			const asXlsx = await importedFrom(await xlsx('Again', first.rows), 'again.xlsx', kind, side);
			expect(first.rows.length).toBeGreaterThan(2);
			expect(asCsv.rows).toEqual(first.rows);
			expect(asCsv.records).toEqual(first.records);
			expect(asXlsx.rows).toEqual(first.rows);
			expect(asXlsx.records).toEqual(first.records);
		}
	);

	it('holds no name and no column that was not used', async () => {
		const { rows } = await importedFrom(structure, 'file.csv', 'structure', 'council');
		const exported = csv(rows);
		expect(exported).not.toContain('A Person');
		expect(exported).toContain('"Vacant"');
		expect(exported).toContain(`"'-Director"`);
	});
});
