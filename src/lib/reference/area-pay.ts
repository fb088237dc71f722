/**
 * Flat area allowances beside the high cost area supplement (afc_scotland_distant_islands.csv,
 * high_cost_area.csv, rulebook §l). A row without an amount says that the allowance exists and that
 * its value was not found.
 */
import { z } from 'zod';
import { isIsoDate } from '#lib/domain/dates.ts';
import file from './editions/area-pay.json' with { type: 'json' };

const text = z.string().min(1);
const isoDate = z.string().refine(isIsoDate, 'Give a real date as YYYY-MM-DD');

export const areaPaySchema = z.array(
	z
		.strictObject({
			id: text,
			scheme: z.enum(['afc-scotland-islands', 'njc', 'glpc']),
			/** Board area (islands) or zone. */
			area: text,
			/** Full time; null = not known, or no flat sum. */
			annualPounds: z.int().min(1).nullable(),
			effectiveFrom: isoDate,
			effectiveTo: isoDate.nullable(),
			source: text,
			confidence: z.enum(['high', 'medium', 'low']),
			note: z.string()
		})
		.transform(({ annualPounds, ...rest }) => ({
			...rest,
			annualPence: annualPounds === null ? null : annualPounds * 100
		}))
);

export type AreaPayRow = Readonly<z.infer<typeof areaPaySchema>[number]>;

export const areaPay: readonly AreaPayRow[] = areaPaySchema.parse(file);

/**
 * The distant islands row of a health board, by the area in the board's name (NHS Shetland); null
 * where the name holds none of the three areas, because nothing else says which one it is.
 */
export function distantIslandsRow(rows: readonly AreaPayRow[], board: string): AreaPayRow | null {
	const found = rows.filter(
		({ scheme, area }) => scheme === 'afc-scotland-islands' && board.includes(area)
	);
	return found.length === 1 ? (found[0] ?? null) : null;
}
