/**
 * A structure at rest: posts, the lines between them, who holds them, and where each stands. Built
 * once before and once after the moves; nothing in it is repaired (model §6).
 */
import type { Line, LineKind } from '#lib/domain/workforce.ts';

/** A rung and who said so; `level` is null when nobody did or when two rows disagree. */
export interface LevelReading {
	readonly level: number | null;
	readonly setBy: string;
	readonly why: string;
}

/** What a post is in one organisation. An ordinary post has one capacity, a joint post several. */
export interface Capacity {
	readonly employer: string;
	readonly title: string;
	readonly level: LevelReading;
	/** 1 = head of staff of this organisation; null when its chain does not reach that head. */
	readonly tier: number | null;
}

export interface StructureLine extends Line {
	/** Organisation in which the line runs: the capacity that reports, not the manager. */
	readonly organisation: string;
	/** Move that made or carries the line; null for a line of the baseline. */
	readonly by: string | null;
}

export interface StructurePost {
	readonly ref: string;
	readonly title: string;
	readonly team: string;
	/** Legal employer: of a joint post the holder's, or the first capacity's while it is vacant. */
	readonly employer: string;
	/** In the order of the joint-post move. */
	readonly capacities: readonly Capacity[];
	readonly reportsTo: readonly StructureLine[];
	readonly status: 'filled' | 'vacant';
	readonly joint: boolean;
}

export interface Organisation {
	readonly employer: string;
	/** Head of staff, tier 1; null when the structure does not say which post it is. */
	readonly head: string | null;
	/** Posts without a manager in this organisation, by ref. More than one is not an error. */
	readonly roots: readonly string[];
}

export interface Structure {
	readonly posts: ReadonlyMap<string, StructurePost>;
	/** Direct reports by employing or operational line, by manager, each list in order of ref. */
	readonly reports: ReadonlyMap<string, readonly string[]>;
	/** Contracts by post, in order of ref; contracts that are not counted hold nothing. */
	readonly holders: ReadonlyMap<string, readonly string[]>;
	/** In the order of the baseline's employers. */
	readonly organisations: readonly Organisation[];
	/** Posts that left because a joint post took them over, with the joint post that stands now. */
	readonly replacedBy: ReadonlyMap<string, string>;
}

/** Kinds that make a chain of command, first the one that decides the tier (ruling R25). */
export const solidKinds: readonly LineKind[] = ['employing', 'operational', 'professional'];

/** Kinds that make somebody a direct report; professional oversight alone does not. */
export const managingKinds: readonly LineKind[] = ['employing', 'operational'];

export function capacityIn<C extends { readonly employer: string }>(
	post: { readonly capacities: readonly C[] } | undefined,
	employer: string
): C | null {
	return post?.capacities.find((capacity) => capacity.employer === employer) ?? null;
}

/**
 * The capacity in which a post meets somebody of `employer`: its own there, else the only one it
 * has; null for a joint post that has no capacity there, because which of several is not said.
 */
export function capacityTowards(post: StructurePost, employer: string): Capacity | null {
	return (
		capacityIn(post, employer) ??
		(post.capacities.length === 1 ? (post.capacities[0] ?? null) : null)
	);
}

export function reportsOf(structure: Structure, post: string): readonly string[] {
	return structure.reports.get(post) ?? [];
}

export function managersOf(post: StructurePost): string[] {
	const targets = post.reportsTo.filter(({ kind }) => managingKinds.includes(kind));
	return [...new Set(targets.map(({ to }) => to))].sort();
}

/**
 * Lines that decide the tier in one organisation: the employing ones; operational ones only where
 * there is no employing line, professional ones only where there is neither.
 */
export function governingLines(
	lines: readonly StructureLine[],
	organisation: string
): readonly StructureLine[] {
	const here = lines.filter((line) => line.organisation === organisation);
	for (const kind of solidKinds) {
		const ofKind = here.filter((line) => line.kind === kind);
		if (ofKind.length > 0) return ofKind;
	}
	return [];
}
