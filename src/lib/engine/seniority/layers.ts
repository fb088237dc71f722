/**
 * Who stands below a joint post or the lead of an integrated team, by layers of the new structure
 * (ruling R25). Below an ordinary post that leads a team only the team counts, not everybody else
 * whom that post manages.
 */
import type { IntegratedTeam, ScenarioDocument } from '#lib/domain/scenario.ts';
import { nameKey } from '../structure/names.ts';
import { type Structure, reportsOf } from '../structure/structure.ts';
import type { Structures } from '../structure/structures.ts';

export interface Anchor {
	/** Joint post or lead. */
	readonly post: string;
	/** Steps below the anchor, 1 = direct reports; by post, the shortest way. */
	readonly layers: ReadonlyMap<string, number>;
}

/** In order of post; a joint post that leads a team is one anchor. */
export function anchorsOf({ scenario }: ScenarioDocument, structures: Structures): Anchor[] {
	const { after } = structures;
	const first = new Map<string, readonly string[]>();
	for (const move of scenario.moves) {
		if (move.kind !== 'integrated-team' || move.lead === null) continue;
		const lead = after.replacedBy.get(move.lead) ?? move.lead;
		const earlier = first.get(lead) ?? [];
		first.set(lead, [...earlier, ...teamReports(move, lead, structures)]);
	}
	for (const post of after.posts.values()) {
		if (post.joint) first.set(post.ref, reportsOf(after, post.ref));
	}
	return [...first]
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([post, reports]) => ({ post, layers: layersBelow(post, reports, after) }));
}

function teamReports(
	move: IntegratedTeam,
	lead: string,
	{ before, after }: Structures
): readonly string[] {
	const teams = new Set(move.teams.map(({ employer, team }) => nameKey(employer, team)));
	return reportsOf(after, lead).filter((ref) => {
		const home = before.posts.get(ref);
		return home !== undefined && teams.has(nameKey(home.employer, home.team));
	});
}

function layersBelow(
	anchor: string,
	reports: readonly string[],
	after: Structure
): Map<string, number> {
	const layers = new Map<string, number>();
	let layer = [...new Set(reports)].filter((ref) => ref !== anchor);
	for (let depth = 1; layer.length > 0; depth += 1) {
		for (const ref of layer) layers.set(ref, depth);
		const next = new Set(layer.flatMap((ref) => reportsOf(after, ref)));
		layer = [...next].filter((ref) => ref !== anchor && !layers.has(ref));
	}
	return layers;
}
