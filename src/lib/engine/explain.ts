/**
 * Opens one contract: for each future and term the working, down to edition, point, printed figure,
 * source and rulings, and the value of every month. The figures are those of `evaluate`, from the
 * same functions; nothing is worked out a second way.
 */
import type { ContractExplanation } from '#lib/domain/evaluation.ts';
import type { ScenarioDocument } from '#lib/domain/scenario.ts';
import { valueAt } from '#lib/domain/series.ts';
import { add, maximum, ratio, subtract, zero } from '#lib/domain/ratio.ts';
import type { TermId } from '#lib/domain/terms.ts';
import type { Contract } from '#lib/domain/workforce.ts';
import type { Reference } from '#lib/reference/types.ts';
import { decideMoves } from './arrangements/deciding-move.ts';
import type { Arrangement } from './arrangements/deciding-move.ts';
import { futuresOf, leaveStandings } from './arrangements/futures.ts';
import type { Future, Futures } from './arrangements/futures.ts';
import { arrangementOf } from './evaluate.ts';
import { horizonOf, judgedTerms, restart, rowOf, termRows, termTopUp } from './judged-contract.ts';
import { judge } from './no-detriment/judge.ts';
import type { TopUp } from './no-detriment/protection.ts';
import { settingOf } from './pay/setting.ts';
import type { Setting } from './pay/setting.ts';
import { annualLeave, annualLeaveSides } from './terms/annual-leave.ts';
import { continuousService, continuousServiceSides } from './terms/continuous-service.ts';
import { payTerms } from './terms/pay-and-hours.ts';
import type { Term, TermMonth, TermSides } from './terms/term.ts';
import { leaveFacts, payFacts } from './working/facts.ts';
import type { Facts } from './working/facts.ts';
import { termWorking } from './working/term-working.ts';

type TermExplanation = ContractExplanation['paths'][number]['terms'][number];

/** Throws when the baseline has no contract of that ref. */
export function explain(
	document: ScenarioDocument,
	reference: Reference,
	contractRef: string
): ContractExplanation {
	const contract = document.baseline.contracts.find(({ ref }) => ref === contractRef);
	if (!contract) throw new Error(`The baseline has no contract ${contractRef}`);
	const setting = settingOf(document, reference);
	const arrangement = arrangementOf(contract, decideMoves(document).arrangements, document);
	const futures = futuresOf(contract, arrangement, setting);
	const horizon = Math.max(
		...futures.futures.map(({ next }) => horizonOf(futures.own, next, setting))
	);
	const paths = futures.futures.map((future) => ({
		path: future.path,
		terms: judgedTerms(setting).map((id) =>
			explainTerm(opened(id, contract, arrangement, setting, futures, future), setting, horizon)
		)
	}));
	return { ref: contractRef, start: arrangement.start, paths };
}

interface OpenedTerm {
	readonly term: Term;
	readonly sides: TermSides;
	readonly topUp: TopUp | null;
	readonly facts: Facts;
	readonly future: Future;
	readonly arrangement: Arrangement;
}

function opened(
	id: TermId,
	contract: Contract,
	arrangement: Arrangement,
	setting: Setting,
	{ own }: Futures,
	future: Future
): OpenedTerm {
	const shared = { future, arrangement, topUp: null };
	if (id === 'T48') {
		const { statutory } = contract.service;
		const sides = continuousServiceSides(statutory, restart(arrangement), contract.employer);
		return { ...shared, term: continuousService, sides, facts: { own: [], next: [] } };
	}
	if (id === 'T21') {
		const standings = leaveStandings(contract, arrangement, setting);
		const { start } = arrangement;
		const sides = annualLeaveSides(standings.own, standings.next, start, setting.leaveEditions);
		const facts = leaveFacts(standings, start, setting.leaveEditions);
		return { ...shared, term: annualLeave, sides, facts };
	}
	const [payTerm] = payTerms([id]);
	if (!payTerm) throw new Error(`There is no term ${id}`);
	return {
		...shared,
		term: payTerm.term,
		sides: payTerm.sides(own, future.next),
		topUp: termTopUp(payTerm, own, future),
		facts: payFacts(id, own, future.next)
	};
}

function explainTerm(
	{ term, sides, topUp, facts, future, arrangement }: OpenedTerm,
	setting: Setting,
	horizon: number
): TermExplanation {
	const row = rowOf(termRows(setting), term.id);
	const { result } = judge(term, row, sides, topUp, horizon);
	const months = Array.from({ length: horizon }, (_, month) => month);
	const values = (series: TermSides['own']) =>
		months.map((month) => shown(term, inMonth(term, series, month)));
	const own = values(sides.own);
	const next = values(sides.next);
	const paid = topUp ? months.map((month) => paidIn(term, sides, topUp, month)) : next;
	const working = termWorking({
		term,
		row,
		sides,
		topUp,
		facts,
		future,
		arrangement,
		result,
		horizon
	});
	return { id: term.id, working, months: { own, new: next, paid } };
}

/** Months to the maximum run down; the judged series holds those of month 0 alone (T06). */
function inMonth(term: Term, series: TermSides['own'], month: number): TermMonth {
	const held = valueAt(series, month);
	if (term.id !== 'T06' || !held.known) return held;
	return { ...held, value: maximum(zero, subtract(held.value, ratio(month))) };
}

function shown(term: Term, month: TermMonth): number | null {
	if (!month.known) return null;
	const value = term.show(month.value);
	return typeof value === 'number' ? value : null;
}

function paidIn(term: Term, { next }: TermSides, topUp: TopUp, month: number): number | null {
	const value = valueAt(next, month);
	const onTop = valueAt(topUp, month);
	if (!value.known || !onTop) return null;
	return shown(term, { ...value, value: add(value.value, onTop) });
}
