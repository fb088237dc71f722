import { error, fail } from '@sveltejs/kit';
import { z } from 'zod';
import { buildSnapshot } from '#lib/engine/disclosure/snapshot.ts';
import { evaluate } from '#lib/engine/evaluate.ts';
import { reference } from '#lib/reference/reference.ts';
import { member } from '#lib/server/sign-in.ts';
import * as baselines from '#lib/server/store/baselines.ts';
import * as scenarios from '#lib/server/store/scenarios.ts';
import * as shares from '#lib/server/store/shares.ts';
import { groupStatementSentence, type ShareState } from '#lib/words/sharing.ts';
import { employerName } from '#lib/words/employers.ts';
import type { Actions, PageServerLoad } from './$types';

const linkSchema = z.object({
	version: z.coerce.number().int(),
	label: z.string().trim().min(1, 'Say whom the link is for').max(200, 'Use up to 200 characters'),
	days: z.coerce
		.number('Enter the days as a number from 1 to 90')
		.int('Enter the days as a whole number')
		.min(1, 'The link must work for at least 1 day')
		.max(90, 'A link works for 90 days at most'),
	agreed: z.literal('yes').optional()
});

export const load: PageServerLoad = async ({ locals, params, depends }) => {
	depends('share:preview');
	const { supabase, workspaceId } = member(locals);
	const { version, built, statements } = await frozen(supabase, params.id);
	const [links, names] = await Promise.all([
		shares.list(supabase, workspaceId),
		scenarios.list(supabase, workspaceId)
	]);
	const now = new Date().toISOString();
	return {
		version,
		snapshot: built.snapshot,
		statements,
		links: links.map((link) => ({
			...link,
			isHere: link.scenarioId === params.id,
			scenario: names.find(({ id }) => id === link.scenarioId)?.name ?? 'A deleted scenario',
			state: stateOf(link, now)
		}))
	};
};

export const actions: Actions = {
	make: async ({ locals, params, request, url }) => {
		const { supabase } = member(locals);
		const given = Object.fromEntries(await request.formData());
		const parsed = linkSchema.safeParse(given);
		if (!parsed.success) {
			const errors = parsed.error.issues.map(({ path, message }) => ({
				field: `link-${String(path[0])}`,
				message
			}));
			return fail(400, { errors });
		}
		const { version, label, days, agreed } = parsed.data;
		const refuse = (message: string, field: string) => fail(400, { errors: [{ message, field }] });
		const present = await frozen(supabase, params.id);
		if (present.version !== version) {
			return refuse(
				'The scenario has changed since you looked. Look again at what the union sees',
				'link-label'
			);
		}
		if (present.statements.length > 0 && !agreed) {
			return refuse('Say that you have read what is true of everybody', 'link-agreed');
		}
		const { snapshot } = present.built;
		const made = await shares.create(
			supabase,
			{
				scenarioId: params.id,
				scenarioVersion: version,
				label,
				snapshot: z.json().parse(snapshot),
				rulesVersion: snapshot.rulesVersion,
				parameters: { ...snapshot.parameters, agreedStatements: present.statements },
				days
			},
			new Date()
		);
		if (made.status === 'missing') error(404, 'The scenario is no longer there.');
		const { number, expiresAt, token } = made;
		return { made: { number, expiresAt, label, address: `${url.origin}/s/${token}` } };
	},
	withdraw: async ({ locals, request }) => {
		const { supabase } = member(locals);
		const id = z.uuid().safeParse((await request.formData()).get('id'));
		if (!id.success || !(await shares.withdraw(supabase, id.data))) {
			error(404, 'There is no such link.');
		}
		return { withdrawn: true };
	}
};

/** The saved scenario evaluated and suppressed: what the preview shows is what a link freezes. */
async function frozen(supabase: Parameters<typeof scenarios.read>[0], id: string) {
	const stored = z.uuid().safeParse(id).success ? await scenarios.read(supabase, id) : null;
	const workforce = stored && (await baselines.read(supabase, stored.baselineId));
	if (!workforce) error(404, 'There is no such scenario.');
	const { baseline } = workforce;
	const document = { baseline, scenario: stored.scenario };
	const built = buildSnapshot(document, evaluate(document, reference), reference);
	const name = (employer: string): string => employerName(baseline.employers, employer);
	const statements = built.groupStatements.map((each) => groupStatementSentence(each, name));
	return { version: stored.version, built, statements };
}

function stateOf(link: shares.ListedShare, now: string): ShareState {
	if (link.withdrawnAt !== null) return 'withdrawn';
	return link.expiresAt <= now ? 'expired' : 'live';
}
