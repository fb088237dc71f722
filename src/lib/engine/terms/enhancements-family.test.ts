/** T11 to T16 and T23: rates of work outside ordinary hours, by framework, band, point and nation. */
import { describe, expect, it } from 'vitest';
import { toNumber } from '#lib/domain/ratio.ts';
import { valueAt } from '#lib/domain/series.ts';
import type { EmployerPolicies } from '#lib/domain/workforce.ts';
import { enhancementsFamily } from './enhancements-family.ts';
import type { Standing } from './family.ts';
import { inventedSituation, inventedStanding } from './invented-standing.ts';
import { paidFrom } from './invented-table.ts';
import type { TermSeries } from './term.ts';

const start = '2026-11-01';
const defaults = { kind: 'national-defaults', source: 'Letter' } as const;
const share = (numerator: number, denominator: number) => ({ numerator, denominator });
const lancashire = {
	kind: 'own',
	overtimeWeekday: share(5, 4),
	overtimeSunday: share(5, 4),
	night: share(1, 4),
	saturday: share(1, 4),
	sunday: share(1, 4),
	publicHoliday: share(1, 2),
	highestPoint: 19,
	source: 'Payable enhancements'
} as const;

function band(grade: string, framework: Standing['framework'] = 'afc-england'): Standing {
	return inventedStanding({ grade, framework });
}

function council(
	partThree: EmployerPolicies['partThree'],
	point: string,
	localTerms: EmployerPolicies['localTerms'] = []
): Standing {
	const standing = inventedStanding({ kind: 'council', policies: { partThree, localTerms } });
	return paidFrom(standing, 'njc-2025-04-01', point);
}

type RateTerm = 'T11' | 'T12' | 'T13' | 'T14' | 'T15' | 'T16' | 'T23';

function at(series: TermSeries): number | string {
	const value = valueAt(series, 0);
	return value.known ? (value.text ?? toNumber(value.value, 4)) : value.code;
}

/** Both sides in month 0: a rate, or the code of what is missing. */
function sides(id: RateTerm, own: Standing, next: Standing): (number | string)[] {
	const both = enhancementsFamily.sides(id, inventedSituation(own, next, start));
	return [at(both.own), at(both.next)];
}

function rate(id: RateTerm, standing: Standing): number | string {
	return sides(id, standing, standing)[0] ?? '';
}

describe('Agenda for Change', () => {
	it.each([
		['1', 47, 94],
		['2', 41, 83],
		['3', 35, 69],
		['4', 30, 60],
		['8a', 30, 60],
		['9', 30, 60]
	])('adds Band %s %d% at night and on Saturday, %d% on Sunday', (grade, night, sunday) => {
		const nurse = band(grade);
		expect([rate('T14', nurse), rate('T15', nurse)]).toEqual([night, night]);
		expect(rate('T16', nurse)).toBe(sunday);
	});

	it('pays Band 7 overtime at 1.5 and Band 8a none', () => {
		expect(['T11', 'T12', 'T13'].map((id) => rate(id as RateTerm, band('7')))).toEqual([
			1.5, 1.5, 1
		]);
		expect(['T11', 'T12', 'T13'].map((id) => rate(id as RateTerm, band('8a')))).toEqual([0, 0, 0]);
	});

	it('holds overtime and no unsocial hours rates for Scotland', () => {
		expect(rate('T11', band('5', 'afc-scotland'))).toBe(1.5);
		expect(rate('T14', band('5', 'afc-scotland'))).toBe('enhancements-not-held');
		expect(rate('T14', band('5', 'afc-wales'))).toBe(30);
	});

	it('gives 60% and the time off for a public holiday: 160%', () => {
		expect(rate('T23', band('5'))).toBe(160);
		expect(rate('T23', band('2'))).toBe(183);
	});
});

describe('council terms', () => {
	it('are not known without an answer about Part 3', () => {
		const officer = council(null, '20');
		for (const id of ['T11', 'T12', 'T13', 'T14', 'T15', 'T16', 'T23'] as const) {
			expect(rate(id, officer)).toBe('part-three-not-supplied');
		}
	});

	it('keep a third a third by the national defaults, and mark it low', () => {
		const both = enhancementsFamily.sides(
			'T14',
			inventedSituation(council(defaults, '20'), council(defaults, '20'), start)
		);
		expect(valueAt(both.own, 0)).toMatchObject({ value: { n: 100n, d: 3n }, confidence: 'low' });
	});

	it('pay Saturday +50%, and Sunday +100% to SCP 3 and +50% above it', () => {
		expect(rate('T15', council(defaults, '20'))).toBe(50);
		expect(rate('T16', council(defaults, '3'))).toBe(100);
		expect(rate('T16', council(defaults, '4'))).toBe(50);
	});

	it('pay overtime 1.5 and 2 to SCP 22, above which nothing is certain', () => {
		expect(rate('T11', council(defaults, '22'))).toBe(1.5);
		expect(rate('T12', council(defaults, '22'))).toBe(2);
		expect(rate('T13', council(defaults, '22'))).toBe(1);
		expect(rate('T13', council(defaults, '23'))).toBe('premium-ceiling-not-known');
		expect(rate('T15', council(defaults, '23'))).toBe('premium-ceiling-not-known');
	});

	it('pay a public holiday 200% with the day off at any point', () => {
		expect(rate('T23', council(defaults, '30'))).toBe(200);
	});

	it('follow the own agreement to its ceiling: +25% at SCP 19, nothing at SCP 20', () => {
		expect(rate('T14', council(lancashire, '19'))).toBe(25);
		expect(rate('T14', council(lancashire, '20'))).toBe(0);
		expect(rate('T13', council(lancashire, '19'))).toBe(1);
		expect(rate('T13', council(lancashire, '20'))).toBe(0);
		expect(rate('T23', council(lancashire, '19'))).toBe('public-holiday-time-off-not-supplied');
	});

	it('name the part of an agreement that was left out', () => {
		expect(rate('T14', council({ ...lancashire, night: null }, '10'))).toBe(
			'part-three-not-supplied'
		);
	});

	it('follow what the employer states for the grade before anything else', () => {
		const stated = council(lancashire, '19', [
			{
				term: 'T14',
				framework: 'njc',
				grades: null,
				value: { kind: 'amount', amount: 33.5 },
				source: 'Night agreement'
			},
			{
				term: 'T15',
				framework: 'njc',
				grades: null,
				value: { kind: 'rule', rule: 'by arrangement' },
				source: 'Handbook'
			}
		]);
		expect(rate('T14', stated)).toBe(33.5);
		expect(rate('T15', stated)).toBe('by arrangement');
	});
});

describe('two parts in one term', () => {
	it('compares Sundays where they lose: 60% to 50%, though holidays rise from 60% to 100%', () => {
		expect(sides('T16', band('5'), council(defaults, '20'))).toEqual([60, 50]);
	});

	it('compares holidays where they lose: 100% to 60%, though Sundays rise from 50% to 60%', () => {
		expect(sides('T16', council(defaults, '20'), band('5'))).toEqual([100, 60]);
	});

	it('compares Sunday overtime from 2 to 1.5, and from 1.5 to 2 the public holiday that stays', () => {
		expect(sides('T12', council(defaults, '20'), band('5'))).toEqual([2, 1.5]);
		expect(sides('T12', band('5'), council(defaults, '20'))).toEqual([2, 2]);
	});

	it('proves a loss on Sundays although holidays are not known', () => {
		const open = { ...lancashire, publicHoliday: null };
		expect(sides('T16', band('5'), council(open, '19'))).toEqual([60, 25]);
	});

	it('cannot tell a gain on Sundays while holidays are not known', () => {
		const open = { ...lancashire, sunday: share(1, 1), publicHoliday: null };
		expect(sides('T16', band('5'), council(open, '19'))[1]).toBe('part-three-not-supplied');
	});
});

describe('the family', () => {
	it('says that nothing changes where employer, framework, grade and place stay', () => {
		const nurse = band('5');
		const transfer = { ...nurse, conditions: { ...nurse.conditions } };
		const situation = inventedSituation(nurse, transfer, start);
		expect(enhancementsFamily.sides('T14', situation).unchanged).toBe(true);
		expect(enhancementsFamily.sides('T16', situation).unchanged).toBe(true);
	});

	it('shows the rows behind a rate', () => {
		const situation = inventedSituation(council(defaults, '20'), band('5'), start);
		const { own, next } = enhancementsFamily.facts('T16', situation);
		expect(own[0]?.workings.map(({ label, value }) => `${label}: ${value}`)).toEqual([
			'Sunday: 50% of the hourly rate on top',
			'Public holiday: 100% of the hourly rate on top'
		]);
		expect(next[0]?.workings[0]).toMatchObject({ source: 'S001', confidence: 'high' });
	});

	it('refuses a term of another family', () => {
		const situation = inventedSituation(band('5'), band('5'), start);
		expect(() => enhancementsFamily.sides('T01', situation)).toThrow(RangeError);
	});
});
