/** Invented employers, posts and people for the tests of structure, parity and seniority. */
import type { Move, Scenario, ScenarioDocument } from '#lib/domain/scenario.ts';
import { noPolicies, nothingKnown } from '#lib/domain/workforce.ts';
import type { Baseline, Contract, Employer, LineKind, Post } from '#lib/domain/workforce.ts';

export function employer(id: string, given: Partial<Employer> = {}): Employer {
	return {
		id,
		name: id === 'nhs' ? 'Aire Trust' : 'Dale Council',
		kind: id === 'nhs' ? 'nhs' : 'council',
		nation: 'england',
		standardWeekMinutes: id === 'nhs' ? 2250 : 2220,
		grades: [],
		gradesSource: null,
		topPost: null,
		policies: noPolicies,
		...given
	};
}

/** `post('nhs', 'n-ce')`: the title is the ref unless given. */
export function post(employerId: string, ref: string, given: Partial<Post> = {}): Post {
	return {
		ref,
		employer: employerId,
		title: ref,
		team: '',
		gradeText: null,
		statedLevel: null,
		reportsTo: [],
		wte: 1,
		status: 'filled',
		...given
	};
}

export function lines(...targets: readonly (string | readonly [string, LineKind])[]) {
	return targets.map((target) => {
		const [to, kind]: readonly [string, LineKind] =
			typeof target === 'string' ? [target, 'employing'] : target;
		return { to, kind, origin: 'stated' as const };
	});
}

export function contract(employerId: string, ref: string, given: Partial<Contract> = {}): Contract {
	return {
		ref,
		person: `person-${ref}`,
		employer: employerId,
		framework: employerId === 'nhs' ? 'afc-england' : 'njc',
		grade: null,
		point: null,
		annualPence: null,
		redCircled: false,
		weeklyMinutes: 2250,
		standardWeekMinutes: 2250,
		nextStep: null,
		service: { statutory: null, redundancy: null, leave: null, sick: null, maternity: null },
		circumstances: nothingKnown,
		allowances: [],
		post: null,
		jobTitle: '',
		team: '',
		status: 'in-post',
		...given
	};
}

export function document(
	baseline: Partial<Baseline>,
	scenario: Partial<Scenario> = {}
): ScenarioDocument {
	return {
		baseline: {
			format: 'workforce-baseline',
			formatVersion: 1,
			name: 'Invented',
			asOf: '2026-10-01',
			employers: [employer('nhs'), employer('council')],
			contracts: [],
			posts: [],
			...baseline
		},
		scenario: {
			format: 'workforce-scenario',
			formatVersion: 1,
			name: 'Invented',
			start: '2027-01-01',
			horizonMonths: 60,
			headline: 'own-path',
			editions: [],
			terms: ['T01'],
			awards: [],
			levels: [],
			comparisons: [],
			judgements: [],
			moves: [],
			...scenario
		}
	};
}

type MoveOf<K extends Move['kind']> = Extract<Move, { kind: K }>;
type CapacityGiven = Partial<MoveOf<'joint-post'>['capacities'][number]>;

export function jointPost(
	id: string,
	capacities: readonly (CapacityGiven & { readonly employer: string })[],
	given: Partial<MoveOf<'joint-post'>> = {}
): MoveOf<'joint-post'> {
	return {
		kind: 'joint-post',
		id,
		name: id,
		start: '2027-01-01',
		holder: null,
		capacities: capacities.map((capacity) => ({
			title: `${id} in ${capacity.employer}`,
			replaces: null,
			reportsTo: null,
			line: 'employing',
			level: null,
			...capacity
		})),
		funding: [],
		...given
	};
}

export function integratedTeam(
	id: string,
	teams: readonly (readonly [string, string])[],
	lead: string | null
): MoveOf<'integrated-team'> {
	return {
		kind: 'integrated-team',
		id,
		name: id,
		start: '2027-01-01',
		teams: teams.map(([employerId, team]) => ({ employer: employerId, team })),
		lead
	};
}

export function secondment(
	id: string,
	contracts: readonly string[],
	host: string,
	hostManager: string | null
): MoveOf<'secondment'> {
	return {
		kind: 'secondment',
		route: 'secondment',
		id,
		name: id,
		contracts: [...contracts],
		host,
		hostManager,
		start: '2027-01-01',
		end: '2028-12-31',
		payRule: 'own',
		returnRight: true,
		funding: []
	};
}

export function transfer(
	id: string,
	contracts: readonly string[],
	to: string
): MoveOf<'tupe-transfer'> {
	return {
		kind: 'tupe-transfer',
		route: 'tupe',
		pension: null,
		id,
		name: id,
		contracts: [...contracts],
		to,
		start: '2027-01-01',
		awardPath: 'frozen'
	};
}

export function levelRow(employerId: string, title: string, level: number, setBy = 'joint board') {
	return { employer: employerId, title, level, setBy, why: 'Agreed' };
}
