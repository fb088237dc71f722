import { describe, expect, it } from 'vitest';
import { valueAt } from '#lib/domain/series.ts';
import type { Standing } from './family.ts';
import { inventedSituation, inventedStanding } from './invented-standing.ts';
import { redundancyFamily } from './redundancy-family.ts';
import { redundancyPayment, redundancyPaymentSides } from './redundancy-payment.ts';
import type { TermMonth } from './term.ts';

const start = '2026-12-01';
const birthMonth = '1974-06';
const nurse = inventedStanding({ annual: '46580', service: '2008-11-01' });
const policies = {
	redundancy: { multiplierHundredths: 220, week: 'actual', source: 'Redundancy policy' }
} as const;
const officer = inventedStanding({
	kind: 'council',
	annual: '48226',
	service: '2008-11-01',
	policies
});

const pounds = (month: TermMonth) =>
	month.known ? Number(redundancyPayment.show(month.value)) / 100 : month.code;

function sides(own: Standing, next: Standing) {
	const found = redundancyPaymentSides(inventedSituation(own, next, start, { birthMonth }));
	return [pounds(valueAt(found.own, 0)), pounds(valueAt(found.next, 0)), found.unchanged];
}

describe('T31 redundancy pay at month 0', () => {
	it('falls from £47,816.28 to nothing on a voluntary move to the NHS (W06)', () => {
		const restarted = { ...nurse, service: { ...nurse.service, redundancy: start } };
		expect(sides(officer, restarted)).toEqual([47_816.28, 0, false]);
	});

	it('would be £72,418.08 in the NHS if all the service counted (W06)', () => {
		const counted = inventedStanding({ annual: '48226', service: '2008-11-01' });
		expect(sides(officer, counted)).toEqual([47_816.28, 72_418.08, false]);
	});

	it('is left as it is where nothing changes', () => {
		expect(sides(nurse, nurse)).toEqual([69_946.38, 69_946.38, true]);
	});

	it('shows its steps: 18 years, £3,885.91 a month, 18 months', () => {
		const situation = inventedSituation(nurse, officer, start, { birthMonth });
		const { own, next } = redundancyFamily.facts('T31', situation);
		expect(own[0]?.workings.map(({ value }) => value)).toEqual([
			'18',
			'1 month of pay per complete year of reckonable service',
			'£3,885.91',
			'18',
			'1',
			'23.5',
			'£893.31',
			'£751.00',
			'£17,648.50'
		]);
		expect(next[0]?.workings.map(({ value }) => value)).toContain(
			'statutory weeks × 2.2 on the actual week'
		);
	});
});
