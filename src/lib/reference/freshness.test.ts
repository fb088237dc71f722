import { describe, expect, it } from 'vitest';
import { lapsesOn, lapsing, reference } from './reference.ts';

describe('when an edition lapses', () => {
	it('is the 1 April after it began', () => {
		expect(lapsesOn({ effectiveFrom: '2026-04-01' })).toBe('2027-04-01');
		expect(lapsesOn({ effectiveFrom: '2026-08-01' })).toBe('2027-04-01');
		expect(lapsesOn({ effectiveFrom: '2027-03-31' })).toBe('2027-04-01');
	});

	it('is not yet on 31 March 2026 for any table of 2025, and past for those of 2024', () => {
		const gone = lapsing(reference, '2026-03-31');
		expect(gone.filter((row) => row.lapsesOn > '2025-04-01')).toEqual([]);
		expect(gone).toContainEqual(
			lapse('afc-england-2024-04-01', '2025-04-01', 'afc-england-2025-04-01')
		);
	});

	it('is 1 April 2026 for the six of 2025, each replaced but that of Northern Ireland', () => {
		const gone = lapsing(reference, '2026-04-01').filter((row) => row.lapsesOn === '2026-04-01');
		expect(gone).toEqual([
			lapse('afc-england-2025-04-01', '2026-04-01', 'afc-england-2026-04-01'),
			lapse('afc-scotland-2025-04-01', '2026-04-01', 'afc-scotland-2026-04-01'),
			lapse('afc-wales-2025-04-01', '2026-04-01', 'afc-wales-2026-04-01'),
			lapse('afc-northern-ireland-2025-04-01', '2026-04-01', null),
			lapse('njc-2025-04-01', '2026-04-01', 'njc-2026-04-01'),
			lapse('hcas-2025-04-01', '2026-04-01', 'hcas-2026-04-01')
		]);
	});

	it('is 1 April 2027 for the five of 2026, with nothing held after them', () => {
		const wanted = lapsing(reference, '2027-04-01').filter((row) => row.replacedBy === null);
		expect(wanted.map(({ id }) => id)).toEqual([
			'afc-england-2026-04-01',
			'afc-scotland-2026-04-01',
			'afc-wales-2026-04-01',
			'afc-northern-ireland-2025-04-01',
			'njc-2026-04-01',
			'hcas-2026-04-01'
		]);
	});
});

function lapse(id: string, day: string, replacedBy: string | null) {
	return { id, lapsesOn: day, replacedBy };
}
