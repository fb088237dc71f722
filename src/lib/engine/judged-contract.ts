/**
 * All judged terms of one contract. Results are worked out once for each distinct position and shared
 * by every contract that stands alike: each family of terms has a key of its own, and contracts whose
 * keys are all alike share one whole result.
 */
import type { PathResult } from '#lib/domain/evaluation.ts';
import type { Ratio } from '#lib/domain/ratio.ts';
import type { Judgement } from '#lib/domain/scenario.ts';
import { valueAt } from '#lib/domain/series.ts';
import { termIds } from '#lib/domain/terms.ts';
import type { TermId } from '#lib/domain/terms.ts';
import type { Contract, Employer } from '#lib/domain/workforce.ts';
import type { TermRow } from '#lib/reference/types.ts';
import type { Conditions } from './arrangements/conditions.ts';
import type { Arrangement } from './arrangements/deciding-move.ts';
import { futuresOf } from './arrangements/futures.ts';
import type { Future, Futures } from './arrangements/futures.ts';
import { floorKey } from './arrangements/legal-floor.ts';
import type { Lift } from './arrangements/legal-floor.ts';
import { seenBy, standingsOf } from './arrangements/standings.ts';
import type { StandingFuture, Standings } from './arrangements/standings.ts';
import { judge } from './no-detriment/judge.ts';
import type { JudgedTerm } from './no-detriment/judge.ts';
import { judgedBy, judgementsAbout } from './no-detriment/judgement.ts';
import { judgePath } from './no-detriment/person.ts';
import { topUpOf } from './no-detriment/protection.ts';
import type { TopUp } from './no-detriment/protection.ts';
import { positionKey, positionOf } from './pay/position.ts';
import type { Setting } from './pay/setting.ts';
import { families, familyOf } from './terms/families.ts';
import type { Situation, TermFamily } from './terms/family.ts';
import type { Term, TermSides } from './terms/term.ts';

export interface JudgedContract {
	readonly horizonMonths: number;
	/** The first decides. */
	readonly paths: readonly PathResult[];
	/** Where pay is below what the law allows. */
	readonly lifts: readonly Lift[];
}

/** Months 0 … H − 1 with H the later of 60, the scenario's own and both grade maximums (R3). */
export function horizonOf(
	{ own, futures }: Pick<Futures, 'own' | 'futures'>,
	setting: Setting
): number {
	const conditions: readonly Conditions[] = [own, ...futures.map(({ next }) => next)];
	const maximums = conditions.flatMap(({ pay: { monthsToTop } }) =>
		typeof monthsToTop === 'number' ? [monthsToTop] : []
	);
	return Math.max(60, setting.scenario.horizonMonths, ...maximums);
}

export interface FamilyCase {
	readonly family: TermFamily;
	readonly contract: Contract;
	readonly arrangement: Arrangement;
	readonly standings: Standings;
	readonly future: StandingFuture;
	readonly horizon: number;
}

/** What a family sees of one future of a contract. */
export function situationOf(
	{ family, contract, arrangement, standings, future, horizon }: FamilyCase,
	{ reference }: Setting
): Situation {
	const { own } = standings;
	const next = seenBy(family, own, future.standing);
	return { contract, own, next, start: arrangement.start, horizon, reference };
}

/** What the written protection of a future pays on top of one term; null where none covers it. */
export function termTopUp(
	{ atHeldPoint }: TermFamily,
	{ id, isPay }: Term,
	sides: TermSides,
	situation: Situation,
	{ protection }: Future
): TopUp | null {
	if (!protection || !isPay || !atHeldPoint) return null;
	return topUpOf(protection, id, {
		own: sides.own,
		next: sides.next,
		cash: valueAt(sides.own, -1),
		heldPoint: atHeldPoint(id, situation)
	});
}

/** A judge of contracts that remembers every distinct position of one evaluation. */
export function contractJudge(
	setting: Setting
): (contract: Contract, arrangement: Arrangement) => JudgedContract {
	const rows = termRows(setting);
	const chosen = judgedTerms(setting);
	const books = booksOf(chosen);
	const pages = pagesOf(chosen, books);
	const keysOf = sharedKeys(setting);
	const positions = numbered<Position>();
	const sums = numbers();
	const whole = new Map<string, JudgedContract>();
	const isProtectedTerm = (id: TermId) => rows.get(id)?.protectedByDefault ?? true;

	const partOf = (
		{ family, terms, results }: Book,
		contract: Contract,
		arrangement: Arrangement,
		position: Numbered<Position>,
		keys: SharedKeys
	) => {
		const isKept = keys.leavesRules && !family.readsPay && !family.readsPension;
		const about = isKept ? keys.kept : keys.moved;
		const paid = !family.readsPay ? -1 : family.readsStartOnly ? keys.atStart : position.id;
		return results(about, paid, family.key(contract, arrangement.start), () => {
			const { futures, horizon } = position.value;
			const standings = standingsOf(contract, arrangement, futures, setting);
			return standings.futures.map((future) => {
				const given = { family, contract, arrangement, standings, future, horizon };
				const situation = situationOf(given, setting);
				return terms.map((id) => judgeTerm(family, id, situation, future, rows));
			});
		});
	};

	return (contract, arrangement) => {
		const position = positions(payKey(contract, arrangement, setting), () => {
			const futures = futuresOf(contract, arrangement, setting);
			return { futures, horizon: horizonOf(futures, setting), atStart: sums(paidAtStart(futures)) };
		});
		const keys = keysOf(contract, arrangement, position.value);
		const parts = books.map((book) => partOf(book, contract, arrangement, position, keys));
		const { scenario } = setting;
		const judgements = judgementsAbout(scenario.judgements, contract.ref, arrangement.move?.id);
		const name = wholeKey(position.id, parts, judgements, setting);
		const known = whole.get(name);
		if (known) return known;
		const { futures, horizon } = position.value;
		const paths = futures.futures.map(({ path }, index) => {
			const terms = gathered(pages, parts, index);
			const judged =
				judgements.length === 0
					? terms
					: terms.map((term) => frozen(judgedBy(term, rowOf(rows, term.result.id), judgements)));
			const judgedPath = judgePath(path, judged, isProtectedTerm);
			Object.freeze(judgedPath.terms);
			return Object.freeze(judgedPath);
		});
		const result = { horizonMonths: horizon, paths, lifts: futures.lifts };
		whole.set(name, result);
		return result;
	};
}

/** A family with those of its terms that are judged, and every result worked out so far. */
interface Book {
	readonly family: TermFamily;
	readonly terms: readonly TermId[];
	readonly results: Shelf<FamilyResult>;
}

function booksOf(chosen: readonly TermId[]): readonly Book[] {
	return families
		.map((family) => ({ family, terms: chosen.filter((id) => familyOf(id)?.family === family) }))
		.filter(({ terms }) => terms.length > 0)
		.map(({ family, terms }) => ({ family, terms, results: shelf<FamilyResult>() }));
}

/** Where each term stands, in the order of the register. */
interface Page {
	readonly book: number;
	readonly term: number;
}

function pagesOf(chosen: readonly TermId[], books: readonly Book[]): readonly Page[] {
	return chosen.map((id) => {
		const book = books.findIndex(({ terms }) => terms.includes(id));
		return { book, term: books[book]?.terms.indexOf(id) ?? -1 };
	});
}

/** Terms that see no difference between the futures are judged for the first alone. */
function gathered(
	pages: readonly Page[],
	parts: readonly Numbered<FamilyResult>[],
	future: number
): JudgedTerm[] {
	const terms: JudgedTerm[] = [];
	for (const { book, term } of pages) {
		const value = parts[book]?.value;
		const judged = (value?.[future] ?? value?.[0])?.[term];
		if (judged) terms.push(judged);
	}
	return terms;
}

interface SharedKeys {
	/** Of everything that the move changes. */
	readonly moved: number;
	/** Of the rules alone, where the move leaves them as they are. */
	readonly kept: number;
	readonly leavesRules: boolean;
	readonly atStart: number;
}

/** What contracts that stand alike have in common; the grade where a policy goes by it. */
function sharedKeys({
	employers
}: Setting): (contract: Contract, arrangement: Arrangement, position: Position) => SharedKeys {
	const number = numbers();
	const byGrade = new Set([...employers.values()].filter(goesByGrade).map(({ id }) => id));
	return ({ employer, framework, grade }, { move, start }, { horizon, atStart }) => {
		const leavesRules = move?.kind !== 'assimilation';
		const isByGrade = byGrade.has(employer) || (!leavesRules && byGrade.has(move.to));
		const kept = `${start}|${horizon}|${employer}|${framework}|${isByGrade ? grade : ''}`;
		const moved = number(`${move?.id ?? ''}|${kept}`);
		return { moved, kept: number(kept), leavesRules, atStart };
	};
}

function goesByGrade({ policies }: Employer): boolean {
	const { councilLeave, notice, localTerms } = policies;
	const steps = councilLeave?.kind === 'own' ? councilLeave.steps : [];
	return [...steps, ...(notice ?? []), ...localTerms].some(({ grades }) => grades !== null);
}

interface Position {
	readonly futures: Futures;
	readonly horizon: number;
	/** Equal for positions that are paid alike in month 0. */
	readonly atStart: number;
}

/** Judged terms of one family, by future. */
type FamilyResult = readonly (readonly JudgedTerm[])[];

type Rows = ReadonlyMap<TermId, TermRow>;

function judgeTerm(
	family: TermFamily,
	id: TermId,
	situation: Situation,
	future: Future,
	rows: Rows
): JudgedTerm {
	const term = termOf(family, id);
	const sides = family.sides(id, situation);
	const topUp = termTopUp(family, term, sides, situation, future);
	return frozen(judge(term, rowOf(rows, id), sides, topUp, situation.horizon));
}

function termOf({ terms }: TermFamily, id: TermId): Term {
	const term = terms.find((candidate) => candidate.id === id);
	if (!term) throw new RangeError(`The family has no term ${id}`);
	return term;
}

export function termRows({ reference }: Setting): Rows {
	return new Map(reference.terms.map((row) => [row.id, row]));
}

export function rowOf(rows: Rows, id: TermId): TermRow {
	const row = rows.get(id);
	if (!row) throw new Error(`The register of terms has no row ${id}`);
	return row;
}

/** Terms of a scenario that some family works out, in the order of the register. */
export function judgedTerms({ scenario }: Setting): readonly TermId[] {
	return termIds.filter((id) => scenario.terms.includes(id) && familyOf(id) !== null);
}

/** Pay and hours of month 0 in each future, as text: equal where a sum on that day is equal. */
function paidAtStart({ own, futures }: Futures): string {
	const { pay: ownPay, hours: ownHours } = own;
	return [own, ...futures.map(({ next }) => next)]
		.map(({ pay, hours }) => {
			const figure = valueAt(pay.pay, 0);
			const { weeklyMinutes, standardWeekMinutes } = valueAt(hours, 0);
			const unchanged = pay.pay === ownPay.pay && hours === ownHours;
			const week = `${textOf(weeklyMinutes)}|${textOf(standardWeekMinutes)}|${unchanged}`;
			if (!figure.known) return `${figure.code}|${figure.subject}|${week}`;
			const { annualPence, status, assumed, confidence, edition } = figure;
			return `${textOf(annualPence)}|${status}|${assumed}|${confidence}|${edition ?? ''}|${week}`;
		})
		.join('|');
}

function textOf({ n, d }: Ratio): string {
	return `${n}/${d}`;
}

function payKey(contract: Contract, { move, start }: Arrangement, setting: Setting): string {
	const employer = setting.employers.get(contract.employer);
	if (!employer) throw new Error(`The baseline has no employer ${contract.employer}`);
	const position = positionOf(contract, employer, setting.asOf, start);
	const hours = `${contract.weeklyMinutes}|${contract.standardWeekMinutes}`;
	return `${move?.id ?? ''}|${positionKey(position, start)}|${hours}|${placing(contract, move)}|${floorKey(contract, start)}`;
}

/** What a move reads of the contract to place it on its target grade. */
function placing({ service }: Contract, move: Arrangement['move']): string {
	const isByService = move?.kind === 'assimilation' && move.pointRule.kind === 'reckonable-service';
	return isByService ? (service.redundancy ?? '-') : '';
}

/** Judgements decide some contracts by themselves, so they are part of what is shared. */
function wholeKey(
	position: number,
	parts: readonly Numbered<FamilyResult>[],
	judgements: readonly Judgement[],
	{ scenario }: Setting
): string {
	const decided = judgements.map((judgement) => scenario.judgements.indexOf(judgement)).join(',');
	return `${position}|${parts.map(({ id }) => id).join('|')}|${decided}`;
}

interface Numbered<Value> {
	readonly id: number;
	readonly value: Value;
}

function numbered<Value>(): (key: string, work: () => Value) => Numbered<Value> {
	const known = new Map<string, Numbered<Value>>();
	return (key, work) => {
		const found = known.get(key);
		if (found) return found;
		const made = { id: known.size, value: work() };
		known.set(key, made);
		return made;
	};
}

type Shelf<Value> = (
	about: number,
	paid: number,
	key: string,
	work: () => Value
) => Numbered<Value>;

/** The same by three keys: numbers are found much faster than a text made of all three. */
function shelf<Value>(): Shelf<Value> {
	const known = new Map<number, Map<number, Map<string, Numbered<Value>>>>();
	let size = 0;
	return (about, paid, key, work) => {
		const byPaid = under(known, about);
		const byKey = under(byPaid, paid);
		const found = byKey.get(key);
		if (found) return found;
		const made = { id: size, value: work() };
		size += 1;
		byKey.set(key, made);
		return made;
	};
}

function under<Key, Inner>(outer: Map<number, Map<Key, Inner>>, key: number): Map<Key, Inner> {
	const found = outer.get(key) ?? new Map<Key, Inner>();
	if (found.size === 0) outer.set(key, found);
	return found;
}

/** A small number for each text, so that keys built of several stay short. */
function numbers(): (text: string) => number {
	const known = new Map<string, number>();
	return (text) => {
		const found = known.get(text) ?? known.size;
		if (found === known.size) known.set(text, found);
		return found;
	};
}

/** Shared by many contracts, so nobody may change it. */
function frozen(judged: JudgedTerm): JudgedTerm {
	Object.freeze(judged.result);
	return judged;
}
