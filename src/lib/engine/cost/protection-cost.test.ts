/** What protecting costs, on the invented pay world, beside the figures that the verdict shows. */
import { describe, expect, it } from 'vitest';
import type { Assimilation, Move, Protection, ScenarioDocument } from '#lib/domain/scenario.ts';
import type { Contract, Employer } from '#lib/domain/workforce.ts';
import { evaluate } from '../evaluate.ts';
import { council, documentOf, inventedReference, nurse, trust } from '../invented.ts';
import { protectionCost } from './protection-cost.ts';

const employers: readonly Employer[] = [
	trust,
	{
		...council,
		policies: {
			...council.policies,
			lgps: { basisPoints: 2000, from: '2026-04-01', source: 'Fund rates' }
		}
	}
];

/** An officer of the council on NHS terms at the top of Band 6, in the LGPS. */
const held: Contract = {
	...nurse,
	ref: 'held',
	employer: 'council',
	circumstances: { ...nurse.circumstances, pension: 'lgps' }
};

/** Top of Band 6, £46,000 (37.5 hours), to SCP 20, £38,000, on the same share of hours. */
const toGrade: Assimilation = {
	id: 'to-grade',
	name: 'To grade G',
	kind: 'assimilation',
	route: 'assimilation',
	contracts: ['held'],
	to: 'council',
	start: '2030-12-01',
	framework: 'njc',
	grade: 'G',
	pointRule: { kind: 'named', point: '20' },
	hours: 'target-full-time-share',
	recognisedService: [],
	pension: 'kept',
	protection: null,
	consent: 'accepted'
};
const markTime: Protection = {
	shape: 'mark-time',
	months: 24,
	covers: ['T01'],
	shares: null,
	capBasisPoints: null,
	lumpPence: null,
	source: 'Policy'
};
/** No award after April 2030 on either side. */
const nil = ['afc-england-2030-04-01', 'njc-2030-04-01'];

function documentWith(
	moves: readonly Move[],
	contracts: readonly Contract[] = [held],
	editions: readonly string[] = nil
): ScenarioDocument {
	const { baseline, scenario } = documentOf(contracts, {
		moves: [...moves],
		editions: [...editions],
		terms: ['T01']
	});
	return { baseline: { ...baseline, employers: [...employers] }, scenario };
}

function cost(...given: Parameters<typeof documentWith>) {
	return protectionCost(documentWith(...given), inventedReference);
}

describe('a loss of £8,000 a year without protection', () => {
	const { years, total, contracts, missing } = cost([toGrade]);

	it('costs £8,000 a year to protect on the own path, with on-costs of £2,840', () => {
		// On-costs of the rise: 8,000 × (0.15 + 0.20 + 0.005) = 2,840
		expect(years).toHaveLength(5);
		for (const { ownPath, written, beyondWritten } of years) {
			expect(ownPath).toEqual({ payPence: 8_000_00, onCostPence: 2_840_00 });
			expect(written).toEqual({ payPence: 0, onCostPence: 0 });
			expect(beyondWritten).toEqual(ownPath);
		}
	});

	it('adds to £40,000 over five years, for one contract', () => {
		expect(total.ownPath).toEqual({ payPence: 40_000_00, onCostPence: 14_200_00 });
		expect(contracts).toEqual({ paidFor: 0, worse: 1, cannotTell: 0 });
		expect(missing).toEqual([]);
	});

	it('is the cumulative loss that the verdict shows', () => {
		const [contract] = evaluate(documentWith([toGrade]), inventedReference).contracts;
		expect(contract?.terms[0]?.cumulativePence).toBe(total.ownPath.payPence);
	});
});

describe('mark-time for 24 months', () => {
	const { years, total, contracts } = cost([{ ...toGrade, protection: markTime }]);

	it('pays £8,000 in each of two years and nothing after', () => {
		expect(years.map(({ written }) => written.payPence)).toEqual([8_000_00, 8_000_00, 0, 0, 0]);
		expect(contracts.paidFor).toBe(1);
	});

	it('leaves the last three years to the own path', () => {
		expect(years.map(({ beyondWritten }) => beyondWritten.payPence)).toEqual([
			0, 0, 8_000_00, 8_000_00, 8_000_00
		]);
		expect(total.ownPath.payPence).toBe(40_000_00);
	});

	it('is the protection cost that the verdict shows', () => {
		const document = documentWith([{ ...toGrade, protection: markTime }]);
		const [contract] = evaluate(document, inventedReference).contracts;
		expect(contract?.terms[0]?.protectionPence).toBe(total.written.payPence);
	});
});

describe('a move in the middle of a year', () => {
	it('starts six months in: £4,000 in the first year and £8,000 in the next four', () => {
		const { years } = cost([{ ...toGrade, start: '2031-06-01' }]);
		expect(years.map(({ ownPath }) => ownPath.payPence)).toEqual([
			4_000_00, 8_000_00, 8_000_00, 8_000_00, 8_000_00
		]);
		expect(years[1]?.from).toBe('2031-12-01');
	});
});

describe('awards out of step', () => {
	it('leaves out the months that cannot be told and counts the contract', () => {
		// From April 2031 AfC is agreed and NJC only offered: four months of month 0 … 3 are left
		const { years, contracts } = cost([toGrade], [held], []);
		expect(contracts.cannotTell).toBe(1);
		// 4 ÷ 12 × 8,000 = 2,666.67
		expect(years[0]?.ownPath.payPence).toBe(2_666_67);
	});
});

describe('whom it counts', () => {
	it('counts two alike twice and those without a move not at all', () => {
		const second = { ...held, ref: 'second' };
		const moved = { ...toGrade, contracts: ['held', 'second'] };
		const { total, contracts } = cost([moved], [held, second, nurse]);
		expect(contracts.worse).toBe(2);
		expect(total.ownPath.payPence).toBe(80_000_00);
	});

	it('names a pension that is not known and leaves its share out', () => {
		const unknown = { ...held, circumstances: nurse.circumstances };
		const { years, missing } = cost([toGrade], [unknown]);
		// 8,000 × (0.15 + 0.005) = 1,240
		expect(years[0]?.ownPath).toEqual({ payPence: 8_000_00, onCostPence: 1_240_00 });
		expect(missing).toMatchObject([{ part: 'pension', code: 'pension-scheme-not-known' }]);
	});

	it('costs nothing where nobody is worse', () => {
		const better = { ...toGrade, framework: 'local' as const, grade: 'L' };
		const { total, contracts } = cost([{ ...better, pointRule: { kind: 'bottom' } }]);
		expect(total.ownPath.payPence).toBe(0);
		expect(contracts.worse).toBe(0);
	});
});
