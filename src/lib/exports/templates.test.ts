import { describe, expect, it } from 'vitest';
import { suggestMapping, type Table } from '#lib/intake/intake.ts';
import { csv } from '#lib/words/csv.ts';
import { guideRows, templateFields, templateIds, templateRows, templates } from './templates.ts';

function blankTable(headings: readonly string[]): Table {
	return {
		fileName: 'template.csv',
		headings,
		headingRow: 1,
		rows: [],
		rowNumbers: [],
		delimiter: ',',
		encoding: 'UTF-8'
	};
}

describe.each(templateIds)('the template %s', (id) => {
	const headings = templateFields(id).map(({ label }) => label);

	it('has a heading a field, and each is understood as the field that it was made from', () => {
		const mapping = suggestMapping(blankTable(headings), templates[id].kind);
		expect(mapping.columns.map(({ field }) => field)).toEqual(
			templateFields(id).map((field) => field.id)
		);
	});

	it('asks for no name and no NI number, and of personal details for the date of birth alone', () => {
		const { columns } = suggestMapping(blankTable(headings), templates[id].kind);
		const personal = columns.filter(({ sensitive }) => sensitive).map(({ heading }) => heading);
		expect(personal).toEqual(templates[id].kind === 'staff' ? ['Date of birth'] : []);
	});

	it('explains every column, one row each', () => {
		const [first, ...rows] = guideRows(id);
		expect(first).toEqual(['Column', 'Needed', 'What goes in it']);
		expect(rows.map(([label]) => label)).toEqual(headings);
		expect(rows.every(([, , hint]) => hint !== '')).toBe(true);
	});

	it('is one row of headings as CSV', () => {
		expect(csv(templateRows(id)).split('\r\n')).toHaveLength(2);
	});
});
