/** The advisory package view of one contract, where the route allows one (rule V12). */
import type { ScenarioDocument } from '#lib/domain/scenario.ts';
import type { Reference } from '#lib/reference/types.ts';
import { decideMoves } from './arrangements/deciding-move.ts';
import type { Arrangement } from './arrangements/deciding-move.ts';
import { futuresOf } from './arrangements/futures.ts';
import { standingsOf } from './arrangements/standings.ts';
import { arrangementOf } from './evaluate.ts';
import { settingOf } from './pay/setting.ts';
import { soundDocument } from './soundness.ts';
import { annualLeaveSides } from './terms/annual-leave.ts';
import { workedHour } from './terms/worked-hour-value.ts';
import type { WorkedHour } from './terms/worked-hour-value.ts';

export interface PackageView {
	readonly own: WorkedHour;
	readonly new: WorkedHour;
}

/** Null where the route allows no package view, or pay or leave is not known in month 0. */
export function packageView(
	given: ScenarioDocument,
	reference: Reference,
	contractRef: string
): PackageView | null {
	const { document } = soundDocument(given);
	const contract = document.baseline.contracts.find(({ ref }) => ref === contractRef);
	if (!contract) return null;
	const setting = settingOf(document, reference);
	const arrangement = arrangementOf(contract, decideMoves(document).arrangements, document);
	if (!allowsPackage(arrangement)) return null;
	const futures = futuresOf(contract, arrangement, setting);
	const { own, futures: later } = standingsOf(contract, arrangement, futures, setting);
	const [future] = later;
	if (!future) return null;
	const { start } = arrangement;
	const leave = annualLeaveSides(own, future.standing, start, setting.leaveEditions);
	const before = workedHour(own.conditions, leave.own);
	const after = workedHour(future.next, leave.next);
	return before && after ? { own: before, new: after } : null;
}

/** Offers, which a person is free to accept, and COSOP, which has neither TUPE nor an Act (§o.4). */
function allowsPackage({ move }: Arrangement): boolean {
	return (
		move?.kind === 'assimilation' || (move?.kind === 'tupe-transfer' && move.route === 'cosop')
	);
}
