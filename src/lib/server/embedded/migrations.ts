/**
 * Brings a database up to the files in `supabase/migrations`, and records them where the Supabase
 * CLI does. A migration that was applied is history: one that changed afterwards is refused.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { StartRefusal } from '../refusal.ts';

/** The two calls that both engines have; parameters never travel inside the text. */
export interface Database {
	/** Runs one or more statements as one transaction. */
	readonly run: (sql: string) => Promise<void>;
	readonly query: (sql: string, values?: readonly unknown[]) => Promise<readonly unknown[]>;
}

export interface Migration {
	readonly version: string;
	readonly name: string;
	readonly sql: string;
}

interface Applied {
	readonly version: string;
	readonly statements: readonly string[] | null;
}

/** The migrations of a folder, oldest first. */
export function readMigrations(folder: string): readonly Migration[] {
	return readdirSync(folder)
		.sort()
		.flatMap((file) => {
			const match = /^(\d{14})_([a-z0-9_]+)\.sql$/.exec(file);
			const [, version, name] = match ?? [];
			if (version === undefined || name === undefined) return [];
			return [{ version, name, sql: readFileSync(path.join(folder, file), 'utf8') }];
		});
}

/**
 * The migrations still to apply.
 *
 * @throws {StartRefusal} when an applied migration has changed, is missing, or is newer than this
 *   copy of the planner knows.
 */
export async function pendingMigrations(
	database: Database,
	migrations: readonly Migration[]
): Promise<readonly Migration[]> {
	await database.run(`
		create schema if not exists supabase_migrations;
		create table if not exists supabase_migrations.schema_migrations (
			version text primary key, statements text[], name text
		);
	`);
	const applied = (await database.query(
		'select version, statements from supabase_migrations.schema_migrations order by version'
	)) as readonly Applied[];
	for (const { version, statements } of applied) {
		const file = migrations.find((migration) => migration.version === version);
		if (file === undefined) {
			throw new StartRefusal(
				`The data was written by a newer copy of the planner (step ${version} is not known here). Start that copy, or restore an older snapshot.`
			);
		}
		if (statements?.join('') !== file.sql) {
			throw new StartRefusal(
				`The migration ${file.version}_${file.name}.sql has changed since it was applied to this data. Put the file back as it was and add a new migration instead.`
			);
		}
	}
	const known = new Set(applied.map((row) => row.version));
	return migrations.filter((migration) => !known.has(migration.version));
}

/** Applies one migration and records it, in one transaction: both happen or neither. */
export async function applyMigration(database: Database, migration: Migration): Promise<void> {
	await database.run(`${migration.sql}
		insert into supabase_migrations.schema_migrations (version, statements, name)
		values (${literal(migration.version)}, array[${literal(migration.sql)}], ${literal(migration.name)});
	`);
}

function literal(text: string): string {
	return `'${text.replaceAll("'", "''")}'`;
}
