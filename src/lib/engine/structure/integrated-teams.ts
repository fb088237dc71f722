/**
 * Posts of the named teams that have no manager inside them come under the lead by an operational
 * line. The employing line stays with the own employer, and goes to the lead too only where the
 * lead has a capacity in that employer: nobody else can employ, appraise or dismiss for it.
 */
import type { Finding } from '#lib/domain/evaluation.ts';
import type { IntegratedTeam } from '#lib/domain/scenario.ts';
import { nameKey } from './names.ts';
import {
	type Sketch,
	type SketchPost,
	type Sources,
	missing,
	standingRef,
	withFindings,
	withPosts
} from './sketch.ts';
import { type StructureLine, capacityIn, managingKinds } from './structure.ts';

export function applyIntegratedTeam(
	sketch: Sketch,
	move: IntegratedTeam,
	sources: Sources
): Sketch {
	const members = membersOf(sketch, move);
	const lead = move.lead === null ? null : sketch.posts.get(standingRef(sketch, move.lead));
	const findings = unknownTeams(move, members, sources);
	if (lead === undefined) {
		findings.push(
			missing('unknown-post', move.id, 'The lead of the team is not in this workforce')
		);
	}
	const above = lead ? ancestors(sketch, lead.ref) : new Set<string>();
	const changed: SketchPost[] = [];
	for (const post of members.values()) {
		const carried = carriedBy(post, members, move.id);
		if (!lead || post.ref === lead.ref || hasManagerIn(post, members)) {
			if (carried !== post) changed.push(carried);
		} else if (above.has(post.ref)) {
			findings.push(leadBelowTeam(post, move));
		} else {
			changed.push(underLead(post, lead, move.id));
		}
	}
	return withFindings(withPosts(sketch, changed), findings);
}

function membersOf(sketch: Sketch, move: IntegratedTeam): Map<string, SketchPost> {
	const teams = new Set(move.teams.map(({ employer, team }) => nameKey(employer, team)));
	const members = new Map<string, SketchPost>();
	for (const [ref, post] of sketch.posts) {
		if (!post.joint && teams.has(nameKey(post.home, post.team))) members.set(ref, post);
	}
	return members;
}

function hasManagerIn(post: SketchPost, members: ReadonlyMap<string, SketchPost>): boolean {
	return post.reportsTo.some(
		({ to, kind }) => managingKinds.includes(kind) && to !== post.ref && members.has(to)
	);
}

function underLead(post: SketchPost, lead: SketchPost, by: string): SketchPost {
	const employs = capacityIn(lead, post.employer) !== null;
	const kept = post.reportsTo.filter(
		({ kind }) => kind !== 'operational' && !(employs && kind === 'employing')
	);
	const line = { to: lead.ref, origin: 'stated', organisation: post.employer, by } as const;
	const added: StructureLine[] = employs
		? [
				{ ...line, kind: 'employing' },
				{ ...line, kind: 'operational' }
			]
		: [{ ...line, kind: 'operational' }];
	return { ...post, reportsTo: [...added, ...kept] };
}

/** Operational lines between members are what the arrangement is for: it carries them. */
function carriedBy(
	post: SketchPost,
	members: ReadonlyMap<string, SketchPost>,
	by: string
): SketchPost {
	const isCarried = (line: StructureLine) =>
		line.kind === 'operational' && line.by === null && members.has(line.to);
	if (!post.reportsTo.some(isCarried)) return post;
	const reportsTo = post.reportsTo.map((line) => (isCarried(line) ? { ...line, by } : line));
	return { ...post, reportsTo };
}

function ancestors(sketch: Sketch, start: string): Set<string> {
	const seen = new Set([start]);
	const queue = [start];
	for (let ref = queue.pop(); ref !== undefined; ref = queue.pop()) {
		for (const { to, kind } of sketch.posts.get(ref)?.reportsTo ?? []) {
			if (!managingKinds.includes(kind) || seen.has(to)) continue;
			seen.add(to);
			queue.push(to);
		}
	}
	return seen;
}

/** A team may hold people without posts, so a team is unknown only when nobody at all is in it. */
function unknownTeams(
	move: IntegratedTeam,
	members: ReadonlyMap<string, SketchPost>,
	sources: Sources
): Finding[] {
	const found = new Set([...members.values()].map(({ home, team }) => nameKey(home, team)));
	const wanted = move.teams.filter(({ employer, team }) => !found.has(nameKey(employer, team)));
	if (wanted.length === 0) return [];
	for (const { employer, team } of sources.contracts.values()) found.add(nameKey(employer, team));
	return wanted
		.filter(({ employer, team }) => !found.has(nameKey(employer, team)))
		.map(({ team }) =>
			missing('unknown-team', move.id, `The team ${team} is not in this workforce`)
		);
}

function leadBelowTeam({ title }: SketchPost, move: IntegratedTeam): Finding {
	return {
		code: 'lead-below-team',
		severity: 'warning',
		subject: move.id,
		detail: `${title} is in the team and manages its lead, so its own line is left as it was.`
	};
}
