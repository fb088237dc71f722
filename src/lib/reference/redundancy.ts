/**
 * Redundancy schemes (redundancy_schemes.csv): section 16 of the NHS handbook by nation, the
 * statutory scheme, and the powers of councils in England and Wales. A council's multiplier and week
 * are its own policy and are not here.
 */
import { z } from 'zod';
import { isIsoDate } from '#lib/domain/dates.ts';
import { nations } from '#lib/domain/pay.ts';
import type { Nation } from '#lib/domain/pay.ts';
import file from './editions/redundancy-schemes.json' with { type: 'json' };

const text = z.string().min(1);
const pounds = z.int().min(1).nullable();

const schemeSchema = z
	.strictObject({
		id: text,
		scheme: text,
		nations: z.array(z.enum(nations)).min(1),
		formula: text,
		maximumYears: z.int().min(1).nullable(),
		maximumWeeks: z.int().min(1).nullable(),
		/** Limits of annual pay, full time. */
		floorPounds: pounds,
		capPounds: pounds,
		/** Service before anything is due; null where the source gives no number. */
		qualifying: z
			.strictObject({ count: z.int().min(1), unit: z.enum(['years', 'weeks']) })
			.nullable(),
		partTime: z.string(),
		condition: text,
		effectiveFrom: z.string().refine(isIsoDate, 'Give a real date as YYYY-MM-DD'),
		source: text,
		confidence: z.enum(['high', 'medium', 'low']),
		note: z.string()
	})
	.transform(({ floorPounds, capPounds, ...rest }) => ({
		...rest,
		floorPence: floorPounds === null ? null : floorPounds * 100,
		capPence: capPounds === null ? null : capPounds * 100
	}));

const redundancySchemesSchema = z.array(schemeSchema);

export type RedundancyScheme = Readonly<z.infer<typeof schemeSchema>>;

export const redundancySchemes: readonly RedundancyScheme[] = redundancySchemesSchema.parse(file);

/** Section 16 of the handbook for the nation; null where none is held. */
export function sectionSixteen(
	schemes: readonly RedundancyScheme[],
	nation: Nation
): RedundancyScheme | null {
	return find(schemes, 'AFC s16', nation);
}

export function statutoryRedundancy(
	schemes: readonly RedundancyScheme[],
	nation: Nation
): RedundancyScheme | null {
	return find(schemes, 'STAT', nation);
}

/** The power to pay a lump sum of up to 104 weeks, where these regulations hold. */
export function councilLumpSum(
	schemes: readonly RedundancyScheme[],
	nation: Nation
): RedundancyScheme | null {
	return find(schemes, 'LG reg 6', nation);
}

function find(
	schemes: readonly RedundancyScheme[],
	scheme: string,
	nation: Nation
): RedundancyScheme | null {
	return schemes.find((row) => row.scheme === scheme && row.nations.includes(nation)) ?? null;
}
