import type { Mark, TermResult, TermUnit, TermValue } from '#lib/domain/evaluation.ts';
import type { TermId } from '#lib/domain/terms.ts';
import { addMonths, type IsoDate } from '#lib/domain/dates.ts';
import {
	longDate,
	monthAndYear,
	number,
	plural,
	pounds,
	poundsAnHour,
	signedPounds
} from './format.ts';

const names: Readonly<Record<TermId, { name: string; meaning: string }>> = {
	T01: {
		name: 'Basic pay a year',
		meaning: 'Basic pay for the hours this person is contracted to work.'
	},
	T02: {
		name: 'Full-time pay a year',
		meaning: 'Basic pay as it would be for a full-time week, so that part-timers can be compared.'
	},
	T03: {
		name: 'Hourly rate',
		meaning: 'Basic pay divided by 52.143 weeks and by the full-time week.'
	},
	T04: { name: 'Weekly hours', meaning: 'Hours this person must work. Fewer is better.' },
	T05: { name: 'Top of the grade', meaning: 'The most that the grade pays for a full-time week.' },
	T06: {
		name: 'Months to the top of the grade',
		meaning: 'How long until the top of the grade is reached by the usual pay steps.'
	},
	T08: {
		name: 'Pay awards',
		meaning: 'Whether pay follows a national award each year, or stands still.'
	},
	T21: {
		name: 'Paid leave',
		meaning: 'Weeks of paid leave a year with public holidays.'
	},
	T48: {
		name: 'Start of continuous employment',
		meaning: 'The date from which rights under employment law are counted.'
	}
};

export function termName(id: TermId): string {
	return names[id].name;
}

/** What the term means, in one sentence. */
export function termMeaning(id: TermId): string {
	return names[id].meaning;
}

const mechanisms: Readonly<Record<string, string>> = {
	'afc-england': 'Follows the NHS award',
	njc: 'Follows the council (NJC) award',
	frozen: 'No award: pay stands still',
	static: 'No award: pay stands still',
	dynamic: 'Follows awards',
	'follow-own': 'Follows the award of the old employer',
	'follow-new': 'Follows the award of the new employer',
	local: 'Set by the employer itself',
	none: 'No award: pay stands still'
};

/** A value of a term for people; null reads "Not known". */
export function termValue(unit: TermUnit, value: TermValue | null): string {
	if (value === null) return 'Not known';
	if (typeof value === 'string') return textValue(unit, value);
	switch (unit) {
		case 'pence-a-year':
			return pounds(value);
		case 'pounds-an-hour':
			return poundsAnHour(value);
		case 'hours-a-week':
			return plural(value, 'hour', 'hours');
		case 'months':
			return plural(value, 'month', 'months');
		case 'weeks-a-year':
			return plural(value, 'week', 'weeks');
		case 'mechanism':
		case 'date':
			return number(value);
	}
}

function textValue(unit: TermUnit, value: string): string {
	if (unit === 'date') return longDate(value);
	return mechanisms[value] ?? value;
}

/** New less own, with its sign: `−£416`, `+0.5 hours`. Null reads "Not known". */
export function termDifference(unit: TermUnit, difference: number | null): string {
	if (difference === null) return unit === 'mechanism' || unit === 'date' ? '' : 'Not known';
	if (difference === 0) return 'No change';
	if (unit === 'pence-a-year') return signedPounds(difference);
	const text = termValue(unit, difference);
	return difference > 0 ? `+${text}` : text;
}

const marks: Readonly<Record<Mark, string>> = {
	eroding: 'Falls behind: even with the protection, pay drops below what it would have been',
	'cash-kept': 'Cash kept: the amount paid before the change never falls, but the rise is smaller',
	'no-catch-up': 'New pay has not caught up by the end of the period looked at',
	assumed: 'Rests on a pay award that this scenario assumes',
	'nil-awards': 'Rests on no pay award after the last published table',
	'low-confidence': 'Rests on a figure that is not yet certain',
	'unknown-but-unchanged': 'The value is not known, but this route leaves it as it is'
};

export function markWords(mark: Mark): string {
	return marks[mark];
}

const shortMarks: Readonly<Record<Mark, string>> = {
	eroding: 'Falls behind',
	'cash-kept': 'Cash kept',
	'no-catch-up': 'No catch-up',
	assumed: 'Assumed award',
	'nil-awards': 'No award assumed',
	'low-confidence': 'Uncertain figure',
	'unknown-but-unchanged': 'Not known, unchanged'
};

/** Two or three words for a label beside a verdict. */
export function markLabel(mark: Mark): string {
	return shortMarks[mark];
}

/** The month counted from the change as a date for people: month 4 of 1 December is April. */
export function monthWords(start: IsoDate, month: number): string {
	return monthAndYear(addMonths(start, month));
}

/** True where the term is counted in money a year, so that it can be summed and charted. */
export function isMoney(result: Pick<TermResult, 'unit'>): boolean {
	return result.unit === 'pence-a-year';
}

/** Tolerance of the register, which is in its own unit: `£1.00`, `0.01 hours`. */
export function toleranceWords(unit: TermUnit, tolerance: string | null): string {
	if (tolerance === null) return 'None';
	switch (unit) {
		case 'pence-a-year':
			return `£${tolerance} a year`;
		case 'pounds-an-hour':
			return `£${tolerance} an hour`;
		case 'hours-a-week':
			return `${tolerance} hours`;
		case 'months':
			return tolerance === '1' ? '1 month' : `${tolerance} months`;
		case 'weeks-a-year':
			return `${tolerance} weeks`;
		case 'mechanism':
		case 'date':
			return 'None';
	}
}
