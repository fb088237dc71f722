/** Personal columns that arrive uninvited: named, so that nobody has to wonder where they went. */
import type { Issue } from '#lib/domain/issue.ts';
import { readsPersonal } from './columns.ts';
import { information, wholeFile } from './issues.ts';
import type { Mapping } from './types.ts';

export function personalColumns({ columns }: Mapping, keepBirthMonth: boolean): Issue[] {
	const dropped = columns.filter(
		({ sensitive, field, heading }) =>
			heading !== '' && sensitive && (field === null || !readsPersonal.has(field))
	);
	const birth = columns.find(({ field }) => field === 'date-of-birth');
	return [
		...(dropped.length === 0
			? []
			: [
					information(
						'personal-columns-dropped',
						`${dropped.map(({ heading }) => `“${heading}”`).join(', ')} ${dropped.length === 1 ? 'holds' : 'hold'} personal data that nothing here needs. ${dropped.length === 1 ? 'It is' : 'They are'} dropped in this browser.`,
						wholeFile
					)
				]),
		...(birth && !keepBirthMonth
			? [
					information(
						'date-of-birth-dropped',
						'The date of birth is dropped. Redundancy sums need the year and month: choose to keep those if you want them.',
						{ row: null, column: birth.heading }
					)
				]
			: [])
	];
}
