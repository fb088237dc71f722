import { describe, expect, it } from 'vitest';
import { findLeak, isDominated, protect, roundedCount, roundedMoney } from './suppress.ts';

/** `n` people named after the cell they stand in. */
function crowd(name: string, n: number): string[] {
	return Array.from({ length: n }, (_, index) => `${name}${index}`);
}

/** A two-way table with its margins, from the people in each inner cell. */
function withMargins(inner: Readonly<Record<string, Readonly<Record<string, string[]>>>>) {
	const cells = new Map<string, string[]>();
	const add = (key: string, members: string[]) =>
		cells.set(key, [...(cells.get(key) ?? []), ...members]);
	for (const [row, columns] of Object.entries(inner)) {
		for (const [column, members] of Object.entries(columns)) {
			add(`${row}/${column}`, members);
			add(`${row}/total`, members);
			add(`total/${column}`, members);
			add('total/total', members);
		}
	}
	return cells;
}

const itself = (contract: string) => contract;

describe('suppression of small groups', () => {
	it('hides a count of 9 and shows a count of 10', () => {
		const cells = new Map([
			['nine', crowd('a', 9)],
			['ten', crowd('b', 10)]
		]);
		expect([...protect(cells, itself, 10)]).toEqual(['ten']);
	});

	it('counts a person with two contracts once, so 10 contracts of 9 people are hidden', () => {
		const cells = new Map([['cell', crowd('a', 10)]]);
		const personOf = (contract: string) => (contract === 'a9' ? 'a8' : contract);
		expect(protect(cells, personOf, 10).size).toBe(0);
	});

	it('hides none, like 1 to 9, so that an empty cell and a hidden one look alike', () => {
		const cells = new Map([['none', [] as string[]]]);
		expect(protect(cells, itself, 10).size).toBe(0);
	});

	it('does not let 3 follow from a total of 33 beside one shown cell of 30', () => {
		const cells = new Map([
			['better', crowd('a', 30)],
			['worse', crowd('b', 3)],
			['total', [...crowd('a', 30), ...crowd('b', 3)]]
		]);
		expect(findLeak(new Map([...cells].filter(([key]) => key !== 'worse')), itself, 10)).toEqual([
			'better',
			'total'
		]);
		expect([...protect(cells, itself, 10)]).toEqual(['total']);
	});

	it('hides a second cell of the column as well when rows and columns could be taken apart', () => {
		const cells = withMargins({
			nhs: { better: crowd('a', 40), same: crowd('b', 30), worse: crowd('c', 4) },
			council: { better: crowd('d', 25), same: crowd('e', 35), worse: crowd('f', 20) }
		});
		const shown = protect(cells, itself, 10);
		expect(shown.has('nhs/worse')).toBe(false);
		expect(shown.has('total/total')).toBe(true);
		const inner = ['better', 'same', 'worse'];
		const hiddenInRow = inner.filter((column) => !shown.has(`nhs/${column}`));
		expect(hiddenInRow.length >= 2 || !shown.has('nhs/total')).toBe(true);
		expect(findLeak(new Map([...cells].filter(([key]) => shown.has(key))), itself, 10)).toBeNull();
	});

	it('does not let two hidden cells of 4 and 5 follow together as 9', () => {
		const cells = new Map([
			['same', crowd('a', 50)],
			['total', [...crowd('a', 50), ...crowd('b', 4), ...crowd('c', 5)]]
		]);
		expect(protect(cells, itself, 10)).not.toContain('same');
	});

	it('finds a group of 3 between two overlapping counts that differ by them', () => {
		const cells = new Map([
			['worse on any term', [...crowd('a', 20), ...crowd('b', 3)]],
			['worse on hours', crowd('a', 20)]
		]);
		expect([...protect(cells, itself, 10)]).toEqual(['worse on any term']);
	});

	it('finds two small groups on either side of counts that give them only together', () => {
		// all − x − y leaves p (4 people) and q (4 people) as one group of 8: neither alone.
		const p = crowd('p', 4);
		const q = crowd('q', 4);
		const x = crowd('x', 20);
		const y = crowd('y', 20);
		const cells = new Map([
			['all', [...p, ...q, ...x, ...y]],
			['x', x],
			['y', y],
			['p with x2', [...p, ...crowd('z', 30)]]
		]);
		expect(findLeak(cells, itself, 10)?.toSorted()).toEqual(['all', 'x', 'y']);
	});

	it('shows every cell of a table whose cells are all 10 or more', () => {
		const cells = withMargins({
			nhs: { better: crowd('a', 40), worse: crowd('b', 10) },
			council: { better: crowd('c', 12), worse: crowd('d', 60) }
		});
		expect(protect(cells, itself, 10).size).toBe(9);
	});
});

describe('rounding and dominance', () => {
	it('rounds counts to the nearest 5: 12 is 10 and 13 is 15', () => {
		expect([12, 13, 22, 23].map(roundedCount)).toEqual([10, 15, 20, 25]);
	});

	it('rounds £42,149.99 to £42,100 and £42,150 to £42,200', () => {
		expect([42_149_99, 42_150_00].map(roundedMoney)).toEqual([42_100_00, 42_200_00]);
	});

	it('hides a sum of which two people hold more than 90%, not one of which they hold 90%', () => {
		const tenOnes = Array.from({ length: 10 }, () => 1);
		expect(isDominated([...tenOnes, 50, 41])).toBe(true);
		expect(isDominated([...tenOnes, 45, 45])).toBe(false);
	});

	it('hides a sum from which the second could work out the first to within 10%', () => {
		expect(isDominated([100, 80, 9])).toBe(true);
		expect(isDominated([100, 80, 30])).toBe(false);
	});
});
