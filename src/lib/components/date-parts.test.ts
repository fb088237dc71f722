import { describe, expect, it } from 'vitest';
import { joinDate, splitDate } from './date-parts.ts';

describe('the three boxes of a date', () => {
	it('joins 1, 4 and 2026 to 2026-04-01', () => {
		expect(joinDate({ day: '1', month: '4', year: '2026' })).toBe('2026-04-01');
	});

	it('splits 2026-04-01 to 1, 4 and 2026', () => {
		expect(splitDate('2026-04-01')).toEqual({ day: '1', month: '4', year: '2026' });
	});

	it('takes three empty boxes, or only spaces, for no answer', () => {
		expect(joinDate({ day: '', month: ' ', year: '' })).toBe('');
		expect(splitDate('')).toEqual({ day: '', month: '', year: '' });
	});

	it('keeps a half-typed date, so that it is refused and not lost', () => {
		const halfTyped = joinDate({ day: '31', month: '', year: '' });
		expect(halfTyped).toBe('--31');
		expect(splitDate(halfTyped)).toEqual({ day: '31', month: '', year: '' });
	});

	it('keeps a date that cannot be, 31 February', () => {
		expect(joinDate({ day: '31', month: '2', year: '2026' })).toBe('2026-02-31');
	});

	it('keeps a month typed as a word', () => {
		const word = joinDate({ day: '1', month: 'April', year: '2026' });
		expect(splitDate(word)).toEqual({ day: '1', month: 'April', year: '2026' });
	});
});
