import type { Baseline, Contract } from '#lib/domain/workforce.ts';
import type { CsvCell } from '#lib/words/csv.ts';
import { frameworkNames, statusNames } from '#lib/words/workforce.ts';
import { wteOfContract } from './workforce-view.ts';

/** A heading row and one row a contract, for a download. */
export function peopleRows(
	{ employers }: Baseline,
	contracts: readonly Contract[]
): readonly (readonly CsvCell[])[] {
	const names = new Map(employers.map(({ id, name }) => [id, name]));
	const headings = [
		'Reference',
		'Person',
		'Employer',
		'Team',
		'Job title',
		'Framework',
		'Grade',
		'Point',
		'Hours a week',
		'WTE',
		'Status',
		'Red-circled',
		'Post'
	];
	const rows = contracts.map((each) => [
		each.ref,
		each.person,
		names.get(each.employer) ?? each.employer,
		each.team,
		each.jobTitle,
		frameworkNames[each.framework],
		each.grade,
		each.point,
		Math.round((each.weeklyMinutes / 60) * 100) / 100,
		Number(wteOfContract(each)),
		statusNames[each.status],
		each.redCircled ? 'Yes' : 'No',
		each.post
	]);
	return [headings, ...rows];
}
