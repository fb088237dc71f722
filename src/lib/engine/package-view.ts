/** The advisory package view of one contract, where the route allows one (rule V12). */
import type { ScenarioDocument } from '#lib/domain/scenario.ts';
import type { Reference } from '#lib/reference/types.ts';
import { decideMoves } from './arrangements/deciding-move.ts';
import { futuresOf, leaveStandings } from './arrangements/futures.ts';
import { arrangementOf } from './evaluate.ts';
import { settingOf } from './pay/setting.ts';
import { annualLeaveSides } from './terms/annual-leave.ts';
import { workedHour } from './terms/worked-hour-value.ts';
import type { WorkedHour } from './terms/worked-hour-value.ts';

export interface PackageView {
	readonly own: WorkedHour;
	readonly new: WorkedHour;
}

/** Null where the route allows no package view, or pay or leave is not known in month 0. */
export function packageView(
	document: ScenarioDocument,
	reference: Reference,
	contractRef: string
): PackageView | null {
	const contract = document.baseline.contracts.find(({ ref }) => ref === contractRef);
	if (!contract) return null;
	const setting = settingOf(document, reference);
	const arrangement = arrangementOf(contract, decideMoves(document).arrangements, document);
	if (arrangement.move?.kind !== 'assimilation') return null;
	const { own, futures } = futuresOf(contract, arrangement, setting);
	const standings = leaveStandings(contract, arrangement, setting);
	const { start } = arrangement;
	const leave = annualLeaveSides(standings.own, standings.next, start, setting.leaveEditions);
	const [future] = futures;
	const before = workedHour(own, leave.own);
	const after = future ? workedHour(future.next, leave.next) : null;
	return before && after ? { own: before, new: after } : null;
}
