import { describe, expect, it } from 'vitest';
import type { ContractResult, Evaluation } from '#lib/domain/evaluation.ts';
import type { Move, ScenarioDocument } from '#lib/domain/scenario.ts';
import { termIds, type Verdict } from '#lib/domain/terms.ts';
import { noPolicies, nothingKnown } from '#lib/domain/workforce.ts';
import type { Contract, Employer } from '#lib/domain/workforce.ts';
import { reference } from '#lib/reference/reference.ts';
import { buildSnapshot, snapshotSchema } from './snapshot.ts';

const employers = ['trust', 'council'].map((id): Employer => ({
	id,
	name: id === 'trust' ? 'Invented Trust' : 'Invented Council',
	kind: id === 'trust' ? 'nhs' : 'council',
	nation: 'england',
	standardWeekMinutes: id === 'trust' ? 2250 : 2220,
	grades: [],
	gradesSource: null,
	topPost: null,
	policies: noPolicies
}));

function contract(ref: string): Contract {
	const employer = ref.startsWith('trust') ? 'trust' : 'council';
	return {
		ref,
		person: `person-${ref}`,
		employer,
		framework: 'spot',
		grade: null,
		point: null,
		annualPence: 30_000_00,
		redCircled: false,
		weeklyMinutes: 2220,
		standardWeekMinutes: 2220,
		nextStep: null,
		service: { statutory: null, redundancy: null, leave: null, sick: null, maternity: null },
		circumstances: nothingKnown,
		allowances: [],
		post: null,
		jobTitle: 'Very Rare Title',
		team: 'Tiny Team',
		status: 'in-post'
	};
}

function result(ref: string, verdict: Verdict): ContractResult {
	return {
		ref,
		employer: ref.startsWith('trust') ? 'trust' : 'council',
		move: null,
		route: 'unchanged',
		start: '2026-12-01',
		horizonMonths: 60,
		path: 'only',
		verdict,
		eroding: false,
		keepsCash: true,
		keepsOwnPath: verdict !== 'worse_detriment',
		terms: [],
		otherPath: null
	};
}

const secondment: Move = {
	id: 'secondment-1',
	name: 'Mr Secret goes',
	kind: 'secondment',
	route: 'secondment',
	contracts: ['trust:0', 'trust:1', 'trust:2'],
	host: 'council',
	hostManager: null,
	start: '2026-12-01',
	end: '2027-11-30',
	payRule: 'own',
	returnRight: true,
	funding: []
};

/** Counts by employer and verdict, made into contracts, results and a scenario. */
function given(counts: Readonly<Record<string, Partial<Record<Verdict, number>>>>) {
	const results = Object.entries(counts).flatMap(([employer, verdicts]) => {
		let index = 0;
		return (Object.entries(verdicts) as [Verdict, number][]).flatMap(([verdict, n]) =>
			Array.from({ length: n }, () => result(`${employer}:${index++}`, verdict))
		);
	});
	const document: ScenarioDocument = {
		baseline: {
			format: 'workforce-baseline',
			formatVersion: 1,
			name: 'Secret name',
			asOf: '2026-11-01',
			employers,
			contracts: results.map(({ ref }) => contract(ref)),
			posts: []
		},
		scenario: {
			format: 'workforce-scenario',
			formatVersion: 1,
			name: 'Secret plan',
			start: '2026-12-01',
			horizonMonths: 60,
			headline: 'own-path',
			editions: [],
			terms: [...termIds],
			awards: [],
			levels: [],
			comparisons: [],
			judgements: [],
			moves: [secondment]
		}
	};
	const evaluation: Evaluation = {
		hash: '',
		ruleset: 'test',
		asOf: '2026-11-01',
		editions: ['afc-england-2026-04-01'],
		contracts: results,
		headlines: [{ kind: 'own-path', holds: false, failing: 1, cannotTell: 0 }],
		parity: [],
		seniority: [],
		findings: []
	};
	return buildSnapshot(document, evaluation, reference);
}

function verdictRow(built: ReturnType<typeof given>, verdict: Verdict) {
	const row = built.snapshot.verdicts.find((each) => each.verdict === verdict);
	return [...(row?.sides.map(({ count }) => count) ?? []), row?.total];
}

describe('the shared snapshot', () => {
	it('shows 42 as 40 and 18 as 20 where every cell has 10 or more', () => {
		const built = given({
			trust: { same: 42, worse_detriment: 18 },
			council: { same: 31, worse_detriment: 12 }
		});
		expect(verdictRow(built, 'same')).toEqual([40, 30, 75]);
		expect(verdictRow(built, 'worse_detriment')).toEqual([20, 10, 30]);
	});

	it('does not give back 3 by subtraction: the 40 beside them are hidden too', () => {
		const built = given({ trust: { same: 40, worse_detriment: 3 }, council: { same: 50 } });
		expect(built.snapshot.employers.map(({ contracts }) => contracts)).toEqual([45, 50]);
		expect(verdictRow(built, 'worse_detriment')).toEqual(['[c]', '[c]', '[c]']);
		expect(verdictRow(built, 'same')[0]).toBe('[c]');
		expect(verdictRow(built, 'same')[2]).toBe('[c]');
	});

	it('shows an empty cell exactly as a hidden one', () => {
		const built = given({ trust: { same: 40 }, council: { same: 50 } });
		expect(verdictRow(built, 'better')).toEqual(verdictRow(built, 'worse_detriment'));
	});

	it('counts 3 seconded contracts as [c]', () => {
		const [move] = given({ trust: { same: 40 }, council: { same: 50 } }).snapshot.moves;
		expect(move).toMatchObject({ route: 'secondment', contracts: '[c]', from: ['Invented Trust'] });
	});

	it('holds no reference, person, title, team, or name of a plan or move', () => {
		const { snapshot } = given({ trust: { same: 40 }, council: { same: 50 } });
		const text = JSON.stringify(snapshot);
		for (const word of [
			'trust:',
			'council:',
			'person-',
			'Rare',
			'Tiny',
			'Secret',
			'secondment-1'
		]) {
			expect(text).not.toContain(word);
		}
		expect(snapshotSchema.parse(JSON.parse(text))).toEqual(snapshot);
	});

	it('tells the owner when all 30 of an employer are worse', () => {
		const built = given({ trust: { same: 40 }, council: { worse_detriment: 30 } });
		expect(built.groupStatements).toEqual([
			{ employer: 'council', kind: 'verdict', of: 'worse_detriment' }
		]);
	});
});
