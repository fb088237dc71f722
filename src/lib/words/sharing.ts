import type { GroupStatement, ShareSnapshot } from '#lib/engine/disclosure/snapshot.ts';
import { confidential, type Cell } from '#lib/engine/disclosure/suppress.ts';
import { termIds, verdicts } from '#lib/domain/terms.ts';
import { count, percent, plural, pounds } from './format.ts';
import { termName } from './terms.ts';
import { verdictLabel } from './verdicts.ts';

/** A count that may be hidden, as text. */
export function cellCount(cell: Cell): string {
	return cell === confidential ? confidential : count(cell);
}

export function cellPounds(cell: Cell): string {
	return cell === confidential ? confidential : pounds(cell);
}

export function cellPercent(cell: Cell): string {
	return cell === confidential ? confidential : percent(cell);
}

/** Footnote to every table of a share. */
export function confidentialNote({ parameters }: Pick<ShareSnapshot, 'parameters'>): string {
	return `${confidential} means confidential: fewer than ${parameters.k} people, or none, or hidden so that such a number cannot be worked out from the others.`;
}

/** How the figures of a share were kept from pointing at anybody. */
export function sharingRules({ parameters }: Pick<ShareSnapshot, 'parameters'>): readonly string[] {
	const { k, dominanceContributors, dominancePercent, priorPercent } = parameters;
	return [
		`No figure is shown for fewer than ${k} people, and no smaller number can be worked out by adding or taking away the figures shown.`,
		`Counts are rounded to the nearest ${parameters.countsToNearest}, and pay to the nearest ${pounds(parameters.moneyToNearestPence)}, so totals may not add up exactly.`,
		`Percentages are shown only for ${parameters.percentagesFrom} people or more.`,
		`Average pay is left out where ${plural(dominanceContributors, 'person has', 'people have')} more than ${dominancePercent}% of it, or where one of them could work out the other's pay to within ${priorPercent}%.`,
		'No person, post, staff number or small team is in these figures: they were left out before the figures were frozen, and are not hidden behind them.'
	];
}

/** `Every council contract is “Worse – detriment”`: true of each person, so the owner must agree. */
export function groupStatementSentence(
	{ employer, kind, of }: GroupStatement,
	nameOf: (employer: string) => string
): string {
	const who = employer === null ? 'Every contract' : `Every contract of ${nameOf(employer)}`;
	const verdict = verdicts.find((each) => each === of);
	if (kind === 'verdict' && verdict) return `${who} is “${verdictLabel(verdict)}”.`;
	return `${who} is worse on one term: ${termWords(of)}.`;
}

function termWords(id: string): string {
	const term = termIds.find((each) => each === id);
	return term ? termName(term).toLowerCase() : id;
}

/** What a headline of a share says; its counts stand in the table beside it. */
export function sharedHeadline({ holds }: ShareSnapshot['headlines'][number]): string {
	return holds ? 'Holds for everybody' : 'Does not hold, or cannot be confirmed, for somebody';
}

/** `Shared figures no. 3`. */
export function shareTitle(number: number): string {
	return `Shared figures no. ${number}`;
}

export type ShareState = 'live' | 'expired' | 'withdrawn';

export function shareStateWords(state: ShareState): string {
	return { live: 'Works', expired: 'Expired', withdrawn: 'Withdrawn' }[state];
}
