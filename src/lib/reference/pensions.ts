/**
 * Pension schemes: what members pay by tier or band, and what the schemes give and cost the employer
 * (pension_nhsps_tiers.csv, pension_lgps_bands.csv, pension_schemes.csv; rulebook §j). England and
 * Wales: the schemes of Scotland and Northern Ireland are not tabulated. A row without an end date
 * holds until replaced and is carried forward after its own year (R15).
 */
import { z } from 'zod';
import { addMonths, isIsoDate } from '#lib/domain/dates.ts';
import type { IsoDate } from '#lib/domain/dates.ts';
import type { Nation, PensionScheme } from '#lib/domain/pay.ts';
import type { Ratio } from '#lib/domain/ratio.ts';
import bandFile from './editions/lgps-bands.json' with { type: 'json' };
import schemeFile from './editions/pension-schemes.json' with { type: 'json' };
import tierFile from './editions/pension-tiers.json' with { type: 'json' };

const text = z.string().min(1);
const isoDate = z.string().refine(isIsoDate, 'Give a real date as YYYY-MM-DD');
const basisPoints = z.int().min(0).max(10_000);
const dated = {
	id: text,
	effectiveFrom: isoDate,
	effectiveTo: isoDate.nullable(),
	source: text,
	confidence: z.enum(['high', 'medium', 'low']),
	note: z.string()
};

/** Whole pounds of yearly pensionable pay as printed; the last tier has no end. */
const tierRow = {
	tier: z.int().min(1).max(12),
	fromPounds: z.int().min(0),
	toPounds: z.int().min(1).nullable(),
	basisPoints
};
const tierSchema = z.strictObject(tierRow);
const bandSchema = z.strictObject({ ...tierRow, halfSectionBasisPoints: basisPoints });

const tierTableSchema = z.strictObject({ ...dated, tiers: z.array(tierSchema).min(1) });
const bandTableSchema = z.strictObject({ ...dated, tiers: z.array(bandSchema).min(1) });

const ruleSchema = z.strictObject({
	...dated,
	scheme: z.enum(['nhsps-2015', 'lgps', 'lgps-scotland', 'fair-deal', 'tupe']),
	item: text,
	value: z.discriminatedUnion('kind', [
		z.strictObject({ kind: z.literal('share'), numerator: z.int(), denominator: z.int().min(1) }),
		z.strictObject({ kind: z.literal('percent'), basisPoints }),
		/** A year, on top of the rise in prices. */
		z.strictObject({ kind: z.literal('over-cpi'), basisPoints }),
		z.strictObject({ kind: z.literal('times-pay'), times: z.int().min(0) }),
		z.strictObject({ kind: z.literal('words'), words: text })
	]),
	unit: z.string()
});

export const pensionsSchema = z.strictObject({
	tiers: z.array(tierTableSchema),
	bands: z.array(bandTableSchema),
	rules: z.array(ruleSchema)
});

export type PensionTier = Readonly<z.infer<typeof tierSchema>>;
/** What members pay from one day on: tiers of the NHS scheme or bands of the LGPS. */
export type ContributionTable = Omit<Readonly<z.infer<typeof tierTableSchema>>, 'tiers'> & {
	readonly tiers: readonly PensionTier[];
};
export type PensionRule = Readonly<z.infer<typeof ruleSchema>>;
export type Pensions = Readonly<z.infer<typeof pensionsSchema>>;

/** Schemes whose figures are held. */
export type TabledScheme = Extract<PensionScheme, 'nhsps-2015' | 'lgps'>;

export const pensions: Pensions = pensionsSchema.parse({
	tiers: tierFile,
	bands: bandFile,
	rules: schemeFile
});

/** True where the scheme is one whose figures are held, in a nation that they hold for. */
export function isTabled(scheme: PensionScheme, nation: Nation): scheme is TabledScheme {
	const isHere = nation === 'england' || nation === 'wales';
	return isHere && (scheme === 'nhsps-2015' || scheme === 'lgps');
}

/** Contribution tables of a scheme, earliest first. */
export function contributionTables(
	{ tiers, bands }: Pensions,
	scheme: TabledScheme
): readonly ContributionTable[] {
	const tables: readonly ContributionTable[] = scheme === 'lgps' ? bands : tiers;
	return [...tables].sort(byStart);
}

/**
 * The tier of a year's pensionable pay, exact pence: pay is rounded down to the whole pound (R18) and
 * the whole of it takes one rate.
 */
export function tierOf({ id, tiers }: ContributionTable, annualPence: Ratio): PensionTier {
	const pounds = annualPence.n / (annualPence.d * 100n);
	const found = tiers.findLast(({ fromPounds }) => BigInt(fromPounds) <= pounds);
	if (!found) throw new RangeError(`${id} has no tier for ${pounds}`);
	return found;
}

/** Rows of one item of a scheme, earliest first. */
export function schemeRules(
	{ rules }: Pensions,
	scheme: TabledScheme,
	item: string
): readonly PensionRule[] {
	return rules.filter((row) => row.scheme === scheme && row.item === item).sort(byStart);
}

/** The row in force on the day; null before the first. */
export function schemeRuleOn(
	held: Pensions,
	scheme: TabledScheme,
	item: string,
	date: IsoDate
): PensionRule | null {
	return (
		schemeRules(held, scheme, item).findLast(({ effectiveFrom }) => effectiveFrom <= date) ?? null
	);
}

/** True in a later year than the row's own: it has not been replaced in what is held (R15). */
export function isPensionCarriedForward(
	{ effectiveFrom, effectiveTo }: Pick<ContributionTable, 'effectiveFrom' | 'effectiveTo'>,
	date: IsoDate
): boolean {
	return effectiveTo === null && date >= addMonths(effectiveFrom, 12);
}

function byStart(a: { effectiveFrom: IsoDate }, b: { effectiveFrom: IsoDate }): number {
	return a.effectiveFrom < b.effectiveFrom ? -1 : 1;
}
