/** The list of people with their verdicts: rows, filters and download. */
import type { ContractResult } from '#lib/domain/evaluation.ts';
import { termIds, verdicts, type TermId, type Verdict } from '#lib/domain/terms.ts';
import type { Baseline } from '#lib/domain/workforce.ts';
import { employerName } from '#lib/words/employers.ts';
import { resultRouteWords } from '#lib/words/moves.ts';
import { termName } from '#lib/words/terms.ts';
import { verdictLabel } from '#lib/words/verdicts.ts';
import { gradeAndPoint } from '#lib/words/workforce.ts';
import type { CsvCell } from '#lib/words/csv.ts';

export interface PersonRow {
	readonly ref: string;
	readonly short: string;
	readonly title: string;
	readonly grade: string;
	readonly team: string;
	readonly employer: string;
	readonly employerId: string;
	/** Of the term that is filtered on, else of the person. */
	readonly verdict: Verdict;
	readonly worse: string;
	readonly firstWorseMonth: number | null;
	readonly cumulativePence: number | null;
	readonly result: ContractResult;
}

export interface PeopleFilter {
	/** Only contracts that a move touches; the others cannot change. */
	readonly touchedOnly: boolean;
	readonly verdict: Verdict | null;
	readonly term: TermId | null;
	readonly employer: string;
	readonly team: string;
	readonly search: string;
}

export function readFilter(search: URLSearchParams): PeopleFilter {
	return {
		touchedOnly: search.get('whom') !== 'everybody',
		verdict: verdicts.find((each) => each === search.get('verdict')) ?? null,
		term: termIds.find((each) => each === search.get('term')) ?? null,
		employer: search.get('employer') ?? '',
		team: search.get('team') ?? '',
		search: search.get('q') ?? ''
	};
}

export function peopleRows(
	results: readonly ContractResult[],
	{ contracts, employers }: Pick<Baseline, 'contracts' | 'employers'>,
	filter: PeopleFilter
): PersonRow[] {
	const held = new Map(contracts.map((contract) => [contract.ref, contract]));
	const wanted = filter.search.trim().toLowerCase();
	return results.flatMap((result): PersonRow[] => {
		const contract = held.get(result.ref);
		const term = filter.term && result.terms.find(({ id }) => id === filter.term);
		const verdict = term ? term.verdict : result.verdict;
		if (!contract || (filter.term && !term)) return [];
		if (filter.touchedOnly && result.move === null) return [];
		if (filter.verdict && verdict !== filter.verdict) return [];
		if (filter.employer && result.employer !== filter.employer) return [];
		if (filter.team && contract.team !== filter.team) return [];
		const short = result.ref.slice(result.ref.indexOf(':') + 1);
		if (!`${short} ${contract.jobTitle}`.toLowerCase().includes(wanted)) return [];
		const worse = result.terms.filter((each) => each.verdict.startsWith('worse'));
		const shown = term ? [term] : worse;
		const months = shown.flatMap(({ firstWorseMonth: month }) => (month === null ? [] : [month]));
		// Contracted and full-time pay and the top of the grade are the same money seen three ways.
		const pay = (term ? [term] : worse.filter(({ id }) => id === 'T01'))[0];
		return [
			{
				ref: result.ref,
				short,
				title: contract.jobTitle,
				grade: gradeAndPoint(contract),
				team: contract.team,
				employer: employerName(employers, result.employer),
				employerId: result.employer,
				verdict,
				worse: worse.map(({ id }) => termName(id)).join(', '),
				firstWorseMonth: months.length > 0 ? Math.min(...months) : null,
				cumulativePence: pay?.cumulativePence ?? null,
				result
			}
		];
	});
}

export function peopleCsv(rows: readonly PersonRow[]): CsvCell[][] {
	const terms = rows[0]?.result.terms.map(({ id }) => id) ?? [];
	return [
		[
			'Reference',
			'Employer',
			'Team',
			'Title',
			'Grade',
			'Route',
			'Month 0',
			'Verdict',
			...terms.flatMap((id) => [termName(id), `${termName(id)}: now`, `${termName(id)}: after`]),
			'Basic pay lost over 60 months before protection (£)'
		],
		...rows.map(({ result, ...row }) => [
			row.ref,
			row.employer,
			row.team,
			row.title,
			row.grade,
			resultRouteWords(result.route),
			result.start,
			verdictLabel(result.verdict),
			...result.terms.flatMap((term) => [
				verdictLabel(term.verdict),
				plain(term.unit, term.own),
				plain(term.unit, term.new)
			]),
			plain('pence-a-year', result.terms.find(({ id }) => id === 'T01')?.cumulativePence ?? null)
		])
	];
}

// A spreadsheet sums pounds; pence would be read as pounds.
function plain(unit: string, value: number | string | null): CsvCell {
	return unit === 'pence-a-year' && typeof value === 'number' ? value / 100 : value;
}
