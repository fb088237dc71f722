import { describe, expect, it } from 'vitest';
import type { Baseline } from '#lib/domain/workforce.ts';
import { titleRows, withLevel } from './level-rows.ts';

function post(employer: string, title: string, statedLevel: number | null) {
	return {
		ref: `${employer}:${title}:${statedLevel}`,
		employer,
		title,
		team: '',
		gradeText: null,
		statedLevel,
		reportsTo: [],
		wte: null,
		status: 'filled' as const
	};
}

const employer = (id: string) => ({ id }) as Baseline['employers'][number];
const baseline = {
	employers: [employer('nhs'), employer('council')],
	posts: [
		post('council', 'Team manager', 5),
		post('nhs', 'Director', 2),
		post('nhs', 'Director', 3)
	]
} as unknown as Baseline;

describe('the level map', () => {
	it('lists each title once, in the order of the employers, with the levels the file states', () => {
		expect(
			titleRows(baseline, []).map(({ title, posts, stated }) => [title, posts, stated])
		).toEqual([
			['Director', 2, [2, 3]],
			['Team manager', 1, [5]]
		]);
	});

	it('replaces the row of a title and takes it off with no level', () => {
		const row = { employer: 'nhs', title: 'Director', level: 2, setBy: 'Joint panel', why: '' };
		const once = withLevel([], row);
		expect(withLevel(once, { ...row, level: 3 })).toEqual([{ ...row, level: 3 }]);
		expect(withLevel(once, { ...row, level: null })).toEqual([]);
	});
});
