/** Who is asking: the machine's own account on loopback, or the person of the session cookie. */
import type { Cookies, RequestEvent } from '@sveltejs/kit';
import type { Session, SupabaseClient } from '@supabase/supabase-js';
import { z } from 'zod';
import { project } from './project.ts';

const accessCookie = 'planner-access';
const refreshCookie = 'planner-refresh';
const memberSchema = z.array(z.object({ workspace_id: z.uuid() }));

/** What the request may do. Pages behind a share link always run as nobody. */
export async function identify(event: RequestEvent): Promise<App.Locals> {
	const { client, local } = await project();
	if (isSharePath(event.url.pathname)) {
		return { supabase: client(), user: null, workspaceId: null };
	}
	if (local !== null) return asMember(await local());
	const supabase = client();
	const isIn = await resume(supabase, event.cookies, event.url);
	return isIn ? asMember(supabase) : { supabase, user: null, workspaceId: null };
}

export function isSharePath(pathname: string): boolean {
	return pathname === '/s' || pathname.startsWith('/s/');
}

/** Puts a session into cookies that scripts cannot read. */
export function keepSession(cookies: Cookies, url: URL, session: Session): void {
	const options = {
		path: '/',
		httpOnly: true,
		sameSite: 'lax',
		secure: url.protocol === 'https:',
		maxAge: 60 * 60 * 24 * 7
	} as const;
	cookies.set(accessCookie, session.access_token, options);
	cookies.set(refreshCookie, session.refresh_token, options);
}

export function forgetSession(cookies: Cookies): void {
	for (const name of [accessCookie, refreshCookie]) cookies.delete(name, { path: '/' });
}

/**
 * `setSession` asks the project whose token it is (`getUser`), or trades an expired one in, so what
 * a cookie claims is never believed by itself.
 */
async function resume(supabase: SupabaseClient, cookies: Cookies, url: URL): Promise<boolean> {
	const access = cookies.get(accessCookie);
	const refresh = cookies.get(refreshCookie);
	if (access === undefined || refresh === undefined) return false;
	const { data, error } = await supabase.auth.setSession({
		access_token: access,
		refresh_token: refresh
	});
	if (error !== null || data.session === null) {
		forgetSession(cookies);
		return false;
	}
	if (data.session.access_token !== access) keepSession(cookies, url, data.session);
	return true;
}

async function asMember(supabase: SupabaseClient): Promise<App.Locals> {
	const { data } = await supabase.auth.getSession();
	const user = data.session?.user;
	if (user === undefined) return { supabase, user: null, workspaceId: null };
	return {
		supabase,
		user: { id: user.id, email: user.email ?? '' },
		workspaceId: await workspaceOf(supabase, user.id)
	};
}

/** The person's first workspace; a person who has none yet is given one of their own. */
async function workspaceOf(supabase: SupabaseClient, userId: string): Promise<string> {
	const { data, error } = await supabase
		.from('members')
		.select('workspace_id')
		.eq('user_id', userId)
		.order('created_at')
		.limit(1);
	if (error !== null) throw new Error(`The store refused (${error.code})`);
	const [member] = memberSchema.parse(data);
	if (member !== undefined) return member.workspace_id;
	const made = await supabase.rpc('workspace_create', { title: 'Our partnership' });
	if (made.error !== null) throw new Error(`The store refused (${made.error.code})`);
	return z.uuid().parse(made.data);
}
