import { describe, expect, it } from 'vitest';
import type { Move } from '#lib/domain/scenario.ts';
import type { Contract } from '#lib/domain/workforce.ts';
import { documentOf, inventedReference, nurse, officer, toBandSix } from '../invented.ts';
import { settingOf } from '../pay/setting.ts';
import { decideMoves } from './deciding-move.ts';
import { futuresOf } from './futures.ts';
import { seenBy, standingsOf } from './standings.ts';

const member: Contract = {
	...nurse,
	circumstances: { ...nurse.circumstances, pension: 'nhsps-2015' }
};

function standings(contract: Contract, move: Move) {
	const document = documentOf([contract], { moves: [move] });
	const arrangement = decideMoves(document).arrangements.get(contract.ref);
	if (!arrangement) throw new Error('The move was refused');
	const setting = settingOf(document, inventedReference);
	const futures = futuresOf(contract, arrangement, setting);
	const { own, futures: later } = standingsOf(contract, arrangement, futures, setting);
	const [first, second] = later;
	if (!first) throw new Error('There is no future');
	return { own, next: first.standing, second: second?.standing };
}

const transfer = (pension: 'kept' | 'host-scheme' | null): Move => ({
	id: 'transfer',
	name: 'Transfer',
	kind: 'tupe-transfer',
	route: 'tupe',
	pension,
	contracts: ['nurse'],
	to: 'council',
	start: '2030-12-01',
	awardPath: 'follow-own'
});

describe('both sides of a transfer', () => {
	it('stand under the old employer’s policies, framework and service, with two futures of pay', () => {
		const { own, next, second } = standings(member, transfer('kept'));
		expect(next).toMatchObject({ employer: own.employer, framework: 'afc-england' });
		expect(next.service).toBe(own.service);
		expect(second?.conditions).not.toBe(own.conditions);
	});

	it('stand in the pension scheme that was decided, and in none known while nobody has', () => {
		expect(standings(member, transfer('kept')).next.pension).toBe('nhsps-2015');
		expect(standings(member, transfer('host-scheme')).next.pension).toBe('lgps');
		expect(standings(member, transfer(null)).next.pension).toBe('not-decided');
	});

	it('are one and the same to a family that reads neither pay nor pension', () => {
		const { own, next } = standings(member, transfer(null));
		expect(seenBy({ readsPay: false }, own, next)).toBe(own);
		expect(seenBy({ readsPay: true, readsPension: true }, own, next)).not.toBe(own);
	});
});

describe('both sides of an offer', () => {
	it('stand on the target’s terms with the service of the own employer', () => {
		const { own, next } = standings(officer, toBandSix);
		expect(next).toMatchObject({ framework: 'afc-england', grade: '6' });
		expect(next.service).toBe(own.service);
	});

	it('begin service again with another employer, but for what the offer counts', () => {
		const move: Move = {
			...toBandSix,
			route: 'new-appointment',
			to: 'trust',
			recognisedService: ['leave'],
			pension: 'host-scheme'
		};
		const { next } = standings(officer, move);
		expect(next.service).toEqual({
			statutory: '2030-12-01',
			redundancy: '2030-12-01',
			leave: '2020-06-01',
			sick: '2030-12-01',
			maternity: '2030-12-01'
		});
		expect(next).toMatchObject({ employer: { id: 'trust' }, pension: 'nhsps-2015' });
	});
});

describe('both sides of a secondment', () => {
	const secondment: Move = {
		id: 'secondment',
		name: 'Secondment',
		kind: 'secondment',
		route: 'joint-deployment',
		contracts: ['nurse'],
		host: 'council',
		hostManager: null,
		start: '2030-12-01',
		end: '2031-11-30',
		payRule: 'own',
		returnRight: true,
		funding: []
	};

	it('are the same object on own terms, and differ in hours alone on the host’s week', () => {
		const { own, next } = standings(member, secondment);
		expect(next).toBe(own);
		const cut = standings(member, { ...secondment, payRule: 'host-week-pro-rata' });
		expect({ ...cut.next, conditions: cut.own.conditions }).toEqual(cut.own);
		expect(cut.next.conditions.pay).toBe(cut.own.conditions.pay);
	});
});
