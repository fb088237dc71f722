/** Sizes that a file may have. Beyond them it is refused before anything is read. */
export const limits = {
	bytes: 25 * 1024 * 1024,
	rows: 100_000,
	columns: 100,
	cellCharacters: 1000
} as const;

export const limitMessages = {
	bytes: 'The file is larger than 25 MB. Export fewer columns, or split it by department.',
	rows: 'The file has more than 100,000 rows. Split it, for example by department.',
	columns: 'The file has more than 100 columns. Export only the columns that are needed.',
	cellCharacters: 'The cell holds more than 1,000 characters and was cut there.'
} as const;
