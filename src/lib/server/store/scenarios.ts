/** Scenarios: each save is the next version, and a save over a version not seen is refused. */
import type { SupabaseClient } from '@supabase/supabase-js';
import { z } from 'zod';
import { scenarioSchema } from '#lib/domain/scenario.ts';
import type { Scenario } from '#lib/domain/scenario.ts';
import { valueOf } from './answer.ts';
import { momentSchema } from './time.ts';

const listedRow = z.object({
	id: z.uuid(),
	baseline_id: z.uuid(),
	name: z.string(),
	version: z.int(),
	updated_at: momentSchema
});

const listedSchema = listedRow.transform((row) => ({
	id: row.id,
	baselineId: row.baseline_id,
	name: row.name,
	version: row.version,
	updatedAt: row.updated_at
}));

const storedSchema = listedRow.extend({ body: scenarioSchema }).transform((row) => ({
	id: row.id,
	baselineId: row.baseline_id,
	version: row.version,
	updatedAt: row.updated_at,
	scenario: row.body
}));

const savedSchema = z.discriminatedUnion('status', [
	z
		.object({ status: z.literal('saved'), version: z.int(), updated_at: momentSchema })
		.transform((row) => ({
			status: row.status,
			version: row.version,
			updatedAt: row.updated_at
		})),
	z
		.object({
			status: z.literal('stale'),
			version: z.int(),
			updated_at: momentSchema,
			body: scenarioSchema
		})
		.transform((row) => ({
			status: row.status,
			version: row.version,
			updatedAt: row.updated_at,
			scenario: row.body
		})),
	z.object({ status: z.literal('missing') })
]);

const versionSchema = z
	.object({ version: z.int(), name: z.string(), saved_at: momentSchema, body: scenarioSchema })
	.transform((row) => ({
		version: row.version,
		name: row.name,
		savedAt: row.saved_at,
		scenario: row.body
	}));

export type ListedScenario = z.infer<typeof listedSchema>;
export type StoredScenario = z.infer<typeof storedSchema>;
/** `stale` carries what is there now, so that a person can compare; nothing was overwritten. */
export type Saved = z.infer<typeof savedSchema>;
export type ScenarioVersion = z.infer<typeof versionSchema>;

const listedColumns = 'id, baseline_id, name, version, updated_at';

/** A new scenario at version 1. */
export async function create(
	supabase: SupabaseClient,
	workspaceId: string,
	baselineId: string,
	scenario: Scenario
): Promise<StoredScenario> {
	return valueOf(
		storedSchema,
		await supabase
			.from('scenarios')
			.insert({
				workspace_id: workspaceId,
				baseline_id: baselineId,
				name: scenario.name,
				body: scenario
			})
			.select(`${listedColumns}, body`)
			.single()
	);
}

/** Last saved first. */
export async function list(
	supabase: SupabaseClient,
	workspaceId: string
): Promise<readonly ListedScenario[]> {
	return valueOf(
		z.array(listedSchema),
		await supabase
			.from('scenarios')
			.select(listedColumns)
			.eq('workspace_id', workspaceId)
			.order('updated_at', { ascending: false })
	);
}

/** Null when there is none of that id in the caller's workspaces. */
export async function read(supabase: SupabaseClient, id: string): Promise<StoredScenario | null> {
	return valueOf(
		storedSchema.nullable(),
		await supabase.from('scenarios').select(`${listedColumns}, body`).eq('id', id).maybeSingle()
	);
}

/** Saves over the version that the caller last saw. */
export async function save(
	supabase: SupabaseClient,
	id: string,
	expectedVersion: number,
	scenario: Scenario
): Promise<Saved> {
	return valueOf(
		savedSchema,
		await supabase.rpc('scenario_save', {
			scenario: id,
			expected_version: expectedVersion,
			title: scenario.name,
			new_body: scenario
		})
	);
}

/** Links made from it keep working: withdraw them first where they should not. */
export async function remove(supabase: SupabaseClient, id: string): Promise<'removed' | 'missing'> {
	const answer = await supabase.from('scenarios').delete().eq('id', id).select('id');
	return valueOf(z.array(z.unknown()), answer).length > 0 ? 'removed' : 'missing';
}

/** At most 100 saved versions, newest first, from below `before` when given. */
export async function versions(
	supabase: SupabaseClient,
	id: string,
	before?: number
): Promise<readonly ScenarioVersion[]> {
	const query = supabase
		.from('scenario_versions')
		.select('version, name, saved_at, body')
		.eq('scenario_id', id)
		.order('version', { ascending: false })
		.limit(100);
	return valueOf(
		z.array(versionSchema),
		await (before === undefined ? query : query.lt('version', before))
	);
}
