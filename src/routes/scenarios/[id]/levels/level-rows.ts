import type { LevelRow } from '#lib/domain/scenario.ts';
import type { Baseline } from '#lib/domain/workforce.ts';

/** A title of one employer with its agreed level; `levels` says what the imported file states. */
export interface TitleRow {
	readonly key: string;
	readonly employer: string;
	readonly title: string;
	readonly posts: number;
	readonly stated: readonly number[];
	readonly row: LevelRow | null;
}

/** Every title of every employer once, unset ones first within each employer. */
export function titleRows({ employers, posts }: Baseline, levels: readonly LevelRow[]): TitleRow[] {
	const byKey = new Map<string, { posts: number; stated: Set<number> }>();
	for (const { employer, title, statedLevel } of posts) {
		const key = keyOf(employer, title);
		const held = byKey.get(key) ?? { posts: 0, stated: new Set<number>() };
		held.posts += 1;
		if (statedLevel !== null) held.stated.add(statedLevel);
		byKey.set(key, held);
	}
	for (const { employer, title } of levels) {
		const key = keyOf(employer, title);
		if (!byKey.has(key)) byKey.set(key, { posts: 0, stated: new Set() });
	}
	const set = new Map(levels.map((row) => [keyOf(row.employer, row.title), row]));
	const order = new Map(employers.map(({ id }, index) => [id, index]));
	return [...byKey]
		.map(([key, held]): TitleRow => {
			const [employer = '', title = ''] = key.split('\n');
			return {
				key,
				employer,
				title,
				posts: held.posts,
				stated: [...held.stated].sort((a, b) => a - b),
				row: set.get(key) ?? null
			};
		})
		.toSorted(
			(a, b) =>
				(order.get(a.employer) ?? 99) - (order.get(b.employer) ?? 99) ||
				(a.row?.level ?? a.stated[0] ?? 0) - (b.row?.level ?? b.stated[0] ?? 0) ||
				a.title.localeCompare(b.title, 'en-GB')
		);
}

/** The level map with one title set anew, or taken off it with a level of null. */
export function withLevel(
	levels: readonly LevelRow[],
	row: Omit<LevelRow, 'level'> & { readonly level: number | null }
): LevelRow[] {
	const { level } = row;
	const key = keyOf(row.employer, row.title);
	const others = levels.filter((each) => keyOf(each.employer, each.title) !== key);
	return level === null ? others : [...others, { ...row, level }];
}

function keyOf(employer: string, title: string): string {
	return `${employer}\n${title}`;
}
