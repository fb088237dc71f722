/** Migrations as the product applies them when it starts. */
import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
	applyMigration,
	pendingMigrations,
	readMigrations
} from '#lib/server/embedded/migrations.ts';
import type { Database } from '#lib/server/embedded/migrations.ts';

const first = {
	version: '20260101000000',
	name: 'first',
	sql: "create table public.first (word text default 'it''s');"
};
const broken = {
	version: '20260102000000',
	name: 'broken',
	sql: 'create table public.second (id integer); select 1/0;'
};

describe('migrations', () => {
	let driver: PGlite;
	let database: Database;
	beforeAll(async () => {
		driver = new PGlite();
		await driver.waitReady;
		database = {
			run: async (sql) => {
				await driver.exec(sql);
			},
			query: async (sql, values = []) => (await driver.query(sql, [...values])).rows
		};
	});
	afterAll(async () => driver.close());

	it('are applied once', async () => {
		expect(await pendingMigrations(database, [first])).toEqual([first]);
		await applyMigration(database, first);
		expect(await pendingMigrations(database, [first])).toEqual([]);
	});

	it('are refused when one that was applied has changed since', async () => {
		await expect(
			pendingMigrations(database, [{ ...first, sql: `${first.sql} -- changed` }])
		).rejects.toThrow('20260101000000_first.sql has changed since it was applied');
	});

	it('are refused when the data has one that this copy does not know', async () => {
		await expect(pendingMigrations(database, [])).rejects.toThrow(
			'written by a newer copy of the planner'
		);
	});

	it('leave nothing behind when one fails half way', async () => {
		await expect(applyMigration(database, broken)).rejects.toThrow();
		expect(await pendingMigrations(database, [first, broken])).toEqual([broken]);
		expect(await database.query("select to_regclass('public.second') as there")).toEqual([
			{ there: null }
		]);
	});

	it('use nothing that PostgreSQL 15 does not have', () => {
		for (const { sql } of readMigrations('supabase/migrations')) {
			expect(sql).not.toMatch(
				/uuidv7|without overlaps|json_table|merge_action|nulls first distinct/i
			);
		}
	});
});
