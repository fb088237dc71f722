/** T09, T10 and T17 to the penny: worked examples W09, W12 and W22, and what is not known. */
import { describe, expect, it } from 'vitest';
import { ratio, toNumber } from '#lib/domain/ratio.ts';
import { valueAt } from '#lib/domain/series.ts';
import { noPolicies } from '#lib/domain/workforce.ts';
import type { Allowance, Circumstances, EmployerPolicies } from '#lib/domain/workforce.ts';
import type { Situation, Standing } from './family.ts';
import { inventedSituation, inventedStanding } from './invented-standing.ts';
import { paidFrom } from './invented-table.ts';
import { payLinesFamily } from './pay-lines-family.ts';
import type { TermSeries } from './term.ts';

const start = '2026-11-01';
const afc2025 = 'afc-england-2025-04-01';
const afc2026 = 'afc-england-2026-04-01';
const njc2025 = 'njc-2025-04-01';

function band(grade: string, edition: string, point: string): Standing {
	return paidFrom(inventedStanding({ grade }), edition, point);
}

function council(policies: Partial<EmployerPolicies> = {}): Standing {
	const standing = inventedStanding({ kind: 'council', policies });
	return paidFrom(standing, njc2025, '27');
}

function inArea(standing: Standing, area: Standing['area']): Standing {
	return { ...standing, area };
}

function staying(own: Standing, circumstances: Partial<Circumstances> = {}): Situation {
	return inventedSituation(own, own, start, circumstances);
}

/** Pounds in a month, or the code of what is missing. */
function at(series: TermSeries, month = 0): number | string {
	const value = valueAt(series, month);
	return value.known ? toNumber(value.value, 0) / 100 : value.code;
}

function own(id: 'T09' | 'T10' | 'T17', situation: Situation, month = 0): number | string {
	return at(payLinesFamily.sides(id, situation).own, month);
}

function next(id: 'T09' | 'T10' | 'T17', situation: Situation, month = 0): number | string {
	return at(payLinesFamily.sides(id, situation).next, month);
}

const premium: Allowance = {
	kind: 'recruitment-retention',
	annualPence: 1_200_00,
	regular: true,
	label: 'RRP'
};

function paying(situation: Situation, ...allowances: Allowance[]): Situation {
	return { ...situation, contract: { ...situation.contract, allowances } };
}

describe('T09: high cost area supplement (W12)', () => {
	it.each([
		// 20% of 42,170 = 8,434.00, between 5,794 and 8,746.
		['6', '2', 'inner-london', 8434],
		// 15% of 42,170 = 6,325.50, above the ceiling of 6,137.
		['6', '2', 'outer-london', 6137],
		// 5% of 42,170 = 2,108.50.
		['6', '2', 'fringe', 2108.5],
		// 20% of 25,272 = 5,054.40, below the floor of 5,794; 15% = 3,790.80; 5% = 1,263.60.
		['2', '1', 'inner-london', 5794],
		['2', '1', 'outer-london', 4870],
		['2', '1', 'fringe', 1346]
	] as const)('pays Band %s step %s in %s £%d a year', (grade, point, area, expected) => {
		const nurse = inArea(band(grade, afc2026, point), area);
		expect(own('T09', staying(nurse))).toBe(expected);
	});

	it('is worked out at full time and then pro rata: 22.5 of 37.5 hours of £5,794 is £3,476.40', () => {
		const half = inventedStanding({ grade: '2', weeklyHours: '22.5' });
		expect(own('T09', staying(inArea(paidFrom(half, afc2026, '1'), 'inner-london')))).toBe(3476.4);
	});

	it('takes the limits of the year of the pay table: £5,941 in Outer London in 2025/26', () => {
		// 15% of 40,823 = 6,123.45, above 5,941.
		expect(own('T09', staying(inArea(band('6', afc2025, '2'), 'outer-london')))).toBe(5941);
	});

	it('lets the limits follow an award of 3% after the last table: £6,137 becomes £6,321.11', () => {
		const nurse = inArea(band('6', afc2026, '2'), 'outer-london');
		const { pay } = nurse.conditions;
		const award = valueAt(pay.awards, 0);
		const figure = valueAt(pay.pay, 0);
		if (!award.known || !figure.known) throw new Error('no table');
		const factor = ratio(103, 100);
		const raised = { ...figure, annualPence: ratio(42_170_00 * 103, 100), factor };
		const later: Standing = {
			...nurse,
			conditions: {
				...nurse.conditions,
				pay: {
					...pay,
					pay: [...pay.pay, { from: 5, value: raised }],
					awards: [...pay.awards, { from: 5, value: { ...award, factor, status: 'nil' } }]
				}
			}
		};
		// 15% of 42,170 × 1.03 = 6,515.265, above 6,137 × 1.03 = 6,321.11.
		expect(own('T09', staying(later), 4)).toBe(6137);
		expect(own('T09', staying(later), 5)).toBe(6321.11);
	});

	it('is nothing outside the areas, and not known where the area is not', () => {
		expect(own('T09', staying(inArea(band('6', afc2026, '2'), 'none')))).toBe(0);
		expect(own('T09', staying(band('6', afc2026, '2')))).toBe('area-not-known');
	});

	it('is what the contract pays where the area is not known', () => {
		const allowance: Allowance = {
			kind: 'hcas',
			annualPence: 2_000_00,
			regular: true,
			label: 'HCAS'
		};
		expect(own('T09', paying(staying(band('6', afc2026, '2')), allowance))).toBe(2000);
	});

	it('is £2,380 a year in Shetland until March 2026, and not known after that', () => {
		const board = inventedStanding({ nation: 'scotland', framework: 'afc-scotland', grade: '6' });
		const nurse: Standing = {
			...inArea(board, 'distant-islands'),
			employer: { ...board.employer, name: 'NHS Shetland' }
		};
		const situation = inventedSituation(nurse, nurse, '2026-01-01');
		expect(own('T09', situation, 2)).toBe(2380);
		expect(own('T09', situation, 3)).toBe('no-edition');
	});

	it('asks which board where its name does not say', () => {
		const board = inventedStanding({ nation: 'scotland', framework: 'afc-scotland', grade: '6' });
		expect(own('T09', staying(inArea(board, 'distant-islands')))).toBe('island-board-not-known');
	});

	it('is not known for a council in London that states none, and £1,000 × 18.5 ÷ 37 where it does', () => {
		expect(own('T09', staying(inArea(council(), 'inner-london')))).toBe('area-pay-not-supplied');
		const stated = inventedStanding({
			kind: 'council',
			weeklyHours: '18.5',
			policies: {
				localTerms: [
					{
						term: 'T09',
						framework: 'njc',
						grades: null,
						value: { kind: 'amount', amount: 100_000 },
						source: 'London allowance'
					}
				]
			}
		});
		expect(own('T09', staying(inArea(stated, 'inner-london')))).toBe(500);
	});
});

describe('T10: premium or supplement', () => {
	it('is £1,200 while the terms stay, and not known on other terms that state none', () => {
		const nurse = band('5', afc2025, '3');
		const moved = paying(inventedSituation(nurse, council(), start), premium);
		expect(own('T10', moved)).toBe(1200);
		expect(next('T10', moved)).toBe('supplement-not-supplied');
		expect(payLinesFamily.sides('T10', paying(staying(nurse), premium)).unchanged).toBe(true);
	});

	it('is the £3,000 that the new employer states for the grade, pro rata at 18.5 of 37 hours', () => {
		const half = inventedStanding({
			kind: 'council',
			grade: 'G',
			weeklyHours: '18.5',
			policies: {
				localTerms: [
					{
						term: 'T10',
						framework: 'njc',
						grades: ['G'],
						value: { kind: 'amount', amount: 300_000 },
						source: 'Market supplement policy'
					}
				]
			}
		});
		expect(next('T10', inventedSituation(band('5', afc2025, '3'), half, start))).toBe(1500);
	});

	it('is nothing on a contract that pays none', () => {
		expect(own('T10', staying(band('5', afc2025, '3')))).toBe(0);
	});
});

describe('T17: unsocial hours on the actual pattern (W09, W22)', () => {
	/** 600 Saturday hours and 300 Sunday hours a year. */
	const pattern = { night: 0, saturday: 36_000, sunday: 18_000, publicHoliday: 0 };
	const share = (numerator: number, denominator: number) => ({ numerator, denominator });
	const agreement = {
		kind: 'own',
		overtimeWeekday: null,
		overtimeSunday: null,
		night: null,
		saturday: share(1, 2),
		sunday: share(1, 2),
		publicHoliday: null,
		highestPoint: null,
		source: 'Local agreement'
	} as const;

	function moved(policies: Partial<EmployerPolicies>): Situation {
		return inventedSituation(band('5', afc2025, '3'), council(policies), start, { pattern });
	}

	it('is £6,958.59 at the top of Band 5', () => {
		// 37,796 ÷ 52.143 ÷ 37.5 = 19.3294…; × (600 × 0.30 + 300 × 0.60) = 6,958.59.
		expect(own('T17', moved({}))).toBe(6958.59);
	});

	it('is £8,914.67 at SCP 27 where the council pays half as much again, whatever the point', () => {
		// 38,220 ÷ 52.143 ÷ 37 = 19.8104…; × 900 × 0.50 = 8,914.67.
		expect(next('T17', moved({ partThree: agreement }))).toBe(8914.67);
	});

	it('is £4,457.34 at +25%, and nothing above a ceiling of SCP 22', () => {
		const quarter = { ...agreement, saturday: share(1, 4), sunday: share(1, 4) };
		expect(next('T17', moved({ partThree: quarter }))).toBe(4457.34);
		expect(next('T17', moved({ partThree: { ...agreement, highestPoint: 22 } }))).toBe(0);
	});

	it('is not known without the local agreement, and above the uncertain national ceiling', () => {
		expect(next('T17', moved({}))).toBe('part-three-not-supplied');
		const defaults = { kind: 'national-defaults', source: 'Letter' } as const;
		expect(next('T17', moved({ partThree: defaults }))).toBe('premium-ceiling-not-known');
	});

	it('pays 520 night hours £2,475.67 at the top of Band 3 and £2,192.77 at the bottom of Band 4', () => {
		const nights = { night: 31_200, saturday: 0, sunday: 0, publicHoliday: 0 };
		// 26,598 ÷ 1,955.3625 × 520 × 0.35 = 2,475.67; 26,598 + 2,475.67 = 29,073.67 (W22).
		expect(own('T17', staying(band('3', afc2025, '2'), { pattern: nights }))).toBe(2475.67);
		// 27,485 ÷ 1,955.3625 × 520 × 0.30 = 2,192.77; 27,485 + 2,192.77 = 29,677.77 (W22).
		expect(own('T17', staying(band('4', afc2025, '1'), { pattern: nights }))).toBe(2192.77);
	});

	it('counts a long-term premium of £1,200 in the hourly rate, and no other allowance', () => {
		// (37,796 + 1,200) ÷ 1,955.3625 × 360 = 7,179.52.
		const nurse = staying(band('5', afc2025, '3'), { pattern });
		const short: Allowance = { ...premium, regular: false, annualPence: 500_00 };
		expect(own('T17', paying(nurse, premium, short))).toBe(7179.52);
	});

	it('does not count a market supplement of a council', () => {
		const supplement: Allowance = { ...premium, kind: 'market-supplement' };
		const officer = staying(council({ partThree: agreement }), { pattern });
		expect(own('T17', paying(officer, supplement))).toBe(8914.67);
	});

	it('is not known without a pattern, and nothing for a pattern without such hours', () => {
		const nurse = band('5', afc2025, '3');
		expect(own('T17', staying(nurse))).toBe('pattern-not-known');
		const days = { night: 0, saturday: 0, sunday: 0, publicHoliday: 0 };
		expect(own('T17', staying(nurse, { pattern: days }))).toBe(0);
	});

	it('needs the premium of other terms, which is not nil where nobody states it', () => {
		const nurse = inventedSituation(council(), band('5', afc2025, '3'), start, { pattern });
		expect(next('T17', nurse)).toBe('supplement-not-supplied');
	});

	it('carries the doubt about the night third: low confidence at SCP 20', () => {
		const defaults = { kind: 'national-defaults', source: 'Letter' } as const;
		const officer = paidFrom(
			inventedStanding({ kind: 'council', policies: { ...noPolicies, partThree: defaults } }),
			njc2025,
			'20'
		);
		const nights = { night: 60_000, saturday: 0, sunday: 0, publicHoliday: 0 };
		const { own: series } = payLinesFamily.sides('T17', staying(officer, { pattern: nights }));
		expect(valueAt(series, 0)).toMatchObject({ confidence: 'low', basis: 'njc-night-1-22' });
	});
});

describe('workings and keys of the pay lines', () => {
	it('shows the limits, the hourly rate and the hours', () => {
		const nurse = inArea(band('6', afc2026, '2'), 'outer-london');
		expect(payLinesFamily.facts('T09', staying(nurse)).own[0]?.workings[0]).toMatchObject({
			value: '15% of basic pay, at least £4,870.00, at most £6,137.00',
			edition: 'hcas-2026-04-01',
			source: 'HCAS-2026'
		});
		const pattern = { night: 0, saturday: 36_000, sunday: 0, publicHoliday: 0 };
		const { own: facts } = payLinesFamily.facts('T17', staying(nurse, { pattern }));
		expect(facts[0]?.workings.map(({ value }) => value)).toEqual([
			'£21.5663 an hour',
			'600 at 30% of the hourly rate'
		]);
	});

	it('shows the contract or the statement where no limits are behind the figure', () => {
		const nurse = inArea(band('6', afc2026, '2'), null);
		const hcas: Allowance = { ...premium, kind: 'hcas', annualPence: 2_000_00, label: 'HCAS' };
		const shown = (id: 'T09' | 'T10', situation: Situation) => {
			const { own: before, next: after } = payLinesFamily.facts(id, situation);
			return [before, after].map((side) => side[0]?.workings.map(({ value }) => value));
		};
		expect(shown('T09', paying(staying(nurse), hcas, premium))).toEqual([
			['£2,000.00 a year'],
			['£2,000.00 a year']
		]);
		const moved = paying(inventedSituation(nurse, council(), start), hcas, premium);
		expect(shown('T09', moved)).toEqual([['£2,000.00 a year'], []]);
		expect(shown('T10', moved)).toEqual([['£1,200.00 a year'], []]);
	});

	it('differs where pattern, area or allowances do', () => {
		const nurse = staying(band('6', afc2026, '2')).contract;
		const keys = [
			nurse,
			{ ...nurse, allowances: [premium] },
			{ ...nurse, circumstances: { ...nurse.circumstances, area: 'fringe' as const } }
		].map((contract) => payLinesFamily.key(contract, start));
		expect(new Set(keys).size).toBe(3);
	});
});
