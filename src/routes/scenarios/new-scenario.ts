import { addMonths } from '#lib/domain/dates.ts';
import type { Scenario } from '#lib/domain/scenario.ts';
import { editionIds, reference } from '#lib/reference/reference.ts';
import { termIds } from '#lib/domain/terms.ts';

/**
 * A scenario in which nothing moves: every term judged, no award assumed, the stricter headline,
 * and the editions held today pinned, so that a later one changes nothing unasked.
 */
export function emptyScenario(name: string, start: string): Scenario {
	return {
		format: 'workforce-scenario',
		formatVersion: 1,
		name,
		start,
		horizonMonths: 60,
		headline: 'own-path',
		editions: editionIds(reference),
		terms: [...termIds],
		awards: [],
		levels: [],
		comparisons: [],
		judgements: [],
		moves: []
	};
}

/** First day of the month after the one that `day` is in. */
export function firstOfNextMonth(day: string): string {
	return addMonths(`${day.slice(0, 7)}-01`, 1);
}
