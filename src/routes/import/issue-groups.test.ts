import { describe, expect, it } from 'vitest';
import type { Issue } from '#lib/domain/issue.ts';
import { issueRows, issueSections } from './issue-groups.ts';

const issue = (
	severity: Issue['severity'],
	row: number | null,
	column: string | null,
	code: string
): Issue => ({ severity, row, column, code, message: `About ${code}` });

const issues = [
	issue('warning', 3, 'FTE', 'wte-differs'),
	issue('warning', 4, 'FTE', 'wte-not-read'),
	issue('error', 2, 'Grade', 'unknown-grade'),
	issue('warning', null, null, 'title-rows-skipped'),
	issue('warning', 5, 'FTE', 'wte-differs')
];

describe('the issues of a file', () => {
	it('stand by severity and column: 1 error, then 4 warnings with 3 of FTE in 2 kinds', () => {
		const [errors, warnings, ...rest] = issueSections(issues);
		expect(errors).toMatchObject({ severity: 'error', count: 1, columns: [{ heading: 'Grade' }] });
		expect(warnings?.count).toBe(4);
		expect(
			warnings?.columns.map(({ heading, groups }) => [
				heading,
				groups.map(({ code, issues: members }) => `${code} ${members.length}`)
			])
		).toEqual([
			[null, ['title-rows-skipped 1']],
			['FTE', ['wte-differs 2', 'wte-not-read 1']]
		]);
		expect(rest).toEqual([]);
	});

	it('are 5 rows below a heading row in the download', () => {
		const rows = issueRows(issues);
		expect(rows).toHaveLength(6);
		expect(rows[1]).toEqual(['Warning', 3, 'FTE', 'wte-differs', 'About wte-differs']);
	});
});
