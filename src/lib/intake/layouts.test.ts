import { describe, expect, it } from 'vitest';
import { bytesOf } from './invented.ts';
import { readTextTable } from './table.ts';

/** A record of as many cells as its kind has, with some of them filled, counted from 1. */
function record(code: string, cells: number, filled: Readonly<Record<number, string>>): string[] {
	return Array.from({ length: cells }, (_, index) =>
		index === 0 ? code : (filled[index + 1] ?? '')
	);
}

const go = [
	['HDR', 'GO_123_ASG_20260706_Full.DAT'],
	record('PER', 30, { 2: '77', 3: '10000001', 5: 'Invented', 12: '19940801' }),
	record('PER', 30, { 2: '78', 3: '10000002', 5: 'Idle' }),
	record('ASG', 45, {
		2: '501',
		3: '10000001',
		6: 'Active Assignment',
		22: 'Permanent',
		24: '25',
		26: '37.5',
		39: 'NHS|XR05|Review Body Band 5'
	}),
	record('ASG', 45, { 2: '502', 3: '10000001-2', 6: 'Active Assignment' }),
	record('ASG', 45, { 2: '503', 3: '10000009' }),
	['FTR', 'GO_123_ASG_20260706_Full.DAT', '5']
];

const go2 = [
	['HDR', 'X'],
	record('PRA', 44, { 2: '77', 3: '20190401', 5: '10000001', 17: '19940801', 28: '19950901' }),
	record('PRA', 44, { 2: '77', 3: '20240401', 5: '10000001', 17: '19940801', 28: '19960901' }),
	record('ASA', 50, {
		2: '77',
		3: '501',
		8: '10000001',
		26: '0.8',
		31: 'NHS|XR05|Review Body Band 5'
	}),
	['ASD', '499'],
	record('POA', 24, { 2: '9', 5: '3559596', 7: '2.50' }),
	record('LCA', 8, { 2: '1' }),
	['FTR', 'X', '9']
];

function read(records: readonly string[][], delimiter: string, layout?: string) {
	const text = records.map((cells) => cells.join(delimiter)).join('\r\n');
	return readTextTable(bytesOf(text), 'feed', layout === undefined ? {} : { layout });
}

function cellOf(result: ReturnType<typeof read>, row: number, heading: string): string | undefined {
	if (!result.ok) throw new Error(result.issues.map(({ message }) => message).join(' '));
	return result.table.rows[row]?.[result.table.headings.indexOf(heading)];
}

const codes = (result: ReturnType<typeof read>) => result.issues.map(({ code }) => code);

describe('the NHS outbound feed', () => {
	it('is offered by what it holds and not read unasked', () => {
		const result = read(go, ',');
		expect(result.ok).toBe(false);
		expect(result.choices.layouts.map(({ id }) => id)).toEqual([
			'esr-go',
			'esr-go-assignments',
			'positions'
		]);
		expect(read(go2, '~').choices.layouts.map(({ id }) => id)).toEqual([
			'esr-go2',
			'esr-go2-assignments',
			'esr-go2-positions',
			'positions'
		]);
	});

	it('of 2009 gives one row an assignment, its second assignment with the same person', () => {
		const result = read(go, ',', 'esr-go');
		expect(result.ok && result.table.rows.length).toBe(3);
		expect(result.ok && result.table.rowNumbers).toEqual([4, 5, 6]);
		expect(cellOf(result, 0, 'Grade')).toBe('NHS|XR05|Review Body Band 5');
		expect(cellOf(result, 0, 'Normal Hours')).toBe('25');
		expect(cellOf(result, 0, 'Hire Date')).toBe('19940801');
		expect(cellOf(result, 1, 'Employee Number')).toBe('10000001');
		expect(cellOf(result, 2, 'Employee Number')).toBe('');
		expect(codes(result)).toEqual([
			'footer-count-agrees',
			'assignment-without-person',
			'person-without-assignment'
		]);
	});

	it('of the tilde kind takes the newest record of a person, and lists what was deleted', () => {
		const result = read(go2, '~', 'esr-go2');
		expect(result.ok && result.table.rows.length).toBe(1);
		expect(cellOf(result, 0, 'FTE')).toBe('0.8');
		expect(cellOf(result, 0, 'CSD 3 Months')).toBe('19960901');
		expect(cellOf(result, 0, 'Employee Number')).toBe('10000001');
		const deleted = result.issues.find(({ code }) => code === 'delete-record');
		expect(deleted?.row).toBe(5);
		expect(deleted?.message).toContain('“499”');
		expect(result.issues.at(-1)?.message).toContain('POA 1, LCA 1');
	});

	it('says that the footer counts 9 records and the file holds 6', () => {
		const result = read(go2, '~', 'esr-go2-positions');
		expect(cellOf(result, 0, 'Budgeted FTE')).toBe('2.50');
		expect(result.issues[0]).toMatchObject({ code: 'footer-count-differs', row: 8 });
		expect(result.issues[0]?.message).toContain('counts 9 records and the file holds 6');
	});

	it('cut off before its footer is said to be', () => {
		expect(codes(read(go2.slice(0, 4), '~', 'esr-go2'))).toContain('no-footer-record');
	});

	it('is read although a spreadsheet put each record into one cell', () => {
		const text = go2.map((cells) => `"${cells.join('~')}"`).join('\r\n');
		const result = readTextTable(bytesOf(text), 'feed', { layout: 'esr-go2' });
		expect(cellOf(result, 0, 'FTE')).toBe('0.8');
		expect(codes(result)[0]).toBe('one-column-split');
	});
});

describe('other files without headings', () => {
	it('of 27 columns are offered as organisation codes', () => {
		const row = record('R0A', 27, { 2: 'INVENTED TRUST', 10: 'M13 9WL', 11: '20171001' });
		const result = read([row, row], ',', 'ods-organisations');
		expect(read([row, row], ',').choices.layouts[0]?.id).toBe('ods-organisations');
		expect(cellOf(result, 1, 'Organisation Code')).toBe('R0A');
		expect(cellOf(result, 1, 'Postcode')).toBe('M13 9WL');
		expect(result.ok && result.table.headings[26]).toBe('Column 27');
	});

	it('of post holdings name the positions that are known and number the others', () => {
		const row = ['00012', 'A1', '7', '01/04/2026', 'INC', '28', '', '', '37', '52'];
		const result = read([row, row], ',', 'resourcelink-post-holdings');
		expect(result.ok && result.table.headings).toEqual([
			'Employee Number',
			'Post Holding',
			'Grade',
			'Grade Effective Date',
			'Reason Code',
			'Spinal Point',
			'Column 7',
			'Column 8',
			'Column 9',
			'Column 10'
		]);
		expect(cellOf(result, 0, 'Employee Number')).toBe('00012');
	});

	it('by number never give a column of NI numbers a neutral heading', () => {
		const result = read(
			[
				['1', 'QQ123456C', '5'],
				['2', 'QQ123457C', '6']
			],
			',',
			'positions'
		);
		expect(result.ok && result.table.headings).toEqual(['Column 1', 'NI Number', 'Column 3']);
		expect(result.ok && result.table.headingRow).toBe(0);
	});

	it('say when a layout is asked for that does not exist', () => {
		expect(codes(read(go, ',', 'sap'))).toEqual(['no-such-layout']);
	});
});
