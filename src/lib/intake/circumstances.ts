/** What some terms need of a person and most files do not hold. A blank stays unknown. */
import type { Issue } from '#lib/domain/issue.ts';
import type { PayArea, PensionScheme } from '#lib/domain/pay.ts';
import { type Circumstances, type Pattern, nothingKnown } from '#lib/domain/workforce.ts';
import { textAt } from './cells.ts';
import { type Drawn, type Part, codedOf, combined, partOf, valueAt } from './coded.ts';
import type { Dates } from './date-columns.ts';
import type { FieldId } from './fields.ts';
import { information, quote, warning } from './issues.ts';
import { datePart } from './staff-row.ts';
import type { StaffTable } from './staff-table.ts';
import type { ImportOptions } from './types.ts';
import { isNothing } from './values/nothing.ts';
import { readYesNo } from './values/words.ts';

export interface CircumstanceParts {
	readonly drawn: Drawn<Circumstances>;
	readonly saying: readonly Part<unknown>[];
}

const patternFields = {
	night: 'night-hours',
	saturday: 'saturday-hours',
	sunday: 'sunday-hours',
	publicHoliday: 'public-holiday-hours'
} as const satisfies Readonly<Record<keyof Pattern, FieldId>>;

export function circumstanceParts(
	table: StaffTable,
	dates: Dates,
	{ keepBirthMonth }: ImportOptions,
	issues: Issue[]
): CircumstanceParts {
	const fields: FieldId[] = [
		'pension',
		'area',
		'business-miles',
		'keeps-unsocial-when-sick',
		...Object.values(patternFields),
		...(keepBirthMonth ? (['date-of-birth'] as const) : [])
	];
	if (!fields.some((field) => table.columns.has(field))) {
		return { drawn: { codes: new Int32Array(table.rows), values: [nothingKnown] }, saying: [] };
	}
	const born = keepBirthMonth ? datePart(table, 'date-of-birth', dates) : null;
	const pension = wordPart(table, 'pension', readPension);
	const area = wordPart(table, 'area', readArea);
	const miles = numberPart(table, 'business-miles', 100_000, 'miles a year');
	const keeps = wordPart(table, 'keeps-unsocial-when-sick', readYesNo);
	const pattern = patternPart(table, issues);
	const parts: Part<unknown>[] = [pension, area, miles, keeps, pattern, ...(born ? [born] : [])];
	const coded = combined(parts.map(codedOf), table.rows);
	const drawn = partOf(coded, (row) => ({
		birthMonth: born ? (valueAt(born, row)?.slice(0, 7) ?? null) : null,
		pension: valueAt(pension, row),
		area: valueAt(area, row),
		pattern: valueAt(pattern, row),
		businessMiles: valueAt(miles, row),
		keepsUnsocialWhenSick: valueAt(keeps, row)
	}));
	return { drawn, saying: parts.filter(({ isSaying }) => isSaying) };
}

function wordPart<T>(
	table: StaffTable,
	field: FieldId,
	read: (text: string) => T | null
): Part<T | null> {
	const column = table.column(field);
	return partOf(codedOf(column), (row, issues) => {
		const text = textAt(column, row);
		if (isNothing(text)) return null;
		const value = read(text);
		if (value === null) {
			issues.push(
				warning('word-not-read', `${quote(text)} was not recognised and was left out.`, {
					row: null,
					column: table.columns.heading(field)
				})
			);
		}
		return value;
	});
}

function numberPart(
	table: StaffTable,
	field: FieldId,
	most: number,
	unit: string
): Part<number | null> {
	return wordPartOf(table, field, (text) => {
		const plain = /^(\d{1,3}(?:,\d{3})*|\d{1,7})(?:\.\d{1,4})?$/.exec(text)?.[0];
		const value = plain === undefined ? null : Number(plain.replaceAll(',', ''));
		return value === null || value > most
			? `${quote(text)} was not understood as ${unit} and was left out.`
			: Math.round(value);
	});
}

function wordPartOf(
	table: StaffTable,
	field: FieldId,
	read: (text: string) => number | string
): Part<number | null> {
	const column = table.column(field);
	return partOf(codedOf(column), (row, issues) => {
		const text = textAt(column, row);
		if (isNothing(text)) return null;
		const value = read(text);
		if (typeof value === 'number') return value;
		issues.push(
			warning('number-not-read', value, { row: null, column: table.columns.heading(field) })
		);
		return null;
	});
}

/** Hours a year of the four kinds. All four columns are needed, because a missing one is not none. */
function patternPart(table: StaffTable, issues: Issue[]): Part<Pattern | null> {
	const fields = Object.values(patternFields);
	const mapped = fields.filter((field) => table.columns.has(field));
	if (mapped.length < fields.length) {
		if (mapped[0] !== undefined) {
			issues.push(
				information(
					'pattern-incomplete',
					'Unsocial hours need four columns (night, Saturday, Sunday, public holiday hours a year). Not all are there, so they were left out.',
					{ row: null, column: table.columns.heading(mapped[0]) }
				)
			);
		}
		return partOf({ codes: new Int32Array(table.rows), size: 1 }, () => null);
	}
	const hours = (field: FieldId) => numberPart(table, field, 10_000, 'hours a year');
	const parts = {
		night: hours(patternFields.night),
		saturday: hours(patternFields.saturday),
		sunday: hours(patternFields.sunday),
		publicHoliday: hours(patternFields.publicHoliday)
	};
	const all = Object.values(parts);
	return partOf(combined(all.map(codedOf), table.rows), (row, said) => {
		for (const part of all) said.push(...(part.issues[part.codes[row] ?? 0] ?? []));
		const minutes = (part: Part<number | null>): number => (valueAt(part, row) ?? 0) * 60;
		if (all.every((part) => valueAt(part, row) === null)) return null;
		return {
			night: minutes(parts.night),
			saturday: minutes(parts.saturday),
			sunday: minutes(parts.sunday),
			publicHoliday: minutes(parts.publicHoliday)
		};
	});
}

/** Scheme names as payrolls write them. */
export function readPension(text: string): PensionScheme | null {
	const words = text
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, ' ')
		.trim();
	if (/^(none|no pension|not in (a )?scheme|opted? out|no|not a member)$/.test(words))
		return 'none';
	if (/\bnhs\b|^nhsps/.test(words)) return 'nhsps-2015';
	if (/\blgps\b|local government pension/.test(words)) return 'lgps';
	return /\bnest\b|teacher|other|civil service|\busss?\b|stakeholder/.test(words) ? 'other' : null;
}

/** Zones of London weighting and of the NHS high cost areas. */
export function readArea(text: string): PayArea | null {
	const words = text
		.toLowerCase()
		.replace(/[^a-z]+/g, ' ')
		.trim();
	if (/\binner\b/.test(words)) return 'inner-london';
	if (/\bouter\b/.test(words)) return 'outer-london';
	if (/\bfringe\b/.test(words)) return 'fringe';
	if (/distant island/.test(words)) return 'distant-islands';
	return /^(none|no|national|england|rest of (england|uk)|no london weighting|not applicable)$/.test(
		words
	)
		? 'none'
		: null;
}
