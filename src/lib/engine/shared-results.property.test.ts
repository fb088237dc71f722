/**
 * Results are shared by contracts that stand alike. A key that names too little would give somebody
 * another person's result, so every contract must be judged among others as it is judged alone.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Move, Scenario, ScenarioDocument } from '#lib/domain/scenario.ts';
import { termIds } from '#lib/domain/terms.ts';
import { noPolicies } from '#lib/domain/workforce.ts';
import type { Contract, Employer } from '#lib/domain/workforce.ts';
import { evaluate } from './evaluate.ts';
import { explain } from './explain.ts';
import {
	council,
	documentOf,
	inventedReference,
	nurse,
	officer,
	toBandSix,
	trust
} from './invented.ts';

/** A fifth of the usual number: every run judges several contracts in all fifty terms. */
const runs = { numRuns: Math.ceil((fc.readConfigureGlobal().numRuns ?? 1000) / 5) };

/** Days at and around the ends of months and of qualifying periods. */
const date = fc.option(
	fc.constantFrom(
		'2005-02-28',
		'2012-02-29',
		'2016-01-31',
		'2020-06-01',
		'2025-12-01',
		'2028-11-30',
		'2028-12-02',
		'2029-12-01',
		'2030-05-20',
		'2030-11-30'
	),
	{ nil: null }
);

const service = fc.record<Contract['service']>({
	statutory: date,
	redundancy: date,
	leave: date,
	sick: date,
	maternity: date
});

const hoursAYear = fc.constantFrom(0, 6000, 18_000);
const circumstances = fc.record<Contract['circumstances']>({
	birthMonth: fc.constantFrom(null, '1975-06', '1990-01'),
	pension: fc.constantFrom(null, 'nhsps-2015', 'lgps', 'none'),
	area: fc.constantFrom(null, 'none', 'inner-london'),
	pattern: fc.option(
		fc.record({
			night: hoursAYear,
			saturday: hoursAYear,
			sunday: hoursAYear,
			publicHoliday: hoursAYear
		}),
		{ nil: null }
	),
	businessMiles: fc.constantFrom(null, 0, 5000),
	keepsUnsocialWhenSick: fc.constantFrom(null, true, false)
});

const allowances = fc.array(
	fc.record<Contract['allowances'][number]>({
		kind: fc.constantFrom('market-supplement', 'hcas', 'recruitment-retention'),
		annualPence: fc.constantFrom(50_000, 120_000),
		regular: fc.boolean(),
		label: fc.constant('invented')
	}),
	{ maxLength: 2 }
);

const place = fc.constantFrom<Partial<Contract>[]>(
	{ ...nurse },
	{ ...nurse, point: '2', nextStep: '2031-06-01' },
	{ ...nurse, grade: '2', weeklyMinutes: 1200 },
	{ ...officer },
	{ ...officer, grade: 'A', point: '3' },
	{ ...officer, point: '18', weeklyMinutes: 1110 }
);

const staff = fc
	.array(fc.record({ place, service, circumstances, allowances }), { minLength: 2, maxLength: 5 })
	.map((people) =>
		people.map(({ place: at, ...rest }, index): Contract => ({
			...nurse,
			...at,
			...rest,
			ref: `c${index}`,
			person: `p${index}`
		}))
	);

/** Policies that go by grade, so that the grade must be part of what is shared. */
const supplied: Employer = {
	...council,
	policies: {
		...noPolicies,
		councilLeave: {
			kind: 'own',
			steps: [
				{ fromYears: 0, days: 33, grades: ['A'] },
				{ fromYears: 0, days: 36, grades: ['G', '6'] },
				{ fromYears: 5, days: 40, grades: ['G', '6'] }
			],
			source: 'invented'
		},
		notice: [
			{
				framework: 'njc',
				grades: ['A'],
				fromEmployerWeeks: 4,
				fromEmployeeWeeks: 4,
				source: 'invented'
			},
			{
				framework: 'njc',
				grades: null,
				fromEmployerWeeks: 8,
				fromEmployeeWeeks: 8,
				source: 'invented'
			}
		],
		redundancy: { multiplierHundredths: 175, week: 'actual', source: 'invented' },
		sickPay: { kind: 'national', source: 'invented' },
		maternity: { kind: 'national', source: 'invented' },
		partThree: { kind: 'national-defaults', source: 'invented' },
		mileage: { kind: 'amap', source: 'invented' },
		localTerms: [
			{
				term: 'T18',
				framework: 'njc',
				grades: ['G'],
				value: { kind: 'amount', amount: 120_000 },
				source: 'invented'
			}
		]
	}
};

type Kind = 'none' | 'secondment' | 'transfer' | 'offer' | 'move';
const kinds = fc.constantFrom<Kind[]>('none', 'secondment', 'transfer', 'offer', 'move');

function moveOf(kind: Kind, contracts: readonly Contract[]): Move[] {
	const start = '2030-12-01';
	const of = (employer: string) =>
		contracts.filter((contract) => contract.employer === employer).map(({ ref }) => ref);
	const base = { id: 'move', name: 'Move', start };
	switch (kind) {
		case 'none':
			return [];
		case 'secondment':
			return [
				{
					...base,
					kind: 'secondment',
					route: 'secondment',
					contracts: of('trust'),
					host: 'council',
					hostManager: null,
					end: '2032-11-30',
					payRule: 'host-week-pro-rata',
					returnRight: true,
					funding: []
				}
			];
		case 'transfer':
			return [
				{
					...base,
					kind: 'tupe-transfer',
					route: 'tupe',
					pension: 'host-scheme',
					contracts: of('trust'),
					to: 'council',
					awardPath: 'follow-new'
				}
			];
		case 'offer':
			return [
				{
					...toBandSix,
					...base,
					pointRule: { kind: 'reckonable-service' },
					contracts: of('council')
				}
			];
		case 'move':
			return [
				{
					...toBandSix,
					...base,
					route: 'voluntary-move',
					to: 'trust',
					recognisedService: ['sick'],
					contracts: of('council')
				}
			];
	}
}

function documentFor(
	contracts: readonly Contract[],
	moves: Move[],
	employer: Employer
): ScenarioDocument {
	const scenario: Partial<Scenario> = { terms: [...termIds], moves };
	const document = documentOf(contracts, scenario);
	return { ...document, baseline: { ...document.baseline, employers: [trust, employer] } };
}

const worlds = fc.record({
	contracts: staff,
	kind: kinds,
	employer: fc.constantFrom(council, supplied)
});

describe('results that are shared', () => {
	it('are those of each contract judged alone, in all fifty terms', () => {
		fc.assert(
			fc.property(worlds, ({ contracts, kind, employer }) => {
				const moves = moveOf(kind, contracts);
				const together = evaluate(documentFor(contracts, moves, employer), inventedReference);
				contracts.forEach((contract, index) => {
					const alone = documentFor([contract], moveOf(kind, [contract]), employer);
					const { contracts: results } = evaluate(alone, inventedReference);
					expect(together.contracts[index]?.terms).toHaveLength(50);
					expect(together.contracts[index]).toEqual(results[0]);
				});
			}),
			runs
		);
	});

	it('are those that the working opens', () => {
		fc.assert(
			fc.property(worlds, ({ contracts, kind, employer }) => {
				const document = documentFor(contracts, moveOf(kind, contracts), employer);
				const [first] = evaluate(document, inventedReference).contracts;
				if (!first) throw new Error('No contract was judged');
				const opened = explain(document, inventedReference, first.ref).paths[0]?.terms ?? [];
				expect(opened.map(({ id }) => id)).toEqual(first.terms.map(({ id }) => id));
				opened.forEach(({ working }, index) => {
					const verdict = first.terms[index]?.verdict.replace('_', ' – ') ?? '';
					expect(working.value).toBe(verdict.replace('cannot – tell', 'cannot tell'));
				});
			}),
			runs
		);
	});
});
