/** The three boxes of a date field and the one ISO text that the rest of the product uses. */
export interface DateParts {
	readonly day: string;
	readonly month: string;
	readonly year: string;
}

/** `2026-04-01` gives day 1, month 4, year 2026; unfinished text comes back as it was typed. */
export function splitDate(text: string): DateParts {
	const [year = '', month = '', day = ''] = text.split('-');
	return { day: withoutZero(day), month: withoutZero(month), year };
}

/**
 * Text is empty when all boxes are. A date that cannot be (31 2 2026) or is unfinished is joined as
 * typed, so that the reader of the form can refuse it instead of taking it for no answer.
 */
export function joinDate(parts: DateParts): string {
	const year = typed(parts.year);
	const month = typed(parts.month);
	const day = typed(parts.day);
	return year + month + day === '' ? '' : `${year}-${twoDigits(month)}-${twoDigits(day)}`;
}

const typed = (text: string): string => text.replaceAll('-', '').trim();

const twoDigits = (text: string): string => (/^\d$/.test(text) ? `0${text}` : text);

const withoutZero = (text: string): string => (/^0\d$/.test(text) ? text.slice(1) : text);
