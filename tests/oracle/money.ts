/**
 * Redundancy, employer National Insurance and pension contributions from the rulebook (§i, §j, §k),
 * with the figures written down here a second time, so that a misread table is found out too.
 */
import { dayAfterMonths, wholeYears } from './days.ts';
import { decimal, fraction, isLess, larger, over, plus, smaller, times } from './fraction.ts';
import type { Fraction } from './fraction.ts';

const weeksInYear = decimal('52.143');
const pounds = (amount: number) => fraction(amount * 100);

/** Half, one or one and a half weeks for each year, counted back from the last day; 20 at most. */
export function statutoryWeeks(birth: string, service: string, leaving: string): Fraction {
	const years = Math.min(20, wholeYears(service, leaving));
	let weeks = fraction(0);
	for (let back = 1; back <= years; back += 1) {
		const age = wholeYears(birth, dayAfterMonths(leaving, -12 * back));
		weeks = plus(weeks, age >= 41 ? fraction(3, 2) : age >= 22 ? fraction(1) : fraction(1, 2));
	}
	return weeks;
}

/** Cap on a week's pay in Great Britain by the day of dismissal. */
export function weeklyCap(leaving: string): Fraction {
	if (leaving >= '2026-04-06') return pounds(751);
	if (leaving >= '2025-04-06') return pounds(719);
	if (leaving >= '2024-04-06') return pounds(700);
	if (leaving >= '2023-04-06') return pounds(643);
	return pounds(571);
}

/** A council: statutory weeks × multiplier on the week's pay, 104 weeks at most; law as the floor. */
export function councilRedundancy(given: {
	readonly annual: Fraction;
	readonly birth: string;
	readonly service: string;
	readonly leaving: string;
	readonly multiplierHundredths: number;
	readonly week: 'actual' | 'capped';
}): Fraction {
	const { annual, birth, service, leaving } = given;
	if (wholeYears(service, leaving) < 2) return fraction(0);
	const own = over(annual, weeksInYear);
	const capped = smaller(own, weeklyCap(leaving));
	const weeks = statutoryWeeks(birth, service, leaving);
	const multiplied = smaller(
		fraction(104),
		times(weeks, fraction(given.multiplierHundredths, 100))
	);
	return larger(times(multiplied, given.week === 'actual' ? own : capped), times(weeks, capped));
}

/** Section 16, England: full-time month between floor and cap, 24 years at most, then by hours. */
export function sectionSixteen(given: {
	readonly fullTime: Fraction;
	readonly share: Fraction;
	readonly birth: string;
	readonly service: string;
	readonly leaving: string;
}): Fraction {
	const { fullTime, share, birth, service, leaving } = given;
	const years = wholeYears(service, leaving);
	if (years < 2) return fraction(0);
	const twelfth = over(fullTime, fraction(12));
	const byWeeks = times(over(fullTime, weeksInYear), decimal('4.35'));
	const least = over(pounds(23_000), fraction(12));
	const most = over(pounds(80_000), fraction(12));
	const month = smaller(larger(larger(twelfth, byWeeks), least), most);
	const law = times(
		statutoryWeeks(birth, service, leaving),
		smaller(over(times(fullTime, share), weeksInYear), weeklyCap(leaving))
	);
	return larger(times(times(month, fraction(Math.min(24, years))), share), law);
}

/** 15% above £5,000 a year on each contract (2025/26 on). */
export function employerNi(annual: Fraction): Fraction {
	const threshold = pounds(5000);
	return isLess(threshold, annual)
		? times(plus(annual, fraction(-500_000)), fraction(15, 100))
		: fraction(0);
}

type Tier = readonly [upToPounds: number, percent: string];

const nhs2026: readonly Tier[] = [
	[13_259, '5.2'],
	[28_854, '6.5'],
	[35_155, '8.3'],
	[52_778, '9.8'],
	[67_668, '10.7'],
	[Infinity, '12.5']
];

const lgps2026: readonly Tier[] = [
	[18_400, '5.5'],
	[29_000, '5.8'],
	[47_300, '6.5'],
	[59_800, '6.8'],
	[84_000, '8.5'],
	[119_100, '9.9'],
	[140_400, '10.5'],
	[210_700, '11.4'],
	[Infinity, '12.5']
];

/** Whole pay at one rate, the rate found on pay rounded down to the pound (R18); 2026/27. */
export function contribution(scheme: 'nhsps-2015' | 'lgps', annual: Fraction): Fraction {
	const wholePounds = Number(annual.top / annual.bottom / 100n);
	const tiers = scheme === 'lgps' ? lgps2026 : nhs2026;
	const [, percent] = tiers.find(([upTo]) => wholePounds <= upTo) ?? [0, '0'];
	return over(times(annual, decimal(percent)), fraction(100));
}
