import { describe, expect, it } from 'vitest';
import { editionIds, newerEditions, reference } from './reference.ts';

const england = { groups: ['afc-england', 'njc'], nations: ['england'] } as const;
const ids = (pins: readonly string[], of: Parameters<typeof newerEditions>[2] = england) =>
	newerEditions(reference, pins, of).map(({ id }) => id);

describe('editions newer than those that a scenario pins', () => {
	it('are none where nothing is pinned, and none where all that is held is', () => {
		expect(ids([])).toEqual([]);
		expect(ids(editionIds(reference))).toEqual([]);
	});

	it('are the two tables of 2026 for a scenario that pins those of 2025', () => {
		const found = newerEditions(reference, ['afc-england-2025-04-01', 'njc-2025-04-01'], england);
		expect(found).toEqual([
			{
				id: 'afc-england-2026-04-01',
				kind: 'pay',
				framework: 'afc-england',
				effectiveFrom: '2026-04-01',
				status: 'agreed',
				awardBasisPoints: 330,
				follows: 'afc-england-2025-04-01'
			},
			{
				id: 'njc-2026-04-01',
				kind: 'pay',
				framework: 'njc',
				effectiveFrom: '2026-04-01',
				status: 'offer',
				awardBasisPoints: 330,
				follows: 'njc-2025-04-01'
			}
		]);
	});

	it('are never earlier years, although they are held and not pinned', () => {
		expect(ids(['afc-england-2026-04-01', 'njc-2026-04-01'])).toEqual([]);
	});

	it('are all tables of a group without a pin, because none of them may be used', () => {
		const scotland = { groups: ['afc-scotland', 'njc'], nations: ['scotland'] } as const;
		expect(ids(['njc-2026-04-01'], scotland)).toEqual([
			'afc-scotland-2023-04-01',
			'afc-scotland-2024-04-01',
			'afc-scotland-2025-04-01',
			'afc-scotland-2026-04-01'
		]);
	});

	it('are the leave of 2023 where that of 2020 is pinned, and none where no leave is', () => {
		const pay = ['afc-england-2026-04-01', 'njc-2026-04-01', 'afc-england-leave-2004-10-01'];
		expect(ids([...pay, 'njc-leave-2020-04-01'])).toEqual(['njc-leave-2023-04-01']);
		expect(ids(pay.slice(0, 2))).toEqual([]);
	});

	it('name the leave of councils in Northern Ireland only where an employer is there', () => {
		const pins = editionIds(reference).filter((id) => !id.startsWith('njc-northern-ireland'));
		expect(ids(pins)).toEqual([]);
		expect(ids(pins, { groups: ['njc'], nations: ['northern-ireland'] })).toEqual([
			'njc-northern-ireland-leave-2020-04-01',
			'njc-northern-ireland-leave-2023-04-01'
		]);
	});
});
