import { describe, expect, it } from 'vitest';
import type { Working } from '#lib/domain/working.ts';
import type { Contract } from '#lib/domain/workforce.ts';
import { evaluate } from './evaluate.ts';
import { explain } from './explain.ts';
import { documentOf, inventedReference, nurse, officer, toBandSix } from './invented.ts';
import { payBefore, payOf } from './pay/pay-of.ts';

const awards = [{ group: 'njc' as const, from: '2031-04-01', basisPoints: 300, note: 'invented' }];
const mixed = documentOf([officer, nurse], { awards, moves: [toBandSix] });

describe('evaluate', () => {
	it('lists contracts by ref, with the move that decides and its route', () => {
		const { contracts } = evaluate(mixed, inventedReference);
		expect(contracts.map(({ ref, move, route }) => [ref, move, route])).toEqual([
			['nurse', null, 'unchanged'],
			['officer', 'to-band-six', 'assimilation']
		]);
	});

	it('shares one frozen result between contracts that stand alike', () => {
		const twins = [nurse, { ...nurse, ref: 'twin', person: 'twin' }];
		const [one, two] = evaluate(documentOf(twins), inventedReference).contracts;
		expect(one?.terms).toBe(two?.terms);
		expect(Object.isFrozen(one?.terms[0])).toBe(true);
	});

	it('makes the horizon as long as the way to the grade maximum, 88 months', () => {
		const points = ['12', '13', '14', '15', '16', '17', '18', '19', '20'];
		const document = documentOf([{ ...officer, point: '12', grade: 'long' }]);
		const employers = document.baseline.employers.map((employer) =>
			employer.id === 'council'
				? { ...employer, grades: [{ grade: 'long', points, amounts: null, jobEvaluation: null }] }
				: employer
		);
		const longer = { ...document, baseline: { ...document.baseline, employers } };
		// Eight increments on 1 April 2031 to 2038: month 4 + 84.
		expect(evaluate(longer, inventedReference).contracts[0]?.horizonMonths).toBe(88);
		expect(evaluate(mixed, inventedReference).contracts[0]?.horizonMonths).toBe(60);
		const wished = documentOf([nurse], { horizonMonths: 96 });
		expect(evaluate(wished, inventedReference).contracts[0]?.horizonMonths).toBe(96);
	});

	it('reports an unknown pinned table, and a start before the workforce was read', () => {
		const document = documentOf([nurse], { editions: ['afc-england-1999'], start: '2030-11-30' });
		const { findings, contracts } = evaluate(document, inventedReference);
		expect(findings.map(({ code }) => code)).toEqual(['start-before-baseline', 'unknown-edition']);
		expect(contracts[0]?.terms[0]?.reasons[0]).toMatchObject({
			code: 'no-edition',
			subject: 'afc-england'
		});
	});

	it('uses only the tables that a scenario pins', () => {
		const pinned = ['afc-england-2030-04-01'];
		const evaluation = evaluate(documentOf([nurse], { editions: pinned }), inventedReference);
		const tables = evaluation.editions.filter((id) => !id.includes('leave'));
		expect(tables).toEqual(['afc-england-2030-04-01']);
		expect(evaluation.editions).toContain('njc-leave-2023-04-01');
	});

	it('gives the same hash after pinning the tables that it used', () => {
		const first = evaluate(mixed, inventedReference);
		const { scenario } = mixed;
		const again = { ...mixed, scenario: { ...scenario, editions: [...first.editions] } };
		expect(evaluate(again, inventedReference).hash).toBe(first.hash);
		expect(first.hash).toMatch(/^[0-9a-f]{64}$/);
	});

	it('gives another hash for a result that differs by one contract, and not for a new name', () => {
		const first = evaluate(mixed, inventedReference).hash;
		const renamed = { ...mixed, scenario: { ...mixed.scenario, name: 'Renamed' } };
		expect(evaluate(renamed, inventedReference).hash).toBe(first);
		const fewer = documentOf([officer], { awards, moves: [toBandSix] });
		expect(evaluate(fewer, inventedReference).hash).not.toBe(first);
	});

	it('reports progress up to the number of contracts', () => {
		const seen: number[][] = [];
		evaluate(mixed, inventedReference, (done, total) => seen.push([done, total]));
		expect(seen).toEqual([
			[0, 2],
			[2, 2]
		]);
	});
});

describe('explain', () => {
	const labels = (working: Working): string[] => [
		working.label,
		...(working.children ?? []).flatMap(labels)
	];
	const find = (working: Working, label: string): Working | undefined =>
		working.label === label
			? working
			: working.children?.map((child) => find(child, label)).find(Boolean);

	it('opens a term down to table, point, printed figure and source', () => {
		const explained = explain(mixed, inventedReference, 'officer');
		const t01 = explained.paths[0]?.terms.find(({ id }) => id === 'T01');
		if (!t01) throw new Error('T01 was not explained');
		expect(find(t01.working, 'Point 20')).toMatchObject({
			value: '£38,000.00',
			edition: 'njc-2030-04-01',
			source: 'invented',
			confidence: 'high'
		});
		expect(find(t01.working, 'Own terms, had nothing changed')?.value).toBe('£38,000.00 a year');
		expect(labels(t01.working)).toContain('Contracted hours a week');
	});

	it('gives one value a month: £38,000 to month 3, £39,140 after', () => {
		const t01 = explain(mixed, inventedReference, 'officer').paths[0]?.terms[0];
		expect(t01?.months.own).toHaveLength(60);
		expect(t01?.months.own.slice(2, 6)).toEqual([3_800_000, 3_800_000, 3_914_000, 3_914_000]);
	});

	it('counts protection in the months paid: £38,000 of a new £36,000', () => {
		const move = {
			...toBandSix,
			framework: 'njc' as const,
			grade: 'G',
			pointRule: { kind: 'named' as const, point: '18' },
			hours: 'keep' as const,
			protection: {
				shape: 'mark-time' as const,
				months: 2,
				covers: ['T01' as const],
				shares: null,
				capBasisPoints: null,
				lumpPence: null,
				source: 'policy'
			}
		};
		const document = documentOf([officer], { awards, moves: [move] });
		const t01 = explain(document, inventedReference, 'officer').paths[0]?.terms[0];
		expect(t01?.months.new.slice(0, 3)).toEqual([3_600_000, 3_600_000, 3_600_000]);
		expect(t01?.months.paid.slice(0, 3)).toEqual([3_800_000, 3_800_000, 3_600_000]);
	});

	it('counts the months to the grade maximum down from 60', () => {
		const { terms } = explain(mixed, inventedReference, 'officer').paths[0] ?? { terms: [] };
		const months = terms.find(({ id }) => id === 'T06')?.months.new ?? [];
		expect([months[0], months[1], months[59]]).toEqual([60, 59, 1]);
	});

	it('says what is missing', () => {
		const lost = documentOf([{ ...officer, point: null }]);
		const t01 = explain(lost, inventedReference, 'officer').paths[0]?.terms[0];
		expect(t01?.working.children?.[0]?.children?.[0]).toMatchObject({
			value: 'missing point (council)',
			rule: 'V1'
		});
		expect(t01?.months.own[0]).toBeNull();
		expect(() => explain(lost, inventedReference, 'nobody')).toThrow('nobody');
	});
});

describe('pay on a day, for parity', () => {
	const acting: Contract = {
		...officer,
		allowances: [
			{ kind: 'market-supplement', annualPence: 1_000_00, regular: true, label: 'Market' },
			{ kind: 'other', annualPence: 500_00, regular: false, label: 'Once' }
		]
	};
	const document = documentOf([acting], { awards, moves: [{ ...toBandSix, start: '2031-12-01' }] });

	it('is the own pay before the move and the new pay from its first day', () => {
		const after = payOf(document, inventedReference);
		expect(after('officer', '2030-12-01')).toMatchObject({
			annualPence: { n: 3_800_000n, d: 1n },
			standardWeekMinutes: 2220,
			edition: 'njc-2030-04-01',
			assumed: false,
			regularAllowancesPence: { n: 100_000n, d: 1n }
		});
		expect(after('officer', '2031-11-30')).toMatchObject({
			annualPence: { n: 3_914_000n, d: 1n },
			assumed: true
		});
		expect(after('officer', '2031-12-01')).toMatchObject({
			annualPence: { n: 4_120_000n, d: 1n },
			standardWeekMinutes: 2250,
			range: { bottomPence: { n: 4_120_000n, d: 1n }, topPence: { n: 4_738_000n, d: 1n } }
		});
		expect(payBefore(document, inventedReference)('officer', '2031-12-01')).toMatchObject({
			annualPence: { n: 3_914_000n, d: 1n }
		});
	});

	it('has no range for a red circle and no figure for a stranger or an unknown point', () => {
		const held = { ...officer, redCircled: true, annualPence: 50_000_00 };
		const lost = { ...officer, ref: 'lost', point: null };
		const pay = payOf(documentOf([held, lost]), inventedReference);
		expect(pay('officer', '2030-12-01')).toMatchObject({
			annualPence: { n: 5_000_000n, d: 1n },
			range: null
		});
		expect(pay('lost', '2030-12-01')).toBeNull();
		expect(pay('nobody', '2030-12-01')).toBeNull();
		expect(pay('officer', '2030-10-31')).toBeNull();
	});
});
