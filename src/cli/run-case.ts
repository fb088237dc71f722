/**
 * Worked cases: a small YAML file that says who, what happens and what must come out, with the
 * arithmetic in comments. Amounts are pounds and hours as printed. The tests and the command line
 * run the same function.
 */
import { parse } from 'yaml';
import { z } from 'zod';
import type { ContractResult, TermResult } from '#lib/domain/evaluation.ts';
import { divide, ratio, toNumber } from '#lib/domain/ratio.ts';
import {
	awardAssumptionSchema,
	judgementSchema,
	scenarioDocumentSchema
} from '#lib/domain/scenario.ts';
import type { ScenarioDocument } from '#lib/domain/scenario.ts';
import { termIds } from '#lib/domain/terms.ts';
import { nations, pensionSchemes } from '#lib/domain/pay.ts';
import {
	circumstancesSchema,
	isoDateSchema,
	nothingKnown,
	serviceSchema
} from '#lib/domain/workforce.ts';
import type { Service, ServicePurpose } from '#lib/domain/workforce.ts';
import { employerCost, protectionCost } from '#lib/engine/cost.ts';
import { evaluate } from '#lib/engine/evaluate.ts';
import { packageView } from '#lib/engine/package-view.ts';
import type { WorkedHour } from '#lib/engine/terms/worked-hour-value.ts';
import { reference } from '#lib/reference/reference.ts';
import { BadInput } from './input.ts';

export interface CaseCheck {
	/** What was checked, for example `T01.difference`. */
	readonly field: string;
	readonly expected: unknown;
	readonly actual: unknown;
	readonly passed: boolean;
}

export interface CaseResult {
	readonly name: string;
	/** Id of the worked example that the figures come from; null for a case of our own. */
	readonly source: string | null;
	readonly passed: boolean;
	readonly checks: readonly CaseCheck[];
}

const hours = z.number().positive();
const expectedTerm = z.strictObject({
	verdict: z.string().optional(),
	rule: z.string().optional(),
	/** Pounds, hours, weeks, months or text, as the term counts. */
	own: z.union([z.number(), z.string()]).nullable().optional(),
	new: z.union([z.number(), z.string()]).nullable().optional(),
	difference: z.number().nullable().optional(),
	firstWorseMonth: z.int().nullable().optional(),
	worstMonth: z.int().nullable().optional(),
	/** Pounds. */
	cumulative: z.number().nullable().optional(),
	catchUpMonth: z.int().nullable().optional(),
	eroding: z
		.union([
			z.literal(false),
			z.strictObject({ firstMonth: z.int(), worstMonth: z.int(), cumulative: z.number() })
		])
		.optional(),
	protectionCost: z.number().nullable().optional(),
	cashLoss: z.number().nullable().optional(),
	marks: z.array(z.string()).optional(),
	reasons: z.array(z.string()).optional()
});

const expectedHour = z.strictObject({
	hourly: z.number(),
	workedHour: z.number(),
	hoursWorked: z.number()
});

/** Pounds a year; parts that are left out are not checked. */
const expectedParts = z.strictObject({
	basic: z.number().optional(),
	allowances: z.number().optional(),
	'national-insurance': z.number().optional(),
	pension: z.number().optional(),
	levy: z.number().optional(),
	total: z.number().optional()
});
const expectedSide = expectedParts.extend({
	/** Codes of the inputs that are missing. */
	missing: z.array(z.string()).optional(),
	/** Pounds a year that each partner pays. */
	partners: z.record(z.string(), z.number()).optional()
});
const yearlyPounds = z.array(z.number()).optional();

const caseSchema = z.strictObject({
	name: z.string().min(1),
	source: z.string().optional(),
	asOf: isoDateSchema,
	start: isoDateSchema.optional(),
	editions: z.array(z.string()),
	awards: z.array(awardAssumptionSchema).default([]),
	given: z.strictObject({
		contract: z.strictObject({
			employer: z.string(),
			framework: z.string(),
			grade: z.string().nullable().default(null),
			point: z.string().nullable().default(null),
			annual: z.number().nullable().default(null),
			redCircled: z.boolean().default(false),
			weeklyHours: hours,
			fullTimeHours: hours,
			nextStep: isoDateSchema.nullable().default(null),
			/** One date for all purposes, or each by its own name; a purpose left out is not known. */
			service: z.union([isoDateSchema, serviceSchema.partial()]).nullable().default(null),
			pension: z.enum(pensionSchemes).nullable().default(null),
			/** Lines beside basic pay, pounds a year at contracted hours. */
			allowances: z
				.array(
					z.strictObject({
						annual: z.number(),
						regular: z.boolean(),
						kind: z.string().default('other')
					})
				)
				.default([]),
			/** Month of birth, area, pattern (minutes a year), business miles, as a workforce has them. */
			circumstances: circumstancesSchema.partial().default({})
		}),
		employers: z.array(
			z.strictObject({
				id: z.string(),
				kind: z.enum(['nhs', 'council']),
				nation: z.enum(nations).default('england'),
				/** Employer rate of its pension fund. */
				lgps: z.strictObject({ percent: z.number(), from: isoDateSchema }).nullable().default(null),
				fullTimeHours: hours,
				/** Council leave: `national-minimum`, or nothing when the employer has not said. */
				councilLeave: z.literal('national-minimum').nullable().default(null),
				grades: z.record(z.string(), z.array(z.string())).default({}),
				/** Policies as a workforce has them, but for those that have a short form above. */
				policies: z.record(z.string(), z.unknown()).default({})
			})
		)
	}),
	/** Of the scenario; about the move `move` or the contract `case`. */
	judgements: z.array(judgementSchema).default([]),
	/** A move of the scenario without id, name, contracts and start. */
	move: z.record(z.string(), z.unknown()).nullable().default(null),
	terms: z.array(z.enum(termIds)).min(1),
	expect: z.strictObject({
		verdict: z.string().optional(),
		eroding: z.boolean().optional(),
		keepsCash: z.boolean().nullable().optional(),
		keepsOwnPath: z.boolean().nullable().optional(),
		findings: z.array(z.string()).optional(),
		terms: z.partialRecord(z.enum(termIds), expectedTerm).default({}),
		/** Advisory worked-hour value, pounds an hour and hours a year. */
		package: z.strictObject({ own: expectedHour, new: expectedHour }).optional(),
		/** What the contract costs in the twelve months from month 0. */
		cost: z
			.strictObject({
				before: expectedSide.optional(),
				after: expectedSide.optional(),
				change: expectedParts.optional()
			})
			.optional(),
		/** What protecting costs in each year: pay, pounds. */
		protecting: z
			.strictObject({ written: yearlyPounds, ownPath: yearlyPounds, beyondWritten: yearlyPounds })
			.optional()
	})
});

type Case = z.infer<typeof caseSchema>;

/** Every case of the file: one mapping, or a list of them. Throws BadInput naming the place. */
export function runCase(yamlText: string): CaseResult[] {
	let value: unknown;
	try {
		value = parse(yamlText, { merge: true });
	} catch (error) {
		const [line] = error instanceof Error ? error.message.split('\n') : [];
		throw new BadInput(`This is not YAML: ${line ?? ''}`);
	}
	return z
		.array(z.unknown())
		.parse(Array.isArray(value) ? value : [value])
		.map((item) => runOne(checked(caseSchema, item, 'case')));
}

function checked<Schema extends z.ZodType>(
	schema: Schema,
	value: unknown,
	what: string
): z.infer<Schema> {
	const parsed = schema.safeParse(value);
	if (parsed.success) return parsed.data;
	const [first] = parsed.error.issues;
	throw new BadInput(
		`${what}: ${first?.path.join('.') || 'file'}: ${first?.message ?? 'not valid'}`
	);
}

function runOne(given: Case): CaseResult {
	const document = documentOf(given);
	const evaluation = evaluate(document, reference);
	const [contract] = evaluation.contracts;
	if (!contract) throw new BadInput(`${given.name}: no contract was evaluated`);
	const { expect } = given;
	const checks = [
		...check('verdict', expect.verdict, contract.verdict),
		...check('eroding', expect.eroding, contract.eroding),
		...check('keepsCash', expect.keepsCash, contract.keepsCash),
		...check('keepsOwnPath', expect.keepsOwnPath, contract.keepsOwnPath),
		...check(
			'findings',
			expect.findings,
			evaluation.findings.map(({ code }) => code)
		),
		...Object.entries(expect.terms).flatMap(([id, expected]) => termChecks(id, expected, contract)),
		...packageChecks(expect.package, document),
		...costChecks(expect.cost, document),
		...protectingChecks(expect.protecting, document)
	];
	return {
		name: given.name,
		source: given.source ?? null,
		passed: checks.every(({ passed }) => passed),
		checks
	};
}

function check(field: string, expected: unknown, actual: unknown): CaseCheck[] {
	if (expected === undefined) return [];
	const passed = JSON.stringify(expected) === JSON.stringify(actual);
	return [{ field, expected, actual, passed }];
}

function termChecks(
	id: string,
	expected: z.infer<typeof expectedTerm>,
	contract: ContractResult
): CaseCheck[] {
	const term = contract.terms.find((result) => result.id === id);
	if (!term) return [{ field: id, expected: 'judged', actual: 'not judged', passed: false }];
	const actual = actualTerm(term);
	return Object.entries(expected).flatMap(([field, value]) =>
		check(`${id}.${field}`, value, actual[field])
	);
}

function actualTerm(term: TermResult): Record<string, unknown> {
	const shown = (value: number | string | null) =>
		typeof value === 'number' && term.unit.startsWith('pence') ? pounds(value) : value;
	const { eroding } = term;
	return {
		verdict: term.verdict,
		rule: term.rule,
		own: shown(term.own),
		new: shown(term.new),
		difference: shown(term.difference),
		firstWorseMonth: term.firstWorseMonth,
		worstMonth: term.worstMonth,
		cumulative: pounds(term.cumulativePence),
		catchUpMonth: term.catchUpMonth,
		eroding: eroding
			? {
					firstMonth: eroding.firstMonth,
					worstMonth: eroding.worstMonth,
					cumulative: pounds(eroding.cumulativePence)
				}
			: false,
		protectionCost: pounds(term.protectionPence),
		cashLoss: pounds(term.cashLossPence),
		marks: term.marks,
		reasons: term.reasons.map(({ code }) => code)
	};
}

function packageChecks(
	expected: Case['expect']['package'],
	document: ScenarioDocument
): CaseCheck[] {
	if (!expected) return [];
	const view = packageView(document, reference, 'case');
	return check('package', expected, view && { own: hour(view.own), new: hour(view.new) });
}

function costChecks(expected: Case['expect']['cost'], document: ScenarioDocument): CaseCheck[] {
	if (!expected) return [];
	const { before, after, change } = employerCost(document, reference);
	const sides = { before, after };
	const ofSides = (['before', 'after'] as const).flatMap((name) => {
		const { missing, partners, ...parts } = expected[name] ?? {};
		const paid = sides[name].byPartner.map(({ employer, pence }) => [
			employer,
			pounds(pence.total)
		]);
		const codes = sides[name].missing.map(({ code }) => code);
		return [
			...partChecks(name, parts, sides[name].pence),
			...check(`${name}.missing`, missing, codes),
			...check(`${name}.partners`, partners, Object.fromEntries(paid))
		];
	});
	return [...ofSides, ...partChecks('change', expected.change ?? {}, change.pence)];
}

function partChecks(
	name: string,
	expected: z.infer<typeof expectedParts>,
	actual: Readonly<Record<string, number>>
): CaseCheck[] {
	return Object.entries(expected).flatMap(([part, value]) =>
		check(`cost.${name}.${part}`, value, pounds(actual[part] ?? null))
	);
}

function protectingChecks(
	expected: Case['expect']['protecting'],
	document: ScenarioDocument
): CaseCheck[] {
	if (!expected) return [];
	const { years } = protectionCost(document, reference);
	return (['written', 'ownPath', 'beyondWritten'] as const).flatMap((measure) => {
		const paid = years.map((year) => pounds(year[measure].payPence));
		return check(`protecting.${measure}`, expected[measure], paid);
	});
}

function hour({ hourlyPence, workedHourPence, hoursWorkedAYear }: WorkedHour): unknown {
	return {
		hourly: toNumber(divide(hourlyPence, ratio(100)), 4),
		workedHour: toNumber(divide(workedHourPence, ratio(100)), 4),
		hoursWorked: toNumber(hoursWorkedAYear, 2)
	};
}

function pounds(pence: number | null): number | null {
	return pence === null ? null : toNumber(ratio(pence, 100), 2);
}

function serviceOf(given: Case['given']['contract']['service']): Service {
	const dates = typeof given === 'string' ? {} : (given ?? {});
	const known = (purpose: ServicePurpose) =>
		typeof given === 'string' ? given : (dates[purpose] ?? null);
	return {
		statutory: known('statutory'),
		redundancy: known('redundancy'),
		leave: known('leave'),
		sick: known('sick'),
		maternity: known('maternity')
	};
}

/** A workforce of one, and a scenario of at most one move. */
function documentOf(item: Case) {
	const { name, asOf, start, editions, awards, given, judgements, move, terms } = item;
	const { contract, employers } = given;
	if (!employers.some(({ id }) => id === contract.employer)) {
		throw new BadInput(
			`${name}: given.contract.employer: there is no employer "${contract.employer}"`
		);
	}
	const from = start ?? asOf;
	const document = {
		baseline: {
			format: 'workforce-baseline',
			formatVersion: 1,
			name,
			asOf,
			employers: employers.map(
				({ id, kind, nation, fullTimeHours, councilLeave, lgps, grades, policies }) => ({
					id,
					name: id,
					kind,
					nation,
					standardWeekMinutes: fullTimeHours * 60,
					grades: Object.entries(grades).map(([grade, points]) => ({
						grade,
						points,
						amounts: null,
						jobEvaluation: null
					})),
					gradesSource: null,
					topPost: null,
					policies: {
						councilLeave: councilLeave && { kind: councilLeave },
						lgps: lgps && {
							basisPoints: Math.round(lgps.percent * 100),
							from: lgps.from,
							source: name
						},
						...policies
					}
				})
			),
			contracts: [
				{
					ref: 'case',
					person: 'case',
					employer: contract.employer,
					framework: contract.framework,
					grade: contract.grade,
					point: contract.point,
					annualPence: contract.annual === null ? null : Math.round(contract.annual * 100),
					redCircled: contract.redCircled,
					weeklyMinutes: contract.weeklyHours * 60,
					standardWeekMinutes: contract.fullTimeHours * 60,
					nextStep: contract.nextStep,
					service: serviceOf(contract.service),
					circumstances: {
						...nothingKnown,
						pension: contract.pension,
						...contract.circumstances
					},
					allowances: contract.allowances.map(({ annual, regular, kind }) => ({
						kind,
						annualPence: Math.round(annual * 100),
						regular,
						label: name
					})),
					post: null,
					jobTitle: name,
					team: 'case',
					status: 'in-post'
				}
			],
			posts: []
		},
		scenario: {
			format: 'workforce-scenario',
			formatVersion: 1,
			name,
			start: from,
			horizonMonths: 60,
			headline: 'own-path',
			editions,
			terms,
			awards,
			levels: [],
			comparisons: [],
			judgements,
			moves: move ? [{ id: 'move', name, contracts: ['case'], start: from, ...move }] : []
		}
	};
	return checked(scenarioDocumentSchema, document, name);
}
