/** The working of one group: who is in it, the sums, the gap, the causes and the alarm's rule. */
import type { CauseKind, EvidenceClass, Reason } from '#lib/domain/evaluation.ts';
import { type Ratio, absolute, ratio, divide, sum, toDecimal } from '#lib/domain/ratio.ts';
import type { Working } from '#lib/domain/working.ts';
import { exactSum } from './exact-sum.ts';
import { type Cause, type Factors, factorsOf, meanAllowances } from './causes.ts';
import type { Alarm } from './gap.ts';
import type { ComparisonGroup } from './groups.ts';
import type { YearGap } from './over-time.ts';
import { type Basis, type Side, medianOf } from './side.ts';

/** One group on one basis, before the groups are looked at together. */
export interface GroupFigures {
	readonly group: ComparisonGroup;
	readonly basis: Basis;
	readonly date: string;
	readonly sides: readonly Side[];
	/** Signed percent of the means, exact; null where it cannot be told. */
	readonly gap: Ratio | null;
	readonly causes: readonly Cause[];
	readonly years: readonly YearGap[];
	readonly reasons: readonly Reason[];
}

const evidenceWords: Readonly<Record<EvidenceClass, string>> = {
	A1: 'rated as equivalent in one scheme',
	A2: 'rated as equivalent in both schemes',
	B: 'same scheme, check pending',
	C: 'linked estimate',
	D: 'context only'
};

const causeWords: Readonly<Record<CauseKind, string>> = {
	range: 'Different ranges',
	position: 'Different position in the range',
	week: 'Different standard week',
	allowances: 'Regular allowances',
	composition: 'People without a range: spot salaries and red circles'
};

const alarmWords: Readonly<Record<Alarm, string>> = {
	significant: 'significant: 5% or more',
	recurring: 'recurring: 3% or more, the same way in three groups or three years running',
	none: 'no alarm',
	cannot_tell: 'cannot tell'
};

export function parityWorking(
	figures: GroupFigures,
	alarm: Alarm,
	names: ReadonlyMap<string, string>
): Working {
	const { group, basis, sides, gap, date } = figures;
	const name = (employer: string) => names.get(employer) ?? employer;
	return {
		label: `${group.name}, ${basisWords(basis)}, on ${date}`,
		value: gap ? `${toDecimal(absolute(gap), 2)}%` : 'cannot tell',
		note: `Class ${group.evidenceClass}, ${evidenceWords[group.evidenceClass]}. One person counts once; employers are those after the moves.`,
		children: [
			...sides.map((side) => sideWorking(side, basis, name(side.employer))),
			...gapWorking(figures, name),
			...causesWorking(figures, name),
			{
				label: 'Alarm',
				value: alarmWords[alarm],
				note: 'A question to follow up, not a finding of law.'
			}
		]
	};
}

function sideWorking(side: Side, basis: Basis, name: string): Working {
	const mean = side.means[basis];
	const median = medianOf(side.rates[basis]);
	const total = exactSum(side.rates[basis]);
	const editions = [...new Set(side.members.flatMap(({ pay }) => pay.edition ?? []))].sort();
	const assumed = side.members.filter(({ pay }) => pay.assumed).length;
	return {
		label: name,
		value: mean ? `mean ${pounds(mean)} an hour` : 'no known pay',
		rule: 'R1',
		...(editions.length > 0 ? { edition: editions.join(', ') } : {}),
		...(assumed > 0 ? { note: `${contracts(assumed)} rest on an award that is not agreed.` } : {}),
		children: [
			{ label: 'People counted', value: String(side.people.length) },
			{ label: 'Contracts without known pay', value: String(side.unknown) },
			{ label: 'Sum of their hourly rates', value: pounds(total) },
			...(mean && median
				? [
						{
							label: 'Mean',
							value: pounds(mean),
							note: `${pounds(total)} ÷ ${side.people.length}`
						},
						{ label: 'Median', value: pounds(median) }
					]
				: [])
		]
	};
}

function gapWorking({ sides, basis, gap }: GroupFigures, name: (id: string) => string): Working[] {
	const means = sides.flatMap((side) => {
		const mean = side.means[basis];
		return mean ? [{ employer: side.employer, mean }] : [];
	});
	const [first, second] = means;
	if (!gap || !first || !second) return [];
	const [high, low] = gap.n < 0n ? [second, first] : [first, second];
	return [
		{
			label: gap.n === 0n ? 'Gap' : `Gap, ${name(low.employer)} being lower`,
			value: `${toDecimal(absolute(gap), 2)}%`,
			note: `(${pounds(high.mean)} − ${pounds(low.mean)}) ÷ ${pounds(high.mean)} × 100`
		}
	];
}

function causesWorking({ sides, causes }: GroupFigures, name: (id: string) => string): Working[] {
	if (causes.length === 0) return [];
	const total = sum(causes.map(({ pence }) => pence));
	return [
		{
			label: 'Causes, adding to the gap of the means',
			value: pounds(total),
			rule: 'R26',
			note: 'Each is its average effect over every order of exchanging the factors; first employer minus second.',
			children: [
				...causes.map(({ kind, pence }) => ({ label: causeWords[kind], value: pounds(pence) })),
				...sides.map((side) => ({
					label: `Factors of ${name(side.employer)}`,
					value: factorWords(factorsOf(side)),
					note: `Regular allowances ${pounds(meanAllowances(side))} an hour`
				}))
			]
		}
	];
}

function factorWords(factors: Factors | null): string {
	if (!factors) return 'nobody has a range';
	const { bottom, width, position, week } = factors;
	const place =
		position === null ? 'no width, so no position' : `position ${toDecimal(position, 4)}`;
	return `bottom ${pounds(bottom)}, width ${pounds(width)}, ${place}, week ${toDecimal(week, 4)} hours`;
}

function basisWords(basis: Basis): string {
	return basis === 'hourly-basic' ? 'hourly basic' : 'hourly with regular allowances';
}

function contracts(n: number): string {
	return n === 1 ? '1 contract' : `${n} contracts`;
}

/** Four decimals, as an hourly rate is shown in a working. */
function pounds(pence: Ratio): string {
	const text = toDecimal(absolute(divide(pence, ratio(100))), 4);
	return pence.n < 0n ? `−£${text}` : `£${text}`;
}
