/**
 * The level map: the rung of a post by employer and title, as the scenario's rows say; else the
 * level that the file states; else not known. Two rows that disagree are not decided here.
 */
import type { Finding } from '#lib/domain/evaluation.ts';
import type { LevelRow } from '#lib/domain/scenario.ts';
import { nameKey } from './names.ts';
import type { LevelReading } from './structure.ts';

export interface LevelMap {
	/** The agreed row for a title, a disputed one without a level, or null when there is none. */
	readonly row: (employer: string, title: string) => LevelReading | null;
	readonly findings: readonly Finding[];
}

export const noLevel: LevelReading = { level: null, setBy: '', why: 'Nobody has set a level' };

export function levelMap(rows: readonly LevelRow[]): LevelMap {
	const byTitle = new Map<string, LevelRow[]>();
	for (const row of rows) {
		const key = nameKey(row.employer, row.title);
		byTitle.set(key, [...(byTitle.get(key) ?? []), row]);
	}
	return {
		row: (employer, title) => {
			const found = byTitle.get(nameKey(employer, title));
			return found ? reading(found) : null;
		},
		findings: [...byTitle.values()].filter(isDisputed).map(disputed)
	};
}

export function levelOfPost(
	map: LevelMap,
	employer: string,
	title: string,
	stated: number | null
): LevelReading {
	const agreed = map.row(employer, title);
	if (agreed) return agreed;
	return stated === null
		? noLevel
		: { level: stated, setBy: 'the imported file', why: 'The level that the file states' };
}

function reading(rows: readonly LevelRow[]): LevelReading {
	const setBy = [...new Set(rows.map((row) => row.setBy))].join(' and ');
	if (isDisputed(rows)) {
		const levels = [...new Set(rows.map((row) => row.level))].sort((a, b) => a - b);
		return { level: null, setBy, why: `Disputed: level ${levels.join(' or ')}` };
	}
	return { level: rows[0]?.level ?? null, setBy, why: rows[0]?.why ?? '' };
}

function isDisputed(rows: readonly LevelRow[]): boolean {
	return new Set(rows.map((row) => row.level)).size > 1;
}

function disputed(rows: readonly LevelRow[]): Finding {
	const title = rows[0]?.title ?? '';
	return {
		code: 'level-disputed',
		severity: 'warning',
		subject: rows[0]?.employer ?? '',
		detail: `The level map gives ${title} more than one level, so it has none until this is agreed.`
	};
}
