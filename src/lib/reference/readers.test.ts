import { describe, expect, it } from 'vitest';
import {
	leaveEditionInForce,
	payEditionInForce,
	payEditionsOf,
	payPoint,
	points,
	reference,
	sourceOf,
	termRow
} from './reference.ts';
import type { Nation } from '#lib/domain/pay.ts';
import type { PayEdition, PayPoint } from './types.ts';

const backwards = { ...reference, payEditions: [...reference.payEditions].reverse() };

describe('the pay edition in force', () => {
	it.each([
		['2018-12-31', null],
		['2025-03-31', '2024-04-01'],
		['2025-04-01', '2025-04-01'],
		['2026-03-31', '2025-04-01'],
		['2026-04-01', '2026-04-01'],
		['2031-12-01', '2026-04-01']
	])('on %s began on %s, in both frameworks and whatever the order held', (date, begun) => {
		for (const held of [reference, backwards]) {
			for (const framework of ['afc-england', 'njc'] as const) {
				const found = payEditionInForce(held, framework, date);
				expect(found?.effectiveFrom ?? null).toBe(begun);
				expect(found?.framework ?? framework).toBe(framework);
			}
		}
	});

	it('is listed earliest first', () => {
		expect(payEditionsOf(backwards, 'njc').map(({ id }) => id)).toEqual([
			'njc-2019-04-01',
			'njc-2020-04-01',
			'njc-2021-04-01',
			'njc-2022-04-01',
			'njc-2023-04-01',
			'njc-2024-04-01',
			'njc-2025-04-01',
			'njc-2026-04-01'
		]);
	});
});

describe('the leave edition in force', () => {
	const council = (nation: Nation, date: string) =>
		leaveEditionInForce(reference, 'njc', nation, date)?.id ?? null;

	it('is null on 31 March 2020 for a council, that of 2020 from the day after and that of 2023 then', () => {
		expect(council('england', '2020-03-31')).toBeNull();
		expect(council('wales', '2020-04-01')).toBe('njc-leave-2020-04-01');
		expect(council('england', '2023-03-31')).toBe('njc-leave-2020-04-01');
		expect(council('england', '2023-04-01')).toBe('njc-leave-2023-04-01');
	});

	it('is its own for a council in Northern Ireland, and none for one in Scotland', () => {
		expect(council('northern-ireland', '2026-01-01')).toBe('njc-northern-ireland-leave-2023-04-01');
		expect(council('scotland', '2026-01-01')).toBeNull();
	});

	it('is null on 30 September 2004 for the NHS and holds years later', () => {
		const nhs = (date: string) => leaveEditionInForce(reference, 'afc-england', 'england', date);
		expect(nhs('2004-09-30')).toBeNull();
		expect(nhs('2031-01-01')?.effectiveFrom).toBe('2004-10-01');
	});
});

describe('a pay point', () => {
	const afc = payEditionInForce(reference, 'afc-england', '2026-04-01');
	const njc = payEditionInForce(reference, 'njc', '2026-04-01');
	if (!afc || !njc) throw new Error('The editions of 2026 are missing');

	it('is £42,170 at Band 6 step 2 and £26,016 at SCP 4', () => {
		expect(payPoint(afc, '6', '2')?.annualPence).toBe(4217000);
		expect(payPoint(njc, null, '4')?.annualPence).toBe(2601600);
	});

	it('is null for a step, a band, a deleted or a local point that is not held', () => {
		expect(payPoint(afc, '6', '4')).toBeNull();
		expect(payPoint(afc, '8e', '1')).toBeNull();
		expect(payPoint(afc, null, '1')).toBeNull();
		expect(payPoint(njc, null, '2')).toBeNull();
		expect(payPoint(njc, null, '44')).toBeNull();
		expect(payPoint(njc, 'Grade 9', '28')).toBeNull();
	});

	it('comes in order of step even where a file is not, SCP 10 after SCP 9', () => {
		const invented: PayEdition = { ...njc, points: ['10', '9', '11'].map(inventedPoint) };
		expect(points(invented, null).map(({ point }) => point)).toEqual(['9', '10', '11']);
		expect(points(invented, '6')).toEqual([]);
	});
});

describe('register and sources', () => {
	it('finds the row of T21 in weeks a year', () => {
		expect(termRow(reference, 'T21').unit).toBe('weeks-a-year');
	});

	it('throws for a term whose row is gone, and says which', () => {
		expect(() => termRow({ ...reference, terms: [] }, 'T21')).toThrow('T21');
	});

	it('finds a source by its identifier, or null', () => {
		expect(sourceOf(reference, 'ENG-2026')?.publisher).toBe('NHS Employers');
		expect(sourceOf(reference, 'ENG-1999')).toBeNull();
	});
});

function inventedPoint(point: string): PayPoint {
	return {
		grade: null,
		point,
		annualPence: 2_000_000,
		monthsToReach: null,
		source: 'invented',
		confidence: 'high'
	};
}
