/**
 * The structure before and after the moves. Moves are applied by kind, and in the scenario's order
 * within a kind: joint posts, transfers, integrated teams, secondments. So a team may be led by a
 * joint post that stands later in the list, and lines follow the employers as they will be. Every
 * move counts whatever its dates: the structure after is the one with all of them in force.
 */
import type { Finding } from '#lib/domain/evaluation.ts';
import type { Move, ScenarioDocument } from '#lib/domain/scenario.ts';
import type { Employer } from '#lib/domain/workforce.ts';
import { applyIntegratedTeam } from './integrated-teams.ts';
import { applyJointPosts } from './joint-posts.ts';
import { levelMap } from './levels.ts';
import { applySecondment } from './secondments.ts';
import { type Sketch, type Sources, sketchOf, sourcesOf, standingRef } from './sketch.ts';
import { type Organisation, type Structure, type StructurePost, managersOf } from './structure.ts';
import { organisationOf, tiersOf } from './tiers.ts';
import { applyTransfer } from './transfers.ts';

export interface Structures {
	readonly before: Structure;
	readonly after: Structure;
	/** What a move names and the baseline does not hold, and what a move leaves open. */
	readonly findings: readonly Finding[];
}

export function structures({ baseline, scenario }: ScenarioDocument): Structures {
	const levels = levelMap(scenario.levels);
	const sources = sourcesOf(baseline, levels);
	const start = sketchOf(baseline, levels);
	const end = applyMoves(start, scenario.moves, sources);
	const before = structureOf(start, baseline.employers, []);
	const after = structureOf(end, baseline.employers, before.organisations);
	const heads = before.organisations.flatMap((organisation, index) =>
		headFindings(baseline.employers[index], organisation, before)
	);
	return { before, after, findings: [...levels.findings, ...heads, ...end.findings] };
}

function applyMoves(start: Sketch, moves: readonly Move[], sources: Sources): Sketch {
	const joint = moves.filter((move) => move.kind === 'joint-post');
	let sketch = applyJointPosts(start, joint, sources);
	for (const move of moves) {
		const changesEmployer =
			move.kind === 'tupe-transfer' ||
			(move.kind === 'assimilation' && move.route === 'voluntary-move');
		if (changesEmployer) sketch = applyTransfer(sketch, move, sources);
	}
	for (const move of moves) {
		if (move.kind === 'integrated-team') sketch = applyIntegratedTeam(sketch, move, sources);
	}
	for (const move of moves) {
		if (move.kind === 'secondment') sketch = applySecondment(sketch, move, sources);
	}
	return sketch;
}

function structureOf(
	sketch: Sketch,
	employers: readonly Employer[],
	earlier: readonly Organisation[]
): Structure {
	const organisations = employers.map((employer, index) =>
		organisationOf(sketch, employer, earlier[index] ?? null)
	);
	const tiers = tiersOf(sketch, organisations);
	const posts = new Map<string, StructurePost>();
	for (const { home: _home, ...post } of sketch.posts.values()) {
		const capacities = post.capacities.map((capacity) => ({
			...capacity,
			tier: tiers.get(capacity.employer)?.get(post.ref) ?? null
		}));
		posts.set(post.ref, { ...post, capacities });
	}
	const replacedBy = new Map(
		[...sketch.replacedBy.keys()].map((ref) => [ref, standingRef(sketch, ref)])
	);
	const reports = reportsByManager(posts);
	return { posts, reports, holders: sketch.holders, organisations, replacedBy };
}

function reportsByManager(posts: ReadonlyMap<string, StructurePost>): Map<string, string[]> {
	const reports = new Map<string, string[]>();
	for (const post of posts.values()) {
		for (const manager of managersOf(post)) {
			if (!posts.has(manager) || manager === post.ref) continue;
			const found = reports.get(manager);
			if (found) found.push(post.ref);
			else reports.set(manager, [post.ref]);
		}
	}
	for (const found of reports.values()) found.sort();
	return reports;
}

function headFindings(
	employer: Employer | undefined,
	{ head, roots }: Organisation,
	structure: Structure
): Finding[] {
	if (!employer) return [];
	const about = { severity: 'warning', subject: employer.id } as const;
	if (employer.topPost !== null && !structure.posts.has(employer.topPost)) {
		const detail = `The top post named for ${employer.name} is not in its structure.`;
		return [{ ...about, code: 'unknown-post', detail }];
	}
	const hasPosts = roots.length > 0 || [...structure.posts.values()].some(isOf(employer.id));
	if (head !== null || !hasPosts) return [];
	const detail = `Which post is the head of staff of ${employer.name} is not clear, so its tiers are not known.`;
	return [{ ...about, code: 'head-not-clear', detail }];
}

function isOf(employer: string): (post: StructurePost) => boolean {
	return (post) => post.employer === employer;
}
