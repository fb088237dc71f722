/** Rates: £12.21 from 1 April 2025 and £12.71 from 1 April 2026 at 21; £10.00 and £10.85 under it. */
import { describe, expect, it } from 'vitest';
import { toPence } from '#lib/domain/money.ts';
import { valueAt } from '#lib/domain/series.ts';
import type { Move } from '#lib/domain/scenario.ts';
import type { Contract } from '#lib/domain/workforce.ts';
import { reference } from '#lib/reference/reference.ts';
import { evaluate } from '../evaluate.ts';
import { documentOf, nurse, officer } from '../invented.ts';
import { settingOf } from '../pay/setting.ts';
import { decideMoves } from './deciding-move.ts';
import { futuresOf } from './futures.ts';

const helper: Contract = { ...nurse, grade: '2', point: '1' };
const transfer: Move = {
	id: 'transfer',
	name: 'Transfer',
	kind: 'tupe-transfer',
	route: 'tupe',
	pension: null,
	contracts: ['nurse'],
	to: 'council',
	start: '2025-12-01',
	awardPath: 'frozen'
};

function documentFor(contract: Contract) {
	const document = documentOf([contract], {
		start: '2025-12-01',
		editions: ['afc-england-2025-04-01', 'afc-england-2026-04-01'],
		terms: ['T01', 'T03'],
		moves: [transfer]
	});
	return { ...document, baseline: { ...document.baseline, asOf: '2025-12-01' } };
}

function frozen(contract: Contract) {
	const document = documentFor(contract);
	const arrangement = decideMoves(document).arrangements.get(contract.ref);
	if (!arrangement) throw new Error('The move was refused');
	const { futures } = futuresOf(contract, arrangement, settingOf(document, reference));
	return (month: number) => {
		const figure = futures[0] && valueAt(futures[0].next.pay.pay, month);
		return figure?.known ? toPence(figure.annualPence) / 100 : null;
	};
}

describe('the minimum wage (R16)', () => {
	it('lifts Band 2 of 2025/26, frozen, from £12.51 to £12.71 an hour in April 2026', () => {
		// £24,465; £12.71 × 52.143 × 37.5 = £24,852.66.
		const pay = frozen(helper);
		expect([pay(0), pay(3), pay(4), pay(59)]).toEqual([24465, 24465, 24852.66, 24852.66]);
	});

	it('lets £12.51 stand for somebody born in March 2006 until they are 21', () => {
		const { circumstances } = helper;
		const pay = frozen({ ...helper, circumstances: { ...circumstances, birthMonth: '2006-03' } });
		expect([pay(4), pay(15), pay(16)]).toEqual([24465, 24465, 24852.66]);
	});

	it('leaves Band 6 alone, and one agreed salary as the file gives it', () => {
		expect(frozen(nurse)(4)).toBe(frozen(nurse)(0));
		const spot = { ...officer, framework: 'spot' as const, annualPence: 15_000_00 };
		const document = documentOf([spot], { start: '2026-12-01', terms: ['T01'] });
		const baseline = { ...document.baseline, asOf: '2026-12-01' };
		const evaluation = evaluate({ ...document, baseline }, reference);
		expect(evaluation.contracts[0]?.terms[0]?.own).toBe(15_000_00);
		expect(evaluation.findings).toMatchObject([{ code: 'below-minimum-wage', subject: 'officer' }]);
	});

	it('is a finding: £12.51 in month 4 is below £12.71 and lifted to it', () => {
		const { findings } = evaluate(documentFor(helper), reference);
		const about = findings.filter(({ code }) => code === 'below-minimum-wage');
		expect(about).toMatchObject([
			{
				severity: 'warning',
				subject: 'nurse',
				detail:
					'Pay after the move: £12.51 an hour from month 4 is below the minimum wage of £12.71 and is lifted to it'
			}
		]);
	});
});
