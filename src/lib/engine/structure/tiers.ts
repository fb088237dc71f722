/**
 * Heads of staff and tiers. A tier is 1 + the number of governing lines up to the head of staff of
 * one organisation, by the shortest way where there are several (ruling R25). Breadth first from the
 * head, so that loops, self-loops and 100,000 posts end in one pass.
 */
import type { Employer } from '#lib/domain/workforce.ts';
import type { Sketch, SketchPost } from './sketch.ts';
import { standingRef } from './sketch.ts';
import { type Organisation, type StructureLine, capacityIn, governingLines } from './structure.ts';

interface Branch {
	readonly post: SketchPost;
	/** Organisation in which the line runs. */
	readonly organisation: string;
}

/**
 * The head is the employer's stated top post (a chair may stand above it), else the head known from
 * before the moves, else the root with most posts below it. Two roots of the same size: no head.
 */
export function organisationOf(
	sketch: Sketch,
	employer: Employer,
	earlier: Organisation | null
): Organisation {
	const here = [...sketch.posts.values()].filter((post) => capacityIn(post, employer.id) !== null);
	const { roots, largest } = rootsOf(sketch, here, employer.id);
	const stated = [employer.topPost, earlier?.head ?? null]
		.flatMap((ref) => (ref === null ? [] : [standingRef(sketch, ref)]))
		.find((ref) => capacityIn(sketch.posts.get(ref), employer.id) !== null);
	return { employer: employer.id, head: stated ?? largest, roots };
}

/** Tier of each post in each organisation that has a head, by employer then by post. */
export function tiersOf(
	sketch: Sketch,
	organisations: readonly Organisation[]
): ReadonlyMap<string, ReadonlyMap<string, number>> {
	const below = branches(sketch);
	return new Map(
		organisations.map(({ employer, head }) => [employer, tiersBelow(head, employer, sketch, below)])
	);
}

function tiersBelow(
	head: string | null,
	employer: string,
	sketch: Sketch,
	below: ReadonlyMap<string, readonly Branch[]>
): Map<string, number> {
	const tiers = new Map<string, number>();
	if (head === null) return tiers;
	tiers.set(head, 1);
	const queue = [head];
	for (const ref of queue) {
		const parent = sketch.posts.get(ref);
		const tier = tiers.get(ref) ?? 0;
		for (const branch of below.get(ref) ?? []) {
			if (tiers.has(branch.post.ref) || !leadsOn(parent, branch, employer)) continue;
			tiers.set(branch.post.ref, tier + 1);
			queue.push(branch.post.ref);
		}
	}
	return tiers;
}

/**
 * Whether a chain of `employer` runs through this line. A joint post passes on, in each capacity,
 * only the chain of that organisation; otherwise its tier in one would leak into the other.
 */
function leadsOn(parent: SketchPost | undefined, branch: Branch, employer: string): boolean {
	const { organisation } = branch;
	if (organisation === employer) return true;
	if (branch.post.joint) return false;
	return !parent?.joint || capacityIn(parent, organisation) === null;
}

function branches(sketch: Sketch): Map<string, Branch[]> {
	const below = new Map<string, Branch[]>();
	for (const post of sketch.posts.values()) {
		for (const { employer: organisation } of post.capacities) {
			for (const { to } of governingLines(post.reportsTo, organisation)) {
				const found = below.get(to);
				if (found) found.push({ post, organisation });
				else below.set(to, [{ post, organisation }]);
			}
		}
	}
	return below;
}

function rootsOf(
	sketch: Sketch,
	here: readonly SketchPost[],
	employer: string
): { roots: string[]; largest: string | null } {
	const parents = new Map<string, string | null>();
	for (const post of here) parents.set(post.ref, parentIn(sketch, post, employer));
	const sizes = treeSizes(parents);
	const roots = here.map(({ ref }) => ref).filter((ref) => parents.get(ref) === null);
	const most = roots.reduce((best, ref) => Math.max(best, sizes.get(ref) ?? 0), 0);
	const largest = roots.filter((ref) => sizes.get(ref) === most);
	return { roots: roots.sort(), largest: largest.length === 1 ? (largest[0] ?? null) : null };
}

function parentIn(sketch: Sketch, post: SketchPost, employer: string): string | null {
	const isHere = ({ to }: StructureLine) => capacityIn(sketch.posts.get(to), employer) !== null;
	return governingLines(post.reportsTo, employer).find(isHere)?.to ?? null;
}

/** Posts at and below each post, peeled from the leaves; posts in a loop are never reached. */
function treeSizes(parents: ReadonlyMap<string, string | null>): Map<string, number> {
	const waiting = new Map<string, number>();
	const sizes = new Map<string, number>();
	for (const [ref, parent] of parents) {
		sizes.set(ref, 1);
		if (parent !== null) waiting.set(parent, (waiting.get(parent) ?? 0) + 1);
	}
	const ready = [...parents.keys()].filter((ref) => !waiting.has(ref));
	for (const ref of ready) {
		const parent = parents.get(ref) ?? null;
		if (parent === null) continue;
		sizes.set(parent, (sizes.get(parent) ?? 1) + (sizes.get(ref) ?? 1));
		const left = (waiting.get(parent) ?? 1) - 1;
		waiting.set(parent, left);
		if (left === 0) ready.push(parent);
	}
	return sizes;
}
