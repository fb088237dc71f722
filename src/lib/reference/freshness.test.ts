import { describe, expect, it } from 'vitest';
import { lapsesOn, lapsing, reference } from './reference.ts';

describe('when an edition lapses', () => {
	it('is the 1 April after it began', () => {
		expect(lapsesOn({ effectiveFrom: '2026-04-01' })).toBe('2027-04-01');
		expect(lapsesOn({ effectiveFrom: '2026-08-01' })).toBe('2027-04-01');
		expect(lapsesOn({ effectiveFrom: '2027-03-31' })).toBe('2027-04-01');
	});

	it('is not yet on 31 March 2026', () => {
		expect(lapsing(reference, '2026-03-31')).toEqual([]);
	});

	it('is 1 April 2026 for the three of 2025, each replaced', () => {
		expect(lapsing(reference, '2026-04-01')).toEqual([
			lapse('afc-england-2025-04-01', '2026-04-01', 'afc-england-2026-04-01'),
			lapse('njc-2025-04-01', '2026-04-01', 'njc-2026-04-01'),
			lapse('hcas-2025-04-01', '2026-04-01', 'hcas-2026-04-01')
		]);
	});

	it('is 1 April 2027 for the three of 2026, with nothing held after them', () => {
		const wanted = lapsing(reference, '2027-04-01').filter((row) => row.replacedBy === null);
		expect(wanted.map(({ id }) => id)).toEqual([
			'afc-england-2026-04-01',
			'njc-2026-04-01',
			'hcas-2026-04-01'
		]);
	});
});

function lapse(id: string, day: string, replacedBy: string) {
	return { id, lapsesOn: day, replacedBy };
}
