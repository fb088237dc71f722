/** Who reports to whom, as counts and defects. Each post has one line at most in a file. */
import type { Issue } from '#lib/domain/issue.ts';
import type { Post } from '#lib/domain/workforce.ts';
import { count, error, quoteId, warning } from './issues.ts';

export interface HierarchyPost {
	readonly ref: string;
	/** What the file calls the post, for messages. */
	readonly label: string;
	readonly row: number;
	/** Post reported to; it may be missing from the file. */
	readonly to: string | null;
	/** The file says that the post reports to nobody (`XX`), rather than leaving a blank. */
	readonly saidTop: boolean;
	/** A manager ought to be there and could not be worked out: not a root. */
	readonly unresolved: boolean;
}

export interface Hierarchy {
	readonly roots: readonly string[];
	readonly depth: number;
	readonly managers: number;
	readonly spans: readonly { readonly post: string; readonly reports: number }[];
	readonly issues: readonly Issue[];
}

export function hierarchyOf(posts: readonly HierarchyPost[], column: string | null): Hierarchy {
	const reports = directReports(posts);
	const roots = posts.filter((post) => isRoot(post, reports, posts.length));
	return {
		roots: roots.map(({ ref }) => ref),
		depth: depthOf(
			roots.map(({ ref }) => ref),
			reports
		),
		managers: posts.filter(({ ref }) => reports.has(ref)).length,
		spans: widest(posts, reports),
		issues: [
			...blanks(posts, roots, column),
			...loops(posts, column),
			...rootIssues(posts, roots, column)
		]
	};
}

type Reports = ReadonlyMap<string, readonly string[]>;

function directReports(posts: readonly HierarchyPost[]): Reports {
	const reports = new Map<string, string[]>();
	for (const { ref, to } of posts) {
		if (to === null || to === ref) continue;
		const list = reports.get(to);
		if (list) list.push(ref);
		else reports.set(to, [ref]);
	}
	return reports;
}

/** A blank manager makes a root only of a post that somebody reports to. */
function isRoot(post: HierarchyPost, reports: Reports, posts: number): boolean {
	if (post.to !== null || post.unresolved) return false;
	return post.saidTop || reports.has(post.ref) || posts === 1;
}

function depthOf(roots: readonly string[], reports: Reports): number {
	let depth = 0;
	let layer = [...roots];
	while (layer.length > 0) {
		depth += 1;
		layer = layer.flatMap((ref) => reports.get(ref) ?? []);
	}
	return depth;
}

function widest(posts: readonly HierarchyPost[], reports: Reports) {
	return posts
		.map(({ ref }) => ({ post: ref, reports: reports.get(ref)?.length ?? 0 }))
		.filter((span) => span.reports > 0)
		.sort((a, b) => b.reports - a.reports || (a.post < b.post ? -1 : 1))
		.slice(0, 5);
}

function blanks(
	posts: readonly HierarchyPost[],
	roots: readonly HierarchyPost[],
	column: string | null
): Issue[] {
	if (column === null) return [];
	const isTop = new Set(roots);
	return posts
		.filter((post) => post.to === null && !post.unresolved && !isTop.has(post))
		.map(({ row }) =>
			warning(
				'no-manager',
				'No manager is given. Add one, or the post stands outside the structure.',
				{
					row,
					column
				}
			)
		);
}

function loops(posts: readonly HierarchyPost[], column: string | null): Issue[] {
	const byRef = new Map(posts.map((post) => [post.ref, post]));
	const done = new Set<string>();
	const issues: Issue[] = [];
	for (const start of posts) {
		const path: HierarchyPost[] = [];
		const places = new Map<string, number>();
		let post: HierarchyPost | undefined = start;
		while (post && !done.has(post.ref) && !places.has(post.ref)) {
			places.set(post.ref, path.length);
			path.push(post);
			post = post.to === null ? undefined : byRef.get(post.to);
		}
		const from = post ? places.get(post.ref) : undefined;
		if (from !== undefined) issues.push(loopIssue(path.slice(from), column));
		for (const { ref } of path) done.add(ref);
	}
	return issues;
}

function loopIssue(loop: readonly HierarchyPost[], column: string | null): Issue {
	const place = { row: loop[0]?.row ?? null, column };
	const labels = loop.slice(0, 6).map(({ label }) => quoteId(label));
	if (loop.length === 1) {
		return error(
			'reports-to-itself',
			`Post ${labels[0] ?? ''} reports to itself. Give its manager, or say that it is the top (XX).`,
			place
		);
	}
	return error(
		'reporting-loop',
		`${loop.length} posts report in a circle: ${labels.join(' → ')}${loop.length > 6 ? ' → …' : ''}. Correct one of them.`,
		place
	);
}

function rootIssues(
	posts: readonly HierarchyPost[],
	roots: readonly HierarchyPost[],
	column: string | null
): Issue[] {
	const place = { row: null, column };
	if (posts.length === 0 || column === null) return [];
	if (roots.length === 0) {
		return [
			error(
				'no-root',
				'No post is at the top: every post reports to another. Say which one reports to nobody.',
				place
			)
		];
	}
	if (roots.length === 1) return [];
	const labels = roots.slice(0, 5).map(({ label, row }) => `${quoteId(label)} (row ${row})`);
	return [
		warning(
			'several-roots',
			`${count(roots.length, 'post', 'posts')} report to nobody: ${labels.join(', ')}${roots.length > 5 ? ' …' : ''}. Check that each heads a structure of its own.`,
			place
		)
	];
}

/** A line to a vacant post is kept; who leads meanwhile is for people to say. */
export function vacantManagers(
	posts: readonly { readonly node: HierarchyPost; readonly post: Post }[],
	column: string | null
): Issue[] {
	const vacant = new Set(
		posts.filter(({ post }) => post.status === 'vacant').map(({ post }) => post.ref)
	);
	return posts
		.filter(({ node }) => node.to !== null && vacant.has(node.to))
		.map(({ node }) =>
			warning(
				'manager-post-vacant',
				'The post reports to one that is vacant. Say in the scenario who leads meanwhile.',
				{ row: node.row, column }
			)
		);
}
