/** Exact values as text in a working: pounds to the penny with thousands separated, hours a week. */
import { divide, ratio, toDecimal, toNumber } from '#lib/domain/ratio.ts';
import type { Ratio } from '#lib/domain/ratio.ts';
import type { TermUnit } from '#lib/domain/terms.ts';

export function pounds(pence: Ratio, places = 2): string {
	const [whole = '', decimals = ''] = toDecimal(divide(pence, ratio(100)), places).split('.');
	const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
	const text = decimals === '' ? grouped : `${grouped}.${decimals}`;
	return text.startsWith('-') ? `−£${text.slice(1)}` : `£${text}`;
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
		case 'pence-a-week':
			return `${pounds(value)} a week`;
		case 'pence-a-session':
			return `${pounds(value)} a session`;
		case 'pence':
			return pounds(value);
		case 'hours-a-year':
			return `${shown} hours a year`;
		case 'weeks':
			return `${shown} weeks`;
		case 'multiplier':
			return `${shown} times`;
		case 'percent':
			return `${shown}%`;
		case 'yes-no':
			return shown === 0 ? 'no' : 'yes';
		case 'mechanism':
		case 'date':
		case 'rule':
			return String(shown);
	}
}
