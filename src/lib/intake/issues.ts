import type { Issue } from '#lib/domain/issue.ts';

type Place = Pick<Issue, 'row' | 'column'>;

export const wholeFile: Place = { row: null, column: null };

export function error(code: string, message: string, place: Place = wholeFile): Issue {
	return { ...place, code, severity: 'error', message };
}

export function warning(code: string, message: string, place: Place = wholeFile): Issue {
	return { ...place, code, severity: 'warning', message };
}

export function information(code: string, message: string, place: Place = wholeFile): Issue {
	return { ...place, code, severity: 'information', message };
}

/**
 * A cell value fit to be repeated in a message: short, in quotation marks, and never something
 * that looks like a person's name or an NI number in a column that should hold neither.
 */
export function quote(value: string): string {
	const text = value.trim();
	if (/\b[A-Z]{2}\s?\d{2}\s?\d{2}\s?\d{2}\s?[A-D]\b/i.test(text)) return '(hidden: NI number)';
	if (text.length > 60) return `“${text.slice(0, 57)}…”`;
	return `“${text}”`;
}

/** As `quote`, for identifiers: anything with a space or a comma could be a name. */
export function quoteId(value: string): string {
	return /^[^\s,]+$/.test(value.trim()) ? quote(value) : '(hidden: it looks like a name)';
}

/** `3 rows` or `1 row`. */
export function count(n: number, one: string, many: string): string {
	return n === 1 ? `1 ${one}` : `${n.toLocaleString('en-GB')} ${many}`;
}

/** By row, the whole file first: the order in which a person works through them. */
export function inOrder(issues: readonly Issue[]): Issue[] {
	return [...issues].sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
}
