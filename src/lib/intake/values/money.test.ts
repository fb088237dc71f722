import { describe, expect, it } from 'vitest';
import { readMoney } from './money.ts';

describe('money cells', () => {
	it.each([
		['39152', 3_915_200],
		[' £39,152 ', 3_915_200],
		['£39,152.50', 3_915_250],
		['39152.5', 3_915_250],
		['£ 39 152', 3_915_200],
		['0.005', 1],
		['0.0049', 0]
	])('reads %j as %i pence', (text, pence) => {
		expect(readMoney(text)).toEqual({ kind: 'amount', pence });
	});

	it.each(['', ' ', 'N/D', 'n/a', 'NA', '-'])('reads %j as nothing', (text) => {
		expect(readMoney(text)).toEqual({ kind: 'none' });
	});

	it('reads “65000 - 69999” as a published band of £65,000 to £69,999, not a salary', () => {
		expect(readMoney('65000 - 69999')).toEqual({
			kind: 'range',
			fromPence: 6_500_000,
			toPence: 6_999_900
		});
	});

	it.each(['(500)', '-500', '39k', '39,15', '1,2,3', '£', 'Agency', '70000 - 65000', '1e5'])(
		'refuses %j',
		(text) => {
			expect(readMoney(text)).toEqual({ kind: 'bad' });
		}
	);
});
