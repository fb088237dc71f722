/**
 * Terms that no national rule gives and only the employer can state, by framework and grade: on-call,
 * sleep-in, acting up, protection period, injury allowance, travel, base, fees, study leave, pattern,
 * procedures, benefits (register of terms). Not supplied is never a default. Rules in words are
 * compared by a person (V2); left alone by the route they are the same (R14).
 */
import type { Framework } from '#lib/domain/pay.ts';
import { fromDecimal, toNumber, zero } from '#lib/domain/ratio.ts';
import type { Ratio } from '#lib/domain/ratio.ts';
import type { TermId } from '#lib/domain/terms.ts';
import type { EmployerPolicies } from '#lib/domain/workforce.ts';
import type { TermRow } from '#lib/reference/types.ts';
import { gap } from '../pay/figure.ts';
import type { Fact } from '../working/fact.ts';
import type { Standing, TermFamily } from './family.ts';
import { certain, plainTolerance, poundsTolerance } from './term.ts';
import type { Term, TermMonth } from './term.ts';

const money = [
	['T18', true],
	['T19', false],
	['T43', true],
	['T45', true],
	['T50', true]
] as const satisfies readonly (readonly [TermId, boolean])[];
const counted = ['T34', 'T46'] as const satisfies readonly TermId[];
const worded = ['T20', 'T41', 'T44', 'T47', 'T49'] as const satisfies readonly TermId[];

export const suppliedFamily: TermFamily = {
	terms: [
		...money.map(([id, isMoney]) => term(id, isMoney, poundsTolerance)),
		...counted.map((id) => term(id, false, plainTolerance)),
		...worded.map((id) => term(id, false, () => zero))
	],
	readsPay: false,
	key: () => '',
	sides: (id, { own, next }) => ({
		own: [{ from: -1, value: supplied(id, own) }],
		next: [{ from: -1, value: supplied(id, next) }],
		unchanged: own === next
	}),
	facts: (id, { own, next }) => ({ own: facts(id, own), next: facts(id, next) })
};

function term(id: TermId, isMoney: boolean, tolerance: (row: TermRow) => Ratio): Term {
	return {
		id,
		isPay: false,
		isMoney,
		show: (value) => toNumber(value, 2),
		showDifference: (value) => toNumber(value, 2),
		tolerance: (row) => (row.tolerance === null ? zero : tolerance(row))
	};
}

/** The protection period follows from the employer's protection policy where that is supplied. */
function supplied(id: TermId, standing: Standing): TermMonth {
	const { employer, grade } = standing;
	const row = localTermOf(employer.policies, id, standing.framework, grade);
	if (row) {
		const { value, source } = row;
		return value.kind === 'amount'
			? certain(fromDecimal(value.amount), source)
			: { ...certain(zero, source), text: value.rule };
	}
	const { protection } = employer.policies;
	if (id === 'T34' && protection) {
		const months = protection.shape === 'none' ? 0 : protection.months;
		return certain(fromDecimal(months), protection.source);
	}
	return gap('local-term-not-supplied', `${employer.id} ${id}`);
}

type LocalTerm = EmployerPolicies['localTerms'][number];

/** A value for the grade goes before one for the whole framework. */
function localTermOf(
	{ localTerms }: EmployerPolicies,
	id: TermId,
	framework: Framework,
	grade: string | null
): LocalTerm | null {
	const rows = localTerms.filter((row) => row.term === id && row.framework === framework);
	const own = rows.find(({ grades }) => grade !== null && grades?.includes(grade));
	return own ?? rows.find(({ grades }) => grades === null) ?? null;
}

function facts(id: TermId, standing: Standing): Fact[] {
	const value = supplied(id, standing);
	if (!value.known) return [];
	const { name } = standing.employer;
	return [
		{
			from: -1,
			workings: [
				{ label: `Stated by ${name}`, value: value.text ?? 'an amount', note: value.basis }
			]
		}
	];
}
