/**
 * The imported, confirmed workforce of all partners at a date. Written once, never changed: a new
 * import is a new baseline. Names and NI numbers have no field here, so they cannot be kept.
 */
import { z } from 'zod';
import { isIsoDate } from './dates.ts';
import { frameworks, nations, payAreas, pensionSchemes } from './pay.ts';
import { termIds } from './terms.ts';

export const isoDateSchema = z.string().refine(isIsoDate, 'Give a real date as YYYY-MM-DD');
const ref = z.string().min(1).max(120);
const text = z.string().max(300);
const pence = z.int().min(0).max(100_000_000_00);
/** Minutes a week; up to three decimals, because files give hours to five decimals. */
const weeklyMinutes = z.number().positive().max(6000);

/** Service counts for each purpose by itself: it does not travel together between sectors. */
export const servicePurposes = ['statutory', 'redundancy', 'leave', 'sick', 'maternity'] as const;

/** Engine size that a council's essential and casual mileage rates go by. */
const mileageEngines = z.enum(['451-999', '1000-1199', '1200-1450']);

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

/** An exact share of the hourly rate: a third stays a third. */
const shareSchema = z.strictObject({
	numerator: z.int().min(0).max(1000),
	denominator: z.int().min(1).max(1000)
});

/** Where a policy is written down: its title, date or minute. */
const source = text.min(1);

/** Enhancements of a council's own Part 3 agreement; null in a field = not supplied. */
const partThreeSchema = z.discriminatedUnion('kind', [
	/** No local agreement: the national defaults of Green Book Part 3 apply. */
	z.strictObject({ kind: z.literal('national-defaults'), source }),
	z.strictObject({
		kind: z.literal('own'),
		/** Times the hourly rate, as a share: 1.5 is 3/2. */
		overtimeWeekday: shareSchema.nullable(),
		overtimeSunday: shareSchema.nullable(),
		/** Added to the hourly rate, as a share: +25% is 1/4. */
		night: shareSchema.nullable(),
		saturday: shareSchema.nullable(),
		sunday: shareSchema.nullable(),
		publicHoliday: shareSchema.nullable(),
		/** Highest spinal column point that is paid for these hours; null = no ceiling. */
		highestPoint: z.int().min(1).max(99).nullable(),
		source
	})
]);

/** Written pay protection of the employer, offered when a move is made and never assumed. */
const localProtectionSchema = z.strictObject({
	shape: z.enum(['mark-time', 'with-awards', 'own-path', 'taper', 'lump', 'none']),
	months: z.int().min(0).max(600),
	covers: z.array(z.enum(['T01', 'T02', 'T03'])),
	source
});

/** Full and half pay in months by complete months of service, lowest first. */
const sickScaleSchema = z.array(
	z.strictObject({
		fromMonths: z.int().min(0).max(600),
		fullMonths: z.number().min(0).max(24),
		halfMonths: z.number().min(0).max(24)
	})
);

/** Maternity pay in segments of weeks; a share of a week's pay, with or without SMP on top. */
const maternitySegmentSchema = z.strictObject({
	weeks: z.int().min(1).max(52),
	pay: shareSchema,
	/** Statutory pay added, to at most full pay. */
	withStatutory: z.boolean()
});

/** A term that no national rule gives: its value for people on these terms of this employer. */
const localTermSchema = z.strictObject({
	term: z.enum(termIds),
	framework: z.enum(frameworks),
	/** Grades that it holds for; null = all of the framework. */
	grades: z.array(text.min(1)).nullable(),
	value: z.discriminatedUnion('kind', [
		/** In the unit of the term in the register: pence, weeks, months, hours. */
		z.strictObject({ kind: z.literal('amount'), amount: z.number().min(0).max(1e9) }),
		z.strictObject({ kind: z.literal('rule'), rule: text.min(1) })
	]),
	source
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
					.array(
						z.strictObject({
							fromYears: z.int().min(0),
							days: z.number().positive().max(80),
							/** Grades that it holds for; null = all. */
							grades: z.array(text.min(1)).nullable().default(null)
						})
					)
					.min(1),
				source: text
			})
		])
		.nullable(),
	protection: localProtectionSchema.nullable().default(null),
	/** Council redundancy: statutory weeks × multiplier, on the actual or the capped week. */
	redundancy: z
		.strictObject({
			/** Hundredths: 175 is 1.75 times the statutory weeks. */
			multiplierHundredths: z.int().min(100).max(1000),
			week: z.enum(['actual', 'capped']),
			source
		})
		.nullable()
		.default(null),
	/** Employer contribution to the LGPS, set by the fund; ten-thousandths of pay. */
	lgps: z
		.strictObject({ basisPoints: z.int().min(0).max(10_000), from: isoDateSchema, source })
		.nullable()
		.default(null),
	partThree: partThreeSchema.nullable().default(null),
	/** Business mileage of its council-terms staff. */
	mileage: z
		.discriminatedUnion('kind', [
			z.strictObject({ kind: z.literal('njc-casual'), engine: mileageEngines, source }),
			z.strictObject({ kind: z.literal('njc-essential'), engine: mileageEngines, source }),
			z.strictObject({ kind: z.literal('amap'), source }),
			z.strictObject({
				kind: z.literal('own'),
				thresholdMiles: z.int().min(0).max(100_000),
				/** Tenths of a penny a mile: 469 is 46.9p. */
				tenthsBelow: z.int().min(0).max(5000),
				tenthsAbove: z.int().min(0).max(5000),
				lumpPence: pence,
				source
			})
		])
		.nullable()
		.default(null),
	/** Weeks of notice in its contracts, by framework and grade. */
	notice: z
		.array(
			z.strictObject({
				framework: z.enum(frameworks),
				grades: z.array(text.min(1)).nullable(),
				fromEmployerWeeks: z.int().min(0).max(52),
				fromEmployeeWeeks: z.int().min(0).max(52),
				source
			})
		)
		.nullable()
		.default(null),
	/** Purposes for which it counts service with the other sector by written rule. */
	recognisedService: z
		.strictObject({ purposes: z.array(z.enum(servicePurposes)), source })
		.nullable()
		.default(null),
	/** Sick pay of its council-terms staff: the national scale, said to apply, or its own. */
	sickPay: z
		.discriminatedUnion('kind', [
			z.strictObject({ kind: z.literal('national'), source }),
			z.strictObject({ kind: z.literal('own'), scale: sickScaleSchema.min(1), source })
		])
		.nullable()
		.default(null),
	/** Maternity pay of its council-terms staff. */
	maternity: z
		.discriminatedUnion('kind', [
			z.strictObject({ kind: z.literal('national'), source }),
			z.strictObject({
				kind: z.literal('own'),
				qualifyingMonths: z.int().min(0).max(60),
				segments: z.array(maternitySegmentSchema).min(1),
				source
			})
		])
		.nullable()
		.default(null),
	localTerms: z.array(localTermSchema).default([])
});

/** An employer that has supplied nothing yet. */
export const noPolicies: z.infer<typeof employerPoliciesSchema> = {
	councilLeave: null,
	protection: null,
	redundancy: null,
	lgps: null,
	partThree: null,
	mileage: null,
	notice: null,
	recognisedService: null,
	sickPay: null,
	maternity: null,
	localTerms: []
};

export const employerSchema = z.strictObject({
	id: ref,
	name: text.min(1),
	kind: z.enum(['nhs', 'council']),
	nation: z.enum(nations),
	/** Full-time week of staff on the employer's own terms. */
	standardWeekMinutes: weeklyMinutes,
	/** Local grades; empty when the employer uses only a national framework's own bands. */
	grades: z.array(gradeSchema),
	gradesSource: text.nullable(),
	/** The head of staff, from whom tiers are counted; null when the structure does not say. */
	topPost: ref.nullable(),
	policies: employerPoliciesSchema
});

/** Service dates by purpose; null = not known. */
export const serviceSchema = z.strictObject({
	statutory: isoDateSchema.nullable(),
	redundancy: isoDateSchema.nullable(),
	leave: isoDateSchema.nullable(),
	sick: isoDateSchema.nullable().default(null),
	maternity: isoDateSchema.nullable().default(null)
});

const minutesAYear = z.number().min(0).max(600_000);

/** Hours of the actual pattern that an enhancement is paid for, in minutes a year. */
export const patternSchema = z.strictObject({
	night: minutesAYear,
	saturday: minutesAYear,
	sunday: minutesAYear,
	publicHoliday: minutesAYear
});

/** What some terms need of the person and most files do not hold; null = not known. */
export const circumstancesSchema = z.strictObject({
	/** `YYYY-MM`. Redundancy weeks go by age; the day of birth is dropped in the browser. */
	birthMonth: z
		.string()
		.regex(/^(19|20)\d\d-(0[1-9]|1[0-2])$/)
		.nullable(),
	pension: z.enum(pensionSchemes).nullable(),
	/** High cost area of the work base. */
	area: z.enum(payAreas).nullable(),
	pattern: patternSchema.nullable(),
	businessMiles: z.int().min(0).max(100_000).nullable(),
	/** Keeps unsocial hours pay while sick (AfC England, in post before July 2018). */
	keepsUnsocialWhenSick: z.boolean().nullable()
});

export const nothingKnown: z.infer<typeof circumstancesSchema> = {
	birthMonth: null,
	pension: null,
	area: null,
	pattern: null,
	businessMiles: null,
	keepsUnsocialWhenSick: null
};

const allowanceKinds = [
	'hcas',
	'recruitment-retention',
	'market-supplement',
	'acting-up',
	'on-call',
	'sleep-in',
	'other'
] as const;

export const allowanceSchema = z.strictObject({
	kind: z.enum(allowanceKinds),
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
	circumstances: circumstancesSchema.default(nothingKnown),
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
export type ServicePurpose = (typeof servicePurposes)[number];
export type Circumstances = Readonly<z.infer<typeof circumstancesSchema>>;
export type Pattern = Readonly<z.infer<typeof patternSchema>>;
export type Service = Readonly<z.infer<typeof serviceSchema>>;
export type Allowance = Readonly<z.infer<typeof allowanceSchema>>;
export type Contract = Readonly<z.infer<typeof contractSchema>>;
export type LineKind = (typeof lineKinds)[number];
export type Line = Readonly<z.infer<typeof lineSchema>>;
export type Post = Readonly<z.infer<typeof postSchema>>;
export type Baseline = Readonly<z.infer<typeof baselineSchema>>;
