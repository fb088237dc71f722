/** Numbers, money and dates as people read them. British English, whatever the machine's own is. */
import type { IsoDate } from '#lib/domain/dates.ts';

const wholePounds = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });
const poundsAndPence = new Intl.NumberFormat('en-GB', {
	minimumFractionDigits: 2,
	maximumFractionDigits: 2
});
const counts = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });
const decimals = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });

const months = [
	'January',
	'February',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December'
] as const;

interface MoneyOptions {
	/** Show the pence as well. */
	readonly pence?: boolean;
}

/** Integer pence as pounds: `£42,170`, or `£42,170.00` with pence. A minus sign leads: `−£420`. */
export function pounds(pence: number, options: MoneyOptions = {}): string {
	const format = options.pence ? poundsAndPence : wholePounds;
	const text = format.format(Math.abs(pence) / 100);
	return pence < 0 && text !== format.format(0) ? `−£${text}` : `£${text}`;
}

/** As `pounds`, with the sign said for a rise too: `+£420`, `−£420`, `£0`. */
export function signedPounds(pence: number, options: MoneyOptions = {}): string {
	const text = pounds(pence, options);
	return pence > 0 && text !== pounds(0, options) ? `+${text}` : text;
}

/** Pounds an hour: `£21.57 an hour`. */
export function poundsAnHour(amount: number): string {
	return `${amount < 0 ? '−' : ''}£${poundsAndPence.format(Math.abs(amount))} an hour`;
}

/** A percentage given as `6.2`, not `0.062`; always with `places` decimals. */
export function percent(value: number, places = 1): string {
	const format = new Intl.NumberFormat('en-GB', {
		minimumFractionDigits: places,
		maximumFractionDigits: places
	});
	const text = format.format(Math.abs(value));
	return `${value < 0 && text !== format.format(0) ? '−' : ''}${text}%`;
}

/** `1 April 2026`. Text that is no date comes back as it is. */
export function longDate(date: IsoDate): string {
	const found = /^(\d{4})-(\d{2})-(\d{2})/.exec(date);
	const month = months[Number(found?.[2]) - 1];
	return found && month ? `${Number(found[3])} ${month} ${found[1] ?? ''}` : date;
}

/** `April 2026`. */
export function monthAndYear(date: IsoDate): string {
	return longDate(date).replace(/^\d+ /, '');
}

const clock = new Intl.DateTimeFormat('en-GB', {
	hour: '2-digit',
	minute: '2-digit',
	timeZone: 'Europe/London'
});
const calendar = new Intl.DateTimeFormat('en-GB', {
	day: 'numeric',
	month: 'long',
	year: 'numeric',
	timeZone: 'Europe/London'
});

/** Clock time in the United Kingdom of a moment in ISO text: `14:02`. */
export function clockTime(moment: string): string {
	return clock.format(new Date(moment));
}

/** `25 November 2026 at 14:02`, in the United Kingdom. */
export function momentWords(moment: string): string {
	return `${calendar.format(new Date(moment))} at ${clockTime(moment)}`;
}

/** Minutes a week as hours: `37.5 hours`. */
export function hoursAWeek(minutes: number): string {
	return plural(Math.round((minutes / 60) * 100) / 100, 'hour', 'hours');
}

/** A decimal to at most two places: `37.5`, `0.6`. */
export function number(value: number): string {
	return `${value < 0 ? '−' : ''}${decimals.format(Math.abs(value))}`;
}

/** A whole count: `1,240`. */
export function count(value: number): string {
	return counts.format(value);
}

/** `1 person`, `2 people`. */
export function plural(n: number, one: string, many: string): string {
	return `${number(n)} ${n === 1 ? one : many}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function list(items: readonly string[], joiner = 'and'): string {
	if (items.length < 2) return items[0] ?? '';
	return `${items.slice(0, -1).join(', ')} ${joiner} ${items.at(-1) ?? ''}`;
}

/** First letter in upper case, for a sentence that starts with a code's words. */
export function sentenceCase(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
