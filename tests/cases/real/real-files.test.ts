/** Facts of published files, counted by hand and by other tools before there was an importer. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readGrade } from '#lib/intake/grades.ts';
import { importStructure, readTable, suggestMapping } from '#lib/intake/intake.ts';
import { council, options, trust } from '#lib/intake/invented.ts';
import { type Employer, baselineSchema } from '#lib/domain/workforce.ts';

function importOf(name: string, employer: Employer) {
	const bytes = readFileSync(new URL(`./${name}.csv`, import.meta.url));
	const read = readTable(bytes, name);
	if (!read.ok) throw new Error(`${name} cannot be read`);
	const mapping = suggestMapping(read.table, 'structure');
	const result = importStructure(read.table, mapping, options(employer));
	const codes = new Map<string, number>();
	for (const { code } of result.issues) codes.set(code, (codes.get(code) ?? 0) + 1);
	return { ...result, table: read.table, read: read.issues, codes: Object.fromEntries(codes) };
}

describe('NHS Blood and Transplant, 30 September 2011', () => {
	const result = importOf('organogram-nhsbt-2011-09-30-senior', trust);
	const originals = new Map(result.key.map(({ ref, original }) => [ref, original]));

	it('has 50 rows, 49 posts, 1 root, 3 tiers, 47.90 WTE and 2 vacant posts', () => {
		expect(result.facts).toMatchObject({
			rows: 50,
			posts: 49,
			roots: 1,
			depth: 3,
			wte: '47.90',
			vacancies: 2,
			shared: 1,
			setAside: 0,
			refused: 0
		});
	});

	it('is headed by post 2945968', () => {
		const tops = result.posts.filter(({ reportsTo }) => reportsTo.length === 0);
		expect(tops.map(({ ref }) => originals.get(ref))).toEqual(['2945968']);
	});

	it('makes the job share of post 2774616 one post of 1.4 WTE', () => {
		const share = result.posts.find(({ ref }) => originals.get(ref) === '2774616');
		expect(share).toMatchObject({ wte: 1.4, status: 'filled' });
	});

	it('finds 9 direct reports each under 2945968, 5790702 and 4326345', () => {
		const spans = result.facts.widestSpans.slice(0, 3);
		expect(spans.map(({ reports }) => reports)).toEqual([9, 9, 9]);
		expect(spans.map(({ post }) => originals.get(post)).sort()).toEqual([
			'2945968',
			'4326345',
			'5790702'
		]);
		expect(result.facts.widestSpans[3]?.reports).toBeLessThan(9);
	});

	it('shows nothing worse than the job share', () => {
		expect(result.codes).toEqual({ 'job-share': 1 });
		expect(result.read).toEqual([]);
	});
});

describe('Trafford Council, July 2025', () => {
	const result = importOf('trafford-organisation-structure-2025-07', council);

	it('has 80 posts at levels 1, 7, 29 and 43, 11 vacant and 5 shared', () => {
		expect(result.facts).toMatchObject({
			rows: 80,
			posts: 80,
			vacancies: 11,
			shared: 5,
			roots: 1,
			depth: 4,
			setAside: 0,
			refused: 0
		});
		expect(result.facts.levels).toEqual([
			{ level: 1, n: 1 },
			{ level: 2, n: 7 },
			{ level: 3, n: 29 },
			{ level: 4, n: 43 }
		]);
	});

	it('has 78 permanent posts, 2 fixed-term ones and 13 grade names', () => {
		expect(result.facts.contractTypes).toEqual([
			{ type: 'Permanent', n: 78 },
			{ type: 'Fixed Term Contract', n: 2 }
		]);
		expect(result.facts.grades).toHaveLength(13);
	});

	it('states 65 grade maxima that add to £5,169,708', () => {
		expect(result.facts.statedMaximums).toEqual({ n: 65, pence: 516_970_800 });
	});

	it('marks every line as inferred and names each row whose manager does not follow', () => {
		const lines = result.posts.flatMap(({ reportsTo }) => reportsTo);
		expect(lines.every(({ origin }) => origin === 'inferred')).toBe(true);
		expect(lines.length + (result.codes['manager-not-inferred'] ?? 0)).toBe(79);
		expect(result.codes['lines-inferred']).toBe(1);
	});

	it('puts row 36 to 39 under the Director of Public Health and row 25 under the corporate one', () => {
		const to = (row: number) => result.posts[row - 2]?.reportsTo[0]?.to;
		for (const row of [36, 37, 38, 39]) expect(to(row)).toBe(result.posts[35 - 2]?.ref);
		expect(to(25)).toBe(result.posts[24 - 2]?.ref);
	});

	it('asks about the three bands with a missing figure and finds four above their grade, explained', () => {
		expect(result.codes['salary-band-odd']).toBe(3);
		const above = result.issues.filter(({ code }) => code === 'pay-above-maximum');
		expect(above.map(({ row, severity }) => [row, severity])).toEqual([
			[7, 'information'],
			[43, 'information'],
			[44, 'information'],
			[60, 'information']
		]);
	});

	it('does not take “Band 11” or “SM4C” for bands of Agenda for Change', () => {
		for (const grade of ['Band 11', 'SM4C']) {
			expect(readGrade(grade, council, false).framework).not.toBe('afc-england');
		}
	});
});

describe('broken structures', () => {
	it('Care Quality Commission: 1 root, 5 tiers, 42.00 WTE with one person in no post', () => {
		const { facts, codes } = importOf('organogram-cqc-2011-09-30-senior', trust);
		expect(facts).toMatchObject({ rows: 44, posts: 43, roots: 1, depth: 5, wte: '42.00' });
		expect(facts.widestSpans[0]?.reports).toBe(12);
		expect(codes['person-without-post']).toBe(1);
	});

	it('Infrastructure Planning Commission: no root, because post 1 reports to itself', () => {
		const { facts, codes } = importOf('organogram-ipc-2011-03-31-senior', trust);
		expect(facts).toMatchObject({ posts: 14, roots: 0, depth: 0, wte: '11.70', vacancies: 1 });
		expect(codes).toMatchObject({ 'no-root': 1, 'reports-to-itself': 1 });
	});

	it('Council for Healthcare Regulatory Excellence: 8 rows are 4 posts and 4 repetitions', () => {
		const { facts, codes } = importOf('organogram-chre-2011-09-30-senior', trust);
		expect(facts).toMatchObject({ rows: 8, posts: 4, setAside: 4, roots: 1, wte: '4.00' });
		expect(codes).toMatchObject({ 'duplicate-row': 4, 'reports-to-itself': 1 });
	});
});

describe('every real file', () => {
	it.each([
		'organogram-nhsbt-2011-09-30-senior',
		'organogram-cqc-2011-09-30-senior',
		'organogram-ipc-2011-03-31-senior',
		'organogram-chre-2011-09-30-senior',
		'trafford-organisation-structure-2025-07'
	])('%s gives posts that the baseline takes and that hold no name', (name) => {
		const { posts } = importOf(name, council);
		const parsed = baselineSchema.safeParse({
			format: 'workforce-baseline',
			formatVersion: 1,
			name,
			asOf: '2026-11-01',
			employers: [council],
			contracts: [],
			posts
		});
		expect(parsed.success).toBe(true);
		expect(JSON.stringify(posts)).not.toMatch(/Person \d{3}/);
	});
});
