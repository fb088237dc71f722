import { json } from '@sveltejs/kit';
import { z } from 'zod';
import { baselineSchema } from '#lib/domain/workforce.ts';
import { member } from '#lib/server/sign-in.ts';
import { create } from '#lib/server/store/baselines.ts';
import { sourceSchema } from '#lib/state/save-baseline.ts';
import type { RequestHandler } from './$types';

const savingSchema = z.strictObject({
	baseline: baselineSchema,
	source: sourceSchema
});

export const POST: RequestHandler = async ({ request, locals }) => {
	const { supabase, workspaceId } = member(locals);
	const sent = savingSchema.safeParse(await request.json().catch(() => null));
	if (!sent.success) return json({ message: placeOf(sent.error) }, { status: 400 });
	const { baseline, source } = sent.data;
	return json({ id: await create(supabase, workspaceId, baseline, source) }, { status: 201 });
};

/** Names the field and never the value: a value is part of a staff row. */
function placeOf(error: z.ZodError): string {
	const [first] = error.issues;
	return `The workforce has a value that cannot be kept (${first?.path.join('.') ?? 'whole'})`;
}
