/** Sizes that a file may have. Beyond them it is refused before anything is read. */
export interface Limits {
	/** Bytes of a text file. */
	readonly bytes: number;
	/** Bytes of an Excel workbook as it is sent. */
	readonly workbookBytes: number;
	/** Bytes of all parts of a workbook once unpacked. */
	readonly unpackedBytes: number;
	/** Parts of a workbook. */
	readonly zipEntries: number;
	readonly rows: number;
	readonly columns: number;
	readonly cellCharacters: number;
}

const megabyte = 1024 * 1024;

export const limits: Limits = {
	bytes: 25 * megabyte,
	workbookBytes: 10 * megabyte,
	unpackedBytes: 50 * megabyte,
	zipEntries: 200,
	rows: 100_000,
	columns: 100,
	cellCharacters: 1000
};

export type LimitMessages = Readonly<Record<keyof Limits, string>>;

export function limitMessagesFor(set: Limits): LimitMessages {
	const number = (value: number) => value.toLocaleString('en-GB');
	return {
		bytes: `The file is larger than ${size(set.bytes)}. Export fewer columns, or split it by department.`,
		workbookBytes: `The workbook is larger than ${size(set.workbookBytes)}. Save the sheet as CSV (UTF-8), or export fewer columns.`,
		unpackedBytes: `The workbook is larger than ${size(set.unpackedBytes)} once unpacked. Save the sheet that is needed as CSV (UTF-8).`,
		zipEntries: `The workbook has more than ${number(set.zipEntries)} parts. Copy the sheet that is needed to a new workbook.`,
		rows: `The file has more than ${number(set.rows)} rows. Split it, for example by department.`,
		columns: `The file has more than ${number(set.columns)} columns. Export only the columns that are needed.`,
		cellCharacters: `The cell holds more than ${number(set.cellCharacters)} characters and was cut there.`
	};
}

export const limitMessages = limitMessagesFor(limits);

/** The limits as short lines for the screen, before a file is chosen. */
export function limitWords(set: Limits): string[] {
	const number = (value: number) => value.toLocaleString('en-GB');
	return [
		`CSV: up to ${size(set.bytes)}`,
		`Excel workbook: up to ${size(set.workbookBytes)}, ${size(set.unpackedBytes)} unpacked, ${number(set.zipEntries)} parts`,
		`${number(set.rows)} rows and ${number(set.columns)} columns`,
		`${number(set.cellCharacters)} characters a cell`
	];
}

function size(bytes: number): string {
	return bytes >= megabyte
		? `${Math.round(bytes / megabyte)} MB`
		: `${Math.max(1, Math.round(bytes / 1024)).toLocaleString('en-GB')} KB`;
}
