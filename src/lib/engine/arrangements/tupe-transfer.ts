/**
 * TUPE: the contract goes over as it stands and later collective awards do not bind the new employer
 * (TUPE 2006 reg 4A). Increments go on at frozen values (R10). The undertaking beside it is the
 * policy of the new employer, never assumed.
 */
import { add, multiply, ratio } from '#lib/domain/ratio.ts';
import { valueAt } from '#lib/domain/series.ts';
import type { Series } from '#lib/domain/series.ts';
import { afcOf } from '#lib/domain/pay.ts';
import type { TupeTransfer } from '#lib/domain/scenario.ts';
import type { Employer } from '#lib/domain/workforce.ts';
import type { AwardMonth, AwardState } from '../pay/award-timeline.ts';
import { gap } from '../pay/figure.ts';
import type { FigureStatus } from '../pay/figure.ts';
import { payConditions } from '../pay/pay-path.ts';
import type { Position } from '../pay/position.ts';
import type { Setting } from '../pay/setting.ts';
import type { Conditions } from './conditions.ts';

/** The legal minimum: the table of month −1 for ever. */
export function freeze(
	own: Conditions,
	position: Position,
	start: string,
	setting: Setting
): Conditions {
	const awards = setting.awardsOf(position.framework, start);
	const pay = payConditions(position, [{ from: -1, value: lastTable(awards) }], start);
	const { monthsToTop, nextStep } = own.pay;
	return {
		...own,
		pay: { ...pay, monthsToTop, nextStep },
		mechanism: { known: true, dynamic: false }
	};
}

/** What the new employer undertakes. */
export function undertake(
	own: Conditions,
	position: Position,
	move: TupeTransfer,
	to: Employer,
	setting: Setting
): Conditions {
	if (move.awardPath !== 'follow-new') return own;
	const awards = setting.awardsOf(position.framework, move.start);
	const group = to.kind === 'nhs' ? afcOf(to.nation) : 'njc';
	const followed = follow(lastTable(awards), setting.awardsOf(group, move.start));
	return { ...own, pay: payConditions(position, followed, move.start) };
}

/** A table in payment is firm cash once frozen; an offer or a nil year stays what it is. */
function lastTable(awards: Series<AwardMonth>): AwardMonth {
	const last = valueAt(awards, -1);
	if (!last.known) return last;
	const status: FigureStatus = last.status === 'agreed' ? 'fixed' : last.status;
	return { ...last, status };
}

/** The new employer's awards from month 0 on the transferred table, in percentages. */
function follow(base: AwardMonth, awards: Series<AwardMonth>): Series<AwardMonth> {
	const path: { from: number; value: AwardMonth }[] = [{ from: -1, value: base }];
	let held = base;
	for (const { from, value } of awards) {
		if (from < 0 || !held.known) continue;
		held = value.known ? raise(held, value) : value;
		path.push({ from, value: held });
	}
	return path;
}

function raise(held: AwardState, award: AwardState): AwardMonth {
	if (award.basisPoints === null) return gap('award-not-a-percentage', award.edition.id);
	return {
		...held,
		factor: multiply(held.factor, add(ratio(1), ratio(award.basisPoints, 10_000))),
		status: held.status === 'offer' ? 'offer' : award.status,
		assumed: held.assumed || award.assumed
	};
}
