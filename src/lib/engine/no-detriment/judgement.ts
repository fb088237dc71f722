/**
 * What a named person decided about a term (V2). Where the register asks for a judgement, or the sides
 * are rules in words, it is the verdict in place of "cannot tell"; elsewhere it stands beside the
 * computed verdict, which is never deleted.
 */
import type { TermResult } from '#lib/domain/evaluation.ts';
import type { Judgement } from '#lib/domain/scenario.ts';
import type { TermRow } from '#lib/reference/types.ts';
import type { JudgedTerm } from './judge.ts';

/** Those that speak for a contract; one about the contract goes before one about its move. */
export function judgementsAbout(
	judgements: readonly Judgement[],
	contract: string,
	move: string | undefined
): readonly Judgement[] {
	if (judgements.length === 0) return judgements;
	return [
		...judgements.filter(({ about }) => about.kind === 'contract' && about.contract === contract),
		...judgements.filter(({ about }) => about.kind === 'move' && about.move === move)
	];
}

/** `judgements` are those of one contract, the one that decides first. */
export function judgedBy(
	judged: JudgedTerm,
	row: TermRow,
	judgements: readonly Judgement[]
): JudgedTerm {
	const { result } = judged;
	const found = judgements.find(({ term }) => term === result.id);
	if (!found) return judged;
	const { verdict, decidedBy, reason, decidedOn } = found;
	const judgement: TermResult['judgement'] = { verdict, decidedBy, reason, decidedOn };
	const isAsked = row.better === 'human' || result.rule === 'V2';
	if (!isAsked || result.verdict !== 'cannot_tell') {
		return { ...judged, result: { ...result, judgement } };
	}
	return { ...judged, result: { ...result, verdict, rule: 'V2', reasons: [], judgement } };
}
