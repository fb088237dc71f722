/** Invented employers and files for the tests of this room. */
import { noPolicies } from '#lib/domain/workforce.ts';
import type { Employer } from '#lib/domain/workforce.ts';
import { readTextTable } from './table.ts';
import { pseudonymise } from './pseudonymise.ts';
import type { ImportOptions, ImportResult, ImportReview, Table } from './types.ts';

export const trust: Employer = {
	id: 'trust',
	name: 'Invented Trust',
	kind: 'nhs',
	nation: 'england',
	standardWeekMinutes: 2250,
	grades: [],
	gradesSource: null,
	topPost: null,
	policies: noPolicies
};

export const council: Employer = {
	...trust,
	id: 'council',
	name: 'Invented Council',
	kind: 'council',
	standardWeekMinutes: 2220,
	grades: [
		{ grade: 'E', points: ['7', '8', '9', '10', '11'], amounts: null, jobEvaluation: null },
		{ grade: 'I', points: ['28', '29', '30', '31'], amounts: null, jobEvaluation: null },
		{
			grade: '10',
			points: ['W33', 'W34'],
			amounts: {
				effectiveFrom: '2026-04-01',
				annualPence: { W33: 4_200_000, W34: 4_300_000 }
			},
			jobEvaluation: null
		}
	],
	gradesSource: 'invented'
};

export function options(employer: Employer): ImportOptions {
	return { employer, asOf: '2026-11-01', gradeReadings: [] };
}

/** Contracts and posts of a review as they are after it was confirmed. */
export function confirmed(review: ImportReview, { employer }: ImportOptions): ImportResult {
	return pseudonymise(review, { employer: employer.id, refKey: 'invented' });
}

export function bytesOf(text: string): Uint8Array {
	return new TextEncoder().encode(text);
}

/** The table of a CSV text. Throws when it cannot be read, which no test of an import expects. */
export function tableOf(text: string): Table {
	const result = readTextTable(bytesOf(text), 'invented.csv');
	if (!result.ok) throw new Error(result.issues.map(({ message }) => message).join(' '));
	return result.table;
}
