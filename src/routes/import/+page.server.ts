import { member } from '#lib/server/sign-in.ts';
import { list } from '#lib/server/store/baselines.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const { supabase, workspaceId } = member(locals);
	const saved = await list(supabase, workspaceId);
	return {
		wide: true,
		saved: saved.map(({ id, name, asOf }) => ({ id, name, asOf })),
		side: url.searchParams.get('side') === 'council' ? ('council' as const) : ('nhs' as const)
	};
};
