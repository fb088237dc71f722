/** A structure while the moves are being applied: no tiers yet, because every move changes them. */
import type { Finding } from '#lib/domain/evaluation.ts';
import type { Baseline, Contract, Employer, Post } from '#lib/domain/workforce.ts';
import { type LevelMap, levelOfPost } from './levels.ts';
import type { Capacity, StructureLine, StructurePost } from './structure.ts';

export type SketchCapacity = Omit<Capacity, 'tier'>;

export interface SketchPost extends Omit<StructurePost, 'capacities'> {
	readonly capacities: readonly SketchCapacity[];
	/** Employer in the baseline: teams are named by it even after a transfer. */
	readonly home: string;
}

export interface Sketch {
	readonly posts: ReadonlyMap<string, SketchPost>;
	readonly holders: ReadonlyMap<string, readonly string[]>;
	/** Posts that a joint post took over, with the joint post. */
	readonly replacedBy: ReadonlyMap<string, string>;
	readonly findings: readonly Finding[];
}

/** What every step reads and none changes. */
export interface Sources {
	readonly employers: ReadonlyMap<string, Employer>;
	readonly contracts: ReadonlyMap<string, Contract>;
	readonly levels: LevelMap;
}

export function sourcesOf(baseline: Baseline, levels: LevelMap): Sources {
	return {
		employers: new Map(baseline.employers.map((employer) => [employer.id, employer])),
		contracts: new Map(baseline.contracts.map((contract) => [contract.ref, contract])),
		levels
	};
}

/** The baseline as it stands; a post that is listed twice counts once, as it stands first. */
export function sketchOf(baseline: Baseline, levels: LevelMap): Sketch {
	const posts = new Map<string, SketchPost>();
	for (const post of baseline.posts) {
		if (!posts.has(post.ref)) posts.set(post.ref, sketchPost(post, levels));
	}
	return { posts, holders: holdersOf(baseline.contracts), replacedBy: new Map(), findings: [] };
}

/** Follows joint posts that took over other posts to the one that stands now. */
export function standingRef(sketch: Sketch, ref: string): string {
	let current = ref;
	for (let next = sketch.replacedBy.get(current); next !== undefined;) {
		current = next;
		next = sketch.replacedBy.get(current);
	}
	return current;
}

export function withFindings(sketch: Sketch, findings: readonly Finding[]): Sketch {
	return findings.length === 0
		? sketch
		: { ...sketch, findings: [...sketch.findings, ...findings] };
}

export function withPosts(sketch: Sketch, changed: readonly SketchPost[]): Sketch {
	if (changed.length === 0) return sketch;
	const posts = new Map(sketch.posts);
	for (const post of changed) posts.set(post.ref, post);
	return { ...sketch, posts };
}

export function missing(code: string, move: string, what: string): Finding {
	return {
		code,
		severity: 'warning',
		subject: move,
		detail: `${what}, so this part has no effect.`
	};
}

function sketchPost(post: Post, levels: LevelMap): SketchPost {
	const { ref, title, team, employer, status } = post;
	const level = levelOfPost(levels, employer, title, post.statedLevel);
	const reportsTo: StructureLine[] = post.reportsTo.map((line) => ({
		...line,
		organisation: employer,
		by: null
	}));
	const capacities = [{ employer, title, level }];
	return {
		ref,
		title,
		team,
		employer,
		home: employer,
		status,
		joint: false,
		capacities,
		reportsTo
	};
}

function holdersOf(contracts: readonly Contract[]): Map<string, string[]> {
	const holders = new Map<string, string[]>();
	for (const { ref, post, status } of contracts) {
		if (post === null || status === 'not-counted') continue;
		const held = holders.get(post);
		if (held) held.push(ref);
		else holders.set(post, [ref]);
	}
	for (const held of holders.values()) held.sort();
	return holders;
}
