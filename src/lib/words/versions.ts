import type { Scenario } from '#lib/domain/scenario.ts';
import { longDate } from './format.ts';
import { moveTitle } from './moves.ts';

/** What `mine` has that `theirs` has not, one sentence each; empty when the two say the same. */
export function differences(mine: Scenario, theirs: Scenario): readonly string[] {
	const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
	const inTheirs = new Map(theirs.moves.map((move) => [move.id, move]));
	const kept = new Set(mine.moves.map(({ id }) => id));
	const moves = mine.moves.flatMap((move) => {
		const other = inTheirs.get(move.id);
		if (!other) return [`Has the move “${moveTitle(move)}”, which the other has not`];
		return same(move, other) ? [] : [`Says something else in the move “${moveTitle(move)}”`];
	});
	const removed = theirs.moves
		.filter(({ id }) => !kept.has(id))
		.map((move) => `Has no move “${moveTitle(move)}”`);
	return [
		...(mine.name === theirs.name ? [] : [`Is called “${mine.name}”`]),
		...(mine.start === theirs.start ? [] : [`Starts on ${longDate(mine.start)}`]),
		...moves,
		...removed,
		...(same(
			[mine.awards, mine.headline, mine.horizonMonths],
			[theirs.awards, theirs.headline, theirs.horizonMonths]
		)
			? []
			: ['Makes other assumptions']),
		...(same(mine.levels, theirs.levels) ? [] : ['Has another level map']),
		...(same(mine.comparisons, theirs.comparisons) ? [] : ['Compares other groups'])
	];
}
