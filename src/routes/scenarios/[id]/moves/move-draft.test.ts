import { describe, expect, it } from 'vitest';
import type { Baseline } from '#lib/domain/workforce.ts';
import { routes } from '#lib/words/moves.ts';
import { emptyScenario } from '../../new-scenario.ts';
import { emptyDraft, readMove } from './move-draft.ts';

const scenario = emptyScenario('Joint adult care', '2027-01-01');
const employers = [{ id: 'trust' }, { id: 'council' }];
const baseline = { employers, contracts: [], posts: [] } as unknown as Baseline;

describe('a move while it is being written', () => {
	it('assumes no protection, promise, consent, lead or pay cut for any route', () => {
		const drafts = routes.map((route) => emptyDraft(route, scenario, baseline));
		expect(drafts).toMatchObject([
			{ lead: null, teams: [] },
			{ holder: null, funding: [] },
			...['secondment', 'section-113', 'section-75', 'honorary-contract', 'joint-deployment'].map(
				(route) => ({ route, payRule: 'own', returnRight: false, end: '2027-12-31' })
			),
			...['tupe', 'statutory-scheme', 'cosop'].map((route) => ({
				route,
				awardPath: 'frozen',
				pension: null
			})),
			...['assimilation', 'voluntary-move', 'new-appointment'].map((route) => ({
				route,
				protection: null,
				consent: 'not-asked',
				pension: null
			}))
		]);
	});

	it('says what is missing with the field to go to', () => {
		const read = readMove(emptyDraft('tupe-transfer', scenario, baseline));
		expect(read).toEqual({
			ok: false,
			problems: [
				{ message: 'Choose at least one person', field: 'move-contracts' },
				{ message: 'Choose the employer', field: 'move-to' }
			]
		});
	});

	it('refuses funding shares of 60% and 30%', () => {
		const draft = emptyDraft('joint-post', scenario, baseline);
		if (draft.kind !== 'joint-post') throw new Error('The route gives a joint post');
		const capacities = draft.capacities.map((capacity) => ({ ...capacity, title: 'Head' }));
		const funding = [
			{ employer: 'trust', basisPoints: 6000 },
			{ employer: 'council', basisPoints: 3000 }
		];
		expect(readMove({ ...draft, capacities, funding })).toEqual({
			ok: false,
			problems: [{ message: 'Funding shares must add to 100%', field: 'move-funding' }]
		});
	});

	it('refuses a secondment that ends on the day it starts', () => {
		const draft = emptyDraft('secondment', scenario, baseline);
		const given = { ...draft, contracts: ['trust:a'], host: 'council', end: '2027-01-01' };
		expect(readMove(given)).toEqual({
			ok: false,
			problems: [{ message: 'The end must be after the start', field: 'move-end' }]
		});
	});

	it('gives a second secondment another id than the first', () => {
		const first = emptyDraft('secondment', scenario, baseline);
		const read = readMove({ ...first, contracts: ['trust:a'], host: 'council' });
		if (!read.ok) throw new Error('The draft is complete');
		const next = emptyDraft('secondment', { ...scenario, moves: [read.move] }, baseline);
		expect([first.id, next.id]).toEqual(['secondment-1', 'secondment-2']);
	});
});
