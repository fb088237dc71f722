/**
 * Supabase Lite made safe to stand on: explicit grants only, no studio, no admin mode, no mail to
 * the console, and no self-service sign-up.
 */
import { App, InMemoryEmailDriver, SUPABASE_AUTH_HELPERS_SQL } from '@supabase/lite';
import type { Connection } from '@supabase/lite';
import { pendingMigrations, applyMigration } from './migrations.ts';
import type { Database, Migration } from './migrations.ts';

export interface Keys {
	readonly jwtSecret: string;
	readonly publishableKey: string;
}

export interface LiteApp {
	readonly fetch: (request: Request) => Promise<Response>;
	readonly ensureSystemSchema: () => Promise<void>;
}

/** An app over a connection; `signUp` is opened only to make an account from inside. */
export function createApp(
	connection: Connection,
	keys: Keys,
	{ signUp }: { signUp: boolean }
): LiteApp {
	keepOwnGrants(connection);
	return new App({
		connection,
		auth: {
			enabled: true,
			jwt_secret: keys.jwtSecret,
			publishable_key: keys.publishableKey,
			jwt_expiry: 3600,
			enable_signup: signUp,
			minimum_password_length: 12,
			email: { enable_signup: signUp, enable_confirmations: false }
		},
		options: {
			server: { disableStudio: true, disableFallback: true, admin: false },
			drivers: { email: new InMemoryEmailDriver() }
		}
	});
}

/**
 * Trap: on its first request Supabase Lite 0.10.0 looks for tables with row-level security and, if
 * there are any, grants ALL on every table to anon, authenticated and service_role, undoing the
 * grants of the migrations. It skips that when it believes the work is done.
 */
function keepOwnGrants(connection: Connection): void {
	Reflect.set(connection, 'rlsState', 'active');
}

/** Roles and the `auth` schema, as a Supabase project has them; safe to run again. */
export async function prepareDatabase(database: Database, app: LiteApp): Promise<void> {
	await database.run(`
		do $$ begin
			if not exists (select from pg_roles where rolname = 'anon') then
				create role anon nologin noinherit;
			end if;
			if not exists (select from pg_roles where rolname = 'authenticated') then
				create role authenticated nologin noinherit;
			end if;
			if not exists (select from pg_roles where rolname = 'service_role') then
				create role service_role nologin noinherit bypassrls;
			end if;
		end $$;
	`);
	await app.ensureSystemSchema();
	await database.run(`
		${SUPABASE_AUTH_HELPERS_SQL}
		grant usage on schema public, auth to anon, authenticated, service_role;
	`);
}

/** Applies what is pending; `before` runs once, only when something is. Returns how many. */
export async function migrate(
	database: Database,
	migrations: readonly Migration[],
	before: (count: number) => Promise<void>
): Promise<number> {
	const pending = await pendingMigrations(database, migrations);
	if (pending.length > 0) await before(pending.length);
	for (const migration of pending) await applyMigration(database, migration);
	return pending.length;
}
