/**
 * Files that nobody should send and somebody will: the same on every run. A file that must be
 * refused says with which code; the others may be refused or read, but must be answered.
 */
import { brokenFeeds, brokenSheets, brokenZips } from './workbook-files.ts';
import {
	csvOf,
	headings,
	person,
	random,
	raw,
	staffRows,
	text,
	type HostileFile
} from './sample.ts';
import { bytesOf, joined, workbook } from './workbooks.ts';

const simple = csvOf([headings, person]);

const moneyStyles = [
	'£31,469',
	'31469.00',
	'31,469.00',
	' 31469 ',
	'£31,469.5',
	'31.469,00',
	'31 469',
	'31\u00a0469,00 €',
	'GBP 31469',
	'31469 GBP',
	'£31.5k',
	'31k',
	'(31,469)',
	'-31469',
	'31469-',
	'+31469',
	'3.1469E+04',
	'1e308',
	'NaN',
	'Infinity',
	'0x7AED',
	'31469p',
	'$31,469',
	'£28,000 - £31,469',
	'thirty thousand',
	'31,46,9',
	'£££31469',
	'٣١٤٦٩',
	'9'.repeat(400)
];

const dateStyles = [
	'2019-04-01',
	'01/04/2019',
	'1/4/2019',
	'04/13/2019',
	'01-04-2019',
	'01.04.2019',
	'01-APR-2019',
	'1 April 2019',
	'1st April 2019',
	'April 1, 2019',
	'20190401',
	'20190401 120000',
	'2019-04-01T00:00:00Z',
	'43556',
	'43556.5',
	'01/04/19',
	'Apr-19',
	'Q1 2019',
	'2019',
	'31/02/2019',
	'29/02/2019',
	'00/00/0000',
	'4712-12-31',
	'31/12/4712',
	'1900-01-00',
	'99999999',
	'01/04/2019 - 31/03/2020',
	'2019-W14-1',
	'1554076800',
	'-1',
	'0001-01-01',
	'١/٤/٢٠١٩',
	'N/D'
];

const formulaSeeds = [
	'=1+1',
	'+1+1',
	'-1+1',
	'@SUM(1)',
	'\t=1+1',
	'\r=1+1',
	'=HYPERLINK("https://example.org","x")',
	"=cmd|' /C calc'!A0",
	'=IMPORTXML("https://example.org","//a")',
	'＝1+1',
	'＋1',
	'－1',
	'＠SUM(1)',
	"'=1+1",
	'"=1+1"',
	'=DDE("a","b","c")',
	'%0A=1',
	';=1+1',
	'=1+1";=1+1',
	'<script>alert(1)</script>',
	'{{7*7}}',
	'${7*7}'
];

const prototypeHeadings = [
	'__proto__',
	'constructor',
	'prototype',
	'toString',
	'hasOwnProperty',
	'valueOf',
	'__defineGetter__',
	'length',
	'then',
	'NaN'
];

const strangeTexts = [
	'\u202eesruN',
	'👩🏽‍⚕️ nurse',
	'e\u0301'.repeat(300),
	'\u200b\u200b',
	'\ufeffNurse',
	'ｎｕｒｓｅ',
	'\ud800',
	'Z\u0351\u0343\u0342a\u0352l\u0357g\u0344o',
	'\u0007bell',
	'\u001b[31mred',
	'مدير',
	'a\u2028b\u2029c',
	'I\u0307stanbul',
	'x'.repeat(1001),
	'x'.repeat(40_000)
];

function encodings(): HostileFile[] {
	const sample = csvOf(staffRows('Job Title', 'Café manager – £ pay'));
	const units = (bigEndian: boolean, mark: boolean) => {
		const all = mark ? `\ufeff${sample}` : sample;
		const bytes = new Uint8Array(all.length * 2);
		const view = new DataView(bytes.buffer);
		for (let i = 0; i < all.length; i += 1) view.setUint16(i * 2, all.charCodeAt(i), !bigEndian);
		return bytes;
	};
	const wide = (littleEndian: boolean) => {
		const all = `\ufeff${sample}`;
		const bytes = new Uint8Array(all.length * 4);
		const view = new DataView(bytes.buffer);
		for (let i = 0; i < all.length; i += 1) view.setUint32(i * 4, all.charCodeAt(i), littleEndian);
		return bytes;
	};
	/** One byte a letter: what the page of codes has for £, é and –. */
	const narrow = (pound: number, accent: number, dash: number) =>
		Uint8Array.from(sample, (letter) => {
			if (letter === '£') return pound;
			if (letter === 'é') return accent;
			return letter === '–' ? dash : letter.charCodeAt(0);
		});
	return [
		raw('encoding', 'utf-8', () => bytesOf(sample), null),
		raw('encoding', 'utf-8 with a mark', () => bytesOf(`\ufeff${sample}`), null),
		raw('encoding', 'utf-16le with a mark', () => units(false, true), null),
		raw('encoding', 'utf-16be with a mark', () => units(true, true), null),
		raw('encoding', 'utf-16le without a mark', () => units(false, false), null),
		raw('encoding', 'utf-16be without a mark', () => units(true, false), null),
		raw('encoding', 'utf-16le cut in a letter', () => units(false, true).subarray(0, -1)),
		raw('encoding', 'utf-32le', () => wide(true), 'wrong-file-type'),
		raw('encoding', 'utf-32be', () => wide(false), 'wrong-file-type'),
		raw('encoding', 'windows-1252', () => narrow(0xa3, 0xe9, 0x96), null),
		raw('encoding', 'mac roman', () => narrow(0xa3, 0x8e, 0xd0), null),
		raw('encoding', 'code page 850', () => narrow(0x9c, 0x82, 0x2d), null),
		raw('encoding', 'ebcdic', () =>
			Uint8Array.from(sample, (letter) => (letter.charCodeAt(0) * 7 + 129) & 0xff)
		),
		raw('encoding', 'shift-jis', () =>
			joined([
				bytesOf(`${simple}\r\n1,1,`),
				Uint8Array.of(0x8a, 0xc5, 0x8c, 0xec),
				bytesOf(',5,1,,')
			])
		),
		raw('encoding', 'utf-7', () => bytesOf(sample.replaceAll('£', '+AKM-')), null),
		raw('encoding', 'utf-8 twice', () =>
			bytesOf(new TextDecoder('windows-1252').decode(bytesOf(sample)))
		),
		raw('encoding', 'utf-8 cut in a letter', () =>
			joined([bytesOf(`${simple}\r\n1,1,caf`), Uint8Array.of(0xc3)])
		)
	];
}

function quotesAndNuls(): HostileFile[] {
	const start = `${headings.join(',')}\r\n`;
	const one = person.join(',');
	return [
		text('quotes', 'never closed', `${start}10000001,"10000001,Nurse,5,1\r\n${one}`),
		text('quotes', 'never closed, 10 MB', `${start}"${`${one}\r\n`.repeat(250_000)}`),
		text('quotes', 'in the middle', `${start}10000001,1,Nu"rse,5,1,,\r\n${one}`),
		text('quotes', 'closed and going on', `${start}10000001,1,"Nurse" x,5,1,,\r\n${one}`),
		text('quotes', 'a heading never closed', `"Employee Number,Grade\r\n1,5\r\n`),
		text('quotes', 'only quotes', '"'.repeat(100_000)),
		text('quotes', 'doubled without end', `${start}${'""'.repeat(200_000)}`),
		text('quotes', 'a million odd ones', `${start}${'"a"b,\r\n'.repeat(50_000)}`),
		text('quotes', 'curly', `${start}“10000001”,‘1’,Nurse,5,1,,\r\n`),
		text(
			'quotes',
			'line break in a cell',
			`${start}10000001,1,"Nurse\r\n\r\nlead",5,1,,31469\r\n`,
			null
		),
		...[0, 1, 20, 60, 100].map((at) =>
			text('nul', `at ${at}`, `${simple.slice(0, at)}\0${simple.slice(at)}`, 'wrong-file-type')
		),
		text('nul', 'only', '\0'.repeat(1000), 'wrong-file-type'),
		text('nul', 'at the end', `${simple}\0`, 'wrong-file-type')
	];
}

function sizes(): HostileFile[] {
	const start = `${headings.join(',')}\r\n`;
	const one = `${person.join(',')}\r\n`;
	const many = 'too-many-columns';
	return [
		text('size', 'empty', '', 'empty-file'),
		text('size', 'spaces', ' \r\n '.repeat(1000), 'empty-file'),
		text('size', 'headings only', start, 'empty-file'),
		raw(
			'size',
			'25 MB and one byte',
			() => new Uint8Array(25 * 1024 * 1024 + 1).fill(65),
			'file-too-large'
		),
		raw('size', '100,001 rows', () => bytesOf(start + one.repeat(100_001)), 'too-many-rows'),
		raw(
			'size',
			'a million rows',
			() => bytesOf(`Employee Number,Grade\n${'1,5\n'.repeat(1_000_000)}`),
			'too-many-rows'
		),
		raw('size', '25 MB of line ends', () => bytesOf(start + '\n'.repeat(25_000_000))),
		raw(
			'size',
			'101 columns',
			() => bytesOf(`${start.trim()},${'x,'.repeat(93)}y\r\n${one}`),
			many
		),
		raw(
			'size',
			'a million columns',
			() => bytesOf(Array.from({ length: 1_000_000 }, (_, n) => `c${n}`).join(',')),
			many
		),
		raw('size', '25 million commas', () => bytesOf(','.repeat(25_000_000)), many),
		raw('size', 'a million columns in a later row', () =>
			bytesOf(`${start}${one.repeat(200)}${','.repeat(1_000_000)}x\r\n`)
		),
		raw(
			'size',
			'a cell of 20 MB',
			() => bytesOf(`${start}1,1,${'x'.repeat(20_000_000)},5,1,,\r\n`),
			null
		),
		raw('size', 'a heading of 1 MB', () =>
			bytesOf(`Employee Number,Grade,${'x'.repeat(1_000_000)}\r\n1,5,2\r\n`)
		),
		raw('size', 'one line without delimiter', () => bytesOf('x'.repeat(1_000_000)), 'no-header'),
		raw('size', 'the same heading 90 times', () =>
			bytesOf(`${'Grade,'.repeat(90)}FTE\r\n${'5,'.repeat(90)}1\r\n`)
		)
	];
}

function shapes(): HostileFile[] {
	const rows = [headings, person, person.map((cell, n) => (n < 2 ? '10000002' : cell))];
	const tilde = csvOf(rows, '~');
	return [
		...[';', '\t', '|', '~'].map((mark) =>
			text('shape', `parted by ${JSON.stringify(mark)}`, csvOf(rows, mark), null)
		),
		text(
			'shape',
			'tilde file saved again as one column',
			tilde
				.split('\r\n')
				.map((line) => `"${line}"`)
				.join('\r\n'),
			null
		),
		text('shape', 'semicolons and commas mixed', `${csvOf([headings], ';')}\r\n${csvOf([person])}`),
		text('shape', 'old Mac line ends', csvOf(rows).replaceAll('\r\n', '\r'), null),
		text(
			'shape',
			'titles above and notes below',
			`Staff list\r\nPrinted for A Body\r\n\r\n${csvOf(rows)}\r\n\r\nTotal,,,,2,,62938\r\nSource: payroll system\r\n`,
			null
		),
		text('shape', 'blank rows between', csvOf(rows).replaceAll('\r\n', '\r\n\r\n,,,,,,\r\n'), null),
		text('shape', 'no headings', csvOf(rows.slice(1)), 'no-header'),
		text('shape', 'headings twice', csvOf([headings, person, headings, person])),
		text('shape', 'headings at the end', csvOf([person, person, headings])),
		text('shape', 'fewer cells', `${csvOf([headings])}\r\n10000001\r\n10000002,1\r\n`),
		text('shape', 'more cells', `${csvOf([headings, person])},,,,stray,stray\r\n`, null),
		text('shape', 'empty headings', `,Employee Number,,Grade,FTE\r\n1,2,3,5,1\r\n`, null),
		text('shape', 'sep= line', `sep=;\r\n${csvOf(rows, ';')}`, null),
		text('shape', 'markdown table', '| Employee Number | Grade |\n| --- | --- |\n| 1 | 5 |\n'),
		text('shape', 'JSON', JSON.stringify([{ grade: 5 }]), 'no-header'),
		text('shape', 'ids in letters only', csvOf(staffRows('Assignment Number', '=')))
	];
}

function wrongKinds(): HostileFile[] {
	const start = (name: string, first: readonly number[] | string, code: string) =>
		raw(
			'wrong kind',
			name,
			() =>
				joined([
					bytesOf(typeof first === 'string' ? first : Uint8Array.from(first)),
					bytesOf(simple)
				]),
			code
		);
	const wrong = 'wrong-file-type';
	const package16 = joined([
		Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
		new Uint8Array(500),
		Uint8Array.from(Array.from('EncryptedPackage').flatMap((letter) => [letter.charCodeAt(0), 0])),
		new Uint8Array(500)
	]);
	return [
		start('PDF', '%PDF-1.7\n', wrong),
		start('PNG', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], wrong),
		start('JPEG', [0xff, 0xd8, 0xff, 0xe0], wrong),
		start('GIF', 'GIF89a', wrong),
		start('gzip', [0x1f, 0x8b, 0x08, 0x00], wrong),
		start('7z', [0x37, 0x7a, 0xbc, 0xaf], wrong),
		start('RAR', 'Rar!\x1a\x07', wrong),
		start('RTF', '{\\rtf1', wrong),
		start('a program', [0x4d, 0x5a, 0x90, 0x00, 0x03], wrong),
		start('old workbook', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], wrong),
		raw('wrong kind', 'workbook with a password', () => package16, 'encrypted-file'),
		text(
			'wrong kind',
			'web page called .xls',
			`<html><table><tr><td>${simple}</td></tr></table></html>`,
			wrong
		),
		text(
			'wrong kind',
			'XML spreadsheet 2003',
			`<?xml version="1.0"?><Workbook>${simple}</Workbook>`,
			wrong
		),
		text(
			'wrong kind',
			'XML with entities',
			'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>',
			wrong
		),
		text('wrong kind', 'an old gzip name only', 'gzip', 'no-header')
	];
}

function mutations(): HostileFile[] {
	const rows = [
		headings,
		...Array.from({ length: 20 }, (_, n) => person.map((cell) => `${cell}${n}`))
	];
	const plain = bytesOf(csvOf(rows));
	const sheet = workbook(rows);
	const changed = (source: Uint8Array, seed: number, changes: number) => {
		const next = random(seed);
		const bytes = source.slice();
		for (let n = 0; n < changes; n += 1) {
			bytes[Math.floor(next() * bytes.length)] = Math.floor(next() * 256);
		}
		return bytes;
	};
	const files: HostileFile[] = [];
	for (let seed = 1; seed <= 40; seed += 1) {
		files.push(raw('mutation', `CSV ${seed}`, () => changed(plain, seed, 1 + (seed % 12))));
		files.push(raw('mutation', `workbook ${seed}`, () => changed(sheet, seed, 1 + (seed % 6))));
	}
	for (let seed = 1; seed <= 20; seed += 1) {
		const next = random(seed);
		files.push(
			raw('mutation', `noise ${seed}`, () =>
				Uint8Array.from({ length: 2000 }, () => Math.floor(next() * 256))
			)
		);
	}
	for (let part = 1; part <= 19; part += 1) {
		const length = Math.floor((sheet.length * part) / 20);
		files.push(
			raw('truncated', `workbook ${part * 5} %`, () => sheet.slice(0, length), 'damaged-workbook')
		);
		files.push(
			raw('truncated', `CSV ${part * 5} %`, () =>
				plain.slice(0, Math.floor((plain.length * part) / 20))
			)
		);
	}
	return files;
}

/** Every hostile file: more than 300. */
export function hostileFiles(): HostileFile[] {
	const cell = (kind: string, column: string) => (value: string, index: number) => [
		text(kind, `${kind} ${index}`, csvOf(staffRows(column, value))),
		raw(
			kind,
			`${kind} ${index} in a workbook`,
			() => workbook(staffRows(column, value.replace(/[\0-\x08\x0b-\x1f\ud800]/g, ''))),
			null
		)
	];
	const proto = (heading: string) => {
		const rows = [
			[heading, ...headings],
			['1', ...person]
		];
		return [
			text('prototype heading', heading, csvOf(rows), null),
			raw('prototype heading', `${heading} in a workbook`, () => workbook(rows), null)
		];
	};
	return [
		...encodings(),
		...moneyStyles.map((value, n) =>
			text('money', `money ${n}`, csvOf(staffRows('Annual Salary', value)), null)
		),
		...dateStyles.map((value, n) =>
			text('date', `date ${n}`, csvOf(staffRows('Hire Date', value)), null)
		),
		...formulaSeeds.flatMap(cell('formula', 'Job Title')),
		...strangeTexts.flatMap(cell('strange text', 'Job Title')),
		...prototypeHeadings.flatMap(proto),
		...quotesAndNuls(),
		...sizes(),
		...shapes(),
		...wrongKinds(),
		...brokenZips(),
		...brokenSheets(),
		...brokenFeeds(),
		...mutations()
	];
}
