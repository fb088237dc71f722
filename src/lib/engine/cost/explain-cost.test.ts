/** The cost of one contract opened, on the published tables of 2026/27 (W11). */
import { describe, expect, it } from 'vitest';
import type { Move, ScenarioDocument } from '#lib/domain/scenario.ts';
import type { Contract } from '#lib/domain/workforce.ts';
import { reference } from '#lib/reference/reference.ts';
import { council, documentOf, nurse, trust } from '../invented.ts';
import { explainCost } from './explain-cost.ts';

const start = '2026-04-01';
const midBand: Contract = {
	...nurse,
	point: '2',
	nextStep: '2029-04-01',
	circumstances: { ...nurse.circumstances, pension: 'nhsps-2015' }
};
const transfer: Move = {
	id: 'transfer',
	name: 'Transfer',
	kind: 'tupe-transfer',
	route: 'tupe',
	contracts: ['nurse'],
	to: 'council',
	start: '2026-10-01',
	pension: 'host-scheme',
	awardPath: 'frozen'
};

function documentWith(
	contract: Contract,
	moves: readonly Move[] = [],
	from = start
): ScenarioDocument {
	const { baseline, scenario } = documentOf([contract], { moves: [...moves], start: from });
	return { baseline: { ...baseline, asOf: from, employers: [trust, council] }, scenario };
}

describe('one contract opened', () => {
	const { before } = explainCost(documentWith(midBand, [], '2026-04-06'), reference, 'nurse');
	const [year] = before.children ?? [];

	it('adds to £57,984.38 in one stretch of twelve months', () => {
		expect(before.value).toBe('£57,984.38');
		expect(before.children).toHaveLength(1);
		expect(year).toMatchObject({ label: '12 months from 2026-04-06', value: '£57,984.38' });
		expect(year?.note).toBe('£57,984.38 a year × 12 ÷ 12; paid by trust 100%');
	});

	it('writes out National Insurance, pension and levy with edition and source', () => {
		expect(year?.children).toMatchObject([
			{ value: '£42,170.00' },
			{ value: '£0.00' },
			{
				value: '£5,575.50',
				note: '(£42,170.00 − £5,000.00) × 15%, never below nothing',
				edition: 'employer-ni-2026-04-06',
				source: 'S064'
			},
			{
				value: '£10,028.03',
				note: '£42,170.00 × (23.7% + 0.08%); rate of 2024-04-01 carried forward (R15)',
				source: 'S024'
			},
			{
				value: '£210.85',
				note: '£42,170.00 × 0.5%; rate of 2017-04-06 carried forward (R15)',
				source: 'K010',
				confidence: 'medium'
			}
		]);
	});

	it('splits the year at a transfer and names a fund rate that is missing', () => {
		const { after } = explainCost(documentWith(midBand, [transfer]), reference, 'nurse');
		const [first, second] = after.children ?? [];
		// April 2026 still has National Insurance of 2025/26: one month, five months, six months
		expect(after.children?.map(({ label }) => label)).toEqual([
			'1 month from 2026-04-01',
			'5 months from 2026-05-01',
			'6 months from 2026-10-01'
		]);
		expect(first?.children?.[3]?.value).toBe('£10,028.03');
		expect(second?.children?.[2]?.edition).toBe('employer-ni-2026-04-06');
		const last = after.children?.[2]?.children?.[3];
		expect(last).toMatchObject({ value: 'not known', note: 'lgps-rate-not-supplied council' });
	});

	it('says that everything that rests on a missing salary is not known', () => {
		const unpaid = { ...midBand, framework: 'spot' as const, annualPence: null };
		const opened = explainCost(documentWith(unpaid), reference, 'nurse');
		const values = opened.before.children?.[0]?.children?.map(({ value }) => value);
		expect(values).toEqual(['not known', '£0.00', 'not known', 'not known', 'not known']);
	});

	it('refuses a contract that the workforce does not hold', () => {
		expect(() => explainCost(documentWith(midBand), reference, 'nobody')).toThrow('nobody');
	});
});
