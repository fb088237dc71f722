/**
 * The rates of one month: those in force on its first day (ruling R3). National Insurance and levy are
 * national; the pension rate goes by scheme and, in the LGPS, by employer, whose fund sets it
 * (rulebook §j, §k). What is not supplied or not held is a gap.
 */
import type { IsoDate } from '#lib/domain/dates.ts';
import { addMonths } from '#lib/domain/dates.ts';
import type { CostRate } from '#lib/domain/cost.ts';
import { ratio } from '#lib/domain/ratio.ts';
import type { Ratio } from '#lib/domain/ratio.ts';
import type { PensionScheme } from '#lib/domain/pay.ts';
import type { Employer } from '#lib/domain/workforce.ts';
import { insuranceOn, isInsuranceCarriedForward, levyOn } from '#lib/reference/employer-costs.ts';
import type { ApprenticeshipLevy, EmployerInsurance } from '#lib/reference/employer-costs.ts';
import { isPensionCarriedForward, isTabled, schemeRuleOn } from '#lib/reference/pensions.ts';
import type { PensionRule } from '#lib/reference/pensions.ts';
import type { Reference } from '#lib/reference/types.ts';
import { gap } from '../pay/figure.ts';
import type { Gap } from '../pay/figure.ts';

export interface InsuranceRate {
	readonly rate: Ratio;
	/** A year's threshold, for one contract. */
	readonly thresholdPence: Ratio;
}

/** One object for all months with the same rates. */
export interface MonthRates {
	readonly date: IsoDate;
	readonly insurance: InsuranceRate | Gap;
	readonly levy: Ratio | Gap;
	/** Share of pensionable pay; the same answer for the same scheme and employer. */
	readonly pension: (scheme: PensionScheme | null, employer: Employer) => Ratio | Gap;
	readonly stands: readonly CostRate[];
}

/** Rates of months 0 … `months` − 1 from `start`. */
export function ratesOver(
	reference: Reference,
	employers: Iterable<Employer>,
	start: IsoDate,
	months: number
): readonly MonthRates[] {
	const own = [...employers];
	const known = new Map<string, MonthRates>();
	return Array.from({ length: months }, (_, month) => {
		const date = addMonths(start, month);
		const key = rateKey(reference, own, date);
		const found = known.get(key);
		if (found) return found;
		const made = ratesOn(reference, own, date);
		known.set(key, made);
		return made;
	});
}

export function ratesOn(
	reference: Reference,
	employers: readonly Employer[],
	date: IsoDate
): MonthRates {
	const { employerCosts, pensions } = reference;
	const insurance = insuranceOn(employerCosts, date);
	const levy = levyOn(employerCosts, date);
	const held = new Map<string, Ratio | Gap>();
	return {
		date,
		insurance: insurance
			? {
					rate: share(insurance.basisPoints),
					thresholdPence: ratio(insurance.secondaryThresholdPence)
				}
			: gap('no-edition', 'employer-ni'),
		levy: levy ? share(levy.basisPoints) : gap('no-edition', 'apprenticeship-levy'),
		pension: (scheme, employer) => {
			const key = `${scheme ?? ''}|${employer.id}`;
			const found = held.get(key);
			if (found) return found;
			const made = pensionRate(reference, scheme, employer, date);
			held.set(key, made);
			return made;
		},
		stands: [
			...(insurance ? [insuranceRow(insurance, date)] : []),
			...(levy ? [levyRow(levy, date)] : []),
			...nhsRows(
				schemeRuleOn(pensions, 'nhsps-2015', 'employer-rate', date),
				'nhsps-employer',
				date
			),
			...nhsRows(
				schemeRuleOn(pensions, 'nhsps-2015', 'administration-levy', date),
				'nhsps-administration',
				date
			),
			...employers.flatMap((employer) => lgpsRow(employer, date))
		]
	};
}

/** Changes when a rate does. */
function rateKey(
	{ employerCosts, pensions }: Reference,
	employers: readonly Employer[],
	date: IsoDate
): string {
	const rows = [
		insuranceOn(employerCosts, date),
		levyOn(employerCosts, date),
		schemeRuleOn(pensions, 'nhsps-2015', 'employer-rate', date),
		schemeRuleOn(pensions, 'nhsps-2015', 'administration-levy', date)
	];
	const funds = employers.filter(({ policies: { lgps } }) => lgps && lgps.from <= date);
	return [...rows.map((held) => held?.id ?? '-'), ...funds.map(({ id }) => id)].join('|');
}

function pensionRate(
	{ pensions }: Reference,
	scheme: PensionScheme | null,
	employer: Employer,
	date: IsoDate
): Ratio | Gap {
	const { id, nation, policies } = employer;
	if (scheme === null) return gap('pension-scheme-not-known', id);
	if (scheme === 'none') return ratio(0);
	if (!isTabled(scheme, nation)) return gap('pension-scheme-not-held', `${id} ${scheme}`);
	if (scheme === 'lgps') {
		const { lgps } = policies;
		return lgps && lgps.from <= date ? share(lgps.basisPoints) : gap('lgps-rate-not-supplied', id);
	}
	const rules = ['employer-rate', 'administration-levy'].map((item) =>
		schemeRuleOn(pensions, scheme, item, date)
	);
	const points = rules.map((rule) =>
		rule?.value.kind === 'percent' ? rule.value.basisPoints : null
	);
	const [rate, levy] = points;
	return typeof rate === 'number' && typeof levy === 'number'
		? share(rate + levy)
		: gap('no-edition', `${scheme} employer-rate`);
}

function share(basisPoints: number): Ratio {
	return ratio(basisPoints, 10_000);
}

function insuranceRow(held: EmployerInsurance, date: IsoDate): CostRate {
	return {
		...row('employer-ni', held, held.basisPoints),
		thresholdPence: held.secondaryThresholdPence,
		carriedForward: isInsuranceCarriedForward(held, date)
	};
}

function levyRow(held: ApprenticeshipLevy, date: IsoDate): CostRate {
	const carriedForward = isInsuranceCarriedForward({ ...held, effectiveTo: null }, date);
	return { ...row('levy', held, held.basisPoints), carriedForward };
}

function nhsRows(held: PensionRule | null, kind: CostRate['kind'], date: IsoDate): CostRate[] {
	if (held?.value.kind !== 'percent') return [];
	const carriedForward = isPensionCarriedForward(held, date);
	return [{ ...row(kind, held, held.value.basisPoints), carriedForward }];
}

function lgpsRow({ id, policies: { lgps } }: Employer, date: IsoDate): CostRate[] {
	if (!lgps || lgps.from > date) return [];
	return [
		{
			kind: 'lgps-employer',
			employer: id,
			basisPoints: lgps.basisPoints,
			thresholdPence: null,
			effectiveFrom: lgps.from,
			basis: lgps.source,
			source: null,
			confidence: 'high',
			carriedForward: false
		}
	];
}

function row(
	kind: CostRate['kind'],
	{
		id,
		effectiveFrom,
		source,
		confidence
	}: Pick<PensionRule, 'id' | 'effectiveFrom' | 'source' | 'confidence'>,
	basisPoints: number
): Omit<CostRate, 'carriedForward'> {
	const national = { employer: null, thresholdPence: null, basis: id };
	return { kind, ...national, basisPoints, effectiveFrom, source, confidence };
}
