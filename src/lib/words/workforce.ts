import { isAfc } from '#lib/domain/pay.ts';
import type { Framework } from '#lib/domain/pay.ts';
import type { Contract } from '#lib/domain/workforce.ts';
import { sentenceCase } from './format.ts';

/** Short names of the frameworks, for a table's cell. */
export const frameworkNames: Readonly<Record<Framework, string>> = {
	'afc-england': 'Agenda for Change',
	'afc-scotland': 'Agenda for Change, Scotland',
	'afc-wales': 'Agenda for Change, Wales',
	'afc-northern-ireland': 'Agenda for Change, Northern Ireland',
	njc: 'NJC',
	local: 'Local pay points',
	spot: 'Spot salary',
	outside: 'Other terms'
};

/** Frameworks said so that a person can choose among them. */
export const frameworkChoices: Readonly<Record<Framework, string>> = {
	'afc-england': 'Agenda for Change, England',
	'afc-scotland': 'Agenda for Change, Scotland',
	'afc-wales': 'Agenda for Change, Wales',
	'afc-northern-ireland': 'Agenda for Change, Northern Ireland',
	njc: 'NJC (Green Book)',
	local: 'The employer’s own pay points',
	spot: 'One agreed salary',
	outside: 'Outside: kept, not modelled'
};

export const statusNames: Readonly<Record<Contract['status'], string>> = {
	'in-post': 'In post',
	'acting-up': 'Acting up',
	'seconded-out': 'Seconded out',
	away: 'Away',
	'not-counted': 'Not counted'
};

export function gradeName(framework: Framework | null, grade: string | null): string {
	if (grade === null) return 'No grade';
	return framework && isAfc(framework) ? `Band ${grade}` : grade;
}

/** `Band 6, step 2`, `Grade 8, point 26`; the framework where there is no grade. */
export function gradeAndPoint({
	framework,
	grade,
	point
}: Pick<Contract, 'framework' | 'grade' | 'point'>): string {
	const name = grade === null ? frameworkNames[framework] : gradeName(framework, grade);
	if (point === null) return name;
	return isAfc(framework) ? `${name}, step ${point}` : `${name}, point ${point}`;
}

const initials = new Set(['wte', 'fte', 'scp', 'ni', 'njc', 'hcas', 'csv']);

/** Heading over the issues of one code: `unknown-grade` is already English but for its hyphens. */
export function issueTitle(code: string): string {
	const words = code.split('-').map((word) => (initials.has(word) ? word.toUpperCase() : word));
	return sentenceCase(words.join(' '));
}

/** The assumption that the example data rests on; it stands wherever the example is offered. */
export const exampleAssumption = 'NJC 2026-27 +3.3% from 1 April 2026, assumed';
