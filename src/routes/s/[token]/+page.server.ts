import { error, redirect } from '@sveltejs/kit';
import { noteOpened } from '#lib/server/store/shares.ts';
import { openedShare, shareCookie } from '../opened-share.ts';
import type { Actions, PageServerLoad } from './$types';

/** Changes nothing: mail scanners and link previews open addresses too. */
export const load: PageServerLoad = async ({ locals, params }) => {
	const { number, expiresAt, snapshot } = await openedShare(locals.supabase, params.token);
	return { wide: false, number, expiresAt, bodies: snapshot.employers.map(({ name }) => name) };
};

export const actions: Actions = {
	default: async ({ cookies, locals, params, url }) => {
		const { expiresAt } = await openedShare(locals.supabase, params.token);
		if (!(await noteOpened(locals.supabase, params.token))) error(410, 'This link works no more.');
		cookies.set(shareCookie, params.token, {
			path: '/s',
			httpOnly: true,
			sameSite: 'lax',
			secure: url.protocol === 'https:',
			expires: new Date(expiresAt)
		});
		redirect(303, '/s/view');
	}
};
