/** Terms that only the employer can state, and the judgement of a person (V2), on the invented world. */
import { describe, expect, it } from 'vitest';
import type { TermResult } from '#lib/domain/evaluation.ts';
import type { Judgement, Move } from '#lib/domain/scenario.ts';
import type { TermId } from '#lib/domain/terms.ts';
import type { EmployerPolicies } from '#lib/domain/workforce.ts';
import { noPolicies } from '#lib/domain/workforce.ts';
import { evaluate } from '../evaluate.ts';
import { explain } from '../explain.ts';
import { council, documentOf, inventedReference, officer, toBandSix, trust } from '../invented.ts';
import { families, familyOf } from './families.ts';

type LocalTerm = EmployerPolicies['localTerms'][number];

const amount = (term: TermId, pence: number, given: Partial<LocalTerm> = {}): LocalTerm => ({
	term,
	framework: 'njc',
	grades: null,
	value: { kind: 'amount', amount: pence },
	source: 'On-call agreement 2029',
	...given
});
const rule = (
	term: TermId,
	words: string,
	framework: LocalTerm['framework'] = 'njc'
): LocalTerm => ({
	...amount(term, 0),
	framework,
	value: { kind: 'rule', rule: words }
});

function documentWith(
	localTerms: readonly LocalTerm[],
	id: TermId,
	move: Move | null,
	judgements: readonly Judgement[] = []
) {
	const document = documentOf([officer], {
		terms: [id],
		moves: move ? [move] : [],
		judgements: [...judgements]
	});
	const policies = { ...noPolicies, localTerms: [...localTerms] };
	const employers = [trust, { ...council, policies }];
	return { ...document, baseline: { ...document.baseline, employers } };
}

function judged(...given: Parameters<typeof documentWith>): TermResult {
	const [found] = evaluate(documentWith(...given), inventedReference).contracts[0]?.terms ?? [];
	if (!found) throw new Error('Nothing was judged');
	return found;
}

const toAfc = (term: LocalTerm): LocalTerm => ({ ...term, framework: 'afc-england' });

describe('a term that only the employer can state', () => {
	it('is cannot tell after an offer when it is not supplied, and the same when nothing moves', () => {
		expect(judged([], 'T18', toBandSix)).toMatchObject({
			verdict: 'cannot_tell',
			rule: 'V1',
			reasons: [{ code: 'local-term-not-supplied', subject: 'council T18' }]
		});
		expect(judged([], 'T18', null)).toMatchObject({
			verdict: 'same',
			rule: 'R14',
			marks: ['unknown-but-unchanged']
		});
	});

	it('compares £1,200 of on-call pay with £1,500 a year', () => {
		const terms = [amount('T18', 120_000), toAfc(amount('T18', 150_000))];
		expect(judged(terms, 'T18', toBandSix)).toMatchObject({
			own: 120_000,
			new: 150_000,
			difference: 30_000,
			verdict: 'better'
		});
	});

	it('takes the value for grade G before the one for all', () => {
		const terms = [amount('T18', 120_000), amount('T18', 90_000, { grades: ['G'] })];
		expect(judged(terms, 'T18', null).own).toBe(90_000);
	});

	it('reads the length of protection from the policy where no local term says it', () => {
		const document = documentWith([], 'T34', null);
		const protection = { shape: 'mark-time', months: 36, covers: ['T01'], source: 'x' } as const;
		const [nhs] = document.baseline.employers;
		const policies = { ...noPolicies, protection: { ...protection, covers: ['T01' as const] } };
		const employers = [nhs ?? trust, { ...council, policies }];
		const given = { ...document, baseline: { ...document.baseline, employers } };
		expect(evaluate(given, inventedReference).contracts[0]?.terms[0]?.own).toBe(36);
	});
});

describe('V2: rules in words', () => {
	const own = rule('T44', 'Within the county');
	const other = rule('T44', 'Anywhere in the region', 'afc-england');
	const judgement: Judgement = {
		term: 'T44',
		about: { kind: 'move', move: toBandSix.id },
		verdict: 'worse_detriment',
		decidedBy: 'A. Steward',
		reason: 'The region is three counties',
		decidedOn: '2030-11-20'
	};

	it('are cannot tell when they differ, and the same when they are word for word the same', () => {
		expect(judged([own, other], 'T44', toBandSix)).toMatchObject({
			verdict: 'cannot_tell',
			rule: 'V2',
			own: 'Within the county',
			new: 'Anywhere in the region',
			difference: null,
			reasons: [{ code: 'needs-judgement', subject: 'T44' }]
		});
		const alike = [own, { ...own, framework: 'afc-england' as const }];
		expect(judged(alike, 'T44', toBandSix)).toMatchObject({ verdict: 'same', rule: 'V3' });
	});

	it('are what a named person decided for the move, and one contract goes before the move', () => {
		expect(judged([own, other], 'T44', toBandSix, [judgement])).toMatchObject({
			verdict: 'worse_detriment',
			rule: 'V2',
			reasons: [],
			judgement: { decidedBy: 'A. Steward', decidedOn: '2030-11-20' }
		});
		const about = { kind: 'contract', contract: 'officer' } as const;
		const mine: Judgement = { ...judgement, about, verdict: 'same' };
		expect(judged([own, other], 'T44', toBandSix, [judgement, mine]).verdict).toBe('same');
		const elsewhere: Judgement = { ...judgement, about: { kind: 'move', move: 'other' } };
		expect(judged([own, other], 'T44', toBandSix, [elsewhere]).verdict).toBe('cannot_tell');
	});

	it('never replace a verdict that is worked out: it stands beside it', () => {
		const view: Judgement = { ...judgement, term: 'T04', verdict: 'same' };
		expect(judged([], 'T04', toBandSix, [view])).toMatchObject({
			own: 37,
			new: 37.5,
			verdict: 'worse_detriment',
			rule: 'V6',
			judgement: { verdict: 'same' }
		});
	});

	it('name who decided in the working', () => {
		const document = documentWith([own, other], 'T44', toBandSix, [judgement]);
		const [term] = explain(document, inventedReference, 'officer').paths[0]?.terms ?? [];
		expect(term?.working.value).toBe('worse – detriment');
		expect(JSON.stringify(term?.working)).toContain('A. Steward, 2030-11-20');
	});
});

describe('the families of terms', () => {
	it('work out all fifty terms of the register, each in one family', () => {
		const ids = families.flatMap(({ terms }) => terms.map(({ id }) => id));
		expect([...ids].sort()).toEqual(inventedReference.terms.map(({ id }) => id));
		for (const { id } of inventedReference.terms) expect(familyOf(id)?.term.id).toBe(id);
	});
});
