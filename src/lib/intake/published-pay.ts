/** Published pay bands of a structure file: never a salary, but worth a second look when odd. */
import type { Issue } from '#lib/domain/issue.ts';
import type { Columns } from './columns.ts';
import type { FieldId } from './fields.ts';
import { information, quote, warning } from './issues.ts';
import { pounds } from './placing.ts';
import { readMoney } from './values/money.ts';

export function payIssues(cells: readonly string[], row: number, columns: Columns): Issue[] {
	return [
		...reversed(cells, row, columns),
		...oddBand(cells, row, columns),
		...aboveMaximum(cells, row, columns)
	];
}

function reversed(cells: readonly string[], row: number, columns: Columns): Issue[] {
	const floor = amount(cells, columns, 'pay-floor');
	const ceiling = amount(cells, columns, 'pay-ceiling');
	if (floor === null || ceiling === null || floor <= ceiling) return [];
	return [
		warning(
			'pay-range-reversed',
			`Pay runs from ${pounds(floor)} down to ${pounds(ceiling)}. Check both.`,
			{
				row,
				column: columns.heading('pay-floor')
			}
		)
	];
}

/**
 * One grade with ceilings in the proportion of a high cost area supplement (NHS: 5, 15 and 20 per
 * cent): some of them probably count it in. Asked about; a band is never read from pay.
 */
export function supplementIssues(
	posts: readonly {
		readonly rows: readonly { readonly cells: readonly string[]; readonly row: number }[];
	}[],
	columns: Columns
): Issue[] {
	const ceilings = new Map<string, Map<number, number>>();
	for (const { rows } of posts) {
		for (const { cells, row } of rows) {
			const grade = columns.get(cells, 'grade');
			const pence = amount(cells, columns, 'pay-ceiling');
			if (grade === '' || pence === null || pence === 0) continue;
			const known = ceilings.get(grade) ?? new Map<number, number>();
			if (!known.has(pence)) known.set(pence, row);
			ceilings.set(grade, known);
		}
	}
	return [...ceilings].flatMap(([grade, amounts]) =>
		[...amounts].flatMap(([pence, row]) => {
			const base = [...amounts.keys()].find((other) => supplement(other, pence) !== null);
			if (base === undefined) return [];
			return [
				warning(
					'supplement-in-range',
					`The range of grade ${quote(grade)} ends at ${pounds(pence)}, which is ${String(supplement(base, pence))}% above ${pounds(base)} in the same file. Is a high cost area supplement counted in? The grade is read from its name, never from the pay.`,
					{ row, column: columns.heading('pay-ceiling') }
				)
			];
		})
	);
}

function supplement(base: number, pence: number): number | null {
	return (
		[5, 15, 20].find((share) => Math.abs(base * (100 + share) - pence * 100) <= 10_000) ?? null
	);
}

/** `10000 - 104999` is missing a zero: a band never doubles. */
function oddBand(cells: readonly string[], row: number, columns: Columns): Issue[] {
	const text = columns.get(cells, 'salary-band');
	const band = readMoney(text);
	if (band.kind !== 'range' || band.toPence <= band.fromPence * 2) return [];
	return [
		warning('salary-band-odd', `The band ${quote(text)} is very wide. Look for a missing figure.`, {
			row,
			column: columns.heading('salary-band')
		})
	];
}

function aboveMaximum(cells: readonly string[], row: number, columns: Columns): Issue[] {
	const band = readMoney(columns.get(cells, 'salary-band'));
	const maximum = amount(cells, columns, 'maximum-salary');
	if (band.kind !== 'range' || maximum === null || band.fromPence <= maximum) return [];
	const place = { row, column: columns.heading('salary-band') };
	const text = `The salary band starts at ${pounds(band.fromPence)}, above the maximum of the grade (${pounds(maximum)}).`;
	return [
		/honorari|supplement|protect|red.?circl|allowance/i.test(columns.get(cells, 'comments'))
			? information('pay-above-maximum', `${text} The comments explain it.`, place)
			: warning('pay-above-maximum', `${text} Find out why: a supplement, or protected pay?`, place)
	];
}

function amount(cells: readonly string[], columns: Columns, field: FieldId): number | null {
	const reading = readMoney(columns.get(cells, field));
	return reading.kind === 'amount' ? reading.pence : null;
}
