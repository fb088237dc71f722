/**
 * A scenario: a baseline, an ordered list of moves with dates, assumptions and policies. Pure data;
 * replaying it gives the same result to the penny because it pins its editions and ruleset.
 */
import { z } from 'zod';
import { baselineSchema, isoDateSchema, lineKinds, servicePurposes } from './workforce.ts';
import { termIds, verdicts } from './terms.ts';
import { bargainingGroups } from './pay.ts';

const ref = z.string().min(1).max(120);
const text = z.string().max(300);
const basisPoints = z.int().min(-10_000).max(100_000);

/** An award that somebody assumes, said so on every figure built on it (ruling R12). */
export const awardAssumptionSchema = z.strictObject({
	group: z.enum(bargainingGroups),
	from: isoDateSchema,
	/** Ten-thousandths: 330 is 3.3%. */
	basisPoints,
	note: text
});

/** Written pay protection (rulings R4, R5). Absent means none: never assumed. */
export const protectionSchema = z.strictObject({
	shape: z.enum(['mark-time', 'with-awards', 'own-path', 'taper', 'lump']),
	/** Months of cover from the change; null = until new pay has caught up. */
	months: z.int().min(0).max(600).nullable(),
	covers: z.array(z.enum(['T01', 'T02', 'T03'])).min(1),
	/** Taper only: share of the gap paid from each month on, as ten-thousandths. */
	shares: z
		.array(z.strictObject({ fromMonth: z.int().min(0), basisPoints: z.int().min(0).max(10_000) }))
		.nullable(),
	/** Taper only: the gap is limited to this share of the old amount before the shares apply. */
	capBasisPoints: z.int().min(0).max(10_000).nullable(),
	/** Lump only: one payment, shown, never cures a verdict. */
	lumpPence: z.int().min(0).nullable(),
	source: text
});

/** How a person is placed in the target grade (model §2). */
export const pointRuleSchema = z.discriminatedUnion('kind', [
	z.strictObject({ kind: z.literal('same-or-next-up'), basis: z.enum(['hourly', 'annual']) }),
	z.strictObject({ kind: z.literal('bottom') }),
	/** The step that the service counted for redundancy would have reached in the target grade. */
	z.strictObject({ kind: z.literal('reckonable-service') }),
	z.strictObject({ kind: z.literal('named'), point: z.string().min(1).max(12) })
]);

/** Weekly hours after an assimilation. */
export const hoursRuleSchema = z.enum(['keep', 'target-full-time-share']);

const fundingSchema = z
	.array(z.strictObject({ employer: ref, basisPoints: z.int().min(0).max(10_000) }))
	.refine(
		(shares) =>
			shares.length === 0 || shares.reduce((total, s) => total + s.basisPoints, 0) === 10_000,
		'Funding shares must add to 100%'
	);

const moveBase = { id: ref, name: text };

/** Teams of several employers under one operational lead. Changes no contract. */
export const integratedTeamSchema = z.strictObject({
	...moveBase,
	kind: z.literal('integrated-team'),
	start: isoDateSchema,
	teams: z.array(z.strictObject({ employer: ref, team: text.min(1) })).min(1),
	/** A post of the baseline or the id of a joint-post move; null leaves the top posts as they are. */
	lead: ref.nullable()
});

/** One holder, one capacity in each organisation. */
export const jointPostSchema = z.strictObject({
	...moveBase,
	kind: z.literal('joint-post'),
	start: isoDateSchema,
	/** Contract of the holder, or null while vacant. The holder stays on the signer's terms. */
	holder: ref.nullable(),
	capacities: z
		.array(
			z.strictObject({
				employer: ref,
				title: text.min(1),
				/** Existing post that this capacity takes over, with its reports; null for a new one. */
				replaces: ref.nullable(),
				reportsTo: ref.nullable(),
				line: z.enum(lineKinds),
				level: z.int().min(1).max(12).nullable()
			})
		)
		.min(2),
	funding: fundingSchema
});

export const secondmentSchema = z.strictObject({
	...moveBase,
	kind: z.literal('secondment'),
	/** All leave employer and terms alone; duties and law differ (rulebook §m). */
	route: z
		.enum(['secondment', 'section-113', 'section-75', 'honorary-contract', 'joint-deployment'])
		.default('secondment'),
	contracts: z.array(ref).min(1),
	host: ref,
	/** Post worked under at the host; the employing line stays with the home employer. */
	hostManager: ref.nullable(),
	start: isoDateSchema,
	end: isoDateSchema,
	/**
	 * `own` leaves the contract alone; `host-week-pro-rata` cuts hours and pay to the host's week;
	 * `host-week-full-pay` cuts hours and keeps pay.
	 */
	payRule: z.enum(['own', 'host-week-pro-rata', 'host-week-full-pay']),
	/** A written promise of return to the own post, band and increments. */
	returnRight: z.boolean(),
	funding: fundingSchema
});

export const tupeTransferSchema = z.strictObject({
	...moveBase,
	kind: z.literal('tupe-transfer'),
	/** `cosop` with neither TUPE nor legislation allows an overall comparison (rulebook §o.4). */
	route: z.enum(['tupe', 'statutory-scheme', 'cosop']).default('tupe'),
	/** The pension after the move: TUPE leaves it out, policy decides; null = not decided. */
	pension: z.enum(['kept', 'host-scheme']).nullable().default(null),
	contracts: z.array(ref).min(1),
	to: ref,
	start: isoDateSchema,
	/** What the new employer undertakes; the legal minimum `frozen` is always shown beside it. */
	awardPath: z.enum(['frozen', 'follow-own', 'follow-new'])
});

export const assimilationSchema = z.strictObject({
	...moveBase,
	kind: z.literal('assimilation'),
	/**
	 * `assimilation` = same employer, new framework; `voluntary-move` = new employer (ruling R28);
	 * `new-appointment` = a post won in competition or a promotion, on the hiring employer's terms.
	 */
	route: z.enum(['assimilation', 'voluntary-move', 'new-appointment']),
	contracts: z.array(ref).min(1),
	/** The same employer for `assimilation`, another for `voluntary-move`. */
	to: ref,
	start: isoDateSchema,
	framework: z.enum([...bargainingGroups, 'local']),
	grade: text.min(1),
	pointRule: pointRuleSchema,
	hours: hoursRuleSchema,
	/** Earlier service counted by written promise, by purpose. */
	recognisedService: z.array(z.enum(servicePurposes)),
	/** Pension after the move; null = not decided, which cannot be told. */
	pension: z.enum(['kept', 'host-scheme']).nullable().default(null),
	protection: protectionSchema.nullable(),
	/** Freely given, in writing, after a comparison and time for advice. */
	consent: z.enum(['not-asked', 'offered', 'accepted'])
});

export const moveSchema = z.discriminatedUnion('kind', [
	integratedTeamSchema,
	jointPostSchema,
	secondmentSchema,
	tupeTransferSchema,
	assimilationSchema
]);

/** One row of the level map: the agreed rung of posts with this title, and who said so. */
export const levelRowSchema = z.strictObject({
	employer: ref,
	title: text.min(1),
	level: z.int().min(1).max(12),
	setBy: text,
	why: text
});

/** A group of posts whose pay is compared, on a stated class of evidence. */
export const comparisonSchema = z.strictObject({
	id: ref,
	name: text.min(1),
	/** Id of an integrated-team move. */
	team: ref,
	titles: z.array(z.strictObject({ employer: ref, title: text.min(1) })).min(1),
	evidenceClass: z.enum(['A1', 'A2', 'B', 'C', 'D']),
	evidence: text
});

/**
 * A person's judgement of a term: it decides where the register asks for one (V2), and elsewhere it
 * stands beside the computed verdict, which is never deleted.
 */
export const judgementSchema = z.strictObject({
	term: z.enum(termIds),
	/** Everybody whom the move decides, or one contract. */
	about: z.discriminatedUnion('kind', [
		z.strictObject({ kind: z.literal('move'), move: ref }),
		z.strictObject({ kind: z.literal('contract'), contract: ref })
	]),
	verdict: z.enum(verdicts),
	decidedBy: text.min(1),
	reason: text.min(1),
	decidedOn: isoDateSchema
});

export const scenarioSchema = z.strictObject({
	format: z.literal('workforce-scenario'),
	formatVersion: z.literal(1),
	name: text.min(1),
	/** Month 0 for structure and parity; each move counts its own months from its start. */
	start: isoDateSchema,
	horizonMonths: z.int().min(12).max(120),
	/** Which of the two headlines the partnership has adopted (ruling R7). */
	headline: z.enum(['own-path', 'pay-kept-in-cash']),
	/** Ids of the editions that may be used, pinned when it is made; empty = all that are held. */
	editions: z.array(z.string()),
	/** Terms judged; those outside the list are not computed. */
	terms: z.array(z.enum(termIds)).min(1),
	awards: z.array(awardAssumptionSchema),
	levels: z.array(levelRowSchema),
	comparisons: z.array(comparisonSchema),
	judgements: z.array(judgementSchema).default([]),
	moves: z.array(moveSchema)
});

/** A scenario file: everything that an evaluation needs apart from the reference editions. */
export const scenarioDocumentSchema = z.strictObject({
	baseline: baselineSchema,
	scenario: scenarioSchema
});

export type AwardAssumption = Readonly<z.infer<typeof awardAssumptionSchema>>;
export type Protection = Readonly<z.infer<typeof protectionSchema>>;
export type PointRule = Readonly<z.infer<typeof pointRuleSchema>>;
export type IntegratedTeam = Readonly<z.infer<typeof integratedTeamSchema>>;
export type JointPost = Readonly<z.infer<typeof jointPostSchema>>;
export type Secondment = Readonly<z.infer<typeof secondmentSchema>>;
export type TupeTransfer = Readonly<z.infer<typeof tupeTransferSchema>>;
export type Assimilation = Readonly<z.infer<typeof assimilationSchema>>;
/** Moves that decide what becomes of a contract's terms. */
export type EmploymentMove = Secondment | TupeTransfer | Assimilation;
export type Move = Readonly<z.infer<typeof moveSchema>>;
export type LevelRow = Readonly<z.infer<typeof levelRowSchema>>;
export type Comparison = Readonly<z.infer<typeof comparisonSchema>>;
export type Judgement = Readonly<z.infer<typeof judgementSchema>>;
export type Scenario = Readonly<z.infer<typeof scenarioSchema>>;
export type ScenarioDocument = Readonly<z.infer<typeof scenarioDocumentSchema>>;
