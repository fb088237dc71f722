/** Date cells to ISO days, day first. What cannot be told is refused, never guessed. */
import { isIsoDate } from '#lib/domain/dates.ts';
import { isNothing } from './nothing.ts';

export type DateReading =
	| { readonly kind: 'none' }
	/** The end of time of an Oracle system: “no end”. */
	| { readonly kind: 'open' }
	| { readonly kind: 'date'; readonly date: string }
	| { readonly kind: 'bad'; readonly reason: 'impossible' | 'two-digit-year' | 'not-a-date' };

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A time of day behind a date, as in `20260401 120000` or `2026-04-01T00:00:00`. */
const time = /[ T]+(\d{6}|\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?Z?)$/;

export function readDate(text: string): DateReading {
	if (isNothing(text)) return { kind: 'none' };
	const day = text.trim().replace(time, '');
	const parts = yearFirst(day) ?? dayFirst(day) ?? monthNamed(day.replace(weekday, ''));
	if (parts) return toDate(...parts);
	if (/^\d{5}$/.test(day)) return serial(Number(day));
	if (/^\d{1,2}[-/. ]([a-z]{3,9}|\d{1,2})[-/. ]\d{2}$/i.test(day)) {
		return { kind: 'bad', reason: 'two-digit-year' };
	}
	return { kind: 'bad', reason: 'not-a-date' };
}

/** `Monday, ` or `Mon ` before a day. */
const weekday = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? +/i;

type Parts = readonly [year: string, month: string, day: string];

function yearFirst(text: string): Parts | null {
	const match = /^(\d{4})([-/.]?)(\d{2})\2(\d{2})$/.exec(text);
	return match ? [match[1] ?? '', match[3] ?? '', match[4] ?? ''] : null;
}

function dayFirst(text: string): Parts | null {
	const match = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
	return match ? [match[3] ?? '', match[2] ?? '', match[1] ?? ''] : null;
}

function monthNamed(text: string): Parts | null {
	const match =
		/^(?<day>\d{1,2})(?:st|nd|rd|th)?[- /](?<month>[a-z]{3,9})[- /,]+(?<year>\d{4})$/i.exec(text) ??
		/^(?<month>[a-z]{3,9}) (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4})$/i.exec(text);
	const { day = '', month = '', year = '' } = match?.groups ?? {};
	const number = months.indexOf(month.slice(0, 3).toLowerCase()) + 1;
	return number > 0 ? [year, String(number), day] : null;
}

function toDate(year: string, month: string, day: string): DateReading {
	if (Number(year) >= 4000) return { kind: 'open' };
	const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
	return isIsoDate(date) ? { kind: 'date', date } : { kind: 'bad', reason: 'impossible' };
}

/** Days since 30 December 1899, as a spreadsheet keeps them (25,569 is 1 January 1970). */
function serial(days: number): DateReading {
	return days >= 20_000 && days <= 80_000
		? { kind: 'date', date: new Date((days - 25_569) * 86_400_000).toISOString().slice(0, 10) }
		: { kind: 'bad', reason: 'not-a-date' };
}

/**
 * Which of day and month comes first in a column of `nn/nn/yyyy`: `month-first` when some value is
 * impossible day first and none month first, `either` when all could be both and some two differ.
 * Such a column is asked about, not turned round in silence.
 */
export function dateOrder(
	cells: readonly string[]
): 'day-first' | 'month-first' | 'either' | 'unsaid' {
	let monthFirstOnly = false;
	let differs = false;
	for (const cell of cells) {
		const match = numeric.exec(cell.trim());
		if (!match) continue;
		if (Number(match[1]) > 12) return 'day-first';
		if (Number(match[3]) > 12) monthFirstOnly = true;
		if (Number(match[1]) !== Number(match[3])) differs = true;
	}
	if (monthFirstOnly) return 'month-first';
	return differs ? 'either' : 'unsaid';
}

const numeric = /^(\d{1,2})([/.-])(\d{1,2})([/.-]\d{4}\b.*)$/;

/** `mm/dd/yyyy` with its first two parts the other way round; anything else as it is. */
export function monthFirst(text: string): string {
	return text.trim().replace(numeric, '$3$2$1$4');
}
