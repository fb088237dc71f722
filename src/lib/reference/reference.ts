/**
 * The reference editions held, read once and checked on the way in: a file that breaks its schema,
 * or a pay figure whose source is not held, stops the program: a wrong figure is worse than none.
 */
import afcEngland from './editions/afc-england.json' with { type: 'json' };
import afcNorthernIreland from './editions/afc-northern-ireland.json' with { type: 'json' };
import afcScotland from './editions/afc-scotland.json' with { type: 'json' };
import afcWales from './editions/afc-wales.json' with { type: 'json' };
import continuity from './editions/continuity.json' with { type: 'json' };
import gradeStructures from './editions/grade-structures.json' with { type: 'json' };
import hcas2022 from './editions/hcas-2022-04-01.json' with { type: 'json' };
import hcas2023 from './editions/hcas-2023-04-01.json' with { type: 'json' };
import hcas2024 from './editions/hcas-2024-04-01.json' with { type: 'json' };
import hcas2025 from './editions/hcas-2025-04-01.json' with { type: 'json' };
import hcas2026 from './editions/hcas-2026-04-01.json' with { type: 'json' };
import leave from './editions/leave.json' with { type: 'json' };
import njc from './editions/njc.json' with { type: 'json' };
import sourceRows from './editions/sources.json' with { type: 'json' };
import terms from './editions/terms.json' with { type: 'json' };
import verdictRules from './editions/verdict-rules.json' with { type: 'json' };
import type { Citation } from '#lib/domain/pay.ts';
import { employerCosts } from './employer-costs.ts';
import { areaPay } from './area-pay.ts';
import { awards } from './awards.ts';
import { mileage } from './mileage.ts';
import { notice } from './notice.ts';
import { overtime } from './overtime.ts';
import { parentalPay } from './parental-pay.ts';
import { pensions } from './pensions.ts';
import { publishedGrades } from './published-grades.ts';
import { redundancySchemes } from './redundancy.ts';
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
import { sickPay } from './sick-pay.ts';
import { statutoryLimits } from './statutory-limits.ts';
import { unsocialHours } from './unsocial-hours.ts';
import type { GradeStructure, HcasEdition, PayEdition, PayPoint, Reference } from './types.ts';

export { editionList } from './edition-list.ts';
export { lapsesOn, lapsing } from './freshness.ts';
export { newerEditions } from './newer-editions.ts';
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

/** Within a group the earliest first. */
const payTables: readonly (readonly unknown[])[] = [
	afcEngland,
	afcScotland,
	afcWales,
	afcNorthernIreland,
	njc
];

export const reference: Reference = {
	payEditions: payTables.flatMap((files) => files.map(readPayEdition)),
	leaveEditions: leave.map((file) => leaveEditionSchema.parse(file)),
	hcasEditions: [hcas2022, hcas2023, hcas2024, hcas2025, hcas2026].map(readHcasEdition),
	gradeStructures: gradeStructures.map(readGradeStructure),
	publishedGrades: publishedGrades.map(cited),
	awards: awards.map(cited),
	terms: termRowsSchema.parse(terms),
	continuity: continuityRowsSchema.parse(continuity),
	pensions,
	employerCosts,
	sickPay,
	parentalPay,
	notice,
	redundancySchemes,
	statutoryLimits,
	unsocialHours,
	overtime,
	mileage,
	areaPay,
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
