import { describe, expect, it } from 'vitest';
import type { Employer } from '#lib/domain/workforce.ts';
import { baselineSchema } from '#lib/domain/workforce.ts';
import { confirmed, council, options, tableOf, trust } from './invented.ts';
import { suggestMapping } from './mapping.ts';
import { importStaff } from './staff.ts';
import type { ImportResult } from './types.ts';

function importOf(text: string, employer: Employer): ImportResult {
	const table = tableOf(text);
	const settings = options(employer);
	return confirmed(importStaff(table, suggestMapping(table, 'staff'), settings), settings);
}

/** Issues as `row code severity`, without the ones about missing managers that a small file has. */
function said({ issues }: ImportResult): string[] {
	return issues.map(({ row, code, severity }) => `${row ?? 'file'} ${code} ${severity}`);
}

const nhs = 'Assignment Number,Grade,Grade Step,Annual Salary Value,Normal Hours,FTE\n';
const local =
	'Personal Reference,Service Condition,Grade,SCP,Salary,Weekly Hours,FTE,Pay Protection\n';

describe('grade, point and pay of a staff row', () => {
	it('takes band 6 step 2 and keeps no salary beside it (£42,170 in the 2026-27 edition)', () => {
		const { contracts, facts } = importOf(`${nhs}1,6,2,42170,37.5,1\n`, trust);
		expect(contracts[0]).toMatchObject({
			framework: 'afc-england',
			grade: '6',
			point: '2',
			annualPence: null,
			weeklyMinutes: 2250,
			standardWeekMinutes: 2250
		});
		expect(facts.payBillPence).toBe(4_217_000);
	});

	it('finds the step by a salary that is exactly one, and says so', () => {
		const result = importOf(`${nhs}1,6,,48117,37.5,1\n`, trust);
		expect(result.contracts[0]?.point).toBe('3');
		expect(said(result)).toEqual(['2 point-from-salary information']);
	});

	it('refuses step 7 of band 6 as unknown on the day and uses the salary', () => {
		const result = importOf(`${nhs}1,6,7,42170,37.5,1\n`, trust);
		expect(said(result)).toEqual(['2 unknown-point error']);
		expect(result.contracts[0]).toMatchObject({ point: null, annualPence: 4_217_000 });
	});

	it('refuses band 1, which no edition of 2026-27 holds', () => {
		const result = importOf(`${nhs}1,1,1,24465,37.5,1\n`, trust);
		expect(said(result)).toEqual(['2 unknown-grade error']);
		expect(result.issues[0]?.message).toContain('2026-11-01');
	});

	it('refuses SCP 2, which left the spine on 1 April 2026', () => {
		const result = importOf(`${local}1,NJC,SCP 2,2,24413,37,1,\n`, council);
		expect(said(result)).toContain('2 unknown-point error');
	});

	it('keeps a contract of an unknown grade outside, with its salary', () => {
		const result = importOf(`${nhs}1,Senior,,50000,37.5,1\n`, trust);
		expect(said(result)).toEqual(['2 unknown-grade error']);
		expect(result.contracts[0]).toMatchObject({
			framework: 'outside',
			grade: null,
			annualPence: 5_000_000
		});
	});

	it('prices an unknown council grade by its point of the spine', () => {
		const result = importOf(`${local}1,NJC,Grade Z,SCP28,"£39,152",37,1,\n`, council);
		expect(said(result)).toEqual(['2 unknown-grade error']);
		expect(result.contracts[0]).toMatchObject({ framework: 'njc', grade: null, point: '28' });
		expect(result.facts.payBillPence).toBe(3_915_200);
	});

	it('says a point outside the grade (SCP 30 in E, 7 to 11) and reads pay from the point', () => {
		const result = importOf(`${local}1,NJC,E,30,40777,37,1,\n`, council);
		expect(said(result)).toEqual(['2 point-outside-grade error']);
		expect(result.contracts[0]?.point).toBe('30');
	});

	it('takes pay above the grade as red-circled where the file says that it is protected', () => {
		const result = importOf(`${local}1,NJC,E,15,30024,37,1,Red-circled to 2028\n`, council);
		expect(said(result)).toEqual(['2 point-outside-grade information']);
		expect(result.contracts[0]).toMatchObject({
			grade: 'E',
			point: null,
			annualPence: 3_002_400,
			redCircled: true
		});
	});

	it('warns of £28,142.01 at the top of E (£28,142.00) and not of £28,142.00', () => {
		expect(said(importOf(`${local}1,NJC,E,11,28142.01,37,1,\n`, council))).toEqual([
			'2 pay-above-maximum warning'
		]);
		expect(said(importOf(`${local}1,NJC,E,11,28142,37,1,\n`, council))).toEqual([]);
	});

	it('sees a salary that is the point at 0.60 WTE (£23,491.20 of £39,152)', () => {
		const result = importOf(`${local}1,NJC,I,28,23491.20,22.2,0.6,\n`, council);
		expect(said(result)).toEqual(['2 salary-is-actual-pay information']);
	});

	it('warns of a salary that is neither', () => {
		const result = importOf(`${local}1,NJC,I,28,38220,37,1,\n`, council);
		expect(said(result)).toEqual(['2 salary-differs-from-point warning']);
	});

	it('reads local points with letters and their own amounts', () => {
		const result = importOf(`${local}1,NJC,10,w34,43000,37,1,\n`, council);
		expect(said(result)).toEqual([]);
		expect(result.contracts[0]).toMatchObject({ framework: 'local', grade: '10', point: 'W34' });
	});

	it('keeps NHS terms inside a council, on a 37.5-hour week', () => {
		const result = importOf(`${local}1,NHS,6,2,42170,37.5,1,\n2,NJC,I,28,39152,37,1,\n`, council);
		expect(result.contracts[0]).toMatchObject({
			framework: 'afc-england',
			grade: '6',
			standardWeekMinutes: 2250
		});
		expect(said(result)).toEqual(['file retained-terms information']);
	});

	it('does not read a published range as a salary', () => {
		const result = importOf(`${local}1,NJC,I,28,65000 - 69999,37,1,\n`, council);
		expect(said(result)).toEqual(['2 salary-is-a-range warning']);
	});
});

describe('hours and WTE of a staff row', () => {
	it('says a WTE that is 0.006 off the hours and not one that is 0.005 off', () => {
		expect(said(importOf(`${nhs}1,6,2,42170,30,0.806\n`, trust))).toEqual([
			'2 wte-contradicts-hours warning'
		]);
		expect(said(importOf(`${nhs}1,6,2,42170,30,0.805\n`, trust))).toEqual([]);
	});

	it('works hours out from WTE 0.6 of 37.5 hours (1,350 minutes) and says so', () => {
		const result = importOf(`${nhs}1,6,2,42170,,0.6\n`, trust);
		expect(result.contracts[0]?.weeklyMinutes).toBe(1350);
		expect(said(result)).toEqual(['2 hours-from-wte warning']);
		expect(result.issues[0]?.message).toContain('worked out from WTE');
	});

	it('refuses a row with neither, and carries on with the next', () => {
		const result = importOf(`${nhs}1,6,2,42170,,\n2,6,2,42170,37:30,1\n`, trust);
		expect(said(result)).toEqual(['2 no-hours error']);
		expect(result.facts).toMatchObject({ rows: 2, contracts: 1, refused: 1 });
	});

	it('takes the full-time week of the row before that of the employer', () => {
		const text = 'Employee Number,Grade,SCP,Weekly Hours,Full Time Hours\n1,I,28,36,36\n';
		expect(importOf(text, council).contracts[0]?.standardWeekMinutes).toBe(2160);
	});
});

describe('rows that are not workforce', () => {
	const headings =
		'Employee Number,Assignment Number,Grade,Grade Step,FTE,Assignment Status,Assignment Category\n';

	it('sets aside bank, honorary, ended and repeated rows, each said', () => {
		const result = importOf(
			`${headings}1,1,6,2,1,Active Assignment,Permanent\n` +
				'1,1-2,5,1,0,Active Assignment,Bank\n' +
				'2,2,6,2,1,Active Assignment,Honorary\n' +
				'3,3,6,2,1,Terminate Assignment,Permanent\n' +
				'1,1,6,2,1,Active Assignment,Permanent\n',
			trust
		);
		expect(result.facts).toMatchObject({ rows: 5, contracts: 1, setAside: 4, refused: 0 });
		expect(said(result).filter((line) => !line.includes('hours-from-wte'))).toEqual([
			'file bank-rows information',
			'file honorary-rows information',
			'5 not-current information',
			'6 duplicate-row warning'
		]);
	});

	it('knows a total by a WTE that is the sum so far, where ids are blank', () => {
		const rows = '1,1,6,2,1,,\n2,2,6,2,0.5,,\n';
		expect(said(importOf(`${headings}${rows},,,,1.5,,\n`, trust)).at(-1)).toBe(
			'4 footer-row information'
		);
	});

	it('refuses a row without an identifier and one that repeats an assignment with other values', () => {
		const result = importOf(`${headings},,6,2,1,,\n1,1,6,2,1,,\n1,1,6,3,1,,\n`, trust);
		expect(said(result).filter((line) => line.endsWith('error'))).toEqual([
			'2 no-identifier error',
			'4 duplicate-assignment error'
		]);
		expect(result.facts).toMatchObject({ contracts: 1, refused: 2 });
	});

	it('counts one person with two contracts once', () => {
		const result = importOf(`${headings}1,1,6,2,0.6,,\n1,1-2,7,1,0.4,,\n`, trust);
		expect(result.facts).toMatchObject({ contracts: 2, people: 1, wte: '1.00' });
		expect(new Set(result.contracts.map(({ person }) => person)).size).toBe(1);
	});

	it('keeps people seconded out and acting up, with their status', () => {
		const result = importOf(
			`${headings}1,1,6,2,1,Out on External Secondment - Paid,\n2,2,6,2,1,Acting Up,\n3,3,6,2,1,Gardening,\n`,
			trust
		);
		expect(result.contracts.map(({ status }) => status)).toEqual([
			'seconded-out',
			'acting-up',
			'not-counted'
		]);
		expect(said(result)).toContain('4 unknown-status warning');
	});
});

describe('dates of a staff row', () => {
	const headings =
		'Employee Number,Grade,Grade Step,Weekly Hours,Hire Date,NHS Start Date,CSD 3 Months,CSD 12 Months,Increment Date\n';

	it('keeps service by purpose and never makes one date from another', () => {
		const { contracts } = importOf(
			`${headings}1,6,2,37.5,01/04/2019,01/04/2010,,01/06/2012,01/04/2027\n2,6,2,37.5,01/04/2019,,,,\n`,
			trust
		);
		expect(contracts[0]).toMatchObject({
			service: { statutory: '2019-04-01', redundancy: '2012-06-01', leave: '2010-04-01' },
			nextStep: '2027-04-01'
		});
		expect(contracts[1]?.service).toEqual({
			statutory: '2019-04-01',
			redundancy: null,
			leave: null,
			sick: null,
			maternity: null
		});
	});

	it('says a day that cannot be, and leaves it out', () => {
		const result = importOf(`${headings}1,6,2,37.5,31/02/2019,,,,\n`, trust);
		expect(said(result)).toEqual(['2 impossible-date error']);
		expect(result.issues[0]).toMatchObject({ column: 'Hire Date' });
		expect(result.contracts[0]?.service.statutory).toBeNull();
	});

	it('asks about a month-first column once and reads none of it', () => {
		const result = importOf(
			`${headings}1,6,2,37.5,04/13/2019,,,,\n2,6,2,37.5,01/04/2019,,,,\n`,
			trust
		);
		expect(said(result)).toEqual(['file month-first-dates error']);
		expect(result.contracts.map(({ service }) => service.statutory)).toEqual([null, null]);
	});

	it('leaves out an increment date that has passed', () => {
		const result = importOf(`${headings}1,6,2,37.5,,,,,01/04/2026\n`, trust);
		expect(said(result)).toEqual([
			'file ambiguous-dates warning',
			'2 increment-date-passed warning'
		]);
	});
});

describe('posts and managers of a staff file', () => {
	const headings =
		'Employee Number,Assignment Number,Position Number,Grade,Grade Step,Weekly Hours,Supervisor Assignment Number\n';
	const row = (n: string, position: string, manager: string) =>
		`E${n},A${n},${position},6,2,37.5,${manager}\n`;

	it('builds a chain of three tiers by assignment number', () => {
		const { posts, facts } = importOf(
			headings + row('1', 'P1', '') + row('2', 'P2', 'A1') + row('3', 'P3', 'A2'),
			trust
		);
		expect(facts).toMatchObject({ posts: 3, roots: 1, depth: 3, managers: 2 });
		expect(posts[2]?.reportsTo).toEqual([
			{ to: posts[1]?.ref, kind: 'employing', origin: 'stated' }
		]);
	});

	it('reads a column by the key that its values hit, and says that it is another', () => {
		const result = importOf(headings + row('1', 'P1', '') + row('2', 'P2', 'E1'), trust);
		expect(said(result)).toEqual(['file manager-column-is-another-key information']);
		expect(result.facts).toMatchObject({ roots: 1, depth: 2 });
	});

	it('makes one post of a position with three holders', () => {
		const { posts, facts } = importOf(
			headings +
				row('1', 'P1', '') +
				row('2', 'P2', 'A1') +
				row('3', 'P2', 'A1') +
				row('4', 'P2', 'A1'),
			trust
		);
		expect(facts).toMatchObject({ contracts: 4, posts: 2, shared: 1 });
		expect(posts[1]?.wte).toBe(3);
	});

	it('says a manager that does not exist and points the line at a missing post', () => {
		const result = importOf(headings + row('1', 'P1', '') + row('2', 'P2', 'A9'), trust);
		expect(said(result)).toContain('3 manager-not-found error');
		expect(result.issues.find(({ code }) => code === 'manager-not-found')?.message).toContain(
			'“A9”'
		);
		const to = result.posts[1]?.reportsTo[0]?.to;
		expect(result.posts.some(({ ref }) => ref === to)).toBe(false);
	});

	it('offers a manager that differs only by letter case and does not join the line', () => {
		const result = importOf(headings + row('1', 'P1', '') + row('2', 'P2', 'a1'), trust);
		const issue = result.issues.find(({ code }) => code === 'manager-letter-case');
		expect(issue).toMatchObject({ row: 3, severity: 'warning' });
		expect(issue?.message).toContain('“A1”');
		expect(result.facts.managers).toBe(0);
	});

	it('never repeats what looks like a name in a manager column', () => {
		const result = importOf(headings + row('1', 'P1', '') + row('2', 'P2', '"Smith, Jo"'), trust);
		expect(JSON.stringify(result)).not.toContain('Smith');
	});

	it('says a post that reports to itself, and a loop of two once', () => {
		const itself = importOf(headings + row('1', 'P1', 'A1'), trust);
		expect(said(itself)).toEqual(['file no-root error', '2 reports-to-itself error']);
		const loop = importOf(headings + row('1', 'P1', 'A2') + row('2', 'P2', 'A1'), trust);
		expect(said(loop)).toEqual(['file no-root error', '2 reporting-loop error']);
	});

	it('says several roots, and a blank manager of a post that nobody reports to', () => {
		const result = importOf(
			headings +
				row('1', 'P1', '') +
				row('2', 'P2', 'A1') +
				row('3', 'P3', '') +
				row('4', 'P4', 'A3') +
				row('5', 'P5', ''),
			trust
		);
		expect(said(result)).toEqual(['file several-roots warning', '6 no-manager warning']);
		expect(result.facts.roots).toBe(2);
	});

	it('says a manager whose row was set aside', () => {
		const text =
			'Employee Number,Grade,Grade Step,Weekly Hours,ManagerID,Status\n' +
			'1,6,2,37.5,2,Active\n2,7,1,37.5,,Leaver\n';
		expect(said(importOf(text, trust))).toContain('2 manager-set-aside warning');
	});

	it('makes a vacant post of a position row whose name says Vacant', () => {
		const text =
			'Personal Reference,Surname,Position Ref,Position,Grade,SCP,Weekly Hours,FTE,Reports to Position\n' +
			'1,Invented,P1,Manager,I,28,37,1,\n,Vacant,P2,Officer,E,,,1.00,P1\n2,Invented,P3,Officer,E,7,37,1,P2\n';
		const result = importOf(text, council);
		expect(result.facts).toMatchObject({ rows: 3, contracts: 2, posts: 3, vacancies: 1, depth: 3 });
		expect(said(result)).toContain('4 manager-post-vacant warning');
	});
});

describe('what leaves the browser', () => {
	const text =
		'Employee Number,Last Name,First Name,NI Number,Position Name,Grade,Grade Step,Weekly Hours,Comments,Odd\n' +
		'00170772,Mockridge,Zebedee,QQ123456C,123|Nurse Band 5|N6H|,6,2,37.5,Ask Mockridge,x\n';

	it('has no name, NI number, comment or staff number in it', () => {
		const { contracts, posts, issues } = importOf(text, trust);
		const out = JSON.stringify({ contracts, posts, issues });
		for (const secret of ['Mockridge', 'Zebedee', 'QQ123456C', '00170772']) {
			expect(out).not.toContain(secret);
		}
		expect(contracts[0]?.jobTitle).toBe('Nurse Band 5');
	});

	it('puts every heading in one of two lists', () => {
		const { sent, dropped } = importOf(text, trust);
		expect(dropped).toEqual(['Last Name', 'First Name', 'NI Number', 'Comments', 'Odd']);
		expect(sent[0]).toBe('Employee Number (as a code)');
		expect(sent.length + dropped.length).toBe(10);
	});

	it('flags a title of band 5 in band 6', () => {
		expect(said(importOf(text, trust))).toContain('2 title-band-differs warning');
	});

	it('gives contracts and posts that the baseline schema takes, the same on every run', () => {
		const result = importOf(text, trust);
		const baseline = baselineSchema.parse({
			format: 'workforce-baseline',
			formatVersion: 1,
			name: 'invented',
			asOf: '2026-11-01',
			employers: [trust],
			contracts: result.contracts,
			posts: result.posts
		});
		expect(baseline.contracts[0]?.ref).toMatch(/^trust:[a-z2-7]{10}$/);
		expect(baseline.posts[0]?.ref).toMatch(/^trust:post-[a-z2-7]{10}$/);
		expect(importOf(text, trust)).toEqual(result);
		expect(result.key).toContainEqual({
			original: '00170772',
			ref: baseline.contracts[0]?.ref
		});
	});
});
