/**
 * What one contract costs its employer at one rate of pay, a year, exact (model §8; W11):
 *
 * - **basic**: basic pay at contracted hours (T01).
 * - **allowances**: the lines of the file beside basic pay, at contracted hours.
 * - **national insurance**: (basic + allowances − the year's secondary threshold) × rate, never below
 *   nothing; one threshold for each contract. Reliefs for people under 21 and apprentices are left out.
 * - **pension**: (basic + regular allowances) × the employer's rate in the person's scheme; for the NHS
 *   scheme the rate with the administration levy.
 * - **levy**: (basic + allowances) × the apprenticeship levy rate, as at the margin: one allowance is
 *   shared by the whole pay bill.
 *
 * A month costs a twelfth, so the threshold of a month is a twelfth of the year's.
 */
import { costParts } from '#lib/domain/cost.ts';
import type { CostPart } from '#lib/domain/cost.ts';
import type { PensionScheme } from '#lib/domain/pay.ts';
import { add, maximum, multiply, ratio, subtract, sum, zero } from '#lib/domain/ratio.ts';
import type { Ratio } from '#lib/domain/ratio.ts';
import type { Contract, Employer } from '#lib/domain/workforce.ts';
import type { Gap } from '../pay/figure.ts';
import { isGap } from '../terms/pension-scheme.ts';
import type { MonthRates } from './rates.ts';

/** Each part a year, or what is missing. A part that only waits for another says nothing itself. */
export type ExactParts = Readonly<Record<CostPart, Ratio | Gap | null>>;

export interface Paid {
	readonly employer: Employer;
	readonly scheme: PensionScheme | Gap;
	readonly basicPence: Ratio | Gap;
	readonly allowancesPence: Ratio;
	readonly regularAllowancesPence: Ratio;
}

export function partsOf(paid: Paid, rates: MonthRates): ExactParts {
	const { basicPence, allowancesPence, regularAllowancesPence } = paid;
	if (isGap(basicPence)) {
		return {
			basic: basicPence,
			allowances: allowancesPence,
			'national-insurance': null,
			pension: null,
			levy: null
		};
	}
	const earnings = add(basicPence, allowancesPence);
	const pensionable = add(basicPence, regularAllowancesPence);
	const rate = isGap(paid.scheme) ? paid.scheme : rates.pension(paid.scheme, paid.employer);
	return {
		basic: basicPence,
		allowances: allowancesPence,
		'national-insurance': insurance(earnings, rates),
		pension: isGap(rate) ? rate : multiply(pensionable, rate),
		levy: isGap(rates.levy) ? rates.levy : multiply(earnings, rates.levy)
	};
}

/** What the employer pays on top of pay, as far as it is known. */
export function knownOnCosts(parts: ExactParts): Ratio {
	const onTop = [parts['national-insurance'], parts.pension, parts.levy];
	return sum(onTop.map((part) => (part === null || isGap(part) ? zero : part)));
}

export interface Paying {
	readonly contract: Contract;
	readonly employer: Employer;
	readonly scheme: PensionScheme | Gap;
}

/** What the employer pays on top when basic pay a year rises from `base` by `rise`. */
export function onCostsOfRise(
	{ contract, employer, scheme }: Paying,
	base: Ratio,
	rise: Ratio,
	rates: MonthRates
): { readonly onCosts: Ratio; readonly gaps: ReturnType<typeof missingParts> } {
	const { all, regular } = allowancesOf(contract);
	const at = (basicPence: Ratio) =>
		partsOf(
			{ employer, scheme, basicPence, allowancesPence: all, regularAllowancesPence: regular },
			rates
		);
	const higher = at(add(base, rise));
	const onCosts = subtract(knownOnCosts(higher), knownOnCosts(at(base)));
	return { onCosts, gaps: missingParts(higher) };
}

/** Gaps of the parts, each by its part. */
export function missingParts(parts: ExactParts): { readonly part: CostPart; readonly gap: Gap }[] {
	return costParts.flatMap((part) => {
		const value = parts[part];
		return value !== null && isGap(value) ? [{ part, gap: value }] : [];
	});
}

function insurance(earnings: Ratio, { insurance: held }: MonthRates): Ratio | Gap {
	if (isGap(held)) return held;
	return multiply(maximum(zero, subtract(earnings, held.thresholdPence)), held.rate);
}

/** Yearly amounts of the lines beside basic pay; pensionable where the file calls them regular. */
export function allowancesOf({ allowances }: Contract): {
	readonly all: Ratio;
	readonly regular: Ratio;
} {
	const total = (lines: Contract['allowances']) =>
		ratio(lines.reduce((pence, { annualPence }) => pence + annualPence, 0));
	return { all: total(allowances), regular: total(allowances.filter(({ regular }) => regular)) };
}
