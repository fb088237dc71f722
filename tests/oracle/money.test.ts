/** Redundancy, pension contributions and employer National Insurance, by the engine and by hand. */
import { describe, expect, it } from 'vitest';
import type { ScenarioDocument } from '#lib/domain/scenario.ts';
import type { Contract, Employer } from '#lib/domain/workforce.ts';
import { employerCost } from '#lib/engine/cost.ts';
import { evaluate } from '#lib/engine/evaluate.ts';
import { reference } from '#lib/reference/reference.ts';
import { dayAfterMonths } from './days.ts';
import { fraction, over, plus, rounded, times } from './fraction.ts';
import type { Fraction } from './fraction.ts';
import { contribution, councilRedundancy, employerNi, sectionSixteen } from './money.ts';
import { events, tableOn, worth } from './pay.ts';
import type { World } from './pay.ts';
import { pinned, randomDocument, randomFrom } from './people.ts';

const contracts = Number(process.env['ORACLE_CONTRACTS'] ?? 2000);
const inOne = 50;
const start = '2026-05-01';

describe('an independent reading of redundancy, pensions and National Insurance', () => {
	it(`agrees with the engine on ${contracts} random contracts, 0 pence apart`, () => {
		for (let seed = 0; seed * inOne < contracts; seed += 1) {
			const document = settled(seed);
			const results = evaluate(document, reference).contracts;
			for (const contract of document.baseline.contracts) {
				const result = results.find(({ ref }) => ref === contract.ref);
				const own = (id: string) => result?.terms.find((term) => term.id === id)?.own ?? null;
				const byHand = moneyByHand(contract, document);
				expect({ seed, ref: contract.ref, T31: own('T31'), T36: own('T36') }).toEqual({
					seed,
					ref: contract.ref,
					T31: byHand.redundancy,
					T36: byHand.contribution
				});
				if (contract.ref !== 'c0') continue;
				const alone = { ...document, baseline: { ...document.baseline, contracts: [contract] } };
				const { before } = employerCost(alone, reference);
				// The parts on show are rounded so that they add; the total is rounded by itself.
				expect([seed, before.pence.total]).toEqual([seed, byHand.cost]);
			}
		}
	}, 3_600_000);
});

/** Nobody moves, nobody steps up within the year, and the offered council award is assumed. */
function settled(seed: number): ScenarioDocument {
	const { baseline, scenario } = randomDocument(seed, inOne);
	const random = randomFrom(seed + 1_000_000);
	const employers = baseline.employers.map((employer): Employer => ({
		...employer,
		policies: {
			...employer.policies,
			lgps: { basisPoints: 2150, from: '2026-04-01', source: 'random' },
			redundancy: {
				multiplierHundredths: 100 + random(200),
				week: random(2) === 0 ? 'actual' : 'capped',
				source: 'random'
			}
		}
	}));
	const people = baseline.contracts.map((contract): Contract => ({
		...contract,
		// The step date of those below the top lies after the year.
		nextStep: contract.nextStep && '2029-01-01',
		grade: contract.employer === 'council' ? gradeEndingAt(contract.point) : contract.grade,
		circumstances: {
			...contract.circumstances,
			birthMonth: `${1957 + random(48)}-${String(1 + random(12)).padStart(2, '0')}`,
			pension: random(2) === 0 ? 'nhsps-2015' : 'lgps'
		}
	}));
	const grades = [...new Set(people.map(({ grade }) => grade ?? ''))]
		.filter((grade) => grade.startsWith('to '))
		.map((grade) => ({ grade, points: [grade.slice(3)], amounts: null, jobEvaluation: null }));
	return {
		baseline: {
			...baseline,
			contracts: people,
			employers: employers.map((each) => (each.id === 'council' ? { ...each, grades } : each))
		},
		scenario: {
			...scenario,
			start,
			editions: [],
			terms: ['T31', 'T36'],
			moves: [],
			awards: [{ group: 'njc', from: '2026-04-01', basisPoints: 330, note: 'as offered' }]
		}
	};
}

/** A grade of one point has no step. The lowest point left stands for one that was deleted. */
function gradeEndingAt(point: string | null): string {
	return `to ${point ?? ''}`;
}

function moneyByHand(contract: Contract, document: ScenarioDocument) {
	const world: World = {
		editions: reference.payEditions.filter(({ id }) => pinned.includes(id)),
		awards: document.scenario.awards
	};
	const group = contract.framework === 'njc' ? 'njc' : 'afc-england';
	const table = tableOn(start, events(group, world));
	const grade = group === 'njc' ? null : contract.grade;
	const fullTime = worth(table, grade, contract.point ?? '').value;
	const share = over(milli(contract.weeklyMinutes), milli(contract.standardWeekMinutes));
	const annual = times(fullTime, share);
	const pension = contract.circumstances.pension === 'lgps' ? 'lgps' : 'nhsps-2015';
	return {
		redundancy: redundancy(contract, document, fullTime, share),
		contribution: rounded(contribution(pension, annual)),
		cost: rounded(costOf(annual, pension))
	};
}

/** Pay, National Insurance, 23.78% or the fund's 21.5% pension, and the levy of 0.5%. */
function costOf(annual: Fraction, pension: 'lgps' | 'nhsps-2015'): Fraction {
	const onTop = pension === 'lgps' ? fraction(2150 + 50, 10_000) : fraction(2378 + 50, 10_000);
	return plus(plus(annual, employerNi(annual)), times(annual, onTop));
}

/** Null where the day of birth within its month would change the sum. */
function redundancy(
	{ circumstances, service, employer, framework }: Contract,
	{ baseline }: ScenarioDocument,
	fullTime: Fraction,
	share: Fraction
): number | null {
	const first = `${circumstances.birthMonth ?? ''}-01`;
	const last = dayBefore(dayAfterMonths(first, 1));
	const policy = baseline.employers.find(({ id }) => id === employer)?.policies.redundancy;
	if (!policy) throw new Error('The random employers have a policy');
	const from = service.redundancy ?? '';
	const on = (birth: string) =>
		rounded(
			framework === 'njc'
				? councilRedundancy({
						annual: times(fullTime, share),
						birth,
						service: from,
						leaving: start,
						...policy
					})
				: sectionSixteen({ fullTime, share, birth, service: from, leaving: start })
		);
	return on(first) === on(last) ? on(first) : null;
}

function dayBefore(date: string): string {
	return new Date(Date.parse(date) - 86_400_000).toISOString().slice(0, 10);
}

const milli = (minutes: number) => fraction(Math.round(minutes * 1000), 1000);
