/**
 * Worked cases: a small YAML file that says who, what happens and what must come out, with the
 * arithmetic in comments. Amounts are pounds and hours as printed. The tests and the command line
 * run the same function.
 */
import { parse } from 'yaml';
import { z } from 'zod';
import type { ContractResult, TermResult } from '#lib/domain/evaluation.ts';
import { divide, ratio, toNumber } from '#lib/domain/ratio.ts';
import { awardAssumptionSchema, scenarioDocumentSchema } from '#lib/domain/scenario.ts';
import type { ScenarioDocument } from '#lib/domain/scenario.ts';
import { termIds } from '#lib/domain/terms.ts';
import { isoDateSchema } from '#lib/domain/workforce.ts';
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
			service: isoDateSchema.nullable().default(null)
		}),
		employers: z.array(
			z.strictObject({
				id: z.string(),
				kind: z.enum(['nhs', 'council']),
				fullTimeHours: hours,
				/** Council leave: `national-minimum`, or nothing when the employer has not said. */
				councilLeave: z.literal('national-minimum').nullable().default(null),
				grades: z.record(z.string(), z.array(z.string())).default({})
			})
		)
	}),
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
		package: z.strictObject({ own: expectedHour, new: expectedHour }).optional()
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
		...packageChecks(expect.package, document)
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
		typeof value === 'number' && term.unit === 'pence-a-year' ? pounds(value) : value;
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

/** A workforce of one, and a scenario of at most one move. */
function documentOf({ name, asOf, start, editions, awards, given, move, terms }: Case) {
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
			employers: employers.map(({ id, kind, fullTimeHours, councilLeave, grades }) => ({
				id,
				name: id,
				kind,
				nation: 'england',
				standardWeekMinutes: fullTimeHours * 60,
				grades: Object.entries(grades).map(([grade, points]) => ({
					grade,
					points,
					amounts: null,
					jobEvaluation: null
				})),
				gradesSource: null,
				topPost: null,
				policies: { councilLeave: councilLeave && { kind: councilLeave } }
			})),
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
					service: {
						statutory: contract.service,
						redundancy: contract.service,
						leave: contract.service
					},
					allowances: [],
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
			moves: move ? [{ id: 'move', name, contracts: ['case'], start: from, ...move }] : []
		}
	};
	return checked(scenarioDocumentSchema, document, name);
}
