import { error, json } from '@sveltejs/kit';
import { member } from '#lib/server/sign-in.ts';
import { read } from '#lib/server/store/baselines.ts';
import type { RequestHandler } from './$types';

/** The whole baseline in its file format. */
export const GET: RequestHandler = async ({ params, locals }) => {
	const { supabase } = member(locals);
	const stored = await read(supabase, params.id);
	if (!stored) error(404, 'There is no such workforce');
	return json(stored.baseline);
};
