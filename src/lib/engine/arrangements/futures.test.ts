import { describe, expect, it } from 'vitest';
import { toPence } from '#lib/domain/money.ts';
import { toNumber } from '#lib/domain/ratio.ts';
import { valueAt } from '#lib/domain/series.ts';
import type { Assimilation, Move, Scenario } from '#lib/domain/scenario.ts';
import type { Contract } from '#lib/domain/workforce.ts';
import { documentOf, inventedReference, nurse, officer, toBandSix } from '../invented.ts';
import { settingOf } from '../pay/setting.ts';
import { decideMoves } from './deciding-move.ts';
import { futuresOf } from './futures.ts';
import type { Future } from './futures.ts';
import { standingsOf } from './standings.ts';

const assumed = [{ group: 'njc', from: '2031-04-01', basisPoints: 300, note: 'invented' }] as const;

function futures(contract: Contract, move: Move, scenario: Partial<Scenario> = {}) {
	const document = documentOf([contract], { awards: [...assumed], moves: [move], ...scenario });
	const arrangement = decideMoves(document).arrangements.get(contract.ref);
	if (!arrangement) throw new Error('The move was refused');
	const setting = settingOf(document, inventedReference);
	const found = futuresOf(contract, arrangement, setting);
	const standings = standingsOf(contract, arrangement, found, setting);
	return { ...found, leaveService: standings.futures[0]?.standing.service.leave };
}

function pay({ next }: Pick<Future, 'next'>, month: number): string {
	const figure = valueAt(next.pay.pay, month);
	return figure.known
		? `${toPence(figure.annualPence) / 100} ${figure.status}`
		: `${figure.code}: ${figure.subject}`;
}

function only(contract: Contract, move: Move): Future {
	const [future] = futures(contract, move).futures;
	if (!future) throw new Error('No future');
	return future;
}

function hours({ next }: Future, month: number): number[] {
	const { weeklyMinutes, standardWeekMinutes } = valueAt(next.hours, month);
	return [toNumber(weeklyMinutes, 3), toNumber(standardWeekMinutes, 3)];
}

const placed = (change: Partial<Assimilation>): Assimilation => ({ ...toBandSix, ...change });

describe('assimilation: where a person is placed', () => {
	it('at the bottom, £40,000, or on the named step, £42,000', () => {
		expect(pay(only(officer, toBandSix), 0)).toBe('40000 agreed');
		const named = placed({ pointRule: { kind: 'named', point: '2' } });
		expect(pay(only(officer, named), 0)).toBe('42000 agreed');
	});

	it('on the same pay or the next step up by the year and by the hour', () => {
		// £38,000 for 37 hours is below £40,000 for 37.5 either way.
		const annual = placed({ pointRule: { kind: 'same-or-next-up', basis: 'annual' } });
		expect(pay(only(officer, annual), 0)).toBe('40000 agreed');
		// A spot salary of £39,500 for 37 hours is below £40,000 a year, and above it by the hour:
		// 39,500 ÷ 37 = 1,067.57; 40,000 ÷ 37.5 = 1,066.67; 42,000 ÷ 37.5 = 1,120.
		const spot: Contract = {
			...officer,
			framework: 'spot',
			grade: null,
			point: null,
			annualPence: 39_500_00
		};
		const hourly = placed({ pointRule: { kind: 'same-or-next-up', basis: 'hourly' } });
		expect(pay(only(spot, annual), 0)).toBe('40000 agreed');
		expect(pay(only(spot, hourly), 0)).toBe('42000 agreed');
	});

	it('on a step of exactly the same pay, and one penny more goes one step up', () => {
		const annual = placed({ pointRule: { kind: 'same-or-next-up', basis: 'annual' } });
		const spot = (annualPence: number): Contract => ({
			...officer,
			framework: 'spot',
			point: null,
			annualPence
		});
		expect(pay(only(spot(42_000_00), annual), 0)).toBe('42000 agreed');
		expect(pay(only(spot(42_000_01), annual), 0)).toBe('46000 agreed');
		expect(pay(only(spot(99_000_00), annual), 0)).toBe('46000 agreed');
	});

	it('nowhere when grade, point or own pay is not known', () => {
		expect(pay(only(officer, placed({ grade: '11' })), 0)).toBe('unknown-grade: afc-england 11');
		const named = placed({ pointRule: { kind: 'named', point: '9' } });
		expect(pay(only(officer, named), 0)).toBe('unknown-point: afc-england 6 9');
		const lost = { ...officer, point: null };
		const annual = placed({ pointRule: { kind: 'same-or-next-up', basis: 'annual' } });
		expect(pay(only(lost, annual), 0)).toBe('missing-point: council');
	});

	it('counts steps from placement: £42,000 × 1.03 in month 24', () => {
		const future = only(officer, toBandSix);
		expect(pay(future, 23)).toBe('41200 nil');
		expect(pay(future, 24)).toBe('43260 nil');
		expect(future.next.pay.monthsToTop).toBe(60);
	});

	it('keeps 18.5 hours, or the same half of 37.5 hours', () => {
		const half = { ...officer, weeklyMinutes: 1110 };
		expect(hours(only(half, placed({ hours: 'keep' })), 0)).toEqual([1110, 2250]);
		expect(hours(only(half, toBandSix), 0)).toEqual([1125, 2250]);
	});

	it('places by service for redundancy: 10 years reach the top, 3 the second step of Band 6', () => {
		const rule = { pointRule: { kind: 'reckonable-service' as const } };
		// Band 6 steps after 24 and 60 months; service from 1 June 2020 is 126 months on 1 December 2030.
		expect(pay(only(officer, placed(rule)), 0)).toBe('46000 agreed');
		const later = { ...officer, service: { ...officer.service, redundancy: '2027-12-01' } };
		expect(pay(only(later, placed(rule)), 0)).toBe('42000 agreed');
		const unknown = { ...officer, service: { ...officer.service, redundancy: null } };
		expect(pay(only(unknown, placed(rule)), 0)).toBe('missing-redundancy-service: council');
	});

	it('keeps service with the employer and restarts it on a voluntary move unless recognised', () => {
		expect(futures(officer, toBandSix).leaveService).toBe('2020-06-01');
		const move = placed({ route: 'voluntary-move', to: 'trust' });
		expect(futures(officer, move).leaveService).toBe('2030-12-01');
		const recognised = { ...move, recognisedService: ['leave' as const] };
		expect(futures(officer, recognised).leaveService).toBe('2020-06-01');
	});
});

describe('secondment', () => {
	const secondment: Move = {
		id: 'secondment',
		name: 'Secondment',
		kind: 'secondment',
		route: 'secondment',
		contracts: ['nurse'],
		host: 'council',
		hostManager: null,
		start: '2030-12-01',
		end: '2031-11-30',
		payRule: 'host-week-pro-rata',
		returnRight: true,
		funding: []
	};

	it('on own terms is the contract itself', () => {
		const { own, futures: paths } = futures(nurse, { ...secondment, payRule: 'own' });
		expect(paths[0]?.next).toBe(own);
	});

	it('cuts 37.5 hours to 37 for twelve months and gives them back', () => {
		const future = only(nurse, secondment);
		expect(hours(future, 0)).toEqual([2220, 2250]);
		expect(hours(future, 11)).toEqual([2220, 2250]);
		expect(hours(future, 12)).toEqual([2250, 2250]);
	});

	it('still runs in a month whose first day is the last day of the secondment', () => {
		const future = only(nurse, { ...secondment, end: '2031-12-01' });
		expect(hours(future, 12)).toEqual([2220, 2250]);
		expect(hours(future, 13)).toEqual([2250, 2250]);
	});

	it('for full pay puts the annual figure on the shorter week', () => {
		const future = only(nurse, { ...secondment, payRule: 'host-week-full-pay' });
		expect(hours(future, 0)).toEqual([2220, 2220]);
	});
});

describe('TUPE transfer', () => {
	const transfer = (awardPath: 'frozen' | 'follow-own' | 'follow-new'): Move => ({
		id: 'transfer',
		name: 'Transfer',
		kind: 'tupe-transfer',
		route: 'tupe',
		pension: null,
		contracts: ['nurse'],
		to: 'council',
		start: '2030-12-01',
		awardPath
	});

	it('freezes the table of the month before and lets increments go on at its values (R10)', () => {
		const junior = { ...nurse, point: '1', nextStep: '2031-06-01' };
		const { own, futures: paths } = futures(junior, transfer('frozen'));
		const [frozen] = paths;
		if (!frozen) throw new Error('No future');
		expect(paths).toHaveLength(1);
		expect(pay({ next: own }, 4)).toBe('41200 agreed');
		expect(pay(frozen, 4)).toBe('40000 fixed');
		expect(pay({ next: own }, 6)).toBe('43260 agreed');
		expect(pay(frozen, 6)).toBe('42000 fixed');
	});

	it('shows the legal minimum beside an undertaking', () => {
		const { own, futures: paths } = futures(nurse, transfer('follow-own'));
		expect(paths.map(({ path }) => path)).toEqual(['undertaking', 'frozen']);
		expect(paths[0]?.next).toBe(own);
	});

	it('follows the new employer: £46,000 + 3% in April 2031, assumed, then nil', () => {
		const { futures: paths } = futures(nurse, transfer('follow-new'));
		const [undertaking] = paths;
		if (!undertaking) throw new Error('No future');
		expect(pay(undertaking, 3)).toBe('46000 fixed');
		expect(pay(undertaking, 4)).toBe('47380 assumed');
		expect(pay(undertaking, 16)).toBe('47380 nil');
	});
});
