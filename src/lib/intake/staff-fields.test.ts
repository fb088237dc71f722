import { describe, expect, it } from 'vitest';
import type { Employer } from '#lib/domain/workforce.ts';
import { confirmed, council, options, tableOf, trust } from './invented.ts';
import { suggestMapping } from './mapping.ts';
import { importStaff } from './staff.ts';
import type { ImportOptions } from './types.ts';

function importOf(text: string, employer: Employer, more: Partial<ImportOptions> = {}) {
	const table = tableOf(text);
	const settings = { ...options(employer), ...more };
	const review = importStaff(table, suggestMapping(table, 'staff'), settings);
	const result = confirmed(review, settings);
	return {
		...result,
		offers: review.offers,
		codes: result.issues.map(({ code }) => code)
	};
}

const basic = 'Employee Number,Grade,Grade Step,Weekly Hours';

describe('date of birth', () => {
	const text = `${basic},Date of Birth\n1,6,2,37.5,24-APR-1995\n`;

	it('is dropped and called out, unless somebody asks to keep the month', () => {
		const { contracts, codes, sent, dropped } = importOf(text, trust);
		expect(contracts[0]?.circumstances.birthMonth).toBeNull();
		expect(codes).toContain('date-of-birth-dropped');
		expect(dropped).toContain('Date of Birth');
		expect(sent.join()).not.toContain('Birth');
	});

	it('24 April 1995 is kept as 1995-04 when it is asked for', () => {
		const result = importOf(text, trust, { keepBirthMonth: true });
		expect(result.contracts[0]?.circumstances.birthMonth).toBe('1995-04');
		expect(result.sent).toContain('Date of Birth (year and month alone)');
		expect(JSON.stringify([result.contracts, result.key])).not.toContain('1995-04-24');
	});
});

describe('circumstances of a person', () => {
	it('reads pension scheme, area and business miles, and leaves blanks unknown', () => {
		const { contracts } = importOf(
			`${basic},Pension Scheme,HCAS Zone,Business Miles\n1,6,2,37.5,NHS Pension Scheme,Outer London,"1,200"\n2,6,2,37.5,,,\n`,
			trust
		);
		expect(contracts[0]?.circumstances).toMatchObject({
			pension: 'nhsps-2015',
			area: 'outer-london',
			businessMiles: 1200
		});
		expect(contracts[1]?.circumstances).toMatchObject({
			pension: null,
			area: null,
			businessMiles: null
		});
	});

	it('takes “None” for no pension and names a scheme that it does not know', () => {
		const { contracts, issues } = importOf(
			`${basic},Pension Scheme\n1,6,2,37.5,None\n2,6,2,37.5,Blue plan\n`,
			trust
		);
		expect(contracts.map(({ circumstances }) => circumstances.pension)).toEqual(['none', null]);
		expect(issues.find(({ code }) => code === 'word-not-read')).toMatchObject({
			row: 3,
			column: 'Pension Scheme',
			message: '“Blue plan” was not recognised and was left out.'
		});
	});

	it('turns 100 night and 50 Sunday hours a year into 6,000 and 3,000 minutes', () => {
		const { contracts } = importOf(
			`${basic},Night Hours,Saturday Hours,Sunday Hours,Public Holiday Hours\n1,6,2,37.5,100,,50,\n`,
			trust
		);
		expect(contracts[0]?.circumstances.pattern).toEqual({
			night: 6000,
			saturday: 0,
			sunday: 3000,
			publicHoliday: 0
		});
	});

	it('makes no pattern of some of the four columns, and says so', () => {
		const { contracts, codes } = importOf(`${basic},Night Hours\n1,6,2,37.5,100\n`, trust);
		expect(contracts[0]?.circumstances.pattern).toBeNull();
		expect(codes).toContain('pattern-incomplete');
	});

	it('reads on-call and sleep-in allowances of £1,200 and £900', () => {
		const { contracts } = importOf(
			`${basic},On Call Allowance,Sleep In Allowance\n1,6,2,37.5,1200,£900.00\n`,
			trust
		);
		expect(contracts[0]?.allowances.map(({ kind, annualPence }) => [kind, annualPence])).toEqual([
			['on-call', 120_000],
			['sleep-in', 90_000]
		]);
	});
});

describe('service by purpose', () => {
	it('reads CSD 12 for redundancy and sick pay, CSD 3 for maternity, NHS start for leave', () => {
		const { contracts, issues } = importOf(
			`${basic},Hire Date,NHS Start Date,CSD 3 Months,CSD 12 Months\n1,6,2,37.5,2020-01-13,2001-02-03,2010-04-05,2008-06-07\n`,
			trust
		);
		expect(contracts[0]?.service).toEqual({
			statutory: '2020-01-13',
			redundancy: '2008-06-07',
			leave: '2001-02-03',
			sick: '2008-06-07',
			maternity: '2010-04-05'
		});
		expect(issues.find(({ code }) => code === 'service-date-shared')?.message).toContain(
			'“CSD 12 Months” is read as service for redundancy and sick pay'
		);
	});

	it('reads a local government start for every purpose but the statutory one, and says so', () => {
		const { contracts, codes } = importOf(
			`${basic},Local Government Start Date\n1,E,8,37,1999-05-06\n`,
			council
		);
		expect(contracts[0]?.service).toEqual({
			statutory: null,
			redundancy: '1999-05-06',
			leave: '1999-05-06',
			sick: '1999-05-06',
			maternity: '1999-05-06'
		});
		expect(codes).toContain('service-date-shared');
	});
});

describe('dates that could be day or month first', () => {
	const text = `${basic},Hire Date\n1,6,2,37.5,04/05/2019\n2,6,2,37.5,06/07/2019\n`;

	it('are asked about once a column, and read day first meanwhile', () => {
		const { contracts, codes, offers } = importOf(text, trust);
		expect(codes.filter((code) => code === 'ambiguous-dates')).toHaveLength(1);
		expect(contracts[0]?.service.statutory).toBe('2019-05-04');
		expect(offers.map(({ decision }) => decision)).toEqual([
			{ kind: 'date-order', column: 'Hire Date', from: '', to: 'month-first' }
		]);
	});

	it('are read month first once a person has said so', () => {
		const [offer] = importOf(text, trust).offers;
		const decisions = offer ? [offer.decision] : [];
		const { contracts, codes } = importOf(text, trust, { decisions });
		expect(contracts[0]?.service.statutory).toBe('2019-04-05');
		expect(codes).not.toContain('ambiguous-dates');
	});

	it('are settled by another column with a day above 12', () => {
		const { codes } = importOf(
			`${basic},Hire Date,NHS Start Date\n1,6,2,37.5,04/05/2019,13/05/2010\n`,
			trust
		);
		expect(codes).not.toContain('ambiguous-dates');
	});
});

describe('managers', () => {
	it('are found by name where the file has no numbers, whichever way it is written', () => {
		const { facts, posts, contracts } = importOf(
			`${basic},Employee Name,Manager Name\n1,8a,1,37.5,"Testwood, Mrs. Ada May",\n2,6,2,37.5,"Madeup, Ben",Ada Testwood\n`,
			trust
		);
		expect(facts).toMatchObject({ roots: 1, depth: 2, managers: 1 });
		expect(posts[1]?.reportsTo[0]?.to).toBe(contracts[0]?.post);
		expect(JSON.stringify([contracts, posts])).not.toContain('Testwood');
	});

	it('are not joined by a name that two people have', () => {
		const { issues, facts } = importOf(
			`${basic},Employee Name,Manager Name\n1,8a,1,37.5,"Testwood, Ada",\n2,8a,1,37.5,"Testwood, Ada",\n3,6,2,37.5,"Madeup, Ben",Ada Testwood\n`,
			trust
		);
		expect(facts.managers).toBe(0);
		expect(issues.find(({ code }) => code === 'manager-not-found')?.message).toBe(
			'The manager’s name is not that of exactly one person of the file. Give the manager’s number.'
		);
	});

	it('that differ in letter case are offered, and joined by a decision', () => {
		const text = `Employee Number,Position Number,Grade,Grade Step,Weekly Hours,Reports to Position\n1,POS1,8a,1,37.5,XX\n2,POS2,6,2,37.5,pos1\n`;
		const { offers, facts } = importOf(text, trust);
		expect(facts.managers).toBe(0);
		expect(offers.map(({ decision, rows }) => [decision.from, decision.to, rows])).toEqual([
			['pos1', 'POS1', [3]]
		]);
		const decisions = offers.map(({ decision }) => decision);
		expect(importOf(text, trust, { decisions }).facts).toMatchObject({ managers: 1, depth: 2 });
	});
});

describe('pay that holds more than the grade', () => {
	const headings = `${basic},Annual Salary,Comments\n`;

	it('asks about £50,604, which is 20% above band 6 step 2, and keeps band and point', () => {
		const { contracts, issues } = importOf(`${headings}1,6,2,37.5,50604,\n`, trust);
		expect(contracts[0]).toMatchObject({ grade: '6', point: '2', annualPence: null });
		expect(issues.map(({ code }) => code)).toContain('supplement-in-salary');
	});

	it('takes a comment about an honorarium for the explanation and protects nothing', () => {
		const { contracts, issues } = importOf(
			`${headings}1,6,2,37.5,61000,Includes honorarium\n`,
			trust
		);
		expect(contracts[0]?.redCircled).toBe(false);
		expect(issues.find(({ code }) => code === 'pay-above-maximum')?.severity).toBe('information');
	});
});

describe('headings of one meaning', () => {
	it('are read once: the assignment number before the assignment id', () => {
		const table = tableOf('Assignment ID,Assignment Number,Employee Number,Grade,FTE\n9,1,1,6,1\n');
		const { columns } = suggestMapping(table, 'staff');
		expect(columns.map(({ field }) => field)).toEqual([
			null,
			'assignment-number',
			'employee-number',
			'grade',
			'fte'
		]);
	});
});
