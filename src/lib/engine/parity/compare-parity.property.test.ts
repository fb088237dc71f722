import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ParityResult } from '#lib/domain/evaluation.ts';
import {
	add,
	equals,
	multiply,
	negate,
	ratio,
	subtract,
	sum,
	toInteger
} from '#lib/domain/ratio.ts';
import type { Baseline, Contract } from '#lib/domain/workforce.ts';
import type { PayOf, PaySnapshot } from '../pay/snapshot.ts';
import { contract, document, employer, integratedTeam } from '../structure/invented-workforce.ts';
import { structures } from '../structure/structures.ts';
import { causesOf, shownCauses } from './causes.ts';
import { compareParity } from './compare-parity.ts';
import { exactSum } from './exact-sum.ts';
import { paid } from './invented-pay.ts';
import { type Basis, type Side, sidesOf } from './side.ts';

interface Row {
	readonly contract: Contract;
	readonly pay: PaySnapshot | null;
}

const employers = ['nhs', 'council'];
const bases: readonly Basis[] = ['hourly-basic', 'hourly-with-allowances'];
const date = '2027-01-01';

const payArbitrary = fc
	.record({
		bottom: fc.integer({ min: 1100, max: 4000 }),
		width: fc.integer({ min: 0, max: 900 }),
		climbed: fc.integer({ min: -50, max: 1000 }),
		ranged: fc.boolean(),
		allowances: fc.integer({ min: 0, max: 400 }),
		weekHours: fc.constantFrom(36, 37, 37.5),
		contractedHours: fc.integer({ min: 1, max: 37 }),
		assumed: fc.boolean()
	})
	.map(({ bottom, width, climbed, ranged, ...rest }) =>
		paid({
			...rest,
			hourly: bottom + climbed,
			...(ranged ? { range: [bottom, bottom + width] as const } : {})
		})
	);

const rowsArbitrary = fc
	.array(
		fc.record({
			employer: fc.constantFrom('nhs', 'council'),
			person: fc.integer({ min: 0, max: 8 }),
			pay: fc.option(payArbitrary, { nil: null, freq: 8 })
		}),
		{ minLength: 1, maxLength: 24 }
	)
	.map((given) =>
		given.map(({ employer: id, person, pay }, index): Row => ({
			contract: contract(id, `c${index}`, {
				person: `p${person}`,
				// The title follows from the person, so that no person is in two groups.
				jobTitle: person % 2 === 0 ? 'Even' : 'Odd',
				team: 'T'
			}),
			pay
		}))
	);

function payOfRows(rows: readonly Row[]): PayOf {
	const pay = new Map(rows.map((row) => [row.contract.ref, row.pay]));
	return (ref) => pay.get(ref) ?? null;
}

function sides(rows: readonly Row[]): Side[] {
	const members = rows.map((row) => ({ contract: row.contract, employer: row.contract.employer }));
	return sidesOf(members, employers, payOfRows(rows), date);
}

function results(rows: readonly Row[], given: Partial<Baseline> = {}): ParityResult[] {
	const titles = ['Even', 'Odd'].flatMap((title) =>
		employers.map((id) => ({ employer: id, title }))
	);
	const comparison = (id: string, only: string) => ({
		id,
		name: id,
		team: 'team',
		titles: titles.filter(({ title }) => title.startsWith(only)),
		evidenceClass: 'B' as const,
		evidence: 'Invented'
	});
	const team = integratedTeam(
		'team',
		employers.map((id) => [id, 'T'] as const),
		null
	);
	const made = document(
		{ contracts: rows.map((row) => row.contract), ...given },
		{
			moves: [team],
			comparisons: [comparison('all', ''), comparison('even', 'Even'), comparison('odd', 'Odd')]
		}
	);
	return compareParity(made, structures(made), payOfRows(rows));
}

describe('pay parity', () => {
	it('does not depend on the order of the people', () => {
		const shuffled = rowsArbitrary.chain((rows) =>
			fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }))
		);
		fc.assert(
			fc.property(shuffled, ([rows, other]) => {
				expect(results(other)).toEqual(results(rows));
			})
		);
	});

	it('keeps people and sums when a group is split in two and joined', () => {
		fc.assert(
			fc.property(rowsArbitrary, (rows) => {
				const isEven = (row: Row) => row.contract.jobTitle === 'Even';
				const parts = [...sides(rows.filter(isEven)), ...sides(rows.filter((r) => !isEven(r)))];
				for (const whole of sides(rows)) {
					const own = parts.filter((part) => part.employer === whole.employer);
					const count = own.reduce((total, part) => total + part.people.length, 0);
					const unknown = own.reduce((total, part) => total + part.unknown, 0);
					expect([count, unknown]).toEqual([whole.people.length, whole.unknown]);
					const joined = own.map(totalHourly).reduce(add, ratio(0));
					expect(equals(joined, totalHourly(whole))).toBe(true);
				}
			})
		);
	});

	it('has causes that add to the gap of the means exactly, and as shown', () => {
		fc.assert(
			fc.property(rowsArbitrary, fc.constantFrom(...bases), (rows, basis) => {
				const [first, second] = sides(rows);
				const a = first?.means[basis];
				const b = second?.means[basis];
				if (!first || !second || !a || !b) return;
				const gap = subtract(a, b);
				const causes = causesOf(first, second, basis);
				expect(equals(sum(causes.map(({ pence }) => pence)), gap)).toBe(true);
				const shown = shownCauses(causes).reduce((total, c) => total + c.hundredthsOfPence, 0);
				expect(shown).toBe(toInteger(multiply(gap, ratio(100))));
			})
		);
	});

	it('turns every cause round when the employers change places', () => {
		fc.assert(
			fc.property(rowsArbitrary, fc.constantFrom(...bases), (rows, basis) => {
				const [first, second] = sides(rows);
				if (!first || !second) return;
				const there = causesOf(first, second, basis);
				const back = causesOf(second, first, basis);
				expect(back.map(({ kind }) => kind)).toEqual(there.map(({ kind }) => kind));
				expect(
					there.every((cause, index) => {
						const other = back[index];
						return other !== undefined && equals(cause.pence, negate(other.pence));
					})
				).toBe(true);
			})
		);
	});

	it('turns the signed gap round when the employers change places, and nothing else', () => {
		fc.assert(
			fc.property(rowsArbitrary, (rows) => {
				const there = results(rows);
				const back = results(rows, { employers: [employer('council'), employer('nhs')] });
				there.forEach((result, index) => {
					const other = back[index];
					expect(other?.gapPercent).toBe(result.gapPercent);
					expect(other?.lower).toBe(result.lower);
					expect(other?.alarm).toBe(result.alarm);
					const signs = other?.overTime.map(({ signedPercent }) => turned(signedPercent));
					expect(signs).toEqual(result.overTime.map(({ signedPercent }) => signedPercent));
				});
			})
		);
	});

	it('keeps every percentage when all pay doubles', () => {
		fc.assert(
			fc.property(rowsArbitrary, (rows) => {
				const doubled = rows.map((row) => ({ ...row, pay: row.pay && twice(row.pay) }));
				const percents = (from: readonly ParityResult[]) =>
					from.map(({ gapPercent, medianGapPercent, alarm, lower, overTime }) => ({
						gapPercent,
						medianGapPercent,
						alarm,
						lower,
						overTime
					}));
				expect(percents(results(doubled))).toEqual(percents(results(rows)));
			})
		);
	});
});

function totalHourly({ rates }: Side) {
	return exactSum(rates['hourly-with-allowances']);
}

/** Zero stays zero: −0 would not equal it. */
function turned(percent: number | null): number | null {
	return percent === null || percent === 0 ? percent : -percent;
}

function twice(pay: PaySnapshot): PaySnapshot {
	const two = ratio(2);
	return {
		...pay,
		annualPence: multiply(pay.annualPence, two),
		hourlyPence: multiply(pay.hourlyPence, two),
		regularAllowancesPence: multiply(pay.regularAllowancesPence, two),
		range: pay.range && {
			bottomPence: multiply(pay.range.bottomPence, two),
			topPence: multiply(pay.range.topPence, two)
		}
	};
}
