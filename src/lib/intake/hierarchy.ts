/** Who reports to whom, as counts and defects. Each post has one line at most in a file. */
import type { Issue } from '#lib/domain/issue.ts';
import { count, error, information, quoteId, warning } from './issues.ts';

export interface Lines {
	readonly posts: number;
	/** Index of the post reported to; -1 for nobody, `posts` or more for one that is not in the file. */
	readonly to: Int32Array;
	/** The file says that the post reports to nobody (`XX`), rather than leaving a blank. */
	readonly saidTop: (post: number) => boolean;
	/** A manager ought to be there and could not be worked out: not a root. */
	readonly unresolved: (post: number) => boolean;
	/** What the file calls the post, for messages. */
	readonly label: (post: number) => string;
	readonly row: (post: number) => number;
	readonly title: (post: number) => string;
}

export interface Hierarchy {
	readonly roots: readonly number[];
	readonly depth: number;
	readonly managers: number;
	readonly spans: readonly { readonly post: number; readonly reports: number }[];
	readonly issues: readonly Issue[];
}

export function hierarchyOf(lines: Lines, column: string | null): Hierarchy {
	const reports = reportsOf(lines);
	const roots: number[] = [];
	const blank: number[] = [];
	for (let post = 0; post < lines.posts; post += 1) {
		if (lines.to[post] !== -1 || lines.unresolved(post)) continue;
		if (isRoot(post, lines, reports)) roots.push(post);
		else blank.push(post);
	}
	return {
		roots,
		depth: depthOf(roots, reports),
		managers: reports.counts.reduce((n, of) => n + (of > 0 ? 1 : 0), 0),
		spans: widest(lines, reports),
		issues: [
			...blanks(blank, lines, column),
			...loops(lines, column),
			...rootIssues(lines, roots, column),
			...chairIssues(lines, roots, reports, column)
		]
	};
}

/** Direct reports of post `p`: `list` from `starts[p]` to `starts[p + 1]`. */
interface Reports {
	readonly counts: Int32Array;
	readonly starts: Int32Array;
	readonly list: Int32Array;
}

function reportsOf({ posts, to }: Lines): Reports {
	const counts = new Int32Array(posts);
	const isReport = (post: number, manager: number): boolean =>
		manager >= 0 && manager < posts && manager !== post;
	for (let post = 0; post < posts; post += 1) {
		const manager = to[post] ?? -1;
		if (isReport(post, manager)) counts[manager] = (counts[manager] ?? 0) + 1;
	}
	const starts = new Int32Array(posts + 1);
	for (let post = 0; post < posts; post += 1) {
		starts[post + 1] = (starts[post] ?? 0) + (counts[post] ?? 0);
	}
	const next = starts.slice();
	const list = new Int32Array(starts[posts] ?? 0);
	for (let post = 0; post < posts; post += 1) {
		const manager = to[post] ?? -1;
		if (!isReport(post, manager)) continue;
		const place = next[manager] ?? 0;
		list[place] = post;
		next[manager] = place + 1;
	}
	return { counts, starts, list };
}

function reportsTo(post: number, { starts, list }: Reports): Int32Array {
	return list.subarray(starts[post], starts[post + 1]);
}

/** A blank manager makes a root only of a post that somebody reports to. */
function isRoot(post: number, lines: Lines, { counts }: Reports): boolean {
	return lines.saidTop(post) || (counts[post] ?? 0) > 0 || lines.posts === 1;
}

function depthOf(roots: readonly number[], reports: Reports): number {
	let depth = 0;
	let layer = [...roots];
	while (layer.length > 0) {
		depth += 1;
		const below: number[] = [];
		for (const post of layer) {
			for (const report of reportsTo(post, reports)) below.push(report);
		}
		layer = below;
	}
	return depth;
}

const shownSpans = 5;

function widest({ posts, label }: Lines, { counts }: Reports) {
	const best: number[] = [];
	for (let post = 0; post < posts; post += 1) {
		const reports = counts[post] ?? 0;
		const least = counts[best[shownSpans - 1] ?? -1] ?? 0;
		if (reports === 0 || reports < least) continue;
		best.push(post);
		best.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || (label(a) < label(b) ? -1 : 1));
		best.splice(shownSpans);
	}
	return best.map((post) => ({ post, reports: counts[post] ?? 0 }));
}

function blanks(posts: readonly number[], { row }: Lines, column: string | null): Issue[] {
	if (column === null) return [];
	return posts.map((post) =>
		warning(
			'no-manager',
			'No manager is given. Add one, or the post stands outside the structure.',
			{ row: row(post), column }
		)
	);
}

function loops(lines: Lines, column: string | null): Issue[] {
	const { posts, to } = lines;
	/** 0 not seen, 1 on the path, 2 done. */
	const state = new Uint8Array(posts);
	const issues: Issue[] = [];
	for (let start = 0; start < posts; start += 1) {
		const path: number[] = [];
		let post = start;
		while (post >= 0 && post < posts && state[post] === 0) {
			state[post] = 1;
			path.push(post);
			post = to[post] ?? -1;
		}
		if (state[post] === 1) issues.push(loopIssue(path.slice(path.indexOf(post)), lines, column));
		for (const passed of path) state[passed] = 2;
	}
	return issues;
}

function loopIssue(loop: readonly number[], lines: Lines, column: string | null): Issue {
	const place = { row: loop[0] === undefined ? null : lines.row(loop[0]), column };
	const labels = loop.slice(0, 6).map((post) => quoteId(lines.label(post)));
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

function rootIssues(lines: Lines, roots: readonly number[], column: string | null): Issue[] {
	const place = { row: null, column };
	if (lines.posts === 0 || column === null) return [];
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
	const labels = roots
		.slice(0, 5)
		.map((post) => `${quoteId(lines.label(post))} (row ${lines.row(post)})`);
	return [
		warning(
			'several-roots',
			`${count(roots.length, 'post', 'posts')} report to nobody: ${labels.join(', ')}${roots.length > 5 ? ' …' : ''}. Check that each heads a structure of its own.`,
			place
		)
	];
}

/** Tiers are counted from the head of staff, and a chair is not one. */
function chairIssues(
	lines: Lines,
	roots: readonly number[],
	reports: Reports,
	column: string | null
): Issue[] {
	return roots
		.filter((root) => /\bchair(man|woman|person)?\b/i.test(lines.title(root)))
		.flatMap((chair) => {
			const chief = reportsTo(chair, reports).find((post) =>
				/\bchief exec/i.test(lines.title(post))
			);
			if (chief === undefined) return [];
			return [
				information(
					'chair-above-chief-executive',
					`Post ${quoteId(lines.label(chair))} is a chair above the chief executive (${quoteId(lines.label(chief))}, row ${lines.row(chief)}). Choose the chief executive as the head of staff, from whom tiers are counted.`,
					{ row: lines.row(chair), column }
				)
			];
		});
}

/** A line to a vacant post is kept; who leads meanwhile is for people to say. */
export function vacantManagers(
	{ posts, to, row }: Lines,
	isVacant: (post: number) => boolean,
	column: string | null
): Issue[] {
	const issues: Issue[] = [];
	for (let post = 0; post < posts; post += 1) {
		const manager = to[post] ?? -1;
		if (manager < 0 || manager >= posts || !isVacant(manager)) continue;
		issues.push(
			warning(
				'manager-post-vacant',
				'The post reports to one that is vacant. Say in the scenario who leads meanwhile.',
				{ row: row(post), column }
			)
		);
	}
	return issues;
}
