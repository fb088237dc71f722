/**
 * All judged terms of one contract. Results are worked out once for each distinct position and shared
 * by every contract that stands alike: pay and hours, leave, and the service date are three keys.
 */
import type { PathResult } from '#lib/domain/evaluation.ts';
import { valueAt } from '#lib/domain/series.ts';
import { termIds } from '#lib/domain/terms.ts';
import type { TermId } from '#lib/domain/terms.ts';
import type { Contract } from '#lib/domain/workforce.ts';
import type { TermRow } from '#lib/reference/types.ts';
import type { Conditions, LeaveStanding } from './arrangements/conditions.ts';
import type { Arrangement } from './arrangements/deciding-move.ts';
import { futuresOf, leaveStandings } from './arrangements/futures.ts';
import type { Future } from './arrangements/futures.ts';
import { judge } from './no-detriment/judge.ts';
import type { JudgedTerm } from './no-detriment/judge.ts';
import { judgePath } from './no-detriment/person.ts';
import { topUpOf } from './no-detriment/protection.ts';
import type { TopUp } from './no-detriment/protection.ts';
import { monthOf } from './pay/months.ts';
import { positionKey, positionOf } from './pay/position.ts';
import type { Setting } from './pay/setting.ts';
import { annualLeave, annualLeaveSides } from './terms/annual-leave.ts';
import { continuousService, continuousServiceSides } from './terms/continuous-service.ts';
import { atHeldPoint, payTerms } from './terms/pay-and-hours.ts';
import type { PayTerm } from './terms/pay-and-hours.ts';

export interface JudgedContract {
	readonly horizonMonths: number;
	/** The first decides. */
	readonly paths: readonly PathResult[];
}

/** Months 0 … H − 1 with H the later of 60, the scenario's own and both grade maximums (R3). */
export function horizonOf(own: Conditions, next: Conditions, setting: Setting): number {
	const maximums = [own, next].flatMap(({ pay: { monthsToTop } }) =>
		typeof monthsToTop === 'number' ? [monthsToTop] : []
	);
	return Math.max(60, setting.scenario.horizonMonths, ...maximums);
}

/** What the written protection of a future pays on top of one term; null where none covers it. */
export function termTopUp(payTerm: PayTerm, own: Conditions, future: Future): TopUp | null {
	if (!future.protection || !payTerm.term.isPay) return null;
	const { own: held, next } = payTerm.sides(own, future.next);
	return topUpOf(future.protection, payTerm.term.id, {
		own: held,
		next,
		cash: valueAt(held, -1),
		heldPoint: atHeldPoint(payTerm, own)
	});
}

/** A judge of contracts that remembers every distinct position of one evaluation. */
export function contractJudge(
	setting: Setting
): (contract: Contract, arrangement: Arrangement) => JudgedContract {
	const rows = termRows(setting);
	const pay = numbered<PayJudgement>();
	const leave = numbered<JudgedTerm>();
	const service = numbered<JudgedTerm>();
	const whole = new Map<string, JudgedContract>();
	const judged = setting.scenario.terms;

	return (contract, arrangement) => {
		const key = payKey(contract, arrangement, setting);
		const onPay = pay(key, () => judgePay(contract, arrangement, setting, rows));
		const onLeave = leave(leaveKey(contract, arrangement, onPay.value.horizon), () =>
			judgeLeave(contract, arrangement, setting, rows, onPay.value.horizon)
		);
		const onService = service(serviceKey(contract, arrangement), () =>
			judgeService(contract, arrangement, rows, onPay.value.horizon)
		);
		const name = `${onPay.id}|${onLeave.id}|${onService.id}`;
		const known = whole.get(name);
		if (known) return known;
		const others = [
			...(judged.includes('T21') ? [onLeave.value] : []),
			...(judged.includes('T48') ? [onService.value] : [])
		];
		const isProtectedTerm = (id: TermId) => rows.get(id)?.protectedByDefault ?? true;
		const paths = onPay.value.paths.map(({ path, terms }) =>
			frozenPath(judgePath(path, [...terms, ...others], isProtectedTerm))
		);
		const result = { horizonMonths: onPay.value.horizon, paths };
		whole.set(name, result);
		return result;
	};
}

interface PayJudgement {
	readonly horizon: number;
	readonly paths: readonly {
		readonly path: PathResult['path'];
		readonly terms: readonly JudgedTerm[];
	}[];
}

type Rows = ReadonlyMap<TermId, TermRow>;

function judgePay(
	contract: Contract,
	arrangement: Arrangement,
	setting: Setting,
	rows: Rows
): PayJudgement {
	const { own, futures } = futuresOf(contract, arrangement, setting);
	const horizon = Math.max(...futures.map(({ next }) => horizonOf(own, next, setting)));
	const paths = futures.map((future) => ({
		path: future.path,
		terms: payTerms(setting.scenario.terms).map((payTerm) => {
			const { term, sides } = payTerm;
			const topUp = termTopUp(payTerm, own, future);
			return judge(term, rowOf(rows, term.id), sides(own, future.next), topUp, horizon);
		})
	}));
	return { horizon, paths };
}

function judgeLeave(
	contract: Contract,
	arrangement: Arrangement,
	setting: Setting,
	rows: Rows,
	horizon: number
): JudgedTerm {
	const { own, next } = leaveStandings(contract, arrangement, setting);
	const sides = annualLeaveSides(own, next, arrangement.start, setting.leaveEditions);
	return judge(annualLeave, rowOf(rows, 'T21'), sides, null, horizon);
}

function judgeService(
	contract: Contract,
	arrangement: Arrangement,
	rows: Rows,
	horizon: number
): JudgedTerm {
	const { service, employer } = contract;
	const sides = continuousServiceSides(service.statutory, restart(arrangement), employer);
	return judge(continuousService, rowOf(rows, 'T48'), sides, null, horizon);
}

/** Statutory service starts again only where the person leaves one employer for another (T48). */
export function restart({ route, start }: Arrangement): string | null {
	return route === 'voluntary-move' ? start : null;
}

export function termRows({ reference }: Setting): Rows {
	return new Map(reference.terms.map((row) => [row.id, row]));
}

export function rowOf(rows: Rows, id: TermId): TermRow {
	const row = rows.get(id);
	if (!row) throw new Error(`The register of terms has no row ${id}`);
	return row;
}

/** Terms of a scenario in the order of the register. */
export function judgedTerms({ scenario }: Setting): readonly TermId[] {
	return termIds.filter((id) => scenario.terms.includes(id));
}

function payKey(contract: Contract, { move, start }: Arrangement, setting: Setting): string {
	const employer = setting.employers.get(contract.employer);
	if (!employer) throw new Error(`The baseline has no employer ${contract.employer}`);
	const position = positionOf(contract, employer, setting.asOf, start);
	const hours = `${contract.weeklyMinutes}|${contract.standardWeekMinutes}`;
	return `${move?.id ?? ''}|${positionKey(position, start)}|${hours}`;
}

function leaveKey(contract: Contract, { move, start }: Arrangement, horizon: number): string {
	const { employer, framework, service } = contract;
	return `${move?.id ?? ''}|${employer}|${framework}|${horizon}|${start}|${monthKey(start, service.leave)}`;
}

/** Anniversaries fall alike for equal months, except those of 29 February (ruling R24). */
function monthKey(start: string, date: LeaveStanding['service']): string {
	if (date === null) return '-';
	return date.endsWith('-02-29') ? date : String(monthOf(start, date));
}

function serviceKey({ service, employer }: Contract, arrangement: Arrangement): string {
	return `${service.statutory ?? employer}|${restart(arrangement) ?? ''}`;
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

/** Shared by many contracts, so nobody may change it. */
function frozenPath(path: PathResult): PathResult {
	for (const term of path.terms) Object.freeze(term);
	Object.freeze(path.terms);
	return Object.freeze(path);
}
