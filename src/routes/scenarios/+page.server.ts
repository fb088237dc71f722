import { error, fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { isoDateSchema } from '#lib/domain/workforce.ts';
import { member } from '#lib/server/sign-in.ts';
import * as baselines from '#lib/server/store/baselines.ts';
import * as scenarios from '#lib/server/store/scenarios.ts';
import type { Actions, PageServerLoad } from './$types';
import { emptyScenario, firstOfNextMonth } from './new-scenario.ts';
import { readScenarioFile } from './scenario-file.ts';

const newSchema = z.object({
	name: z.string().trim().min(1, 'Give the scenario a name').max(300),
	baseline: z.uuid('Choose a workforce'),
	start: isoDateSchema
});

const largestFile = 5_000_000;

export const load: PageServerLoad = async ({ locals }) => {
	const { supabase, workspaceId } = member(locals);
	const [listed, workforces] = await Promise.all([
		scenarios.list(supabase, workspaceId),
		baselines.list(supabase, workspaceId)
	]);
	return {
		wide: true,
		scenarios: listed.map((scenario) => ({
			...scenario,
			baseline: workforces.find(({ id }) => id === scenario.baselineId)?.name ?? ''
		})),
		baselines: workforces.map(({ id, name, asOf }) => ({ id, name, asOf })),
		start: firstOfNextMonth(new Date().toISOString().slice(0, 10))
	};
};

export const actions: Actions = {
	create: async ({ locals, request }) => {
		const { supabase, workspaceId } = member(locals);
		const given = Object.fromEntries(await request.formData());
		const parsed = newSchema.safeParse(given);
		if (!parsed.success) {
			const errors = parsed.error.issues.map(({ path, message }) => ({
				field: `new-${String(path[0])}`,
				message
			}));
			return fail(400, { errors });
		}
		const { name, baseline, start } = parsed.data;
		const made = await scenarios.create(
			supabase,
			workspaceId,
			baseline,
			emptyScenario(name, start)
		);
		redirect(303, `/scenarios/${made.id}`);
	},
	duplicate: async ({ locals, request }) => {
		const { supabase, workspaceId } = member(locals);
		const { id, scenario, baselineId } = await chosen(supabase, request);
		const name = `Copy of ${scenario.name}`.slice(0, 300);
		await scenarios.create(supabase, workspaceId, baselineId, { ...scenario, name });
		return { done: 'duplicated' as const, id };
	},
	remove: async ({ locals, request }) => {
		const { supabase } = member(locals);
		const { id, scenario } = await chosen(supabase, request);
		await scenarios.remove(supabase, id);
		return { done: 'removed' as const, name: scenario.name };
	},
	import: async ({ locals, request }) => {
		const { supabase, workspaceId } = member(locals);
		const form = await request.formData();
		const file = form.get('file');
		const baseline = z.uuid().safeParse(form.get('baseline'));
		const refuse = (message: string, field: string) => fail(400, { errors: [{ message, field }] });
		if (!(file instanceof File) || file.size === 0) {
			return refuse('Choose a scenario file', 'import-file');
		}
		if (file.size > largestFile) {
			return refuse('The file is larger than 5 MB: that is no scenario', 'import-file');
		}
		if (!baseline.success) return refuse('Choose a workforce', 'import-baseline');
		const read = readScenarioFile(await file.text());
		if (!read.ok) {
			return fail(400, {
				errors: read.problems.map((message) => ({ message, field: 'import-file' }))
			});
		}
		const made = await scenarios.create(supabase, workspaceId, baseline.data, read.scenario);
		redirect(303, `/scenarios/${made.id}`);
	}
};

async function chosen(supabase: Parameters<typeof scenarios.read>[0], request: Request) {
	const id = z.uuid().safeParse((await request.formData()).get('id'));
	const found = id.success ? await scenarios.read(supabase, id.data) : null;
	if (!found) error(404, 'The scenario is no longer there.');
	return found;
}
