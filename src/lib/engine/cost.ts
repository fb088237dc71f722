/**
 * The door of the cost rules: what people cost before and after the moves, what protecting costs, and
 * what improving costs. Worked out when it is asked for; no part of `evaluate`.
 */
import type { CostReport } from '#lib/domain/cost.ts';
import type { ScenarioDocument } from '#lib/domain/scenario.ts';
import type { Reference } from '#lib/reference/types.ts';
import { employerCost } from './cost/employer-cost.ts';
import { explainCost } from './cost/explain-cost.ts';
import { levellingUp } from './cost/levelling-up.ts';
import { protectionCost } from './cost/protection-cost.ts';

export { employerCost, explainCost, levellingUp, protectionCost };

export function costReport(document: ScenarioDocument, reference: Reference): CostReport {
	return {
		cost: employerCost(document, reference),
		protection: protectionCost(document, reference),
		levelling: levellingUp(document, reference)
	};
}
