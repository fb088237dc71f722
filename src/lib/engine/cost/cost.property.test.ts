/** Laws of cost on invented salaries: it adds up, takes no notice of order, and grows with people. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CostSide } from '#lib/domain/cost.ts';
import type { Move, ScenarioDocument } from '#lib/domain/scenario.ts';
import { nothingKnown } from '#lib/domain/workforce.ts';
import type { Contract } from '#lib/domain/workforce.ts';
import { reference } from '#lib/reference/reference.ts';
import { council, documentOf, nurse, officer, trust } from '../invented.ts';
import { employerCost } from './employer-cost.ts';
import { apportion } from './rounding.ts';
import { ratio } from '#lib/domain/ratio.ts';

const start = '2026-04-06';
const fundBasisPoints = 2135;

interface Person {
	readonly annualPence: number;
	readonly weeklyMinutes: number;
	readonly linePence: number;
	readonly regular: boolean;
	readonly nhs: boolean;
	readonly pension: 'nhsps-2015' | 'lgps' | 'none';
}

const people = fc.array(
	fc.record<Person>({
		annualPence: fc.integer({ min: 1_000_00, max: 150_000_00 }),
		weeklyMinutes: fc.integer({ min: 60, max: 2250 }),
		linePence: fc.integer({ min: 0, max: 9_000_00 }),
		regular: fc.boolean(),
		nhs: fc.boolean(),
		pension: fc.constantFrom('nhsps-2015', 'lgps', 'none')
	}),
	{ minLength: 1, maxLength: 6 }
);

function contractOf(person: Person, index: number): Contract {
	const { annualPence, weeklyMinutes, linePence, regular, nhs, pension } = person;
	return {
		...(nhs ? nurse : officer),
		ref: `c${String(index)}`,
		person: `c${String(index)}`,
		framework: 'spot',
		grade: null,
		point: null,
		annualPence,
		weeklyMinutes,
		circumstances: { ...nothingKnown, pension },
		allowances: [{ kind: 'other', annualPence: linePence, regular, label: 'line' }]
	};
}

function documentWith(
	contracts: readonly Contract[],
	moves: readonly Move[] = []
): ScenarioDocument {
	const { baseline, scenario } = documentOf(contracts, { start, moves: [...moves] });
	const lgps = { basisPoints: fundBasisPoints, from: start, source: 'Fund rates' };
	const employers = [trust, council].map((employer) => ({
		...employer,
		policies: { ...employer.policies, lgps }
	}));
	return { baseline: { ...baseline, asOf: start, employers }, scenario };
}

function shared(contract: Contract, basisPoints: number): Move {
	const other = contract.employer === 'trust' ? 'council' : 'trust';
	return {
		id: 'shared',
		name: 'Shared',
		kind: 'secondment',
		route: 'secondment',
		contracts: [contract.ref],
		host: other,
		hostManager: null,
		start: '2026-09-06',
		end: '2027-01-05',
		payRule: 'own',
		returnRight: true,
		funding: [
			{ employer: contract.employer, basisPoints },
			{ employer: other, basisPoints: 10_000 - basisPoints }
		]
	};
}

/** The rulebook once more, in floating pounds: full year of 2026/27, salaries that nothing moves. */
function plainPounds(person: Person): number {
	const basic = ((person.annualPence / 100) * person.weeklyMinutes) / (person.nhs ? 2250 : 2220);
	const line = person.linePence / 100;
	const rates = { 'nhsps-2015': 0.2378, lgps: fundBasisPoints / 10_000, none: 0 };
	const pension = (basic + (person.regular ? line : 0)) * rates[person.pension];
	const insurance = Math.max(0, basic + line - 5000) * 0.15;
	return basic + line + insurance + pension + (basic + line) * 0.005;
}

function addsUp({ pence, byEmployer, byPartner }: CostSide): void {
	for (const rows of [byEmployer, byPartner]) {
		for (const part of ['basic', 'allowances', 'national-insurance', 'pension', 'levy'] as const) {
			expect(rows.reduce((sum, row) => sum + row.pence[part], 0)).toBe(pence[part]);
		}
		expect(rows.reduce((sum, row) => sum + row.pence.total, 0)).toBe(pence.total);
	}
	const { total, ...parts } = pence;
	expect(Object.values(parts).reduce((sum, part) => sum + part, 0)).toBe(total);
}

describe('cost of a year', () => {
	it('adds across the parts and down employers and partners, before and after', () => {
		fc.assert(
			fc.property(people, fc.integer({ min: 0, max: 10_000 }), (given, basisPoints) => {
				const contracts = given.map(contractOf);
				const [first] = contracts;
				const moves = first ? [shared(first, basisPoints)] : [];
				const { before, after, change } = employerCost(documentWith(contracts, moves), reference);
				addsUp(before);
				addsUp(after);
				expect(after.pence).toEqual(before.pence);
				expect(change.pence.total).toBe(0);
			})
		);
	});

	it('is within a penny of the rulebook in floating pounds', () => {
		fc.assert(
			fc.property(people, (given) => {
				const { before } = employerCost(documentWith(given.map(contractOf)), reference);
				const plain = given.reduce((sum, person) => sum + plainPounds(person), 0);
				expect(Math.abs(before.pence.total - plain * 100)).toBeLessThan(0.51);
				expect(before.cannotTell).toBe(0);
			})
		);
	});

	it('takes no notice of the order of staff', () => {
		fc.assert(
			fc.property(people, (given) => {
				const contracts = given.map(contractOf);
				const forwards = employerCost(documentWith(contracts), reference);
				const backwards = employerCost(documentWith([...contracts].reverse()), reference);
				expect(backwards).toEqual(forwards);
			})
		);
	});

	it('doubles, to the penny of one rounding, when everybody is there twice', () => {
		fc.assert(
			fc.property(people, (given) => {
				const once = employerCost(documentWith(given.map(contractOf)), reference).before;
				const twice = employerCost(
					documentWith([...given, ...given].map(contractOf)),
					reference
				).before;
				expect(Math.abs(twice.pence.total - 2 * once.pence.total)).toBeLessThanOrEqual(1);
				expect(twice.complete).toBe(2 * once.complete);
			})
		);
	});
});

describe('apportioning', () => {
	it('adds to the sum rounded either way, and no part is a whole penny off', () => {
		const parts = fc.array(
			fc.tuple(fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: 1, max: 9 })),
			{
				minLength: 1,
				maxLength: 8
			}
		);
		fc.assert(
			fc.property(parts, fc.boolean(), (given, up) => {
				const exact = given.map(([n, d]) => ratio(n, d));
				const sum = given.reduce((total, [n, d]) => total + (n * 2520) / d, 0) / 2520;
				const target = up ? Math.ceil(sum - 1e-9) : Math.floor(sum + 1e-9);
				const shown = apportion(exact, target);
				expect(shown.reduce((total, part) => total + part, 0)).toBe(target + 0);
				shown.forEach((part, index) => {
					const [n, d] = given[index] ?? [0, 1];
					expect(Math.abs(part - n / d)).toBeLessThan(1 + 1e-9);
				});
			})
		);
	});
});
