import { describe, expect, it } from 'vitest';
import { addMonths } from '#lib/domain/dates.ts';
import { combine, fromDates, monthAt, monthOf, switchAt } from './months.ts';

describe('months around a start', () => {
	it('puts 1 April 2026 in month 4 of a start on 1 December 2025, and 1 November 2025 in month −1', () => {
		expect(monthOf('2025-12-01', '2026-04-01')).toBe(4);
		expect(monthOf('2025-12-01', '2026-04-02')).toBe(5);
		expect(monthOf('2025-12-01', '2025-11-01')).toBe(-1);
		expect(monthOf('2025-12-01', '2025-11-02')).toBe(0);
		expect(monthOf('2025-12-15', '2026-04-15')).toBe(4);
		expect(monthOf('2025-12-15', '2026-04-16')).toBe(5);
	});

	it('takes the last day of a shorter month for a start on the 31st', () => {
		expect(monthOf('2025-12-31', '2026-02-28')).toBe(2);
		expect(addMonths('2025-12-31', 2)).toBe('2026-02-28');
		expect(monthOf('2025-12-30', '2026-01-31')).toBe(2);
	});

	it('says which month a day lies in', () => {
		expect(monthAt('2025-12-01', '2026-04-30')).toBe(4);
		expect(monthAt('2025-12-01', '2025-11-30')).toBe(-1);
		expect(monthAt('2025-12-01', '2025-11-01')).toBe(-1);
		expect(monthAt('2025-12-31', '2026-02-28')).toBe(2);
	});
});

describe('series of months from −1', () => {
	it('cuts two series wherever either changes', () => {
		const joined = combine(
			[
				{ from: -1, value: 'a' },
				{ from: 4, value: 'b' }
			],
			[
				{ from: -1, value: 1 },
				{ from: 2, value: 2 }
			],
			(letter, number) => `${letter}${number}`
		);
		expect(joined).toEqual([
			{ from: -1, value: 'a1' },
			{ from: 2, value: 'a2' },
			{ from: 4, value: 'b2' }
		]);
	});

	it('switches in a month to the value that the other series has then', () => {
		const before = [{ from: -1, value: 'own' }];
		const after = [
			{ from: -1, value: 'one' },
			{ from: 6, value: 'two' }
		];
		expect(switchAt(before, after, 3)).toEqual([
			{ from: -1, value: 'own' },
			{ from: 3, value: 'one' },
			{ from: 6, value: 'two' }
		]);
	});

	it('gathers all that lies before month −1 there', () => {
		const steps = [
			{ from: '2020-01-01', value: 'first' },
			{ from: '2025-11-01', value: 'second' },
			{ from: '2026-01-01', value: 'third' }
		];
		expect(fromDates(steps, '2025-12-01', 'none')).toEqual([
			{ from: -1, value: 'second' },
			{ from: 1, value: 'third' }
		]);
	});
});
