/**
 * Contracted minutes a week of a row. Hours decide; WTE only checks them, or stands in with a
 * warning. A row with neither has no contract.
 */
import type { Issue } from '#lib/domain/issue.ts';
import {
	type Ratio,
	absolute,
	compare,
	divide,
	fromDecimal,
	multiply,
	subtract,
	toDecimal,
	toNumber
} from '#lib/domain/ratio.ts';
import { error, information, quote, warning } from './issues.ts';
import { readHours } from './values/hours.ts';
import { readWte } from './values/wte.ts';

export interface HoursInput {
	readonly hours: string;
	readonly period: string;
	readonly fullTime: string;
	readonly weeksPerYear: string;
	readonly fte: string;
	/** Standard week where the row states none. */
	readonly standardMinutes: number;
	readonly headings: {
		readonly hours: string | null;
		readonly fullTime: string | null;
		readonly weeksPerYear: string | null;
		readonly fte: string | null;
	};
}

export type HoursOf =
	| {
			readonly ok: true;
			readonly weeklyMinutes: number;
			readonly standardMinutes: number;
			readonly wte: Ratio;
			readonly issues: Issue[];
	  }
	| { readonly ok: false; readonly issues: Issue[] };

const tolerance = fromDecimal('0.005');
const mostMinutes = 6000;

export function hoursOf(input: HoursInput): HoursOf {
	const issues: Issue[] = termTime(input);
	const standardMinutes = standardWeek(input, issues);
	const fte = wteOf(input, issues);
	const minutes = contracted(input, issues);
	if (minutes !== null) {
		const wte = divide(fromDecimal(minutes), fromDecimal(standardMinutes));
		if (fte) issues.push(...contradiction(input, fte, wte));
		return { ok: true, weeklyMinutes: minutes, standardMinutes, wte, issues };
	}
	if (!fte || fte.n === 0n || compare(fte, fromDecimal('1.5')) > 0) {
		issues.push(noHours(input));
		return { ok: false, issues };
	}
	const weeklyMinutes = toNumber(multiply(fte, fromDecimal(standardMinutes)), 3);
	issues.push(
		warning(
			'hours-from-wte',
			`There are no hours; they were worked out from WTE ${toDecimal(fte, 2)} of a ${hoursText(standardMinutes)}-hour week. Add the contracted hours if they differ.`,
			{ row: null, column: input.headings.hours ?? input.headings.fte }
		)
	);
	return { ok: true, weeklyMinutes, standardMinutes, wte: fte, issues };
}

function noHours(input: HoursInput): Issue {
	return error(
		'no-hours',
		'There are neither hours nor a WTE, so the row was not imported. Add the contracted hours.',
		{ row: null, column: input.headings.hours ?? input.headings.fte }
	);
}

function standardWeek(input: HoursInput, issues: Issue[]): number {
	const reading = readHours(input.fullTime);
	if (reading.kind === 'minutes' && reading.minutes >= 1200 && reading.minutes <= 3000) {
		return reading.minutes;
	}
	if (reading.kind !== 'none') {
		issues.push(
			warning(
				'full-time-hours-not-read',
				`${quote(input.fullTime)} is not a full-time week. ${hoursText(input.standardMinutes)} hours was used.`,
				{ row: null, column: input.headings.fullTime }
			)
		);
	}
	return input.standardMinutes;
}

function contracted(input: HoursInput, issues: Issue[]): number | null {
	const reading = readHours(input.hours, input.period);
	if (reading.kind === 'none') return null;
	if (reading.kind === 'minutes' && reading.minutes > 0 && reading.minutes <= mostMinutes) {
		return reading.minutes;
	}
	if (reading.kind === 'minutes' && reading.minutes === 0) return null;
	const why =
		reading.kind === 'sessions'
			? 'Sessions are not hours.'
			: `${quote(input.hours)} was not understood as hours a week.`;
	issues.push(
		error('hours-not-read', `${why} Write them as 37.5 or 37:30.`, {
			row: null,
			column: input.headings.hours
		})
	);
	return null;
}

function wteOf(input: HoursInput, issues: Issue[]): Ratio | null {
	const reading = readWte(input.fte);
	if (reading.kind === 'wte') return reading.wte;
	if (reading.kind === 'bad') {
		issues.push(
			warning('wte-not-read', `${quote(input.fte)} was not understood as a WTE and was ignored.`, {
				row: null,
				column: input.headings.fte
			})
		);
	}
	return null;
}

function contradiction(input: HoursInput, fte: Ratio, wte: Ratio): Issue[] {
	if (compare(absolute(subtract(fte, wte)), tolerance) <= 0) return [];
	return [
		warning(
			'wte-contradicts-hours',
			`The WTE is given as ${toDecimal(fte, 2)}, but the hours make ${toDecimal(wte, 2)}. The hours are used; correct whichever is wrong.`,
			{ row: null, column: input.headings.fte }
		)
	];
}

function termTime(input: HoursInput): Issue[] {
	const weeks = /^\d{1,2}(\.\d+)?$/.exec(input.weeksPerYear)?.[0];
	if (weeks === undefined || Number(weeks) >= 52) return [];
	return [
		information(
			'term-time-weeks',
			`The post works ${weeks} weeks a year. Pay by the year is shown as for all weeks; hourly pay is not affected.`,
			{ row: null, column: input.headings.weeksPerYear }
		)
	];
}

export function hoursText(minutes: number): string {
	return toDecimal(divide(fromDecimal(minutes), fromDecimal(60)), 2).replace(/\.?0+$/, '');
}
