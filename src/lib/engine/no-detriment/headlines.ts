/**
 * Rule V14: "no detriment" in two counts, always both (ruling R7). Contracts that cannot be told are
 * counted beside and never as holding, so neither headline holds while there is one.
 */
import type { ContractResult, HeadlineResult } from '#lib/domain/evaluation.ts';

export function headlines(contracts: readonly ContractResult[]): HeadlineResult[] {
	return [
		headline('own-path', contracts, ({ keepsOwnPath }) => keepsOwnPath),
		headline('pay-kept-in-cash', contracts, ({ keepsCash }) => keepsCash)
	];
}

function headline(
	kind: HeadlineResult['kind'],
	contracts: readonly ContractResult[],
	keeps: (contract: ContractResult) => boolean | null
): HeadlineResult {
	let failing = 0;
	let cannotTell = 0;
	for (const contract of contracts) {
		const kept = keeps(contract);
		if (kept === false) failing += 1;
		else if (kept === null) cannotTell += 1;
	}
	return { kind, holds: failing === 0 && cannotTell === 0, failing, cannotTell };
}
