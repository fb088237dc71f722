/** Whether the same rules go on for the same service, so that an unknown value stays what it is (R14). */
import type { ServicePurpose } from '#lib/domain/workforce.ts';
import type { Standing } from './family.ts';
import { keepsTerms } from './kept-terms.ts';

export function keepsService(
	own: Standing,
	next: Standing,
	purposes: readonly ServicePurpose[]
): boolean {
	if (own === next) return true;
	const same = purposes.every((purpose) => own.service[purpose] === next.service[purpose]);
	return same && keepsTerms(own, next);
}
