/** Seniority asymmetries of the structure after the moves (model §6), each with its working. */
import type { SeniorityResult } from '#lib/domain/evaluation.ts';
import type { ScenarioDocument } from '#lib/domain/scenario.ts';
import type { PayOf } from '../pay/snapshot.ts';
import type { Structures } from '../structure/structures.ts';
import { cascades } from './cascade.ts';
import { chainOfCommand } from './chain-of-command.ts';
import { dualCapacities } from './dual-capacity.ts';
import { inversions } from './inversions.ts';
import { anchorsOf } from './layers.ts';
import { shiftsOf } from './shifts.ts';

/** Always in one order: by kind as below, then by post, whatever the order of the files. */
export function seniority(
	document: ScenarioDocument,
	structures: Structures,
	payOf: PayOf
): SeniorityResult[] {
	const { after } = structures;
	const anchors = anchorsOf(document, structures);
	const shifts = shiftsOf(structures, anchors);
	return [
		...dualCapacities(document, after),
		...cascades(document, after, anchors, shifts),
		...shifts,
		...inversions(document, after, payOf),
		...chainOfCommand(after)
	];
}
