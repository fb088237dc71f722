/** All that a contract gives in each month, before it is turned into the terms that are judged. */
import { ratio } from '#lib/domain/ratio.ts';
import type { Ratio } from '#lib/domain/ratio.ts';
import type { Series } from '#lib/domain/series.ts';
import type { Contract } from '#lib/domain/workforce.ts';
import type { Gap } from '../pay/figure.ts';
import type { PayConditions } from '../pay/pay-path.ts';

export interface Hours {
	/** Contracted minutes a week, exact. */
	readonly weeklyMinutes: Ratio;
	/** Full-time week on which the annual figure stands. */
	readonly standardWeekMinutes: Ratio;
}

/** Whether the pay follows later awards of a bargaining group (T08). */
export type Mechanism = { readonly known: true; readonly dynamic: boolean } | Gap;

export interface Conditions {
	readonly pay: PayConditions;
	/** From month −1. */
	readonly hours: Series<Hours>;
	readonly mechanism: Mechanism;
}

export function hoursOf(contract: Contract): Hours {
	return {
		weeklyMinutes: minutes(contract.weeklyMinutes),
		standardWeekMinutes: minutes(contract.standardWeekMinutes)
	};
}

/** Minutes to three decimals, exactly. */
export function minutes(value: number): Ratio {
	return ratio(Math.round(value * 1000), 1000);
}
