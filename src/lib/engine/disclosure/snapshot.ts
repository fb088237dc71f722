/**
 * The shared snapshot: counts, pay and structure of one scenario with nothing in it that points at a
 * person. Built once from an evaluation, suppressed here, and never recomputed by a reader. Holds no
 * reference of a contract, person or post, no post title and no team name.
 */
import { z } from 'zod';
import type {
	ContractResult,
	Evaluation,
	ParityResult,
	SeniorityFact
} from '#lib/domain/evaluation.ts';
import type { Move, ScenarioDocument } from '#lib/domain/scenario.ts';
import { awardAssumptionSchema, protectionSchema } from '#lib/domain/scenario.ts';
import { termIds, verdicts } from '#lib/domain/terms.ts';
import { isoDateSchema, type Baseline, type Contract } from '#lib/domain/workforce.ts';
import { toInteger, type Ratio } from '#lib/domain/ratio.ts';
import { comparisonGroups } from '#lib/engine/parity/groups.ts';
import { payOf } from '#lib/engine/pay/pay-of.ts';
import { structures } from '#lib/engine/structure/structures.ts';
import type { Reference } from '#lib/reference/types.ts';
import {
	confidential,
	isDominated,
	people,
	protect,
	roundedCount,
	roundedMoney,
	sharingParameters,
	type Cell
} from './suppress.ts';

const cellSchema = z.union([z.number(), z.literal(confidential)]);
const text = z.string().max(300);
const employerId = z.string().max(120);

const moveSummarySchema = z.strictObject({
	route: z.enum([
		'integrated-team',
		'joint-post',
		'secondment',
		'section-113',
		'section-75',
		'honorary-contract',
		'joint-deployment',
		'tupe-transfer',
		'statutory-scheme',
		'cosop',
		'assimilation',
		'voluntary-move',
		'new-appointment'
	]),
	start: isoDateSchema,
	end: isoDateSchema.nullable(),
	/** Names of the employers whose people it touches. */
	from: z.array(text),
	to: text.nullable(),
	/** Contracts placed, transferred or offered; null for moves that touch no contract. */
	contracts: cellSchema.nullable(),
	/** Teams joined; null where the move joins none. */
	teams: z.int().nullable(),
	hasLead: z.boolean(),
	payRule: z.enum(['own', 'host-week-pro-rata', 'host-week-full-pay']).nullable(),
	returnRight: z.boolean().nullable(),
	awardPath: z.enum(['frozen', 'follow-own', 'follow-new']).nullable(),
	framework: text.nullable(),
	consent: z.enum(['not-asked', 'offered', 'accepted']).nullable(),
	/** Absent where protection has no meaning for the route; null = none in writing. */
	protection: protectionSchema.pick({ shape: true, months: true, lumpPence: true }).nullish()
});

const sideCountSchema = z.strictObject({ employer: employerId, count: cellSchema });

export const snapshotSchema = z.strictObject({
	format: z.literal('workforce-share'),
	formatVersion: z.literal(1),
	asOf: isoDateSchema,
	start: isoDateSchema,
	horizonMonths: z.int(),
	employers: z.array(
		z.strictObject({
			id: employerId,
			name: text,
			kind: z.enum(['nhs', 'council']),
			contracts: cellSchema
		})
	),
	contracts: cellSchema,
	headlines: z.array(
		z.strictObject({
			kind: z.enum(['own-path', 'pay-kept-in-cash']),
			adopted: z.boolean(),
			holds: z.boolean(),
			failing: cellSchema,
			cannotTell: cellSchema
		})
	),
	verdicts: z.array(
		z.strictObject({
			verdict: z.enum(verdicts),
			sides: z.array(sideCountSchema),
			total: cellSchema
		})
	),
	/** Contracts worse on each term, protected or not. */
	worse: z.array(
		z.strictObject({ term: z.enum(termIds), sides: z.array(sideCountSchema), total: cellSchema })
	),
	/** Only groups that may be shown: the name of another could be the name of a small team. */
	parity: z.array(
		z.strictObject({
			name: text,
			evidenceClass: z.enum(['A1', 'A2', 'B', 'C', 'D']),
			basis: z.literal('hourly-basic'),
			sides: z.array(
				z.strictObject({
					employer: employerId,
					people: cellSchema,
					meanAnnualPence: z.int()
				})
			),
			gapPercent: cellSchema,
			/** Employer paid less; null when level or hidden. */
			lower: employerId.nullable()
		})
	),
	layers: z.array(
		z.strictObject({
			layer: z.int(),
			sides: z.array(
				z.strictObject({
					employer: employerId,
					down: cellSchema,
					same: cellSchema,
					up: cellSchema
				})
			)
		})
	),
	moves: z.array(moveSummarySchema),
	awards: z.array(awardAssumptionSchema.omit({ note: true })),
	editions: z.array(
		z.strictObject({
			id: text,
			framework: text,
			effectiveFrom: isoDateSchema,
			/** Null for rules that no award decides. */
			status: z.enum(['agreed', 'offer', 'assumed', 'unknown']).nullable(),
			publisher: text,
			title: text
		})
	),
	rulesVersion: text,
	parameters: z.strictObject({
		k: z.int(),
		dominanceContributors: z.int(),
		dominancePercent: z.int(),
		priorPercent: z.int(),
		countsToNearest: z.int(),
		moneyToNearestPence: z.int(),
		percentagesFrom: z.int()
	})
});

export type ShareSnapshot = Readonly<z.infer<typeof snapshotSchema>>;
export type MoveSummary = Readonly<z.infer<typeof moveSummarySchema>>;

/** A group all of whose members share one result: true of each of them, so the owner must agree. */
export interface GroupStatement {
	readonly employer: string | null;
	readonly kind: 'verdict' | 'worse';
	readonly of: string;
}

export interface BuiltSnapshot {
	readonly snapshot: ShareSnapshot;
	readonly groupStatements: readonly GroupStatement[];
}

type Shift = Extract<SeniorityFact, { kind: 'shift' }>;

/** Suppressed figures of an evaluated scenario, ready to be frozen. Throws on an unknown edition. */
export function buildSnapshot(
	document: ScenarioDocument,
	evaluation: Evaluation,
	reference: Reference
): BuiltSnapshot {
	const { baseline, scenario } = document;
	const pay = payOf(document, reference);
	const contracts = new Map(baseline.contracts.map((contract) => [contract.ref, contract]));
	const personOf = (ref: string): string => contracts.get(ref)?.person ?? ref;
	const employers = baseline.employers.map(({ id }) => id);
	const cells = new Map<string, readonly string[]>();
	countVerdicts(cells, evaluation.contracts, employers);
	for (const headline of evaluation.headlines) countHeadline(cells, headline.kind, evaluation);
	const built = structures(document);
	const compared = new Map(
		comparisonGroups(document, built).map(({ id, members }) => [id, members])
	);
	// The mean shown is basic pay; the other basis would show the same people a second time.
	const basic = evaluation.parity.filter(({ basis }) => basis === 'hourly-basic');
	const groups = basic.map((group) => ({
		group,
		sides: group.sides.map(({ employer }) => ({
			employer,
			members: (compared.get(group.group) ?? [])
				.filter((member) => member.employer === employer)
				.map(({ contract }) => contract.ref)
		}))
	}));
	groups.forEach(({ sides }, index) =>
		sides.forEach(({ employer, members }) => cells.set(`parity/${index}/${employer}`, members))
	);
	const shifts = evaluation.seniority.filter((fact) => fact.kind === 'shift');
	countShifts(cells, shifts, built.before.holders);
	for (const move of scenario.moves) {
		const members = contractsOf(move);
		if (members) cells.set(`move/${move.id}`, members);
	}
	const shown = protect(cells, personOf, sharingParameters.k);
	const show = (key: string): Cell => {
		const members = shown.has(key) ? cells.get(key) : undefined;
		return members ? roundedCount(members.length) : confidential;
	};
	const name = (id: string): string =>
		baseline.employers.find((employer) => employer.id === id)?.name ?? id;
	const sides = (key: string) =>
		employers.map((employer) => ({ employer, count: show(`${key}/${employer}`) }));
	const { headline, awards, start, horizonMonths } = scenario;
	return {
		groupStatements: groupStatements(cells, shown, employers),
		snapshot: {
			format: 'workforce-share',
			formatVersion: 1,
			asOf: baseline.asOf,
			start,
			horizonMonths,
			employers: baseline.employers.map(({ id, kind }) => ({
				id,
				name: name(id),
				kind,
				contracts: show(`all/${id}`)
			})),
			contracts: show('all'),
			headlines: evaluation.headlines.map(({ kind, holds }) => ({
				kind,
				adopted: kind === headline,
				holds,
				failing: show(`headline/${kind}/failing`),
				cannotTell: show(`headline/${kind}/cannot-tell`)
			})),
			verdicts: verdicts.map((verdict) => ({
				verdict,
				sides: sides(`verdict/${verdict}`),
				total: show(`verdict/${verdict}`)
			})),
			worse: scenario.terms.map((term) => ({
				term,
				sides: sides(`worse/${term}`),
				total: show(`worse/${term}`)
			})),
			parity: groups
				.filter(({ group, sides: members }, index) =>
					mayShow(group, members, {
						isShown: (employer) => shown.has(`parity/${index}/${employer}`),
						personOf,
						annualPence: (ref) => pay(ref, start)?.annualPence ?? null
					})
				)
				.map(({ group }) => sharedParity(group)),
			layers: [...new Set(shifts.map(({ layer }) => layer))]
				.sort((a, b) => a - b)
				.map((layer) => ({
					layer,
					sides: employers.map((employer) => ({
						employer,
						down: show(`layer/${layer}/${employer}/down`),
						same: show(`layer/${layer}/${employer}/same`),
						up: show(`layer/${layer}/${employer}/up`)
					}))
				})),
			moves: scenario.moves.map((move) =>
				summariseMove(move, baseline, (members) => members && show(`move/${move.id}`))
			),
			awards: awards.map(({ group, from, basisPoints }) => ({ group, from, basisPoints })),
			editions: sharedEditions(evaluation.editions, reference),
			rulesVersion: evaluation.ruleset,
			parameters: { ...sharingParameters }
		}
	};
}

/** What a move does, without naming a person or a post. `count` gives the contracts it touches. */
export function summariseMove(
	move: Move,
	baseline: Pick<Baseline, 'employers' | 'contracts'>,
	count: (members: readonly string[] | null) => Cell | null
): MoveSummary {
	const name = (id: string): string =>
		baseline.employers.find((employer) => employer.id === id)?.name ?? id;
	const members = contractsOf(move);
	const nothing = {
		start: move.start,
		end: null,
		to: null,
		contracts: count(members),
		teams: null,
		hasLead: false,
		payRule: null,
		returnRight: null,
		awardPath: null,
		framework: null,
		consent: null
	};
	switch (move.kind) {
		case 'integrated-team':
			return {
				...nothing,
				route: move.kind,
				from: [...new Set(move.teams.map(({ employer }) => name(employer)))],
				teams: move.teams.length,
				hasLead: move.lead !== null
			};
		case 'joint-post':
			return {
				...nothing,
				route: move.kind,
				from: move.capacities.map(({ employer }) => name(employer)),
				hasLead: move.holder !== null
			};
		case 'secondment':
			return {
				...nothing,
				route: move.route,
				end: move.end,
				from: homes(move.contracts, baseline.contracts).map(name),
				to: name(move.host),
				payRule: move.payRule,
				returnRight: move.returnRight
			};
		case 'tupe-transfer':
			return {
				...nothing,
				route: move.route === 'tupe' ? move.kind : move.route,
				from: homes(move.contracts, baseline.contracts).map(name),
				to: name(move.to),
				awardPath: move.awardPath
			};
		case 'assimilation':
			return {
				...nothing,
				route: move.route,
				from: homes(move.contracts, baseline.contracts).map(name),
				to: name(move.to),
				framework: move.framework,
				consent: move.consent,
				protection: move.protection && {
					shape: move.protection.shape,
					months: move.protection.months,
					lumpPence: move.protection.lumpPence
				}
			};
	}
}

function contractsOf(move: Move): readonly string[] | null {
	return move.kind === 'integrated-team' || move.kind === 'joint-post' ? null : move.contracts;
}

function homes(refs: readonly string[], contracts: readonly Contract[]): string[] {
	const wanted = new Set(refs);
	return [...new Set(contracts.filter(({ ref }) => wanted.has(ref)).map((each) => each.employer))];
}

type Counted = Map<string, readonly string[]>;

function put(cells: Counted, key: string, members: readonly string[]): void {
	cells.set(key, members);
}

function countVerdicts(
	cells: Counted,
	results: readonly ContractResult[],
	employers: readonly string[]
): void {
	const refs = (wanted: (result: ContractResult) => boolean): string[] =>
		results.filter(wanted).map(({ ref }) => ref);
	put(
		cells,
		'all',
		refs(() => true)
	);
	for (const verdict of verdicts) {
		put(
			cells,
			`verdict/${verdict}`,
			refs((result) => result.verdict === verdict)
		);
	}
	for (const term of termIds)
		put(
			cells,
			`worse/${term}`,
			refs((result) => isWorse(result, term))
		);
	for (const employer of employers) {
		const here = (result: ContractResult): boolean => result.employer === employer;
		put(cells, `all/${employer}`, refs(here));
		for (const verdict of verdicts) {
			const key = `verdict/${verdict}/${employer}`;
			put(
				cells,
				key,
				refs((result) => here(result) && result.verdict === verdict)
			);
		}
		for (const term of termIds) {
			put(
				cells,
				`worse/${term}/${employer}`,
				refs((each) => here(each) && isWorse(each, term))
			);
		}
	}
}

function isWorse(result: ContractResult, term: (typeof termIds)[number]): boolean {
	const verdict = result.terms.find(({ id }) => id === term)?.verdict;
	return verdict === 'worse_detriment' || verdict === 'worse_protected';
}

function countHeadline(
	cells: Counted,
	kind: Evaluation['headlines'][number]['kind'],
	{ contracts }: Evaluation
): void {
	const kept = ({ keepsOwnPath, keepsCash }: ContractResult): boolean | null =>
		kind === 'own-path' ? keepsOwnPath : keepsCash;
	const refs = (answer: boolean | null): string[] =>
		contracts.filter((result) => kept(result) === answer).map(({ ref }) => ref);
	put(cells, `headline/${kind}/failing`, refs(false));
	put(cells, `headline/${kind}/cannot-tell`, refs(null));
}

function countShifts(
	cells: Counted,
	shifts: readonly Shift[],
	holders: ReadonlyMap<string, readonly string[]>
): void {
	const found = new Map<string, string[]>();
	for (const { layer, employer, post, tierShift } of shifts) {
		if (tierShift === null) continue;
		const way = tierShift > 0 ? 'down' : tierShift < 0 ? 'up' : 'same';
		const key = `layer/${layer}/${employer}/${way}`;
		found.set(key, [...(found.get(key) ?? []), ...(holders.get(post) ?? [])]);
	}
	for (const [key, members] of found) put(cells, key, members);
}

interface Showing {
	readonly isShown: (employer: string) => boolean;
	readonly personOf: (ref: string) => string;
	readonly annualPence: (ref: string) => Ratio | null;
}

// A mean over other people than those counted here would escape the audit.
function mayShow(
	group: ParityResult,
	sides: readonly { readonly employer: string; readonly members: readonly string[] }[],
	{ isShown, personOf, annualPence }: Showing
): boolean {
	return group.sides.every(({ employer, n, unknown }) => {
		const members = sides.find((side) => side.employer === employer)?.members ?? [];
		const pay = members.map(annualPence).filter((each) => each !== null);
		return (
			isShown(employer) &&
			unknown === 0 &&
			n === people(members, personOf) &&
			pay.length === members.length &&
			!isDominated(pay.map(toInteger))
		);
	});
}

function sharedParity(group: ParityResult): ShareSnapshot['parity'][number] {
	const { name, evidenceClass, sides, gapPercent, lower } = group;
	const headcount = sides.reduce((sum, { n }) => sum + n, 0);
	const showsGap = gapPercent !== null && headcount >= sharingParameters.percentagesFrom;
	return {
		name,
		evidenceClass,
		basis: 'hourly-basic',
		sides: sides.map(({ employer, n, meanAnnualPence }) => ({
			employer,
			people: roundedCount(n),
			meanAnnualPence: roundedMoney(meanAnnualPence)
		})),
		gapPercent: showsGap ? Math.round(gapPercent * 10) / 10 : confidential,
		lower: showsGap ? lower : null
	};
}

function sharedEditions(
	ids: readonly string[],
	{ payEditions, leaveEditions, hcasEditions, sources }: Reference
): ShareSnapshot['editions'] {
	return ids.flatMap((id) => {
		const pay = payEditions.find((edition) => edition.id === id);
		const leave = leaveEditions.find((edition) => edition.id === id);
		const hcas = hcasEditions.find((edition) => edition.id === id);
		const edition = pay ?? leave ?? hcas;
		if (!edition) return [];
		const source = sources.find((each) => each.id === edition.source);
		return [
			{
				id,
				framework: pay?.framework ?? leave?.framework ?? 'afc-england',
				effectiveFrom: edition.effectiveFrom,
				status: pay?.status ?? null,
				publisher: source?.publisher ?? '',
				title: source?.title ?? ''
			}
		];
	});
}

function groupStatements(
	cells: ReadonlyMap<string, readonly string[]>,
	shown: ReadonlySet<string>,
	employers: readonly string[]
): GroupStatement[] {
	const size = (key: string): number => cells.get(key)?.length ?? 0;
	const whole = (key: string, all: string): boolean => shown.has(key) && size(key) === size(all);
	const telling = verdicts.filter((verdict) => verdict !== 'same');
	return [null, ...employers].flatMap((employer) => {
		const end = employer === null ? '' : `/${employer}`;
		const found = (kind: 'verdict' | 'worse', of: string): GroupStatement[] =>
			whole(`${kind}/${of}${end}`, `all${end}`) ? [{ employer, kind, of }] : [];
		return [
			...telling.flatMap((verdict) => found('verdict', verdict)),
			...termIds.flatMap((term) => found('worse', term))
		];
	});
}
