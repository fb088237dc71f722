/**
 * Judging by steps says the same as judging month by month: the second reading below is written out
 * from the rulebook (§o.3, §o.5) over sixty plain numbers, in whole pence, and shares nothing with
 * the first. Figures are invented and agreed, so that rule V1 takes no part.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ratio } from '#lib/domain/ratio.ts';
import type { Series } from '#lib/domain/series.ts';
import { reference } from '#lib/reference/reference.ts';
import { actualPay } from '../terms/actual-pay.ts';
import { certain } from '../terms/term.ts';
import { judge } from './judge.ts';

const months = Array.from({ length: 60 }, (_, month) => month);
const tolerance = 100;

/** A few steps; amounts a multiple of twelve pence, so that a month's share is whole. */
const steps = fc
	.array(fc.tuple(fc.integer({ min: 0, max: 70 }), fc.integer({ min: 0, max: 60 })), {
		maxLength: 6
	})
	.chain((later) =>
		fc.integer({ min: 0, max: 60 }).map((first): Series<number> => {
			const byMonth = new Map<number, number>([[-1, first], ...later]);
			return [...byMonth]
				.sort(([a], [b]) => a - b)
				.map(([from, value]) => ({ from, value: 2_000_000 + value * 12 * 7 }));
		})
	);
const topUps = fc.option(
	steps.map((series) => series.map(({ from, value }) => ({ from, value: value - 2_000_000 }))),
	{ nil: null }
);

const at = (series: Series<number>, month: number) =>
	series.findLast(({ from }) => from <= month)?.value ?? 0;

/** The rulebook once more, month by month. */
function monthByMonth(own: Series<number>, next: Series<number>, topUp: Series<number> | null) {
	const cash = at(own, -1);
	const paid = (m: number) => at(next, m) + (topUp ? at(topUp, m) : 0);
	const worse = months.filter((m) => at(next, m) - at(own, m) < -tolerance);
	const below = months.filter((m) => paid(m) - cash < -tolerance);
	const eroded = months.filter((m) => paid(m) - at(own, m) < -tolerance);
	const low = months.filter((m) => at(next, m) - cash < -tolerance);
	const twelfths = (of: number[], lost: (m: number) => number) =>
		of.reduce((sum, m) => sum + lost(m) / 12, 0);
	if (worse.length === 0) {
		const better = months.some((m) => at(next, m) - at(own, m) > tolerance);
		return { verdict: better ? 'better' : 'same', belowCash: below.length > 0 };
	}
	const least = (of: number[], value: (m: number) => number) =>
		of.reduce((found, m) => (value(m) < value(found) ? m : found));
	const after = (low.at(-1) ?? 0) + 1;
	return {
		verdict: topUp && below.length === 0 ? 'worse_protected' : 'worse_detriment',
		belowCash: below.length > 0,
		firstWorseMonth: worse[0],
		worstMonth: least(worse, (m) => at(next, m) - at(own, m)),
		cumulativePence: twelfths(worse, (m) => at(own, m) - at(next, m)),
		catchUpMonth: low.length > 0 && after < 60 ? after : null,
		cashLossPence: twelfths(below, (m) => cash - paid(m)),
		protectionPence: topUp ? twelfths(months, (m) => at(topUp, m)) : null,
		eroding:
			eroded.length > 0
				? {
						firstMonth: eroded[0],
						worstMonth: least(eroded, (m) => paid(m) - at(own, m)),
						cumulativePence: twelfths(eroded, (m) => at(own, m) - paid(m))
					}
				: null
	};
}

describe('the decision table over steps', () => {
	it('says what it says month by month', () => {
		const row = reference.terms.find(({ id }) => id === 'T01');
		if (!row) throw new Error('The register has no T01');
		const figures = (series: Series<number>) =>
			series.map(({ from, value }) => ({ from, value: certain(ratio(value), 'invented') }));
		fc.assert(
			fc.property(steps, steps, topUps, (own, next, topUp) => {
				const sides = { own: figures(own), next: figures(next), unchanged: false };
				const exact = topUp?.map(({ from, value }) => ({ from, value: ratio(value) })) ?? null;
				const { result, belowCash } = judge(actualPay, row, sides, exact, 60);
				expect({ ...result, belowCash }).toMatchObject(monthByMonth(own, next, topUp));
			}),
			{ numRuns: 5000 }
		);
	});
});
