/** Standings of tests on the printed pay tables: the point held in one edition, in every month. */
import { ratio } from '#lib/domain/ratio.ts';
import { reference } from '#lib/reference/reference.ts';
import type { Standing } from './family.ts';

export function paidFrom(standing: Standing, editionId: string, point: string): Standing {
	const edition = reference.payEditions.find(({ id }) => id === editionId);
	const grade = standing.framework === 'njc' ? null : standing.grade;
	const row = edition?.points.find((held) => held.point === point && held.grade === grade);
	if (!edition || !row) throw new Error(`${editionId} has no point ${point}`);
	const factor = ratio(1);
	const figure = {
		known: true,
		annualPence: ratio(row.annualPence),
		status: 'agreed',
		assumed: false,
		confidence: row.confidence,
		edition: edition.id,
		source: row.source,
		point,
		replaces: null,
		printedPence: row.annualPence,
		factor
	} as const;
	const award = {
		known: true,
		edition,
		factor,
		status: 'agreed',
		assumed: false,
		basisPoints: null
	} as const;
	const { conditions } = standing;
	const pay = {
		...conditions.pay,
		pay: [{ from: -1, value: figure }],
		awards: [{ from: -1, value: award }]
	};
	return { ...standing, conditions: { ...conditions, pay } };
}
