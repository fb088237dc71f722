import { copyFileSync, readdirSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { SupabaseClient } from '@supabase/supabase-js';
import type { SupabaseClientOptions } from '@supabase/supabase-js';
import { describe, expect, it } from 'vitest';
import { openEmbeddedStore } from '#lib/server/embedded/open.ts';
import type { EmbeddedOptions, EmbeddedStore } from '#lib/server/embedded/open.ts';
import { listSnapshots } from '#lib/server/embedded/snapshots.ts';
import { start, usedFolder } from './processes.ts';

const email = 'owner@example.org';

describe('the embedded store in trouble', () => {
	it('answers writes with 507 and goes on reading when the disk is nearly full', async () => {
		const folder = await usedFolder();
		const healthy = await open(folder);
		const { client, workspaceId } = await signedIn(healthy);
		const session = (await client.auth.getSession()).data.session;
		await healthy.close();

		const full = await open(folder, { minimumFree: Number.MAX_SAFE_INTEGER });
		const reader = clientOf(full, session?.access_token);
		const saved = await reader.from('mappings').insert(mapping(workspaceId, 'f-1'));
		expect([saved.status, saved.error?.code]).toEqual([507, 'disk-full']);
		expect((await reader.from('workspaces').select('id')).data).toEqual([{ id: workspaceId }]);
		await full.close();
	});

	it('gives up on a call that is late, replaces its thread, and works on', async () => {
		const folder = await usedFolder();
		const healthy = await open(folder);
		await signedIn(healthy);
		await healthy.close();

		const hurried = await open(folder, { deadline: 0 });
		const late = await hurried.fetch(`${hurried.url}/rest/v1/workspaces`, {
			headers: { apikey: hurried.publishableKey }
		});
		expect(late.status).toBe(504);
		expect(await hurried.snapshot()).toBe(true);
		await hurried.close();
	});

	it('restores the newest whole copy when the database will not open, and keeps what was there', async () => {
		const folder = await usedFolder();
		const store = await open(folder);
		const { client, workspaceId } = await signedIn(store);
		await client.from('mappings').insert(mapping(workspaceId, 'before the copy'));
		expect(await store.snapshot()).toBe(true);
		await client.from('mappings').insert(mapping(workspaceId, 'after the copy'));
		await store.close();

		const [copy = ''] = listSnapshots(path.join(folder, 'snapshots'));
		const newer = copy.replace(/[^/]+\.tar\.gz$/, '2999-01-01T00-00-00.000Z.tar.gz');
		writeFileSync(newer, 'not a snapshot');
		copyFileSync(copy.replace('.tar.gz', '.json'), newer.replace('.tar.gz', '.json'));
		truncateSync(path.join(folder, 'db', 'global', 'pg_control'), 10);

		const said: string[] = [];
		const restored = await open(folder, { onProgress: (sentence) => said.push(sentence) });
		expect(said.join()).toContain('THE DATABASE WOULD NOT OPEN');
		const again = await signedIn(restored);
		const { data } = await again.client.from('mappings').select('fingerprint');
		expect(data).toEqual([{ fingerprint: 'before the copy' }]);
		await restored.close();
		expect(readdirSync(folder).filter((name) => name.startsWith('db.damaged-'))).toHaveLength(1);
	});

	it('refuses to start, changing nothing, when there is no copy to restore', async () => {
		const folder = await usedFolder();
		truncateSync(path.join(folder, 'db', 'global', 'pg_control'), 10);
		await expect(open(folder)).rejects.toThrow('there is no snapshot to restore');
		expect(readdirSync(folder).sort()).toEqual(['db', 'keys.json']);
	});

	it('says which folder it cannot make, and why', async () => {
		await expect(open('/dev/null/data')).rejects.toThrow(
			'The data folder /dev/null/data cannot be made or written to (ENOTDIR)'
		);
	});

	it('refuses data of another PostgreSQL before opening it', async () => {
		const folder = await usedFolder();
		writeFileSync(path.join(folder, 'db', 'PG_VERSION'), '17\n');
		await expect(open(folder)).rejects.toThrow('was written for PostgreSQL 17');
	});

	it('makes a copy only when something changed since the last one', async () => {
		const folder = await usedFolder();
		const store = await open(folder);
		await store.snapshot();
		await store.snapshot();
		expect(listSnapshots(path.join(folder, 'snapshots'))).toHaveLength(1);
		await store.close();
	});

	it('prints nothing of a row that the database refused', async () => {
		const marker = 'QQ123456C';
		const child = start('fail', await usedFolder(), marker);
		expect(await child.ended).toBe(0);
		expect(child.output()).toContain('answered 42501');
		expect(child.output()).not.toContain(marker);
	});
});

async function open(
	folder: string,
	options: Partial<EmbeddedOptions> = {}
): Promise<EmbeddedStore> {
	return openEmbeddedStore({
		folder,
		root: process.cwd(),
		onProgress: () => undefined,
		...options
	});
}

async function signedIn(
	store: EmbeddedStore
): Promise<{ client: SupabaseClient; workspaceId: string }> {
	const credentials = { email, password: store.localPassword };
	const client = clientOf(store);
	if ((await client.auth.signInWithPassword(credentials)).error !== null) {
		await store.admit(credentials, 'Partnership');
		await client.auth.signInWithPassword(credentials);
	}
	const { data } = await client.from('members').select('workspace_id').single();
	return { client, workspaceId: String(data?.workspace_id) };
}

function clientOf(store: EmbeddedStore, token?: string): SupabaseClient {
	const options: SupabaseClientOptions<'public'> = {
		auth: { persistSession: false, autoRefreshToken: false },
		global: {
			fetch: store.fetch,
			headers: token === undefined ? {} : { Authorization: `Bearer ${token}` }
		}
	};
	return new SupabaseClient(store.url, store.publishableKey, options);
}

function mapping(workspaceId: string, fingerprint: string): object {
	return { workspace_id: workspaceId, fingerprint, kind: 'staff', mapping: {} };
}
