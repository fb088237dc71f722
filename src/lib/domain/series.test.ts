import { describe, expect, it } from 'vitest';
import { constant, valueAt, zip } from './series.ts';

describe('month series', () => {
	it('holds a value until the next step', () => {
		const pay = [
			{ from: -1, value: 'old' },
			{ from: 4, value: 'new' }
		];
		expect(valueAt(pay, 3)).toBe('old');
		expect(valueAt(pay, 4)).toBe('new');
		expect(() => valueAt(pay, -2)).toThrow(RangeError);
	});

	it('cuts two series at every step and covers 60 months without a hole', () => {
		const stretches = zip(
			[
				{ from: -1, value: 1 },
				{ from: 4, value: 2 },
				{ from: 70, value: 3 }
			],
			constant('x'),
			60
		);
		expect(stretches.map(({ from, to }) => [from, to])).toEqual([
			[0, 4],
			[4, 60]
		]);
	});
});
