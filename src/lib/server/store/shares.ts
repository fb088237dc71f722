/**
 * Shares: a frozen, suppressed snapshot behind a link. The token is made here, shown once and kept
 * only as its hash; the snapshot comes in already suppressed and is never looked into.
 */
import { createHash, randomBytes } from 'node:crypto';
import type { SupabaseClient } from '@supabase/supabase-js';
import { z } from 'zod';
import { valueOf } from './answer.ts';
import { momentSchema } from './time.ts';

const snapshotSchema = z.json();
export type Snapshot = z.infer<typeof snapshotSchema>;

const madeSchema = z.discriminatedUnion('status', [
	z.object({ status: z.literal('made'), id: z.uuid(), number: z.int() }),
	z.object({ status: z.literal('missing') })
]);

const listedSchema = z
	.object({
		id: z.uuid(),
		scenario_id: z.uuid().nullable(),
		scenario_version: z.int(),
		number: z.int(),
		label: z.string(),
		rules_version: z.string(),
		snapshot_sha256: z.string(),
		created_at: momentSchema,
		expires_at: momentSchema,
		withdrawn_at: momentSchema.nullable(),
		last_opened_at: momentSchema.nullable(),
		opens: z.int()
	})
	.transform((row) => ({
		id: row.id,
		scenarioId: row.scenario_id,
		scenarioVersion: row.scenario_version,
		number: row.number,
		label: row.label,
		rulesVersion: row.rules_version,
		snapshotSha256: row.snapshot_sha256,
		createdAt: row.created_at,
		expiresAt: row.expires_at,
		withdrawnAt: row.withdrawn_at,
		lastOpenedAt: row.last_opened_at,
		opens: row.opens
	}));

const openedSchema = z.discriminatedUnion('status', [
	z
		.object({
			status: z.literal('live'),
			number: z.int(),
			expires_at: momentSchema,
			snapshot: snapshotSchema
		})
		.transform((row) => ({
			status: row.status,
			number: row.number,
			expiresAt: row.expires_at,
			snapshot: row.snapshot
		})),
	z.object({ status: z.literal('gone') }),
	z.object({ status: z.literal('unknown') })
]);

export type ListedShare = z.infer<typeof listedSchema>;
/** `gone`: the link was real and has expired or been withdrawn. `unknown`: there never was one. */
export type OpenedShare = z.infer<typeof openedSchema>;

export interface NewShare {
	readonly scenarioId: string;
	readonly scenarioVersion: number;
	/** Whom the link is for, as the owner writes it. */
	readonly label: string;
	readonly snapshot: Snapshot;
	readonly rulesVersion: string;
	/** Settings of the suppression, kept with what they produced. */
	readonly parameters: Snapshot;
	/** 1 to 90; 30 when not said. */
	readonly days?: number;
}

/** The token is in the answer once and nowhere after; `missing`: no such version to share. */
export async function create(
	supabase: SupabaseClient,
	share: NewShare,
	now: Date
): Promise<
	| {
			readonly status: 'made';
			readonly id: string;
			readonly number: number;
			readonly token: string;
			readonly expiresAt: string;
	  }
	| { readonly status: 'missing' }
> {
	const days = z
		.int()
		.min(1)
		.max(90)
		.parse(share.days ?? 30);
	const token = `ush_${randomBytes(32).toString('base64url')}`;
	// A minute short, so that a clock behind the database's cannot push 90 days over the limit.
	const expiresAt = new Date(now.getTime() + days * 86_400_000 - 60_000).toISOString();
	const made = valueOf(
		madeSchema,
		await supabase.rpc('share_create', {
			scenario: share.scenarioId,
			of_version: share.scenarioVersion,
			recipient: share.label,
			frozen: share.snapshot,
			frozen_sha256: sha256(canonical(share.snapshot)),
			rules: share.rulesVersion,
			settings: share.parameters,
			token_hash: sha256(token),
			ends_at: expiresAt
		})
	);
	return made.status === 'missing' ? made : { ...made, token, expiresAt };
}

/** Every link of the workspace, live or not, newest first: no link is hidden from its owner. */
export async function list(
	supabase: SupabaseClient,
	workspaceId: string
): Promise<readonly ListedShare[]> {
	const pageSize = 500;
	const found: ListedShare[] = [];
	for (;;) {
		const page = valueOf(
			z.array(listedSchema),
			await supabase
				.from('shares')
				.select(
					'id, scenario_id, scenario_version, number, label, rules_version, snapshot_sha256, created_at, expires_at, withdrawn_at, last_opened_at, opens'
				)
				.eq('workspace_id', workspaceId)
				.order('number', { ascending: false })
				.range(found.length, found.length + pageSize - 1)
		);
		found.push(...page);
		if (page.length < pageSize) return found;
	}
}

/** True when the link works no more from the next request; false when it is not the caller's. */
export async function withdraw(supabase: SupabaseClient, id: string): Promise<boolean> {
	return valueOf(z.boolean(), await supabase.rpc('share_withdraw', { share: id }));
}

/** What a link shows. Changes nothing, so mail scanners may open it as often as they like. */
export async function open(supabase: SupabaseClient, token: string): Promise<OpenedShare> {
	return valueOf(openedSchema, await supabase.rpc('share_open', { token_sha256: sha256(token) }));
}

/** Counts one opening by a person who pressed Continue; false when the link does not work. */
export async function noteOpened(supabase: SupabaseClient, token: string): Promise<boolean> {
	return valueOf(
		z.boolean(),
		await supabase.rpc('share_note_opened', { token_sha256: sha256(token) })
	);
}

/** JSON with sorted keys: the database keeps an object's keys in an order of its own. */
export function canonical(value: Snapshot): string {
	if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
	if (typeof value !== 'object' || value === null) return JSON.stringify(value);
	const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
	return `{${members.map(([key, held]) => `${JSON.stringify(key)}:${canonical(held)}`).join(',')}}`;
}

function sha256(text: string): string {
	return createHash('sha256').update(text).digest('hex');
}
