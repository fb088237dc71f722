/**
 * Whether both standings are under the same terms: the same employer's rules, framework, grade and
 * place. Secondment and transfer leave them as they are, known or not (ruling R14).
 */
import type { Standing } from './family.ts';

export function keepsTerms(own: Standing, next: Standing): boolean {
	return (
		own.employer === next.employer &&
		own.framework === next.framework &&
		own.grade === next.grade &&
		own.area === next.area
	);
}

/** Pay and hours too. */
export function keepsPay({ conditions: own }: Standing, { conditions: next }: Standing): boolean {
	return own.pay.pay === next.pay.pay && own.hours === next.hours;
}
