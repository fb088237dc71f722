/**
 * National pay awards as they were made or offered (awards.csv): some of them have no table here,
 * because the points were not found. Only `agreed` is firm (ruling R13).
 */
import { z } from 'zod';
import { isIsoDate } from '#lib/domain/dates.ts';
import { bargainingGroups, type Citation } from '#lib/domain/pay.ts';
import file from './editions/awards.json' with { type: 'json' };

const text = z.string().min(1);

export const awardsSchema = z.array(
	z
		.strictObject({
			id: text,
			/** `sjc`: councils in Scotland, whose spine was not found. */
			agreement: z.enum([...bargainingGroups, 'sjc']),
			effectiveFrom: z.string().refine(isIsoDate, 'Give a real date as YYYY-MM-DD'),
			/** Ten-thousandths; null where the award was a flat sum. */
			basisPoints: z.int().min(0).max(2000).nullable(),
			flatPounds: z.int().min(1).max(10_000).nullable(),
			appliesTo: text,
			status: z.enum(['agreed', 'offer', 'assumed', 'unknown']),
			source: text,
			note: z.string()
		})
		.transform(({ flatPounds, ...rest }) => ({
			...rest,
			flatPence: flatPounds === null ? null : flatPounds * 100
		}))
);

type AwardFile = Readonly<z.infer<typeof awardsSchema>[number]>;
/** Takes its confidence from its source. */
export type Award = AwardFile & Citation;

export const awards: readonly AwardFile[] = awardsSchema.parse(file);
