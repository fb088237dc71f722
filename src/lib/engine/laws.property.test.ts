/** Relations between runs that no rule may break: doubling, renaming, reordering, placing higher. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ContractResult, TermResult } from '#lib/domain/evaluation.ts';
import type { Assimilation, Scenario } from '#lib/domain/scenario.ts';
import type { Contract } from '#lib/domain/workforce.ts';
import type { PayEdition, Reference } from '#lib/reference/types.ts';
import { evaluate } from './evaluate.ts';
import { documentOf, inventedReference, nurse, officer, toBandSix } from './invented.ts';

const minutes = fc.integer({ min: 300, max: 2220 });
const council = ['A', 'G'] as const;
const pointsOf = { A: ['2', '3', '4'], G: ['18', '19', '20'] } as const;

const officers = fc
	.constantFrom(...council)
	.chain((grade) =>
		fc.record({
			grade: fc.constant(grade),
			point: fc.constantFrom(...pointsOf[grade]),
			weeklyMinutes: minutes
		})
	)
	.map((own): Contract => ({ ...officer, ...own }));

const nurses = fc
	.record({ point: fc.constantFrom('1', '2', '3'), weeklyMinutes: minutes })
	.map((own): Contract => ({ ...nurse, ...own, nextStep: '2031-06-01' }));

const staff = fc
	.array(fc.oneof(officers, nurses), { minLength: 1, maxLength: 5 })
	.map((all) => all.map((one, index) => ({ ...one, ref: `c${index}`, person: `p${index}` })));

/** Both sides' awards, so that nothing is in doubt. */
const awards = fc
	.tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 500 }))
	.map(([afc, njc]): Scenario['awards'] => [
		{ group: 'njc', from: '2031-04-01', basisPoints: 300, note: 'invented' },
		{ group: 'afc-england', from: '2032-04-01', basisPoints: afc, note: 'invented' },
		{ group: 'njc', from: '2032-04-01', basisPoints: njc, note: 'invented' }
	]);

const moves = fc
	.record({
		point: fc.constantFrom('1', '2', '3'),
		hours: fc.constantFrom('keep', 'target-full-time-share')
	})
	.map(({ point, hours }): Assimilation => ({
		...toBandSix,
		hours: hours === 'keep' ? 'keep' : 'target-full-time-share',
		pointRule: { kind: 'named', point }
	}));

describe('laws of the evaluation', () => {
	it('doubles every pay difference when all tables double', () => {
		fc.assert(
			fc.property(staff, awards, moves, (contracts, assumed, move) => {
				const document = documentOf(contracts, scenarioOf(contracts, assumed, move));
				const once = evaluate(document, inventedReference).contracts;
				const twice = evaluate(document, doubled).contracts;
				for (const [before, after] of pairs(once, twice)) {
					for (const [small, large] of pairs(before.terms, after.terms)) {
						if (!['T02', 'T05'].includes(small.id)) continue;
						expect([small.id, large.difference]).toEqual([small.id, (small.difference ?? 0) * 2]);
					}
				}
			})
		);
	});

	it('says the same of everybody under other references', () => {
		fc.assert(
			fc.property(staff, awards, moves, (contracts, assumed, move) => {
				const renamed = contracts.map((one) => ({ ...one, ref: `z${one.ref}` }));
				const before = run(contracts, assumed, move);
				const after = run(renamed, assumed, move);
				expect(after.map((result) => ({ ...result, ref: result.ref.slice(1) }))).toEqual(before);
			})
		);
	});

	it('does not depend on the order of employers or of moves', () => {
		fc.assert(
			fc.property(staff, awards, moves, (contracts, assumed, move) => {
				const parts = councilRefs(contracts).map((ref) => ({
					...move,
					id: `move-${ref}`,
					contracts: [ref]
				}));
				const scenario = { awards: assumed, moves: parts };
				const document = documentOf(contracts, scenario);
				const { baseline } = document;
				const other = {
					baseline: { ...baseline, employers: [...baseline.employers].reverse() },
					scenario: { ...document.scenario, moves: [...parts].reverse() }
				};
				expect(evaluate(other, inventedReference).contracts).toEqual(
					evaluate(document, inventedReference).contracts
				);
			})
		);
	});

	it('gives a person the worst verdict of the protected terms', () => {
		const order = ['worse_detriment', 'cannot_tell', 'worse_protected', 'better', 'same'] as const;
		fc.assert(
			fc.property(staff, awards, moves, (contracts, assumed, move) => {
				for (const { verdict, terms } of run(contracts, assumed, move)) {
					const found = order.find((each) => terms.some((term) => term.verdict === each));
					expect(verdict).toBe(found);
				}
			})
		);
	});

	it('never lowers full-time pay by placing on a higher point', () => {
		fc.assert(
			fc.property(officers, awards, (one, assumed) => {
				const placed = ['1', '2', '3'].map((point) => {
					const move: Assimilation = { ...toBandSix, pointRule: { kind: 'named', point } };
					return termOf(run([one], assumed, move)[0], 'T02');
				});
				const [low, middle, high] = placed.map(({ new: value }) => Number(value));
				expect([low, middle, high]).toEqual(
					[low, middle, high].sort((a, b) => Number(a) - Number(b))
				);
			})
		);
	});

	it('costs, with protection on the own path for good, what is lost, up to the tolerance', () => {
		fc.assert(
			fc.property(officers, awards, moves, (one, assumed, move) => {
				const written: Assimilation = {
					...move,
					protection: {
						shape: 'own-path',
						months: null,
						covers: ['T01'],
						shares: null,
						capBasisPoints: null,
						lumpPence: null,
						source: 'invented'
					}
				};
				const result = run([one], assumed, written)[0];
				const { protectionPence, cumulativePence } = termOf(result, 'T01');
				// A loss of up to £1 a year, the tolerance, is paid and not counted: at most £5 in 60 months.
				expect(Math.abs((protectionPence ?? 0) - (cumulativePence ?? 0))).toBeLessThanOrEqual(500);
			})
		);
	});

	it('never finds cash lost where every pay term is better or the same', () => {
		fc.assert(
			fc.property(staff, awards, moves, (contracts, assumed, move) => {
				for (const { terms, keepsCash } of run(contracts, assumed, move)) {
					const pay = terms.filter(({ id }) => ['T01', 'T02', 'T03'].includes(id));
					const isFine = pay.every(({ verdict }) => verdict === 'better' || verdict === 'same');
					if (isFine) expect(keepsCash).toBe(true);
				}
			})
		);
	});
});

const doubled: Reference = {
	...inventedReference,
	payEditions: inventedReference.payEditions.map((edition): PayEdition => ({
		...edition,
		points: edition.points.map((point) => ({ ...point, annualPence: point.annualPence * 2 }))
	}))
};

function councilRefs(contracts: readonly Contract[]): string[] {
	return contracts.filter(({ employer }) => employer === 'council').map(({ ref }) => ref);
}

function scenarioOf(
	contracts: readonly Contract[],
	assumed: Scenario['awards'],
	move: Assimilation
): Partial<Scenario> {
	return { awards: assumed, moves: [{ ...move, contracts: councilRefs(contracts) }] };
}

function run(contracts: readonly Contract[], assumed: Scenario['awards'], move: Assimilation) {
	const scenario = scenarioOf(contracts, assumed, move);
	return evaluate(documentOf(contracts, scenario), inventedReference).contracts;
}

function termOf(result: ContractResult | undefined, id: TermResult['id']): TermResult {
	const found = result?.terms.find((term) => term.id === id);
	if (!found) throw new Error(`No term ${id}`);
	return found;
}

function pairs<T>(a: readonly T[], b: readonly T[]): [T, T][] {
	return a.flatMap((one, index) => {
		const other = b[index];
		return other === undefined ? [] : [[one, other] as [T, T]];
	});
}
