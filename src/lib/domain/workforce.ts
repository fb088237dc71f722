/**
 * The imported, confirmed workforce of all partners at a date. Written once, never changed: a new
 * import is a new baseline. Names and NI numbers have no field here, so they cannot be kept.
 */
import { z } from 'zod';
import { isIsoDate } from './dates.ts';
import { frameworks } from './pay.ts';

export const isoDateSchema = z.string().refine(isIsoDate, 'Give a real date as YYYY-MM-DD');
const ref = z.string().min(1).max(120);
const text = z.string().max(300);
const pence = z.int().min(0).max(100_000_000_00);
/** Minutes a week; up to three decimals, because files give hours to five decimals. */
const weeklyMinutes = z.number().positive().max(6000);

/** One grade of an employer's own structure, lowest point first. */
export const gradeSchema = z.strictObject({
	grade: text.min(1),
	/** NJC spinal column points, or local point names when `amounts` gives their pay. */
	points: z.array(z.string().min(1).max(12)).min(1),
	/** Annual full-time pay of local points, by point name, with the date they apply from. */
	amounts: z
		.strictObject({ effectiveFrom: isoDateSchema, annualPence: z.record(z.string(), pence) })
		.nullable(),
	jobEvaluation: z
		.strictObject({ scheme: text, from: z.number().nullable(), to: z.number().nullable() })
		.nullable()
});

/** What the employer itself must supply; null means not supplied, which is never a default. */
export const employerPoliciesSchema = z.strictObject({
	/** Annual leave for its council-terms staff: the national minimum, said to apply, or its own. */
	councilLeave: z
		.discriminatedUnion('kind', [
			z.strictObject({ kind: z.literal('national-minimum') }),
			z.strictObject({
				kind: z.literal('own'),
				/** Paid days a year with public holidays, from complete years of service. */
				steps: z
					.array(z.strictObject({ fromYears: z.int().min(0), days: z.number().positive().max(80) }))
					.min(1),
				source: text
			})
		])
		.nullable()
});

export const employerSchema = z.strictObject({
	id: ref,
	name: text.min(1),
	kind: z.enum(['nhs', 'council']),
	nation: z.literal('england'),
	/** Full-time week of staff on the employer's own terms. */
	standardWeekMinutes: weeklyMinutes,
	/** Local grades; empty when the employer uses only a national framework's own bands. */
	grades: z.array(gradeSchema),
	gradesSource: text.nullable(),
	/** The head of staff, from whom tiers are counted; null when the structure does not say. */
	topPost: ref.nullable(),
	policies: employerPoliciesSchema
});

/** Service dates by purpose: they do not travel together between sectors. */
export const serviceSchema = z.strictObject({
	statutory: isoDateSchema.nullable(),
	redundancy: isoDateSchema.nullable(),
	leave: isoDateSchema.nullable()
});

export const allowanceSchema = z.strictObject({
	kind: z.enum(['hcas', 'recruitment-retention', 'market-supplement', 'acting-up', 'other']),
	/** Annual amount at contracted hours. */
	annualPence: pence,
	/** Regular pay counts in "hourly with regular allowances". */
	regular: z.boolean(),
	label: text
});

export const contractSchema = z.strictObject({
	/** Unique in the baseline; a keyed hash of the staff or assignment number. */
	ref,
	/** The same for every contract that one person holds. */
	person: ref,
	employer: ref,
	framework: z.enum(frameworks),
	/** Band (`6`, `8a`) or local grade name as the employer's structure has it. */
	grade: text.nullable(),
	/** AfC step (`1` entry, then up) or spinal column point (`28`). */
	point: z.string().max(12).nullable(),
	/** Full-time annual salary where there is no point to look up: spot pay, red circles. */
	annualPence: pence.nullable(),
	/** Pay held above the maximum of the grade. */
	redCircled: z.boolean(),
	weeklyMinutes,
	/** Full-time week of this contract's terms. */
	standardWeekMinutes: weeklyMinutes,
	/** Date of the next pay step where the file gives one. */
	nextStep: isoDateSchema.nullable(),
	service: serviceSchema,
	allowances: z.array(allowanceSchema),
	/** Post held; null for bank, honorary and unplaced people. */
	post: ref.nullable(),
	jobTitle: text,
	team: text,
	status: z.enum(['in-post', 'acting-up', 'seconded-out', 'away', 'not-counted'])
});

export const lineKinds = ['employing', 'operational', 'professional', 'dotted'] as const;

export const lineSchema = z.strictObject({
	/** Post reported to; it may be missing from the baseline, which is a finding, not an error. */
	to: ref,
	kind: z.enum(lineKinds),
	/** Read from the file, or worked out from level and row order and so to be confirmed. */
	origin: z.enum(['stated', 'inferred'])
});

export const postSchema = z.strictObject({
	ref,
	employer: ref,
	title: text,
	team: text,
	gradeText: text.nullable(),
	/** Level the file itself states; agreed levels are the scenario's, where both sides see them. */
	statedLevel: z.int().min(1).max(12).nullable(),
	reportsTo: z.array(lineSchema),
	/** WTE of the post, to two decimals or as stated; null when the file does not say. */
	wte: z.number().min(0).max(10_000).nullable(),
	status: z.enum(['filled', 'vacant'])
});

export const baselineSchema = z
	.strictObject({
		format: z.literal('workforce-baseline'),
		formatVersion: z.literal(1),
		name: text.min(1),
		asOf: isoDateSchema,
		employers: z.array(employerSchema).min(1).max(12),
		contracts: z.array(contractSchema),
		posts: z.array(postSchema)
	})
	.superRefine(({ employers, contracts, posts }, context) => {
		const known = new Set(employers.map(({ id }) => id));
		const check = (list: string, records: readonly { ref: string; employer: string }[]) => {
			const seen = new Set<string>();
			records.forEach(({ ref: own, employer }, index) => {
				const say = (field: string, message: string) =>
					context.addIssue({ code: 'custom', path: [list, index, field], message });
				if (!known.has(employer)) say('employer', `There is no employer "${employer}"`);
				if (seen.has(own)) say('ref', `The reference "${own}" is there twice`);
				seen.add(own);
			});
		};
		check('contracts', contracts);
		check('posts', posts);
	});

export type Grade = Readonly<z.infer<typeof gradeSchema>>;
export type EmployerPolicies = Readonly<z.infer<typeof employerPoliciesSchema>>;
export type Employer = Readonly<z.infer<typeof employerSchema>>;
export type Service = Readonly<z.infer<typeof serviceSchema>>;
export type Allowance = Readonly<z.infer<typeof allowanceSchema>>;
export type Contract = Readonly<z.infer<typeof contractSchema>>;
export type LineKind = (typeof lineKinds)[number];
export type Line = Readonly<z.infer<typeof lineSchema>>;
export type Post = Readonly<z.infer<typeof postSchema>>;
export type Baseline = Readonly<z.infer<typeof baselineSchema>>;
