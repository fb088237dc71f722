/**
 * Secondment: employer, pay and terms stay; at most the hours follow the host's week until the last
 * day (rulebook §m M01, worked examples W01a to W01c). Decides nothing about travel or return.
 */
import { addMonths } from '#lib/domain/dates.ts';
import { divide, multiply } from '#lib/domain/ratio.ts';
import { mapSeries } from '#lib/domain/series.ts';
import type { Secondment } from '#lib/domain/scenario.ts';
import type { Employer } from '#lib/domain/workforce.ts';
import { monthOf, switchAt } from '../pay/months.ts';
import { minutes } from './conditions.ts';
import type { Conditions, Hours } from './conditions.ts';

export function second(own: Conditions, move: Secondment, host: Employer): Conditions {
	if (move.payRule === 'own') return own;
	const hostWeek = minutes(host.standardWeekMinutes);
	const atHost = mapSeries(own.hours, ({ weeklyMinutes, standardWeekMinutes }): Hours => {
		const share = divide(hostWeek, standardWeekMinutes);
		return {
			weeklyMinutes: multiply(weeklyMinutes, share),
			standardWeekMinutes: move.payRule === 'host-week-full-pay' ? hostWeek : standardWeekMinutes
		};
	});
	const away = switchAt(own.hours, atHost, 0);
	return { ...own, hours: switchAt(away, own.hours, monthAfter(move.start, move.end)) };
}

/** First month that begins after the last day. */
function monthAfter(start: string, end: string): number {
	const month = monthOf(start, end);
	return addMonths(start, month) === end ? month + 1 : month;
}
