import { describe, expect, it } from 'vitest';
import type { Move } from '#lib/domain/scenario.ts';
import { documentOf, nurse, officer, toBandSix } from '../invented.ts';
import { decideMoves } from './deciding-move.ts';

const secondment: Move = {
	id: 'secondment',
	name: 'Secondment',
	kind: 'secondment',
	route: 'secondment',
	contracts: ['nurse'],
	host: 'council',
	hostManager: null,
	start: '2031-01-01',
	end: '2031-12-31',
	payRule: 'own',
	returnRight: true,
	funding: []
};
const transfer: Move = {
	id: 'transfer',
	name: 'Transfer',
	kind: 'tupe-transfer',
	route: 'tupe',
	pension: null,
	contracts: ['nurse'],
	to: 'council',
	start: '2031-04-01',
	awardPath: 'frozen'
};
const jointPost: Move = {
	id: 'joint',
	name: 'Joint post',
	kind: 'joint-post',
	start: '2030-12-01',
	holder: 'nurse',
	capacities: [],
	funding: []
};

const decide = (...moves: Move[]) => decideMoves(documentOf([nurse, officer], { moves }));
const codes = (...moves: Move[]) => decide(...moves).findings.map(({ code }) => code);

describe('the move that decides a contract', () => {
	it('is the first by date; the second is refused with a finding', () => {
		const { arrangements, findings } = decide(transfer, secondment);
		expect(arrangements.get('nurse')).toMatchObject({ route: 'secondment', start: '2031-01-01' });
		expect(findings).toMatchObject([
			{ code: 'two-arrangements', severity: 'refusal', subject: 'nurse' }
		]);
	});

	it('lets an employment move decide over the joint post of the same holder, without refusal', () => {
		const { arrangements, findings } = decide(jointPost, secondment);
		expect(arrangements.get('nurse')?.route).toBe('secondment');
		expect(findings).toEqual([]);
		expect(decide(jointPost).arrangements.get('nurse')?.route).toBe('joint-post');
	});

	it('refuses assimilation with another employer and a voluntary move with the same', () => {
		expect(codes({ ...toBandSix, to: 'trust' })).toEqual(['route-needs-same-employer']);
		expect(codes({ ...toBandSix, route: 'voluntary-move' })).toEqual([
			'route-needs-other-employer'
		]);
	});

	it('refuses a transfer or secondment to the employer that holds the contract', () => {
		expect(codes({ ...transfer, to: 'trust' })).toEqual(['route-needs-other-employer']);
		expect(codes({ ...secondment, host: 'trust' })).toEqual(['route-needs-other-employer']);
	});

	it('refuses a secondment that ends a day before it starts, not one of a single day', () => {
		expect(codes({ ...secondment, end: '2030-12-31' })).toEqual(['secondment-ends-before-start']);
		expect(codes({ ...secondment, end: '2031-01-01' })).toEqual([]);
	});

	it('refuses unknown contracts and employers, and a start before the workforce was read', () => {
		expect(codes({ ...transfer, contracts: ['nobody'] })).toEqual(['unknown-contract']);
		expect(codes({ ...transfer, to: 'nowhere' })).toEqual(['unknown-employer']);
		expect(codes({ ...transfer, start: '2030-11-30' })).toEqual(['move-before-baseline']);
		expect(codes({ ...transfer, start: '2030-12-01' })).toEqual([]);
	});

	it('says what is not promised: no return, no consent', () => {
		expect(codes({ ...secondment, returnRight: false })).toEqual(['no-return-right']);
		expect(codes({ ...toBandSix, consent: 'offered' })).toEqual(['consent-not-given']);
	});

	it('changes no contract by an integrated team', () => {
		const team: Move = {
			id: 'team',
			name: 'Team',
			kind: 'integrated-team',
			start: '2031-01-01',
			teams: [{ employer: 'trust', team: 'Team' }],
			lead: null
		};
		expect(decide(team).arrangements.size).toBe(0);
	});
});
