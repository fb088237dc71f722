import { z } from 'zod';
import { fieldsOf, type FieldId, type FileKind, type Mapping } from '#lib/intake/intake.ts';

/** What is kept of a confirmed mapping: headings and fields, never the sample values beside them. */
export const rememberedSchema = z.strictObject({
	columns: z.array(z.strictObject({ heading: z.string(), field: z.string().nullable() })).max(200)
});
export type Remembered = z.infer<typeof rememberedSchema>;

const address = '/import/mapping';

/** How the columns of a file with these headings were set last time; null when it is new. */
export async function rememberedFor(
	fingerprint: string,
	kind: FileKind
): Promise<Remembered | null> {
	const response = await fetch(`${address}?${new URLSearchParams({ fingerprint, kind })}`);
	if (!response.ok) return null;
	const parsed = rememberedSchema.safeParse(await response.json());
	return parsed.success ? parsed.data : null;
}

/** Remembering is a convenience: when it fails the import goes on. */
export async function remember(fingerprint: string, mapping: Mapping): Promise<void> {
	const columns = mapping.columns.map(({ heading, field }) => ({ heading, field }));
	await fetch(address, {
		method: 'PUT',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ fingerprint, kind: mapping.kind, mapping: { columns } })
	}).catch(() => undefined);
}

/** The suggestion with the remembered fields in place; a field that is no longer offered is left out. */
export function withRemembered(suggested: Mapping, known: Remembered): Mapping {
	const fields = new Map<string, FieldId>(fieldsOf(suggested.kind).map(({ id }) => [id, id]));
	return {
		...suggested,
		columns: suggested.columns.map((column, position) => {
			const held = known.columns[position];
			if (!held || held.heading !== column.heading) return column;
			return { ...column, field: held.field === null ? null : (fields.get(held.field) ?? null) };
		})
	};
}
