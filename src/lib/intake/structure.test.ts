import { describe, expect, it } from 'vitest';
import { inferLines } from './inferred-lines.ts';
import { confirmed, council, options, tableOf } from './invented.ts';
import { suggestMapping } from './mapping.ts';
import { importStructure } from './structure.ts';
import type { ImportResult } from './types.ts';

function importOf(text: string): ImportResult {
	const table = tableOf(text);
	const settings = options(council);
	return confirmed(importStructure(table, suggestMapping(table, 'structure'), settings), settings);
}

function said({ issues }: ImportResult): string[] {
	return issues.map(({ row, code, severity }) => `${row ?? 'file'} ${code} ${severity}`);
}

const headings = 'Post Unique Reference,Name,Grade,Job Title,Unit,Reports to Senior Post,FTE\n';

describe('structure files with stated lines', () => {
	it('takes XX as the top, merges a job share of 0.6 and 0.8 to 1.4, and keeps a vacant post', () => {
		const result = importOf(
			`${headings}1,Person 1,S3,Chief,Top,XX,1\n2,Person 2,S2,Deputy,People,1,0.6\n2,Person 3,S2,Deputy,People,1,0.8\n3,Vacant,S1,Head,People,2,1\n`
		);
		expect(result.facts).toMatchObject({
			rows: 4,
			posts: 3,
			roots: 1,
			depth: 3,
			wte: '3.40',
			vacancies: 1,
			shared: 1
		});
		expect(result.posts[1]?.wte).toBe(1.4);
		expect(said(result)).toEqual(['4 job-share information']);
	});

	it('sets aside reference 0, an eliminated post and an exact repetition', () => {
		const result = importOf(
			`${headings}1,N/D,S3,Chief,Top,XX,1\n0,N/D,S1,Not in post,Top,1,1\n9,'Eliminated',S1,Gone,Top,1,1\n1,N/D,S3,Chief,Top,XX,1\n`
		);
		expect(result.facts).toMatchObject({ posts: 1, setAside: 3, refused: 0, wte: '2.00' });
		expect(said(result)).toEqual([
			'3 person-without-post information',
			'4 eliminated-post information',
			'5 duplicate-row warning'
		]);
	});

	it('offers DFE-2060 for DfE-2060 and refuses a post without a reference', () => {
		const result = importOf(
			`${headings}DFE-2060,N/D,S3,Chief,Top,XX,1\nDFE-3014,N/D,S1,Head,Top,DfE-2060,1\n,N/D,S1,Head,Top,DFE-2060,1\n`
		);
		expect(said(result)).toEqual(['3 manager-letter-case warning', '4 no-identifier error']);
		expect(result.facts.refused).toBe(1);
	});

	it('warns of a post that reports to a vacant one', () => {
		const result = importOf(`${headings}1,Vacant,S3,Chief,Top,XX,1\n2,N/D,S1,Head,Top,1,1\n`);
		expect(said(result)).toEqual(['3 manager-post-vacant warning']);
	});
});

describe('lines worked out from levels', () => {
	const post = (ref: string, level: number, directorate: string, service = '') => ({
		ref,
		level,
		directorate,
		service
	});

	it('takes the only post a level above, then the only one of the directorate', () => {
		expect(
			inferLines([post('ce', 1, ''), post('a', 2, 'A'), post('b', 2, 'B'), post('b1', 3, 'B')])
		).toEqual([null, 'ce', 'ce', 'b']);
	});

	it('takes the one of the same service where the directorate has two', () => {
		expect(
			inferLines([
				post('x', 2, 'A', 'Health'),
				post('y', 2, 'A', 'Housing'),
				post('y1', 3, 'A', 'housing')
			])
		).toEqual([null, null, 'y']);
	});

	it('takes the nearest above in an outline and leaves a block of managers open', () => {
		const outline = [post('x', 2, 'A'), post('x1', 3, 'A'), post('y', 2, 'A'), post('y1', 3, 'A')];
		expect(inferLines(outline)).toEqual([null, 'x', null, 'y']);
		const block = [post('x', 2, 'A'), post('y', 2, 'A'), post('x1', 3, 'A'), post('y1', 3, 'A')];
		expect(inferLines(block)).toEqual([null, null, null, null]);
	});

	it('marks the lines as inferred, counts them once and names the rows left open', () => {
		const result = importOf(
			'Level,JobTitle,Directorate,Service,Grade\n1,Chief,NA,NA,CX\n2,Director,A,NA,D\n3,Head,A,S,H\n3,Head,B,S,H\n'
		);
		expect(result.posts[2]?.reportsTo).toEqual([
			{ to: result.posts[1]?.ref, kind: 'employing', origin: 'inferred' }
		]);
		expect(said(result)).toEqual(['file lines-inferred information']);
		expect(result.facts).toMatchObject({ roots: 1, depth: 3 });
		expect(result.facts.levels).toEqual([
			{ level: 1, n: 1 },
			{ level: 2, n: 1 },
			{ level: 3, n: 2 }
		]);
	});
});
