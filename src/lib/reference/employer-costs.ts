/**
 * What the employer pays on top of pay: National Insurance by tax year and the apprenticeship levy
 * (employer_ni.csv, apprenticeship_levy.csv; rulebook §k). A public body has no Employment Allowance.
 * A row without an end date holds until replaced and is carried forward after its own year (R15).
 */
import { z } from 'zod';
import { addMonths, isIsoDate } from '#lib/domain/dates.ts';
import type { IsoDate } from '#lib/domain/dates.ts';
import levyFile from './editions/apprenticeship-levy.json' with { type: 'json' };
import insuranceFile from './editions/employer-ni.json' with { type: 'json' };

const text = z.string().min(1);
const isoDate = z.string().refine(isIsoDate, 'Give a real date as YYYY-MM-DD');
const basisPoints = z.int().min(0).max(10_000);
const wholePounds = z.int().min(0).max(1_000_000);
const head = {
	id: text,
	effectiveFrom: isoDate,
	source: text,
	confidence: z.enum(['high', 'medium', 'low']),
	note: z.string()
};

const insuranceSchema = z
	.strictObject({
		...head,
		/** As the sources write it; `2022/23 a` and `b` are the two rates of that year. */
		taxYear: text,
		basisPoints,
		secondaryThresholdPounds: wholePounds,
		under21ThresholdPounds: wholePounds,
		apprenticeThresholdPounds: wholePounds,
		publicBodyAllowance: z.boolean(),
		effectiveTo: isoDate.nullable()
	})
	.transform(({ secondaryThresholdPounds: a, under21ThresholdPounds: b, ...rest }) => {
		const { apprenticeThresholdPounds: c, ...kept } = rest;
		return {
			...kept,
			secondaryThresholdPence: a * 100,
			under21ThresholdPence: b * 100,
			apprenticeThresholdPence: c * 100
		};
	});

const levySchema = z
	.strictObject({ ...head, basisPoints, annualAllowancePounds: wholePounds, base: text })
	.transform(({ annualAllowancePounds, ...rest }) => ({
		...rest,
		annualAllowancePence: annualAllowancePounds * 100
	}));

export const employerCostsSchema = z.strictObject({
	insurance: z.array(insuranceSchema),
	levy: z.array(levySchema)
});

export type EmployerInsurance = Readonly<z.infer<typeof insuranceSchema>>;
export type ApprenticeshipLevy = Readonly<z.infer<typeof levySchema>>;
export type EmployerCosts = Readonly<z.infer<typeof employerCostsSchema>>;

export const employerCosts: EmployerCosts = employerCostsSchema.parse({
	insurance: insuranceFile,
	levy: levyFile
});

/** The rate and threshold in force on the day; null before the first year held. */
export function insuranceOn({ insurance }: EmployerCosts, date: IsoDate): EmployerInsurance | null {
	return latest(insurance, date);
}

export function levyOn({ levy }: EmployerCosts, date: IsoDate): ApprenticeshipLevy | null {
	return latest(levy, date);
}

/** True in a later year than the row's own: it has not been replaced in what is held (R15). */
export function isInsuranceCarriedForward(
	{ effectiveFrom, effectiveTo }: Pick<EmployerInsurance, 'effectiveFrom' | 'effectiveTo'>,
	date: IsoDate
): boolean {
	return effectiveTo === null && date >= addMonths(effectiveFrom, 12);
}

function latest<Row extends { readonly effectiveFrom: IsoDate }>(
	rows: readonly Row[],
	date: IsoDate
): Row | null {
	const begun = rows.filter(({ effectiveFrom }) => effectiveFrom <= date);
	return begun.sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1)).at(-1) ?? null;
}
