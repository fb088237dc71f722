/**
 * Notice (notice.csv): the statutory minimum, and what is typical, which is shown and never applied:
 * neither framework has a national scale by grade.
 */
import { z } from 'zod';
import { isIsoDate } from '#lib/domain/dates.ts';
import file from './editions/notice.json' with { type: 'json' };

const text = z.string().min(1);

const noticeSchema = z.array(
	z.strictObject({
		agreement: z.enum(['STAT', 'AFC', 'NJC', 'SJC-local']),
		party: z.enum(['employer gives', 'employee gives', 'both']),
		grade: text,
		service: text,
		weeks: text,
		/** Null: the source gives no date. */
		effectiveFrom: z.string().refine(isIsoDate, 'Give a real date as YYYY-MM-DD').nullable(),
		source: text,
		confidence: z.enum(['high', 'medium', 'low']),
		note: z.string()
	})
);

export type NoticeRow = Readonly<z.infer<typeof noticeSchema>[number]>;

export const notice: readonly NoticeRow[] = noticeSchema.parse(file);

/** The statutory rows of one side; throws when none is held. */
export function statutoryNotice(
	rows: readonly NoticeRow[],
	party: 'employer gives' | 'employee gives'
): NoticeRow {
	const row = rows.find((held) => held.agreement === 'STAT' && held.party === party);
	if (!row) throw new RangeError(`No statutory notice for ${party}`);
	return row;
}
