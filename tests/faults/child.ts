/**
 * A process that the tests start and kill. `hold` opens the store and waits; `lock` only takes the
 * lock; `write` saves without end and says each save after it was answered; `fail` makes the
 * database refuse a row.
 */
import { createClient } from '@supabase/supabase-js';
import type { SupabaseClient } from '@supabase/supabase-js';
import { takeLock } from '#lib/server/embedded/lock.ts';
import { openEmbeddedStore } from '#lib/server/embedded/open.ts';
import type { EmbeddedStore } from '#lib/server/embedded/open.ts';
import { StartRefusal } from '#lib/server/refusal.ts';

const [mode = '', folder = '', note = ''] = process.argv.slice(2);
const email = 'writer@example.org';

try {
	await run();
} catch (error) {
	if (!(error instanceof StartRefusal)) throw error;
	say(`refused ${error.message}`);
	process.exitCode = 1;
}

async function run(): Promise<void> {
	if (mode === 'lock') {
		takeLock(folder);
		say('holding');
		setInterval(() => undefined, 1000);
		return;
	}
	const store = await openEmbeddedStore({ folder, root: process.cwd(), onProgress: say });
	if (mode === 'hold') say('holding');
	if (mode === 'write') await writeForEver(store);
	if (mode === 'fail') {
		const { error } = await (await writer(store)).from('mappings').insert({
			workspace_id: '00000000-0000-4000-8000-000000000000',
			fingerprint: note,
			kind: note,
			mapping: { note }
		});
		say(`answered ${error?.code ?? 'nothing'}`);
		await store.close();
	}
}

async function writeForEver(store: EmbeddedStore): Promise<void> {
	const client = await writer(store);
	const { data } = await client.from('members').select('workspace_id').single();
	const workspace = String(data?.workspace_id);
	for (let index = 0; ; index += 1) {
		const name = `${note}-${index}`;
		const { error } =
			index % 2 === 0
				? await client.from('mappings').insert({
						workspace_id: workspace,
						fingerprint: name,
						kind: 'staff',
						mapping: {}
					})
				: await client.rpc('baseline_create', {
						workspace,
						title: name,
						as_of_date: '2026-11-01',
						employer_list: [],
						source_note: {},
						contract_list: Array.from({ length: 50 }, (_, row) => ({
							ref: `c-${row}`,
							employer: 'trust'
						})),
						post_list: []
					});
		if (error !== null) throw new Error(error.code);
		say(`saved ${name}`);
	}
}

async function writer(store: EmbeddedStore): Promise<SupabaseClient> {
	const client = createClient(store.url, store.publishableKey, {
		auth: { persistSession: false, autoRefreshToken: false },
		global: { fetch: store.fetch }
	});
	const credentials = { email, password: store.localPassword };
	if ((await client.auth.signInWithPassword(credentials)).error !== null) {
		await store.admit(credentials, 'Partnership');
		await client.auth.signInWithPassword(credentials);
	}
	return client;
}

function say(line: string): void {
	process.stdout.write(`${line}\n`);
}
