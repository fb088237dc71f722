/** Exact values as text in a working: pounds to the penny with thousands separated, hours a week. */
import { divide, ratio, toDecimal, toNumber } from '#lib/domain/ratio.ts';
import type { Ratio } from '#lib/domain/ratio.ts';
import type { TermUnit } from '#lib/domain/evaluation.ts';

export function pounds(pence: Ratio, places = 2): string {
	const text = toDecimal(divide(pence, ratio(100)), places);
	const grouped = text.replace(/\B(?=(\d{3})+(?!\d)(?=\.|$))/g, ',');
	return grouped.startsWith('-') ? `−£${grouped.slice(1)}` : `£${grouped}`;
}

export function hoursText(minutes: Ratio): string {
	return String(toNumber(divide(minutes, ratio(60)), 4));
}

/** A value of a term in its own unit. `shown` is the value as results give it. */
export function amount(value: Ratio, unit: TermUnit, shown: number | string): string {
	switch (unit) {
		case 'pence-a-year':
			return `${pounds(value)} a year`;
		case 'pounds-an-hour':
			return `${pounds(value, 4)} an hour`;
		case 'hours-a-week':
			return `${shown} hours a week`;
		case 'months':
			return `${shown} months`;
		case 'weeks-a-year':
			return `${shown} weeks a year`;
		case 'mechanism':
		case 'date':
			return String(shown);
	}
}
