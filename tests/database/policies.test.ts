/**
 * Every table × every verb × every kind of person, from the catalogue: a table that the expectation
 * below does not name fails. "May" means at least one row was seen, added, changed or removed.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { engines, people } from './engines.ts';
import type { Engine, Person, Query } from './engines.ts';

type Verb = 'select' | 'insert' | 'update' | 'delete';
const verbs: readonly Verb[] = ['select', 'insert', 'update', 'delete'];

const everyone: readonly Person[] = ['owner', 'editor', 'viewer'];
const writers: readonly Person[] = ['owner', 'editor'];
const nobody: readonly Person[] = [];

const may: Readonly<Record<string, Readonly<Record<Verb, readonly Person[]>>>> = {
	workspaces: { select: everyone, insert: nobody, update: nobody, delete: nobody },
	members: { select: everyone, insert: nobody, update: nobody, delete: nobody },
	baselines: { select: everyone, insert: writers, update: nobody, delete: writers },
	contracts: { select: everyone, insert: writers, update: nobody, delete: nobody },
	posts: { select: everyone, insert: writers, update: nobody, delete: nobody },
	scenarios: { select: everyone, insert: writers, update: writers, delete: writers },
	scenario_versions: { select: everyone, insert: nobody, update: nobody, delete: nobody },
	shares: { select: everyone, insert: writers, update: writers, delete: nobody },
	mappings: { select: everyone, insert: writers, update: writers, delete: writers }
};

interface Ids {
	readonly workspace: string;
	readonly usedBaseline: string;
	readonly freeBaseline: string;
	readonly scenario: string;
}

describe.each(engines)('policies on $name', ({ open }) => {
	let engine: Engine;
	let ids: Ids;
	beforeAll(async () => {
		engine = await open();
		ids = await fill(engine.admin, engine.workspaceId);
	});
	afterAll(async () => engine.close());

	it('covers every table that the catalogue holds', async () => {
		const rows = await engine.admin("select tablename from pg_tables where schemaname = 'public'");
		expect(rows.map((row) => String(row.tablename)).sort()).toEqual(Object.keys(may).sort());
	});

	for (const [table, rule] of Object.entries(may)) {
		for (const verb of verbs) {
			it(`${table}: ${verb} is for ${rule[verb].join(', ') || 'nobody'}`, async () => {
				const able: Person[] = [];
				for (const person of people) {
					if (await succeeds(engine, person, statement(table, verb, ids))) able.push(person);
				}
				expect(able).toEqual(rule[verb]);
			});
		}
	}

	it('does not let an editor put a row into a workspace that is not theirs', async () => {
		const elsewhere = { ...ids, workspace: engine.strangersWorkspaceId };
		for (const table of ['baselines', 'mappings']) {
			expect(await succeeds(engine, 'editor', statement(table, 'insert', elsewhere))).toBe(false);
		}
	});

	it('does not let a contract name one workspace and a baseline of another', async () => {
		const crossed = { ...ids, workspace: engine.strangersWorkspaceId };
		expect(await succeeds(engine, 'stranger', statement('contracts', 'insert', crossed))).toBe(
			false
		);
	});

	it('does not show the hash of a link to anybody, the owner included', async () => {
		expect(await succeeds(engine, 'owner', 'select token_sha256 from public.shares')).toBe(false);
	});

	it('does not let an owner give a share a longer life, or a made-up date of birth', async () => {
		for (const change of [
			"update public.shares set expires_at = now() + interval '80 days' returning id",
			'update public.shares set created_at = now() returning id',
			'update public.shares set opens = 0 returning id'
		]) {
			expect(await succeeds(engine, 'owner', change)).toBe(false);
		}
	});

	it('refuses a scenario update that skips a version, whichever way it comes', async () => {
		expect(
			await succeeds(engine, 'owner', 'update public.scenarios set version = 9 returning id')
		).toBe(false);
		expect(
			await succeeds(engine, 'owner', "update public.scenarios set name = 'x' returning id")
		).toBe(false);
	});

	it('keeps accounts out of reach of everybody', async () => {
		for (const person of people) {
			expect(await succeeds(engine, person, 'select id from auth.users')).toBe(false);
		}
	});
});

async function succeeds(engine: Engine, person: Person, sql: string): Promise<boolean> {
	try {
		return await engine.as(person, async (query) => (await query(sql)).length > 0);
	} catch (error) {
		// Not allowed, or refused by a rule of the data (23…, 40001): either way nothing was done.
		const code = (error as { code?: string }).code ?? '';
		if (/^(42501|23\d{3}|40001)$/.test(code)) return false;
		throw error;
	}
}

function statement(table: string, verb: Verb, ids: Ids): string {
	const column = table === 'workspaces' ? 'id' : 'workspace_id';
	const where = `where ${column} = '${ids.workspace}'`;
	switch (verb) {
		case 'select':
			return `select ${column} from public.${table} ${where}`;
		case 'insert':
			return `${inserts(ids)[table] ?? ''} returning ${column}`;
		case 'update':
			return `update public.${table} set ${updates[table] ?? ''} ${where} returning ${column}`;
		case 'delete':
			return `delete from public.${table} ${where} ${deletable(table, ids)} returning ${column}`;
	}
}

/** A baseline that a scenario stands on cannot go, so the try is made on the other one. */
function deletable(table: string, ids: Ids): string {
	return table === 'baselines' ? `and id = '${ids.freeBaseline}'` : '';
}

const updates: Readonly<Record<string, string>> = {
	workspaces: "name = 'Other'",
	members: "role = 'owner'",
	baselines: "name = 'Other'",
	contracts: "record = record || '{}'",
	posts: "record = record || '{}'",
	scenarios: 'version = version + 1',
	scenario_versions: "name = 'Other'",
	shares: 'withdrawn_at = now()',
	mappings: "mapping = '{}'"
};

function inserts({ workspace, usedBaseline, scenario }: Ids): Readonly<Record<string, string>> {
	const record = `'{"ref": "new", "employer": "trust"}'`;
	const hash = (digit: string): string => `'${digit.repeat(64)}'`;
	return {
		workspaces: "insert into public.workspaces (name) values ('New')",
		members: `insert into public.members (workspace_id, user_id, role)
			select '${workspace}', gen_random_uuid(), 'viewer'`,
		baselines: `insert into public.baselines (workspace_id, name, as_of, employers, source)
			values ('${workspace}', 'New', '2026-11-01', '[]', '{}')`,
		contracts: `insert into public.contracts (baseline_id, workspace_id, ref, employer, record)
			values ('${usedBaseline}', '${workspace}', 'new', 'trust', ${record})`,
		posts: `insert into public.posts (baseline_id, workspace_id, ref, employer, record)
			values ('${usedBaseline}', '${workspace}', 'new', 'trust', ${record})`,
		scenarios: `insert into public.scenarios (workspace_id, baseline_id, name, body)
			values ('${workspace}', '${usedBaseline}', 'New', '{}')`,
		scenario_versions: `insert into public.scenario_versions (scenario_id, version, workspace_id, name, body)
			values ('${scenario}', 99, '${workspace}', 'Forged', '{}')`,
		shares: `insert into public.shares (workspace_id, scenario_id, scenario_version, number, label,
				snapshot, snapshot_sha256, rules_version, parameters, token_sha256, expires_at)
			values ('${workspace}', '${scenario}', 1, 99, 'New', '{}', ${hash('a')}, '1', '{}', ${hash('b')},
				now() + interval '30 days')`,
		mappings: `insert into public.mappings (workspace_id, fingerprint, kind, mapping)
			values ('${workspace}', 'new', 'staff', '{}')`
	};
}

async function fill(admin: Query, workspace: string): Promise<Ids> {
	const made = async (sql: string): Promise<string> => {
		const [row] = await admin(`${sql} returning id`);
		return String(row?.id);
	};
	const baseline = async (): Promise<string> =>
		made(`insert into public.baselines (workspace_id, name, as_of, employers, source)
			values ('${workspace}', 'Held', '2026-11-01', '[]', '{}')`);
	const ids = { workspace, usedBaseline: await baseline(), freeBaseline: await baseline() };
	const scenario = await made(`insert into public.scenarios (workspace_id, baseline_id, name, body)
		values ('${workspace}', '${ids.usedBaseline}', 'Held', '{}')`);
	for (const table of ['contracts', 'posts']) {
		await admin(`insert into public.${table} (baseline_id, workspace_id, ref, employer, record)
			values ('${ids.usedBaseline}', '${workspace}', 'held', 'trust', '{"ref": "held", "employer": "trust"}')`);
	}
	await admin(`insert into public.shares (workspace_id, scenario_id, scenario_version, number, label,
			snapshot, snapshot_sha256, rules_version, parameters, token_sha256, expires_at)
		values ('${workspace}', '${scenario}', 1, 1, 'Held', '{}', repeat('c', 64), '1', '{}',
			repeat('d', 64), now() + interval '30 days')`);
	await admin(`insert into public.mappings (workspace_id, fingerprint, kind, mapping)
		values ('${workspace}', 'held', 'staff', '{}')`);
	return { ...ids, scenario };
}
