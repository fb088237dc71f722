import type { CauseKind, EvidenceClass, ParityResult } from '#lib/domain/evaluation.ts';
import { confidential, type Cell } from '#lib/engine/disclosure/suppress.ts';
import { list, percent } from './format.ts';

const evidence: Readonly<Record<EvidenceClass, { name: string; meaning: string }>> = {
	A1: {
		name: 'rated as equivalent by one scheme and one joint panel',
		meaning:
			'Both jobs were rated in the same job evaluation scheme by one joint panel, and checked for consistency.'
	},
	A2: {
		name: 'rated as equivalent by both schemes',
		meaning: 'Both jobs were rated in both schemes, and the two results agree.'
	},
	B: {
		name: 'same scheme, check pending',
		meaning:
			'Both jobs were rated in one scheme, but by separate panels or without a consistency check.'
	},
	C: {
		name: 'linked estimate, for finding out where to look first',
		meaning:
			'Each job was rated only in its own scheme; the scores are linked by an estimate. They do not convert.'
	},
	D: {
		name: 'context only',
		meaning: 'Same level and kind of work, with no job evaluation behind it.'
	}
};

export const evidenceClasses = Object.keys(evidence) as readonly EvidenceClass[];

/** `Class D: context only`. */
export function evidenceName(kind: EvidenceClass): string {
	return `Class ${kind}: ${evidence[kind].name}`;
}

export function evidenceMeaning(kind: EvidenceClass): string {
	return evidence[kind].meaning;
}

/** First line of every statement about a group. */
export function evidenceLine(group: Pick<ParityResult, 'evidenceClass' | 'evidence'>): string {
	const why = group.evidence ? ` Evidence: ${group.evidence}.`.replace('..', '.') : '';
	return `${evidenceName(group.evidenceClass)}.${why}`;
}

const bases: Readonly<Record<ParityResult['basis'], string>> = {
	'hourly-basic': 'per hour',
	'hourly-with-allowances': 'per hour with regular allowances'
};

export function basisWords(basis: ParityResult['basis']): string {
	return bases[basis];
}

interface GapFacts {
	readonly sides: readonly { readonly employer: string }[];
	readonly gapPercent: number | null;
	readonly lower: string | null;
	readonly basis: ParityResult['basis'];
}

/** Phrased from the lower side: `Council staff earn 6.2% less per hour than NHS staff …`. */
export function gapSentence(group: GapFacts, staffOf: (employer: string) => string): string {
	const { sides, gapPercent, lower, basis } = group;
	if (sides.length !== 2) {
		return `There is nothing to compare: a gap needs people of exactly two employers in the group, and there are ${sides.length || 'none'}.`;
	}
	if (gapPercent === null) return 'The gap cannot be told: pay is not known on one side.';
	const low = sides.find((side) => side.employer === lower);
	const high = sides.find((side) => side.employer !== lower);
	if (!low || !high) {
		return `${list(sides.map((side) => staffOf(side.employer)))} earn the same ${basisWords(basis)} in this group.`;
	}
	return `${staffOf(low.employer)} earn ${percent(gapPercent)} less ${basisWords(basis)} than ${inside(staffOf(high.employer))} in this group.`;
}

// `Council staff` opens a sentence; inside one it is no name. A named employer keeps its capital.
function inside(staff: string): string {
	return staff === 'Council staff' ? 'council staff' : staff;
}

/** The same where the gap may be hidden. */
export function gapCellSentence(
	group: Omit<GapFacts, 'gapPercent'> & { readonly gapPercent: Cell },
	staffOf: (employer: string) => string
): string {
	const { gapPercent } = group;
	return gapPercent === confidential
		? 'The gap is not shown: too few people.'
		: gapSentence({ ...group, gapPercent }, staffOf);
}

/** `£1.69 an hour in favour of Northmere Council`; signed as first side less second. */
export function inFavour(signed: number, said: string, [first, second]: readonly string[]): string {
	if (signed === 0) return `${said}, level`;
	return `${said} in favour of ${(signed > 0 ? first : second) ?? ''}`;
}

/** What the gap between the medians says; negative where it goes the other way than the means. */
export function medianSentence(gapPercent: number): string {
	if (gapPercent < 0) {
		return `By the middle person of each side it goes the other way: ${percent(-gapPercent)}.`;
	}
	return `By the middle person of each side the gap is ${percent(gapPercent)}.`;
}

const titles: Readonly<Record<ParityResult['basis'], string>> = {
	'hourly-basic': 'Basic pay an hour',
	'hourly-with-allowances': 'With regular allowances, an hour'
};

export function basisTitle(basis: ParityResult['basis']): string {
	return titles[basis];
}

const alarms: Readonly<Record<ParityResult['alarm'], string | null>> = {
	significant:
		'The gap is 5% or more. Is there a reason for it that has nothing to do with who employs people?',
	recurring: 'The gap is 3% or more and goes the same way again and again. What keeps making it?',
	none: null,
	cannot_tell: 'Whether to look further cannot be told until the missing pay is known.'
};

/** A question to follow up, never a finding of law; null when there is none to ask. */
export function alarmQuestion(alarm: ParityResult['alarm']): string | null {
	return alarms[alarm];
}

const causes: Readonly<Record<CauseKind, { name: string; meaning: string }>> = {
	range: { name: 'Different pay ranges', meaning: 'The grades start and end at different pay.' },
	position: {
		name: 'Position in the range',
		meaning: 'People of one side have climbed further in their grade.'
	},
	week: { name: 'Length of the week', meaning: 'The full-time week is longer on one side.' },
	allowances: { name: 'Regular allowances', meaning: 'One side is paid more regular allowances.' },
	composition: {
		name: 'Salaries without a range',
		meaning: 'Single salaries and red circles, which have no range to compare.'
	}
};

export function causeName(kind: CauseKind): string {
	return causes[kind].name;
}

export function causeMeaning(kind: CauseKind): string {
	return causes[kind].meaning;
}
