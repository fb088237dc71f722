/** Invented records that satisfy the schemas; nobody in them exists. */
import { noPolicies, nothingKnown } from '#lib/domain/workforce.ts';
import type { Baseline, Contract, Post } from '#lib/domain/workforce.ts';
import type { Scenario } from '#lib/domain/scenario.ts';

export function contract(ref: string): Contract {
	return {
		ref,
		person: `person-${ref}`,
		employer: 'trust',
		framework: 'afc-england',
		grade: '6',
		point: '1',
		annualPence: null,
		redCircled: false,
		weeklyMinutes: 2250,
		standardWeekMinutes: 2250,
		nextStep: null,
		service: { statutory: null, redundancy: null, leave: null, sick: null, maternity: null },
		circumstances: nothingKnown,
		allowances: [],
		post: 'post-1',
		jobTitle: 'District nurse',
		team: 'North',
		status: 'in-post'
	};
}

export function post(ref: string): Post {
	return {
		ref,
		employer: 'trust',
		title: 'District nurse',
		team: 'North',
		gradeText: null,
		statedLevel: null,
		reportsTo: [],
		wte: 1,
		status: 'filled'
	};
}

export function baseline(contracts: readonly Contract[], posts: readonly Post[]): Baseline {
	return {
		format: 'workforce-baseline',
		formatVersion: 1,
		name: 'Both partners at 1 November 2026',
		asOf: '2026-11-01',
		employers: [
			{
				id: 'trust',
				name: 'Example Community Trust',
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
	};
}

export function scenario(name: string): Scenario {
	return {
		format: 'workforce-scenario',
		formatVersion: 1,
		name,
		start: '2027-04-01',
		horizonMonths: 60,
		headline: 'own-path',
		editions: [],
		terms: ['T01'],
		awards: [],
		levels: [],
		comparisons: [],
		judgements: [],
		moves: []
	};
}
