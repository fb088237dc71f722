/**
 * Opens one contract: for each future and term the working, down to edition, point, printed figure,
 * source and rulings, and the value of every month. The figures are those of `evaluate`, from the
 * same functions; nothing is worked out a second way.
 */
import type { ContractExplanation } from '#lib/domain/evaluation.ts';
import type { Judgement, ScenarioDocument } from '#lib/domain/scenario.ts';
import { valueAt } from '#lib/domain/series.ts';
import { add, maximum, ratio, subtract, zero } from '#lib/domain/ratio.ts';
import type { Reference } from '#lib/reference/types.ts';
import { decideMoves } from './arrangements/deciding-move.ts';
import type { Arrangement } from './arrangements/deciding-move.ts';
import { futuresOf } from './arrangements/futures.ts';
import type { Future } from './arrangements/futures.ts';
import { standingsOf } from './arrangements/standings.ts';
import { arrangementOf } from './evaluate.ts';
import {
	horizonOf,
	judgedTerms,
	rowOf,
	situationOf,
	termRows,
	termTopUp
} from './judged-contract.ts';
import { judge } from './no-detriment/judge.ts';
import { judgedBy, judgementsAbout } from './no-detriment/judgement.ts';
import type { TopUp } from './no-detriment/protection.ts';
import { settingOf } from './pay/setting.ts';
import type { Setting } from './pay/setting.ts';
import { soundDocument } from './soundness.ts';
import { familyOf } from './terms/families.ts';
import { shownFigure } from './terms/term.ts';
import type { Term, TermMonth, TermSides } from './terms/term.ts';
import type { Facts } from './working/fact.ts';
import { termWorking } from './working/term-working.ts';

type TermExplanation = ContractExplanation['paths'][number]['terms'][number];

/** Throws when the baseline has no contract of that ref. */
export function explain(
	given: ScenarioDocument,
	reference: Reference,
	contractRef: string
): ContractExplanation {
	const { document } = soundDocument(given);
	const contract = document.baseline.contracts.find(({ ref }) => ref === contractRef);
	if (!contract) throw new Error(`The baseline has no contract ${contractRef}`);
	const setting = settingOf(document, reference);
	const arrangement = arrangementOf(contract, decideMoves(document).arrangements, document);
	const futures = futuresOf(contract, arrangement, setting);
	const horizon = horizonOf(futures, setting);
	const standings = standingsOf(contract, arrangement, futures, setting);
	const judgements = judgementsAbout(
		document.scenario.judgements,
		contractRef,
		arrangement.move?.id
	);
	const paths = standings.futures.map((future) => ({
		path: future.path,
		terms: judgedTerms(setting).flatMap((id) => {
			const found = familyOf(id);
			if (!found) return [];
			const { family, term } = found;
			const given = { family, contract, arrangement, standings, future, horizon };
			const situation = situationOf(given, setting);
			const sides = family.sides(id, situation);
			const topUp = termTopUp(family, term, sides, situation, future);
			const facts = family.facts(id, situation);
			const opened = { term, sides, topUp, facts, future, arrangement, judgements };
			return [explainTerm(opened, setting, horizon)];
		})
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
	readonly judgements: readonly Judgement[];
}

function explainTerm(
	{ term, sides, topUp, facts, future, arrangement, judgements }: OpenedTerm,
	setting: Setting,
	horizon: number
): TermExplanation {
	const row = rowOf(termRows(setting), term.id);
	const { result } = judgedBy(judge(term, row, sides, topUp, horizon), row, judgements);
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
	const value = shownFigure(term, month);
	return typeof value === 'number' ? value : null;
}

function paidIn(term: Term, { next }: TermSides, topUp: TopUp, month: number): number | null {
	const value = valueAt(next, month);
	const onTop = valueAt(topUp, month);
	if (!value.known || !onTop) return null;
	return shown(term, { ...value, value: add(value.value, onTop) });
}
