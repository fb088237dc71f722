import { describe, expect, it } from 'vitest';
import type { ContractResult, Reason, TermResult } from '#lib/domain/evaluation.ts';
import type { TermId, Verdict } from '#lib/domain/terms.ts';
import { missingFacts, teamTotals, termTotals } from './term-totals.ts';

const noPolicy: Reason = {
	code: 'leave-policy-not-supplied',
	subject: 'council',
	fromMonth: 0,
	toMonth: 59
};

describe('results counted by term, team and missing fact', () => {
	const results = [
		person('a', 'council', [term('T01', 'better'), term('T21', 'cannot_tell', [noPolicy])]),
		person('b', 'council', [
			term('T01', 'worse_detriment'),
			term('T21', 'cannot_tell', [{ ...noPolicy, toMonth: 11 }])
		]),
		person('c', 'trust', [term('T01', 'worse_detriment'), term('T21', 'same')])
	];

	it('counts 2 of 3 people as worse on pay', () => {
		const [pay, leave] = termTotals(results);
		expect(pay?.term).toBe('T01');
		expect(pay?.counts.worse_detriment).toBe(2);
		expect(pay?.counts.better).toBe(1);
		expect(leave?.counts.cannot_tell).toBe(2);
	});

	it('lists the team with most detriment first, apart for each employer', () => {
		const contracts = ['a', 'b', 'c'].map((ref) => ({ ref, team: ref === 'a' ? 'West' : 'East' }));
		const rows = teamTotals(results, { contracts } as unknown as Parameters<typeof teamTotals>[1]);
		expect(rows.map(({ employer, team }) => `${employer} ${team}`)).toEqual([
			'council East',
			'trust East',
			'council West'
		]);
	});

	it('names a missing fact once, whatever the months, with the people it would help', () => {
		expect(missingFacts(results)).toEqual([
			{
				reason: { ...noPolicy, fromMonth: null, toMonth: null },
				terms: ['T21'],
				contracts: 2
			}
		]);
	});
});

function person(ref: string, employer: string, terms: readonly TermResult[]): ContractResult {
	const verdict = terms.some((each) => each.verdict === 'worse_detriment')
		? 'worse_detriment'
		: 'cannot_tell';
	return {
		ref,
		employer,
		move: 'move',
		route: 'assimilation',
		start: '2026-12-01',
		horizonMonths: 60,
		otherPath: null,
		path: 'only',
		verdict,
		eroding: false,
		keepsCash: null,
		keepsOwnPath: null,
		terms
	};
}

function term(id: TermId, verdict: Verdict, reasons: readonly Reason[] = []): TermResult {
	return {
		id,
		unit: 'pence-a-year',
		verdict,
		rule: 'V1',
		own: null,
		new: null,
		difference: null,
		signed: null,
		firstWorseMonth: null,
		worstMonth: null,
		cumulativePence: null,
		catchUpMonth: null,
		eroding: null,
		protectionPence: null,
		cashLossPence: null,
		marks: [],
		reasons,
		judgement: null
	};
}
