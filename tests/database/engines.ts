/**
 * The two databases that the product runs on, behind one small interface: the same migrations, the
 * same people, the same tests. Both are reached through Supabase Lite, as the product reaches them.
 */
import { randomBytes } from 'node:crypto';
import { createClient } from '@supabase/supabase-js';
import type { SupabaseClient } from '@supabase/supabase-js';
import { createPgliteConnection } from '@supabase/lite/pglite';
import { createPostgresConnection } from '@supabase/lite/postgres';
import { vi } from 'vitest';
import { createApp, migrate, prepareDatabase } from '#lib/server/embedded/lite.ts';
import type { Keys, LiteApp } from '#lib/server/embedded/lite.ts';
import { readMigrations } from '#lib/server/embedded/migrations.ts';
import type { Database } from '#lib/server/embedded/migrations.ts';
import { startCluster } from './cluster.ts';

/** `stranger` owns a workspace of their own; `anon` has no account. */
export const people = ['owner', 'editor', 'viewer', 'stranger', 'anon'] as const;
export type Person = (typeof people)[number];

export type Rows = readonly Readonly<Record<string, unknown>>[];
export type Query = (sql: string, values?: readonly unknown[]) => Promise<Rows>;

export interface Engine {
	/** As the owner of the database, past every policy. */
	readonly admin: Query;
	/** Runs as a person in a transaction that is always rolled back. */
	readonly as: <T>(person: Person, work: (query: Query) => Promise<T>) => Promise<T>;
	/** A client as the application has one. */
	readonly client: (person: Person) => SupabaseClient;
	readonly userId: (person: Exclude<Person, 'anon'>) => string;
	/** Workspace of owner, editor and viewer. */
	readonly workspaceId: string;
	readonly strangersWorkspaceId: string;
	readonly close: () => Promise<void>;
}

export interface EngineKind {
	readonly name: string;
	readonly open: () => Promise<Engine>;
}

interface Raw {
	readonly database: Database;
	readonly app: LiteApp;
	/** One transaction, rolled back. */
	readonly attempt: <T>(work: (query: Query) => Promise<T>) => Promise<T>;
	readonly close: () => Promise<void>;
}

// Supabase Lite prints every failed statement; refusals are what these tests are about.
vi.spyOn(console, 'error').mockImplementation(() => undefined);

const keys: Keys = {
	jwtSecret: randomBytes(32).toString('hex'),
	publishableKey: `sb_publishable_${randomBytes(16).toString('hex')}`
};

export const engines: readonly EngineKind[] = [
	{ name: 'embedded store (PGlite)', open: async () => settle(await openPglite()) },
	{ name: 'PostgreSQL', open: async () => settle(await openPostgres()) }
];

/** Carries a value out of a transaction that must not stay. */
class RolledBack extends Error {
	readonly value: unknown;

	constructor(value: unknown) {
		super('rolled back');
		this.value = value;
	}
}

async function openPglite(): Promise<Raw> {
	const connection = await createPgliteConnection();
	return {
		database: {
			run: async (sql) => {
				await connection.driver.exec(sql);
			},
			query: async (sql, values = []) => (await connection.driver.query(sql, [...values])).rows
		},
		app: createApp(connection, keys, { signUp: true }),
		attempt: async (work) =>
			unwrap(
				connection.driver.transaction(async (transaction) => {
					throw new RolledBack(
						await work(
							async (sql, values = []) =>
								(await transaction.query<Record<string, unknown>>(sql, [...values])).rows
						)
					);
				})
			),
		close: async () => connection.close()
	};
}

async function openPostgres(): Promise<Raw> {
	const cluster = await startCluster();
	const connection = createPostgresConnection({
		url: 'postgres://postgres@localhost/postgres',
		postgresOptions: {
			host: cluster.socketFolder,
			port: 5432,
			max: 10,
			onnotice: () => undefined,
			// Supabase Lite hands over jsonb arguments as text; the driver would encode them again.
			types: { jsonb: { to: 3802, from: [3802], serialize: asJson, parse: JSON.parse } }
		}
	});
	return {
		database: {
			run: async (sql) => {
				await connection.driver.unsafe(sql);
			},
			query: async (sql, values = []) => connection.driver.unsafe(sql, values as never[])
		},
		app: createApp(connection, keys, { signUp: true }),
		attempt: async (work) =>
			unwrap(
				connection.driver.begin(async (transaction) => {
					throw new RolledBack(
						await work(async (sql, values = []) => transaction.unsafe(sql, values as never[]))
					);
				})
			),
		close: async () => {
			await connection.close();
			await cluster.stop();
		}
	};
}

function asJson(value: unknown): string {
	return typeof value === 'string' ? value : JSON.stringify(value);
}

async function unwrap<T>(transaction: Promise<unknown>): Promise<T> {
	try {
		await transaction;
	} catch (error) {
		if (error instanceof RolledBack) return error.value as T;
		throw error;
	}
	throw new Error('A transaction that had to be rolled back was kept');
}

async function settle(raw: Raw): Promise<Engine> {
	await prepareDatabase(raw.database, raw.app);
	await migrate(raw.database, readMigrations('supabase/migrations'), async () => Promise.resolve());
	const admin: Query = async (sql, values) => (await raw.database.query(sql, values)) as Rows;

	const clients = new Map<Person, SupabaseClient>();
	const ids = new Map<Person, string>();
	for (const person of people) {
		const client = createClient('http://store.invalid', keys.publishableKey, {
			auth: { persistSession: false, autoRefreshToken: false },
			global: { fetch: async (input, init) => raw.app.fetch(new Request(input, init)) }
		});
		clients.set(person, client);
		if (person === 'anon') continue;
		const { data, error } = await client.auth.signUp({
			email: `${person}@example.org`,
			password: randomBytes(12).toString('hex')
		});
		if (error !== null || data.user === null) throw new Error(`No account for ${person}`);
		ids.set(person, data.user.id);
	}
	const client = (person: Person): SupabaseClient => held(clients, person);
	const userId = (person: Person): string => held(ids, person);
	const workspaceId = await workspaceFor(client('owner'));
	const strangersWorkspaceId = await workspaceFor(client('stranger'));
	for (const role of ['editor', 'viewer'] as const) {
		await admin('insert into public.members (workspace_id, user_id, role) values ($1, $2, $3)', [
			workspaceId,
			userId(role),
			role
		]);
	}
	return {
		admin,
		client,
		userId,
		workspaceId,
		strangersWorkspaceId,
		as: async (person, work) =>
			raw.attempt(async (query) => {
				const role = person === 'anon' ? 'anon' : 'authenticated';
				await query("select set_config('request.jwt.claim.sub', $1, true)", [
					person === 'anon' ? '' : userId(person)
				]);
				await query(`set local role ${role}`);
				return work(query);
			}),
		close: raw.close
	};
}

async function workspaceFor(client: SupabaseClient): Promise<string> {
	const made = await client.rpc('workspace_create', { title: 'Partnership' });
	if (made.error !== null) throw new Error(`No workspace (${made.error.code})`);
	return String(made.data);
}

function held<T>(map: ReadonlyMap<Person, T>, person: Person): T {
	const value = map.get(person);
	if (value === undefined) throw new Error(`${person} has none`);
	return value;
}
