import { describe, expect, it } from 'vitest';
import type { Assimilation } from '#lib/domain/scenario.ts';
import { reference } from '#lib/reference/reference.ts';
import { council, documentOf, officer, toBandSix, trust } from './invented.ts';
import { redundancyOn } from './redundancy.ts';

/** Worked example W06: SCP 37 (£48,226 in 2025/26), aged 52, 18 complete years, multiplier 2.2. */
function leaver() {
	const contract = {
		...officer,
		grade: 'Team manager',
		point: '37',
		service: { ...officer.service, redundancy: '2007-06-01', statutory: '2007-06-01' },
		circumstances: { ...officer.circumstances, birthMonth: '1973-06' }
	};
	const move: Assimilation = {
		...toBandSix,
		route: 'voluntary-move',
		contracts: [contract.ref],
		to: 'trust',
		start: '2026-03-01',
		grade: '7'
	};
	const { baseline, scenario } = documentOf([contract], { moves: [move], start: '2026-03-01' });
	const grade = { grade: 'Team manager', points: ['37'], amounts: null, jobEvaluation: null };
	const redundancy = {
		multiplierHundredths: 220,
		week: 'actual' as const,
		source: 'Policy of 2025'
	};
	const employers = [
		trust,
		{ ...council, grades: [grade], policies: { ...council.policies, redundancy } }
	];
	return { baseline: { ...baseline, asOf: '2026-02-01', employers }, scenario };
}

describe('redundancy pay on any day', () => {
	it('is £47,816.28 on the own terms and nothing in the first year after a voluntary move', () => {
		const { sides } = redundancyOn(leaver(), reference, 'officer', '2026-03-20');
		// 23.5 weeks × 2.2 = 51.7 weeks of £48,226 ÷ 52.143.
		expect(sides.map(({ path, pence }) => [path, pence])).toEqual([
			['own', 4_781_628],
			['only', 0]
		]);
		expect(JSON.stringify(sides[0]?.working)).toContain('51.7');
	});

	it('names what is missing where no month of birth is held', () => {
		const document = leaver();
		const contracts = document.baseline.contracts.map((contract) => ({
			...contract,
			circumstances: { ...contract.circumstances, birthMonth: null }
		}));
		const given = { ...document, baseline: { ...document.baseline, contracts } };
		const [own] = redundancyOn(given, reference, 'officer', '2026-03-20').sides;
		expect(own?.pence).toBeNull();
		expect(own?.missing?.code).toContain('birth');
	});
});
