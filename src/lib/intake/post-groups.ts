/**
 * Groups of posts: the junior sheet of a published organogram, where a row is a number of posts of
 * one title and grade under one senior post, and not a person.
 */
import type { Issue } from '#lib/domain/issue.ts';
import { type Ratio, sum, toDecimal } from '#lib/domain/ratio.ts';
import { normaliseHeading } from './headings.ts';
import { count, error, inOrder, quoteId, warning } from './issues.ts';
import { pounds } from './placing.ts';
import { tally } from './tally.ts';
import type { Table } from './types.ts';
import { readMoney } from './values/money.ts';
import { readWte } from './values/wte.ts';

export interface PostGroup {
	/** Spreadsheet row. */
	readonly row: number;
	/** Reference of the senior post, as the file has it. */
	readonly reportsTo: string;
	readonly unit: string;
	readonly grade: string;
	readonly title: string;
	/** Whole-time posts in the group, exact; null where the cell cannot be read. */
	readonly wte: Ratio | null;
	/** Published range a year; null where it is not given. */
	readonly payFromPence: number | null;
	readonly payToPence: number | null;
}

export interface PostGroupsResult {
	readonly groups: readonly PostGroup[];
	readonly facts: {
		readonly rows: number;
		/** Sum of the groups, two decimals as text. */
		readonly wte: string;
		readonly grades: readonly { readonly grade: string; readonly n: number }[];
		/** Rows whose senior post is not among those given. */
		readonly withoutSeniorPost: number;
	};
	readonly issues: readonly Issue[];
}

const headings = {
	reportsTo: 'Reporting Senior Post',
	unit: 'Unit',
	grade: 'Grade',
	title: 'Generic Job Title',
	wte: 'Number of Posts in FTE',
	payFrom: 'Payscale Minimum (£)',
	payTo: 'Payscale Maximum (£)'
} as const;

/** True for a table of groups of posts rather than of posts. */
export function isPostGroups(table: Table): boolean {
	const known = new Set(table.headings.map(normaliseHeading));
	return [headings.reportsTo, headings.wte].every((name) => known.has(normaliseHeading(name)));
}

/** `seniorPosts`: references of the senior sheet that the groups report to. Never throws. */
export function importPostGroups(table: Table, seniorPosts: ReadonlySet<string>): PostGroupsResult {
	const issues: Issue[] = [];
	const at = (name: string): number =>
		table.headings.findIndex((heading) => normaliseHeading(heading) === normaliseHeading(name));
	const index = {
		reportsTo: at(headings.reportsTo),
		unit: at(headings.unit),
		grade: at(headings.grade),
		title: at(headings.title),
		wte: at(headings.wte),
		payFrom: at(headings.payFrom),
		payTo: at(headings.payTo)
	};
	for (const name of [headings.reportsTo, headings.wte]) {
		if (at(name) < 0) issues.push(error('missing-field', `There is no column “${name}”.`));
	}
	const groups = table.rows.map((cells, place): PostGroup => {
		const cell = (column: number): string => cells[column]?.trim() ?? '';
		const row = table.rowNumbers[place] ?? place + 1;
		const wte = readWte(cell(index.wte));
		return {
			row,
			reportsTo: cell(index.reportsTo),
			unit: cell(index.unit),
			grade: cell(index.grade),
			title: cell(index.title),
			wte: wte.kind === 'wte' ? wte.wte : null,
			payFromPence: penceOf(cell(index.payFrom)),
			payToPence: penceOf(cell(index.payTo))
		};
	});
	for (const group of groups) issues.push(...groupIssues(group, seniorPosts));
	return {
		groups,
		facts: {
			rows: groups.length,
			wte: toDecimal(sum(groups.flatMap(({ wte }) => wte ?? [])), 2),
			grades: tally(groups.map(({ grade }) => grade)).map(({ value, n }) => ({ grade: value, n })),
			withoutSeniorPost: groups.filter(({ reportsTo }) => !seniorPosts.has(reportsTo)).length
		},
		issues: inOrder(issues)
	};
}

function penceOf(text: string): number | null {
	const reading = readMoney(text);
	return reading.kind === 'amount' && reading.pence > 0 ? reading.pence : null;
}

function groupIssues(group: PostGroup, seniorPosts: ReadonlySet<string>): Issue[] {
	const { row, wte, reportsTo, payFromPence, payToPence } = group;
	const issues: Issue[] = [];
	if (wte === null) {
		issues.push(
			warning('wte-not-read', 'The number of posts was not understood and was left out.', {
				row,
				column: headings.wte
			})
		);
	}
	if (!seniorPosts.has(reportsTo)) {
		issues.push(
			error(
				'manager-not-found',
				`The senior post ${quoteId(reportsTo)} is not among the ${count(seniorPosts.size, 'senior post', 'senior posts')}.`,
				{ row, column: headings.reportsTo }
			)
		);
	}
	if (payFromPence !== null && payToPence !== null && payFromPence > payToPence) {
		issues.push(
			warning(
				'pay-range-reversed',
				`Pay runs from ${pounds(payFromPence)} down to ${pounds(payToPence)}. Check both.`,
				{ row, column: headings.payFrom }
			)
		);
	}
	return issues;
}
