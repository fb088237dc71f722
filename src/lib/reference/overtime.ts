/**
 * Overtime (overtime.csv, rulebook §f): times the hourly rate, by band or spinal column point. Rows
 * with a place are an example of one council: they are shown and never applied to anybody.
 */
import { z } from 'zod';
import { isIsoDate } from '#lib/domain/dates.ts';
import { nations } from '#lib/domain/pay.ts';
import type { Nation } from '#lib/domain/pay.ts';
import file from './editions/overtime.json' with { type: 'json' };

const text = z.string().min(1);
const isoDate = z.string().refine(isIsoDate, 'Give a real date as YYYY-MM-DD');

/** `weekday` is Monday to Saturday; `time-off` is time off instead of pay. */
export const overtimeKinds = ['weekday', 'sunday', 'public-holiday', 'time-off'] as const;
export type OvertimeKind = (typeof overtimeKinds)[number];

export const overtimeSchema = z.array(
	z.strictObject({
		id: text,
		agreement: z.enum(['afc', 'njc', 'njc-local', 'sjc-local']),
		nations: z.array(z.enum(nations)).min(1),
		place: text.nullable(),
		/** Who is paid, as the source words it. */
		eligible: text,
		/** Bands (AfC) or spinal column points (NJC), both ends included; null = no limit. */
		fromGrade: z.int().min(1).nullable(),
		toGrade: z.int().min(1).nullable(),
		hours: z.array(z.enum(overtimeKinds)).min(1),
		when: text,
		/** Plain decimal; 0 = not paid. */
		multiplier: z.string().regex(/^\d+(\.\d+)?$/),
		condition: z.string(),
		/** Null: the source gives no date. */
		effectiveFrom: isoDate.nullable(),
		/** Null: holds until replaced (R15). */
		effectiveTo: isoDate.nullable(),
		source: text,
		confidence: z.enum(['high', 'medium', 'low']),
		note: z.string()
	})
);

export type OvertimeRow = Readonly<z.infer<typeof overtimeSchema>[number]>;

export const overtime: readonly OvertimeRow[] = overtimeSchema.parse(file);

/** National rows for one kind of hours in a nation; empty where none is held. */
export function nationalOvertimeRows(
	rows: readonly OvertimeRow[],
	agreement: 'afc' | 'njc',
	nation: Nation,
	kind: OvertimeKind
): OvertimeRow[] {
	return rows
		.filter((row) => row.agreement === agreement && row.place === null)
		.filter((row) => row.nations.includes(nation) && row.hours.includes(kind));
}
