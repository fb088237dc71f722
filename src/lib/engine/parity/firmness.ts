/**
 * A gap between one side's agreed award and the other side's offer is not a gap in pay but in the
 * calendar. Where a firm figure meets one that is neither agreed nor explicitly assumed, the gap
 * cannot be told (rulings R12, R13). Where neither side is firm it is computed and marked assumed.
 */
import { addMonths } from '#lib/domain/dates.ts';
import type { AwardAssumption } from '#lib/domain/scenario.ts';
import type { Side } from './side.ts';

export function isAssumed(sides: readonly Side[]): boolean {
	return sides.some(({ members }) => members.some(({ pay }) => pay.assumed));
}

/** Frameworks whose award is open on one side while the other side is firm; empty = comparable. */
export function openAwards(
	first: Side,
	second: Side,
	awards: readonly AwardAssumption[],
	date: string
): string[] {
	const open = [
		...(isFirmAnywhere(second) ? openOn(first, awards, date) : []),
		...(isFirmAnywhere(first) ? openOn(second, awards, date) : [])
	];
	return [...new Set(open)].sort();
}

/** An agreed table stands behind somebody's pay. A spot salary or a red circle waits for no award. */
function isFirmAnywhere({ members }: Side): boolean {
	return members.some(({ pay }) => !pay.assumed && pay.edition !== null);
}

function openOn({ members }: Side, awards: readonly AwardAssumption[], date: string): string[] {
	return members.flatMap(({ member, pay }) => {
		if (!pay.assumed) return [];
		// An edition's id starts with its framework; terms after a move may differ from the contract's.
		const terms = pay.edition ?? member.contract.framework;
		const isCovered = awards.some(
			({ group, from }) => terms.startsWith(group) && from <= date && date < addMonths(from, 12)
		);
		if (isCovered) return [];
		return [terms.startsWith('afc-england') ? 'afc-england' : member.contract.framework];
	});
}
