import type { Baseline, Contract, Employer, Post } from '#lib/domain/workforce.ts';

/** What one confirmed file adds to the workforce of its employer. */
export interface FileRecords {
	readonly isStructure: boolean;
	readonly contracts: readonly Contract[];
	readonly posts: readonly Post[];
}

/** References of one person at two employers, as a person has confirmed. */
export interface SamePeople {
	readonly kept: string;
	readonly joined: string;
}

interface Parts {
	readonly name: string;
	readonly asOf: string;
	readonly employers: readonly Employer[];
	readonly files: readonly FileRecords[];
	readonly samePeople?: readonly SamePeople[];
}

/**
 * Several files as one baseline. A post named in both a structure and a staff file is one post: the
 * structure knows the whole establishment, the staff file knows whether the post is held.
 */
export function assembleBaseline(parts: Parts): Baseline {
	const { name, asOf, employers, files, samePeople = [] } = parts;
	const keptFor = new Map(samePeople.map(({ kept, joined: other }) => [other, kept]));
	const contracts = new Map<string, Contract>();
	const posts = new Map<string, Post>();
	for (const file of files.toSorted(structureFirst)) {
		for (const contract of file.contracts) {
			const person = keptFor.get(contract.person) ?? contract.person;
			contracts.set(contract.ref, { ...contract, person });
		}
		for (const post of file.posts) posts.set(post.ref, joined(posts.get(post.ref), post));
	}
	return {
		format: 'workforce-baseline',
		formatVersion: 1,
		name,
		asOf,
		employers: [...employers],
		contracts: [...contracts.values()],
		posts: [...posts.values()]
	};
}

/** A list that a person can read; a file without managers would make every post a candidate. */
const mostCandidates = 100;

/**
 * Who may be the head of staff, likeliest first: posts that report to nobody in the file, then their
 * direct reports, because a chair may stand above the chief executive.
 */
export function headCandidates(posts: readonly Post[]): Post[] {
	const roots = rootsOf(posts);
	const rootRefs = new Set(roots.map(({ ref }) => ref));
	const below = posts.filter(
		(post) => !rootRefs.has(post.ref) && post.reportsTo.some(({ to }) => rootRefs.has(to))
	);
	return [...roots, ...below].slice(0, mostCandidates);
}

/**
 * The one post at the top, when the file leaves no doubt: the only root that anybody reports to, or
 * the only root at the highest stated level. Null when several could be.
 */
export function likelyHead(posts: readonly Post[]): Post | null {
	const managers = managersIn(posts);
	const roots = rootsOf(posts).filter(({ ref }) => managers.has(ref));
	const top = Math.min(...roots.map(levelOf));
	const highest = roots.filter((post) => levelOf(post) === top);
	const [head, ...others] = highest;
	return head && others.length === 0 ? head : null;
}

function rootsOf(posts: readonly Post[]): Post[] {
	const known = new Set(posts.map(({ ref }) => ref));
	const managers = managersIn(posts);
	const isRoot = (post: Post) => !post.reportsTo.some(({ to }) => to !== post.ref && known.has(to));
	return posts
		.filter(isRoot)
		.toSorted(
			(a, b) => levelOf(a) - levelOf(b) || Number(managers.has(b.ref)) - Number(managers.has(a.ref))
		);
}

function managersIn(posts: readonly Post[]): Set<string> {
	return new Set(
		posts.flatMap(({ ref, reportsTo }) =>
			reportsTo.filter(({ to }) => to !== ref).map(({ to }) => to)
		)
	);
}

/** A post without a stated level sorts after those that have one. */
const levelOf = ({ statedLevel }: Post): number => statedLevel ?? 99;

function structureFirst(a: FileRecords, b: FileRecords): number {
	return Number(b.isStructure) - Number(a.isStructure);
}

function joined(held: Post | undefined, found: Post): Post {
	if (!held) return found;
	return {
		...held,
		reportsTo: held.reportsTo.length > 0 ? held.reportsTo : found.reportsTo,
		gradeText: held.gradeText ?? found.gradeText,
		wte: held.wte ?? found.wte,
		status: held.status === 'filled' || found.status === 'filled' ? 'filled' : 'vacant'
	};
}
