import { describe, expect, it } from 'vitest';
import type { Framework, Nation } from '#lib/domain/pay.ts';
import { reference } from '#lib/reference/reference.ts';
import { annualLeave, annualLeaveSides } from './annual-leave.ts';
import { inventedStanding } from './invented-standing.ts';
import { valueAt } from '#lib/domain/series.ts';

/** Weeks of leave at month 0 of a start, with six complete years of service. */
function weeks(given: { framework: Framework; nation: Nation; start?: string }): number | null {
	const { framework, nation, start = '2026-12-01' } = given;
	const standing = inventedStanding({
		kind: framework === 'njc' ? 'council' : 'nhs',
		framework,
		nation,
		service: '2020-06-01',
		policies: { councilLeave: { kind: 'national-minimum' } }
	});
	const { own } = annualLeaveSides(standing, standing, start, reference.leaveEditions);
	const month = valueAt(own, 0);
	return month.known ? Number(annualLeave.show(month.value)) : null;
}

describe('paid leave after six years, by nation', () => {
	// 29 + 8 = 37 days ÷ 5; Northern Ireland 29 + 10 = 39 ÷ 5.
	it('is 7.4 weeks in Agenda for Change of England, Wales and Scotland, and 7.8 in Northern Ireland', () => {
		expect(weeks({ framework: 'afc-england', nation: 'england' })).toBe(7.4);
		expect(weeks({ framework: 'afc-wales', nation: 'wales' })).toBe(7.4);
		expect(weeks({ framework: 'afc-scotland', nation: 'scotland' })).toBe(7.4);
		expect(weeks({ framework: 'afc-northern-ireland', nation: 'northern-ireland' })).toBe(7.8);
	});

	// 26 + 2 + 8 = 36 days ÷ 5; Northern Ireland 26 + 2 + 10 = 38 ÷ 5.
	it('is 7.2 weeks at a council in England or Wales on the national minimum, 7.6 in Northern Ireland', () => {
		expect(weeks({ framework: 'njc', nation: 'england' })).toBe(7.2);
		expect(weeks({ framework: 'njc', nation: 'wales' })).toBe(7.2);
		expect(weeks({ framework: 'njc', nation: 'northern-ireland' })).toBe(7.6);
	});

	it('is not known at a council in Scotland, whose national minimum is not held', () => {
		expect(weeks({ framework: 'njc', nation: 'scotland' })).toBeNull();
	});
});
