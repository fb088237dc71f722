/** Results counted the other way round: by term, by team, and by what is missing to decide. */
import type { ContractResult, Reason } from '#lib/domain/evaluation.ts';
import type { TermId, Verdict } from '#lib/domain/terms.ts';
import type { Baseline } from '#lib/domain/workforce.ts';

export type Counts = Readonly<Record<Verdict, number>>;

const none: Counts = {
	better: 0,
	same: 0,
	worse_protected: 0,
	worse_detriment: 0,
	cannot_tell: 0
};

export interface TermTotal {
	readonly term: TermId;
	readonly counts: Counts;
}

/** One row a term, in the order of the results. */
export function termTotals(results: readonly ContractResult[]): TermTotal[] {
	const totals = new Map<TermId, Record<Verdict, number>>();
	for (const { terms } of results) {
		for (const { id, verdict } of terms) {
			const counts = totals.get(id) ?? { ...none };
			counts[verdict] += 1;
			totals.set(id, counts);
		}
	}
	return [...totals].map(([term, counts]) => ({ term, counts }));
}

export interface TeamTotal {
	readonly employer: string;
	readonly team: string;
	readonly counts: Counts;
}

/** One row a team of an employer, those with most detriment first. */
export function teamTotals(
	results: readonly ContractResult[],
	{ contracts }: Pick<Baseline, 'contracts'>
): TeamTotal[] {
	const teams = new Map(contracts.map(({ ref, team }) => [ref, team]));
	const totals = new Map<
		string,
		{ employer: string; team: string; counts: Record<Verdict, number> }
	>();
	for (const { ref, employer, verdict } of results) {
		const team = teams.get(ref) ?? '';
		const key = `${employer}|${team}`;
		const total = totals.get(key) ?? { employer, team, counts: { ...none } };
		total.counts[verdict] += 1;
		totals.set(key, total);
	}
	return [...totals.values()].sort(
		(a, b) =>
			b.counts.worse_detriment - a.counts.worse_detriment ||
			b.counts.cannot_tell - a.counts.cannot_tell ||
			a.team.localeCompare(b.team, 'en-GB')
	);
}

export interface MissingFact {
	readonly reason: Reason;
	readonly terms: readonly TermId[];
	readonly contracts: number;
}

/** What keeps terms from being decided, the fact that would help most people first. */
export function missingFacts(results: readonly ContractResult[]): MissingFact[] {
	const found = new Map<string, { reason: Reason; terms: Set<TermId>; contracts: Set<string> }>();
	for (const { ref, terms } of results) {
		for (const { id, verdict, reasons } of terms) {
			if (verdict !== 'cannot_tell') continue;
			for (const reason of reasons) {
				const key = `${reason.code}|${reason.subject}`;
				const whole = { ...reason, fromMonth: null, toMonth: null };
				const fact = found.get(key) ?? { reason: whole, terms: new Set(), contracts: new Set() };
				fact.terms.add(id);
				fact.contracts.add(ref);
				found.set(key, fact);
			}
		}
	}
	return [...found.values()]
		.map(({ reason, terms, contracts }) => ({
			reason,
			terms: [...terms].sort(),
			contracts: contracts.size
		}))
		.sort((a, b) => b.contracts - a.contracts || b.terms.length - a.terms.length);
}
