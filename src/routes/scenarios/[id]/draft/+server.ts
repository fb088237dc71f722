import { json } from '@sveltejs/kit';
import { z } from 'zod';
import { scenarioSchema } from '#lib/domain/scenario.ts';
import { member } from '#lib/server/sign-in.ts';
import { save } from '#lib/server/store/scenarios.ts';
import type { SaveAnswer } from '#lib/state/scenario.svelte.ts';
import type { RequestHandler } from './$types';

const draftSchema = z.strictObject({ expectedVersion: z.int().min(1), scenario: scenarioSchema });

/** Saves a draft as the next version of the one that it was made from. */
export const PUT: RequestHandler = async ({ locals, params, request }) => {
	const { supabase } = member(locals);
	const parsed = draftSchema.safeParse(await request.json());
	if (!parsed.success) {
		const [issue] = parsed.error.issues;
		return refusal(422, `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`);
	}
	const { expectedVersion, scenario } = parsed.data;
	const saved = await save(supabase, params.id, expectedVersion, scenario);
	if (saved.status === 'missing') {
		return refusal(404, 'Somebody has deleted this scenario. Export it if you want to keep it.');
	}
	return json(saved satisfies SaveAnswer);
};

function refusal(status: number, message: string): Response {
	return json({ status: 'refused', message } satisfies SaveAnswer, { status });
}
