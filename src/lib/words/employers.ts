import type { Employer } from '#lib/domain/workforce.ts';

export type NamedEmployer = Pick<Employer, 'id' | 'name' | 'kind'>;

/** Name of an employer by its id; the id itself when it is none of these. */
export function employerName(employers: readonly NamedEmployer[], id: string): string {
	return employers.find((employer) => employer.id === id)?.name ?? id;
}

/** `Council staff` where one council takes part; with its name where there are several. */
export function staffOf(employers: readonly NamedEmployer[], id: string): string {
	const found = employers.find((employer) => employer.id === id);
	if (!found) return `Staff of ${id}`;
	const alone = employers.filter(({ kind }) => kind === found.kind).length === 1;
	if (!alone) return `${found.name} staff`;
	return found.kind === 'nhs' ? 'NHS staff' : 'Council staff';
}
