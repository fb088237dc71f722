import type { Decision } from '#lib/intake/intake.ts';

/** What an answered repair does, as a sentence without its full stop. */
export function decisionWords({ kind, column, from, to }: Decision): string {
	const place = column === null ? '' : `, in ${column}`;
	if (kind === 'manager') return `“${from}” is read as “${to}”${place}`;
	const order = to === 'month-first' ? 'month first' : 'day first';
	return `Dates are read ${order}${place}`;
}
