/** The engine and the oracle, side by side on random people: nothing may differ. */
import { describe, expect, it } from 'vitest';
import type { PathResult, TermResult } from '#lib/domain/evaluation.ts';
import type { TermId } from '#lib/domain/terms.ts';
import { evaluate } from '#lib/engine/evaluate.ts';
import { reference } from '#lib/reference/reference.ts';
import { fraction, minus, over, rounded } from './fraction.ts';
import type { Fraction } from './fraction.ts';
import { judgeByHand } from './oracle.ts';
import type { OraclePath, OracleTerm } from './oracle.ts';
import { pinned, randomDocument } from './people.ts';

const contracts = Number(process.env['ORACLE_CONTRACTS'] ?? 2000);
const inOne = 50;

const editions = {
	pay: reference.payEditions.filter(({ id }) => pinned.includes(id)),
	leave: reference.leaveEditions.filter(({ id }) => pinned.includes(id))
};

describe('an independent reading of the rulebook', () => {
	it(`agrees with the engine on ${contracts} random contracts, 0 pence apart`, () => {
		for (let seed = 0; seed * inOne < contracts; seed += 1) {
			const document = randomDocument(seed, inOne);
			const evaluation = evaluate(document, reference);
			for (const result of evaluation.contracts) {
				const contract = document.baseline.contracts.find(({ ref }) => ref === result.ref);
				if (!contract) throw new Error(`No contract ${result.ref}`);
				const byHand = judgeByHand(contract, document, editions);
				const byEngine = [result, ...(result.otherPath ? [result.otherPath] : [])];
				const where = `seed ${seed}, ${result.ref}`;
				expect({ where, paths: byEngine.map(engineView) }).toEqual({
					where,
					paths: byHand.map(oracleView)
				});
			}
		}
	}, 3_600_000);
});

function engineView({ path, verdict, terms }: PathResult) {
	return {
		path,
		verdict,
		terms: terms.map((term) => ({ id: term.id, ...engineTerm(term) }))
	};
}

function engineTerm(term: TermResult) {
	const { verdict, rule, own, difference, firstWorseMonth, worstMonth, eroding } = term;
	return {
		verdict,
		rule,
		own,
		new: term.new,
		difference: term.id === 'T08' ? null : difference,
		firstWorse: firstWorseMonth,
		worst: worstMonth,
		cumulative: isMoney(term.id) ? term.cumulativePence : null,
		eroding: eroding && {
			first: eroding.firstMonth,
			worst: eroding.worstMonth,
			cumulative: isMoney(term.id) ? eroding.cumulativePence : null
		},
		catchUp: term.catchUpMonth
	};
}

function oracleView({ path, verdict, terms }: OraclePath) {
	return {
		path,
		verdict,
		terms: [...terms].map(([id, term]) => ({ id, ...oracleTerm(id, term) }))
	};
}

function oracleTerm(id: TermId, term: OracleTerm) {
	const { verdict, rule, firstWorse, worst, eroding, catchUp } = term;
	return {
		verdict,
		rule,
		own: shown(id, term.own),
		new: shown(id, term.next),
		difference: id === 'T08' ? null : apart(id, minus(term.next, term.own)),
		firstWorse,
		worst,
		cumulative: isMoney(id) ? term.cumulative : null,
		eroding: eroding && { ...eroding, cumulative: isMoney(id) ? eroding.cumulative : null },
		catchUp
	};
}

const isMoney = (id: TermId) => ['T01', 'T02'].includes(id);

function shown(id: TermId, value: Fraction): number | string {
	if (id === 'T08') return value.top === 0n ? 'static' : 'dynamic';
	if (id !== 'T48') return apart(id, value);
	return new Date(rounded(value) * 86_400_000).toISOString().slice(0, 10);
}

function apart(id: TermId, value: Fraction): number {
	if (id === 'T03') return rounded(over(value, fraction(100)), 4);
	if (id === 'T04') return rounded(over(value, fraction(60)), 4);
	if (id === 'T21') return rounded(value, 4);
	return rounded(value);
}
