import { describe, expect, it } from 'vitest';
import { roundToSum, shareOf, toPence } from './money.ts';
import { ratio } from './ratio.ts';

describe('money', () => {
	it('shows three thirds of 100 as 34, 33 and 33, and -0.5 with 1.5 as 0 and 1', () => {
		expect(roundToSum([ratio(100, 3), ratio(100, 3), ratio(100, 3)])).toEqual([34, 33, 33]);
		expect(roundToSum([ratio(-1, 2), ratio(3, 2)])).toEqual([0, 1]);
	});

	it('takes 3.3% of £48,226 as £1,591.458 and rounds once to £1,591.46', () => {
		expect(toPence(shareOf(ratio(4_822_600), 330))).toBe(159_146);
	});
});
