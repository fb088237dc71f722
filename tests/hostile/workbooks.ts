/** Workbooks made by hand, part by part, so that each may lie in its own way. */
import { crc32, deflateRawSync } from 'node:zlib';

export interface Part {
	readonly name: string;
	readonly data: Uint8Array | string;
	readonly stored?: boolean;
	/** What the directory says instead of the truth. */
	readonly declaredBytes?: number;
	readonly method?: number;
	readonly flags?: number;
	/** Where the directory says that the part begins. */
	readonly offset?: number;
}

export function zip(parts: readonly Part[], declaredParts = parts.length): Uint8Array {
	const chunks: Uint8Array[] = [];
	const directory: Uint8Array[] = [];
	let at = 0;
	for (const part of parts) {
		const data = bytesOf(part.data);
		const packed = part.stored ? data : new Uint8Array(deflateRawSync(data));
		const name = bytesOf(part.name);
		const method = part.method ?? (part.stored ? 0 : 8);
		const size = part.declaredBytes ?? data.length;
		const common = [part.flags ?? 0, method, 0, 0];
		const sizes = [crc32(data), packed.length, size];
		const local = header(0x04034b50, [20, ...common], sizes, [name.length, 0]);
		directory.push(
			header(0x02014b50, [20, 20, ...common], sizes, [name.length, 0, 0, 0, 0], part.offset ?? at),
			name
		);
		chunks.push(local, name, packed);
		at += local.length + name.length + packed.length;
	}
	const size = directory.reduce((sum, { length }) => sum + length, 0);
	const end = new Uint8Array(22);
	const view = new DataView(end.buffer);
	view.setUint32(0, 0x06054b50, true);
	view.setUint16(8, declaredParts & 0xffff, true);
	view.setUint16(10, declaredParts & 0xffff, true);
	view.setUint32(12, size, true);
	view.setUint32(16, at, true);
	return joined([...chunks, ...directory, end]);
}

/** Signature, 16-bit fields, 32-bit fields, 16-bit fields; the directory ends in attributes and offset. */
function header(
	signature: number,
	first: readonly number[],
	sizes: readonly number[],
	last: readonly number[],
	offset?: number
): Uint8Array {
	const length = 4 + first.length * 2 + sizes.length * 4 + last.length * 2;
	const bytes = new Uint8Array(offset === undefined ? length : length + 8);
	const view = new DataView(bytes.buffer);
	view.setUint32(0, signature, true);
	let at = 4;
	for (const value of first) at = put16(view, at, value);
	for (const value of sizes) {
		view.setUint32(at, value, true);
		at += 4;
	}
	for (const value of last) at = put16(view, at, value);
	if (offset !== undefined) view.setUint32(at + 4, offset, true);
	return bytes;
}

function put16(view: DataView, at: number, value: number): number {
	view.setUint16(at, value, true);
	return at + 2;
}

export function bytesOf(data: Uint8Array | string): Uint8Array {
	return typeof data === 'string' ? new TextEncoder().encode(data) : data;
}

export function joined(chunks: readonly Uint8Array[]): Uint8Array {
	const all = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const chunk of chunks) {
		all.set(chunk, at);
		at += chunk.length;
	}
	return all;
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';

export interface SheetPart {
	readonly name: string;
	readonly state?: 'hidden' | 'veryHidden';
	/** What stands between the tags of `sheetData`, or a whole part when it begins with `<?xml`. */
	readonly data: string;
}

export const contentTypes: Part = {
	name: '[Content_Types].xml',
	data: `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`
};

export const rootRelations: Part = {
	name: '_rels/.rels',
	data: `${declaration}<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`
};

/** A money-free style table: 0 general, 1 a day, 2 hours such as 37:30. */
export const styles: Part = {
	name: 'xl/styles.xml',
	data: `${declaration}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="[h]:mm"/></numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>`
};

export function workbookParts(sheets: readonly SheetPart[], texts?: readonly string[]): Part[] {
	const list = sheets
		.map(
			({ name, state }, index) =>
				`<sheet name="${name}" sheetId="${index + 1}"${state ? ` state="${state}"` : ''} r:id="rId${index + 1}"/>`
		)
		.join('');
	const relations = sheets
		.map(
			(_, index) =>
				`<Relationship Id="rId${index + 1}" Type="${office}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`
		)
		.join('');
	const textRelation = texts
		? `<Relationship Id="rIdT" Type="${office}/sharedStrings" Target="sharedStrings.xml"/>`
		: '';
	return [
		contentTypes,
		rootRelations,
		{
			name: 'xl/workbook.xml',
			data: `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${list}</sheets></workbook>`
		},
		{
			name: 'xl/_rels/workbook.xml.rels',
			data: `${declaration}<Relationships xmlns="${packageRelations}">${relations}<Relationship Id="rIdS" Type="${office}/styles" Target="styles.xml"/>${textRelation}</Relationships>`
		},
		styles,
		...(texts
			? [
					{
						name: 'xl/sharedStrings.xml',
						data: `${declaration}<sst xmlns="${main}">${texts.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`
					}
				]
			: []),
		...sheets.map(({ data }, index) => ({
			name: `xl/worksheets/sheet${index + 1}.xml`,
			data: data.startsWith('<?xml') ? data : sheetXml(data)
		}))
	];
}

export function sheetXml(data: string, doctype = ''): string {
	return `${declaration}${doctype}<worksheet xmlns="${main}"><sheetData>${data}</sheetData></worksheet>`;
}

/** Rows of text cells as `sheetData` holds them. */
export function rowsXml(rows: readonly (readonly string[])[]): string {
	return rows
		.map(
			(row, index) =>
				`<row r="${index + 1}">${row.map((cell, column) => textCell(cell, column, index + 1)).join('')}</row>`
		)
		.join('');
}

export function textCell(text: string, column: number, row: number): string {
	return `<c r="${letters(column)}${row}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
}

function escaped(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

export function letters(column: number): string {
	const rest = column % 26;
	const letter = String.fromCharCode(65 + rest);
	return column < 26 ? letter : letters((column - rest) / 26 - 1) + letter;
}

export function workbook(rows: readonly (readonly string[])[]): Uint8Array {
	return zip(workbookParts([{ name: 'Staff', data: rowsXml(rows) }]));
}
