import { describe, expect, it } from 'vitest';
import { addMonths, completeMonths, completeYears, isIsoDate, monthInForce } from './dates.ts';

describe('calendar dates', () => {
	it('puts the 31st on the last day of a shorter month (ruling R24)', () => {
		expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
		expect(addMonths('2024-02-29', 12)).toBe('2025-02-28');
		expect(addMonths('2026-03-31', -1)).toBe('2026-02-28');
	});

	it('counts a year complete on the anniversary and not the day before', () => {
		expect(completeYears('2021-12-01', '2026-11-30')).toBe(4);
		expect(completeYears('2021-12-01', '2026-12-01')).toBe(5);
		expect(completeYears('2024-02-29', '2025-02-28')).toBe(1);
	});

	it('counts complete months backwards as negative', () => {
		expect(completeMonths('2026-04-01', '2026-01-01')).toBe(-3);
	});

	it('puts an award of 1 April 2026 in month 4 of a change on 1 December 2025', () => {
		expect(monthInForce('2025-12-01', '2026-04-01')).toBe(4);
	});

	it('puts a mid-month date in force on the first day of the next month', () => {
		expect(monthInForce('2025-12-01', '2026-04-02')).toBe(5);
		expect(monthInForce('2025-12-15', '2026-04-01')).toBe(4);
		expect(monthInForce('2025-12-01', '2020-01-01')).toBe(0);
	});

	it('knows a day that cannot be', () => {
		expect(isIsoDate('2025-02-29')).toBe(false);
		expect(isIsoDate('2024-02-29')).toBe(true);
		expect(isIsoDate('4712-12-31')).toBe(false);
		expect(isIsoDate('2026-13-01')).toBe(false);
	});
});
