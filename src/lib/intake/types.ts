/** What the room takes in and hands out. Plain data: it crosses to a worker and to JSON as it is. */
import type { Issue } from '#lib/domain/issue.ts';
import type { Framework } from '#lib/domain/pay.ts';
import type { Contract, Employer, Grade, Post } from '#lib/domain/workforce.ts';
import type { FieldId, FileKind } from './fields.ts';
import type { Limits } from './limits.ts';
import type { StaffRecords, StructureRecords } from './records.ts';

export type { FileKind };

/** One column of a file by distinct text: row `i` holds `values[codes[i]]`. */
export interface TextColumn {
	readonly codes: Int32Array;
	readonly values: readonly string[];
}

/** One file as text cells. `rows` are records below the heading row, as wide as it. */
export interface Table {
	readonly fileName: string;
	readonly headings: readonly string[];
	/** Spreadsheet row of the headings, counted from 1; 0 when a layout gave them. */
	readonly headingRow: number;
	readonly rows: readonly (readonly string[])[];
	/** Spreadsheet row of each record: a quoted line break does not start a new one. */
	readonly rowNumbers: readonly number[];
	readonly delimiter: string;
	readonly encoding: string;
	/** The same cells by column, one for each heading; worked out from `rows` where not given. */
	readonly columns?: readonly TextColumn[];
}

export interface SheetChoice {
	readonly name: string;
	/** Rows that the sheet holds, blank ones among them; 0 when it could not be told. */
	readonly rows: number;
}

/** A way to read a file by position: offered when it fits, applied only when it is chosen. */
export interface LayoutChoice {
	readonly id: string;
	readonly name: string;
	/** What in the file speaks for it. */
	readonly why: string;
}

/** What a person may choose about one file; given with a refusal as well. */
export interface Choices {
	/** Visible sheets of a workbook; empty for a text file. */
	readonly sheets: readonly SheetChoice[];
	/** Hidden sheets are named and never read. */
	readonly hiddenSheets: readonly string[];
	readonly layouts: readonly LayoutChoice[];
}

/** How the table was read. */
export interface Source {
	readonly kind: 'csv' | 'xlsx';
	readonly sheet: string | null;
	readonly layout: string | null;
	readonly delimiter: string;
	readonly encoding: string;
}

export interface ReadOptions {
	/** By name. Left out: the visible sheet with most known headings. */
	readonly sheet?: string;
	/** By id. Left out: the file must have headings. */
	readonly layout?: string;
	/** Left out: the one that yields most known headings, then the widest table. */
	readonly delimiter?: string;
	readonly limits?: Limits;
}

export type TableResult =
	| {
			readonly ok: true;
			readonly table: Table;
			readonly issues: Issue[];
			readonly source: Source;
			readonly choices: Choices;
	  }
	| { readonly ok: false; readonly issues: Issue[]; readonly choices: Choices };

export interface MappedColumn {
	readonly index: number;
	readonly heading: string;
	readonly field: FieldId | null;
	/** Personal data that no calculation needs: never sent, never shown as a sample. */
	readonly sensitive: boolean;
	readonly samples: readonly string[];
}

export interface Mapping {
	readonly kind: FileKind;
	readonly columns: readonly MappedColumn[];
}

/** How one grade text of the file was understood; a person may correct it before the import. */
export interface GradeReading {
	readonly raw: string;
	/** Rows that hold the text. */
	readonly rows: number;
	readonly framework: Framework;
	readonly grade: string | null;
	readonly confidence: 'certain' | 'likely' | 'unknown';
	readonly note: string;
}

export interface ImportOptions {
	readonly employer: Employer;
	readonly asOf: string;
	/** Confirmed readings; texts that are not listed are read afresh. */
	readonly gradeReadings: readonly GradeReading[];
	/** Repairs that a person accepted; they are kept for the file that is read again. */
	readonly decisions?: readonly Decision[];
	/** Redundancy sums go by age: keep year and month of birth, and nothing more of the date. */
	readonly keepBirthMonth?: boolean;
	readonly onProgress?: (done: number, total: number) => void;
}

/** A repair of one value, or of one column where `from` is empty. Never made without a person. */
export interface Decision {
	/** `manager`: read a manager's number as another. `date-order`: day or month first. */
	readonly kind: 'manager' | 'date-order';
	/** Heading of the column. */
	readonly column: string | null;
	readonly from: string;
	readonly to: string;
}

/** A repair that may be accepted. */
export interface Offer {
	readonly decision: Decision;
	readonly message: string;
	/** Spreadsheet rows that it changes; empty for a whole column. */
	readonly rows: readonly number[];
}

/** What a person checks before anything is kept. Nothing in it is a reference yet. */
export interface ImportReview {
	/** `widestSpans` names posts as the file does. */
	readonly facts: ImportFacts;
	readonly issues: readonly Issue[];
	readonly offers: readonly Offer[];
	/** Headings that stay in the browser. */
	readonly dropped: readonly string[];
	/** Headings whose values go on; identifiers go only as a keyed code. */
	readonly sent: readonly string[];
	/** For `pseudonymise`; plain data, and never leaves the browser. */
	readonly records: StaffRecords | StructureRecords;
}

export interface PseudonymiseOptions {
	/** Id of the employer. */
	readonly employer: string;
	/** Key of the hash that turns staff numbers into references; it never leaves the browser. */
	readonly refKey: string;
}

/** Figures to hold against the source system before the import is accepted. */
export interface ImportFacts {
	/** Records below the headings, blank ones left out. */
	readonly rows: number;
	readonly contracts: number;
	/** People among the contracts; 0 for a structure file, which does not identify people. */
	readonly people: number;
	readonly posts: number;
	readonly roots: number;
	/** Posts on the longest chain from a root; 0 when there is no root. */
	readonly depth: number;
	/** Sum of the WTE as stated or worked out, two decimals as text. */
	readonly wte: string;
	readonly vacancies: number;
	/** Posts with several holders, or said to be shared. */
	readonly shared: number;
	/** Rows that are not workforce (totals, bank, ended …); each has an issue. */
	readonly setAside: number;
	/** Rows that could not be used; each has an error. */
	readonly refused: number;
	readonly grades: readonly { readonly grade: string; readonly n: number }[];
	/** By the level that the file states; empty when it states none. */
	readonly levels: readonly { readonly level: number; readonly n: number }[];
	readonly contractTypes: readonly { readonly type: string; readonly n: number }[];
	/** Posts with a direct report. */
	readonly managers: number;
	/** The five widest, references of posts. */
	readonly widestSpans: readonly { readonly post: string; readonly reports: number }[];
	/** Published grade maxima of a structure file, added up. */
	readonly statedMaximums: { readonly n: number; readonly pence: number } | null;
	/** Basic pay a year at contracted hours; null unless it is known for every contract. */
	readonly payBillPence: number | null;
}

export interface ImportResult {
	readonly contracts: readonly Contract[];
	readonly posts: readonly Post[];
	readonly facts: ImportFacts;
	readonly issues: readonly Issue[];
	/** Headings that stay in the browser. */
	readonly dropped: readonly string[];
	/** Headings whose values go on; identifiers go only as a keyed code. */
	readonly sent: readonly string[];
	/** Which reference stands for which number of the file: for the person's own download. */
	readonly key: readonly { readonly original: string; readonly ref: string }[];
}

export interface GradesResult {
	readonly grades: readonly Grade[];
	readonly issues: readonly Issue[];
}
