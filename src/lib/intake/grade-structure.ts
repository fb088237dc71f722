/**
 * An employer's own grades: first and last spinal column point, a list of points, or local points
 * with amounts. Points that the spine no longer has are left out and said (ruling R19).
 */
import type { Issue } from '#lib/domain/issue.ts';
import type { Grade } from '#lib/domain/workforce.ts';
import { type Columns, columnsOf } from './columns.ts';
import { datesOf } from './date-columns.ts';
import { error, quote, warning } from './issues.ts';
import { mappingIssues } from './mapping.ts';
import { readPoint, spine } from './pay-points.ts';
import type { GradesResult, ImportOptions, Mapping, Table } from './types.ts';
import { readMoney } from './values/money.ts';
import { isNothing } from './values/nothing.ts';

interface GradeRow {
	readonly cells: readonly string[];
	readonly row: number;
	readonly grade: string;
}

/** One row a grade, or one row a point with the grade repeated. Never throws on a read table. */
export function importGrades(table: Table, mapping: Mapping, options: ImportOptions): GradesResult {
	const columns = columnsOf(mapping);
	const issues = mappingIssues(mapping);
	const dates = datesOf(
		columns.has('effective-from')
			? [
					{
						field: 'effective-from',
						heading: columns.heading('effective-from'),
						values: table.rows.map((row) => columns.get(row, 'effective-from'))
					}
				]
			: [],
		options.decisions ?? []
	);
	issues.push(...dates.issues);
	const groups = new Map<string, GradeRow[]>();
	for (const [index, cells] of table.rows.entries()) {
		const row = table.rowNumbers[index] ?? index + 1;
		const grade = columns.get(cells, 'grade');
		if (grade === '') {
			issues.push(
				error('no-grade', 'The row names no grade and was not imported.', {
					row,
					column: columns.heading('grade')
				})
			);
			continue;
		}
		const group = groups.get(grade);
		if (group) group.push({ cells, row, grade });
		else groups.set(grade, [{ cells, row, grade }]);
	}
	const effective = ({ cells, row }: GradeRow) => {
		const said: Issue[] = [];
		const date = dates.read(columns.get(cells, 'effective-from'), 'effective-from', said);
		issues.push(...said.map((issue) => ({ ...issue, row })));
		return date ?? options.asOf;
	};
	const grades = [...groups.values()].flatMap((rows) =>
		gradeOf(rows, columns, effective, options.asOf, issues)
	);
	return { grades, issues };
}

function gradeOf(
	rows: readonly GradeRow[],
	columns: Columns,
	effective: (row: GradeRow) => string,
	asOf: string,
	issues: Issue[]
): Grade[] {
	const [first] = rows;
	if (!first) return [];
	const points = [
		...new Set(rows.flatMap((row, index) => pointsOf(row, index, columns, asOf, issues)))
	];
	if (points.length === 0) {
		issues.push(
			error(
				'grade-without-points',
				`Grade ${quote(first.grade)} has no points and was not imported. Give its first and last point, or a list.`,
				{ row: first.row, column: columns.heading('grade') }
			)
		);
		return [];
	}
	const amounts = amountsOf(rows, columns, issues);
	return [
		{
			grade: first.grade.slice(0, 300),
			points,
			amounts: amounts && { effectiveFrom: effective(first), annualPence: amounts },
			jobEvaluation: jobEvaluationOf(first, columns, issues)
		}
	];
}

function pointsOf(
	{ cells, row }: GradeRow,
	index: number,
	columns: Columns,
	asOf: string,
	issues: Issue[]
): string[] {
	const point = columns.get(cells, 'point');
	if (point !== '') {
		const read = readPoint(point);
		if (read !== null) return [read];
		issues.push(badPoint(point, row, columns.heading('point')));
		return [];
	}
	const amount = columns.get(cells, 'amount');
	const list = columns.get(cells, 'points');
	if (list === '' && !isNothing(amount) && columns.get(cells, 'first-point') === '') {
		return [String(index + 1)];
	}
	const wanted =
		list === '' ? span(cells, row, columns, issues) : listed(list, row, columns, issues);
	return onSpine(wanted, row, columns, asOf, issues);
}

/** Inclusive; every point of the spine between the two. */
function span(cells: readonly string[], row: number, columns: Columns, issues: Issue[]): string[] {
	const first = readPoint(columns.get(cells, 'first-point'));
	const last = readPoint(columns.get(cells, 'last-point')) ?? first;
	const [from, to] = [Number(first), Number(last)];
	if (first === null || !(from <= to) || to - from > 60) {
		issues.push(
			error(
				'points-not-read',
				`${quote(columns.get(cells, 'first-point'))} to ${quote(columns.get(cells, 'last-point'))} is not a run of points.`,
				{ row, column: columns.heading('first-point') }
			)
		);
		return [];
	}
	return Array.from({ length: to - from + 1 }, (_, k) => String(from + k));
}

function listed(text: string, row: number, columns: Columns, issues: Issue[]): string[] {
	return text
		.split(/[,;\s]+/)
		.filter((part) => part !== '')
		.flatMap((part) => {
			const point = readPoint(part);
			if (point !== null) return [point];
			issues.push(badPoint(part, row, columns.heading('points')));
			return [];
		});
}

function onSpine(
	points: readonly string[],
	row: number,
	columns: Columns,
	asOf: string,
	issues: Issue[]
): string[] {
	const held = spine(asOf)?.points;
	if (!held || columns.has('amount')) return [...points];
	const gone = points.filter((point) => !held.includes(point));
	if (gone.length > 0) {
		issues.push(
			warning(
				'point-not-on-spine',
				`The national spine has no point ${gone.join(', ')} on ${asOf}, so the grade goes without. Local points need their amounts.`,
				{ row, column: columns.heading('points') ?? columns.heading('first-point') }
			)
		);
	}
	return points.filter((point) => held.includes(point));
}

function badPoint(text: string, row: number, column: string | null): Issue {
	return error('points-not-read', `${quote(text)} is not a point. Write 28, SCP 28 or W33.`, {
		row,
		column
	});
}

function amountsOf(
	rows: readonly GradeRow[],
	columns: Columns,
	issues: Issue[]
): Record<string, number> | null {
	if (!columns.has('amount')) return null;
	const amounts = new Map<string, number>();
	for (const [index, { cells, row }] of rows.entries()) {
		const text = columns.get(cells, 'amount');
		const point = readPoint(columns.get(cells, 'point')) ?? String(index + 1);
		const reading = readMoney(text);
		if (reading.kind === 'amount') amounts.set(point, reading.pence);
		else {
			issues.push(
				error('money-not-read', `${quote(text)} was not understood as pounds a year.`, {
					row,
					column: columns.heading('amount')
				})
			);
		}
	}
	return amounts.size === 0 ? null : Object.fromEntries(amounts);
}

function jobEvaluationOf(
	{ cells, row }: GradeRow,
	columns: Columns,
	issues: Issue[]
): Grade['jobEvaluation'] {
	const scheme = columns.get(cells, 'je-scheme');
	const [from, to] = (['je-from', 'je-to'] as const).map((field) => {
		const text = columns.get(cells, field);
		if (isNothing(text)) return null;
		if (/^\d{1,5}(\.\d+)?$/.test(text)) return Number(text);
		issues.push(
			warning('score-not-read', `${quote(text)} is not a job evaluation score.`, {
				row,
				column: columns.heading(field)
			})
		);
		return null;
	});
	if (scheme === '' && from == null && to == null) return null;
	return { scheme: scheme.slice(0, 300), from: from ?? null, to: to ?? null };
}
