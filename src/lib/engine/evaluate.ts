/**
 * Evaluates a scenario: every contract judged term by term, both headlines, parity and seniority.
 * Pure: the same document and reference give the same hash on every machine. Contracts are taken in
 * the order of their refs, so the order of staff in the file does not matter.
 */
import type { ContractResult, Evaluation, Finding } from '#lib/domain/evaluation.ts';
import type { ScenarioDocument } from '#lib/domain/scenario.ts';
import type { Contract } from '#lib/domain/workforce.ts';
import type { Reference } from '#lib/reference/types.ts';
import { decideMoves } from './arrangements/deciding-move.ts';
import type { Arrangement } from './arrangements/deciding-move.ts';
import { hashEvaluation } from './hash.ts';
import { contractJudge } from './judged-contract.ts';
import type { JudgedContract } from './judged-contract.ts';
import { headlines } from './no-detriment/headlines.ts';
import { compareParity } from './parity/compare-parity.ts';
import { payOf } from './pay/pay-of.ts';
import { settingOf } from './pay/setting.ts';
import { seniority } from './seniority/seniority.ts';
import { structures } from './structure/structures.ts';

/** Version of the rules; a change of any rule or ruling changes it. */
export const ruleset = '2026-11-21';

const progressEvery = 1000;

export function evaluate(
	document: ScenarioDocument,
	reference: Reference,
	onProgress?: (done: number, total: number) => void
): Evaluation {
	const setting = settingOf(document, reference);
	const decision = decideMoves(document);
	const judgeContract = contractJudge(setting);
	const staff = byRef(document.baseline.contracts);
	const contracts = staff.map((contract, index) => {
		if (index % progressEvery === 0) onProgress?.(index, staff.length);
		const arrangement = arrangementOf(contract, decision.arrangements, document);
		return resultOf(contract, arrangement, judgeContract(contract, arrangement));
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
		findings: byText(once([...setting.findings, ...decision.findings], structure.findings))
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
