/** Pay tables that councils publish: senior salaries, how many in each band, pay multiples. */
import { normaliseHeading } from './headings.ts';
import type { Table } from './types.ts';
import { readMoney } from './values/money.ts';

export interface SeniorSalary {
	readonly row: number;
	readonly title: string;
	/** Null where it is not disclosed. */
	readonly pence: number | null;
}

export interface SalaryBandCount {
	readonly row: number;
	readonly fromPence: number;
	readonly toPence: number;
	readonly employees: number;
}

export interface PayMultiple {
	readonly row: number;
	/** Financial year as published, for example `2026/27`. */
	readonly period: string;
	/** `Highest`, `Median` or `Lowest`. */
	readonly factor: string;
	readonly pence: number;
}

export function seniorSalaries(table: Table): SeniorSalary[] {
	return records(table, (cell, row) => [
		{ row, title: cell('JobTitle'), pence: penceOf(cell('Salary')) }
	]);
}

/** Bands that cannot be read are left out. */
export function salaryBandCounts(table: Table): SalaryBandCount[] {
	return records(table, (cell, row) => {
		const band = readMoney(cell('RemunerationBand'));
		const employees = /^\d{1,6}$/.exec(cell('EmployeeCount'))?.[0];
		if (band.kind !== 'range' || employees === undefined) return [];
		const { fromPence, toPence } = band;
		return [{ row, fromPence, toPence, employees: Number(employees) }];
	});
}

export function payMultiples(table: Table): PayMultiple[] {
	return records(table, (cell, row) => {
		const pence = penceOf(cell('RemunerationValue'));
		if (pence === null) return [];
		return [{ row, period: cell('Period'), factor: cell('PayMultipleFactor'), pence }];
	});
}

function penceOf(text: string): number | null {
	const reading = readMoney(text);
	return reading.kind === 'amount' ? reading.pence : null;
}

function records<T>(
	table: Table,
	read: (cell: (heading: string) => string, row: number) => T[]
): T[] {
	const index = new Map(table.headings.map((heading, at) => [normaliseHeading(heading), at]));
	return table.rows.flatMap((cells, place) =>
		read(
			(heading) => cells[index.get(normaliseHeading(heading)) ?? -1]?.trim() ?? '',
			table.rowNumbers[place] ?? place + 1
		)
	);
}
