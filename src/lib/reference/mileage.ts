/**
 * Business mileage (mileage.csv, rulebook §l): pence a mile up to a number of miles a year and above
 * it, with a lump sum a year for essential users. The rate of Agenda for Change from 1 June 2026 was
 * not found, so its row has none and nothing may stand in for it.
 */
import { z } from 'zod';
import { isIsoDate } from '#lib/domain/dates.ts';
import file from './editions/mileage.json' with { type: 'json' };

const text = z.string().min(1);
const isoDate = z.string().refine(isIsoDate, 'Give a real date as YYYY-MM-DD');
const printedPence = z.number().min(0).max(500).nullable();

export const mileageSchemes = ['afc', 'afc-wales', 'amap', 'njc-essential', 'njc-casual'] as const;
export type MileageScheme = (typeof mileageSchemes)[number];

export const mileageSchema = z.array(
	z
		.strictObject({
			id: text,
			scheme: z.enum(mileageSchemes),
			vehicle: z.enum(['car', 'motor-cycle', 'pedal-cycle', 'passenger', 'reserve-rate']),
			/** Cubic centimetres; null where the rate does not go by engine. */
			engine: z.enum(['451-999', '1000-1199', '1200-1450']).nullable(),
			thresholdMiles: z.int().min(0).nullable(),
			penceToThreshold: printedPence,
			penceAbove: printedPence,
			lumpPounds: z.int().min(0),
			effectiveFrom: isoDate,
			/** Null: holds until replaced (R15). */
			effectiveTo: isoDate.nullable(),
			source: text,
			confidence: z.enum(['high', 'medium', 'low']),
			note: z.string()
		})
		.transform(({ penceToThreshold, penceAbove, lumpPounds, ...rest }) => ({
			...rest,
			/** Tenths of a penny a mile; null = not known. */
			tenthsBelow: tenths(penceToThreshold),
			tenthsAbove: tenths(penceAbove),
			lumpPence: lumpPounds * 100
		}))
);

export type MileageRow = Readonly<z.infer<typeof mileageSchema>[number]>;

export const mileage: readonly MileageRow[] = mileageSchema.parse(file);

/** Car rows of a scheme, earliest first; `engine` null where the scheme has one rate. */
export function carMileageRows(
	rows: readonly MileageRow[],
	scheme: MileageScheme,
	engine: MileageRow['engine']
): MileageRow[] {
	return rows
		.filter((row) => row.scheme === scheme && row.vehicle === 'car' && row.engine === engine)
		.sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1));
}

function tenths(pence: number | null): number | null {
	return pence === null ? null : Math.round(pence * 10);
}
