import { describe, expect, it } from 'vitest';
import { noPolicies, nothingKnown } from '#lib/domain/workforce.ts';
import type { Baseline, Contract, Post } from '#lib/domain/workforce.ts';
import {
	employerTotals,
	filterPeople,
	gradeTotals,
	readFilter,
	teamTotals
} from './workforce-view.ts';

const contract = (ref: string, changes: Partial<Contract> = {}): Contract => ({
	ref,
	person: ref,
	employer: 'nhs',
	framework: 'afc-england',
	grade: '5',
	point: '1',
	annualPence: null,
	redCircled: false,
	weeklyMinutes: 2250,
	standardWeekMinutes: 2250,
	nextStep: null,
	service: { statutory: null, redundancy: null, leave: null, sick: null, maternity: null },
	circumstances: nothingKnown,
	allowances: [],
	post: null,
	jobTitle: 'Nurse',
	team: 'North',
	status: 'in-post',
	...changes
});

const post = (ref: string, changes: Partial<Post> = {}): Post => ({
	ref,
	employer: 'nhs',
	title: 'Nurse',
	team: 'North',
	gradeText: null,
	statedLevel: null,
	reportsTo: [],
	wte: null,
	status: 'filled',
	...changes
});

const employer = (id: string, name: string) => ({
	id,
	name,
	kind: id === 'nhs' ? ('nhs' as const) : ('council' as const),
	nation: 'england' as const,
	standardWeekMinutes: 2250,
	grades: [],
	gradesSource: null,
	topPost: null,
	policies: noPolicies
});

const baseline: Baseline = {
	format: 'workforce-baseline',
	formatVersion: 1,
	name: 'Partnership',
	asOf: '2026-04-01',
	employers: [employer('nhs', 'Trust'), employer('council', 'Council')],
	contracts: [
		contract('nhs:a', { weeklyMinutes: 750, person: 'nhs:p1' }),
		contract('nhs:b', { weeklyMinutes: 750, person: 'nhs:p1', grade: '6', team: 'South' }),
		contract('nhs:c', { jobTitle: 'Physiotherapist' })
	],
	posts: [
		post('nhs:lead'),
		post('nhs:x', {
			status: 'vacant',
			reportsTo: [{ to: 'nhs:lead', kind: 'employing', origin: 'stated' }]
		}),
		post('council:1', { employer: 'council', gradeText: 'SM4', wte: 0.5, team: 'Adults' }),
		post('council:2', { employer: 'council', gradeText: 'SM4', wte: 1, team: 'Adults' })
	]
};

describe('the totals of a workforce', () => {
	it('counts a person with two contracts of a third of the week once, as 0.67 of 1.67 WTE', () => {
		const [trust] = employerTotals(baseline);
		expect(trust).toMatchObject({
			people: 2,
			contracts: 3,
			wte: '1.67',
			posts: 2,
			vacancies: 1
		});
	});

	it('takes the WTE of posts, 1.50, where an employer has a structure file only', () => {
		const [, council] = employerTotals(baseline);
		expect(council).toMatchObject({ people: 0, contracts: 0, wte: '1.50', posts: 2 });
	});

	it('gives no WTE, rather than 0.00, where no post says it', () => {
		const posts = [post('nhs:x'), post('nhs:y')];
		expect(employerTotals({ ...baseline, contracts: [], posts })[0]?.wte).toBeNull();
	});

	it('counts by framework and grade, and by grade text where there are only posts', () => {
		expect(gradeTotals(baseline)).toEqual([
			{
				employer: 'Trust',
				framework: 'afc-england',
				grade: '5',
				contracts: 2,
				posts: 0,
				wte: '1.33'
			},
			{
				employer: 'Trust',
				framework: 'afc-england',
				grade: '6',
				contracts: 1,
				posts: 0,
				wte: '0.33'
			},
			{
				employer: 'Council',
				framework: null,
				grade: 'SM4',
				contracts: 0,
				posts: 2,
				wte: '1.50'
			}
		]);
	});

	it('finds 1 manager, 1 vacancy and 2 people in the team North', () => {
		expect(teamTotals(baseline)[0]).toEqual({
			employer: 'Trust',
			team: 'North',
			people: 2,
			posts: 2,
			managers: 1,
			vacancies: 1,
			wte: '1.33'
		});
	});
});

describe('the filter of people', () => {
	const refsFor = (query: string) =>
		filterPeople(baseline.contracts, readFilter(new URLSearchParams(query))).map(({ ref }) => ref);

	it('joins its parts with "and" and ignores the case of the search', () => {
		expect(refsFor('grade=5&team=North')).toEqual(['nhs:a', 'nhs:c']);
		expect(refsFor('search=PHYSIO')).toEqual(['nhs:c']);
		expect(refsFor('search=nhs:b')).toEqual(['nhs:b']);
		expect(refsFor('employer=council')).toEqual([]);
	});

	it('takes a framework that does not exist as none chosen', () => {
		expect(refsFor('framework=made-up')).toHaveLength(3);
	});
});
