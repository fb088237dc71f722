/**
 * Pay parity: each comparison group on each basis, with its gap, alarm, causes and course over time
 * (model §5, ruling R26). The gap of the first year's start is the gap shown. Says nothing about
 * law: the class of evidence stands in every result.
 */
import type { ParityResult, ParitySide, Reason } from '#lib/domain/evaluation.ts';
import { toPence } from '#lib/domain/money.ts';
import { type Ratio, absolute, negate, toNumber, zero } from '#lib/domain/ratio.ts';
import type { Scenario, ScenarioDocument } from '#lib/domain/scenario.ts';
import type { PayOf } from '../pay/snapshot.ts';
import type { Structures } from '../structure/structures.ts';
import { causesOf, shownCauses } from './causes.ts';
import { openAwards } from './firmness.ts';
import { alarmOf, patternSign, signedGap } from './gap.ts';
import { type ComparisonGroup, comparisonGroups } from './groups.ts';
import { sidesOverTime, yearGap } from './over-time.ts';
import { type GroupFigures, parityWorking } from './parity-working.ts';
import { type Basis, type Side, annualOf, meanOf, medianOf, sidesOf } from './side.ts';

const bases: readonly Basis[] = ['hourly-basic', 'hourly-with-allowances'];

/** Two results a group, one a basis, in the order of the scenario's comparisons and moves. */
export function compareParity(
	document: ScenarioDocument,
	structures: Structures,
	payOf: PayOf
): ParityResult[] {
	const { baseline, scenario } = document;
	const names = new Map(baseline.employers.map(({ id, name }) => [id, name]));
	const figures = comparisonGroups(document, structures).flatMap((group) =>
		figuresOf(group, names, payOf, scenario)
	);
	return figures.map((one) => resultOf(one, figures, names));
}

function figuresOf(
	group: ComparisonGroup,
	names: ReadonlyMap<string, string>,
	payOf: PayOf,
	scenario: Scenario
): GroupFigures[] {
	const date = scenario.start;
	const employers = [...names.keys()];
	const course = sidesOverTime(group.members, employers, payOf, scenario);
	const sides = course[0]?.sides ?? sidesOf(group.members, employers, payOf, date);
	const [first, second] = sides;
	return bases.map((basis) => {
		const years = course.map((year) => yearGap(year.date, year.sides, basis, scenario));
		const gap = years[0]?.gap ?? null;
		const causes = gap && first && second ? causesOf(first, second, basis) : [];
		const reasons = reasonsOf(group, sides, scenario, names);
		return { group, basis, date, sides, gap, causes, years, reasons };
	});
}

function resultOf(
	figures: GroupFigures,
	all: readonly GroupFigures[],
	names: ReadonlyMap<string, string>
): ParityResult {
	const { group, basis, sides, gap, causes, years, reasons } = figures;
	const alarm = alarmOf(
		gap,
		all.filter((other) => isAlike(figures, other)).length,
		years.map((year) => year.gap)
	);
	return {
		group: group.id,
		name: group.name,
		evidenceClass: group.evidenceClass,
		evidence: group.evidence,
		basis,
		sides: sides.map((side) => shownSide(side, basis)),
		gapPercent: gap && toNumber(absolute(gap), 2),
		medianGapPercent: gap && medianGap(sides, basis, gap),
		lower: lowerOf(sides, gap),
		alarm,
		causes: shownCauses(causes),
		overTime: years.map((year) => ({
			date: year.date,
			signedPercent: year.gap && toNumber(year.gap, 2),
			assumed: year.assumed
		})),
		reasons,
		working: parityWorking(figures, alarm, names)
	};
}

/** Counts for the pattern of three: same basis, same two employers, same way, 3% or more. */
function isAlike(figures: GroupFigures, other: GroupFigures): boolean {
	const sign = patternSign(figures.gap);
	return (
		!other.group.whole &&
		other.basis === figures.basis &&
		sign !== 0 &&
		patternSign(other.gap) === sign &&
		other.sides.every((side, index) => side.employer === figures.sides[index]?.employer)
	);
}

function shownSide(side: Side, basis: Basis): ParitySide {
	return {
		employer: side.employer,
		n: side.people.length,
		unknown: side.unknown,
		meanPence: toPence(side.means[basis] ?? zero),
		medianPence: toPence(medianOf(side.rates[basis]) ?? zero),
		meanAnnualPence: toPence(meanOf(side.people.map(annualOf)) ?? zero)
	};
}

function lowerOf([first, second]: readonly Side[], gap: Ratio | null): string | null {
	if (!gap || gap.n === 0n || !first || !second) return null;
	return gap.n > 0n ? second.employer : first.employer;
}

/** Negative where the medians go the other way than the means. */
function medianGap([first, second]: readonly Side[], basis: Basis, meanGap: Ratio): number | null {
	const a = first && medianOf(first.rates[basis]);
	const b = second && medianOf(second.rates[basis]);
	if (!a || !b) return null;
	const signed = signedGap(a, b);
	return toNumber(meanGap.n < 0n ? negate(signed) : signed, 2);
}

/** Subjects are names without counts: a reason may be shown where small counts are suppressed. */
function reasonsOf(
	group: ComparisonGroup,
	sides: readonly Side[],
	scenario: Scenario,
	names: ReadonlyMap<string, string>
): Reason[] {
	const reason = (code: string, subject: string): Reason => ({
		code,
		subject,
		fromMonth: null,
		toMonth: null
	});
	const about = (code: string, { employer }: Side) => reason(code, names.get(employer) ?? employer);
	const [first, second] = sides;
	const reasons: Reason[] = [];
	if (!group.teamKnown) reasons.push(reason('unknown-team', group.name));
	if (sides.length !== 2) reasons.push(reason('not-two-employers', group.name));
	for (const side of sides) {
		if (side.unknown > 0) reasons.push(about('missing-pay', side));
		if (side.people.length === 0) reasons.push(about('no-known-pay', side));
	}
	if (sides.length === 2 && first && second) {
		const open = openAwards(first, second, scenario.awards, scenario.start);
		reasons.push(...open.map((framework) => reason('award-not-firm', framework)));
	}
	const assumed = sides.filter(({ members }) => members.some(({ pay }) => pay.assumed));
	return [...reasons, ...assumed.map((side) => about('award-assumed', side))];
}
