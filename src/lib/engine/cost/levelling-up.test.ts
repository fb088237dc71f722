/** Levelling up on the invented pay world: officers of grades A and G beside nurses of Band 6. */
import { describe, expect, it } from 'vitest';
import type { Comparison, Move, ScenarioDocument } from '#lib/domain/scenario.ts';
import type { Contract, Employer } from '#lib/domain/workforce.ts';
import { council, documentOf, inventedReference, nurse, officer, trust } from '../invented.ts';
import { levellingUp } from './levelling-up.ts';

const employers: readonly Employer[] = [
	trust,
	{
		...council,
		policies: {
			...council.policies,
			lgps: { basisPoints: 2000, from: '2026-04-01', source: 'Fund rates' }
		}
	}
];
const team: Move = {
	id: 'team',
	name: 'Joint team',
	kind: 'integrated-team',
	start: '2030-12-01',
	teams: [
		{ employer: 'trust', team: 'Team' },
		{ employer: 'council', team: 'Team' }
	],
	lead: null
};
const comparison: Comparison = {
	id: 'officers',
	name: 'Officers and nurses',
	team: 'team',
	titles: [
		{ employer: 'trust', title: 'Nurse' },
		{ employer: 'council', title: 'Officer' }
	],
	evidenceClass: 'B',
	evidence: 'Invented'
};
const inFund: Contract = {
	...officer,
	circumstances: { ...officer.circumstances, pension: 'lgps' }
};
/** Band 6 mid: £42,000 ÷ 52.143 ÷ 37.5 = £21.4794 an hour, which is £41,440.00 at 37 hours. */
const midNurse: Contract = { ...nurse, point: '2', nextStep: '2033-12-01' };

function documentWith(contracts: readonly Contract[]): ScenarioDocument {
	const { baseline, scenario } = documentOf(contracts, {
		moves: [team],
		comparisons: [comparison]
	});
	return { baseline: { ...baseline, employers: [...employers] }, scenario };
}

function groupOf(contracts: readonly Contract[]) {
	const [group] = levellingUp(documentWith(contracts), inventedReference).groups;
	if (!group) throw new Error('No group');
	return group;
}

describe('an officer at the top of grade G, £38,000, beside a nurse on £42,000', () => {
	const group = groupOf([midNurse, inFund]);

	it('stands below £21.4794 an hour, 8.30% lower', () => {
		// 38,000 ÷ 52.143 ÷ 37 = 19.69635…; (21.47939… − 19.69635…) ÷ 21.47939… = 8.30%
		expect(group).toMatchObject({
			lower: 'council',
			higher: 'trust',
			targetPounds: 21.4794,
			gapPercent: 8.3,
			below: 1,
			evidenceClass: 'B',
			whole: false
		});
	});

	it('has no step left, because the invented spine ends at SCP 20', () => {
		expect(group.positions).toMatchObject([
			{ grade: 'G', point: '20', contracts: 1, steps: [], stopped: 'top-of-spine' }
		]);
		expect(group.stages).toEqual([]);
	});
});

describe('an officer at SCP 18, £36,000, beside a nurse who earns £19.18 an hour', () => {
	/** Spot £37,500 at 37.5 hours: 37,500 ÷ 52.143 ÷ 37.5 = £19.1780, which is £37,000.00 at 37. */
	const spotNurse: Contract = {
		...nurse,
		framework: 'spot',
		grade: null,
		point: null,
		annualPence: 37_500_00
	};
	const low: Contract = { ...inFund, point: '18' };
	const group = groupOf([spotNurse, low, { ...low, ref: 'second', weeklyMinutes: 1110 }]);

	it('reaches the mean with one point, £37,000, inside the grade', () => {
		const [position] = group.positions;
		expect(position?.stopped).toBeNull();
		expect(position?.contracts).toBe(2);
		// £1,000 and £500 for half time; on-costs 1,500 × (0.15 + 0.20 + 0.005) = 532.50
		expect(position?.steps).toEqual([
			{
				point: '19',
				annualPence: 37_000_00,
				hourlyPounds: 19.178,
				withinGrade: true,
				reaches: true,
				payPence: 1_500_00,
				onCostPence: 532_50
			}
		]);
	});

	it('closes the gap in one stage for two people', () => {
		expect(group.stages).toEqual([
			{
				points: 1,
				raised: 2,
				reached: 2,
				gapPercent: 0,
				payPence: 1_500_00,
				onCostPence: 532_50
			}
		]);
	});
});

describe('an officer at the top of grade A, SCP 4, whose spine goes on', () => {
	/** Spot £25,000 at 37.5 hours = £12.7853 an hour, £24,666.67 at 37: SCP 7 (£25,000) reaches it. */
	const spotNurse: Contract = {
		...nurse,
		framework: 'spot',
		grade: null,
		point: null,
		annualPence: 25_000_00
	};
	const low: Contract = { ...inFund, grade: 'A', point: '4' };
	const entrant: Contract = { ...low, ref: 'entrant', point: '3' };
	const group = groupOf([spotNurse, low, entrant]);

	it('steps to SCP 5, 6 and 7 outside the grade', () => {
		const top = group.positions.find(({ point }) => point === '4');
		const steps = top?.steps.map(({ point, withinGrade, reaches, payPence }) => [
			point,
			withinGrade,
			reaches,
			payPence
		]);
		expect(steps).toEqual([
			['5', false, false, 1_000_00],
			['6', false, false, 2_000_00],
			['7', false, true, 3_000_00]
		]);
	});

	it('takes four stages, and nobody goes past the point that reaches', () => {
		const stages = group.stages.map(({ points, raised, reached, payPence }) => [
			points,
			raised,
			reached,
			payPence
		]);
		// SCP 4: 1, 2, 3, 3 thousand; SCP 3: 1, 2, 3, 4 thousand
		expect(stages).toEqual([
			[1, 2, 0, 2_000_00],
			[2, 2, 0, 4_000_00],
			[3, 2, 1, 6_000_00],
			[4, 2, 2, 7_000_00]
		]);
		// Both at £25,000 for 37 hours = £12.9581 against £12.7853: 1.33% the other way
		expect(group.stages.at(-1)?.gapPercent).toBe(-1.33);
	});

	it('lists the lowest paid first', () => {
		expect(group.positions.map(({ point }) => point)).toEqual(['3', '4']);
	});
});

describe('what stops a step', () => {
	it('ends a band at its top, because only job evaluation changes a band', () => {
		const dear: Contract = {
			...inFund,
			framework: 'spot',
			grade: null,
			point: null,
			annualPence: 60_000_00
		};
		const group = groupOf([midNurse, dear]);
		expect(group.lower).toBe('trust');
		const [position] = group.positions;
		expect(position?.steps.map(({ point }) => point)).toEqual(['3']);
		expect(position?.stopped).toBe('top-of-grade');
		// The nurse's scheme is not known: the pension is left out and named
		expect(group.missing).toMatchObject([{ code: 'pension-scheme-not-known', contracts: 1 }]);
		// £4,000 × (0.15 + 0.005) = 620
		expect(position?.steps[0]).toMatchObject({ payPence: 4_000_00, onCostPence: 620_00 });
	});

	it('knows no scale for a spot salary', () => {
		const spot: Contract = {
			...inFund,
			framework: 'spot',
			grade: null,
			point: null,
			annualPence: 20_000_00
		};
		expect(groupOf([midNurse, spot]).positions).toMatchObject([{ stopped: 'no-scale', steps: [] }]);
	});

	it('has nothing to level with one side only', () => {
		expect(groupOf([midNurse])).toMatchObject({ lower: null, below: 0, positions: [], stages: [] });
	});
});
