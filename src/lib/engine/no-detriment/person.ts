/**
 * Rules V7 to V11: the verdict of a contract is the worst of its protected terms, in the order
 * detriment, cannot tell, worse – protected, better, same. No netting between terms.
 */
import type { PathResult } from '#lib/domain/evaluation.ts';
import type { TermId, Verdict } from '#lib/domain/terms.ts';
import type { JudgedTerm } from './judge.ts';

const order: readonly Verdict[] = ['worse_detriment', 'cannot_tell', 'worse_protected', 'better'];

export function judgePath(
	path: PathResult['path'],
	judged: readonly JudgedTerm[],
	isProtectedTerm: (id: TermId) => boolean
): PathResult {
	const terms = judged.map(({ result }) => result);
	let worst = order.length;
	let eroding = false;
	for (const term of terms) {
		if (!isProtectedTerm(term.id)) continue;
		const place = order.indexOf(term.verdict);
		if (place >= 0 && place < worst) worst = place;
		eroding ||= term.eroding !== null;
	}
	const verdict = order[worst] ?? 'same';
	return {
		path,
		verdict,
		eroding,
		keepsCash: keepsCash(judged),
		keepsOwnPath:
			verdict === 'worse_detriment' || eroding ? false : verdict === 'cannot_tell' ? null : true,
		terms
	};
}

/** Pay terms of the headline in cash (R7). */
const cashTerms: readonly TermId[] = ['T01', 'T02', 'T03', 'T09', 'T10', 'T17'];

/** Null where no pay term is judged, or one cannot be told and none is proven to fall (R7). */
function keepsCash(judged: readonly JudgedTerm[]): boolean | null {
	if (judged.some(({ belowCash }) => belowCash === true)) return false;
	const pay = judged.filter(({ result }) => cashTerms.includes(result.id));
	return pay.length === 0 || pay.some(({ belowCash }) => belowCash === null) ? null : true;
}
