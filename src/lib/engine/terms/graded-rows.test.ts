import { describe, expect, it } from 'vitest';
import { mapSeries } from '#lib/domain/series.ts';
import { gap } from '../pay/figure.ts';
import { ranksOf, rowByRank, rowsInForce } from './graded-rows.ts';
import type { GradedRow } from './graded-rows.ts';
import { inventedStanding } from './invented-standing.ts';
import { paidFrom } from './invented-table.ts';

const row = (id: string, given: Partial<GradedRow>) => ({
	id,
	fromGrade: null,
	toGrade: null,
	effectiveFrom: '2026-04-01',
	effectiveTo: null,
	...given
});
const missing = gap('no-edition', 'table');
const outside = gap('premium-ceiling-not-known', 'council');

describe('rows in force', () => {
	it('hold from their first day to their last: 1 April to 30 June is months 1 to 3 from 1 March', () => {
		const held = rowsInForce([row('a', { effectiveTo: '2026-06-30' })], '2026-03-01');
		expect(mapSeries(held, (rows) => rows.length)).toEqual([
			{ from: -1, value: 0 },
			{ from: 1, value: 1 },
			{ from: 4, value: 0 }
		]);
	});

	it('count a month only when they hold on its first day', () => {
		// Months begin on the 5th: 6 April is in force first on 5 May.
		const held = rowsInForce([row('a', { effectiveFrom: '2026-04-06' })], '2026-04-05');
		expect(held.map(({ from, value }) => [from, value.length])).toEqual([
			[-1, 0],
			[1, 1]
		]);
	});

	it('leave out a row without a date', () => {
		expect(rowsInForce([row('a', { effectiveFrom: null })], '2026-05-01')).toEqual([
			{ from: -1, value: [] }
		]);
	});
});

describe('the row of a band or point', () => {
	const rows = [
		row('low', { fromGrade: 1, toGrade: 3 }),
		row('high', { fromGrade: 4, toGrade: 22 })
	];
	const at = (rank: number) =>
		rowByRank(rows, '2026-05-01', [{ from: -1, value: { known: true, rank } }], missing, outside)
			.map(({ value }) => (value.known ? value.row.id : value.code))
			.at(-1);

	it('includes both ends: 3 is low, 4 and 22 are high, 23 is outside', () => {
		expect([3, 4, 22, 23].map(at)).toEqual(['low', 'high', 'high', 'premium-ceiling-not-known']);
	});

	it('is missing before the first row, and needs no point where it holds for all', () => {
		const ranks = [{ from: -1, value: gap('missing-point', 'council') }];
		const found = rowByRank([row('all', {})], '2026-03-01', ranks, missing, outside);
		expect(found.map(({ value }) => (value.known ? value.row.id : value.code))).toEqual([
			'no-edition',
			'all'
		]);
	});
});

describe('bands and points', () => {
	const only = (standing: Parameters<typeof ranksOf>[0]) =>
		mapSeries(ranksOf(standing), (rank) => (rank.known ? rank.rank : rank.code));

	it('reads 8 from Band 8a and 22 from SCP 22', () => {
		expect(only(inventedStanding({ grade: '8a' }))).toEqual([{ from: -1, value: 8 }]);
		const officer = paidFrom(inventedStanding({ kind: 'council' }), 'njc-2025-04-01', '22');
		expect(only(officer)).toEqual([{ from: -1, value: 22 }]);
	});

	it('does not read a band or point that is not there', () => {
		expect(only(inventedStanding({}))[0]?.value).toBe('missing-grade');
		expect(only(inventedStanding({ grade: 'Band 0' }))[0]?.value).toBe('unknown-grade');
		expect(only(inventedStanding({ kind: 'council' }))[0]?.value).toBe('missing-point');
		expect(only(inventedStanding({ kind: 'council', framework: 'local' }))[0]?.value).toBe(
			'point-not-on-the-spine'
		);
	});

	it('keeps one step while the point stays, and a new one where it changes', () => {
		const standing = paidFrom(inventedStanding({ kind: 'council' }), 'njc-2025-04-01', '22');
		const [first] = standing.conditions.pay.pay;
		if (!first?.value.known) throw new Error('no pay');
		const pay = [
			first,
			{ from: 4, value: { ...first.value, factor: { n: 103n, d: 100n } } },
			{ from: 16, value: { ...first.value, point: '23' } }
		];
		const conditions = { ...standing.conditions, pay: { ...standing.conditions.pay, pay } };
		expect(only({ ...standing, conditions })).toEqual([
			{ from: -1, value: 22 },
			{ from: 16, value: 23 }
		]);
	});
});
