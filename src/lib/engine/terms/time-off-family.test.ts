import { describe, expect, it } from 'vitest';
import { valueAt } from '#lib/domain/series.ts';
import type { Circumstances } from '#lib/domain/workforce.ts';
import { inventedSituation, inventedStanding } from './invented-standing.ts';
import { noticeFamily } from './notice-family.ts';
import { sickPayEarnings, sickPayEarningsSides } from './sick-pay-earnings.ts';
import { timeOffFamily } from './time-off-family.ts';
import type { TermMonth } from './term.ts';

const start = '2026-12-01';
const nurse = {
	...inventedStanding({ annual: '42170', service: '2020-01-01', grade: '6' }),
	area: 'none' as const
};
const sickPay = { kind: 'national', source: 'Sick pay policy' } as const;
const officer = {
	...inventedStanding({
		kind: 'council',
		annual: '42170',
		service: '2020-01-01',
		policies: { sickPay }
	}),
	area: 'none' as const
};
const quiet: Partial<Circumstances> = {
	pattern: { night: 0, saturday: 0, sunday: 0, publicHoliday: 0 }
};

const pounds = (month: TermMonth) =>
	month.known ? Number(sickPayEarnings.show(month.value)) / 100 : month.code;

function earnings(circumstances: Partial<Circumstances>, standing = nurse) {
	const { own } = sickPayEarningsSides(inventedSituation(standing, standing, start, circumstances));
	return pounds(valueAt(own, 0));
}

describe('T26 earnings counted while sick', () => {
	it('are £808.74 a week at £42,170 without unsocial hours', () => {
		expect(earnings(quiet)).toBe(808.74);
	});

	it('leave unsocial hours out for those who do not keep them, whatever the pattern', () => {
		expect(earnings({ keepsUnsocialWhenSick: false })).toBe(808.74);
	});

	it('count them for those who keep them: 600 Saturday hours at 30% in Band 6', () => {
		const pattern = { night: 0, saturday: 36_000, sunday: 0, publicHoliday: 0 };
		// 42,170 ÷ 52.143 ÷ 37.5 = 21.5663 an hour; × 600 × 0.30 = 3,881.9399 a year; ÷ 52.143 = 74.4480
		expect(earnings({ pattern, keepsUnsocialWhenSick: true })).toBe(883.19);
	});

	it('cannot be told where it is not known whether somebody keeps them', () => {
		const pattern = { night: 600, saturday: 0, sunday: 0, publicHoliday: 0 };
		expect(earnings({ pattern })).toBe('unsocial-pay-when-sick-not-known');
		expect(earnings({})).toBe('unsocial-pay-when-sick-not-known');
	});

	it('count a regular supplement in Scotland: £2,000 a year on top of £42,170', () => {
		const own = {
			...inventedStanding({
				annual: '42170',
				framework: 'afc-scotland',
				nation: 'scotland',
				grade: '6'
			}),
			area: 'none' as const
		};
		const situation = inventedSituation(own, own, start, quiet);
		const supplement = {
			kind: 'recruitment-retention' as const,
			annualPence: 200_000,
			regular: true,
			label: 'Premium'
		};
		const contract = { ...situation.contract, allowances: [supplement] };
		const sides = sickPayEarningsSides({ ...situation, contract });
		// (42,170 + 2,000) ÷ 52.143 = 847.0936
		expect(pounds(valueAt(sides.own, 0))).toBe(847.09);
	});

	it('are of low confidence in councils', () => {
		const { own } = sickPayEarningsSides(inventedSituation(officer, officer, start, quiet));
		expect(valueAt(own, 0)).toMatchObject({ known: true, confidence: 'low' });
	});

	it('do not go on for somebody who comes from a council', () => {
		const pattern = { night: 600, saturday: 0, sunday: 0, publicHoliday: 0 };
		const { next } = sickPayEarningsSides(inventedSituation(officer, nurse, start, { pattern }));
		expect(pounds(valueAt(next, 0))).toBe(808.74);
	});
});

describe('workings of time off and notice', () => {
	it('name the rule, its source and the date of service', () => {
		const situation = inventedSituation(nurse, officer, start, quiet);
		for (const id of ['T22', 'T24', 'T25', 'T27', 'T28', 'T26'] as const) {
			const [fact] = timeOffFamily.facts(id, situation).own;
			expect(fact?.workings[0]?.source, id).toMatch(/^S\d+$/);
		}
		const [scale] = timeOffFamily.facts('T24', situation).own;
		expect(scale?.workings[0]?.value).toContain('26.07 + 26.07 from 2025-01-01');
		expect(scale?.workings.at(-1)?.value).toBe('2020-01-01');
	});

	it('name the flat rate of statutory maternity pay of each year', () => {
		const situation = inventedSituation(nurse, nurse, '2026-03-05', quiet);
		const values = timeOffFamily
			.facts('T27', situation)
			.own.map(({ from, workings }) => [from, workings[2]?.value]);
		expect(values).toEqual([
			[-1, '£187.18'],
			[1, '£194.32']
		]);
	});

	it('put the statutory minimum beside the notice in the contract', () => {
		const notice = [
			{
				framework: 'afc-england' as const,
				grades: null,
				fromEmployerWeeks: 8,
				fromEmployeeWeeks: 8,
				source: 'Contract'
			}
		];
		const standing = inventedStanding({ service: '2020-01-01', policies: { notice } });
		const situation = inventedSituation(standing, standing, start);
		const [fact] = noticeFamily.facts('T29', situation).own;
		expect(fact?.workings.map(({ value }) => value)).toEqual(['8 weeks', '6 weeks']);
	});

	it('refuse a term that is not theirs', () => {
		const situation = inventedSituation(nurse, nurse, start);
		expect(() => timeOffFamily.sides('T01', situation)).toThrow(RangeError);
		expect(() => noticeFamily.sides('T01', situation)).toThrow(RangeError);
	});
});
