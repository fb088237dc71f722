/** A defect in input, said so that a person can find and mend it. */
export interface Issue {
	/** Row of the source file as a spreadsheet numbers it (heading row = 1); null for the file. */
	readonly row: number | null;
	/** Heading as it stands in the file; null when the row as a whole is meant. */
	readonly column: string | null;
	/** Kebab-case, for example `unknown-grade`. */
	readonly code: string;
	readonly severity: 'error' | 'warning' | 'information';
	/** One plain sentence: what was read and what to do. Never a name or an NI number. */
	readonly message: string;
}
