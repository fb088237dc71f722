import { describe, expect, it } from 'vitest';
import type { ContractResult, TermResult } from '#lib/domain/evaluation.ts';
import type { TermId, Verdict } from '#lib/domain/terms.ts';
import { headlines } from './headlines.ts';
import type { JudgedTerm } from './judge.ts';
import { judgePath } from './person.ts';

function term(id: TermId, verdict: Verdict, change: Partial<TermResult> = {}): JudgedTerm {
	const isPay = ['T01', 'T02', 'T03'].includes(id);
	return {
		belowCash: isPay ? (verdict === 'cannot_tell' ? null : false) : null,
		result: {
			id,
			unit: 'pence-a-year',
			verdict,
			rule: 'V3',
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
			reasons: [],
			judgement: null,
			...change
		}
	};
}

const every = () => true;
const verdictOf = (...verdicts: Verdict[]) =>
	judgePath(
		'only',
		verdicts.map((verdict) => term('T01', verdict)),
		every
	).verdict;

describe('the verdict of a contract (V7 to V11)', () => {
	it('is the worst of its terms, with no netting', () => {
		expect(verdictOf('better', 'worse_detriment', 'cannot_tell')).toBe('worse_detriment');
		expect(verdictOf('worse_protected', 'cannot_tell', 'better')).toBe('cannot_tell');
		expect(verdictOf('better', 'worse_protected', 'same')).toBe('worse_protected');
		expect(verdictOf('same', 'better')).toBe('better');
		expect(verdictOf('same', 'same')).toBe('same');
		expect(verdictOf()).toBe('same');
	});

	it('leaves out terms that are only shown', () => {
		const terms = [term('T01', 'better'), term('T04', 'worse_detriment')];
		expect(judgePath('only', terms, (id) => id !== 'T04').verdict).toBe('better');
	});

	it('keeps the own path unless a term is V6 or eroding', () => {
		const eroding = { firstMonth: 4, worstMonth: 4, cumulativePence: 1 };
		const path = judgePath('only', [term('T01', 'worse_protected', { eroding })], every);
		expect(path).toMatchObject({ eroding: true, keepsOwnPath: false, keepsCash: true });
		const protectedTerm = judgePath('only', [term('T01', 'worse_protected')], every);
		expect(protectedTerm.keepsOwnPath).toBe(true);
		expect(judgePath('only', [term('T01', 'cannot_tell')], every)).toMatchObject({
			keepsOwnPath: null,
			keepsCash: null
		});
	});

	it('loses cash on one pay term below it, known or not otherwise', () => {
		const below = { ...term('T01', 'worse_detriment'), belowCash: true };
		expect(judgePath('only', [below, term('T02', 'cannot_tell')], every).keepsCash).toBe(false);
		expect(judgePath('only', [term('T04', 'same')], every).keepsCash).toBeNull();
	});
});

describe('the two headlines (V14, R7)', () => {
	const contract = (keepsOwnPath: boolean | null, keepsCash: boolean | null) =>
		({ keepsOwnPath, keepsCash }) as ContractResult;

	it('count failing and cannot tell apart, and hold only when both are none', () => {
		const mixed = [contract(false, true), contract(null, true), contract(true, true)];
		expect(headlines(mixed)).toEqual([
			{ kind: 'own-path', holds: false, failing: 1, cannotTell: 1 },
			{ kind: 'pay-kept-in-cash', holds: true, failing: 0, cannotTell: 0 }
		]);
		expect(headlines([contract(null, null)])).toEqual([
			{ kind: 'own-path', holds: false, failing: 0, cannotTell: 1 },
			{ kind: 'pay-kept-in-cash', holds: false, failing: 0, cannotTell: 1 }
		]);
	});
});
