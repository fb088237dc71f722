/** Facts of published files, counted by hand and by other tools before there was an importer. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readGrade } from '#lib/intake/grades.ts';
import type { Decision, Table } from '#lib/intake/intake.ts';
import {
	employerLookUps,
	findEmployers,
	importPostGroups,
	importStructure,
	isPostGroups,
	payMultiples,
	readTextTable,
	salaryBandCounts,
	seniorSalaries,
	suggestMapping
} from '#lib/intake/intake.ts';
import { confirmed, council, options, trust } from '#lib/intake/invented.ts';
import { type Employer, baselineSchema } from '#lib/domain/workforce.ts';

function readOf(name: string, layout?: string) {
	const bytes = readFileSync(new URL(`./${name}.csv`, import.meta.url));
	const read = readTextTable(bytes, name, layout === undefined ? {} : { layout });
	if (!read.ok) throw new Error(`${name} cannot be read`);
	return read;
}

const tableOf = (name: string, layout?: string): Table => readOf(name, layout).table;

/** Cells of one column, as published. */
function column(table: Table, heading: string): string[] {
	const index = table.headings.indexOf(heading);
	return table.rows.map((row) => row[index] ?? '');
}

function importOf(name: string, employer: Employer, decisions: readonly Decision[] = []) {
	const read = readOf(name);
	const mapping = suggestMapping(read.table, 'structure');
	const settings = { ...options(employer), decisions };
	const review = importStructure(read.table, mapping, settings);
	const result = confirmed(review, settings);
	const codes = new Map<string, number>();
	for (const { code } of result.issues) codes.set(code, (codes.get(code) ?? 0) + 1);
	return {
		...result,
		offers: review.offers,
		table: read.table,
		read: read.issues,
		codes: Object.fromEntries(codes)
	};
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
		expect(result.codes).toEqual({ 'job-share': 1, 'personal-columns-dropped': 1 });
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

describe('Care Quality Commission, 30 September 2011', () => {
	const result = importOf('organogram-cqc-2011-09-30-senior', trust);

	it('has 44 rows of which one is a person in no post, 1 root, 5 tiers and 42.00 WTE', () => {
		expect(result.facts).toMatchObject({ rows: 44, posts: 43, roots: 1, depth: 5, wte: '42.00' });
		expect(result.codes['person-without-post']).toBe(1);
	});

	it('finds 12 direct reports under 7183587', () => {
		const [widest] = result.facts.widestSpans;
		const original = result.key.find(({ ref }) => ref === widest?.post)?.original;
		expect([original, widest?.reports]).toEqual(['7183587', 12]);
	});

	it('says that post 7183325 is a chair above the chief executive', () => {
		const chair = result.issues.find(({ code }) => code === 'chair-above-chief-executive');
		expect(chair?.message).toContain('“7183325”');
		expect(result.posts.filter(({ reportsTo }) => reportsTo.length === 0)).toHaveLength(1);
	});

	it('has four posts at half time and 33 of 44 without published pay', () => {
		expect(result.posts.filter(({ wte }) => wte === 0.5)).toHaveLength(4);
		const floors = column(result.table, 'Actual Pay Floor (£)');
		expect(floors.filter((floor) => floor === '' || floor === 'N/D')).toHaveLength(33);
	});
});

describe('Department for Education, 30 September 2011', () => {
	const name = 'organogram-dfe-2011-09-30-senior';
	const result = importOf(name, trust);

	it('has 128 rows, 122 references, 120.41 WTE, five rows in no post and two job shares', () => {
		expect(result.facts).toMatchObject({ rows: 128, posts: 121, shared: 2, wte: '120.41' });
		expect(new Set(column(result.table, 'Post Unique Reference')).size).toBe(122);
		expect(result.codes).toMatchObject({ 'person-without-post': 5, 'job-share': 2 });
	});

	it('offers the eight managers that differ in letter case alone, and joins none of them', () => {
		expect(result.codes['manager-letter-case']).toBe(8);
		expect(result.codes['manager-not-found']).toBeUndefined();
		expect(result.offers.flatMap(({ rows }) => rows)).toHaveLength(8);
		expect(result.offers.map(({ decision }) => `${decision.from} > ${decision.to}`).sort()).toEqual(
			['DfE-2060 > DFE-2060', 'DfE-3024 > DFE-3024', 'DfE-5018 > DFE-5018', 'DfE-5050 > DFE-5050']
		);
	});

	it('joins all eight when the offers are accepted, and keeps them on the next import', () => {
		const decisions = result.offers.map(({ decision }) => decision);
		const repaired = importOf(name, trust, decisions);
		expect(repaired.codes['manager-letter-case']).toBeUndefined();
		expect(repaired.offers).toEqual([]);
		const refs = new Set(repaired.posts.map(({ ref }) => ref));
		const lines = repaired.posts.flatMap(({ reportsTo }) => reportsTo);
		expect(lines.every(({ to }) => refs.has(to))).toBe(true);
	});
});

describe('broken structures', () => {
	it('Infrastructure Planning Commission: no root, because post 1 reports to itself', () => {
		const { facts, codes } = importOf('organogram-ipc-2011-03-31-senior', trust);
		expect(facts).toMatchObject({ posts: 14, roots: 0, depth: 0, wte: '11.70', vacancies: 1 });
		expect(codes).toMatchObject({ 'no-root': 1, 'reports-to-itself': 1 });
	});

	it('Council for Healthcare Regulatory Excellence: 8 rows are 4 posts and 4 repetitions', () => {
		const { facts, codes, table } = importOf('organogram-chre-2011-09-30-senior', trust);
		expect(facts).toMatchObject({ rows: 8, posts: 4, setAside: 4, roots: 1, wte: '4.00' });
		expect(codes).toMatchObject({ 'duplicate-row': 4, 'reports-to-itself': 1 });
		expect(column(table, 'FTE')).toEqual(['1', '1', '1', '1', '1', '1', '1', '1']);
	});
});

describe('groups of posts of the junior organograms', () => {
	function groupsOf(name: string, date: string) {
		const senior = tableOf(`organogram-${name}-${date}-senior`);
		const junior = tableOf(`organogram-${name}-${date}-junior`);
		expect(isPostGroups(junior)).toBe(true);
		expect(isPostGroups(senior)).toBe(false);
		return importPostGroups(junior, new Set(column(senior, 'Post Unique Reference')));
	}

	it.each([
		['nhsbt', '2011-09-30', 91, '5181.47'],
		['cqc', '2011-09-30', 311, '1925.64'],
		['dfe', '2011-09-30', 364, '1406.62'],
		['ipc', '2011-03-31', 30, '69.00'],
		['chre', '2011-09-30', 24, '62.40']
	])('%s on %s: %i rows of %s WTE, each under a senior post', (name, date, rows, wte) => {
		const { facts } = groupsOf(name, date);
		expect(facts).toMatchObject({ rows, wte, withoutSeniorPost: 0 });
	});

	it('one NHSBT row alone stands for 1,172.97 WTE', () => {
		const { groups } = groupsOf('nhsbt', '2011-09-30');
		expect(groups.filter(({ wte }) => wte?.n === 117_297n && wte.d === 100n)).toHaveLength(1);
	});

	it('reads bands 5 and 6 of NHSBT as bands, whatever London pay their ranges hold', () => {
		const { groups } = groupsOf('nhsbt', '2011-09-30');
		const tops = (grade: string) =>
			groups.flatMap((group) => (group.grade === grade ? (group.payToPence ?? []) : []));
		expect(Math.max(...tops('6'))).toBe(4_040_600);
		expect(Math.max(...tops('5'))).toBe(3_304_000);
		for (const grade of ['5', '6', '8d']) {
			expect(readGrade(grade, trust, false)).toMatchObject({ framework: 'afc-england', grade });
		}
		for (const grade of ['MC46', 'MC02', 'MN25', 'MH03', 'ME21', 'YM 0 - 8']) {
			expect(readGrade(grade, trust, false).framework).toBe('outside');
		}
	});

	it('has only the grades Tier 4 and Tier 5 and below in the CQC', () => {
		const { facts } = groupsOf('cqc', '2011-09-30');
		expect(facts.grades.map(({ grade }) => grade).sort()).toEqual(['Tier 4', 'Tier 5 and below']);
	});

	it('finds the two IPC rows whose pay runs backwards', () => {
		const { issues } = groupsOf('ipc', '2011-03-31');
		expect(issues.filter(({ code }) => code === 'pay-range-reversed')).toHaveLength(2);
	});
});

describe('Trafford Council, published pay', () => {
	it('has 8 senior salaries that add to £1,047,938', () => {
		const salaries = seniorSalaries(tableOf('trafford-senior-salaries-2025-26'));
		expect(salaries).toHaveLength(8);
		expect(salaries.reduce((total, { pence }) => total + (pence ?? 0), 0)).toBe(104_793_800);
	});

	it('counts 208 employees in 30 bands, 12 of them empty', () => {
		const bands = salaryBandCounts(tableOf('trafford-senior-salaries-count-2025-26'));
		expect(bands).toHaveLength(30);
		expect(bands.reduce((total, { employees }) => total + employees, 0)).toBe(208);
		expect(bands.filter(({ employees }) => employees === 0)).toHaveLength(12);
	});

	it('has 24 pay multiples; 2026/27 is £201,454, £33,699 and £24,413', () => {
		const multiples = payMultiples(tableOf('trafford-pay-multiple'));
		expect(multiples).toHaveLength(24);
		expect([multiples[0]?.period, multiples.at(-1)?.period]).toEqual(['2019/20', '2026/27']);
		const latest = multiples.filter(({ period }) => period === '2026/27');
		expect(latest.map(({ factor, pence }) => [factor, pence])).toEqual([
			['Highest', 20_145_400],
			['Median', 3_369_900],
			['Lowest', 2_441_300]
		]);
	});
});

describe('employers to look up', () => {
	it('are 329 councils and 221 health bodies in the gender pay gap download', () => {
		const table = tableOf('gpg-2017-18-nhs-and-councils');
		expect(table.rows).toHaveLength(550);
		const known = employerLookUps(table);
		expect(known.filter(({ kind }) => kind === 'council')).toHaveLength(329);
		expect(known.filter(({ kind }) => kind === 'nhs')).toHaveLength(221);
		const gaps = known.map(({ medianGap }) => Number(medianGap)).sort((a, b) => a - b);
		expect([gaps[0], gaps.at(-1)]).toEqual([-50.3, 52.5]);
		expect((gaps[274] ?? 0) + (gaps[275] ?? 0)).toBe(16);
	});

	it('finds a trust by words however “NHS” is spelt', () => {
		const known = employerLookUps(tableOf('gpg-2017-18-nhs-and-councils'));
		const spelt = known.filter(({ name }) => /n h s/i.test(name));
		expect(spelt.length).toBeGreaterThan(0);
		const [first] = spelt;
		expect(findEmployers(known, (first?.name ?? '').replace(/n h s/i, 'NHS'))).toContainEqual(
			first
		);
	});

	it('are 218 codes that start with R in the ODS file, 6 of them closed', () => {
		const table = tableOf('ods-etr-nhs-trusts-2022', 'ods-organisations');
		const known = employerLookUps(table);
		expect(known).toHaveLength(218);
		expect(known.every(({ code }) => code?.startsWith('R'))).toBe(true);
		expect(known.filter(({ closed }) => closed !== null)).toHaveLength(6);
		const opened = known.map(({ opened: day }) => day ?? '').sort();
		expect([opened[0], opened.at(-1)]).toEqual(['1991-04-01', '2020-10-01']);
		expect([...new Set(known.map(({ grouping }) => grouping))].sort()).toEqual([
			...['W00', 'Y56', 'Y58', 'Y59', 'Y60', 'Y61', 'Y62', 'Y63']
		]);
		expect(findEmployers(known, 'R0A')[0]?.name).toBe('MANCHESTER UNIVERSITY NHS FOUNDATION TRUST');
	});
});

describe('every real file', () => {
	it.each([
		'organogram-nhsbt-2011-09-30-senior',
		'organogram-cqc-2011-09-30-senior',
		'organogram-dfe-2011-09-30-senior',
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
