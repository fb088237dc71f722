import { error, json } from '@sveltejs/kit';
import { z } from 'zod';
import { member } from '#lib/server/sign-in.ts';
import { recall, remember } from '#lib/server/store/mappings.ts';
import { rememberedSchema } from '#lib/state/remembered-mapping.ts';
import type { RequestHandler } from './$types';

const keySchema = z.object({
	fingerprint: z.string().min(1).max(200),
	kind: z.enum(['staff', 'structure', 'grades'])
});
const rememberingSchema = keySchema.extend({ mapping: rememberedSchema });

export const GET: RequestHandler = async ({ url, locals }) => {
	const { supabase, workspaceId } = member(locals);
	const key = keySchema.safeParse(Object.fromEntries(url.searchParams));
	if (!key.success) error(400, 'Say which file: its fingerprint and its kind');
	return json(await recall(supabase, { workspaceId, ...key.data }));
};

export const PUT: RequestHandler = async ({ request, locals }) => {
	const { supabase, workspaceId } = member(locals);
	const sent = rememberingSchema.safeParse(await request.json().catch(() => null));
	if (!sent.success) error(400, 'The mapping cannot be kept');
	const { fingerprint, kind, mapping } = sent.data;
	await remember(supabase, { workspaceId, fingerprint, kind }, mapping);
	return new Response(null, { status: 204 });
};
