import { describe, expect, it } from 'vitest';
import { bytesOf, tableOf } from './invented.ts';
import { limits } from './limits.ts';
import { mappingIssues, suggestMapping } from './mapping.ts';
import { readTable, readTextTable } from './table.ts';
import { fingerprint } from './headings.ts';

function codes(bytes: Uint8Array): string[] {
	return readTextTable(bytes, 'file').issues.map(({ code }) => code);
}

function encode(bytes: readonly number[]): Uint8Array {
	return Uint8Array.from(bytes);
}

describe('files that cannot be used', () => {
	it('says what to save a workbook of the old kind and a cut-off one as', async () => {
		const old = await readTable(encode([0xd0, 0xcf, 0x11, 0xe0]), 'staff.xls');
		expect(old.issues.map(({ code }) => code)).toEqual(['wrong-file-type']);
		expect(old.issues[0]?.message).toContain('old kind (.xls)');
		expect(old.issues[0]?.message).toContain('CSV');
		const cut = await readTable(encode([0x50, 0x4b, 3, 4]), 'staff.xlsx');
		expect(cut.issues.map(({ code }) => code)).toEqual(['damaged-workbook']);
	});

	it('refuses a PDF, NUL bytes, an empty file and headings without rows', () => {
		expect(codes(bytesOf('%PDF-1.7'))).toEqual(['wrong-file-type']);
		expect(codes(encode([65, 0, 66, 0, 67]))).toEqual(['wrong-file-type']);
		expect(codes(encode([]))).toEqual(['empty-file']);
		expect(codes(bytesOf(' \r\n \r\n'))).toEqual(['empty-file']);
		expect(codes(bytesOf('Employee Number,Grade\r\n'))).toEqual(['empty-file']);
	});

	it('refuses a file without headings, and says what to do about one parted by ~', () => {
		const rows = '"R0A","MANCHESTER","Y62","20171001"\n"R1A","WORCESTER","Y60","20010401"\n';
		expect(codes(bytesOf(rows))).toEqual(['no-header']);
		const tilde = readTextTable(bytesOf('ASA~1~2~20190401~X\nASA~2~3~20190401~Y\n'), 'x');
		expect(tilde.issues[0]?.message).toContain('ESR outbound (GO2): assignments only');
	});

	it('refuses 25 MB and one byte, 101 columns, and 100,001 rows', () => {
		expect(codes(new Uint8Array(limits.bytes + 1).fill(65))).toEqual(['file-too-large']);
		const headings = ['Employee Number', 'Grade', ...Array.from({ length: 99 }, (_, k) => `h${k}`)];
		expect(codes(bytesOf(`${headings.join(',')}\n1,6\n`))).toContain('too-many-columns');
		const rows = '1,6\n'.repeat(limits.rows);
		expect(readTextTable(bytesOf(`Employee Number,Grade\n${rows}`), 'x').ok).toBe(true);
		expect(codes(bytesOf(`Employee Number,Grade\n${rows}1,6\n`))).toContain('too-many-rows');
	});
});

describe('files as tables', () => {
	it.each([',', ';', '\t', '|', '~'])('detects the delimiter %j', (delimiter) => {
		const line = (cells: string[]) => cells.join(delimiter);
		const table = tableOf(`${line(['Employee Number', 'Grade'])}\n${line(['1', '6'])}\n`);
		expect(table.delimiter).toBe(delimiter);
		expect(table.rows).toEqual([['1', '6']]);
	});

	it('keeps the comma although grades are packed with |', () => {
		const table = tableOf('Employee Number,Grade\n1,NHS|XR05|Review Body Band 5\n');
		expect(table.rows).toEqual([['1', 'NHS|XR05|Review Body Band 5']]);
	});

	it('skips a title, leaves out blank rows, and counts a quoted line break as one record', () => {
		const text = 'Staff list\n\nEmployee Number,Grade\n1,"6\nsix"\n\n00170772,7\n';
		const result = readTextTable(bytesOf(text), 'x');
		expect(result.ok && result.table.headingRow).toBe(3);
		expect(result.ok && result.table.rows).toEqual([
			['1', '6\nsix'],
			['00170772', '7']
		]);
		expect(result.ok && result.table.rowNumbers).toEqual([4, 6]);
		expect(result.issues.map(({ code }) => code)).toEqual(['title-rows-skipped', 'blank-rows']);
	});

	it('reads UTF-8 with a mark, UTF-16, and Windows-1252 with a notice', () => {
		const text = 'Employee Number,Salary (£),Grade\r\n1,£5,6\r\n';
		expect(tableOf(`\uFEFF${text}`).headings[0]).toBe('Employee Number');
		const utf16 = new Uint8Array([
			0xff,
			0xfe,
			...Array.from(text).flatMap((c) => [c.charCodeAt(0), 0])
		]);
		const wide = readTextTable(utf16, 'x');
		expect(wide.ok && wide.table.rows).toEqual([['1', '£5', '6']]);
		const narrow = readTextTable(encode(Array.from(text, (c) => c.charCodeAt(0))), 'x');
		expect(narrow.ok && narrow.table.rows).toEqual([['1', '£5', '6']]);
		expect(narrow.issues.map(({ code }) => code)).toEqual(['read-as-windows-1252']);
	});

	it('reads UTF-16 without a mark by its zero bytes', () => {
		const text = 'Employee Number,Grade\r\n1,6\r\n';
		const little = encode(Array.from(text).flatMap((c) => [c.charCodeAt(0), 0]));
		const big = encode(Array.from(text).flatMap((c) => [0, c.charCodeAt(0)]));
		for (const bytes of [little, big]) {
			const result = readTextTable(bytes, 'x');
			expect(result.ok && result.table.rows).toEqual([['1', '6']]);
		}
	});

	it('parts a tilde file that a spreadsheet saved again as one column', () => {
		const result = readTextTable(
			bytesOf('"Employee Number~Job Title~Grade"\n"1~Nurse, band 6~6"\n'),
			'x'
		);
		expect(result.ok && result.table.rows).toEqual([['1', 'Nurse, band 6', '6']]);
		expect(result.ok && result.source.delimiter).toBe('~');
		expect(result.issues.map(({ code }) => code)).toEqual(['one-column-split']);
	});

	it('leaves out totals and notes below the records and names their rows', () => {
		const text =
			'Employee Number,Grade,FTE,Job Title\n1,6,1,Total reward manager\nTotal,,1,\n2,7,1,Nurse\nGrand total,,2,\n\nSource: payroll system,,,\n';
		const result = readTextTable(bytesOf(text), 'x');
		expect(result.ok && result.table.rowNumbers).toEqual([2, 4]);
		const said = result.issues.map(({ code, message }) => [code, message]);
		expect(said).toContainEqual([
			'total-rows',
			'2 rows were taken as a total and left out: rows 3, 5.'
		]);
		expect(said).toContainEqual([
			'footer-rows',
			'1 row below the records was taken as a note and left out: row 7.'
		]);
	});

	it('keeps a last row that holds a number only', () => {
		const result = readTextTable(bytesOf('Employee Number,Grade,FTE,Job Title\n1,6,1,x\n2\n'), 'x');
		expect(result.ok && result.table.rowNumbers).toEqual([2, 3]);
	});

	it('takes back the apostrophe before a formula that our exports write', () => {
		const text = "Employee Number,Job Title\n'-1,'tis\n'＝2,''=\n";
		expect(tableOf(text).rows).toEqual([
			['-1', "'tis"],
			['＝2', "''="]
		]);
	});

	it('takes the delimiter and limits that it is told', () => {
		const text = 'Employee Number;Grade,Band\n1;6,7\n2;6,7\n';
		const told = readTextTable(bytesOf(text), 'x', { delimiter: ';' });
		expect(told.ok && told.table.headings).toEqual(['Employee Number', 'Grade,Band']);
		const tight = { ...limits, rows: 1 };
		expect(readTextTable(bytesOf(text), 'x', { limits: tight }).issues[0]?.message).toBe(
			'The file has more than 1 rows. Split it, for example by department.'
		);
	});

	it('lists the first 100 rows that are too long and counts the others', () => {
		const result = readTextTable(bytesOf(`Employee Number,Grade\n${'1,6,x\n'.repeat(150)}`), 'x');
		expect(result.issues.length).toBe(101);
		expect(result.issues.at(-1)?.message).toContain('50 further rows have the same');
	});

	it('says a quotation mark that is never closed, a stray cell and an overlong one', () => {
		expect(codes(bytesOf('Employee Number,Grade\n1,"6\n2,7\n'))).toContain('quote-not-closed');
		expect(codes(bytesOf('Employee Number,Grade\n1,6,7\n'))).toEqual(['more-cells-than-headings']);
		expect(codes(bytesOf(`Employee Number,Grade\n1,${'x'.repeat(1001)}\n`))).toEqual(['long-cell']);
		expect(codes(bytesOf(`Employee Number,Grade\n1,${'x'.repeat(1000)}\n`))).toEqual([]);
	});
});

describe('mapping of columns', () => {
	it('matches headings without regard to case, spaces, underscores, dashes and £', () => {
		const table = tableOf(
			'EMPLOYEE_NUMBER,grade-step,Annual Salary Value (£),Contracted_Wte\n1,2,3,1\n'
		);
		expect(suggestMapping(table, 'staff').columns.map(({ field }) => field)).toEqual([
			'employee-number',
			'point',
			'salary',
			'fte'
		]);
	});

	it('never maps personal columns nor shows their values', () => {
		const table = tableOf('Employee Number,NI Number,Ethnic Origin,Last Name,Grade\n1,QQ1,X,Y,6\n');
		const { columns } = suggestMapping(table, 'staff');
		expect(
			columns.map(({ field, sensitive, samples }) => [field, sensitive, samples.length])
		).toEqual([
			['employee-number', false, 1],
			['ni-number', true, 0],
			[null, true, 0],
			['name', true, 0],
			['grade', false, 1]
		]);
	});

	it('names both columns when two are read as one field', () => {
		const table = tableOf('Employee Number,Employee No.,Employee Number,Grade,FTE\n1,3,2,6,1\n');
		const [issue] = mappingIssues(suggestMapping(table, 'staff'));
		expect(issue?.code).toBe('two-headings-one-field');
		expect(issue?.message).toContain(
			'“Employee Number” (column 1) and “Employee Number” (column 3)'
		);
	});

	it('says which field is missing', () => {
		const table = tableOf('Employee Number,FTE\n1,1\n');
		expect(mappingIssues(suggestMapping(table, 'staff')).map(({ message }) => message)).toEqual([
			'No column is read as “Grade or band”. Choose the column that holds it.'
		]);
	});

	it('keeps headings such as __proto__ and constructor as ordinary columns', () => {
		const table = tableOf('__proto__,Employee Number,constructor,Grade\n9,1,8,6\n');
		const { columns } = suggestMapping(table, 'staff');
		expect(columns.map(({ heading, field }) => [heading, field])).toEqual([
			['__proto__', null],
			['Employee Number', 'employee-number'],
			['constructor', null],
			['Grade', 'grade']
		]);
		expect(columns[0]?.samples).toEqual(['9']);
	});

	it('finds a mapping again by its headings, whatever their spacing', () => {
		expect(fingerprint(['Employee Number', 'Grade'])).toBe(
			fingerprint(['EmployeeNumber', 'GRADE'])
		);
		expect(fingerprint(['Employee Number', 'Grade'])).not.toBe(
			fingerprint(['Grade', 'Employee Number'])
		);
	});
});
