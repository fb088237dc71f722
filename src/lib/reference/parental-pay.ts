/**
 * Maternity schemes in segments of weeks, and the other rules for new parents that are held
 * (parental_pay.csv). The flat weekly rate stands with the statutory limits.
 */
import { z } from 'zod';
import { isIsoDate } from '#lib/domain/dates.ts';
import { isAfc, nations } from '#lib/domain/pay.ts';
import type { Framework, Nation } from '#lib/domain/pay.ts';
import file from './editions/parental-pay.json' with { type: 'json' };

const text = z.string().min(1);
const isoDate = z.string().refine(isIsoDate, 'Give a real date as YYYY-MM-DD');
const citation = { source: text, confidence: z.enum(['high', 'medium', 'low']) };
const agreement = z.enum(['AFC', 'NJC', 'STAT']);

const segmentSchema = z.strictObject({
	weeks: z.int().min(1).max(52),
	/** Share of a week's pay. */
	pay: z.strictObject({
		numerator: z.int().min(0).max(1000),
		denominator: z.int().min(1).max(1000)
	}),
	/** Statutory pay added, to at most full pay. */
	withStatutory: z.boolean(),
	/** As printed. */
	rate: text,
	note: z.string(),
	...citation
});

const maternitySchema = z.strictObject({
	id: text,
	agreement,
	nations: z.array(z.enum(nations)).min(1),
	qualifying: text,
	/** Complete months of service by the 11th week before the week of birth; null: statutory rule. */
	qualifyingMonths: z.int().min(0).nullable(),
	effectiveFrom: isoDate,
	...citation,
	segments: z.array(segmentSchema).min(1)
});

const otherSchema = z.strictObject({
	id: text,
	agreement,
	scheme: text,
	qualifying: text,
	weeks: z.int().min(0).nullable(),
	rate: text,
	effectiveFrom: isoDate,
	...citation,
	note: z.string()
});

const parentalPaySchema = z.strictObject({
	maternity: z.array(maternitySchema),
	other: z.array(otherSchema)
});

export type MaternityScheme = Readonly<z.infer<typeof maternitySchema>>;
export type ParentRule = Readonly<z.infer<typeof otherSchema>>;
export type ParentalPay = Readonly<z.infer<typeof parentalPaySchema>>;

export const parentalPay: ParentalPay = parentalPaySchema.parse(file);

/** The national scheme; null where none is held, as for Scottish councils and AfC in NI. */
export function nationalMaternity(
	{ maternity }: ParentalPay,
	framework: Framework,
	nation: Nation
): MaternityScheme | null {
	const wanted = isAfc(framework) ? 'AFC' : 'NJC';
	const held = maternity.find((row) => row.agreement === wanted && row.nations.includes(nation));
	return held ?? null;
}

/** Throws when the statutory scheme is not held: every path stands on it. */
export function statutoryMaternity({ maternity }: ParentalPay): MaternityScheme {
	const held = maternity.find((row) => row.agreement === 'STAT');
	if (!held) throw new RangeError('The statutory maternity scheme is not held');
	return held;
}

export function parentRule({ other }: ParentalPay, id: string): ParentRule {
	const held = other.find((row) => row.id === id);
	if (!held) throw new RangeError(`No rule for parents ${id}`);
	return held;
}
