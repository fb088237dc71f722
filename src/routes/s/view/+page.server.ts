import { error } from '@sveltejs/kit';
import { openedShare, shareCookie } from '../opened-share.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ cookies, locals }) => {
	const token = cookies.get(shareCookie);
	if (token === undefined) error(404, 'This link is not known.');
	return openedShare(locals.supabase, token);
};
