import { describe, expect, it } from 'vitest';
import { noPolicies } from '#lib/domain/workforce.ts';
import { valueAt } from '#lib/domain/series.ts';
import { inventedSituation, inventedStanding } from './invented-standing.ts';
import type { Standing } from './family.ts';
import { nextLeaveStep, nextLeaveStepSides } from './next-leave-step.ts';
import type { TermMonth } from './term.ts';

const start = '2026-12-01';
const nurse = (service: string | null) => inventedStanding({ service });
const officer = (service: string | null) =>
	inventedStanding({
		kind: 'council',
		service,
		policies: { councilLeave: { kind: 'national-minimum' } }
	});

const shown = (month: TermMonth) => (month.known ? nextLeaveStep.show(month.value) : month.code);

function step(standing: Standing): string | number {
	const { own } = nextLeaveStepSides(inventedSituation(standing, standing, start));
	return shown(valueAt(own, 0));
}

describe('T22 next leave step', () => {
	it('is the fifth anniversary, then the tenth, then none under Agenda for Change', () => {
		expect(step(nurse('2024-03-15'))).toBe('2029-03-15');
		expect(step(nurse('2019-03-15'))).toBe('2029-03-15');
		expect(step(nurse('2016-12-02'))).toBe('2026-12-02');
		expect(step(nurse('2016-12-01'))).toBe('none');
	});

	it('is none after five years on the council minimum, whose ten years add no day', () => {
		expect(step(officer('2024-03-15'))).toBe('2029-03-15');
		expect(step(officer('2019-03-15'))).toBe('none');
	});

	it('has no number of days between a date and none', () => {
		const { own, next } = nextLeaveStepSides(
			inventedSituation(nurse('2019-03-15'), officer('2019-03-15'), start)
		);
		expect([shown(valueAt(own, 0)), shown(valueAt(next, 0))]).toEqual(['2029-03-15', 'none']);
		expect(nextLeaveStep.showDifference({ n: 2_900_000n, d: 1n })).toBeNull();
		expect(nextLeaveStep.showDifference({ n: 365n, d: 1n })).toBe(365);
	});

	it('cannot be told without a date of service or a leave policy', () => {
		expect(step(nurse(null))).toBe('missing-leave-service');
		const silent = officer('2019-03-15');
		const employer = { ...silent.employer, policies: noPolicies };
		expect(step({ ...silent, employer })).toBe('leave-policy-not-supplied');
	});

	it('is left as it is where the same rules go on for the same service', () => {
		const own = nurse(null);
		expect(nextLeaveStepSides(inventedSituation(own, own, start)).unchanged).toBe(true);
		const kept = { ...own, conditions: { ...own.conditions } };
		expect(nextLeaveStepSides(inventedSituation(own, kept, start)).unchanged).toBe(true);
	});
});
