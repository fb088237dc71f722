/** Basic pay a week at contracted hours: annual pay ÷ 52.143, exact pence (ruling R1). */
import { weeksInYear } from '#lib/domain/money.ts';
import { divide } from '#lib/domain/ratio.ts';
import { mapSeries } from '#lib/domain/series.ts';
import type { Conditions } from '../arrangements/conditions.ts';
import { actualPayOf } from './actual-pay.ts';
import type { TermSeries } from './term.ts';

export function weekPayOf(conditions: Conditions): TermSeries {
	return mapSeries(actualPayOf(conditions), (month) =>
		month.known ? { ...month, value: divide(month.value, weeksInYear) } : month
	);
}
