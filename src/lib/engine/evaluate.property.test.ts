/** Truths that hold for every workforce and scenario, on the invented pay world. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ContractResult, PathResult, TermResult } from '#lib/domain/evaluation.ts';
import type { Assimilation, Move, Protection, Scenario } from '#lib/domain/scenario.ts';
import { verdicts } from '#lib/domain/terms.ts';
import type { Contract } from '#lib/domain/workforce.ts';
import { evaluate } from './evaluate.ts';
import { documentOf, inventedReference, nurse, officer, toBandSix } from './invented.ts';

const dates = fc
	.tuple(
		fc.integer({ min: 2015, max: 2030 }),
		fc.integer({ min: 1, max: 11 }),
		fc.integer({ min: 1, max: 28 })
	)
	.map(([year, month, day]) => `${year}-${pad(month)}-${pad(day)}`);
const serviceDates = fc.option(dates, { nil: null });
const minutes = fc.integer({ min: 300, max: 2250 });

const nurses = fc
	.record({
		point: fc.constantFrom('1', '2', '3', null),
		grade: fc.constantFrom('2', '6', '11'),
		nextStep: fc.option(fc.constantFrom('2031-01-15', '2031-06-01', '2032-04-01'), { nil: null }),
		weeklyMinutes: minutes,
		leave: serviceDates
	})
	.map(({ leave, ...rest }): Contract => ({
		...nurse,
		...rest,
		service: { ...nurse.service, leave }
	}));

const officers = fc
	.record({
		grade: fc.constantFrom('A', 'G', 'Z'),
		point: fc.constantFrom('2', '3', '18', '20', null),
		weeklyMinutes: minutes,
		leave: serviceDates,
		redCircled: fc.boolean(),
		annualPence: fc.option(fc.integer({ min: 20_000_00, max: 60_000_00 }), { nil: null })
	})
	.map(({ leave, ...rest }): Contract => ({
		...officer,
		...rest,
		service: { ...officer.service, leave, statutory: leave }
	}));

const staff = fc
	.array(fc.oneof(nurses, officers), { minLength: 1, maxLength: 6 })
	.map((contracts) =>
		contracts.map((contract, index) => ({ ...contract, ref: `c${index}`, person: `p${index}` }))
	);

const awards = fc.array(
	fc.record({
		group: fc.constantFrom('afc-england' as const, 'njc' as const),
		from: fc.constantFrom('2031-04-01', '2032-04-01', '2033-04-01'),
		basisPoints: fc.integer({ min: -100, max: 600 }),
		note: fc.constant('invented')
	}),
	{ maxLength: 4 }
);

const protections = fc.record<Protection>({
	shape: fc.constantFrom('mark-time', 'with-awards', 'own-path'),
	months: fc.option(fc.integer({ min: 0, max: 60 }), { nil: null }),
	covers: fc.constantFrom(['T01'], ['T01', 'T02'], ['T01', 'T02', 'T03']),
	shares: fc.constant(null),
	capBasisPoints: fc.constant(null),
	lumpPence: fc.constant(null),
	source: fc.constant('invented')
});

const assimilations = fc.record<Assimilation>({
	...constants({ ...toBandSix, contracts: ['c0'] }),
	framework: fc.constant('afc-england'),
	pointRule: fc.constantFrom<Assimilation['pointRule'][]>(
		{ kind: 'bottom' },
		{ kind: 'named', point: '2' },
		{ kind: 'same-or-next-up', basis: 'hourly' },
		{ kind: 'same-or-next-up', basis: 'annual' }
	),
	hours: fc.constantFrom('keep', 'target-full-time-share'),
	protection: fc.option(protections, { nil: null })
});

const known = officers.filter(
	({ point, grade, redCircled }) => point !== null && grade !== 'Z' && !redCircled
);

describe('evaluation', () => {
	it('does not depend on the order of staff', () => {
		const shuffled = staff.chain((contracts) =>
			fc.tuple(
				fc.constant(contracts),
				fc.shuffledSubarray(contracts, { minLength: contracts.length }),
				awards
			)
		);
		fc.assert(
			fc.property(shuffled, ([contracts, other, assumed]) => {
				const moves = [transferOf(contracts)];
				expect(run(other, { awards: assumed, moves }).hash).toBe(
					run(contracts, { awards: assumed, moves }).hash
				);
			})
		);
	});

	it('changes nothing without moves: every term the same, every difference zero', () => {
		fc.assert(
			fc.property(staff, awards, (contracts, assumed) => {
				for (const contract of run(contracts, { awards: assumed }).contracts) {
					expect(contract.verdict).toBe('same');
					expect(contract.keepsOwnPath).toBe(true);
					for (const term of contract.terms) {
						expect([term.id, term.verdict, term.difference]).toEqual([term.id, 'same', 0]);
					}
				}
			})
		);
	});

	it('gives the same hash when a saved scenario is replayed', () => {
		fc.assert(
			fc.property(staff, awards, assimilations, (contracts, assumed, move) => {
				const scenario = { awards: assumed, moves: [targetOf(move, contracts)] };
				const document = documentOf(contracts, scenario);
				const saved: unknown = JSON.parse(JSON.stringify(document));
				expect(evaluate(saved as typeof document, inventedReference).hash).toBe(
					evaluate(document, inventedReference).hash
				);
			})
		);
	});

	it('never changes a result when a person is added', () => {
		fc.assert(
			fc.property(staff, fc.oneof(nurses, officers), awards, (contracts, added, assumed) => {
				const moves = [transferOf(contracts)];
				const before = run(contracts, { awards: assumed, moves }).contracts;
				const more = [...contracts, { ...added, ref: 'a-new', person: 'a-new' }];
				const after = run(more, { awards: assumed, moves }).contracts;
				expect(after.filter(({ ref }) => ref !== 'a-new')).toEqual(before);
			})
		);
	});

	it('is never worse on a secondment on own terms', () => {
		fc.assert(
			fc.property(staff, awards, (contracts, assumed) => {
				const secondment: Move = {
					id: 'secondment',
					name: 'Secondment',
					kind: 'secondment',
					route: 'secondment',
					contracts: contracts.filter(({ employer }) => employer === 'trust').map(refOf),
					host: 'council',
					hostManager: null,
					start: '2031-01-01',
					end: '2032-12-31',
					payRule: 'own',
					returnRight: true,
					funding: []
				};
				const { contracts: results } = run(contracts, { awards: assumed, moves: [secondment] });
				for (const { verdict } of results) expect(verdict).toBe('same');
			})
		);
	});

	it('gives the same results when a move is split into two with the same parameters', () => {
		fc.assert(
			fc.property(staff, awards, assimilations, (contracts, assumed, move) => {
				const refs = contracts.filter(({ employer }) => employer === 'council').map(refOf);
				const part = (id: string, of: string[]): Move => ({ ...move, id, contracts: of });
				const whole = run(contracts, { awards: assumed, moves: [part('all', refs)] });
				const half = Math.ceil(refs.length / 2);
				const moves = [part('one', refs.slice(0, half)), part('two', refs.slice(half))];
				const split = run(contracts, { awards: assumed, moves });
				expect(split.contracts.map(withoutMove)).toEqual(whole.contracts.map(withoutMove));
				expect(split.headlines).toEqual(whole.headlines);
			})
		);
	});
});

describe('protection', () => {
	it('on the own path never erodes while it runs to the end', () => {
		fc.assert(
			fc.property(known, awards, assimilations, (contract, assumed, move) => {
				const covers: Protection['covers'] = ['T01', 'T02', 'T03'];
				const whole = { ...written, shape: 'own-path' as const, covers };
				for (const term of payTerms(contract, assumed, { ...move, protection: whole })) {
					expect(term.eroding).toBeNull();
				}
			})
		);
	});

	it('never makes a verdict worse by being there or by running longer', () => {
		fc.assert(
			fc.property(
				known,
				awards,
				assimilations,
				protections,
				fc.integer({ min: 0, max: 60 }),
				(contract, assumed, move, protection, months) => {
					const without = payTerms(contract, assumed, { ...move, protection: null });
					const shorter = { ...protection, months };
					const longer = { ...protection, months: months + 12 };
					const some = payTerms(contract, assumed, { ...move, protection: shorter });
					const more = payTerms(contract, assumed, { ...move, protection: longer });
					without.forEach((term, index) => {
						expect(badness(some[index])).toBeLessThanOrEqual(badness(term));
						expect(badness(more[index])).toBeLessThanOrEqual(badness(some[index]));
					});
				}
			)
		);
	});

	it('of nothing is nothing: a change of £0 is the same with and without it', () => {
		fc.assert(
			fc.property(fc.option(protections, { nil: null }), awards, (protection, assumed) => {
				const same: Assimilation = {
					...toBandSix,
					contracts: ['c0'],
					framework: 'njc',
					grade: 'G',
					pointRule: { kind: 'named', point: '20' },
					hours: 'keep',
					protection
				};
				for (const term of payTerms(officer, assumed, same)) {
					expect([term.verdict, term.difference]).toEqual(['same', 0]);
				}
			})
		);
	});
});

const written: Protection = {
	shape: 'mark-time',
	months: null,
	covers: ['T01'],
	shares: null,
	capBasisPoints: null,
	lumpPence: null,
	source: 'invented'
};

function run(contracts: readonly Contract[], scenario: Partial<Scenario>) {
	return evaluate(documentOf(contracts, scenario), inventedReference);
}

function payTerms(
	contract: Contract,
	assumed: Scenario['awards'],
	move: Assimilation
): readonly TermResult[] {
	const alone = { ...contract, ref: 'c0' };
	const terms: Scenario['terms'] = ['T01', 'T02', 'T03'];
	return run([alone], { awards: assumed, moves: [move], terms }).contracts[0]?.terms ?? [];
}

/** Place in the order of verdicts, best first; cannot tell lies between protected and detriment. */
function badness(term: TermResult | undefined): number {
	const order = ['better', 'same', 'worse_protected', 'cannot_tell', 'worse_detriment'] as const;
	expect(verdicts).toContain(term?.verdict);
	return order.findIndex((verdict) => verdict === term?.verdict);
}

function transferOf(contracts: readonly Contract[]): Move {
	return {
		id: 'transfer',
		name: 'Transfer',
		kind: 'tupe-transfer',
		route: 'tupe',
		pension: null,
		contracts: contracts.filter(({ employer }) => employer === 'trust').map(refOf),
		to: 'council',
		start: '2031-01-01',
		awardPath: 'follow-new'
	};
}

function targetOf(move: Assimilation, contracts: readonly Contract[]): Assimilation {
	const officersOnly = contracts.filter(({ employer }) => employer === 'council').map(refOf);
	return { ...move, contracts: officersOnly };
}

function withoutMove({ move: _move, ...rest }: ContractResult): PathResult {
	return rest;
}

function refOf({ ref }: Contract): string {
	return ref;
}

function pad(part: number): string {
	return String(part).padStart(2, '0');
}

function constants<T extends object>(value: T): { [Key in keyof T]: fc.Arbitrary<T[Key]> } {
	const entries = Object.entries(value).map(([key, part]) => [key, fc.constant(part)]);
	return Object.fromEntries(entries) as { [Key in keyof T]: fc.Arbitrary<T[Key]> };
}
