/**
 * A TUPE transfer or a voluntary move changes the employer of the post that goes with the people.
 * A post goes only when everybody who holds it goes. Its lines stay as they were, so a line back to
 * the old employer shows up as crossing employers.
 */
import type { Finding } from '#lib/domain/evaluation.ts';
import type { Assimilation, TupeTransfer } from '#lib/domain/scenario.ts';
import {
	type Sketch,
	type SketchPost,
	type Sources,
	missing,
	withFindings,
	withPosts
} from './sketch.ts';

export function applyTransfer(
	sketch: Sketch,
	move: TupeTransfer | Assimilation,
	sources: Sources
): Sketch {
	const unknown = unknownContracts(move, sources);
	if (!sources.employers.has(move.to)) {
		const what = 'The new employer is not in this workforce';
		return withFindings(sketch, [...unknown, missing('unknown-employer', move.id, what)]);
	}
	const going = new Set(move.contracts);
	const posts = heldBy(sketch, going, sources);
	const whole = posts.filter(({ ref }) => holdersAllGo(sketch, ref, going));
	const shared = posts.filter(({ ref }) => !holdersAllGo(sketch, ref, going)).map(split);
	const moved = whole.map((post) => atEmployer(post, move.to, sources));
	return withFindings(withPosts(sketch, moved), [...unknown, ...shared]);
}

/** One finding for each contract of a move that the baseline does not hold. */
export function unknownContracts(
	move: { readonly id: string; readonly contracts: readonly string[] },
	sources: Sources
): Finding[] {
	return move.contracts
		.filter((contract) => !sources.contracts.has(contract))
		.map((contract) =>
			missing('unknown-contract', move.id, `The contract ${contract} is not in this workforce`)
		);
}

/** Ordinary posts of the contracts; a joint post keeps the organisations it was made for. */
export function heldBy(
	sketch: Sketch,
	contracts: ReadonlySet<string>,
	sources: Sources
): SketchPost[] {
	const refs = new Set<string>();
	for (const contract of contracts) {
		const post = sources.contracts.get(contract)?.post;
		if (post && (sketch.holders.get(post) ?? []).includes(contract)) refs.add(post);
	}
	return [...refs].sort().flatMap((ref) => sketch.posts.get(ref) ?? []);
}

export function holdersAllGo(sketch: Sketch, post: string, going: ReadonlySet<string>): boolean {
	return (sketch.holders.get(post) ?? []).every((contract) => going.has(contract));
}

function atEmployer(post: SketchPost, employer: string, sources: Sources): SketchPost {
	return {
		...post,
		employer,
		capacities: post.capacities.map(({ title, level }) => ({
			employer,
			title,
			level: sources.levels.row(employer, title) ?? level
		})),
		reportsTo: post.reportsTo.map((line) => ({ ...line, organisation: employer }))
	};
}

function split({ ref, title }: SketchPost): Finding {
	return {
		code: 'post-shared',
		severity: 'warning',
		subject: ref,
		detail: `Only some of the people who share ${title} move, so the post stays where it is.`
	};
}
