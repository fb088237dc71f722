import { error, json } from '@sveltejs/kit';
import { z } from 'zod';
import { scenarioSchema } from '#lib/domain/scenario.ts';
import { member } from '#lib/server/sign-in.ts';
import { create } from '#lib/server/store/scenarios.ts';
import type { RequestHandler } from './$types';

const exampleSchema = z.strictObject({ baseline: z.uuid(), scenario: scenarioSchema });

/** The example's scenario, on the example's workforce that the browser has just saved. */
export const POST: RequestHandler = async ({ request, locals }) => {
	const { supabase, workspaceId } = member(locals);
	const sent = exampleSchema.safeParse(await request.json().catch(() => null));
	if (!sent.success) error(400, 'The example scenario cannot be read');
	const { baseline, scenario } = sent.data;
	const made = await create(supabase, workspaceId, baseline, scenario);
	return json({ id: made.id }, { status: 201 });
};
