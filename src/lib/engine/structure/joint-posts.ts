/**
 * A joint post is a new post whose ref is the move's id. A capacity that replaces a post takes over
 * that post's reports, and its lines upwards unless the capacity states its own; the replaced post
 * leaves the structure (model §1, §2).
 */
import type { Finding } from '#lib/domain/evaluation.ts';
import type { JointPost } from '#lib/domain/scenario.ts';
import { noLevel } from './levels.ts';
import {
	type Sketch,
	type SketchCapacity,
	type SketchPost,
	type Sources,
	missing,
	standingRef,
	withFindings
} from './sketch.ts';
import type { LevelReading, StructureLine } from './structure.ts';

type JointCapacity = JointPost['capacities'][number];

export function applyJointPosts(
	before: Sketch,
	moves: readonly JointPost[],
	sources: Sources
): Sketch {
	if (moves.length === 0) return before;
	let sketch = before;
	for (const move of moves) sketch = withJointPost(sketch, move, sources);
	return redirected(
		withFindings(
			sketch,
			moves.flatMap((move) => unknownManagers(sketch, move))
		)
	);
}

function withJointPost(before: Sketch, move: JointPost, sources: Sources): Sketch {
	const posts = new Map(before.posts);
	const holders = new Map(before.holders);
	const replacedBy = new Map(before.replacedBy);
	const findings: Finding[] = [];
	const capacities: SketchCapacity[] = [];
	const reportsTo: StructureLine[] = [];
	for (const capacity of move.capacities) {
		if (!sources.employers.has(capacity.employer)) findings.push(unknownEmployer(move, capacity));
		const replaced = capacity.replaces === null ? null : posts.get(capacity.replaces);
		if (replaced === undefined) findings.push(unknownReplaced(move, capacity));
		if (replaced) {
			posts.delete(replaced.ref);
			replacedBy.set(replaced.ref, move.id);
			if (displaces(holders.get(replaced.ref) ?? [], move)) findings.push(displaced(replaced));
			holders.delete(replaced.ref);
		}
		capacities.push({
			employer: capacity.employer,
			title: capacity.title,
			level: levelOfCapacity(capacity, replaced ?? null, move, sources)
		});
		reportsTo.push(...linesOf(capacity, replaced ?? null, move));
	}
	const holder = move.holder === null ? null : sources.contracts.get(move.holder);
	if (holder === undefined) findings.push(unknownHolder(move));
	const employer = holder?.employer ?? move.capacities[0]?.employer ?? '';
	if (holder) {
		vacate(posts, holders, holder.ref);
		holders.set(move.id, [holder.ref]);
	}
	posts.set(move.id, {
		ref: move.id,
		title: move.name,
		team: '',
		employer,
		home: employer,
		capacities,
		reportsTo,
		status: holder ? 'filled' : 'vacant',
		joint: true
	});
	return { posts, holders, replacedBy, findings: [...before.findings, ...findings] };
}

/** Capacity's own level, else the level map's for its title, else that of the post taken over. */
function levelOfCapacity(
	capacity: JointCapacity,
	replaced: SketchPost | null,
	move: JointPost,
	sources: Sources
): LevelReading {
	if (capacity.level !== null) {
		return {
			level: capacity.level,
			setBy: 'the scenario',
			why: `Stated in the move “${move.name}”`
		};
	}
	const agreed = sources.levels.row(capacity.employer, capacity.title);
	if (agreed) return agreed;
	const taken = replaced?.capacities.find(({ employer }) => employer === capacity.employer)?.level;
	return taken ?? noLevel;
}

function linesOf(
	capacity: JointCapacity,
	replaced: SketchPost | null,
	move: JointPost
): readonly StructureLine[] {
	const organisation = capacity.employer;
	if (capacity.reportsTo === null) {
		return (replaced?.reportsTo ?? []).map((line) => ({ ...line, organisation }));
	}
	const { reportsTo: to, line: kind } = capacity;
	return [{ to, kind, origin: 'stated', organisation, by: move.id }];
}

/** The holder leaves the old post, which stands vacant when nobody else holds it. */
function vacate(
	posts: Map<string, SketchPost>,
	holders: Map<string, readonly string[]>,
	contract: string
): void {
	for (const [ref, held] of holders) {
		if (!held.includes(contract)) continue;
		const left = held.filter((other) => other !== contract);
		holders.set(ref, left);
		const post = posts.get(ref);
		if (post && left.length === 0) posts.set(ref, { ...post, status: 'vacant' });
	}
}

/** Every line to a post that was taken over now leads to the joint post. */
function redirected(sketch: Sketch): Sketch {
	if (sketch.replacedBy.size === 0) return sketch;
	const posts = new Map<string, SketchPost>();
	for (const [ref, post] of sketch.posts) {
		const moves = post.reportsTo.some(({ to }) => sketch.replacedBy.has(to));
		const reportsTo = moves ? post.reportsTo.map((line) => redirect(sketch, line)) : post.reportsTo;
		posts.set(ref, moves ? { ...post, reportsTo } : post);
	}
	return { ...sketch, posts };
}

function redirect(sketch: Sketch, line: StructureLine): StructureLine {
	return { ...line, to: standingRef(sketch, line.to) };
}

function displaces(held: readonly string[], move: JointPost): boolean {
	return held.some((contract) => contract !== move.holder);
}

function displaced(post: SketchPost): Finding {
	return {
		code: 'post-replaced',
		severity: 'warning',
		subject: post.ref,
		detail: `The joint post takes over ${post.title}, and the person who holds it now has no post.`
	};
}

function unknownManagers(sketch: Sketch, move: JointPost): Finding[] {
	return move.capacities
		.filter(
			({ reportsTo }) => reportsTo !== null && !sketch.posts.has(standingRef(sketch, reportsTo))
		)
		.map(({ title }) =>
			missing('unknown-post', move.id, `The post that ${title} reports to is not in this workforce`)
		);
}

function unknownEmployer(move: JointPost, { title }: JointCapacity): Finding {
	return missing('unknown-employer', move.id, `The employer of ${title} is not in this workforce`);
}

function unknownReplaced(move: JointPost, { title }: JointCapacity): Finding {
	const what = `The post that ${title} takes over is not in this workforce or is already taken over`;
	return missing('unknown-post', move.id, what);
}

function unknownHolder(move: JointPost): Finding {
	return missing(
		'unknown-contract',
		move.id,
		'The holder of the joint post is not in this workforce'
	);
}
