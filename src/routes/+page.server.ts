import { member } from '#lib/server/sign-in.ts';
import * as baselines from '#lib/server/store/baselines.ts';
import * as scenarios from '#lib/server/store/scenarios.ts';
import * as shares from '#lib/server/store/shares.ts';
import { sourceSchema } from '#lib/state/save-baseline.ts';
import type { PageServerLoad } from './$types';
import { tasksOf } from './tasks.ts';

export const load: PageServerLoad = async ({ locals }) => {
	const { supabase, workspaceId } = member(locals);
	const [workforces, saved, links] = await Promise.all([
		baselines.list(supabase, workspaceId),
		scenarios.list(supabase, workspaceId),
		shares.list(supabase, workspaceId)
	]);
	const [newest] = workforces;
	const now = new Date().toISOString();
	const live = links.filter(({ withdrawnAt, expiresAt }) => !withdrawnAt && expiresAt > now);
	return {
		tasks: tasksOf({
			workforce: newest ? { ...newest, sides: sidesOf(newest.source) } : null,
			scenarios: saved,
			liveLinks: live.length
		}),
		scenarios: saved.map(({ id, name, updatedAt }) => ({ id, name, updatedAt }))
	};
};

function sidesOf(source: unknown) {
	const parsed = sourceSchema.safeParse(source);
	return parsed.success ? [...new Set(parsed.data.files.map(({ side }) => side))] : [];
}
