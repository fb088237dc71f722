import { describe, expect, it } from 'vitest';
import type { ParityResult } from '#lib/domain/evaluation.ts';
import type { Scenario } from '#lib/domain/scenario.ts';
import type { Contract } from '#lib/domain/workforce.ts';
import { divide, fromDecimal, ratio } from '#lib/domain/ratio.ts';
import { weeksInYear } from '#lib/domain/money.ts';
import type { PayOf, PaySnapshot } from '../pay/snapshot.ts';
import {
	contract,
	document,
	integratedTeam,
	levelRow,
	post,
	secondment,
	transfer
} from '../structure/invented-workforce.ts';
import { structures } from '../structure/structures.ts';
import { compareParity } from './compare-parity.ts';
import { paid, payFrom } from './invented-pay.ts';

const team = integratedTeam(
	'team',
	[
		['nhs', 'T'],
		['council', 'T']
	],
	null
);

const comparison: Scenario['comparisons'][number] = {
	id: 'workers',
	name: 'Workers',
	team: 'team',
	titles: [
		{ employer: 'nhs', title: 'Nurse' },
		{ employer: 'council', title: 'Social worker' }
	],
	evidenceClass: 'C',
	evidence: 'Linked estimate'
};

function nurse(ref: string, given: Partial<Contract> = {}): Contract {
	return contract('nhs', ref, { team: 'T', jobTitle: 'Nurse', ...given });
}

function socialWorker(ref: string, given: Partial<Contract> = {}): Contract {
	return contract('council', ref, { team: 'T', jobTitle: 'Social worker', ...given });
}

function compared(
	contracts: readonly Contract[],
	payOf: PayOf,
	scenario: Partial<Scenario> = {}
): ParityResult[] {
	const given = document(
		{ contracts: [...contracts] },
		{ moves: [team], comparisons: [comparison], ...scenario }
	);
	return compareParity(given, structures(given), payOf);
}

function first(results: readonly ParityResult[]): ParityResult {
	const [result] = results;
	if (!result) throw new Error('No group was compared');
	return result;
}

/** One nurse and one social worker, at the pence an hour given. */
function pair(nursePence: number, socialWorkerPence: number, scenario: Partial<Scenario> = {}) {
	const pay = {
		n: paid({ hourly: nursePence }),
		s: paid({ hourly: socialWorkerPence })
	};
	return first(compared([nurse('n'), socialWorker('s')], payFrom(pay), scenario));
}

describe('the gap between two employers', () => {
	it('is 5.00% and significant at £20.00 and £19.00, phrased from the council', () => {
		// (2000 − 1900) ÷ 2000 × 100 = 5
		expect(pair(2000, 1900)).toMatchObject({
			gapPercent: 5,
			medianGapPercent: 5,
			lower: 'council',
			alarm: 'significant',
			evidenceClass: 'C'
		});
	});

	it('is not significant one penny below: £20.00 and £19.01 is 4.95%', () => {
		const result = pair(2000, 1901, { horizonMonths: 24 });
		expect(result).toMatchObject({ gapPercent: 4.95, alarm: 'none' });
	});

	it('compares before rounding: 4.999% shows as 5.00 and is not significant', () => {
		// (100000 − 95001) ÷ 100000 × 100 = 4.999
		const result = pair(100_000, 95_001, { horizonMonths: 24 });
		expect(result).toMatchObject({ gapPercent: 5, alarm: 'none' });
	});

	it('names the trust when it is lower, and divides by the higher council mean', () => {
		// (2000 − 1600) ÷ 2000 × 100 = 20
		const result = pair(1600, 2000);
		expect(result).toMatchObject({ gapPercent: 20, lower: 'nhs' });
		expect(result.overTime[0]).toEqual({
			date: '2027-01-01',
			signedPercent: -20,
			assumed: false
		});
	});

	it('has no lower side when the means are level', () => {
		expect(pair(1900, 1900)).toMatchObject({ gapPercent: 0, lower: null, alarm: 'none' });
	});

	it('is 6.79% for £46,580 on 37.5 hours and £42,839 on 37 hours', () => {
		// 46580 ÷ 52.143 ÷ 37.5 = 23.8217…; 42839 ÷ 52.143 ÷ 37 = 22.2045…
		// (23.8217 − 22.2045) ÷ 23.8217 × 100 = 6.79
		const annual = (pence: number, hours: string): PaySnapshot => ({
			...paid({ hourly: 1 }),
			annualPence: ratio(pence),
			hourlyPence: divide(divide(ratio(pence), weeksInYear), fromDecimal(hours))
		});
		const pay = { n: annual(4_658_000, '37.5'), s: annual(4_283_900, '37') };
		const result = first(compared([nurse('n'), socialWorker('s')], payFrom(pay)));
		expect(result.gapPercent).toBe(6.79);
		expect(result.sides.map(({ meanPence }) => meanPence)).toEqual([2382, 2220]);
		expect(result.sides.map(({ meanAnnualPence }) => meanAnnualPence)).toEqual([
			4_658_000, 4_283_900
		]);
	});

	it('shows the medians apart when they go the other way', () => {
		// Trust: 1000, 1000, 4000: mean 2000, median 1000. Council: 1500 three times.
		// Means (2000 − 1500) ÷ 2000 = 25%; medians (1500 − 1000) ÷ 1500 = 33.33% the other way.
		const pay = {
			n1: paid({ hourly: 1000 }),
			n2: paid({ hourly: 1000 }),
			n3: paid({ hourly: 4000 }),
			s1: paid({ hourly: 1500 }),
			s2: paid({ hourly: 1500 }),
			s3: paid({ hourly: 1500 })
		};
		const people = [
			...['n1', 'n2', 'n3'].map((ref) => nurse(ref)),
			...['s1', 's2', 's3'].map((ref) => socialWorker(ref))
		];
		expect(first(compared(people, payFrom(pay)))).toMatchObject({
			gapPercent: 25,
			medianGapPercent: -33.33,
			lower: 'council'
		});
	});
});

describe('who counts', () => {
	it('counts a person with 30 hours at £10 and 10 hours at £14 once, at £11.00', () => {
		// (30 × 1000 + 10 × 1400) ÷ 40 = 1100
		const people = [nurse('a', { person: 'p' }), nurse('b', { person: 'p' }), socialWorker('s')];
		const pay = {
			a: paid({ hourly: 1000, contractedHours: 30 }),
			b: paid({ hourly: 1400, contractedHours: 10 }),
			s: paid({ hourly: 1100 })
		};
		const result = first(compared(people, payFrom(pay)));
		expect(result.sides[0]).toMatchObject({ n: 1, unknown: 0, meanPence: 1100 });
		expect(result.gapPercent).toBe(0);
	});

	it('counts a contract without known pay apart and keeps the mean of the other', () => {
		const pay = { n1: paid({ hourly: 2000 }), s: paid({ hourly: 2000 }) };
		const result = first(compared([nurse('n1'), nurse('n2'), socialWorker('s')], payFrom(pay)));
		expect(result.sides[0]).toMatchObject({ n: 1, unknown: 1, meanPence: 2000 });
		expect(result.reasons.map(({ code, subject }) => [code, subject])).toEqual([
			['missing-pay', 'Aire Trust']
		]);
	});

	it('cannot tell when nobody on one side has known pay', () => {
		const result = first(
			compared([nurse('n'), socialWorker('s')], payFrom({ n: paid({ hourly: 2000 }) }))
		);
		expect(result).toMatchObject({
			gapPercent: null,
			alarm: 'cannot_tell',
			lower: null,
			causes: []
		});
		expect(result.reasons.map(({ code }) => code)).toEqual(['missing-pay', 'no-known-pay']);
		expect(result.working.value).toBe('cannot tell');
	});

	it('cannot tell with people of one employer only', () => {
		const result = first(compared([nurse('n')], payFrom({ n: paid({ hourly: 2000 }) })));
		expect(result).toMatchObject({ gapPercent: null, alarm: 'cannot_tell' });
		expect(result.reasons.map(({ code }) => code)).toEqual(['not-two-employers']);
	});

	it('puts a transferred person on the side of the new employer', () => {
		const moves = [team, transfer('t', ['n2'], 'council')];
		const pay = {
			n1: paid({ hourly: 2000 }),
			n2: paid({ hourly: 2000 }),
			s: paid({ hourly: 1000 })
		};
		const people = [nurse('n1'), nurse('n2'), socialWorker('s')];
		const result = first(compared(people, payFrom(pay), { moves }));
		expect(result.sides.map(({ employer, n, meanPence }) => [employer, n, meanPence])).toEqual([
			['nhs', 1, 2000],
			['council', 2, 1500]
		]);
	});

	it('leaves out other titles, other teams and people who are not counted', () => {
		const pay = Object.fromEntries(
			['n', 's', 'x', 'y', 'z'].map((ref) => [ref, paid({ hourly: 2000 })])
		);
		const people = [
			nurse('n'),
			socialWorker('s'),
			nurse('x', { jobTitle: 'Porter' }),
			nurse('y', { team: 'Elsewhere' }),
			nurse('z', { status: 'not-counted' })
		];
		expect(first(compared(people, payFrom(pay))).sides.map(({ n }) => n)).toEqual([1, 1]);
	});

	it('counts a nurse seconded to a manager of the team', () => {
		const given = document(
			{
				posts: [post('council', 'c-mgr', { team: 'T' })],
				contracts: [nurse('away', { team: 'Elsewhere' }), socialWorker('s')]
			},
			{ moves: [team, secondment('sec', ['away'], 'council', 'c-mgr')], comparisons: [comparison] }
		);
		const pay = payFrom({ away: paid({ hourly: 2000 }), s: paid({ hourly: 2000 }) });
		const result = first(compareParity(given, structures(given), pay));
		expect(result.sides.map(({ n }) => n)).toEqual([1, 1]);
	});
});

describe('automatic groups of a team without a comparison', () => {
	it('makes one for level 7, which both have, none for level 5, and one for everyone', () => {
		const levels = [
			levelRow('nhs', 'Nurse', 7),
			levelRow('council', 'Social worker', 7),
			levelRow('nhs', 'Manager', 5)
		];
		const people = [nurse('n'), socialWorker('s'), nurse('m', { jobTitle: 'Manager' })];
		const pay = {
			n: paid({ hourly: 2000 }),
			s: paid({ hourly: 2000 }),
			m: paid({ hourly: 3000 })
		};
		const results = compared(people, payFrom(pay), { comparisons: [], levels });
		expect(results.map(({ group, basis }) => [group, basis])).toEqual([
			['team:level-7', 'hourly-basic'],
			['team:level-7', 'hourly-with-allowances'],
			['team:everyone', 'hourly-basic'],
			['team:everyone', 'hourly-with-allowances']
		]);
		expect(results.every(({ evidenceClass }) => evidenceClass === 'D')).toBe(true);
		expect(results[2]?.sides[0]).toMatchObject({ n: 2, meanPence: 2500 });
	});

	it('says when a comparison names a team that is not formed', () => {
		const comparisons = [{ ...comparison, team: 'nowhere' }];
		const result = first(compared([nurse('n')], payFrom({}), { comparisons }));
		expect(result.reasons.map(({ code }) => code)).toEqual(['unknown-team', 'not-two-employers']);
	});
});

describe('the alarm at 3%', () => {
	const comparisons = ['one', 'two', 'three'].map((id) => ({
		...comparison,
		id,
		titles: [
			{ employer: 'nhs', title: `Nurse ${id}` },
			{ employer: 'council', title: `Worker ${id}` }
		]
	}));
	const people = comparisons.flatMap(({ id }) => [
		nurse(`n-${id}`, { jobTitle: `Nurse ${id}` }),
		socialWorker(`s-${id}`, { jobTitle: `Worker ${id}` })
	]);
	const alarms = (council: readonly [number, number, number]) => {
		const pay = Object.fromEntries(
			comparisons.flatMap(({ id }, index) => [
				[`n-${id}`, paid({ hourly: 10_000 })],
				[`s-${id}`, paid({ hourly: council[index] ?? 0 })]
			])
		);
		const scenario = { comparisons, horizonMonths: 24 };
		return compared(people, payFrom(pay), scenario)
			.filter(({ basis }) => basis === 'hourly-basic')
			.map(({ alarm }) => alarm);
	};

	it('recurs when three groups are 3%, 4% and 4.99% lower at the council', () => {
		expect(alarms([9700, 9600, 9501])).toEqual(['recurring', 'recurring', 'recurring']);
	});

	it('does not recur when the third group is one penny short of 3%', () => {
		expect(alarms([9700, 9600, 9701])).toEqual(['none', 'none', 'none']);
	});

	it('does not recur when the third group goes the other way', () => {
		expect(alarms([9700, 9600, 10_400])).toEqual(['none', 'none', 'none']);
	});

	it('recurs for one group when the gap is 3% or more at three year starts running', () => {
		expect(pair(10_000, 9700, { horizonMonths: 36 }).alarm).toBe('recurring');
		expect(pair(10_000, 9700, { horizonMonths: 24 }).alarm).toBe('none');
	});
});

describe('awards that are not agreed', () => {
	const people = [nurse('n'), socialWorker('s')];
	const pay = {
		n: paid({ hourly: 2000, edition: 'afc-england-2026-04-01' }),
		s: paid({ hourly: 1900, assumed: true, edition: 'njc-2026-04-01' })
	};

	it('gives no gap between an agreed award and an offer that nobody assumes', () => {
		const result = first(compared(people, payFrom(pay)));
		expect(result).toMatchObject({ gapPercent: null, alarm: 'cannot_tell' });
		expect(result.reasons.map(({ code, subject }) => [code, subject])).toEqual([
			['award-not-firm', 'njc'],
			['award-assumed', 'Dale Council']
		]);
	});

	it('gives 5% and says assumed when the scenario assumes the award', () => {
		const awards = [
			{ group: 'njc' as const, from: '2026-04-01', basisPoints: 330, note: 'Assumed' }
		];
		const result = first(compared(people, payFrom(pay), { awards }));
		expect(result.gapPercent).toBe(5);
		expect(result.reasons.map(({ code }) => code)).toEqual(['award-assumed']);
		expect(result.overTime[0]).toEqual({ date: '2027-01-01', signedPercent: 5, assumed: true });
		// The assumption covers the year from April 2026 and no later one.
		expect(result.overTime[1]?.signedPercent).toBeNull();
	});

	it('computes years in which neither side is agreed', () => {
		const later = (ref: string) => ({ ...(ref === 'n' ? pay.n : pay.s), assumed: true });
		expect(first(compared(people, later)).overTime.map((year) => year.signedPercent)).toEqual([
			5, 5, 5, 5, 5
		]);
	});
});

describe('a spot salary among people without a later award', () => {
	it('does not hide the gap of £2.00 in £20.00: no award is waiting for it', () => {
		// Mean of the council: (£17.00 spot + £19.00) ÷ 2 = £18.00; 2 ÷ 20 = 10%.
		const people = [nurse('n'), socialWorker('s'), socialWorker('spot')];
		const pay = {
			n: paid({ hourly: 2000, assumed: true, edition: 'afc-england-2026-04-01' }),
			s: paid({ hourly: 1900, assumed: true, edition: 'njc-2026-04-01' }),
			spot: paid({ hourly: 1700, edition: null })
		};
		expect(first(compared(people, payFrom(pay))).gapPercent).toBe(10);
	});
});

describe('over time', () => {
	it('follows a council rise from £18.00 to £20.00 in the third year and closes the gap', () => {
		const payOf: PayOf = (ref, date) =>
			paid({ hourly: ref === 's' && date < '2029-01-01' ? 1800 : 2000 });
		const { overTime } = first(compared([nurse('n'), socialWorker('s')], payOf));
		// (2000 − 1800) ÷ 2000 = 10%
		expect(overTime.map(({ date, signedPercent }) => [date, signedPercent])).toEqual([
			['2027-01-01', 10],
			['2028-01-01', 10],
			['2029-01-01', 0],
			['2030-01-01', 0],
			['2031-01-01', 0]
		]);
	});
});

describe('causes', () => {
	const people = [nurse('n'), socialWorker('s')];
	const causes = (pay: Readonly<Record<string, PaySnapshot>>, basis: ParityResult['basis']) =>
		compared([...people, socialWorker('spot')], payFrom(pay))
			.find((result) => result.basis === basis)
			?.causes.map(({ kind, hundredthsOfPence }) => [kind, hundredthsOfPence]);

	/*
	 * Trust: £18 to £22, paid £20: L 18, W 4, f 1/2. Council: £17 to £19, paid £19: L 17, W 2, f 1.
	 * Range first: 19 → 18 + 1 × 4 = 22 (+3), then position → 20 (−2).
	 * Position first: 19 → 17 + 1/2 × 2 = 18 (−1), then range → 20 (+2).
	 * Range (3 + 2) ÷ 2 = +£2.50, position (−2 − 1) ÷ 2 = −£1.50, together the gap of £1.00.
	 */
	const trust = paid({ hourly: 2000, range: [1800, 2200] });
	const council = paid({ hourly: 1900, range: [1700, 1900] });

	it('splits £1.00 into range +£2.50 and position −£1.50', () => {
		expect(causes({ n: trust, s: council }, 'hourly-basic')).toEqual([
			['range', 25_000],
			['position', -15_000],
			['week', 0]
		]);
	});

	it('adds regular allowances of 30p and 50p as −£0.20', () => {
		const pay = {
			n: paid({ hourly: 2000, range: [1800, 2200], allowances: 30 }),
			s: paid({ hourly: 1900, range: [1700, 1900], allowances: 50, contractedHours: 20 })
		};
		expect(causes(pay, 'hourly-with-allowances')).toEqual([
			['range', 25_000],
			['position', -15_000],
			['week', 0],
			['allowances', -2000]
		]);
	});

	it('puts the whole £1.25 on the week for one salary over 37.5 and 40 hours', () => {
		// £20.00 × 37.5 = £18.75 × 40 = £750 a week.
		const pay = {
			n: paid({ hourly: 2000, weekHours: 37.5, range: [2000, 2000] }),
			s: paid({ hourly: 1875, weekHours: 40, range: [1875, 1875] })
		};
		expect(causes(pay, 'hourly-basic')).toEqual([
			['range', 0],
			['position', 0],
			['week', 12_500]
		]);
	});

	it('leaves −£3.00 to composition when a spot salary of £25.00 joins the council', () => {
		// Council mean (19 + 25) ÷ 2 = 22; gap 20 − 22 = −2; range and position explain +1; −2 − 1 = −3.
		const pay = { n: trust, s: council, spot: paid({ hourly: 2500 }) };
		expect(causes(pay, 'hourly-basic')).toEqual([
			['range', 25_000],
			['position', -15_000],
			['week', 0],
			['composition', -30_000]
		]);
	});

	it('counts a red circle above its range as a salary without a range', () => {
		const pay = { n: trust, s: council, spot: paid({ hourly: 2500, range: [1700, 1900] }) };
		expect(causes(pay, 'hourly-basic')?.at(-1)).toEqual(['composition', -30_000]);
	});

	it('has no position to differ where one side has single points', () => {
		// Council all on £19 with no width: the trust's position is used for both; range 20 − 19 = £1.00.
		const pay = { n: trust, s: paid({ hourly: 1900, range: [1900, 1900] }) };
		expect(causes(pay, 'hourly-basic')).toEqual([
			['range', 10_000],
			['position', 0],
			['week', 0]
		]);
	});

	it('is all composition where a side has no ranges at all', () => {
		const pay = { n: trust, s: paid({ hourly: 1900 }) };
		expect(causes(pay, 'hourly-basic')).toEqual([['composition', 10_000]]);
	});
});

describe('the working', () => {
	it('shows the sums, the division and the rule of the causes', () => {
		const text = JSON.stringify(pair(2000, 1900).working);
		expect(text).toContain('(£20.0000 − £19.0000) ÷ £20.0000 × 100');
		expect(text).toContain('"rule":"R26"');
		expect(text).toContain('Class C, linked estimate');
	});
});
