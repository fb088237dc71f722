/**
 * Bytes to text. UTF-8 and UTF-16 by their marks, then strict UTF-8, then UTF-16 by its zero bytes,
 * then Windows-1252 with a notice; never a silent replacement character of our own making.
 */
import type { Issue } from '#lib/domain/issue.ts';
import { count, error, information } from './issues.ts';
import { limitMessagesFor, limits as defaultLimits } from './limits.ts';
import type { Limits } from './limits.ts';

export type DecodeResult =
	| {
			readonly ok: true;
			readonly text: string;
			readonly encoding: string;
			readonly issues: Issue[];
	  }
	| { readonly ok: false; readonly issues: Issue[] };

type Magic = readonly [start: readonly number[], message: string];

const ascii = (text: string) => Array.from(text, (letter) => letter.charCodeAt(0));

/** First bytes of files that people choose by mistake. */
const magic: readonly Magic[] = [
	[
		ascii('PK\x03\x04'),
		'This is an Excel workbook or a ZIP file. Choose it where a workbook is asked for, or save it as CSV.'
	],
	[ascii('%PDF'), 'This is a PDF. Ask for the same report as CSV or as an Excel workbook.'],
	[[0x89, ...ascii('PNG')], 'This is a picture. Choose the file that the report was exported to.'],
	[[0xff, 0xd8, 0xff], 'This is a picture. Choose the file that the report was exported to.'],
	[ascii('GIF8'), 'This is a picture. Choose the file that the report was exported to.'],
	[[0x1f, 0x8b], 'This file is packed (gzip). Unpack it and choose the CSV inside.'],
	[ascii('7z\xbc\xaf'), 'This file is packed (7z). Unpack it and choose the CSV inside.'],
	[ascii('Rar!'), 'This file is packed (RAR). Unpack it and choose the CSV inside.'],
	[ascii('{\\rtf'), 'This is a Word document (RTF). Ask for the same report as CSV.']
];

const oldOffice: readonly number[] = [0xd0, 0xcf, 0x11, 0xe0];

const notText = 'This is not a text file. Save the report as CSV (UTF-8).';
const webPage =
	'This is a web page under another name, as some systems export it. Open it in Excel, choose “Save as” and save it as CSV (UTF-8) or as an Excel workbook.';
const xmlFile =
	'This is an XML file. Open it in Excel, choose “Save as” and save it as CSV (UTF-8) or as an Excel workbook.';

export function isZip(bytes: Uint8Array): boolean {
	return startsWith(bytes, ascii('PK\x03\x04')) || startsWith(bytes, ascii('PK\x05\x06'));
}

export function decode(bytes: Uint8Array, limits: Limits = defaultLimits): DecodeResult {
	if (bytes.length === 0) return refuse('empty-file', 'The file is empty. Export it again.');
	const wrong = magic.find(([start]) => startsWith(bytes, start));
	if (wrong) return refuse('wrong-file-type', wrong[1]);
	if (startsWith(bytes, oldOffice)) return refuseOldOffice(bytes);
	if (bytes.length > limits.bytes) {
		return refuse('file-too-large', limitMessagesFor(limits).bytes);
	}
	const { encoding, text } = read(bytes);
	if (text.includes('\0')) return refuse('wrong-file-type', notText + placeOfNul(text));
	const markup = markupMessage(text);
	if (markup !== null) return refuse('wrong-file-type', markup);
	return { ok: true, text, encoding, issues: notices(text, encoding) };
}

/** A workbook with a password is an old Office container with an encrypted package inside. */
function refuseOldOffice(bytes: Uint8Array): DecodeResult {
	const start = new TextDecoder('utf-16le').decode(bytes.subarray(0, 1 << 20));
	const shifted = new TextDecoder('utf-16le').decode(bytes.subarray(1, 1 << 20));
	return start.includes('EncryptedPackage') || shifted.includes('EncryptedPackage')
		? refuse(
				'encrypted-file',
				'The workbook is protected by a password. Open it, remove the password (File, Info, Protect Workbook), save it and choose it again.'
			)
		: refuse(
				'wrong-file-type',
				'This is an Excel workbook of the old kind (.xls). Open it, choose “Save as” and save it as an Excel workbook (.xlsx) or as CSV.'
			);
}

function read(bytes: Uint8Array): { encoding: string; text: string } {
	if (startsWith(bytes, [0xff, 0xfe])) return decodeAs('utf-16le', bytes);
	if (startsWith(bytes, [0xfe, 0xff])) return decodeAs('utf-16be', bytes);
	if (bytes.includes(0)) return decodeAs(sixteenBits(bytes) ?? 'windows-1252', bytes);
	try {
		return { encoding: 'utf-8', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
	} catch {
		return decodeAs('windows-1252', bytes);
	}
}

/** Without a mark: in Western text nearly every second byte is zero, on one side only. */
function sixteenBits(bytes: Uint8Array): string | null {
	if (bytes.length % 2 === 1) return null;
	const start = bytes.subarray(0, 4096);
	let even = 0;
	let odd = 0;
	for (let index = 0; index < start.length; index += 1) {
		if (start[index] !== 0) continue;
		if (index % 2 === 0) even += 1;
		else odd += 1;
	}
	const most = start.length * 0.35;
	if (odd > most && even === 0) return 'utf-16le';
	return even > most && odd === 0 ? 'utf-16be' : null;
}

function decodeAs(encoding: string, bytes: Uint8Array): { encoding: string; text: string } {
	return { encoding, text: new TextDecoder(encoding).decode(bytes) };
}

function placeOfNul(text: string): string {
	const at = text.indexOf('\0');
	let line = 1;
	for (let next = text.indexOf('\n'); next >= 0 && next < at; next = text.indexOf('\n', next + 1)) {
		line += 1;
	}
	return ` The first character that is not text is on line ${line.toLocaleString('en-GB')}.`;
}

function markupMessage(text: string): string | null {
	const start = text.slice(0, 500).trimStart().toLowerCase();
	if (!start.startsWith('<')) return null;
	if (/^<(!doctype html|html|head|table|meta)\b/.test(start)) return webPage;
	return /^<(\?xml|!doctype|!entity|workbook)/.test(start) ? xmlFile : null;
}

function notices(text: string, encoding: string): Issue[] {
	const issues: Issue[] = [];
	if (encoding === 'windows-1252') {
		issues.push(
			information(
				'read-as-windows-1252',
				'The file is not in UTF-8, so it was read as Windows text. Check pound signs and accents.'
			)
		);
	}
	const damaged = countOf('\uFFFD', text);
	if (damaged > 0) {
		issues.push(
			information(
				'damaged-text',
				`${count(damaged, 'character was', 'characters were')} already lost when the file was made (shown as \uFFFD). Export it again if they matter.`
			)
		);
	}
	return issues;
}

function countOf(mark: string, text: string): number {
	let found = 0;
	for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) found += 1;
	return found;
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
	return start.every((byte, index) => bytes[index] === byte);
}

function refuse(code: string, message: string): DecodeResult {
	return { ok: false, issues: [error(code, message)] };
}
