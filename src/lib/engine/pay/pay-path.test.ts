import { describe, expect, it } from 'vitest';
import { toPence } from '#lib/domain/money.ts';
import { valueAt } from '#lib/domain/series.ts';
import type { Contract } from '#lib/domain/workforce.ts';
import { council, documentOf, inventedReference, nurse, officer, trust } from '../invented.ts';
import { firstIncrement } from './increments.ts';
import type { PayPath } from './figure.ts';
import { positionOf } from './position.ts';
import type { Position } from './position.ts';
import { settingOf } from './setting.ts';

const start = '2030-12-01';
const setting = settingOf(documentOf([]), inventedReference);

function payOf(contract: Contract, from = start) {
	const employer = contract.employer === 'trust' ? trust : council;
	return setting.payOf(positionOf(contract, employer, start, from), from);
}

function placed(position: Partial<Position>, from = start) {
	const base = positionOf(officer, council, start, from);
	return setting.payOf({ ...base, ...position, clock: { kind: 'placed' } }, from);
}

function at(path: PayPath, month: number): string {
	const pay = valueAt(path, month);
	return pay.known
		? `${toPence(pay.annualPence) / 100} ${pay.status}`
		: `${pay.code}: ${pay.subject}`;
}

describe('pay on Agenda for Change', () => {
	it('steps from £40,000 to £42,000 on the step date and to the top 36 months later', () => {
		const { pay, monthsToTop } = payOf({ ...nurse, point: '1', nextStep: '2031-02-15' });
		expect(at(pay, -1)).toBe('40000 agreed');
		expect(at(pay, 2)).toBe('40000 agreed');
		expect(at(pay, 3)).toBe('42000 agreed');
		expect(at(pay, 4)).toBe('43260 agreed');
		expect(at(pay, 38)).toBe('43260 nil');
		expect(at(pay, 39)).toBe('47380 nil');
		expect(monthsToTop).toBe(39);
	});

	it('counts the steps of a person placed on the middle step from placement: top in month 36', () => {
		const { pay, monthsToTop } = placed({
			framework: 'afc-england',
			grade: '6',
			point: '2',
			employer: trust
		});
		expect(at(pay, 35)).toBe('43260 nil');
		expect(at(pay, 36)).toBe('47380 nil');
		expect(monthsToTop).toBe(36);
	});

	it('does not guess a step date that the file does not give', () => {
		const { pay, monthsToTop } = payOf({ ...nurse, point: '2' });
		expect(at(pay, 0)).toBe('42000 agreed');
		expect(at(pay, 1)).toBe('unknown-step-date: afc-england 6');
		expect(at(pay, 35)).toBe('unknown-step-date: afc-england 6');
		expect(at(pay, 36)).toBe('47380 nil');
		expect(monthsToTop).toMatchObject({ code: 'unknown-step-date' });
	});

	it('has reached the top of Band 2 on entry, because both steps are paid alike', () => {
		expect(payOf({ ...nurse, grade: '2', point: '1' }).monthsToTop).toBe(0);
		expect(payOf({ ...nurse, grade: '2', point: '2' }).monthsToTop).toBe(0);
	});

	it('refuses an unknown band and an unknown step by name', () => {
		expect(at(payOf({ ...nurse, grade: '10' }).pay, 0)).toBe('unknown-grade: afc-england 10');
		expect(at(payOf({ ...nurse, point: '7' }).pay, 0)).toBe(
			'unknown-point: afc-england-2030-04-01 6/7'
		);
		expect(at(payOf({ ...nurse, point: null }).pay, 0)).toBe('missing-point: trust');
	});
});

describe('pay on the council spine', () => {
	it('rises one point each 1 April to the top of the grade', () => {
		const { pay, monthsToTop } = payOf({ ...officer, point: '18' });
		expect(at(pay, 3)).toBe('36000 agreed');
		expect(at(pay, 4)).toBe('38110 offer');
		expect(at(pay, 16)).toBe('39140 nil');
		expect(at(pay, 28)).toBe('39140 nil');
		expect(monthsToTop).toBe(16);
	});

	it('starts the increments of a person placed in December after six months (W23)', () => {
		const { pay } = placed({ point: '18' });
		expect(at(pay, 5)).toBe('37080 offer');
		expect(at(pay, 6)).toBe('38110 offer');
		expect(at(pay, 15)).toBe('38110 offer');
		expect(at(pay, 16)).toBe('39140 nil');
	});

	it('finds the first increment dates of worked example W23', () => {
		const starts = [
			'2025-09-30',
			'2025-10-01',
			'2025-10-02',
			'2025-12-15',
			'2026-03-31',
			'2026-04-01'
		];
		expect(starts.map(firstIncrement)).toEqual([
			'2026-04-01',
			'2026-04-01',
			'2026-04-02',
			'2026-06-15',
			'2026-09-30',
			'2027-04-01'
		]);
	});

	it('takes the increment first when a point is deleted the same day: SCP 2 to 3, not 4 (R19)', () => {
		const { pay } = payOf({ ...officer, grade: 'A', point: '2' });
		expect(at(pay, 3)).toBe('20000 agreed');
		expect(at(pay, 4)).toBe('21630 offer');
		expect(at(pay, 16)).toBe('22660 nil');
	});

	it('lifts a person at the top of a grade of deleted points to the lowest left (R19)', () => {
		const only = { ...council, grades: [{ ...council.grades[0], grade: 'A', points: ['2'] }] };
		const position = positionOf(
			{ ...officer, grade: 'A', point: '2' },
			only as typeof council,
			start,
			start
		);
		const { pay, top } = setting.payOf(
			{ ...position, employer: { ...only, id: 'only' } as typeof council },
			start
		);
		expect(at(pay, 4)).toBe('21630 offer');
		expect(at(top, 4)).toBe('21630 offer');
		expect(valueAt(pay, 4)).toMatchObject({ point: '3', replaces: '2' });
		expect(valueAt(top, 4)).toMatchObject({ point: '3', replaces: '2' });
	});

	it('knows the pay of an unknown grade only until the next 1 April', () => {
		const { pay, monthsToTop } = payOf({ ...officer, grade: 'Z' });
		expect(at(pay, 3)).toBe('38000 agreed');
		expect(at(pay, 4)).toBe('unknown-grade: council Z');
		expect(monthsToTop).toMatchObject({ code: 'unknown-grade' });
	});

	it('counts increments between the day of the file and a later start', () => {
		const { pay } = payOf({ ...officer, point: '18' }, '2031-06-01');
		expect(at(pay, -1)).toBe('38110 offer');
	});
});

describe('pay without a national table', () => {
	it('takes local points at their own amounts, one each 1 April', () => {
		const { pay } = payOf({ ...officer, framework: 'local', grade: 'L', point: 'L1' });
		expect(at(pay, 3)).toBe('50000 fixed');
		expect(at(pay, 4)).toBe('52000 fixed');
	});

	it('refuses local amounts before the day from which they apply', () => {
		const later = {
			...council,
			id: 'later',
			grades: council.grades.map((grade) =>
				grade.amounts
					? { ...grade, amounts: { ...grade.amounts, effectiveFrom: '2031-04-01' } }
					: grade
			)
		};
		const contract: Contract = { ...officer, framework: 'local', grade: 'L', point: 'L1' };
		const { pay } = setting.payOf(positionOf(contract, later, start, start), start);
		expect(at(pay, 3)).toBe('no-edition: later before 2031-04-01');
		expect(at(pay, 4)).toBe('52000 fixed');
	});

	it('keeps a spot salary as it is and refuses one without an amount', () => {
		const spot: Contract = { ...officer, framework: 'spot', grade: null, point: null };
		expect(at(payOf({ ...spot, annualPence: 90_000_00 }).pay, 59)).toBe('90000 fixed');
		expect(at(payOf(spot).pay, 0)).toBe('missing-amount: council');
	});

	it('never guesses at pay outside the frameworks', () => {
		expect(at(payOf({ ...nurse, framework: 'outside', point: 'MC46' }).pay, 0)).toBe(
			'outside-framework: trust'
		);
	});

	it('holds a red circle of £39,139.99 until the grade overtakes it by a penny', () => {
		const held = payOf({ ...officer, redCircled: true, annualPence: 39_139_99 });
		expect(at(held.pay, 3)).toBe('39139.99 fixed');
		expect(at(held.pay, 4)).toBe('39140 offer');
		const above = payOf({ ...officer, redCircled: true, annualPence: 39_140_01 });
		expect(at(above.pay, 4)).toBe('39140.01 fixed');
		const without = payOf({ ...officer, redCircled: true });
		expect(at(without.pay, 0)).toBe('missing-amount: council');
	});
});
