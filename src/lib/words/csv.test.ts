import { describe, expect, it } from 'vitest';
import { csv } from './csv.ts';

describe('CSV for a spreadsheet', () => {
	it('starts with a byte order mark, quotes every cell and ends lines with CRLF', () => {
		expect(
			csv([
				['Team', 'WTE'],
				['Adult care', 12.5]
			])
		).toBe('\uFEFF"Team","WTE"\r\n"Adult care","12.5"\r\n');
	});

	it.each([
		'=1+1',
		'+44 20',
		'-5',
		'@SUM(A1)',
		'\tx',
		'\rx',
		'\nx',
		'\0x',
		'＝1',
		'＋1',
		'－1',
		'＠a'
	])('puts an apostrophe before %j, so that no spreadsheet runs it', (text) => {
		expect(csv([[text]])).toBe(`\uFEFF"'${text}"\r\n`);
	});

	it('leaves −5 as a number, doubles quotes and writes nothing for null', () => {
		expect(csv([[-5, 'the "old" team', null]])).toBe('\uFEFF"-5","the ""old"" team",""\r\n');
	});

	it('keeps line breaks and commas inside a cell', () => {
		expect(csv([['Adults,\nchildren']])).toBe('\uFEFF"Adults,\nchildren"\r\n');
	});
});
