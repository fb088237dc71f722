/** Workings of several lines as facts: together in each month, in the order given. */
import type { Series } from '#lib/domain/series.ts';
import type { Working } from '#lib/domain/working.ts';
import { combine } from '../pay/months.ts';
import type { Fact } from '../working/fact.ts';

export type WorkingLine = Series<readonly Working[]>;

export function mergedFacts(...lines: readonly WorkingLine[]): Fact[] {
	const nothing: WorkingLine = [{ from: -1, value: [] }];
	return lines
		.reduce((all, line) => combine(all, line, (a, b) => [...a, ...b]), nothing)
		.map(({ from, value }) => ({ from, workings: value }));
}
