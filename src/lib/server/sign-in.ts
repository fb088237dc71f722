/** What the sign-in page calls, and what pages behind it ask for. */
import { timingSafeEqual } from 'node:crypto';
import { redirect } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';
import type { SupabaseClient } from '@supabase/supabase-js';
import { project } from './project.ts';
import { forgetSession, keepSession } from './session.ts';

/** Cyber Essentials: at most ten guesses in five minutes. */
const guesses = { most: 10, within: 5 * 60_000 };
const recent = new Map<string, readonly number[]>();
let isClaimed = false;

export interface Member {
	readonly supabase: SupabaseClient;
	readonly userId: string;
	readonly workspaceId: string;
}

/** The signed-in member, or off to the sign-in page. */
export function member(locals: App.Locals): Member {
	const { supabase, user, workspaceId } = locals;
	if (user === null || workspaceId === null) redirect(303, '/sign-in');
	return { supabase, userId: user.id, workspaceId };
}

/** True while the first owner has still to be made with the code from the console. */
export async function awaitsFirstOwner(): Promise<boolean> {
	return !isClaimed && (await project()).firstOwner !== null;
}

/** `refused` does not say which of the two was wrong. */
export async function signIn(
	event: RequestEvent,
	email: string,
	password: string
): Promise<'signed-in' | 'refused' | 'too-many-tries'> {
	if (!mayGuess(`${event.getClientAddress()} ${email.toLowerCase()}`)) return 'too-many-tries';
	const { data, error } = await event.locals.supabase.auth.signInWithPassword({ email, password });
	if (error !== null) return 'refused';
	keepSession(event.cookies, event.url, data.session);
	return 'signed-in';
}

export async function signOut(event: RequestEvent): Promise<void> {
	const { mode } = await project();
	if (mode === 'local') return;
	await event.locals.supabase.auth.signOut({ scope: 'local' });
	forgetSession(event.cookies);
}

/** Makes the first owner's account and signs it in. Passwords have at least 12 characters. */
export async function claimFirstOwner(
	event: RequestEvent,
	code: string,
	email: string,
	password: string
): Promise<'signed-in' | 'wrong-code' | 'too-many-tries' | 'weak-password' | 'closed'> {
	const { firstOwner } = await project();
	if (firstOwner === null || isClaimed) return 'closed';
	if (!mayGuess('first owner')) return 'too-many-tries';
	if (!isSame(code.trim(), firstOwner.code)) return 'wrong-code';
	if (password.length < 12) return 'weak-password';
	isClaimed = true;
	try {
		await firstOwner.admit(email, password);
	} catch (error) {
		isClaimed = false;
		throw error;
	}
	return (await signIn(event, email, password)) === 'signed-in' ? 'signed-in' : 'closed';
}

function mayGuess(key: string): boolean {
	const now = Date.now();
	const times = (recent.get(key) ?? []).filter((time) => now - time < guesses.within);
	if (times.length >= guesses.most) return false;
	recent.set(key, [...times, now]);
	// Old keys go, so that guessing many names cannot fill the memory.
	if (recent.size > 10_000) recent.clear();
	return true;
}

function isSame(given: string, wanted: string): boolean {
	const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
	return a.length === b.length && timingSafeEqual(a, b);
}
