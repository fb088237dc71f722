/** Figures are invented: the cash amount is £30,000 and the new pay £20,000. */
import { describe, expect, it } from 'vitest';
import { ratio } from '#lib/domain/ratio.ts';
import { toPence } from '#lib/domain/money.ts';
import { valueAt } from '#lib/domain/series.ts';
import type { Protection } from '#lib/domain/scenario.ts';
import { certain } from '../terms/term.ts';
import type { TermSeries } from '../terms/term.ts';
import { gap } from '../pay/figure.ts';
import { topUpOf } from './protection.ts';
import type { ProtectedTerm } from './protection.ts';

const pounds = (amount: number) => certain(ratio(amount * 100), 'invented');
const level = (amount: number): TermSeries => [{ from: -1, value: pounds(amount) }];

const values: ProtectedTerm = {
	own: [
		{ from: -1, value: pounds(30_000) },
		{ from: 12, value: pounds(33_000) }
	],
	next: level(20_000),
	cash: pounds(30_000),
	heldPoint: [
		{ from: -1, value: pounds(30_000) },
		{ from: 12, value: pounds(31_000) }
	]
};

const written: Protection = {
	shape: 'mark-time',
	months: null,
	covers: ['T01'],
	shares: null,
	capBasisPoints: null,
	lumpPence: null,
	source: 'invented'
};

function paid(change: Partial<Protection>, month: number, given = values): number | null {
	const topUp = topUpOf({ ...written, ...change }, 'T01', given);
	const amount = topUp && valueAt(topUp, month);
	return amount ? toPence(amount) / 100 : null;
}

describe('protection shapes (R4)', () => {
	it('mark-time pays £10,000 up to the cash amount, whatever the awards', () => {
		expect([paid({}, 0), paid({}, 12), paid({}, 59)]).toEqual([10_000, 10_000, 10_000]);
	});

	it('mark-time ends after its 12 months', () => {
		expect([paid({ months: 12 }, 11), paid({ months: 12 }, 12)]).toEqual([10_000, 0]);
	});

	it('mark-time pays nothing once new pay has caught up', () => {
		expect(paid({}, 0, { ...values, next: level(30_001) })).toBe(0);
	});

	it('with-awards follows the point of month −1, £31,000, and not the increments', () => {
		expect(paid({ shape: 'with-awards' }, 12)).toBe(11_000);
	});

	it('own-path follows the own pay, £33,000', () => {
		expect(paid({ shape: 'own-path' }, 12)).toBe(13_000);
	});

	it('a taper pays shares of the gap after the cap of 30%: £9,000, then £4,500, then nothing', () => {
		const taper: Partial<Protection> = {
			shape: 'taper',
			months: 24,
			capBasisPoints: 3000,
			shares: [
				{ fromMonth: 12, basisPoints: 5000 },
				{ fromMonth: 0, basisPoints: 10_000 }
			]
		};
		expect([paid(taper, 0), paid(taper, 12), paid(taper, 24)]).toEqual([9000, 4500, 0]);
		expect(paid({ ...taper, capBasisPoints: null }, 0)).toBe(10_000);
	});

	it('a lump covers nothing, nor does a protection of another term, nor none', () => {
		expect(topUpOf({ ...written, shape: 'lump', lumpPence: 1 }, 'T01', values)).toBeNull();
		expect(topUpOf(written, 'T03', values)).toBeNull();
		expect(topUpOf(null, 'T01', values)).toBeNull();
	});

	it('is not known where the new pay is not known', () => {
		const next: TermSeries = [{ from: -1, value: gap('unknown-point', 'Z') }];
		expect(paid({}, 0, { ...values, next })).toBeNull();
	});
});
