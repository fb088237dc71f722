import { describe, expect, it } from 'vitest';
import { noPolicies, nothingKnown } from '#lib/domain/workforce.ts';
import type { Baseline, Contract, Post } from '#lib/domain/workforce.ts';
import { changesBetween } from './changes.ts';

const contract = (ref: string, changes: Partial<Contract> = {}): Contract => ({
	ref,
	person: `${ref}-person`,
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

const post = (ref: string, manager: string | null, changes: Partial<Post> = {}): Post => ({
	ref,
	employer: 'nhs',
	title: ref,
	team: 'North',
	gradeText: null,
	statedLevel: null,
	reportsTo: manager === null ? [] : [{ to: manager, kind: 'employing', origin: 'stated' }],
	wte: null,
	status: 'filled',
	...changes
});

const baseline = (contracts: readonly Contract[], posts: readonly Post[] = []): Baseline => ({
	format: 'workforce-baseline',
	formatVersion: 1,
	name: 'Partnership',
	asOf: '2026-04-01',
	employers: [
		{
			id: 'nhs',
			name: 'Trust',
			kind: 'nhs',
			nation: 'england',
			standardWeekMinutes: 2250,
			grades: [],
			gradesSource: null,
			topPost: null,
			policies: noPolicies
		}
	],
	contracts: [...contracts],
	posts: [...posts]
});

describe('what changed between two workforces', () => {
	it('tells 1 joined, 1 left, 1 moved, 1 regraded and 1 unchanged apart', () => {
		const before = baseline([
			contract('stays'),
			contract('goes'),
			contract('moves'),
			contract('rises')
		]);
		const after = baseline([
			contract('stays', { point: '2' }),
			contract('comes'),
			contract('moves', { team: 'South' }),
			contract('rises', { grade: '6' })
		]);
		const { counts, unchanged, changes } = changesBetween(before, after);
		expect(counts).toMatchObject({ joined: 1, left: 1, moved: 1, regraded: 1 });
		expect(unchanged).toBe(1);
		expect(changes.find(({ kind }) => kind === 'regraded')).toMatchObject({
			ref: 'rises',
			before: 'Band 5',
			after: 'Band 6'
		});
		expect(changes.find(({ kind }) => kind === 'moved')).toMatchObject({
			before: 'North: Nurse',
			after: 'South: Nurse'
		});
	});

	it('does not call somebody new who takes up a second contract, nor gone who gives one up', () => {
		const first = contract('a', { person: 'p' });
		const second = contract('b', { person: 'p' });
		expect(changesBetween(baseline([first]), baseline([first, second])).counts).toMatchObject({
			joined: 0,
			'contract-began': 1
		});
		expect(changesBetween(baseline([first, second]), baseline([first])).counts).toMatchObject({
			left: 0,
			'contract-ended': 1
		});
	});

	it('lists nobody of an employer whose references were made with another secret', () => {
		const found = changesBetween(baseline([contract('a')]), baseline([contract('b')]));
		expect(found.unmatched).toEqual(['Trust']);
		expect(found.changes).toEqual([]);
	});

	it('names an employer that was added, and does not say that all its people joined', () => {
		const before = { ...baseline([contract('a')]), contracts: [] };
		const found = changesBetween(before, baseline([contract('a')]));
		expect(found.added).toEqual(['Trust']);
		expect(found.counts.joined).toBe(0);
	});

	it('names new and gone posts, and those that report to another post', () => {
		const before = baseline([], [post('head', null), post('x', 'head'), post('old', 'head')]);
		const after = baseline([], [post('head', null), post('x', 'new'), post('new', 'head')]);
		expect(changesBetween(before, after).changes).toEqual([
			{ kind: 'post-line', ref: 'x', employer: 'nhs', title: 'x', before: 'head', after: 'new' },
			{ kind: 'post-new', ref: 'new', employer: 'nhs', title: 'new', before: '', after: 'North' },
			{ kind: 'post-gone', ref: 'old', employer: 'nhs', title: 'old', before: 'North', after: '' }
		]);
	});
});
