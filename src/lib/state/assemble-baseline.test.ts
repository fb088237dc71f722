import { describe, expect, it } from 'vitest';
import { nothingKnown } from '#lib/domain/workforce.ts';
import type { Contract, Post } from '#lib/domain/workforce.ts';
import { assembleBaseline, headCandidates, likelyHead } from './assemble-baseline.ts';

const post = (ref: string, changes: Partial<Post> = {}): Post => ({
	ref,
	employer: 'nhs',
	title: 'Nurse',
	team: 'Community',
	gradeText: null,
	statedLevel: null,
	reportsTo: [],
	wte: null,
	status: 'filled',
	...changes
});

const contract = (ref: string): Contract => ({
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
	team: 'Community',
	status: 'in-post'
});

const reportsTo = (to: string) => [{ to, kind: 'employing' as const, origin: 'stated' as const }];

describe('several files as one baseline', () => {
	const parts = { name: 'Partnership', asOf: '2026-04-01', employers: [] };

	it('makes one post of a post that stands in a structure file and in a staff file', () => {
		const { posts, contracts } = assembleBaseline({
			...parts,
			files: [
				{
					isStructure: false,
					contracts: [contract('nhs:c1')],
					posts: [post('nhs:p1', { title: 'Nurse', reportsTo: reportsTo('nhs:p9') })]
				},
				{
					isStructure: true,
					contracts: [],
					posts: [
						post('nhs:p1', { title: 'Community nurse', wte: 0.6, status: 'vacant' }),
						post('nhs:p2', { status: 'vacant' })
					]
				}
			]
		});
		expect(contracts).toHaveLength(1);
		expect(posts).toEqual([
			post('nhs:p1', {
				title: 'Community nurse',
				wte: 0.6,
				status: 'filled',
				reportsTo: reportsTo('nhs:p9')
			}),
			post('nhs:p2', { status: 'vacant' })
		]);
	});

	it('counts a contract once when two files of one employer both hold it', () => {
		const staff = {
			isStructure: false,
			contracts: [contract('nhs:c1')],
			posts: []
		};
		expect(assembleBaseline({ ...parts, files: [staff, staff] }).contracts).toHaveLength(1);
	});

	it('makes one person of two references that somebody has confirmed, and of no others', () => {
		const files = ['nhs:c1', 'council:c1', 'council:c2'].map((ref) => ({
			isStructure: false,
			contracts: [contract(ref)],
			posts: []
		}));
		const samePeople = [{ kept: 'nhs:c1', joined: 'council:c1' }];
		const { contracts } = assembleBaseline({ ...parts, files, samePeople });
		expect(contracts.map(({ ref, person }) => [ref, person])).toEqual([
			['nhs:c1', 'nhs:c1'],
			['council:c1', 'nhs:c1'],
			['council:c2', 'council:c2']
		]);
	});
});

describe('who may be the head of staff', () => {
	it('offers the chair, who reports to nobody, and the chief executive below, and nobody further', () => {
		const candidates = headCandidates([
			post('nurse', { reportsTo: reportsTo('chief') }),
			post('chief', { reportsTo: reportsTo('chair') }),
			post('chair')
		]);
		expect(candidates.map(({ ref }) => ref)).toEqual(['chair', 'chief']);
	});

	it('takes a post that reports to itself or to a post that is not there as a root', () => {
		const candidates = headCandidates([
			post('self', { reportsTo: reportsTo('self') }),
			post('lost', { reportsTo: reportsTo('missing') })
		]);
		expect(candidates.map(({ ref }) => ref)).toEqual(['self', 'lost']);
	});

	it('is the only post without a manager that anybody reports to', () => {
		const posts = [
			post('adviser'),
			post('chief'),
			post('nurse', { reportsTo: reportsTo('chief') })
		];
		expect(likelyHead(posts)?.ref).toBe('chief');
	});

	it('is the one at level 1 where managers of lower levels could not be worked out', () => {
		const posts = [
			post('head of service', { statedLevel: 3 }),
			post('chief', { statedLevel: 1 }),
			post('director', { statedLevel: 2, reportsTo: reportsTo('chief') }),
			post('manager', { statedLevel: 4, reportsTo: reportsTo('head of service') })
		];
		expect(likelyHead(posts)?.ref).toBe('chief');
		expect(headCandidates(posts).map(({ ref }) => ref)).toEqual([
			'chief',
			'head of service',
			'director',
			'manager'
		]);
	});

	it('is nobody when two posts of one level could be', () => {
		const posts = [
			post('a'),
			post('b'),
			post('x', { reportsTo: reportsTo('a') }),
			post('y', { reportsTo: reportsTo('b') })
		];
		expect(likelyHead(posts)).toBeNull();
	});
});
