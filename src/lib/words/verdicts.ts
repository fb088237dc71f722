import type { HeadlineResult, PathResult } from '#lib/domain/evaluation.ts';
import type { Verdict } from '#lib/domain/terms.ts';
import { plural } from './format.ts';

const labels: Readonly<Record<Verdict, string>> = {
	better: 'Better',
	same: 'Same',
	worse_protected: 'Worse – protected',
	worse_detriment: 'Worse – detriment',
	cannot_tell: 'Cannot tell'
};

export function verdictLabel(verdict: Verdict): string {
	return labels[verdict];
}

// Each verdict has a shape of its own: black-and-white print and colour blindness lose the colours.
const signs: Readonly<Record<Verdict, string>> = {
	better: '▲',
	same: '=',
	worse_protected: '▽',
	worse_detriment: '▼',
	cannot_tell: '?'
};

/** One character that stands for the verdict where there is no room for words. */
export function verdictSign(verdict: Verdict): string {
	return signs[verdict];
}

const meanings: Readonly<Record<Verdict, string>> = {
	better: 'Better in some month and worse in none.',
	same: 'No difference in any month.',
	worse_protected: 'Worse, and a written protection makes up the cash lost.',
	worse_detriment: 'Worse, and nothing in writing makes up the loss.',
	cannot_tell: 'A fact is missing or not yet agreed, so no answer is given.'
};

export function verdictMeaning(verdict: Verdict): string {
	return meanings[verdict];
}

const headlines: Readonly<
	Record<HeadlineResult['kind'], { name: string; test: string; adopted: string }>
> = {
	'own-path': {
		name: 'Every term, own path',
		test: 'Nobody is worse off on any term than if the change had never happened, with the pay awards and pay steps they would have had.',
		adopted: 'the stricter test'
	},
	'pay-kept-in-cash': {
		name: 'Pay kept in cash',
		test: 'Nobody is paid less than in the last month before the change, with protection counted.',
		adopted: 'the cash test'
	}
};

export function headlineName(kind: HeadlineResult['kind']): string {
	return headlines[kind].name;
}

/** What the headline promises, in one sentence. */
export function headlineTest(kind: HeadlineResult['kind']): string {
	return headlines[kind].test;
}

/** `Holds`, `Holds for everybody who can be judged` or `Does not hold for 12 people's contracts`. */
export function headlineAnswer(headline: HeadlineResult): string {
	const { holds, failing, cannotTell } = headline;
	const unknown = plural(cannotTell, 'contract', 'contracts');
	if (failing > 0) return `Does not hold for ${plural(failing, 'contract', 'contracts')}`;
	if (!holds || cannotTell > 0) return `Cannot be confirmed: ${unknown} cannot be judged`;
	return 'Holds for everybody';
}

/** Name of one of the futures that a result looks at. */
export function pathName(path: PathResult['path']): string {
	return {
		only: 'The only path',
		frozen: 'Legal minimum: no later awards',
		undertaking: 'As the new employer promises'
	}[path];
}
