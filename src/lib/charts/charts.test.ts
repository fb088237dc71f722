import { describe, expect, it } from 'vitest';
import type { ContractExplanation, ParityResult } from '#lib/domain/evaluation.ts';
import type { NamedEmployer } from '#lib/words/employers.ts';
import { cascade } from './cascade.ts';
import { causesOfGap, gapOverTime, meansBySide } from './parity.ts';
import { payTimeline } from './pay-timeline.ts';
import { countByVerdict, verdictTotals } from './verdict-totals.ts';

const employers: readonly NamedEmployer[] = [
	{ id: 'trust', name: 'Invented Trust', kind: 'nhs' },
	{ id: 'council', name: 'Invented Council', kind: 'council' }
];

function datasets(view: { config: { data: { datasets: { data: unknown }[] } } }): unknown[] {
	return view.config.data.datasets.map(({ data }) => data);
}

describe('contracts by verdict', () => {
	const contracts = [
		{ employer: 'trust', verdict: 'same' },
		{ employer: 'trust', verdict: 'same' },
		{ employer: 'council', verdict: 'same' },
		{ employer: 'council', verdict: 'worse_detriment' }
	] as const;

	it('counts 3 the same and 1 worse, by employer', () => {
		const view = verdictTotals(countByVerdict(contracts, employers), employers);
		expect(view.summary).toBe('Contracts: 3 same, 1 worse – detriment.');
		expect(datasets(view)).toEqual([
			[0, 2, 0, 0, 0],
			[0, 1, 0, 1, 0]
		]);
		expect(view.table.rows[1]).toEqual({
			verdict: 'Same',
			'of-trust': '2',
			'of-council': '1',
			total: '3'
		});
	});

	it('leaves a hole and no zero where a count is hidden', () => {
		const rows = [
			{
				verdict: 'same' as const,
				sides: [
					{ employer: 'trust', count: 40 },
					{ employer: 'council', count: '[c]' as const }
				],
				total: '[c]' as const
			}
		];
		const view = verdictTotals(rows, employers);
		expect(datasets(view)).toEqual([[40], [null]]);
		expect(view.summary).toBe('Contracts: 40 same of Invented Trust.');
	});
});

describe('pay over time', () => {
	const months = (own: number[], paid: number[]): ContractExplanation['paths'][number] => ({
		path: 'frozen',
		terms: [{ id: 'T01', working: { label: '', value: '' }, months: { own, new: paid, paid } }]
	});

	it('names the first month below the own path: April 2027, £30,000 instead of £31,000', () => {
		const view = payTimeline(
			months([3_000_000, 3_000_000, 3_100_000], [3_000_000, 3_000_000, 3_000_000]),
			'2027-02-01'
		);
		expect(view?.summary).toBe(
			'Pay is first below what it would have been on 1 April 2027: £30,000.00 a year instead of £31,000.00.'
		);
		expect(view?.table.rows).toHaveLength(2);
	});

	it('draws nothing where the path says nothing of pay', () => {
		expect(payTimeline({ path: 'only', terms: [] }, '2027-02-01')).toBeNull();
	});
});

describe('parity', () => {
	const side = (employer: string, meanPence: number) => ({
		employer,
		n: 12,
		unknown: 0,
		meanPence,
		medianPence: meanPence,
		meanAnnualPence: 0
	});
	const group: ParityResult = {
		group: 'g',
		name: 'Practitioners',
		evidenceClass: 'D',
		evidence: '',
		basis: 'hourly-basic',
		sides: [side('trust', 2000), side('council', 1880)],
		gapPercent: 6,
		medianGapPercent: 6,
		lower: 'council',
		alarm: 'significant',
		causes: [
			{ kind: 'range', hundredthsOfPence: 15_000 },
			{ kind: 'week', hundredthsOfPence: -3_000 }
		],
		overTime: [
			{ date: '2026-12-01', signedPercent: 6, assumed: false },
			{ date: '2027-12-01', signedPercent: -1, assumed: true }
		],
		reasons: [],
		working: { label: '', value: '' }
	};

	it('shows means of £20.00 and £18.80 an hour', () => {
		expect(datasets(meansBySide(group, employers))).toEqual([
			[20, 20],
			[18.8, 18.8]
		]);
	});

	it('adds parts of £1.50 and −£0.30 up to £1.20 in favour of the trust', () => {
		const view = causesOfGap(group, employers);
		expect(view?.summary).toBe(
			'The largest part is different pay ranges: £1.50 an hour in favour of Invented Trust. Together the parts make £1.20 an hour in favour of Invented Trust.'
		);
		expect(view?.table.rows.at(-1)).toEqual({ cause: 'The whole gap', amount: '+£1.20' });
	});

	it('says that the gap turns from 6.0% for the trust to 1.0% for the council, on an assumption', () => {
		expect(gapOverTime(group, employers)?.summary).toBe(
			'On 1 December 2026 6.0% in favour of Invented Trust; on 1 December 2027 1.0% in favour of Invented Council. Some years rest on assumed awards.'
		);
	});
});

describe('the cascade', () => {
	const layer = (down: number | '[c]') => ({
		layer: 1,
		sides: [
			{ employer: 'trust', down, same: 4, up: 0 },
			{ employer: 'council', down: 0, same: 2, up: 1 }
		]
	});

	it('says how many posts move down, that none does, or that none may be shown', () => {
		expect(cascade([layer(3)], employers).summary).toBe(
			'Moving down: 3 posts of Invented Trust, 0 posts of Invented Council.'
		);
		expect(cascade([layer(0)], employers).summary).toBe('No post moves down.');
		expect(cascade([layer('[c]')], employers).summary).toContain('large enough');
	});
});
