import type { Citation } from '#lib/domain/pay.ts';
import { reference, sourceOf } from '#lib/reference/reference.ts';
import { rulings } from '#lib/words/rulings.ts';
import { quantities, termRules } from '#lib/words/term-rules.ts';

/** One rule, from the registers alone; null for an id that none of them has. */
export function rulePage(id: string) {
	const term = reference.terms.find((row) => row.id === id);
	if (term) return { kind: 'term' as const, ...term, ...cited(term) };
	const verdict = reference.rules.find((row) => row.id === id);
	if (verdict) return { kind: 'verdict' as const, ...verdict, ...cited(verdict) };
	const continuity = reference.continuity.find((row) => row.id === id);
	if (continuity) return { kind: 'continuity' as const, ...continuity, ...cited(continuity) };
	const ruling = rulings.find((each) => each.id === id);
	if (ruling) return { kind: 'ruling' as const, ...ruling, terms: termsUnder(id) };
	const quantity = quantities.find((each) => each.id === id);
	return quantity ? { kind: 'quantity' as const, ...quantity } : null;
}

function termsUnder(ruling: string) {
	return reference.terms
		.filter(({ id }) => termRules[id].rulings.includes(ruling))
		.map(({ id }) => id);
}

function cited({ source, confidence }: Citation) {
	const found = sourceOf(reference, source);
	return {
		confidence,
		source: {
			title: found?.title ?? source,
			publisher: found?.publisher ?? '',
			url: found?.url ?? null
		}
	};
}
