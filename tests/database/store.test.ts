/** The store's doors, as routes use them, on both databases. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as baselines from '#lib/server/store/baselines.ts';
import * as mappings from '#lib/server/store/mappings.ts';
import * as scenarios from '#lib/server/store/scenarios.ts';
import * as shares from '#lib/server/store/shares.ts';
import { engines } from './engines.ts';
import type { Engine } from './engines.ts';
import { baseline, contract, post, scenario } from './records.ts';

describe.each(engines)('store on $name', ({ open }) => {
	let engine: Engine;
	beforeAll(async () => {
		engine = await open();
	});
	afterAll(async () => engine.close());

	const newBaseline = async (): Promise<string> =>
		baselines.create(
			engine.client('owner'),
			engine.workspaceId,
			baseline([contract('c-1')], [post('post-1')]),
			{ files: ['staff.csv'] }
		);
	const newScenario = async (name: string): Promise<scenarios.StoredScenario> =>
		scenarios.create(
			engine.client('owner'),
			engine.workspaceId,
			await newBaseline(),
			scenario(name)
		);

	describe('baselines', () => {
		it('gives back what was kept, to the record', async () => {
			const kept = baseline([contract('c-2'), contract('c-1')], [post('post-1')]);
			const id = await baselines.create(engine.client('editor'), engine.workspaceId, kept, {
				files: ['staff.csv'],
				rows: 2
			});
			const stored = await baselines.read(engine.client('viewer'), id);
			expect(stored?.baseline).toEqual(
				baseline([contract('c-1'), contract('c-2')], [post('post-1')])
			);
			expect(stored?.source).toEqual({ files: ['staff.csv'], rows: 2 });
			expect(stored?.createdAt).toMatch(/^2\d{3}-\d\d-\d\dT.*Z$/);
		});

		it('keeps and gives back 30,000 contracts without dropping one', async () => {
			const many = Array.from({ length: 30_000 }, (_, index) => contract(`c-${index}`));
			const id = await baselines.create(
				engine.client('owner'),
				engine.workspaceId,
				baseline(many, []),
				{}
			);
			const stored = await baselines.read(engine.client('owner'), id);
			expect(stored?.baseline.contracts).toHaveLength(30_000);
		});

		it('keeps nothing at all when one of 1,001 contracts is a repeat', async () => {
			const before = await engine.admin(countAll);
			const many = Array.from({ length: 1000 }, (_, index) => contract(`c-${index}`));
			await expect(
				baselines.create(
					engine.client('owner'),
					engine.workspaceId,
					baseline([...many, contract('c-0')], []),
					{}
				)
			).rejects.toThrow('23505');
			expect(await engine.admin(countAll)).toEqual(before);
		});

		it('is closed to a viewer, with a sentence and the status 403', async () => {
			await expect(
				baselines.create(engine.client('viewer'), engine.workspaceId, baseline([], []), {})
			).rejects.toMatchObject({ status: 403 });
		});

		it('shows a stranger nothing and does not say that there is something', async () => {
			const id = await newBaseline();
			expect(await baselines.read(engine.client('stranger'), id)).toBeNull();
			expect(await baselines.list(engine.client('stranger'), engine.workspaceId)).toEqual([]);
			expect(await baselines.remove(engine.client('stranger'), id)).toBe('missing');
		});

		it('stays while a scenario stands on it, and goes with every row after', async () => {
			const made = await newScenario('On a baseline');
			const owner = engine.client('owner');
			expect(await baselines.remove(owner, made.baselineId)).toBe('in-use');
			expect(await scenarios.remove(owner, made.id)).toBe('removed');
			expect(await baselines.remove(owner, made.baselineId)).toBe('removed');
			const left = await engine.admin('select ref from public.contracts where baseline_id = $1', [
				made.baselineId
			]);
			expect(left).toEqual([]);
		});
	});

	describe('scenarios', () => {
		it('counts versions from 1 and keeps each one', async () => {
			const made = await newScenario('First');
			const owner = engine.client('owner');
			const saved = await scenarios.save(owner, made.id, 1, scenario('Second'));
			expect(saved).toMatchObject({ status: 'saved', version: 2 });
			const history = await scenarios.versions(owner, made.id);
			expect(history.map(({ version, name }) => [version, name])).toEqual([
				[2, 'Second'],
				[1, 'First']
			]);
			expect(await scenarios.versions(owner, made.id, 2)).toHaveLength(1);
		});

		it('accepts 1 of 20 saves of one version made at once, and answers 19 with what is there', async () => {
			const made = await newScenario('Start');
			const results = await Promise.all(
				Array.from({ length: 20 }, async (_, index) =>
					scenarios.save(engine.client('editor'), made.id, 1, scenario(`Try ${index}`))
				)
			);
			const saved = results.filter((result) => result.status === 'saved');
			const stale = results.filter((result) => result.status === 'stale');
			expect([saved.length, stale.length]).toEqual([1, 19]);
			const now = await scenarios.read(engine.client('viewer'), made.id);
			expect(now?.version).toBe(2);
			expect(stale.map((result) => result.scenario.name)).toEqual(
				Array.from({ length: 19 }, () => now?.scenario.name)
			);
			expect(await scenarios.versions(engine.client('viewer'), made.id)).toHaveLength(2);
		});

		it('lets a viewer look but answers a save with 403', async () => {
			const made = await newScenario('Looked at');
			const viewer = engine.client('viewer');
			expect((await scenarios.read(viewer, made.id))?.scenario.name).toBe('Looked at');
			await expect(scenarios.save(viewer, made.id, 1, scenario('Mine'))).rejects.toMatchObject({
				status: 403
			});
		});

		it('is missing to a stranger, whether read, saved or removed', async () => {
			const made = await newScenario('Private');
			const stranger = engine.client('stranger');
			expect(await scenarios.read(stranger, made.id)).toBeNull();
			expect(await scenarios.save(stranger, made.id, 1, scenario('Mine'))).toEqual({
				status: 'missing'
			});
			expect(await scenarios.remove(stranger, made.id)).toBe('missing');
			expect(
				(await scenarios.list(engine.client('owner'), engine.workspaceId)).length
			).toBeGreaterThan(0);
		});
	});

	describe('shares', () => {
		const secret = 'A scenario name that no reader may see';
		const newShare = async (
			days?: number
		): Promise<{ id: string; number: number; token: string; expiresAt: string }> => {
			const made = await newScenario(secret);
			const share = await shares.create(
				engine.client('owner'),
				{
					scenarioId: made.id,
					scenarioVersion: 1,
					label: 'Branch secretary',
					snapshot: { tables: [{ group: 'Nurses', mean: 1834 }], note: '[c]' },
					rulesVersion: '2026.1',
					parameters: { k: 10 },
					...(days === undefined ? {} : { days })
				},
				new Date()
			);
			if (share.status === 'missing') throw new Error('The share was not made');
			return share;
		};

		it('shows a reader without an account the snapshot, its number and its end, and nothing else', async () => {
			const made = await newShare();
			expect(made.token).toMatch(/^ush_[\w-]{43}$/);
			const opened = await shares.open(engine.client('anon'), made.token);
			expect(opened).toEqual({
				status: 'live',
				number: made.number,
				expiresAt: made.expiresAt,
				snapshot: { tables: [{ group: 'Nurses', mean: 1834 }], note: '[c]' }
			});
			expect(JSON.stringify(opened)).not.toContain(secret);
		});

		it('ends after 30 days unless told otherwise, and never after more than 90', async () => {
			const days = (iso: string): number => Math.round((Date.parse(iso) - Date.now()) / 86_400_000);
			expect(days((await newShare()).expiresAt)).toBe(30);
			expect(days((await newShare(90)).expiresAt)).toBe(90);
			await expect(newShare(91)).rejects.toThrow();
			const made = await newScenario('Too long');
			const before = (await shares.list(engine.client('owner'), engine.workspaceId)).length;
			const { error } = await engine.client('owner').rpc('share_create', {
				scenario: made.id,
				of_version: 1,
				recipient: 'Branch',
				frozen: {},
				frozen_sha256: 'a'.repeat(64),
				rules: '1',
				settings: {},
				token_hash: 'e'.repeat(64),
				ends_at: new Date(Date.now() + 91 * 86_400_000).toISOString()
			});
			// Supabase Lite gives a broken check a code of its own; what counts is that it was refused.
			expect(error).not.toBeNull();
			expect((await shares.list(engine.client('owner'), engine.workspaceId)).length).toBe(before);
		});

		it('changes nothing by being read ten times, and counts one Continue', async () => {
			const made = await newShare();
			const reader = engine.client('anon');
			for (let reads = 0; reads < 10; reads += 1) await shares.open(reader, made.token);
			expect(await listed(made.id)).toMatchObject({ opens: 0, lastOpenedAt: null });
			expect(await shares.noteOpened(reader, made.token)).toBe(true);
			expect(await listed(made.id)).toMatchObject({ opens: 1 });
		});

		it('is gone from the request after it was withdrawn', async () => {
			const made = await newShare();
			const reader = engine.client('anon');
			expect(await shares.withdraw(engine.client('viewer'), made.id)).toBe(false);
			expect((await shares.open(reader, made.token)).status).toBe('live');
			expect(await shares.withdraw(engine.client('editor'), made.id)).toBe(true);
			expect(await shares.open(reader, made.token)).toEqual({ status: 'gone' });
			expect(await shares.noteOpened(reader, made.token)).toBe(false);
		});

		it('is gone once its time is over', async () => {
			const made = await newShare();
			await engine.admin(
				`update public.shares set created_at = now() - interval '2 days',
					expires_at = now() - interval '1 second' where id = $1`,
				[made.id]
			);
			expect(await shares.open(engine.client('anon'), made.token)).toEqual({ status: 'gone' });
		});

		it('answers a token that never was with unknown', async () => {
			expect(await shares.open(engine.client('anon'), 'ush_made-up')).toEqual({
				status: 'unknown'
			});
		});

		it('outlives its scenario, so that what was published stays on record', async () => {
			const made = await newShare();
			const row = await listed(made.id);
			await scenarios.remove(engine.client('owner'), row?.scenarioId ?? '');
			expect(await listed(made.id)).toMatchObject({ scenarioId: null });
			expect((await shares.open(engine.client('anon'), made.token)).status).toBe('live');
		});

		it('gives 8 shares made at once 8 different numbers', async () => {
			const made = await Promise.all(Array.from({ length: 8 }, async () => newShare()));
			expect(new Set(made.map((share) => share.number)).size).toBe(8);
		});

		it('leaves no token in any table', async () => {
			const made = await newShare();
			const tables = await engine.admin(
				"select schemaname, tablename from pg_tables where schemaname in ('public', 'auth')"
			);
			for (const { schemaname, tablename } of tables) {
				const found = await engine.admin(
					`select 1 from ${String(schemaname)}.${String(tablename)} t where position($1 in t::text) > 0`,
					[made.token.slice(4)]
				);
				expect([tablename, found.length]).toEqual([tablename, 0]);
			}
		});

		async function listed(id: string): Promise<shares.ListedShare | undefined> {
			const all = await shares.list(engine.client('owner'), engine.workspaceId);
			return all.find((share) => share.id === id);
		}
	});

	describe('mappings', () => {
		it('recalls the last mapping of a kind of file, and nothing of another workspace', async () => {
			const key = { workspaceId: engine.workspaceId, fingerprint: 'f-1', kind: 'staff-columns' };
			const editor = engine.client('editor');
			expect(await mappings.recall(editor, key)).toBeNull();
			await mappings.remember(editor, key, { Band: 'grade' });
			await mappings.remember(editor, key, { Band: 'grade', Point: 'point' });
			expect(await mappings.recall(engine.client('viewer'), key)).toEqual({
				Band: 'grade',
				Point: 'point'
			});
			expect(await mappings.recall(engine.client('stranger'), key)).toBeNull();
		});
	});

	it('keeps 40 requests of two people at once apart', async () => {
		const answers = await Promise.all(
			Array.from({ length: 40 }, async (_, index) => {
				const person = index % 2 === 0 ? 'owner' : 'stranger';
				const { data } = await engine.client(person).from('workspaces').select('id');
				return [person, data?.map((row) => String(row.id))];
			})
		);
		expect(answers).toEqual(
			Array.from({ length: 40 }, (_, index) =>
				index % 2 === 0
					? ['owner', [engine.workspaceId]]
					: ['stranger', [engine.strangersWorkspaceId]]
			)
		);
	});
});

const countAll = `select
	(select count(*)::integer from public.baselines) as baselines,
	(select count(*)::integer from public.contracts) as contracts`;
