/** Mappings: how a kind of file was understood last time, found again by its headings. */
import type { SupabaseClient } from '@supabase/supabase-js';
import { z } from 'zod';
import { refuseFailure, valueOf } from './answer.ts';

const mappingSchema = z.json();
export type Mapping = z.infer<typeof mappingSchema>;

/** Which mapping: the fingerprint stands for the file's headings, the kind for what is mapped. */
export interface MappingKey {
	readonly workspaceId: string;
	readonly fingerprint: string;
	readonly kind: string;
}

/** Remembers a mapping in place of the one before. */
export async function remember(
	supabase: SupabaseClient,
	key: MappingKey,
	mapping: Mapping
): Promise<void> {
	refuseFailure(
		await supabase.from('mappings').upsert({
			workspace_id: key.workspaceId,
			fingerprint: key.fingerprint,
			kind: key.kind,
			mapping
		})
	);
}

/** Null when no file like it was seen before. */
export async function recall(supabase: SupabaseClient, key: MappingKey): Promise<Mapping | null> {
	const row = valueOf(
		z.object({ mapping: mappingSchema }).nullable(),
		await supabase
			.from('mappings')
			.select('mapping')
			.eq('workspace_id', key.workspaceId)
			.eq('fingerprint', key.fingerprint)
			.eq('kind', key.kind)
			.maybeSingle()
	);
	return row?.mapping ?? null;
}
