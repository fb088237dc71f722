/**
 * Enhancements for unsocial hours (unsocial_hours.csv, rulebook §f): each an exact share of the hourly
 * rate, so that a third stays a third. Rows with a place are an example of one council or a legacy
 * rate: they are shown and never applied to anybody.
 */
import { z } from 'zod';
import { isIsoDate } from '#lib/domain/dates.ts';
import { nations } from '#lib/domain/pay.ts';
import type { Nation } from '#lib/domain/pay.ts';
import file from './editions/unsocial-hours.json' with { type: 'json' };

const text = z.string().min(1);
const isoDate = z.string().refine(isIsoDate, 'Give a real date as YYYY-MM-DD');

export const unsocialKinds = ['night', 'saturday', 'sunday', 'public-holiday'] as const;
export type UnsocialKind = (typeof unsocialKinds)[number];

export const unsocialHoursSchema = z.array(
	z.strictObject({
		id: text,
		agreement: z.enum(['afc', 'njc', 'njc-local', 'sjc-legacy']),
		nations: z.array(z.enum(nations)).min(1),
		place: text.nullable(),
		/** Bands (AfC) or spinal column points (NJC), both ends included; null = all. */
		fromGrade: z.int().min(1).nullable(),
		toGrade: z.int().min(1).nullable(),
		hours: z.array(z.enum(unsocialKinds)).min(1),
		/** The hours as the source words them. */
		when: text,
		/** Added to the hourly rate. */
		numerator: z.int().min(0),
		denominator: z.int().min(1),
		condition: z.string(),
		effectiveFrom: isoDate,
		/** Null: holds until replaced (R15). */
		effectiveTo: isoDate.nullable(),
		source: text,
		confidence: z.enum(['high', 'medium', 'low']),
		note: z.string()
	})
);

export type UnsocialRow = Readonly<z.infer<typeof unsocialHoursSchema>[number]>;

export const unsocialHours: readonly UnsocialRow[] = unsocialHoursSchema.parse(file);

/** National rows for one kind of hours in a nation, earliest first; empty where none is held. */
export function nationalUnsocialRows(
	rows: readonly UnsocialRow[],
	agreement: 'afc' | 'njc',
	nation: Nation,
	kind: UnsocialKind
): UnsocialRow[] {
	return rows
		.filter((row) => row.agreement === agreement && row.place === null)
		.filter((row) => row.nations.includes(nation) && row.hours.includes(kind))
		.sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1));
}
