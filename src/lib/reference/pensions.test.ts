/** The pension figures held, checked against figures typed again from the sources. */
import { describe, expect, it } from 'vitest';
import { ratio } from '#lib/domain/ratio.ts';
import {
	contributionTables,
	isPensionCarriedForward,
	isTabled,
	pensions,
	schemeRuleOn,
	tierOf
} from './pensions.ts';
import type { TabledScheme } from './pensions.ts';

function rateOn(scheme: TabledScheme, date: string, annualPence: number): number {
	const table = contributionTables(pensions, scheme).findLast((t) => t.effectiveFrom <= date);
	if (!table) throw new Error(`No table on ${date}`);
	return tierOf(table, ratio(annualPence)).basisPoints;
}

describe('tier edges of 2026/27 (W10b)', () => {
	it('rounds LGPS pay down to the pound: £18,400.99 pays 5.5% and £18,401 pays 5.8%', () => {
		const at = (pence: number) => rateOn('lgps', '2026-06-01', pence);
		const pays = [18_400_99, 18_401_00, 29_000_99, 29_001_00, 47_300_00, 47_301_00];
		expect(pays.map(at)).toEqual([550, 580, 580, 650, 650, 680]);
	});

	it('takes the NHS edges at £13,259, £28,854, £35,155 and £52,778', () => {
		const at = (pounds: number) => rateOn('nhsps-2015', '2026-06-01', pounds * 100);
		const pays = [13_259, 13_260, 28_854, 28_855, 35_155, 35_156, 52_778, 52_779];
		expect(pays.map(at)).toEqual([520, 650, 650, 830, 830, 980, 980, 1070]);
	});

	it('rounds NHS pay down too: £28,854.99 still pays 6.5% (R18)', () => {
		expect(rateOn('nhsps-2015', '2026-06-01', 28_854_99)).toBe(650);
	});
});

describe('the tables of each year', () => {
	it('holds four years of each, with 11 tiers in 2023/24 and 6 from 2024/25 in the NHS scheme', () => {
		const sizes = (scheme: TabledScheme) =>
			contributionTables(pensions, scheme).map(({ tiers }) => tiers.length);
		expect(sizes('nhsps-2015')).toEqual([11, 6, 6, 6]);
		expect(sizes('lgps')).toEqual([9, 9, 9, 9]);
	});

	it('charges £30,000 in the NHS scheme 8.8% in 2023/24 and 8.3% in the three years after', () => {
		const dates = ['2023-04-01', '2024-04-01', '2025-04-01', '2026-04-01'];
		expect(dates.map((date) => rateOn('nhsps-2015', date, 30_000_00))).toEqual([
			880, 830, 830, 830
		]);
	});

	it('charges £28,500 in the LGPS 6.5% in 2025/26 and 5.8% in 2026/27', () => {
		expect(rateOn('lgps', '2026-03-31', 28_500_00)).toBe(650);
		expect(rateOn('lgps', '2026-04-01', 28_500_00)).toBe(580);
	});

	it('leaves no pound between two tiers, and charges more in each higher one', () => {
		for (const scheme of ['nhsps-2015', 'lgps'] as const) {
			for (const { tiers } of contributionTables(pensions, scheme)) {
				tiers.forEach(({ fromPounds, basisPoints }, index) => {
					const below = tiers[index - 1];
					expect(fromPounds).toBe(below ? (below.toPounds ?? NaN) + 1 : 0);
					expect(basisPoints).toBeGreaterThan(below?.basisPoints ?? 0);
				});
				expect(tiers.at(-1)?.toPounds).toBeNull();
			}
		}
	});

	it('halves the rate in the 50/50 section of the LGPS', () => {
		for (const { tiers } of pensions.bands) {
			for (const { basisPoints, halfSectionBasisPoints } of tiers) {
				expect(halfSectionBasisPoints * 2).toBe(basisPoints);
			}
		}
	});

	it('is carried forward from the April after, unless it has ended (R15)', () => {
		const last = { effectiveFrom: '2026-04-01', effectiveTo: null };
		expect(isPensionCarriedForward(last, '2027-03-31')).toBe(false);
		expect(isPensionCarriedForward(last, '2027-04-01')).toBe(true);
		const ended = { effectiveFrom: '2025-04-01', effectiveTo: '2026-03-31' };
		expect(isPensionCarriedForward(ended, '2027-04-01')).toBe(false);
	});
});

describe('what the schemes give and cost', () => {
	const value = (scheme: TabledScheme, item: string, date: string) =>
		schemeRuleOn(pensions, scheme, item, date)?.value ?? null;

	it('builds 1/54 in the NHS scheme and 1/49 in the LGPS', () => {
		expect(value('nhsps-2015', 'accrual', '2026-04-01')).toMatchObject({ denominator: 54 });
		expect(value('lgps', 'accrual', '2026-04-01')).toMatchObject({ denominator: 49 });
	});

	it('costs NHS employers 20.6% until 31 March 2024 and 23.7% from the next day', () => {
		const rate = (date: string) => value('nhsps-2015', 'employer-rate', date);
		expect(rate('2019-03-31')).toBeNull();
		expect(rate('2024-03-31')).toEqual({ kind: 'percent', basisPoints: 2060 });
		expect(rate('2024-04-01')).toEqual({ kind: 'percent', basisPoints: 2370 });
		expect(value('nhsps-2015', 'administration-levy', '2026-04-01')).toMatchObject({
			basisPoints: 8
		});
	});

	it('holds for England and Wales only', () => {
		expect(isTabled('lgps', 'wales')).toBe(true);
		expect(isTabled('lgps', 'scotland')).toBe(false);
		expect(isTabled('nhsps-2015', 'northern-ireland')).toBe(false);
		expect(isTabled('other', 'england')).toBe(false);
	});
});
