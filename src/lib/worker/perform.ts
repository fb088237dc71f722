import { costReport } from '#lib/engine/cost.ts';
import { evaluate } from '#lib/engine/evaluate.ts';
import { explain } from '#lib/engine/explain.ts';
import { redundancyOn } from '#lib/engine/redundancy.ts';
import {
	importGrades,
	importStaff,
	importStructure,
	personHashes,
	pseudonymise,
	readTable,
	recogniseGrades,
	suggestMapping
} from '#lib/intake/intake.ts';
import { reference } from '#lib/reference/reference.ts';
import type { OnProgress, Request } from './protocol.ts';

/** Carries out one call. The worker is only this behind a message port. */
export function perform(request: Request, onProgress: OnProgress): unknown {
	switch (request.call) {
		case 'readTable':
			return readTable(...request.args);
		case 'suggestMapping':
			return suggestMapping(...request.args);
		case 'recogniseGrades':
			return recogniseGrades(...request.args);
		case 'importStaff': {
			const [table, mapping, settings] = request.args;
			return importStaff(table, mapping, { ...settings, onProgress });
		}
		case 'importStructure': {
			const [table, mapping, settings] = request.args;
			return importStructure(table, mapping, { ...settings, onProgress });
		}
		case 'pseudonymise':
			return pseudonymise(...request.args, onProgress);
		case 'personHashes':
			return personHashes(...request.args);
		case 'importGrades':
			return importGrades(...request.args);
		case 'evaluate':
			return evaluate(request.args[0], reference, onProgress);
		case 'explain':
			return explain(request.args[0], reference, request.args[1]);
		case 'redundancy': {
			const [document, contractRef, leavingOn] = request.args;
			return redundancyOn(document, reference, contractRef, leavingOn);
		}
		case 'cost':
			return costReport(request.args[0], reference);
	}
}
