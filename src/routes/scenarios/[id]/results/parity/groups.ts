import type { ParityResult } from '#lib/domain/evaluation.ts';

type Bases = readonly [ParityResult, ...ParityResult[]];

/** Results of one group together, in the order in which groups first appear. */
export function byGroup(results: readonly ParityResult[]): [group: string, bases: Bases][] {
	const found = new Map<string, Bases>();
	for (const result of results) {
		const bases = found.get(result.group);
		found.set(result.group, bases ? [...bases, result] : [result]);
	}
	return [...found];
}
