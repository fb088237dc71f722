/**
 * Rates that the law sets by date: the weekly cap of redundancy pay (Great Britain and Northern
 * Ireland), sick and maternity pay a week, minimum wages an hour (statutory_limits.csv). A rate
 * without an end date holds until replaced, and is carried forward after its own year (R15).
 */
import { z } from 'zod';
import { addMonths, isIsoDate } from '#lib/domain/dates.ts';
import type { IsoDate } from '#lib/domain/dates.ts';
import type { Nation } from '#lib/domain/pay.ts';
import file from './editions/statutory-limits.json' with { type: 'json' };

const text = z.string().min(1);
const isoDate = z.string().refine(isIsoDate, 'Give a real date as YYYY-MM-DD');

export const statutoryItems = [
	'weeks-pay-cap-gb',
	'weeks-pay-cap-ni',
	'ssp-weekly',
	'smp-weekly',
	/** Name of the living wage until 2024; from then on it begins at 21. */
	'minimum-wage-hourly-23-over',
	'minimum-wage-hourly-21-22',
	'minimum-wage-hourly-21-over',
	'minimum-wage-hourly-18-20',
	'minimum-wage-hourly-under-18',
	'minimum-wage-hourly-apprentice'
] as const;
export type StatutoryItem = (typeof statutoryItems)[number];

/** Pounds as printed, in text, so that no penny is lost on the way. */
const rowSchema = z
	.strictObject({
		item: z.enum(statutoryItems),
		pounds: z.string().regex(/^\d+(\.\d\d)?$/),
		effectiveFrom: isoDate,
		effectiveTo: isoDate.nullable(),
		source: text,
		confidence: z.enum(['high', 'medium', 'low']),
		note: z.string()
	})
	.transform(({ pounds, ...rest }) => {
		const [whole = '', fraction = '00'] = pounds.split('.');
		return { ...rest, pence: Number(`${whole}${fraction}`) };
	});

export type StatutoryLimit = Readonly<z.infer<typeof rowSchema>>;

const statutoryLimitsSchema = z.array(rowSchema);
export const statutoryLimits: readonly StatutoryLimit[] = statutoryLimitsSchema.parse(file);

/** The rate in force on the day; null before the first one held and in a gap. */
export function limitOn(
	limits: readonly StatutoryLimit[],
	item: StatutoryItem,
	date: IsoDate
): StatutoryLimit | null {
	const held = limits.find(
		(row) =>
			row.item === item &&
			row.effectiveFrom <= date &&
			(row.effectiveTo === null || date <= row.effectiveTo)
	);
	return held ?? null;
}

/** Rows of one item, earliest first. */
export function limitsOf(
	limits: readonly StatutoryLimit[],
	item: StatutoryItem
): readonly StatutoryLimit[] {
	return limits
		.filter((row) => row.item === item)
		.sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1));
}

/** True in a later year than the rate's own: it has not been replaced in what is held. */
export function isCarriedForward(limit: StatutoryLimit, date: IsoDate): boolean {
	return limit.effectiveTo === null && date >= addMonths(limit.effectiveFrom, 12);
}

/** The cap on a week's pay goes by the day of dismissal and by the law of the nation (W21). */
export function weeklyCapItem(nation: Nation): StatutoryItem {
	return nation === 'northern-ireland' ? 'weeks-pay-cap-ni' : 'weeks-pay-cap-gb';
}
