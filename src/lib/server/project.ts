/**
 * The Supabase project that this server works with: a hosted one, or the embedded store behind the
 * same client. Opened once a process; kept on `globalThis` because the development server loads
 * modules again after an edit, and a folder can be opened only once.
 */
import { randomInt } from 'node:crypto';
import { SupabaseClient } from '@supabase/supabase-js';
import type { SupabaseClientOptions } from '@supabase/supabase-js';
import type { Config, Mode } from './config.ts';
import { openEmbeddedStore } from './embedded/open.ts';
import type { EmbeddedStore } from './embedded/open.ts';

export interface Project {
	readonly mode: Mode;
	/** A new client that acts as nobody until it is given a session. */
	readonly client: () => SupabaseClient;
	/** The machine's own account, signed in; only in mode `local`. */
	readonly local: (() => Promise<SupabaseClient>) | null;
	/** Makes the account of the first owner; only in mode `network` while there is none. */
	readonly firstOwner: FirstOwner | null;
	readonly close: () => Promise<void>;
}

export interface FirstOwner {
	/** Printed in the console and good for one account. */
	readonly code: string;
	readonly admit: (email: string, password: string) => Promise<void>;
}

/** Not a name anybody can own: `.invalid` is reserved. */
const localEmail = 'owner@this-machine.invalid';
const workspaceName = 'Our partnership';

const held = globalThis as { plannerProject?: Promise<Project> };

/** Opens the project on first call, and answers with the same one after. */
export async function openProject(
	config: Config,
	onProgress: (sentence: string) => void
): Promise<Project> {
	held.plannerProject ??=
		config.hosted === null ? embedded(config, onProgress) : hosted(config.hosted);
	return held.plannerProject;
}

/** The open project. */
export async function project(): Promise<Project> {
	if (held.plannerProject === undefined) throw new Error('The store is not open yet');
	return held.plannerProject;
}

async function hosted(at: { url: string; publishableKey: string }): Promise<Project> {
	return Promise.resolve({
		mode: 'hosted',
		client: () => clientOf(at.url, at.publishableKey),
		local: null,
		firstOwner: null,
		close: async () => Promise.resolve()
	});
}

async function embedded(config: Config, onProgress: (sentence: string) => void): Promise<Project> {
	const store = await openEmbeddedStore({ folder: config.folder, root: config.root, onProgress });
	const client = (): SupabaseClient => clientOf(store.url, store.publishableKey, store.fetch);
	try {
		const machine = client();
		if (config.mode === 'local') await signedInAsMachine(store, machine);
		return {
			mode: config.mode,
			client,
			local: config.mode === 'local' ? async () => signedInAsMachine(store, machine) : null,
			firstOwner: config.mode === 'network' ? await firstOwnerOf(store) : null,
			close: store.close
		};
	} catch (error) {
		await store.close();
		throw error;
	}
}

async function signedInAsMachine(
	store: EmbeddedStore,
	client: SupabaseClient
): Promise<SupabaseClient> {
	// Also trades an hour-old session in for a new one.
	const current = await client.auth.getSession();
	if (current.data.session !== null) return client;
	const credentials = { email: localEmail, password: store.localPassword };
	const known = await client.auth.signInWithPassword(credentials);
	if (known.error === null) return client;
	await store.admit(credentials, workspaceName);
	const made = await client.auth.signInWithPassword(credentials);
	if (made.error !== null) throw new Error('The account of this machine could not be made');
	return client;
}

async function firstOwnerOf(store: EmbeddedStore): Promise<FirstOwner | null> {
	if ((await store.countPeople(localEmail)) > 0) return null;
	return {
		code: Array.from({ length: 4 }, () => String(randomInt(10_000)).padStart(4, '0')).join('-'),
		admit: async (email, password) => store.admit({ email, password }, workspaceName)
	};
}

function clientOf(url: string, key: string, through?: typeof fetch): SupabaseClient {
	const options: SupabaseClientOptions<'public'> = {
		auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false },
		...(through === undefined ? {} : { global: { fetch: through } })
	};
	return new SupabaseClient(url, key, options);
}
