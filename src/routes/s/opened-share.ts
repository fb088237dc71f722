import { error } from '@sveltejs/kit';
import type { SupabaseClient } from '@supabase/supabase-js';
import { snapshotSchema } from '#lib/engine/disclosure/snapshot.ts';
import { open } from '#lib/server/store/shares.ts';

/** Name of the cookie that a reader gets on pressing Continue; it goes to `/s` and nowhere else. */
export const shareCookie = 'planner_share';

const tokenPattern = /^ush_[A-Za-z0-9_-]{43}$/;

/** The live share behind a token. Throws 404 for a link never made and 410 for one that has ended. */
export async function openedShare(supabase: SupabaseClient, token: string) {
	const share = tokenPattern.test(token) ? await open(supabase, token) : null;
	if (!share || share.status === 'unknown') error(404, 'This link is not known.');
	if (share.status === 'gone') error(410, 'This link works no more.');
	const { number, expiresAt } = share;
	return { number, expiresAt, snapshot: snapshotSchema.parse(share.snapshot) };
}
