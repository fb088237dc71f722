/** Cost to the penny: W11 on the published tables of 2026/27, and moves that share or shift it. */
import { describe, expect, it } from 'vitest';
import type { Move, ScenarioDocument, Secondment } from '#lib/domain/scenario.ts';
import type { Contract, Employer } from '#lib/domain/workforce.ts';
import { reference } from '#lib/reference/reference.ts';
import { council, documentOf, nurse, officer, trust } from '../invented.ts';
import { employerCost } from './employer-cost.ts';

const start = '2026-04-01';
const afc = 'afc-england-2026-04-01';
const fund = { basisPoints: 2000, from: '2026-04-01', source: 'Fund rates 2026' };
const withFund: Employer = { ...council, policies: { ...council.policies, lgps: fund } };

/** Band 6 mid, £42,170 in 2026/27, as in W11. */
const midBand: Contract = {
	...nurse,
	point: '2',
	nextStep: '2029-04-01',
	circumstances: { ...nurse.circumstances, pension: 'nhsps-2015' }
};
/** The same pay with the council, in the LGPS at 20%. */
const sameInFund: Contract = {
	...officer,
	framework: 'spot',
	grade: null,
	point: null,
	annualPence: 42_170_00,
	circumstances: { ...officer.circumstances, pension: 'lgps' }
};

function documentWith(
	contracts: readonly Contract[],
	moves: readonly Move[] = [],
	employers: readonly Employer[] = [trust, withFund],
	from = start
): ScenarioDocument {
	const { baseline, scenario } = documentOf(contracts, { moves: [...moves], start: from });
	return { baseline: { ...baseline, asOf: from, employers: [...employers] }, scenario };
}

function cost(
	contracts: readonly Contract[],
	moves: readonly Move[] = [],
	employers?: readonly Employer[]
) {
	return employerCost(documentWith(contracts, moves, employers), reference);
}

const secondment: Secondment = {
	id: 'secondment',
	name: 'Secondment',
	kind: 'secondment',
	route: 'secondment',
	contracts: ['nurse'],
	host: 'council',
	hostManager: null,
	start,
	end: '2027-03-31',
	payRule: 'own',
	returnRight: true,
	funding: [
		{ employer: 'trust', basisPoints: 3333 },
		{ employer: 'council', basisPoints: 6667 }
	]
};
const transfer: Move = {
	id: 'transfer',
	name: 'Transfer',
	kind: 'tupe-transfer',
	route: 'tupe',
	contracts: ['nurse'],
	to: 'council',
	start: '2026-10-01',
	pension: 'host-scheme',
	awardPath: 'frozen'
};

describe('one contract (W11)', () => {
	it('costs £57,984.38 in the NHS scheme', () => {
		// NI (42,170 − 5,000) × 0.15 = 5,575.50; pension 42,170 × 0.2378 = 10,028.026;
		// levy 42,170 × 0.005 = 210.85; in all 57,984.376
		expect(cost([midBand]).before.pence).toEqual({
			basic: 42_170_00,
			allowances: 0,
			'national-insurance': 5_575_50,
			pension: 10_028_03,
			levy: 210_85,
			total: 57_984_38
		});
	});

	it('costs £56,390.35 on the same pay in a fund at 20%', () => {
		// 42,170 × 0.20 = 8,434.00; 42,170 + 5,575.50 + 8,434 + 210.85 = 56,390.35
		expect(cost([sameInFund]).before.pence).toMatchObject({
			pension: 8_434_00,
			total: 56_390_35
		});
	});

	it('paid £4,563.66 National Insurance on that pay in 2024/25', () => {
		// (42,170 − 9,100) × 0.138 = 4,563.66, from 6 April 2024 to 5 April 2025
		const document = documentWith([sameInFund], [], [trust, withFund], '2024-04-06');
		expect(employerCost(document, reference).before.pence['national-insurance']).toBe(4_563_66);
	});

	it('takes the threshold once for each contract', () => {
		const half = { ...midBand, weeklyMinutes: 1125 };
		// 2 × (21,085 − 5,000) × 0.15 = 4,825.50 and not 5,575.50
		const two = cost([half, { ...half, ref: 'second' }]);
		expect(two.before.pence['national-insurance']).toBe(4_825_50);
	});

	it('pays no National Insurance below the threshold', () => {
		// 42,170 × 4 ÷ 37.5 = 4,498.13 a year
		const few = { ...midBand, weeklyMinutes: 240 };
		expect(cost([few]).before.pence).toMatchObject({ basic: 4_498_13, 'national-insurance': 0 });
	});

	it('counts regular allowances as pensionable and the others not', () => {
		const paid = (regular: boolean) =>
			cost([
				{
					...midBand,
					allowances: [{ kind: 'other', annualPence: 1_000_00, regular, label: 'line' }]
				}
			]).before.pence;
		// NI (43,170 − 5,000) × 0.15 = 5,725.50; pension 43,170 × 0.2378 = 10,265.83; levy 215.85
		expect(paid(true)).toMatchObject({
			allowances: 1_000_00,
			'national-insurance': 5_725_50,
			pension: 10_265_83,
			levy: 215_85
		});
		expect(paid(false)).toMatchObject({ 'national-insurance': 5_725_50, pension: 10_028_03 });
	});

	it('pays months at the rates of their first day: five at £40,823 and seven at £42,170', () => {
		// From 1 November 2025: 5 ÷ 12 × 40,823 + 7 ÷ 12 × 42,170 = 17,009.5833 + 24,599.1667
		const document = documentWith([midBand], [], [trust, withFund], '2025-11-01');
		expect(employerCost(document, reference).before.pence.basic).toBe(41_608_75);
	});
});

describe('what is not known', () => {
	it('leaves the pension out and names the scheme that the file does not give', () => {
		const { before } = cost([nurse, { ...nurse, ref: 'other' }, midBand]);
		expect(before).toMatchObject({ complete: 1, cannotTell: 2 });
		expect(before.missing).toEqual([
			{ part: 'pension', code: 'pension-scheme-not-known', subject: 'trust', contracts: 2 }
		]);
		expect(before.pence.pension).toBe(10_028_03);
	});

	it('never guesses the rate of a fund', () => {
		const { before } = cost([sameInFund], [], [trust, council]);
		expect(before.missing).toMatchObject([{ code: 'lgps-rate-not-supplied', subject: 'council' }]);
		expect(before.pence).toMatchObject({ pension: 0, total: 47_956_35 });
	});

	it('says one thing where basic pay is missing, and leaves out what rests on it', () => {
		const unpaid = { ...sameInFund, annualPence: null };
		const { before } = cost([unpaid]);
		expect(before.missing).toEqual([
			{ part: 'basic', code: 'missing-amount', subject: 'council', contracts: 1 }
		]);
		expect(before.pence.total).toBe(0);
	});

	it('holds no National Insurance before April 2022, and says so', () => {
		const document = documentWith([sameInFund], [], [trust, withFund], '2021-04-06');
		const { before } = employerCost(document, reference);
		expect(before.missing).toEqual([
			{ part: 'national-insurance', code: 'no-edition', subject: 'employer-ni', contracts: 1 },
			{ part: 'pension', code: 'lgps-rate-not-supplied', subject: 'council', contracts: 1 }
		]);
		expect(before).toMatchObject({ cannotTell: 1, pence: { levy: 210_85, total: 42_380_85 } });
	});

	it('holds no rates of the schemes of Scotland', () => {
		const board: Employer = { ...trust, nation: 'scotland' };
		const { before } = cost([midBand], [], [board, withFund]);
		expect(before.missing).toMatchObject([
			{ part: 'pension', code: 'pension-scheme-not-held', subject: 'trust nhsps-2015' }
		]);
	});

	it('does not count bank and honorary contracts', () => {
		const bank: Contract = { ...midBand, ref: 'bank', status: 'not-counted' };
		expect(cost([midBand, bank])).toMatchObject({ notCounted: 1, before: { complete: 1 } });
	});
});

describe('who pays', () => {
	it('shares a secondment 33.33% and 66.67%, and the two add to £57,984.38', () => {
		const { after } = cost([midBand], [secondment]);
		expect(after.byEmployer).toMatchObject([{ employer: 'trust', pence: { total: 57_984_38 } }]);
		const totals = after.byPartner.map(({ employer, pence }) => [employer, pence.total]);
		// 57,984.376 × 0.3333 = 19,326.19; × 0.6667 = 38,658.18…; the odd pennies go by remainder
		const parts = after.byPartner.map(({ pence }) => pence.basic);
		expect(parts).toEqual([14_055_26, 28_114_74]);
		expect(totals.reduce((sum, [, total]) => sum + Number(total), 0)).toBe(57_984_38);
	});

	it('goes back to the employer when the secondment ends', () => {
		const { after } = cost([midBand], [{ ...secondment, end: '2026-09-30' }]);
		// six months at 66.67%: 42,170 ÷ 2 × 0.6667 = 14,057.3695
		expect(after.byPartner.map(({ pence }) => pence.basic)).toEqual([28_112_63, 14_057_37]);
	});

	it('shares a joint post from its start', () => {
		const joint: Move = {
			id: 'joint',
			name: 'Joint post',
			kind: 'joint-post',
			start: '2026-10-01',
			holder: 'nurse',
			capacities: [],
			funding: [
				{ employer: 'trust', basisPoints: 5000 },
				{ employer: 'council', basisPoints: 5000 }
			]
		};
		const { after, change } = cost([midBand], [joint]);
		// six months whole and six at half: 31,627.50 and 10,542.50
		expect(after.byPartner.map(({ pence }) => pence.basic)).toEqual([31_627_50, 10_542_50]);
		expect(change.pence.total).toBe(0);
	});

	it('follows a transfer to the new employer and its fund from October', () => {
		const { before, after, change } = cost([midBand], [transfer]);
		expect(before.byEmployer).toHaveLength(1);
		// Half a year each: 21,085 basic; pension 10,028.026 ÷ 2 and 8,434 ÷ 2
		expect(after.byEmployer).toMatchObject([
			{ employer: 'trust', contracts: 1, pence: { basic: 21_085_00, pension: 5_014_01 } },
			{ employer: 'council', contracts: 1, pence: { basic: 21_085_00, pension: 4_217_00 } }
		]);
		// 4,217.00 − 5,014.013 = −797.013
		expect(change).toMatchObject({ cannotTell: 0, pence: { pension: -797_01, total: -797_01 } });
	});

	it('cannot tell the pension after a transfer that has not decided it', () => {
		const { after, change } = cost([midBand], [{ ...transfer, pension: null }]);
		expect(after.missing).toMatchObject([{ code: 'pension-not-decided', contracts: 1 }]);
		expect(change).toMatchObject({ cannotTell: 1, pence: { basic: 0, pension: 0 } });
	});
});

describe('the whole', () => {
	it('adds across the parts and down the employers', () => {
		const odd = Array.from({ length: 7 }, (_, index): Contract => ({
			...sameInFund,
			ref: `odd-${String(index)}`,
			annualPence: 33_333_33 + index,
			weeklyMinutes: 1111
		}));
		const { before } = cost([midBand, ...odd]);
		for (const rows of [before.byEmployer, before.byPartner]) {
			const total = rows.reduce((sum, { pence }) => sum + pence.total, 0);
			expect(total).toBe(before.pence.total);
		}
		const { total, ...parts } = before.pence;
		expect(Object.values(parts).reduce((sum, part) => sum + part, 0)).toBe(total);
	});

	it('costs the same in any order of staff', () => {
		const forwards = cost([midBand, sameInFund], [secondment]);
		expect(cost([sameInFund, midBand], [secondment])).toEqual(forwards);
	});

	it('names the rates that it stands on', () => {
		const kinds = cost([midBand]).rates.map(({ kind, basisPoints }) => [kind, basisPoints]);
		expect(kinds).toContainEqual(['employer-ni', 1500]);
		expect(kinds).toContainEqual(['lgps-employer', 2000]);
		expect(kinds).toContainEqual(['nhsps-employer', 2370]);
		expect(kinds).toContainEqual(['nhsps-administration', 8]);
		expect(kinds).toContainEqual(['levy', 50]);
	});

	it('rests on the table of 2026/27 and says when a contract rests on no award', () => {
		expect(reference.payEditions.some(({ id }) => id === afc)).toBe(true);
		expect(cost([midBand]).before.assumed).toBe(0);
		const later = documentWith([midBand], [], [trust, withFund], '2027-04-01');
		expect(employerCost(later, reference).before.assumed).toBe(1);
	});
});
