/** The terms of the register, one by one, on the invented pay world. */
import { describe, expect, it } from 'vitest';
import type { TermResult } from '#lib/domain/evaluation.ts';
import type { Move, Scenario } from '#lib/domain/scenario.ts';
import type { TermId } from '#lib/domain/terms.ts';
import type { Contract } from '#lib/domain/workforce.ts';
import { evaluate } from '../evaluate.ts';
import { documentOf, inventedReference, nurse, officer, toBandSix } from '../invented.ts';
import { packageView } from '../package-view.ts';

const awards = [{ group: 'njc' as const, from: '2031-04-01', basisPoints: 300, note: 'invented' }];

function term(
	id: TermId,
	contract: Contract,
	move: Move | null,
	scenario: Partial<Scenario> = {}
): TermResult {
	const moves = move ? [move] : [];
	const document = documentOf([contract], { awards, terms: [id], moves, ...scenario });
	const [found] = evaluate(document, inventedReference).contracts[0]?.terms ?? [];
	if (!found) throw new Error(`${id} was not judged`);
	return found;
}

const transfer: Move = {
	id: 'transfer',
	name: 'Transfer',
	kind: 'tupe-transfer',
	route: 'tupe',
	pension: null,
	contracts: ['nurse'],
	to: 'council',
	start: '2030-12-01',
	awardPath: 'frozen'
};
const voluntary: Move = { ...toBandSix, route: 'voluntary-move', to: 'trust' };

describe('T01, T02 and T03: pay', () => {
	it('shows £38,000 at half time as £19,000 actual and £38,000 full time', () => {
		const half = { ...officer, weeklyMinutes: 1110 };
		expect(term('T01', half, null).own).toBe(1_900_000);
		expect(term('T02', half, null).own).toBe(3_800_000);
	});

	it('shows £38,000 for 37 hours as £19.6964 an hour and £40,000 for 37.5 as £20.4566', () => {
		// 38,000 ÷ 52.143 ÷ 37 = 19.69635…; 40,000 ÷ 52.143 ÷ 37.5 = 20.45656…; difference 0.7602…
		expect(term('T03', officer, toBandSix)).toMatchObject({
			unit: 'pounds-an-hour',
			own: 19.6964,
			new: 20.4566,
			difference: 0.7602,
			verdict: 'better'
		});
	});
});

describe('T05 and T06: the top of the grade', () => {
	it('is £38,000 against £46,000, and 60 months away instead of none', () => {
		expect(term('T05', officer, toBandSix)).toMatchObject({
			own: 3_800_000,
			new: 4_600_000,
			verdict: 'better'
		});
		expect(term('T06', officer, toBandSix)).toMatchObject({
			own: 0,
			new: 60,
			difference: 60,
			signed: -60,
			verdict: 'worse_detriment',
			firstWorseMonth: 0
		});
	});

	it('has no range for a spot salary, which stays the same while nothing moves', () => {
		const spot: Contract = { ...officer, framework: 'spot', annualPence: 90_000_00 };
		expect(term('T05', spot, null)).toMatchObject({
			verdict: 'same',
			rule: 'R14',
			own: null,
			difference: 0,
			reasons: [{ code: 'no-range' }]
		});
	});

	it('leaves the way to the top the same under TUPE, known or not', () => {
		expect(term('T06', { ...nurse, point: '2' }, transfer)).toMatchObject({
			verdict: 'same',
			marks: ['unknown-but-unchanged']
		});
	});
});

describe('T07: the next pay step', () => {
	it('is 1 April 2031 for a point of 18 in 18 to 20, and none at the top', () => {
		expect(term('T07', { ...officer, point: '18' }, null).own).toBe('2031-04-01');
		expect(term('T07', officer, null)).toMatchObject({ own: 'none', verdict: 'same' });
	});

	it('is better at 24 months after placement than none, without a number of days (R21)', () => {
		expect(term('T07', officer, toBandSix)).toMatchObject({
			own: 'none',
			new: '2032-12-01',
			difference: null,
			verdict: 'better'
		});
	});

	it('is 610 days later in Band 6 than on the council spine: a detriment', () => {
		// 1 April 2031 to 1 December 2032: 365 + 1 (29 February 2032) + 244 days.
		expect(term('T07', { ...officer, point: '18' }, toBandSix)).toMatchObject({
			difference: 610,
			signed: -610,
			verdict: 'worse_detriment'
		});
	});

	it('is not known where the file gives no step date of a band', () => {
		expect(term('T07', { ...nurse, point: '1' }, null)).toMatchObject({
			own: null,
			verdict: 'same',
			marks: ['unknown-but-unchanged']
		});
	});
});

describe('T08: the award mechanism', () => {
	it('is lost under TUPE from the first award not matched, month 4', () => {
		expect(term('T08', nurse, transfer)).toMatchObject({
			verdict: 'worse_detriment',
			rule: 'V6',
			own: 'dynamic',
			new: 'dynamic',
			firstWorseMonth: 4
		});
	});

	it('stays with an undertaking and between two national frameworks', () => {
		expect(term('T08', nurse, { ...transfer, awardPath: 'follow-new' }).verdict).toBe('same');
		expect(term('T08', officer, toBandSix).verdict).toBe('same');
	});

	it('is not known for a spot salary that moves to Band 6', () => {
		const spot: Contract = { ...officer, framework: 'spot', annualPence: 90_000_00 };
		expect(term('T08', spot, toBandSix)).toMatchObject({
			verdict: 'cannot_tell',
			reasons: [{ code: 'award-mechanism-not-known', subject: 'council' }]
		});
	});
});

describe('T21: annual leave', () => {
	it('reaches 37 days at five years and 41 at ten on Agenda for Change', () => {
		// Service from 1 January 2026: five years on 1 January 2031.
		const service = { ...nurse.service, leave: '2026-01-01' };
		expect(term('T21', { ...nurse, service }, null).own).toBe(7);
		const longer = { ...nurse.service, leave: '2025-12-01' };
		expect(term('T21', { ...nurse, service: longer }, null).own).toBe(7.4);
		const longest = { ...nurse.service, leave: '2020-12-01' };
		expect(term('T21', { ...nurse, service: longest }, null).own).toBe(8.2);
	});

	it('is a detriment where the council minimum never gives the ten-year step', () => {
		// 12 June 2022: eight years; 8.2 weeks at ten years against 7.2 throughout.
		const counted = {
			...nurse,
			employer: 'council',
			service: { ...nurse.service, leave: '2022-06-12' }
		};
		const move: Move = {
			...toBandSix,
			contracts: ['nurse'],
			framework: 'njc',
			grade: 'G',
			pointRule: { kind: 'named', point: '20' }
		};
		expect(term('T21', counted, move)).toMatchObject({
			own: 7.4,
			new: 7.2,
			difference: -0.2,
			verdict: 'worse_detriment',
			worstMonth: 19
		});
	});

	it('comes along under TUPE', () => {
		expect(term('T21', nurse, transfer)).toMatchObject({ verdict: 'same', own: 8.2, new: 8.2 });
	});

	it('cannot be told without a date of service', () => {
		const service = { ...officer.service, leave: null };
		expect(term('T21', { ...officer, service }, toBandSix)).toMatchObject({
			verdict: 'cannot_tell',
			reasons: [{ code: 'missing-leave-service', subject: 'council' }]
		});
	});
});

describe('T48: statutory continuous employment', () => {
	it('starts again on a voluntary move: 3,835 days later', () => {
		// 1 June 2020 to 1 June 2030: 3,652 days (leap years 2024, 2028); to 1 December: 183 more.
		expect(term('T48', officer, voluntary)).toMatchObject({
			verdict: 'worse_detriment',
			own: '2020-06-01',
			new: '2030-12-01',
			difference: 3835,
			signed: -3835,
			cumulativePence: null
		});
	});

	it('stands on every other route', () => {
		expect(term('T48', officer, toBandSix).verdict).toBe('same');
		expect(term('T48', nurse, transfer).verdict).toBe('same');
	});

	it('cannot be told where the date is missing and the move restarts it', () => {
		const service = { ...officer.service, statutory: null };
		expect(term('T48', { ...officer, service }, voluntary).verdict).toBe('cannot_tell');
		expect(term('T48', { ...officer, service }, toBandSix).verdict).toBe('same');
	});
});

describe('the package view (V12)', () => {
	it('is offered for offer and acceptance only, with leave known', () => {
		const document = (move: Move) => documentOf([officer, nurse], { awards, moves: [move] });
		expect(packageView(document(toBandSix), inventedReference, 'officer')).not.toBeNull();
		expect(packageView(document(transfer), inventedReference, 'nurse')).toBeNull();
		expect(packageView(document(toBandSix), inventedReference, 'nurse')).toBeNull();
	});
});
