/**
 * Calendar dates as ISO text (`2026-04-01`), compared as text. No clock and no time zone: the day
 * the question is asked about is always passed in as `asOf`.
 */
export type IsoDate = string;

interface Parts {
	readonly year: number;
	readonly month: number;
	readonly day: number;
}

/** True for a real calendar day written `YYYY-MM-DD`, 1900 to 2199. */
export function isIsoDate(text: string): boolean {
	if (!/^(19|20|21)\d\d-\d\d-\d\d$/.test(text)) return false;
	const { year, month, day } = parts(text);
	return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/**
 * The same day `months` later (or earlier); the 29th to the 31st fall on the last day of a shorter
 * month (ruling R24).
 */
export function addMonths(date: IsoDate, months: number): IsoDate {
	const { year, month, day } = parts(date);
	const index = year * 12 + (month - 1) + months;
	const newYear = Math.floor(index / 12);
	const newMonth = (index % 12) + 1;
	return format(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth)));
}

/** Complete months from `from` to `to`; negative when `to` is earlier. */
export function completeMonths(from: IsoDate, to: IsoDate): number {
	if (to < from) return -completeMonths(to, from);
	const a = parts(from);
	const b = parts(to);
	const months = (b.year - a.year) * 12 + (b.month - a.month);
	return addMonths(from, months) > to ? months - 1 : months;
}

/** Complete years at the anniversary (ruling R24). */
export function completeYears(from: IsoDate, to: IsoDate): number {
	return Math.floor(completeMonths(from, to) / 12);
}

/** First month whose first day is on or after `date`, counted from `start`; 0 when already past. */
export function monthInForce(start: IsoDate, date: IsoDate): number {
	if (date <= start) return 0;
	const months = completeMonths(start, date);
	return addMonths(start, months) < date ? months + 1 : months;
}

export function firstOfNextApril(date: IsoDate): IsoDate {
	const { year, month } = parts(date);
	return format(month >= 4 ? year + 1 : year, 4, 1);
}

function parts(date: IsoDate): Parts {
	return {
		year: Number(date.slice(0, 4)),
		month: Number(date.slice(5, 7)),
		day: Number(date.slice(8, 10))
	};
}

function daysInMonth(year: number, month: number): number {
	if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
	return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function format(year: number, month: number, day: number): IsoDate {
	return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
