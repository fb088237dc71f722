/**
 * How far each post moves, in tiers and in levels, positive = down, and why it counts as a loss of
 * status. A post is listed once with all its reasons: everybody below a joint post or a lead, and
 * beside them (layer 0) posts that were taken over and others that lose something.
 */
import type { Working } from '#lib/domain/working.ts';
import {
	type Capacity,
	type Structure,
	type StructurePost,
	capacityIn,
	capacityTowards,
	managersOf,
	reportsOf
} from '../structure/structure.ts';
import type { Structures } from '../structure/structures.ts';
import { type ResultOf, levelWords, tierWords } from './fact.ts';
import type { Anchor } from './layers.ts';

export type Shift = ResultOf<'shift'>;

/** Where a post stood and where its holder stands now; `now` is null when the post is lost. */
interface Movement {
	readonly old: StructurePost;
	readonly then: Capacity | null;
	readonly now: { readonly post: StructurePost; readonly capacity: Capacity | null } | null;
	readonly tierShift: number | null;
	readonly levelShift: number | null;
	readonly reasons: readonly string[];
}

/** In order of post. A structure that no move changes has none. */
export function shiftsOf(structures: Structures, anchors: readonly Anchor[]): Shift[] {
	const layers = nearestLayers(anchors);
	const shifts: Shift[] = [];
	for (const old of structures.before.posts.values()) {
		const layer = layers.get(old.ref) ?? 0;
		const move = movementOf(old, structures);
		if (layer > 0 || hasMoved(move, structures)) shifts.push(shiftOf(move, layer, structures));
	}
	return shifts.sort((a, b) => (a.post < b.post ? -1 : 1));
}

function nearestLayers(anchors: readonly Anchor[]): Map<string, number> {
	const nearest = new Map<string, number>();
	for (const { layers } of anchors) {
		for (const [post, layer] of layers) {
			nearest.set(post, Math.min(layer, nearest.get(post) ?? layer));
		}
	}
	return nearest;
}

/** Outside the layers a post is listed when it was taken over from somebody, or shifts, or loses. */
function hasMoved(movement: Movement, { before, after }: Structures): boolean {
	const { old, tierShift, levelShift, reasons } = movement;
	const wasHeld = old.status === 'filled' || (before.holders.get(old.ref) ?? []).length > 0;
	if (after.replacedBy.has(old.ref)) return wasHeld;
	return Boolean(tierShift) || Boolean(levelShift) || reasons.length > 0;
}

function movementOf(old: StructurePost, structures: Structures): Movement {
	const then = capacityIn(old, old.employer);
	const now = standsNow(old, structures);
	const tierShift = difference(now?.capacity?.tier, then?.tier);
	const levelShift = difference(now?.capacity?.level.level, then?.level.level);
	const reasons = [
		...(tierShift !== null && tierShift > 0 ? ['down-a-tier'] : []),
		...(levelShift !== null && levelShift > 0 ? ['down-a-level'] : []),
		...(now ? lossesOf(old, now.post, structures) : ['loses-capacity'])
	];
	return { old, then, now, tierShift, levelShift, reasons };
}

function standsNow(old: StructurePost, { before, after }: Structures): Movement['now'] {
	const same = after.posts.get(old.ref);
	if (same) return { post: same, capacity: capacityIn(same, same.employer) };
	const joint = after.posts.get(after.replacedBy.get(old.ref) ?? '');
	const holder = after.holders.get(joint?.ref ?? '')?.[0];
	const keeps = holder !== undefined && (before.holders.get(old.ref) ?? []).includes(holder);
	return joint && keeps ? { post: joint, capacity: capacityIn(joint, old.employer) } : null;
}

function shiftOf(movement: Movement, layer: number, structures: Structures): Shift {
	const { old, then, now, tierShift, reasons } = movement;
	return {
		kind: 'shift',
		post: old.ref,
		title: old.title,
		employer: old.employer,
		oldTier: then?.tier ?? null,
		newTier: now?.capacity?.tier ?? null,
		tierShift,
		oldLevel: then?.level.level ?? null,
		newLevel: now?.capacity?.level.level ?? null,
		layer,
		reasons,
		working: shiftWorking(movement, structures)
	};
}

function lossesOf(old: StructurePost, now: StructurePost, { before, after }: Structures): string[] {
	const standsUnder = reportsToPeer(now, after) && !reportsToPeer(old, before);
	const kept = new Set(reportsOf(after, now.ref));
	const lost = reportsOf(before, old.ref)
		.map((ref) => after.replacedBy.get(ref) ?? ref)
		.some((ref) => ref !== now.ref && !kept.has(ref));
	return [...(standsUnder ? ['reports-to-peer'] : []), ...(lost ? ['loses-reports'] : [])];
}

/** Whether a manager stands at or below the post's own level, both being known. */
function reportsToPeer(post: StructurePost, structure: Structure): boolean {
	const own = capacityIn(post, post.employer)?.level.level ?? null;
	if (own === null) return false;
	return managersOf(post).some((ref) => {
		const manager = structure.posts.get(ref);
		const level = manager && capacityTowards(manager, post.employer)?.level.level;
		return level !== undefined && level !== null && level >= own;
	});
}

function difference(
	now: number | null | undefined,
	then: number | null | undefined
): number | null {
	return typeof now === 'number' && typeof then === 'number' ? now - then : null;
}

function shiftWorking(movement: Movement, structures: Structures): Working {
	const { old, then, now, tierShift } = movement;
	return {
		label: old.title,
		value: now ? shiftWords(tierShift) : 'the post is taken over by a joint post',
		rule: 'R25',
		note: 'Tiers are counted through the employing line, in the own organisation; positive is down.',
		children: [
			{ label: 'Tier', value: `${tierWords(then?.tier)} → ${tierWords(now?.capacity?.tier)}` },
			{ label: 'Level before', value: levelWords(then?.level) },
			{ label: 'Level after', value: levelWords(now?.capacity?.level) },
			{ label: 'Reports to', value: managersWorking(old, now?.post, structures) },
			{ label: 'Direct reports', value: reportsWorking(old, now?.post, structures) }
		]
	};
}

function shiftWords(shift: number | null): string {
	if (shift === null) return 'shift not known';
	if (shift === 0) return 'stays on its tier';
	const by = Math.abs(shift);
	return `${shift > 0 ? 'down' : 'up'} ${by} ${by === 1 ? 'tier' : 'tiers'}`;
}

function managersWorking(
	old: StructurePost,
	now: StructurePost | undefined,
	{ before, after }: Structures
): string {
	const named = (post: StructurePost | undefined, structure: Structure) =>
		(post ? managersOf(post) : [])
			.map((ref) => structure.posts.get(ref)?.title ?? 'a post that is not in the file')
			.join(' and ') || 'nobody';
	return `${named(old, before)} → ${named(now, after)}`;
}

function reportsWorking(
	old: StructurePost,
	now: StructurePost | undefined,
	{ before, after }: Structures
): string {
	const left = now ? reportsOf(after, now.ref).length : 0;
	return `${reportsOf(before, old.ref).length} → ${left}`;
}
