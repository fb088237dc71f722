/**
 * Evaluates a scenario: every contract judged term by term, both headlines, parity and seniority.
 * Pure: the same document and reference give the same hash on every machine. Contracts are taken in
 * the order of their refs, so the order of staff in the file does not matter.
 */
import type { ContractResult, Evaluation, Finding } from '#lib/domain/evaluation.ts';
import { ratio } from '#lib/domain/ratio.ts';
import type { ScenarioDocument } from '#lib/domain/scenario.ts';
import type { Contract } from '#lib/domain/workforce.ts';
import type { Reference } from '#lib/reference/types.ts';
import { decideMoves } from './arrangements/deciding-move.ts';
import type { Arrangement } from './arrangements/deciding-move.ts';
import type { Lift } from './arrangements/legal-floor.ts';
import { hashEvaluation } from './hash.ts';
import { contractJudge } from './judged-contract.ts';
import type { JudgedContract } from './judged-contract.ts';
import { headlines } from './no-detriment/headlines.ts';
import { compareParity } from './parity/compare-parity.ts';
import { payOf } from './pay/pay-of.ts';
import { settingOf } from './pay/setting.ts';
import { seniority } from './seniority/seniority.ts';
import { soundDocument } from './soundness.ts';
import { structures } from './structure/structures.ts';
import { pounds } from './working/amounts.ts';

/** Version of the rules; a change of any rule or ruling changes it. */
export const ruleset = '2026-11-21';

const progressEvery = 1000;

export function evaluate(
	given: ScenarioDocument,
	reference: Reference,
	onProgress?: (done: number, total: number) => void
): Evaluation {
	const { document, findings: unsound } = soundDocument(given);
	const findings = [...unsound];
	const setting = settingOf(document, reference);
	const decision = decideMoves(document);
	const judgeContract = contractJudge(setting);
	const staff = byRef(document.baseline.contracts);
	const contracts = staff.map((contract, index) => {
		if (index % progressEvery === 0) onProgress?.(index, staff.length);
		const arrangement = arrangementOf(contract, decision.arrangements, document);
		const judged = judgeContract(contract, arrangement);
		findings.push(...judged.lifts.map((lift) => liftFinding(contract, lift)));
		return resultOf(contract, arrangement, judged);
	});
	onProgress?.(staff.length, staff.length);
	const structure = structures(document);
	const pay = payOf(document, reference);
	const evaluation = {
		ruleset,
		asOf: document.baseline.asOf,
		editions: setting.editions,
		contracts,
		headlines: headlines(contracts),
		parity: compareParity(document, structure, pay),
		seniority: seniority(document, structure, pay),
		findings: byText(
			once([...findings, ...setting.findings, ...decision.findings], structure.findings)
		)
	};
	return { hash: hashEvaluation(evaluation), ...evaluation };
}

/** The arrangement that decides, or none: then the scenario's start is month 0. */
export function arrangementOf(
	contract: Contract,
	arrangements: ReadonlyMap<string, Arrangement>,
	{ scenario }: ScenarioDocument
): Arrangement {
	const found = arrangements.get(contract.ref);
	return found ?? { route: 'unchanged', move: null, start: scenario.start };
}

function resultOf(
	{ ref, employer }: Contract,
	{ move, route, start }: Arrangement,
	{ horizonMonths, paths }: JudgedContract
): ContractResult {
	const [decides, otherPath = null] = paths;
	if (!decides) throw new Error(`No future was worked out for contract ${ref}`);
	const about = { ref, employer, move: move?.id ?? null, route, start, horizonMonths };
	return { ...about, ...decides, otherPath };
}

function liftFinding(
	{ ref }: Contract,
	{ side, month, hourlyPence, floorPence, isLifted }: Lift
): Finding {
	const whose = side === 'own' ? 'Pay on the own terms' : 'Pay after the move';
	const from = month <= 0 ? '' : ` from month ${month}`;
	const then = isLifted ? 'and is lifted to it' : 'and is left as the file gives it';
	const least = pounds(ratio(floorPence));
	return {
		code: 'below-minimum-wage',
		severity: 'warning',
		subject: ref,
		detail: `${whose}: ${pounds(hourlyPence)} an hour${from} is below the minimum wage of ${least} ${then}`
	};
}

function byRef(contracts: readonly Contract[]): Contract[] {
	return [...contracts].sort((a, b) => (a.ref < b.ref ? -1 : a.ref > b.ref ? 1 : 0));
}

/** What the moves and the structure both miss is said once, by the moves. */
function once(said: readonly Finding[], more: readonly Finding[]): Finding[] {
	const about = new Set(said.map(({ code, subject }) => `${code} ${subject}`));
	return [...said, ...more.filter(({ code, subject }) => !about.has(`${code} ${subject}`))];
}

function byText(findings: readonly Finding[]): Finding[] {
	const text = ({ code, subject, detail }: Finding) => `${code} ${subject} ${detail}`;
	return [...findings].sort((a, b) => (text(a) < text(b) ? -1 : 1));
}
