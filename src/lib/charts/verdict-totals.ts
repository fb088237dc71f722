import type { Verdict } from '#lib/domain/terms.ts';
import { verdicts } from '#lib/domain/terms.ts';
import type { Cell } from '#lib/engine/disclosure/suppress.ts';
import { employerName, type NamedEmployer } from '#lib/words/employers.ts';
import { count } from '#lib/words/format.ts';
import { cellCount } from '#lib/words/sharing.ts';
import { verdictLabel } from '#lib/words/verdicts.ts';
import type { ChartView } from './chart-view.ts';
import { employerBars } from './employer-bars.ts';

export interface VerdictRow {
	readonly verdict: Verdict;
	readonly sides: readonly { readonly employer: string; readonly count: Cell }[];
	readonly total: Cell;
}

/** How many contracts of each employer have each verdict. */
export function countByVerdict(
	contracts: readonly { readonly employer: string; readonly verdict: Verdict }[],
	employers: readonly NamedEmployer[]
): VerdictRow[] {
	return verdicts.map((verdict) => {
		const those = contracts.filter((contract) => contract.verdict === verdict);
		return {
			verdict,
			sides: employers.map(({ id }) => ({
				employer: id,
				count: those.filter(({ employer }) => employer === id).length
			})),
			total: those.length
		};
	});
}

/** Stacked bars by verdict, one colour and hatching an employer; hidden counts leave a hole. */
export function verdictTotals(
	rows: readonly VerdictRow[],
	employers: readonly NamedEmployer[]
): ChartView {
	const of = (row: VerdictRow, id: string): Cell =>
		row.sides.find(({ employer }) => employer === id)?.count ?? 0;
	return {
		title: 'Contracts by verdict',
		summary: summary(rows, employers),
		config: employerBars(
			rows.map(({ verdict }) => verdictLabel(verdict)),
			employers.map((employer) => ({
				employer,
				values: rows.map((row) => plotted(of(row, employer.id)))
			})),
			{ stacked: true, unit: 'Contracts', whole: true }
		),
		table: {
			caption: 'Contracts by verdict and employer',
			columns: [
				{ key: 'verdict', label: 'Verdict' },
				...employers.map(({ id, name }) => ({ key: `of-${id}`, label: name, numeric: true })),
				{ key: 'total', label: 'All', numeric: true }
			],
			rows: rows.map((row) => ({
				verdict: verdictLabel(row.verdict),
				...Object.fromEntries(
					employers.map(({ id }) => [`of-${id}`, cellCount(of(row, id))] as const)
				),
				total: cellCount(row.total)
			}))
		}
	};
}

function plotted(cell: Cell): number | null {
	return typeof cell === 'number' ? cell : null;
}

function summary(rows: readonly VerdictRow[], employers: readonly NamedEmployer[]): string {
	const said = (n: Cell, verdict: Verdict, of: string): string[] =>
		typeof n === 'number' && n > 0
			? [`${count(n)} ${verdictLabel(verdict).toLowerCase()}${of}`]
			: [];
	// Where a total is hidden its visible parts still say something.
	const parts = rows.flatMap(({ verdict, sides, total }) =>
		typeof total === 'number'
			? said(total, verdict, '')
			: sides.flatMap((side) =>
					said(side.count, verdict, ` of ${employerName(employers, side.employer)}`)
				)
	);
	return parts.length === 0
		? 'No count here is large enough to be shown.'
		: `Contracts: ${parts.join(', ')}.`;
}
