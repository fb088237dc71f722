import type { Mark, TermResult, TermValue } from '#lib/domain/evaluation.ts';
import type { TermId, TermUnit } from '#lib/domain/terms.ts';
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
import { termNames } from './term-names.ts';

export function termName(id: TermId): string {
	return termNames[id].name;
}

/** What the term means, in one sentence. */
export function termMeaning(id: TermId): string {
	return termNames[id].meaning;
}

const mechanisms: Readonly<Record<string, string>> = {
	'afc-england': 'Follows the NHS award',
	'afc-scotland': 'Follows the NHS award, Scotland',
	'afc-wales': 'Follows the NHS award, Wales',
	'afc-northern-ireland': 'Follows the NHS award, Northern Ireland',
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
		case 'pence-a-week':
		case 'pence-a-session':
		case 'pence':
			return pounds(value);
		case 'pounds-an-hour':
			return poundsAnHour(value);
		case 'hours-a-week':
		case 'hours-a-year':
			return plural(value, 'hour', 'hours');
		case 'months':
			return plural(value, 'month', 'months');
		case 'weeks-a-year':
		case 'weeks':
			return plural(value, 'week', 'weeks');
		case 'multiplier':
			return `${number(value)} times`;
		case 'percent':
			return `${number(value)}%`;
		case 'yes-no':
			return value === 0 ? 'No' : 'Yes';
		case 'mechanism':
		case 'date':
		case 'rule':
			return number(value);
	}
}

const pensionNames: Readonly<Record<string, string>> = {
	'nhsps-2015': 'NHS Pension Scheme',
	lgps: 'Local Government Pension Scheme',
	other: 'Another pension scheme',
	none: 'No pension scheme'
};

function textValue(unit: TermUnit, value: string): string {
	if (unit === 'date') return value === 'none' ? 'No further step' : longDate(value);
	if (unit === 'rule') return pensionNames[value] ?? value;
	return mechanisms[value] ?? value;
}

const wordUnits: ReadonlySet<TermUnit> = new Set(['mechanism', 'date', 'rule', 'yes-no']);
const moneyUnits: ReadonlySet<TermUnit> = new Set([
	'pence-a-year',
	'pence-a-week',
	'pence-a-session',
	'pence'
]);

/** New less own, with its sign: `−£416`, `+0.5 hours`. Null reads "Not known". */
export function termDifference(unit: TermUnit, difference: number | null): string {
	if (difference === null) return wordUnits.has(unit) ? '' : 'Not known';
	if (difference === 0) return 'No change';
	if (moneyUnits.has(unit)) return signedPounds(difference);
	if (unit === 'yes-no') return difference > 0 ? 'Gained' : 'Lost';
	const text = unit === 'date' ? plural(difference, 'day', 'days') : termValue(unit, difference);
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
		case 'pence-a-week':
			return `£${tolerance} a week`;
		case 'pence-a-session':
			return `£${tolerance} a session`;
		case 'pence':
			return `£${tolerance}`;
		case 'pounds-an-hour':
			return `£${tolerance} an hour`;
		case 'hours-a-week':
		case 'hours-a-year':
			return `${tolerance} hours`;
		case 'months':
			return tolerance === '1' ? '1 month' : `${tolerance} months`;
		case 'weeks-a-year':
		case 'weeks':
			return `${tolerance} weeks`;
		case 'multiplier':
			return `${tolerance} times`;
		case 'percent':
			return `${tolerance} of a percentage point`;
		case 'yes-no':
		case 'mechanism':
		case 'date':
		case 'rule':
			return 'None';
	}
}
