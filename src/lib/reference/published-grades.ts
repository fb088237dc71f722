/**
 * Council grades that were published and cannot be taken over (njc_local_grades.csv): on the spine
 * that was replaced in 2019, without points, or of a council that is not known. They are shown.
 */
import { z } from 'zod';
import { isIsoDate } from '#lib/domain/dates.ts';
import type { Citation } from '#lib/domain/pay.ts';
import file from './editions/published-grades.json' with { type: 'json' };

const text = z.string().min(1);
const wholePounds = z.int().min(5_000).max(500_000).nullable();
const score = z.int().min(0).max(5_000).nullable();

export const publishedGradesSchema = z.array(
	z
		.strictObject({
			council: text,
			grade: text,
			kind: z.enum(['main', 'senior', 'chief-officer']),
			/** Why it cannot be taken over. */
			reason: z.enum(['old-spine', 'range-only', 'council-unknown']),
			/** As published; null where the source names no points. */
			firstPoint: text.nullable(),
			lastPoint: text.nullable(),
			/** Full-time pay a year at both ends. */
			fromPounds: wholePounds,
			toPounds: wholePounds,
			/** Null: the source gives no date. */
			effectiveFrom: z.string().refine(isIsoDate, 'Give a real date as YYYY-MM-DD').nullable(),
			jobEvaluation: z.strictObject({ scheme: text, from: score, to: score }).nullable(),
			source: text,
			note: z.string()
		})
		.transform(({ fromPounds, toPounds, ...rest }) => ({
			...rest,
			fromPence: fromPounds === null ? null : fromPounds * 100,
			toPence: toPounds === null ? null : toPounds * 100
		}))
);

type PublishedGradeFile = Readonly<z.infer<typeof publishedGradesSchema>[number]>;
/** Takes its confidence from its source. */
export type PublishedGrade = PublishedGradeFile & Citation;

export const publishedGrades: readonly PublishedGradeFile[] = publishedGradesSchema.parse(file);
