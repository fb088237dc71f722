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
