import { describe, expect, it } from 'vitest';
import {
	isCarriedForward,
	limitOn,
	limitsOf,
	statutoryItems,
	statutoryLimits,
	weeklyCapItem
} from './statutory-limits.ts';
import type { StatutoryItem } from './statutory-limits.ts';

const pence = (item: StatutoryItem, date: string) => limitOn(statutoryLimits, item, date)?.pence;

describe('statutory limits', () => {
	it.each([
		['2023-04-05', 571, 594],
		['2023-04-06', 643, 669],
		['2024-04-05', 643, 669],
		['2024-04-06', 700, 729],
		['2025-04-05', 700, 729],
		['2025-04-06', 719, 749],
		['2026-04-05', 719, 749],
		['2026-04-06', 751, 783]
	])('cap a week on %s at £%i, in Northern Ireland at £%i (W21)', (date, gb, ni) => {
		expect(pence(weeklyCapItem('england'), date)).toBe(gb * 100);
		expect(pence(weeklyCapItem('scotland'), date)).toBe(gb * 100);
		expect(pence(weeklyCapItem('northern-ireland'), date)).toBe(ni * 100);
	});

	it('give £12.71 from 21 and £10.85 from 18 since 1 April 2026', () => {
		expect(pence('minimum-wage-hourly-21-over', '2026-04-01')).toBe(1271);
		expect(pence('minimum-wage-hourly-21-over', '2026-03-31')).toBe(1221);
		expect(pence('minimum-wage-hourly-18-20', '2026-04-01')).toBe(1085);
	});

	it('keep the pennies: sick pay £123.25 and maternity pay £194.32 a week', () => {
		expect(pence('ssp-weekly', '2026-11-25')).toBe(12_325);
		expect(pence('smp-weekly', '2026-11-25')).toBe(19_432);
		expect(pence('minimum-wage-hourly-18-20', '2025-04-01')).toBe(1000);
	});

	it('hold nothing before the first rate: no cap in 2021', () => {
		expect(limitOn(statutoryLimits, 'weeks-pay-cap-gb', '2021-12-31')).toBeNull();
	});

	it('carry £751 forward from 6 April 2027 and not before', () => {
		const limit = limitOn(statutoryLimits, 'weeks-pay-cap-gb', '2030-01-01');
		expect(limit?.pence).toBe(75_100);
		expect(limit && isCarriedForward(limit, '2027-04-05')).toBe(false);
		expect(limit && isCarriedForward(limit, '2027-04-06')).toBe(true);
	});

	it('hold 41 rates, each following the one before without a gap', () => {
		expect(statutoryLimits).toHaveLength(41);
		for (const item of statutoryItems) {
			const rows = limitsOf(statutoryLimits, item);
			rows.forEach(({ effectiveFrom }, index) => {
				const before = rows[index - 1];
				if (before) expect(dayAfter(before.effectiveTo ?? '')).toBe(effectiveFrom);
			});
		}
	});
});

function dayAfter(date: string): string {
	return new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
