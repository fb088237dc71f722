import { termIds, type ContractClass, type TermUnit } from '#lib/domain/terms.ts';
import type { TermRow } from '#lib/reference/types.ts';
import { sentenceCase } from './format.ts';
import { rulings } from './rulings.ts';
import { quantities } from './term-rules.ts';

const classes: Readonly<Record<ContractClass, string>> = {
	'contractual-core': 'In the contract itself',
	'contractual-collective': 'In the contract through a collective agreement',
	'contractual-local': 'In the contract through a local agreement',
	statutory: 'Set by the law or by a statutory scheme',
	policy: 'An employer’s policy',
	'non-contractual': 'Not in the contract'
};

export function contractClassWords(contractClass: ContractClass): string {
	return classes[contractClass];
}

const directions: Readonly<Record<TermRow['better'], string>> = {
	higher: 'More is better',
	lower: 'Less is better',
	earlier: 'Sooner is better',
	dynamic: 'Following awards is better than standing still',
	yes: 'Yes is better than no',
	human: 'Neither by itself: a named person judges a difference'
};

export function directionWords(better: TermRow['better']): string {
	return directions[better];
}

const variations: Readonly<Record<TermRow['restrictedVariation'], string>> = {
	yes: 'Yes: from January 2027 it may not be worsened by dismissal, save in extreme finance',
	partly: 'In part',
	no: 'No'
};

/** Restricted variation under the Employment Rights Act 2025. */
export function variationWords(restricted: TermRow['restrictedVariation']): string {
	return variations[restricted];
}

const units: Readonly<Record<TermUnit, string>> = {
	'pence-a-year': 'Pounds a year',
	'pounds-an-hour': 'Pounds an hour',
	'pence-a-week': 'Pounds a week',
	'pence-a-session': 'Pounds a shift',
	pence: 'Pounds, once',
	'hours-a-week': 'Hours a week',
	'hours-a-year': 'Hours a year',
	months: 'Months',
	'weeks-a-year': 'Weeks a year',
	weeks: 'Weeks',
	multiplier: 'Times the hourly rate',
	percent: 'Percent',
	'yes-no': 'Yes or no',
	mechanism: 'How it works',
	date: 'A date',
	rule: 'Words'
};

export function unitWords(unit: TermUnit): string {
	return units[unit];
}

/** Sentence that the register makes of a term: what counts as a difference, and what it leads to. */
export function comparisonSentence({
	better,
	protectedByDefault
}: Pick<TermRow, 'better' | 'protectedByDefault'>): string {
	const loss = protectedByDefault
		? 'One worse month is enough for “worse”, and that decides the person.'
		: 'It is worked out and shown, and does not decide the person’s verdict.';
	return better === 'human'
		? `Where the two sides differ, the verdict is “cannot tell” until a named person has judged it. ${loss}`
		: `New less own, in every month. ${directionWords(better)}. ${loss}`;
}

/** True for what has a page under /method: terms, verdict and continuity rules, rulings, quantities. */
export function isRuleWithPage(id: string): boolean {
	return (
		termIds.some((term) => term === id) ||
		/^(V([1-9]|1[0-4])|C([1-9]|1[0-5]))$/.test(id) ||
		rulings.some((ruling) => ruling.id === id) ||
		quantities.some((quantity) => quantity.id === id)
	);
}

const counts = {
	yes: 'Counts',
	no: 'Does not count',
	lost: 'Lost',
	discretion: 'Where the new employer says so',
	local: 'Where the new employer’s own rule says so'
} as const;

/** Whether service counts, as words. */
export function countsWords(value: keyof typeof counts): string {
	return counts[value];
}

/** `NHS to Local government, voluntary` as a sentence that names both sides. */
export function moveWords(from: string, to: string, route: string): string {
	return sentenceCase(`from ${from} to ${to}: ${route}`);
}
