/** Workbooks that lie, swell or hide, and feeds of several record types that are broken. */
import { headings, person, raw, text, type HostileFile } from './sample.ts';
import {
	bytesOf,
	contentTypes,
	joined,
	letters,
	rootRelations,
	rowsXml,
	sheetXml,
	textCell,
	workbookParts,
	zip,
	type Part,
	type SheetPart
} from './workbooks.ts';

const rows = [headings, person];
const staff: SheetPart = { name: 'Staff', data: rowsXml(rows) };
const good = workbookParts([staff]);
const unsafe = 'unsafe-workbook';
const damaged = 'damaged-workbook';
const large = 'workbook-too-large';

const plus = (...parts: Part[]) => zip([...good, ...parts]);
const without = (name: string) => zip(good.filter((part) => part.name !== name));
const changed = (name: string, change: Partial<Part>) =>
	zip(good.map((part) => (part.name === name ? { ...part, ...change } : part)));
const zeros = (megabytes: number) => new Uint8Array(megabytes * 1024 * 1024);
const sheetPart = 'xl/worksheets/sheet1.xml';

function names(): HostileFile[] {
	return [
		'../../evil.xml',
		'xl/../../evil.xml',
		'/etc/passwd',
		'C:\\evil.xml',
		'..\\evil.xml',
		'xl\\..\\evil.xml',
		'xl/evil\0.xml',
		'',
		'XL/WORKBOOK.XML',
		sheetPart
	].map((name, n) =>
		raw('part name', `name ${n}`, () => plus({ name, data: 'x', stored: true }), unsafe)
	);
}

function lies(): HostileFile[] {
	const sheetBytes = bytesOf(sheetXml(staff.data)).length;
	return [
		raw(
			'lying size',
			'smaller than it is',
			() => changed(sheetPart, { declaredBytes: 10 }),
			unsafe
		),
		raw('lying size', 'none', () => changed(sheetPart, { declaredBytes: 0 }), unsafe),
		raw(
			'lying size',
			'larger than it is',
			() => changed(sheetPart, { declaredBytes: sheetBytes + 1 }),
			unsafe
		),
		raw(
			'lying size',
			'60 MB said to be 1 KB',
			() => plus({ name: 'xl/media/a.bin', data: zeros(60), declaredBytes: 1024 }),
			unsafe
		),
		raw(
			'lying size',
			'1 KB said to be 4 GB',
			() => plus({ name: 'xl/media/a.bin', data: 'x', declaredBytes: 0xffffffff }),
			large
		),
		raw('lying size', 'two parts on one place', () =>
			plus({ name: 'xl/a.xml', data: 'x', offset: 0 })
		),
		raw(
			'lying size',
			'a part beyond the end',
			() => changed(sheetPart, { offset: 0x7fffffff }),
			damaged
		),
		raw('lying size', 'a directory of 65,535 parts', () => zip(good, 65_535), large),
		raw(
			'lying size',
			'a directory of one part too many',
			() => zip(good, good.length + 1),
			damaged
		),
		raw('lying size', 'an unknown packing', () => changed(sheetPart, { method: 99 }), damaged),
		raw(
			'lying size',
			'packing that is none',
			() => changed(sheetPart, { method: 8, stored: true }),
			damaged
		)
	];
}

function bombs(): HostileFile[] {
	const texts = workbookParts([staff], []);
	const withTexts = (data: string) =>
		zip(texts.map((part) => (part.name === 'xl/sharedStrings.xml' ? { ...part, data } : part)));
	const sheetOf = (data: string) =>
		zip(workbookParts([{ name: 'Staff', data: rowsXml(rows) + data }]));
	const laugh =
		'<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;">]>';
	const outside = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>';
	return [
		raw(
			'bomb',
			'one part of 60 MB',
			() => plus({ name: 'xl/media/a.bin', data: zeros(60) }),
			large
		),
		raw(
			'bomb',
			'60 parts of 1 MB',
			() =>
				plus(
					...Array.from({ length: 60 }, (_, n) => ({ name: `xl/media/${n}.bin`, data: zeros(1) }))
				),
			large
		),
		raw(
			'bomb',
			'201 parts',
			() =>
				plus(...Array.from({ length: 201 }, (_, n) => ({ name: `xl/media/${n}.bin`, data: '' }))),
			large
		),
		raw(
			'bomb',
			'a sheet of 60 MB',
			() => sheetOf('<row><c><v>1</v></c></row>'.repeat(2_300_000)),
			large
		),
		raw(
			'bomb',
			'45 MB of text entries',
			() => withTexts(`<sst>${'<si/>'.repeat(9_000_000)}</sst>`),
			large
		),
		raw('bomb', '40 MB of one text', () =>
			withTexts(`<sst><si><t>${'x'.repeat(40_000_000)}</t></si></sst>`)
		),
		raw('bomb', 'a million empty rows', () => sheetOf('<row/>'.repeat(1_000_000))),
		raw(
			'bomb',
			'a million empty numbered rows',
			() => sheetOf('<row r="9"></row>'.repeat(1_000_000)),
			null
		),
		raw(
			'bomb',
			'a million cells in a row',
			() => sheetOf(`<row>${'<c/>'.repeat(1_000_000)}</row>`),
			'too-many-columns'
		),
		raw(
			'bomb',
			'four million cells in a row',
			() => sheetOf(`<row>${'<c><v>1</v></c>'.repeat(3_000_000)}</row>`),
			'too-many-columns'
		),
		raw(
			'bomb',
			'a text of 40 MB in a cell',
			() =>
				sheetOf(`<row r="9"><c t="inlineStr"><is><t>${'x'.repeat(40_000_000)}</t></is></c></row>`),
			null
		),
		raw('bomb', 'a tag of 40 MB', () => sheetOf(`<row ${'a="b" '.repeat(6_000_000)}/>`), damaged),
		raw('bomb', 'a comment of 40 MB', () => sheetOf(`<!-- ${'x'.repeat(40_000_000)} -->`), damaged),
		raw('bomb', 'a comment of 40 MB of tags', () =>
			sheetOf(`<!-- ${'<c>'.repeat(13_000_000)} -->`)
		),
		raw(
			'bomb',
			'character data of 40 MB',
			() =>
				sheetOf(
					`<row><c t="inlineStr"><is><t><![CDATA[${'<a>'.repeat(13_000_000)}]]></t></is></c></row>`
				),
			damaged
		),
		raw('bomb', 'a million entities', () =>
			sheetOf(`<row r="9"><c t="inlineStr"><is><t>${'&#x41;'.repeat(1_000_000)}</t></is></c></row>`)
		),
		raw('bomb', 'tags in tags', () => sheetOf('<a>'.repeat(1_000_000))),
		raw('bomb', 'tags in tags in the texts', () => withTexts(`<sst>${'<si>'.repeat(1_000_000)}`)),
		raw('bomb', 'sheets without end', () =>
			zip(workbookParts(Array.from({ length: 180 }, (_, n) => ({ ...staff, name: `Sheet ${n}` }))))
		),
		...[laugh, outside].flatMap((doctype, n) => [
			raw(
				'entities',
				`in a sheet ${n}`,
				() => zip(workbookParts([{ name: 'Staff', data: sheetXml(staff.data, doctype) }])),
				unsafe
			),
			raw(
				'entities',
				`in the texts ${n}`,
				() => withTexts(`<?xml version="1.0"?>${doctype}<sst><si><t>&a;</t></si></sst>`),
				unsafe
			),
			raw(
				'entities',
				`in the workbook ${n}`,
				() => changed('xl/workbook.xml', { data: `${doctype}<workbook/>` }),
				unsafe
			)
		])
	];
}

function sparse(): HostileFile[] {
	const of = (data: string) => zip(workbookParts([{ name: 'Staff', data: rowsXml(rows) + data }]));
	const many = 'too-many-columns';
	return [
		raw(
			'sparse',
			'one cell at the far corner',
			() => of('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
			many
		),
		raw(
			'sparse',
			'one cell in the last row',
			() => of('<row r="1048576"><c r="A1048576"><v>1</v></c></row>'),
			null
		),
		raw('sparse', 'beyond the last column', () =>
			of('<row r="3"><c r="ZZZZZZ3"><v>1</v></c></row>')
		),
		raw('sparse', 'beyond the last row', () =>
			of('<row r="99999999999"><c r="A99999999999"><v>1</v></c></row>')
		),
		raw(
			'sparse',
			'empty cells at the far side of 5,000 rows',
			() =>
				of(
					Array.from(
						{ length: 5000 },
						(_, n) => `<row r="${n + 3}"><c r="XFD${n + 3}"/></row>`
					).join('')
				),
			many
		),
		raw('sparse', 'row numbers going down', () =>
			of('<row r="9"><c r="A9"><v>1</v></c></row><row r="4"><c r="A4"><v>2</v></c></row>')
		),
		raw('sparse', 'row numbers that are none', () =>
			of('<row r="x"><c r="A1"><v>1</v></c></row><row r="-5"><c><v>2</v></c></row>')
		),
		raw('sparse', 'cell names that are none', () =>
			of('<row r="3"><c r="1A"><v>1</v></c><c r="A0"><v>1</v></c><c r=""><v>3</v></c></row>')
		),
		raw(
			'sparse',
			'one cell twice',
			() => of('<row r="3"><c r="A3"><v>1</v></c><c r="A3"><v>2</v></c></row>'),
			null
		),
		raw(
			'sparse',
			'101 columns',
			() =>
				of(
					`<row r="3">${Array.from({ length: 101 }, (_, n) => textCell('x', n, 3)).join('')}</row>`
				),
			many
		)
	];
}

function cells(): HostileFile[] {
	const of = (cell: string) =>
		raw(
			'cell',
			cell.slice(0, 60),
			() =>
				zip(
					workbookParts([
						{
							name: 'Staff',
							data: `${rowsXml(rows)}<row r="3"><c r="A3"><v>2</v></c>${cell}</row>`
						}
					])
				),
			null
		);
	return [
		...['#REF!', '#N/A', '#VALUE!', '#DIV/0!', '#NAME?', '#NULL!', '#NUM!'].map((fault) =>
			of(`<c r="E3" t="e"><v>${fault}</v></c>`)
		),
		of('<c r="E3"><f>A1+B1</f></c>'),
		of('<c r="E3"><f>A1+B1</f><v></v></c>'),
		of('<c r="E3"><f>0.5+0.5</f><v>1</v></c>'),
		of('<c r="E3" t="s"><v>99999</v></c>'),
		of('<c r="E3" t="s"><v>-1</v></c>'),
		of('<c r="E3" t="unheard"><v>1</v></c>'),
		of('<c r="E3"><v>1E400</v></c>'),
		of('<c r="E3"><v>NaN</v></c>'),
		of('<c r="E3"><v>1E-300</v></c>'),
		of('<c r="F3" s="1"><v>-1</v></c>'),
		of('<c r="F3" s="1"><v>1E15</v></c>'),
		of('<c r="F3" s="999999"><v>43556</v></c>'),
		of('<c r="F3" t="d"><v>2019-04-01</v></c>'),
		of('<c r="E3" t="b"><v>1</v></c>')
	];
}

function hidden(): HostileFile[] {
	const hid: SheetPart = { ...staff, name: 'Secret', state: 'hidden' };
	const empty: SheetPart = { name: 'Cover', data: '' };
	return [
		raw('hidden sheet', 'one of two', () => zip(workbookParts([staff, hid])), null),
		raw(
			'hidden sheet',
			'very hidden',
			() => zip(workbookParts([{ ...hid, state: 'veryHidden' }, staff])),
			null
		),
		raw('hidden sheet', 'all', () => zip(workbookParts([hid])), 'no-visible-sheet'),
		raw(
			'hidden sheet',
			'the only one with rows',
			() => zip(workbookParts([empty, hid])),
			'empty-file'
		),
		raw(
			'hidden sheet',
			'a cover before the staff',
			() => zip(workbookParts([{ name: 'Cover', data: rowsXml([['Staff list']]) }, staff])),
			null
		),
		...[
			'&lt;script&gt;',
			'../../x',
			'__proto__',
			'\u202eevil',
			'x'.repeat(300),
			"O'Brien &amp; Co",
			'=1+1'
		].map((name, n) =>
			raw('sheet name', `sheet name ${n}`, () => zip(workbookParts([{ ...staff, name }])), null)
		)
	];
}

function otherParts(): HostileFile[] {
	const named = (name: string): Part => ({ name, data: 'x' });
	return [
		raw('macro', 'macros', () => plus(named('xl/vbaProject.bin')), 'workbook-with-macros'),
		raw(
			'macro',
			'macros elsewhere',
			() => plus(named('XL/sub/VBAPROJECT.BIN')),
			'workbook-with-macros'
		),
		raw(
			'macro',
			'macro sheet',
			() => plus(named('xl/macrosheets/sheet1.xml')),
			'workbook-with-macros'
		),
		raw(
			'links',
			'other workbooks',
			() => plus(named('xl/externalLinks/externalLink1.xml')),
			'workbook-with-links'
		),
		raw(
			'encrypted',
			'a part with a password',
			() => changed(sheetPart, { flags: 1 }),
			'encrypted-file'
		),
		raw('encrypted', 'a package', () => zip([named('EncryptedPackage')]), 'encrypted-file'),
		raw(
			'wrong kind',
			'binary workbook',
			() => zip([contentTypes, named('xl/workbook.bin')]),
			'wrong-file-type'
		),
		raw(
			'wrong kind',
			'Word',
			() => zip([contentTypes, named('word/document.xml')]),
			'wrong-file-type'
		),
		raw(
			'wrong kind',
			'PowerPoint',
			() => zip([contentTypes, named('ppt/presentation.xml')]),
			'wrong-file-type'
		),
		raw(
			'wrong kind',
			'OpenDocument',
			() => zip([named('mimetype'), named('content.xml')]),
			'wrong-file-type'
		),
		raw('wrong kind', 'ZIP of CSVs', () => zip([named('staff.csv')]), 'wrong-file-type'),
		raw('wrong kind', 'empty ZIP', () => zip([]), 'wrong-file-type'),
		raw(
			'wrong kind',
			'ZIP in ZIP',
			() => zip([{ name: 'a.zip', data: zip(good) }]),
			'wrong-file-type'
		),
		raw('missing part', 'content types', () => without('[Content_Types].xml'), 'wrong-file-type'),
		raw('missing part', 'root relations', () => without('_rels/.rels'), damaged),
		raw('missing part', 'workbook', () => without('xl/workbook.xml'), 'wrong-file-type'),
		raw('missing part', 'workbook relations', () => without('xl/_rels/workbook.xml.rels'), damaged),
		raw('missing part', 'sheet', () => without(sheetPart), damaged),
		raw('missing part', 'styles', () => without('xl/styles.xml'), null),
		raw('wrong part', 'sheet in UTF-16', () =>
			changed(sheetPart, {
				data: Uint8Array.from(`\ufeff${sheetXml(staff.data)}`, (l) => l.charCodeAt(0) & 0xff)
			})
		),
		raw('wrong part', 'sheet of noise', () =>
			changed(sheetPart, { data: Uint8Array.from({ length: 5000 }, (_, n) => (n * 97) & 0xff) })
		),
		raw('wrong part', 'sheet cut in a cell', () =>
			changed(sheetPart, { data: sheetXml(staff.data).slice(0, 400) })
		),
		raw(
			'wrong part',
			'relations to files outside',
			() =>
				zip([
					contentTypes,
					{
						...rootRelations,
						data: String(rootRelations.data).replace('xl/workbook.xml', '../../etc/passwd')
					},
					...good.slice(2)
				]),
			damaged
		),
		raw('wrong part', 'more behind the end', () => joined([zip(good), bytesOf('more')])),
		raw('wrong part', 'something before the start', () =>
			joined([bytesOf('PK\x03\x04xx'), zip(good)])
		)
	];
}

export function brokenZips(): HostileFile[] {
	return [...names(), ...lies(), ...bombs(), ...otherParts()];
}

export function brokenSheets(): HostileFile[] {
	return [...sparse(), ...cells(), ...hidden()];
}

/** Feeds of several record types: without a layout they are refused with the layout's name. */
export function brokenFeeds(): HostileFile[] {
	const asa = (id: number) =>
		['ASA', id, id, '20190401', ...Array.from({ length: 46 }, () => '')].join('~');
	const feed = (name: string, lines: readonly string[]) =>
		text('feed', name, lines.join('\r\n'), 'no-header');
	const ods = Array.from({ length: 27 }, (_, n) =>
		n === 0 ? 'R0A' : n === 10 ? '20171001' : letters(n)
	);
	return [
		feed('whole', ['HDR~X', asa(1), asa(2), 'FTR~X~2']),
		feed('footer that counts wrong', ['HDR~X', asa(1), 'FTR~X~4']),
		feed('no footer', ['HDR~X', asa(1), asa(2)]),
		feed('deletes only', ['HDR~X', 'ASD~1', 'ASD~2', 'FTR~X~2']),
		feed('records cut short', ['HDR~X', 'ASA~1', 'PRA~1', 'FTR~X~2']),
		feed('header only', ['HDR~X', 'FTR~X~0']),
		feed('organisation codes', [csvLine(ods), csvLine(ods)])
	];
}

function csvLine(cellsOfRow: readonly string[]): string {
	return cellsOfRow.map((cell) => `"${cell}"`).join(',');
}
