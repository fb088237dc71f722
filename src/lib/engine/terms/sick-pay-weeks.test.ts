import { describe, expect, it } from 'vitest';
import { valueAt } from '#lib/domain/series.ts';
import { inventedSituation, inventedStanding } from './invented-standing.ts';
import type { Standing } from './family.ts';
import { sickPayFullWeeks, sickPayWeeksSides } from './sick-pay-weeks.ts';
import type { SickPayTerm } from './sick-pay-weeks.ts';
import type { TermMonth } from './term.ts';

const start = '2026-12-01';
const national = { kind: 'national', source: 'Sick pay policy' } as const;
const nurse = (service: string | null) => inventedStanding({ service });
const officer = (service: string | null) =>
	inventedStanding({ kind: 'council', service, policies: { sickPay: national } });

const shown = (month: TermMonth) => (month.known ? sickPayFullWeeks.show(month.value) : month.code);

/** Full and half weeks in a month from the start. */
function weeks(standing: Standing, month = 0): (string | number)[] {
	return (['T24', 'T25'] as const satisfies SickPayTerm[]).map((id) => {
		const { own } = sickPayWeeksSides(id, inventedSituation(standing, standing, start));
		return shown(valueAt(own, month));
	});
}

// one month is 52.143 ÷ 12 = 4.34525 weeks, shown 4.3453; two 8.6905; four 17.381; five 21.7263; six 26.0715
describe('T24 and T25 sick pay weeks', () => {
	it('are 1 month full and 2 half from the first day under Agenda for Change (W16)', () => {
		expect(weeks(nurse(start))).toEqual([4.3453, 8.6905]);
		expect(weeks(nurse(start), 5)).toEqual([4.3453, 8.6905]);
	});

	it('are 1 month full and no half in the first four months under the Green Book (W16)', () => {
		expect(weeks(officer(start), 3)).toEqual([4.3453, 0]);
		expect(weeks(officer(start), 4)).toEqual([4.3453, 8.6905]);
		expect(weeks(officer(start), 5)).toEqual([4.3453, 8.6905]);
	});

	it('rise with service to 2, 4, 5 and 6 months of each', () => {
		expect(weeks(nurse('2025-12-01'))).toEqual([8.6905, 8.6905]);
		expect(weeks(nurse('2024-12-01'))).toEqual([17.381, 17.381]);
		expect(weeks(officer('2023-12-01'))).toEqual([21.7263, 21.7263]);
		expect(weeks(officer('2021-12-02'))).toEqual([21.7263, 21.7263]);
		expect(weeks(officer('2021-12-01'))).toEqual([26.0715, 26.0715]);
		expect(weeks(officer('2021-12-02'), 1)).toEqual([26.0715, 26.0715]);
	});

	it('are weeks in Scottish councils: none before 26 weeks, then 5, 9, 18, 22 and 26', () => {
		const given = { kind: 'council', nation: 'scotland', policies: { sickPay: national } } as const;
		const at = (service: string) => weeks(inventedStanding({ ...given, service }));
		expect(at('2026-06-03')).toEqual([0, 0]);
		expect(at('2026-06-02')).toEqual([5, 5]);
		expect(at('2025-12-01')).toEqual([9, 9]);
		expect(at('2024-12-01')).toEqual([18, 18]);
		expect(at('2023-12-01')).toEqual([22, 22]);
		expect(at('2021-12-01')).toEqual([26, 26]);
	});

	it('follow a council’s own scale: nothing in year 1, then 1 and 1 month', () => {
		const scale = [
			{ fromMonths: 12, fullMonths: 1, halfMonths: 1 },
			{ fromMonths: 0, fullMonths: 0, halfMonths: 0 }
		];
		const sickPay = { kind: 'own', scale, source: 'Own scale' } as const;
		const own = (service: string) =>
			weeks(inventedStanding({ kind: 'council', service, policies: { sickPay } }));
		expect(own('2026-01-01')).toEqual([0, 0]);
		expect(own('2025-12-01')).toEqual([4.3453, 4.3453]);
	});

	it('cannot be told where the council has not said or the date is not known', () => {
		expect(weeks(inventedStanding({ kind: 'council', service: start }))).toEqual([
			'sick-pay-policy-not-supplied',
			'sick-pay-policy-not-supplied'
		]);
		expect(weeks(nurse(null))[0]).toBe('missing-sick-service');
		expect(weeks(inventedStanding({ framework: 'spot', service: start }))[0]).toBe(
			'sick-pay-scale-not-held'
		);
	});

	it('are what the employer states for its grade before any scale', () => {
		const localTerms = [
			{
				term: 'T24' as const,
				framework: 'afc-england' as const,
				grades: ['9'],
				value: { kind: 'amount' as const, amount: 30 },
				source: 'Executive contract'
			}
		];
		const policies = { localTerms };
		expect(weeks(inventedStanding({ grade: '9', service: start, policies }))).toEqual([30, 8.6905]);
	});
});
