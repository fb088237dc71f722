import { describe, expect, it } from 'vitest';
import type { Move, Secondment } from '#lib/domain/scenario.ts';
import type { Employer } from '#lib/domain/workforce.ts';
import { council, documentOf, nurse, officer, toBandSix, trust } from '../invented.ts';
import { decideMoves } from './deciding-move.ts';

const secondment = (route: Secondment['route'], given: Partial<Secondment> = {}): Move => ({
	id: 'placing',
	name: 'Placing',
	kind: 'secondment',
	route,
	contracts: ['nurse'],
	host: 'council',
	hostManager: null,
	start: '2031-01-01',
	end: '2031-12-31',
	payRule: 'own',
	returnRight: true,
	funding: [],
	...given
});

function decided(move: Move, employers: readonly Employer[] = [trust, council]) {
	const document = documentOf([nurse, officer], { moves: [move] });
	return decideMoves({
		...document,
		baseline: { ...document.baseline, employers: [...employers] }
	});
}

const refused = (move: Move, employers?: readonly Employer[]) =>
	decided(move, employers)
		.findings.filter(({ severity }) => severity === 'refusal')
		.map(({ code, detail }) => `${code}: ${detail}`);

describe('routes that the law offers between two employers', () => {
	it('are named in the result as they are in the move, TUPE by its kind', () => {
		expect(decided(secondment('honorary-contract')).arrangements.get('nurse')?.route).toBe(
			'honorary-contract'
		);
		const transfer = { ...base, route: 'cosop' as const };
		expect(decided(transfer).arrangements.get('nurse')?.route).toBe('cosop');
		expect(decided({ ...transfer, route: 'tupe' }).arrangements.get('nurse')?.route).toBe(
			'tupe-transfer'
		);
	});

	const base = {
		id: 'transfer',
		name: 'Transfer',
		kind: 'tupe-transfer' as const,
		pension: null,
		contracts: ['nurse'],
		to: 'council',
		start: '2031-01-01',
		awardPath: 'frozen' as const
	};

	it('place an officer under section 113 in England and Wales, with a word on consultation', () => {
		const { findings, arrangements } = decided(secondment('section-113'));
		expect(arrangements.get('nurse')?.route).toBe('section-113');
		expect(findings.map(({ code }) => code)).toEqual(['consult-officers-first']);
	});

	it('refuse section 113 in Scotland and between two NHS bodies, naming the clause', () => {
		const scottish = { ...council, nation: 'scotland' as const };
		expect(refused(secondment('section-113'), [trust, scottish])).toEqual([
			'route-not-offered: Section 113 of the Local Government Act 1972 reaches England and Wales only; A council is in Scotland'
		]);
		const other = { ...council, kind: 'nhs' as const };
		expect(refused(secondment('section-113'), [trust, other])[0]).toContain('(1A)');
	});

	it('refuse section 75 between two councils and in Northern Ireland', () => {
		const other = { ...trust, kind: 'council' as const };
		expect(refused(secondment('section-75'), [other, council])[0]).toContain('Section 75');
		const northern = { ...trust, nation: 'northern-ireland' as const };
		expect(refused(secondment('section-75'), [northern, council])[0]).toContain('Northern Ireland');
		expect(refused(secondment('section-75'))).toEqual([]);
	});

	it('refuse TUPE within one employer by regulation 3(1)', () => {
		const move: Move = { ...base, route: 'tupe', to: 'trust' };
		expect(refused(move)[0]).toContain('regulation 3(1)');
	});

	it('let a new appointment be with the own employer or another', () => {
		expect(refused({ ...toBandSix, route: 'new-appointment' })).toEqual([]);
		expect(refused({ ...toBandSix, route: 'new-appointment', to: 'trust' })).toEqual([]);
	});
});

describe('moves that say what cannot be', () => {
	const codes = (move: Move) => decided(move).findings.map(({ code }) => code);

	it('list shares of 60% and 30%, and a payer that is no partner', () => {
		const funding = [
			{ employer: 'trust', basisPoints: 6000 },
			{ employer: 'council', basisPoints: 3000 }
		];
		expect(codes(secondment('secondment', { funding }))).toEqual(['funding-not-whole']);
		const stranger = [{ employer: 'nobody', basisPoints: 10_000 }];
		expect(codes(secondment('secondment', { funding: stranger }))).toEqual(['unknown-employer']);
	});

	it('list protection of 0 months and the terms of another nation', () => {
		const protection = {
			shape: 'mark-time' as const,
			months: 0,
			covers: ['T01' as const],
			shares: null,
			capBasisPoints: null,
			lumpPence: null,
			source: 'invented'
		};
		expect(codes({ ...toBandSix, protection })).toEqual(['protection-covers-nothing']);
		expect(codes({ ...toBandSix, framework: 'afc-wales' })).toEqual([
			'framework-of-another-nation'
		]);
	});
});
