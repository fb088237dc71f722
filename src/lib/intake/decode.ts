/**
 * Bytes to text. UTF-8 and UTF-16 by their marks, then strict UTF-8, then Windows-1252 with a
 * notice; never a silent replacement character of our own making.
 */
import type { Issue } from '#lib/domain/issue.ts';
import { count, error, information } from './issues.ts';
import { limitMessages, limits } from './limits.ts';

export type DecodeResult =
	| {
			readonly ok: true;
			readonly text: string;
			readonly encoding: string;
			readonly issues: Issue[];
	  }
	| { readonly ok: false; readonly issues: Issue[] };

const workbook = 'This is an Excel workbook. Open it, choose “Save as” and save it as CSV.';

/** First bytes of files that people choose by mistake. */
const magic: readonly { bytes: readonly number[]; message: string }[] = [
	{ bytes: [0x50, 0x4b, 0x03, 0x04], message: workbook },
	{ bytes: [0xd0, 0xcf, 0x11, 0xe0], message: workbook },
	{
		bytes: [0x25, 0x50, 0x44, 0x46],
		message: 'This is a PDF. Ask for the same report as CSV.'
	}
];

export function decode(bytes: Uint8Array): DecodeResult {
	if (bytes.length === 0) return refuse('empty-file', 'The file is empty. Export it again.');
	if (bytes.length > limits.bytes) return refuse('file-too-large', limitMessages.bytes);
	const wrong = magic.find((kind) => startsWith(bytes, kind.bytes));
	if (wrong) return refuse('wrong-file-type', wrong.message);
	const { encoding, text } = read(bytes);
	if (text.includes('\0')) {
		return refuse('wrong-file-type', 'This is not a text file. Save the report as CSV (UTF-8).');
	}
	return { ok: true, text, encoding, issues: notices(text, encoding) };
}

function read(bytes: Uint8Array): { encoding: string; text: string } {
	if (startsWith(bytes, [0xff, 0xfe])) return decodeAs('utf-16le', bytes);
	if (startsWith(bytes, [0xfe, 0xff])) return decodeAs('utf-16be', bytes);
	try {
		return { encoding: 'utf-8', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
	} catch {
		return decodeAs('windows-1252', bytes);
	}
}

function decodeAs(encoding: string, bytes: Uint8Array): { encoding: string; text: string } {
	return { encoding, text: new TextDecoder(encoding).decode(bytes) };
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
	const damaged = text.split('\uFFFD').length - 1;
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

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
	return start.every((byte, index) => bytes[index] === byte);
}

function refuse(code: string, message: string): DecodeResult {
	return { ok: false, issues: [error(code, message)] };
}
