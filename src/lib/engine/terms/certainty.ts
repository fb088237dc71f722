/** A figure is no surer than the least sure of what it rests on. */
import type { Confidence } from '#lib/domain/working.ts';

export function leastSure(...confidences: readonly Confidence[]): Confidence {
	if (confidences.includes('low')) return 'low';
	return confidences.includes('medium') ? 'medium' : 'high';
}
