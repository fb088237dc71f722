import { describe, expect, it } from 'vitest';
import {
	add,
	compare,
	divide,
	fromDecimal,
	ratio,
	roundHalfUp,
	subtract,
	toDecimal,
	toInteger
} from './ratio.ts';

describe('exact fractions', () => {
	it('keeps a third of a pound whole after three additions', () => {
		const third = ratio(1, 3);
		expect(compare(add(add(third, third), third), ratio(1))).toBe(0);
	});

	it('reads 52.143 as 52143 thousandths', () => {
		expect(fromDecimal('52.143')).toEqual({ n: 52143n, d: 1000n });
	});

	it.each([
		['0.5', 1n],
		['0.49', 0n],
		['1.5', 2n],
		['2.5', 3n],
		['-0.5', -1n],
		['-0.49', 0n],
		['-1.5', -2n],
		['-2.5', -3n]
	])('rounds %s to %s, halves away from zero', (text, whole) => {
		expect(roundHalfUp(fromDecimal(text))).toBe(whole);
	});

	it('shows the hourly rate of £42,170 on 37.5 hours as 21.5663', () => {
		// 42170 / 52.143 / 37.5 = 42170 / 1955.3625 = 21.56633...
		const hourly = divide(ratio(42170), fromDecimal('1955.3625'));
		expect(toDecimal(hourly, 4)).toBe('21.5663');
	});

	it('shows less than one as 0.05 and keeps the sign of -0.05', () => {
		expect(toDecimal(ratio(1, 20), 2)).toBe('0.05');
		expect(toDecimal(ratio(-1, 20), 2)).toBe('-0.05');
		expect(toDecimal(ratio(-1, 20), 0)).toBe('0');
	});

	it('refuses a zero divisor, words and unsafe integers', () => {
		expect(() => ratio(1, 0)).toThrow(RangeError);
		expect(() => divide(ratio(1), subtract(ratio(1), ratio(1)))).toThrow(RangeError);
		expect(() => fromDecimal('1,000')).toThrow(RangeError);
		expect(() => toInteger(ratio(2n ** 60n))).toThrow(RangeError);
	});
});
