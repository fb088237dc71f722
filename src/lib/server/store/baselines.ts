/** Baselines: written whole, read whole, never changed. */
import type { SupabaseClient } from '@supabase/supabase-js';
import { z } from 'zod';
import { baselineSchema } from '#lib/domain/workforce.ts';
import type { Baseline } from '#lib/domain/workforce.ts';
import { valueOf } from './answer.ts';
import { momentSchema } from './time.ts';

const sourceSchema = z.record(z.string(), z.json());
/** Where a baseline came from: files, mappings and counts, as the import describes them. */
export type Source = z.infer<typeof sourceSchema>;

const listedSchema = z
	.object({
		id: z.uuid(),
		name: z.string(),
		as_of: z.string(),
		source: sourceSchema,
		created_at: momentSchema
	})
	.transform(({ id, name, as_of, source, created_at }) => ({
		id,
		name,
		asOf: as_of,
		source,
		createdAt: created_at
	}));

const storedSchema = listedSchema.in
	.extend({ employers: z.json(), contracts: z.json(), posts: z.json() })
	.transform((row) => ({
		id: row.id,
		createdAt: row.created_at,
		source: row.source,
		baseline: baselineSchema.parse({
			format: 'workforce-baseline',
			formatVersion: 1,
			name: row.name,
			asOf: row.as_of,
			employers: row.employers,
			contracts: row.contracts,
			posts: row.posts
		})
	}));

export type ListedBaseline = z.infer<typeof listedSchema>;
export type StoredBaseline = z.infer<typeof storedSchema>;

/** Keeps a baseline with all its contracts and posts, or nothing; answers with its id. */
export async function create(
	supabase: SupabaseClient,
	workspaceId: string,
	baseline: Baseline,
	source: Source
): Promise<string> {
	return valueOf(
		z.uuid(),
		await supabase.rpc('baseline_create', {
			workspace: workspaceId,
			title: baseline.name,
			as_of_date: baseline.asOf,
			employer_list: baseline.employers,
			source_note: source,
			contract_list: baseline.contracts,
			post_list: baseline.posts
		})
	);
}

/** Newest first. */
export async function list(
	supabase: SupabaseClient,
	workspaceId: string
): Promise<readonly ListedBaseline[]> {
	return valueOf(
		z.array(listedSchema),
		await supabase
			.from('baselines')
			.select('id, name, as_of, source, created_at')
			.eq('workspace_id', workspaceId)
			.order('created_at', { ascending: false })
	);
}

/** Null when there is none of that id in the caller's workspaces. */
export async function read(supabase: SupabaseClient, id: string): Promise<StoredBaseline | null> {
	return valueOf(storedSchema.nullable(), await supabase.rpc('baseline_read', { baseline: id }));
}

/** `in-use`: scenarios stand on it; remove those first. */
export async function remove(
	supabase: SupabaseClient,
	id: string
): Promise<'removed' | 'missing' | 'in-use'> {
	const answer = await supabase.from('baselines').delete().eq('id', id).select('id');
	if (answer.error?.code === '23503') return 'in-use';
	return valueOf(z.array(z.unknown()), answer).length > 0 ? 'removed' : 'missing';
}
