/**
 * The reference editions held, read once and checked on the way in: a file that breaks its schema,
 * or a pay figure whose source is not held, stops the program: a wrong figure is worse than none.
 */
import afcEngland2025 from './editions/afc-england-2025-04-01.json' with { type: 'json' };
import afcEngland2026 from './editions/afc-england-2026-04-01.json' with { type: 'json' };
import afcEnglandLeave2004 from './editions/afc-england-leave-2004-10-01.json' with { type: 'json' };
import continuity from './editions/continuity.json' with { type: 'json' };
import hcas2025 from './editions/hcas-2025-04-01.json' with { type: 'json' };
import hcas2026 from './editions/hcas-2026-04-01.json' with { type: 'json' };
import njc2025 from './editions/njc-2025-04-01.json' with { type: 'json' };
import njc2026 from './editions/njc-2026-04-01.json' with { type: 'json' };
import njcLeave2023 from './editions/njc-leave-2023-04-01.json' with { type: 'json' };
import sourceRows from './editions/sources.json' with { type: 'json' };
import terms from './editions/terms.json' with { type: 'json' };
import verdictRules from './editions/verdict-rules.json' with { type: 'json' };
import wychavon2021 from './editions/wychavon-2021-04-01.json' with { type: 'json' };
import type { Citation } from '#lib/domain/pay.ts';
import {
	continuityRowsSchema,
	gradeStructureSchema,
	hcasEditionSchema,
	leaveEditionSchema,
	payEditionSchema,
	ruleRowsSchema,
	sourcesSchema,
	termRowsSchema
} from './schemas.ts';
import type { GradeStructure, HcasEdition, PayEdition, PayPoint, Reference } from './types.ts';

export { lapsesOn, lapsing } from './freshness.ts';
export {
	editionIds,
	leaveEditionInForce,
	payEditionInForce,
	payEditionsOf,
	payPoint,
	points,
	sourceOf,
	termRow
} from './readers.ts';

const sources = sourcesSchema.parse(sourceRows);
const confidenceBySource = new Map(sources.map(({ id, confidence }) => [id, confidence]));

export const reference: Reference = {
	payEditions: [afcEngland2025, afcEngland2026, njc2025, njc2026].map(readPayEdition),
	leaveEditions: [afcEnglandLeave2004, njcLeave2023].map((file) => leaveEditionSchema.parse(file)),
	hcasEditions: [hcas2025, hcas2026].map(readHcasEdition),
	gradeStructures: [wychavon2021].map(readGradeStructure),
	terms: termRowsSchema.parse(terms),
	continuity: continuityRowsSchema.parse(continuity),
	rules: ruleRowsSchema.parse(verdictRules),
	sources
};

function readPayEdition(file: unknown): PayEdition {
	const edition = payEditionSchema.parse(file);
	const rows: readonly Omit<PayPoint, 'confidence'>[] = edition.points;
	return { ...cited(edition), points: rows.map(cited) };
}

function readHcasEdition(file: unknown): HcasEdition {
	return cited(hcasEditionSchema.parse(file));
}

function readGradeStructure(file: unknown): GradeStructure {
	return cited(gradeStructureSchema.parse(file));
}

function cited<T extends { readonly source: string }>(row: T): T & Citation {
	const confidence = confidenceBySource.get(row.source);
	if (confidence === undefined) throw new Error(`No source ${row.source} in sources.json`);
	return { ...row, confidence };
}
