import { z } from 'zod';
import { baselineSchema, type Baseline } from '#lib/domain/workforce.ts';

/** Where a part of a baseline came from: counts only, because a file's name may name a person. */
const sourceFileSchema = z.strictObject({
	kind: z.enum(['staff', 'structure', 'grades', 'saved']),
	employer: z.string(),
	side: z.enum(['nhs', 'council']),
	/** Null for what was carried over from a saved workforce. */
	rows: z.int().min(0).nullable(),
	contracts: z.int().min(0),
	posts: z.int().min(0),
	issues: z.int().min(0)
});
export type SourceFile = z.infer<typeof sourceFileSchema>;
export const sourceSchema = z.strictObject({ files: z.array(sourceFileSchema).max(50) });

type Saved =
	{ readonly ok: true; readonly id: string } | { readonly ok: false; readonly message: string };

const savedSchema = z.object({ id: z.string() });
const refusedSchema = z.object({ message: z.string() });

/** Stores a whole baseline, or nothing. The answer carries a sentence when it was refused. */
export async function postBaseline(baseline: Baseline, files: SourceFile[]): Promise<Saved> {
	const response = await fetch('/import/save', {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ baseline, source: { files } })
	});
	const body: unknown = await response.json().catch(() => null);
	const saved = savedSchema.safeParse(body);
	if (response.ok && saved.success) return { ok: true, id: saved.data.id };
	const refused = refusedSchema.safeParse(body);
	const message = refused.success ? refused.data.message : 'The workforce could not be saved';
	return { ok: false, message: `${message}. Nothing was stored.` };
}

/** A saved workforce, whole; null when there is none of that id. */
export async function readBaseline(id: string): Promise<Baseline | null> {
	const response = await fetch(`/workforce/${encodeURIComponent(id)}`);
	if (!response.ok) return null;
	const parsed = baselineSchema.safeParse(await response.json());
	return parsed.success ? parsed.data : null;
}
