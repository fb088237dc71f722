/**
 * Every ambiguity in who answers to whom, by kind, over solid lines; nothing is repaired (model §6).
 * A joint post's two line managers are listed too: they are meant, and still somebody must know
 * which of them decides. Dotted lines settle nothing and so cannot contradict anything.
 */
import type { LineKind } from '#lib/domain/workforce.ts';
import {
	type Structure,
	type StructureLine,
	type StructurePost,
	capacityIn,
	solidKinds
} from '../structure/structure.ts';
import { cyclesIn } from './cycles.ts';
import type { FactOf, ResultOf } from './fact.ts';

type Ambiguity = FactOf<'chain-of-command'>['ambiguity'];
type Result = ResultOf<'chain-of-command'>;

const kindWords: Readonly<Record<LineKind, string>> = {
	employing: 'employing',
	operational: 'operational',
	professional: 'professional',
	dotted: 'dotted'
};

/** In the order in which the kinds are listed below, then of post. */
export function chainOfCommand(after: Structure): Result[] {
	const posts = [...after.posts.values()].sort((a, b) => (a.ref < b.ref ? -1 : 1));
	const topmost = headsAndAbove(after);
	const split = cyclesIn(edgesByCapacity(after)).map((nodes) => [...new Set(nodes.map(postOf))]);
	return [
		...posts.flatMap((post) => twoLinesOfOneKind(post, after)),
		...ownReports(after, split),
		...loops(split, after),
		...posts.flatMap((post) => reportsToNobody(post, topmost)),
		...posts.flatMap((post) => reportsToMissing(post, after)),
		...posts.flatMap((post) => reportsToVacant(post, after)),
		...posts.flatMap((post) => crossesEmployers(post, after))
	];
}

function twoLinesOfOneKind(post: StructurePost, after: Structure): Result[] {
	return solidKinds.flatMap((kind) => {
		const targets = targetsOf(solid(post).filter((line) => line.kind === kind));
		if (targets.length < 2) return [];
		const why = `${targets.length} ${kindWords[kind]} lines`;
		return [ambiguous(post, 'two-lines-of-one-kind', targets, why, after)];
	});
}

/**
 * A joint post that comes round to itself only when its capacities are taken together: in one
 * organisation it manages, at some remove, the post that manages it in the other.
 */
function ownReports(after: Structure, split: readonly (readonly string[])[]): Result[] {
	if (![...after.posts.values()].some(({ joint }) => joint)) return [];
	const inLoop = new Set(split.flat());
	return cyclesIn(edgesByPost(after))
		.flatMap((refs) => {
			const members = new Set(refs);
			return refs.flatMap((ref) => {
				const post = after.posts.get(ref);
				if (!post?.joint || inLoop.has(ref)) return [];
				const managers = targetsOf(solid(post)).filter((to) => members.has(to));
				const why = 'manages in one organisation whoever manages it in the other';
				return [ambiguous(post, 'own-report', managers, why, after)];
			});
		})
		.sort((a, b) => (a.post < b.post ? -1 : 1));
}

/**
 * One result a loop, in order of all its posts: a joint post can come first in a loop of each of its
 * capacities, so the first post alone would leave the order to the file.
 */
function loops(split: readonly (readonly string[])[], after: Structure): Result[] {
	return split
		.map((refs) => [...refs].sort())
		.map((refs) => ({ refs, key: refs.join('\n') }))
		.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
		.map(({ refs }) => loop(refs, after));
}

/** At its first post by ref; a post that reports to itself is its own loop. */
function loop([first = '', ...rest]: readonly string[], after: Structure): Result {
	const post = after.posts.get(first);
	const others = rest.length === 0 ? [first] : rest;
	const why = rest.length === 0 ? 'reports to itself' : `${rest.length + 1} posts in a circle`;
	return ambiguous(post ?? { ref: first, title: first }, 'loop', others, why, after);
}

function reportsToNobody(post: StructurePost, topmost: ReadonlyMap<string, Set<string>>): Result[] {
	return post.capacities
		.filter(({ employer }) => !topmost.get(employer)?.has(post.ref))
		.filter(({ employer }) => !solid(post).some((line) => line.organisation === employer))
		.map(({ title }) =>
			ambiguous(post, 'reports-to-nobody', [], `no solid line upwards as ${title}`, null)
		);
}

function reportsToMissing(post: StructurePost, after: Structure): Result[] {
	const targets = targetsOf(solid(post)).filter((to) => !after.posts.has(to));
	if (targets.length === 0) return [];
	return [ambiguous(post, 'reports-to-missing', targets, 'not in this workforce', after)];
}

function reportsToVacant(post: StructurePost, after: Structure): Result[] {
	const targets = targetsOf(solid(post)).filter((to) => after.posts.get(to)?.status === 'vacant');
	if (targets.length === 0) return [];
	return [ambiguous(post, 'reports-to-vacant', targets, 'nobody holds it', after)];
}

/** A line that a move made or a team arrangement carries is what the arrangement is for. */
function crossesEmployers(post: StructurePost, after: Structure): Result[] {
	const crossing = solid(post).filter(({ to, organisation, by }) => {
		const target = after.posts.get(to);
		return by === null && target !== undefined && capacityIn(target, organisation) === null;
	});
	if (crossing.length === 0) return [];
	const why = 'no move carries the line to another employer';
	return [ambiguous(post, 'crosses-employers', targetsOf(crossing), why, after)];
}

/** Heads of staff and whoever stands above them, such as a chair, by organisation. */
function headsAndAbove(after: Structure): Map<string, Set<string>> {
	return new Map(
		after.organisations.map(({ employer, head }) => {
			const above = new Set(head === null ? [] : [head]);
			for (const ref of above) {
				const lines = after.posts.get(ref)?.reportsTo ?? [];
				for (const line of lines) if (line.organisation === employer) above.add(line.to);
			}
			return [employer, above];
		})
	);
}

function edgesByPost(after: Structure): Map<string, string[]> {
	const edges = new Map<string, string[]>();
	for (const post of after.posts.values()) edges.set(post.ref, targetsOf(solid(post)));
	return edges;
}

/** Each capacity of a joint post is a node of its own, entered by lines of its organisation. */
function edgesByCapacity(after: Structure): Map<string, string[]> {
	const edges = new Map<string, string[]>();
	for (const post of after.posts.values()) {
		for (const { employer } of post.capacities) {
			const lines = solid(post).filter(({ organisation }) => organisation === employer);
			const targets = lines.flatMap(({ to }) => nodesOf(after.posts.get(to), employer));
			edges.set(nodeOf(post.ref, employer), [...new Set(targets)]);
		}
	}
	return edges;
}

function nodesOf(target: StructurePost | undefined, organisation: string): string[] {
	if (!target) return [];
	const here = capacityIn(target, organisation);
	return (here ? [here] : target.capacities).map(({ employer }) => nodeOf(target.ref, employer));
}

function nodeOf(post: string, employer: string): string {
	return `${employer}\n${post}`;
}

function postOf(node: string): string {
	return node.slice(node.indexOf('\n') + 1);
}

function solid(post: StructurePost): StructureLine[] {
	return post.reportsTo.filter(({ kind }) => solidKinds.includes(kind));
}

function targetsOf(lines: readonly StructureLine[]): string[] {
	return [...new Set(lines.map(({ to }) => to))].sort();
}

function ambiguous(
	post: Pick<StructurePost, 'ref' | 'title'>,
	ambiguity: Ambiguity,
	others: readonly string[],
	why: string,
	after: Structure | null
): Result {
	return {
		kind: 'chain-of-command',
		post: post.ref,
		title: post.title,
		ambiguity,
		others,
		working: {
			label: post.title,
			value: why,
			children: others.map((ref) => ({
				label: 'Line to',
				value: after?.posts.get(ref)?.title ?? `a post that is not in the file (${ref})`
			}))
		}
	};
}
