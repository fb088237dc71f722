/**
 * The points of a grade, lowest first. Agenda for Change: the band's steps with the months to reach
 * each (NHS terms and conditions handbook, section on pay). Council and local grades: the employer's
 * own list. Equal steps at the top count as one, because nothing is paid for reaching the second.
 */
import type { PayEdition } from '#lib/reference/types.ts';
import { gap } from './figure.ts';
import type { Gap } from './figure.ts';
import type { Position } from './position.ts';

export interface Ladder {
	readonly known: true;
	readonly points: readonly string[];
	/** Months in the band to reach each point; null where increments come each 1 April. */
	readonly monthsToReach: readonly number[] | null;
}

export function ladderOf(position: Position, edition: PayEdition | null): Ladder | Gap {
	switch (position.framework) {
		case 'afc-england':
		case 'afc-scotland':
		case 'afc-wales':
		case 'afc-northern-ireland':
			return bandLadder(position, edition);
		case 'njc':
		case 'local':
			return gradeLadder(position);
		case 'spot':
		case 'outside':
			return gap('no-range', position.framework);
	}
}

function bandLadder({ framework, grade }: Position, edition: PayEdition | null): Ladder | Gap {
	if (grade === null) return gap('missing-grade', framework);
	if (!edition) return gap('no-edition', framework);
	const steps = edition.points
		.filter((point) => point.grade === grade)
		.sort((a, b) => Number(a.point) - Number(b.point));
	const top = steps.at(-1);
	if (!top) return gap('unknown-grade', `${framework} ${grade}`);
	const useful = steps.slice(0, 1 + steps.findIndex((s) => s.annualPence === top.annualPence));
	return {
		known: true,
		points: useful.map(({ point }) => point),
		monthsToReach: useful.map(({ monthsToReach }) => monthsToReach ?? 0)
	};
}

function gradeLadder({ employer, framework, grade }: Position): Ladder | Gap {
	if (grade === null) return gap('missing-grade', employer.id);
	const row = employer.grades.find((candidate) => candidate.grade === grade);
	if (!row) return gap('unknown-grade', `${employer.id} ${grade}`);
	if (framework === 'local' && !row.amounts) return gap('no-amounts', `${employer.id} ${grade}`);
	return { known: true, points: row.points, monthsToReach: null };
}
