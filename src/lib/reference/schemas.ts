/**
 * How a reference file is written, and how it becomes a fact. Files hold whole pounds as printed, so
 * that a person can check them against the source by eye; facts hold pence. A row of a pay table
 * names its source only, because its confidence is the source's; every other row states its own,
 * because a rule may be read from a source with more or less certainty than the source has.
 */
import { z } from 'zod';
import { isIsoDate } from '#lib/domain/dates.ts';
import { nations } from '#lib/domain/pay.ts';
import { contractClasses, termIds, termUnits } from '#lib/domain/terms.ts';

const text = z.string().min(1);
const isoDate = z.string().refine(isIsoDate, 'Give a real date as YYYY-MM-DD');
const confidence = z.enum(['high', 'medium', 'low']);
const citation = { source: text, confidence };
const wholePounds = z.int().min(5_000).max(500_000);
const supplementPounds = z.int().min(1).max(50_000);
const scp = z.string().regex(/^[1-9]\d?$/);

const editionHead = {
	id: text,
	effectiveFrom: isoDate,
	status: z.enum(['agreed', 'offer', 'assumed', 'unknown']),
	awardBasisPoints: z.int().nullable(),
	standardWeekMinutes: z.int().min(1800).max(2400),
	standardWeekSource: text,
	source: text,
	note: z.string()
};

const bandPoint = z
	.strictObject({
		grade: z.string().regex(/^([1-79]|8[a-d])$/),
		point: z.string().regex(/^[1-9]$/),
		monthsToReach: z.int().min(0).max(120),
		annualPounds: wholePounds,
		source: text
	})
	.transform(({ annualPounds, ...rest }) => ({ ...rest, annualPence: annualPounds * 100 }));

const spinePoint = z
	.strictObject({ point: scp, annualPounds: wholePounds, source: text })
	.transform(({ annualPounds, ...rest }) => ({
		...rest,
		grade: null,
		monthsToReach: null,
		annualPence: annualPounds * 100
	}));

const afcGroups = ['afc-england', 'afc-scotland', 'afc-wales', 'afc-northern-ireland'] as const;

export const payEditionSchema = z.discriminatedUnion('framework', [
	z.strictObject({
		...editionHead,
		framework: z.enum(afcGroups),
		points: z.array(bandPoint).min(1)
	}),
	z.strictObject({
		...editionHead,
		framework: z.literal('njc'),
		points: z.array(spinePoint).min(1)
	})
]);

export const leaveEditionSchema = z.strictObject({
	id: text,
	framework: z.enum([...afcGroups, 'njc']),
	nations: z.array(z.enum(nations)).min(1),
	effectiveFrom: isoDate,
	status: z.enum(['contractual_national', 'national_minimum']),
	...citation,
	note: z.string(),
	steps: z
		.array(
			z.strictObject({
				fromYears: z.int().min(0).max(60),
				leaveDays: z.int().min(0).max(60),
				extraStatutoryDays: z.int().min(0).max(10),
				publicHolidays: z.int().min(0).max(15),
				totalDays: z.int().min(28).max(80),
				...citation
			})
		)
		.min(1)
});

export const hcasEditionSchema = z.strictObject({
	id: text,
	effectiveFrom: isoDate,
	source: text,
	zones: z
		.array(
			z
				.strictObject({
					zone: z.enum(['inner_london', 'outer_london', 'fringe']),
					basisPoints: z.int().min(1).max(10_000),
					minimumPounds: supplementPounds,
					maximumPounds: supplementPounds
				})
				.transform(({ minimumPounds, maximumPounds, ...rest }) => ({
					...rest,
					minimumPence: minimumPounds * 100,
					maximumPence: maximumPounds * 100
				}))
		)
		.length(3)
});

export const gradeStructureSchema = z.strictObject({
	id: text,
	council: text,
	effectiveFrom: isoDate,
	source: text,
	note: z.string(),
	grades: z
		.array(
			z
				.strictObject({
					grade: text,
					points: z.array(text).min(1),
					currentPoints: z.array(text).min(1),
					localPounds: z.record(text, wholePounds).nullable(),
					note: z.string()
				})
				.transform(({ localPounds, ...rest }) => ({
					...rest,
					localAmounts: localPounds && poundsToPence(localPounds)
				}))
		)
		.min(1)
});

export const termRowsSchema = z.array(
	z.strictObject({
		id: z.enum(termIds),
		name: text,
		topic: text,
		unit: z.enum(termUnits),
		better: z.enum(['higher', 'lower', 'earlier', 'dynamic', 'yes', 'human']),
		contractClass: z.enum(contractClasses),
		protectedByDefault: z.boolean(),
		restrictedVariation: z.enum(['yes', 'partly', 'no']),
		tolerance: z
			.string()
			.regex(/^\d+(\.\d+)?$/)
			.nullable(),
		effectiveFrom: isoDate,
		...citation
	})
);

export const continuityRowsSchema = z.array(
	z.strictObject({
		id: z.string().regex(/^C\d+$/),
		from: text,
		to: text,
		route: text,
		purpose: text,
		counts: z.enum(['yes', 'no', 'lost', 'discretion', 'local']),
		condition: text,
		effectiveFrom: isoDate,
		...citation
	})
);

export const ruleRowsSchema = z.array(
	z.strictObject({
		id: z.string().regex(/^V\d+$/),
		condition: text,
		verdict: text,
		note: z.string(),
		effectiveFrom: isoDate,
		...citation
	})
);

export const sourcesSchema = z.array(
	z.strictObject({
		id: text,
		title: text,
		publisher: text,
		url: z.url({ protocol: /^https?$/ }).nullable(),
		confidence,
		note: z.string()
	})
);

function poundsToPence(pounds: Record<string, number>): Record<string, number> {
	return Object.fromEntries(Object.entries(pounds).map(([point, sum]) => [point, sum * 100]));
}
