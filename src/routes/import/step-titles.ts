import type { ImportStep } from '#lib/state/import.svelte.ts';

export const stepTitles: Readonly<Record<ImportStep, string>> = {
	employer: 'Employer and kind of file',
	file: 'Choose the file',
	columns: 'Check the columns',
	grades: 'Check the grades',
	check: 'Issues and totals',
	leaves: 'What leaves your browser',
	save: 'Save the workforce',
	policies: 'Policies of the employer'
};
