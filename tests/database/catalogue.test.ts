/**
 * What the schema itself must look like, read from the catalogue, so that a table added later is
 * held to it without anybody remembering to.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { engines } from './engines.ts';
import type { Engine } from './engines.ts';

const verbs = ['select', 'insert', 'update', 'delete'] as const;

describe.each(engines)('schema on $name', ({ open }) => {
	let engine: Engine;
	beforeAll(async () => {
		engine = await open();
		// Supabase Lite grants everything to everybody on its first request unless it is stopped.
		await engine.client('anon').from('shares').select('id');
	});
	afterAll(async () => engine.close());

	it('has row-level security on, and forced, on every public table', async () => {
		const open = await engine.admin(`
			select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
			where n.nspname = 'public' and c.relkind in ('r', 'p')
				and not (c.relrowsecurity and c.relforcerowsecurity)`);
		expect(open).toEqual([]);
		expect((await tables(engine)).length).toBeGreaterThanOrEqual(9);
	});

	it('has a policy for every verb that signed-in people were granted', async () => {
		const missing: string[] = [];
		for (const table of await tables(engine)) {
			for (const verb of verbs) {
				const [row] = await engine.admin(
					`select
						has_table_privilege('authenticated', $1::regclass, $2)
							or ($2 <> 'delete' and has_any_column_privilege('authenticated', $1::regclass, nullif($2, 'delete'))) as granted,
						exists (
							select from pg_policies p
							where p.schemaname = 'public' and p.tablename = $3
								and upper(p.cmd) in (upper($2), 'ALL') and 'authenticated' = any (p.roles)
						) as ruled`,
					[`public.${table}`, verb, table]
				);
				if (row?.granted !== row?.ruled) missing.push(`${table} ${verb}`);
			}
		}
		expect(missing).toEqual([]);
	});

	it('grants anonymous readers no table and no column', async () => {
		const granted = await engine.admin(`
			select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
			where n.nspname in ('public', 'private', 'auth') and c.relkind in ('r', 'p', 'v', 'm')
				and (has_any_column_privilege('anon', c.oid, 'select, insert, update')
					or has_table_privilege('anon', c.oid, 'select, insert, update, delete, truncate'))`);
		expect(granted).toEqual([]);
	});

	it('lets anonymous readers run the two functions behind a share link and no other', async () => {
		const runnable = await engine.admin(`
			select p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
			where n.nspname in ('public', 'private') and has_function_privilege('anon', p.oid, 'execute')
			order by 1`);
		expect(runnable.map((row) => row.proname)).toEqual(['share_note_opened', 'share_open']);
	});

	it('has no policy for everybody and none on what a user may edit about themselves', async () => {
		const loose = await engine.admin(`
			select tablename, policyname from pg_policies
			where schemaname = 'public'
				and ('public' = any (roles) or concat(qual, with_check) ~ 'user_metadata'
					or concat(qual, with_check) ~* '(?<!select )auth\\.uid\\(\\)')`);
		expect(loose).toEqual([]);
	});

	it('pins the search path of every function and asks who is calling in every definer', async () => {
		const loose = await engine.admin(`
			select p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
			where n.nspname in ('public', 'private')
				and (p.proconfig is null or not 'search_path=""' = any (p.proconfig))`);
		expect(loose).toEqual([]);
		const definers = await engine.admin(`
			select p.proname, p.prosrc from pg_proc p join pg_namespace n on n.oid = p.pronamespace
			where n.nspname in ('public', 'private') and p.prosecdef order by 1`);
		const unasked = definers.filter(
			(row) => !/auth\.uid\(\)|token_sha256 = \w+\.token_sha256/.test(String(row.prosrc))
		);
		expect(unasked).toEqual([]);
	});

	it('has an index that leads with every foreign key', async () => {
		const bare = await engine.admin(`
			select conrelid::regclass::text as table, conname from pg_constraint k
			join pg_namespace n on n.oid = k.connamespace
			where n.nspname = 'public' and k.contype = 'f' and not exists (
				select from pg_index i
				where i.indrelid = k.conrelid
					and (i.indkey::int2[])[0:cardinality(k.conkey) - 1] @> k.conkey
			)`);
		expect(bare).toEqual([]);
	});
});

async function tables(engine: Engine): Promise<readonly string[]> {
	const rows = await engine.admin(
		"select tablename from pg_tables where schemaname = 'public' order by 1"
	);
	return rows.map((row) => String(row.tablename));
}
