import { error } from '@sveltejs/kit';
import { z } from 'zod';
import { member } from '#lib/server/sign-in.ts';
import * as baselines from '#lib/server/store/baselines.ts';
import * as scenarios from '#lib/server/store/scenarios.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ locals, params }) => {
	const { supabase } = member(locals);
	const isId = z.uuid().safeParse(params.id).success;
	const stored = isId ? await scenarios.read(supabase, params.id) : null;
	const workforce = stored && (await baselines.read(supabase, stored.baselineId));
	if (!workforce) error(404, 'There is no such scenario.');
	return { wide: true, stored, baseline: workforce.baseline };
};
