import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { protect } from './suppress.ts';

interface Person {
	readonly employer: string;
	readonly verdict: string;
	readonly layer: string;
}

const anyone = fc.record<Person>({
	employer: fc.constantFrom('a', 'b'),
	verdict: fc.constantFrom('better', 'same', 'worse', 'unknown'),
	layer: fc.constantFrom('1', '2', '3')
});

/** One-way and two-way counts with every margin, as a share publishes them. */
function tables(people: readonly Person[]): Map<string, string[]> {
	const cells = new Map<string, string[]>();
	people.forEach(({ employer, verdict, layer }, index) => {
		const keys = [
			'all',
			employer,
			verdict,
			layer,
			`${employer}/${verdict}`,
			`${employer}/${layer}`
		];
		for (const key of keys) cells.set(key, [...(cells.get(key) ?? []), String(index)]);
	});
	return cells;
}

/** Rank by floating-point elimination over people: slow, and nothing like the code under test. */
function rank(rows: readonly (readonly number[])[]): number {
	const left = rows.map((row) => [...row]);
	let found = 0;
	for (let column = 0; column < (left[0]?.length ?? 0); column += 1) {
		const pivot = left.findIndex((row, at) => at >= found && Math.abs(row[column] ?? 0) > 1e-9);
		if (pivot < 0) continue;
		const [chosen] = left.splice(pivot, 1);
		if (!chosen) continue;
		left.splice(found, 0, chosen);
		for (const row of left.slice(found + 1)) {
			const factor = (row[column] ?? 0) / (chosen[column] ?? 1);
			if (factor !== 0) chosen.forEach((value, at) => (row[at] = (row[at] ?? 0) - factor * value));
		}
		found += 1;
	}
	return found;
}

describe('protection against subtraction', () => {
	it('leaves no group of fewer than 10 that published counts give exactly', () => {
		fc.assert(
			fc.property(fc.array(anyone, { minLength: 5, maxLength: 70 }), (people) => {
				const cells = tables(people);
				const shown = protect(cells, (ref) => ref, 10);
				const row = (members: readonly string[]): number[] => {
					const held = new Set(members);
					return people.map((_, index) => (held.has(String(index)) ? 1 : 0));
				};
				const published = [...shown].map((key) => row(cells.get(key) ?? []));
				const hidden = [...cells].filter(
					([key, members]) => !shown.has(key) && members.length < 10
				);
				const before = rank(published);
				for (const [key, members] of hidden) {
					expect(rank([...published, row(members)]), `${key} follows`).toBe(before + 1);
				}
				for (const key of shown) expect(cells.get(key)?.length).toBeGreaterThanOrEqual(10);
			}),
			{ numRuns: 150, seed: 20261125 }
		);
	});
});
