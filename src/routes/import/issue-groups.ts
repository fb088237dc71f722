import type { Issue } from '#lib/domain/issue.ts';

export interface IssueGroup {
	readonly code: string;
	readonly issues: readonly Issue[];
}

export interface IssueSection {
	readonly severity: Issue['severity'];
	readonly title: string;
	readonly note: string;
	readonly count: number;
	/** By heading, the column with most issues first; null, first of all, is the file or whole rows. */
	readonly columns: readonly {
		readonly heading: string | null;
		readonly groups: readonly IssueGroup[];
	}[];
}

const severities = [
	{ severity: 'error', title: 'Errors', note: 'These rows or cells were not used.' },
	{ severity: 'warning', title: 'Warnings', note: 'Used, but check them.' },
	{ severity: 'information', title: 'For your information', note: 'Nothing to do.' }
] as const;

/** Errors apart from warnings, each by column and then by kind. */
export function issueSections(issues: readonly Issue[]): IssueSection[] {
	return severities.flatMap((section) => {
		const own = issues.filter(({ severity }) => severity === section.severity);
		if (own.length === 0) return [];
		const columns = [...Map.groupBy(own, ({ column }) => column)]
			.toSorted(
				([a, of], [b, than]) => Number(b === null) - Number(a === null) || than.length - of.length
			)
			.map(([heading, members]) => ({ heading, groups: groupsOf(members) }));
		return [{ ...section, count: own.length, columns }];
	});
}

function groupsOf(issues: readonly Issue[]): IssueGroup[] {
	return [...Map.groupBy(issues, ({ code }) => code)]
		.map(([code, members]) => ({ code, issues: members }))
		.toSorted((a, b) => b.issues.length - a.issues.length);
}

/** A heading row and one row an issue, for a download. */
export function issueRows(issues: readonly Issue[]) {
	const names = { error: 'Error', warning: 'Warning', information: 'Information' };
	const rows = issues.map(({ severity, row, column, code, message }) => [
		names[severity],
		row,
		column,
		code,
		message
	]);
	return [['Severity', 'Row', 'Column', 'Code', 'What was read and what to do'], ...rows];
}
