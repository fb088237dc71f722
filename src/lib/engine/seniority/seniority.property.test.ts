import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Move, ScenarioDocument } from '#lib/domain/scenario.ts';
import type { Baseline, Contract, Post } from '#lib/domain/workforce.ts';
import { lineKinds } from '#lib/domain/workforce.ts';
import { paid } from '../parity/invented-pay.ts';
import type { PayOf } from '../pay/snapshot.ts';
import {
	contract,
	document,
	employer,
	integratedTeam,
	jointPost,
	post,
	secondment,
	transfer
} from '../structure/invented-workforce.ts';
import { structures } from '../structure/structures.ts';
import { seniority } from './seniority.ts';

const ids = ['nhs', 'council'] as const;
const refs = Array.from({ length: 14 }, (_, index) => `p${index}`);
const anyRef = fc.constantFrom(...refs, 'missing');

/** Anything goes: loops, several heads, missing managers, lines over employers. */
const postsArbitrary = fc.tuple(
	...refs.map((ref) =>
		fc
			.record({
				employer: fc.constantFrom(...ids),
				team: fc.constantFrom('A', 'B', ''),
				status: fc.constantFrom('filled' as const, 'vacant' as const),
				statedLevel: fc.option(fc.integer({ min: 1, max: 8 })),
				reportsTo: fc.array(
					fc.record({
						to: anyRef,
						kind: fc.constantFrom(...lineKinds),
						origin: fc.constant('stated' as const)
					}),
					{ maxLength: 2 }
				)
			})
			.map(({ employer: id, ...given }) => post(id, ref, given))
	)
);

const movesArbitrary: fc.Arbitrary<Move[]> = fc.array(
	fc.oneof(
		fc
			.record({ replaces: fc.option(anyRef), other: fc.option(anyRef), up: fc.option(anyRef) })
			.map(({ replaces, other, up }) =>
				jointPost(
					'joint',
					[
						{ employer: 'nhs', replaces, reportsTo: up },
						{ employer: 'council', replaces: other }
					],
					{ holder: 'c0' }
				)
			),
		anyRef.map((lead) =>
			integratedTeam(
				'team',
				[
					['nhs', 'A'],
					['council', 'A']
				],
				lead
			)
		),
		anyRef.map((to) => secondment('sec', ['c1', 'c2'], 'council', to)),
		fc.constantFrom(...ids).map((to) => transfer('tupe', ['c3', 'c4'], to))
	),
	{ maxLength: 4 }
);

function contractsOf(posts: readonly Post[]): Contract[] {
	return posts.map((held, index) => contract(held.employer, `c${index}`, { post: held.ref }));
}

const payOf: PayOf = (ref) => paid({ hourly: 1500 + ((Number(ref.slice(1)) * 37) % 11) * 100 });

function judged(baseline: Partial<Baseline>, moves: readonly Move[]) {
	const given: ScenarioDocument = document(baseline, { moves: [...moves] });
	return seniority(given, structures(given), payOf);
}

describe('seniority', () => {
	it('does not depend on the order of posts and people', () => {
		const given = fc.tuple(postsArbitrary, movesArbitrary).chain(([posts, moves]) => {
			const contracts: Contract[] = contractsOf(posts);
			return fc.record({
				posts: fc.constant([...posts]),
				contracts: fc.constant(contracts),
				moves: fc.constant(moves),
				otherPosts: fc.shuffledSubarray([...posts], { minLength: posts.length }),
				otherContracts: fc.shuffledSubarray(contracts, { minLength: contracts.length })
			});
		});
		fc.assert(
			fc.property(given, ({ posts, contracts, moves, otherPosts, otherContracts }) => {
				expect(judged({ posts: otherPosts, contracts: otherContracts }, moves)).toEqual(
					judged({ posts: [...posts], contracts: [...contracts] }, moves)
				);
			})
		);
	});

	it('has no shift, layer or joint post without moves', () => {
		fc.assert(
			fc.property(postsArbitrary, (posts) => {
				const results = judged({ posts: [...posts], contracts: contractsOf(posts) }, []);
				const kinds = new Set(results.map(({ kind }) => kind));
				expect([kinds.has('shift'), kinds.has('layer'), kinds.has('dual-capacity')]).toEqual([
					false,
					false,
					false
				]);
			})
		);
	});

	it('turns the sign of every layer asymmetry when the employers change places', () => {
		fc.assert(
			fc.property(postsArbitrary, movesArbitrary, (posts, moves) => {
				const baseline = { posts: [...posts], contracts: contractsOf(posts) };
				const asymmetries = (order: readonly string[]) =>
					judged({ ...baseline, employers: order.map((id) => employer(id)) }, moves).flatMap(
						(result) => (result.kind === 'layer' ? [result.asymmetry] : [])
					);
				const back = asymmetries(['council', 'nhs']);
				expect(back.map((value) => (value ? -value : value))).toEqual(asymmetries(ids));
			})
		);
	});

	it('counts every post of a layer once', () => {
		fc.assert(
			fc.property(postsArbitrary, movesArbitrary, (posts, moves) => {
				const results = judged({ posts: [...posts], contracts: contractsOf(posts) }, moves);
				const shifts = results.filter(({ kind }) => kind === 'shift');
				expect(new Set(shifts.map(({ post: ref }) => ref)).size).toBe(shifts.length);
				for (const result of results) {
					if (result.kind !== 'layer') continue;
					for (const { down, same, up, unknown } of result.sides) {
						expect(down + same + up + unknown).toBeGreaterThan(0);
					}
				}
			})
		);
	});
});
