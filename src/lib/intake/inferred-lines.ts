/**
 * Lines of a file that gives only levels. The manager of a post is the one post a level above in
 * its directorate; where there are several, the one of its service; where that does not decide,
 * the nearest above it in row order, but only if the rows run like an outline (each manager
 * followed by its reports). What does not follow from that is left open and said.
 */
export interface LevelPost {
	readonly ref: string;
	readonly level: number | null;
	readonly directorate: string;
	readonly service: string;
}

/** Post reported to, by index; null where it does not follow. Level 1 reports to nobody. */
export function inferLines(posts: readonly LevelPost[]): (string | null)[] {
	const byLevel = new Map<number, number[]>();
	for (const [index, { level }] of posts.entries()) {
		if (level === null) continue;
		const list = byLevel.get(level);
		if (list) list.push(index);
		else byLevel.set(level, [index]);
	}
	return posts.map((post, index) => {
		if (post.level === null || post.level <= 1) return null;
		const above = byLevel.get(post.level - 1) ?? [];
		const manager = managerAmong(posts, index, above, byLevel.get(post.level) ?? []);
		return manager === null ? null : (posts[manager]?.ref ?? null);
	});
}

function managerAmong(
	posts: readonly LevelPost[],
	index: number,
	above: readonly number[],
	peers: readonly number[]
): number | null {
	if (above.length === 1) return above[0] ?? null;
	const post = posts[index];
	if (!post) return null;
	const same = (field: 'directorate' | 'service') => (other: number) =>
		post[field] !== '' && normalise(posts[other]?.[field]) === normalise(post[field]);
	const near = above.filter(same('directorate'));
	if (near.length <= 1) return near[0] ?? null;
	const inService = near.filter(same('service'));
	if (inService.length === 1) return inService[0] ?? null;
	return isOutline(near, peers.filter(same('directorate')))
		? (near.findLast((candidate) => candidate < index) ?? null)
		: null;
}

/** True when a report stands between every two neighbouring managers. */
function isOutline(managers: readonly number[], reports: readonly number[]): boolean {
	return managers
		.slice(0, -1)
		.every((from, k) => reports.some((row) => row > from && row < (managers[k + 1] ?? from)));
}

function normalise(text = ''): string {
	return text
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, ' ')
		.trim();
}
