import type { SeniorityFact, SeniorityResult } from '#lib/domain/evaluation.ts';
import type { LevelReading } from '../structure/structure.ts';

export type FactKind = SeniorityFact['kind'];
export type FactOf<K extends FactKind> = Extract<SeniorityFact, { kind: K }>;
export type ResultOf<K extends FactKind> = FactOf<K> & Pick<SeniorityResult, 'working'>;

export function tierWords(tier: number | null | undefined): string {
	return tier === null || tier === undefined ? 'tier not known' : `tier ${tier}`;
}

/** The rung with who set it and why, because a level is data that both sides can dispute. */
export function levelWords(reading: LevelReading | null | undefined): string {
	if (!reading) return 'level not known';
	const { level, setBy, why } = reading;
	if (level === null) return why ? `level not known (${why})` : 'level not known';
	return `level ${level} (set by ${setBy}${why ? `: ${why}` : ''})`;
}
