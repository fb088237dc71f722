import { describe, expect, it } from 'vitest';
import { ratio } from '#lib/domain/ratio.ts';
import { pounds } from './amounts.ts';

describe('pounds in a working', () => {
	it('separates thousands of the whole part alone: £1,234,567.00 and £21.5663', () => {
		expect(pounds(ratio(123_456_700))).toBe('£1,234,567.00');
		expect(pounds(ratio(215_663, 100), 4)).toBe('£21.5663');
		expect(pounds(ratio(-100_000), 4)).toBe('−£1,000.0000');
	});
});
