import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Mark, ParityResult } from '#lib/domain/evaluation.ts';
import { termIds, verdicts } from '#lib/domain/terms.ts';
import { findingCodes, findingWords } from './findings.ts';
import { fireAndRehire, routeEffect, routeName, routes } from './moves.ts';
import { alarmQuestion, evidenceClasses, evidenceName, gapSentence } from './parity.ts';
import { reasonCodes, reasonWords } from './reasons.ts';
import { ambiguityKinds, ambiguityTitle, shiftReasonCodes } from './seniority.ts';
import {
	markLabel,
	markWords,
	termDifference,
	termName,
	termValue,
	toleranceWords
} from './terms.ts';
import { headlineAnswer, verdictLabel } from './verdicts.ts';

const engine = new URL('../engine/', import.meta.url);

/** Source text of the engine, without its tests: the codes there are plain text, not a type. */
const engineText = readdirSync(engine, { recursive: true, encoding: 'utf8' })
	.filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
	.map((name) => readFileSync(new URL(name, engine), 'utf8'))
	.join('\n');

function codesIn(pattern: RegExp): string[] {
	return [...new Set([...engineText.matchAll(pattern)].map((match) => match[1] ?? ''))];
}

// A missing mark is a type error here, so the list cannot fall behind the union.
const marks: Readonly<Record<Mark, true>> = {
	eroding: true,
	'cash-kept': true,
	'no-catch-up': true,
	assumed: true,
	'nil-awards': true,
	'low-confidence': true,
	'unknown-but-unchanged': true
};

describe('words for codes', () => {
	it('names every term, verdict, mark, route, evidence class and ambiguity', () => {
		const words = [
			...termIds.map(termName),
			...verdicts.map(verdictLabel),
			...(Object.keys(marks) as Mark[]).flatMap((mark) => [markWords(mark), markLabel(mark)]),
			...routes.flatMap((route) => [routeName(route), routeEffect(route)]),
			...evidenceClasses.map(evidenceName),
			...ambiguityKinds.map(ambiguityTitle),
			fireAndRehire
		];
		expect(words.every((word) => word.length > 2)).toBe(true);
		expect(ambiguityKinds).toHaveLength(7);
	});

	it('knows every reason that the engine gives for not telling', () => {
		const given = codesIn(/\b(?:gap|reason)\(\s*'([a-z-]+)'/g);
		expect(given.length).toBeGreaterThan(10);
		expect(given.filter((code) => !reasonCodes.includes(code))).toEqual([]);
	});

	it('knows every finding that the engine makes', () => {
		const given = codesIn(/\b(?:finding|missing)\(\s*'([a-z-]+)'/g);
		const literal = codesIn(/code: '([a-z-]+)',\s*severity/g);
		expect([...given, ...literal].filter((code) => !findingCodes.includes(code))).toEqual([]);
	});

	it('knows every reason for a loss of status', () => {
		const given = codesIn(/\[('(?:down|reports|loses)-[a-z-]+')\]/g).map((code) =>
			code.replaceAll("'", '')
		);
		expect(given.length).toBeGreaterThan(3);
		expect(given.filter((code) => !shiftReasonCodes.includes(code))).toEqual([]);
	});

	it('shows the sentence of a finding whose code it does not know', () => {
		const finding = {
			code: 'new-code',
			severity: 'warning',
			subject: '',
			detail: 'It is so'
		} as const;
		expect(findingWords(finding)).toBe('It is so.');
	});

	it('names the term that an employer has not supplied, and the one that a person must judge', () => {
		const about = { fromMonth: 0, toMonth: 59 };
		expect(reasonWords({ code: 'local-term-not-supplied', subject: 'council T18', ...about })).toBe(
			'On-call and standby has not been supplied by council, months 0 to 59.'
		);
		const judge = { code: 'needs-judgement', subject: 'T44', fromMonth: null, toMonth: null };
		expect(reasonWords(judge)).toContain('Place of work is different after the change');
	});

	it('spells out a reason whose code it does not know, with what is in doubt', () => {
		const reason = { code: 'new-code', subject: 'trust 6', fromMonth: 4, toMonth: 4 };
		expect(reasonWords(reason, [{ id: 'trust', name: 'A Trust', kind: 'nhs' }])).toBe(
			'New code: A Trust 6, in month 4.'
		);
	});
});

describe('values of terms', () => {
	it('shows a value in the unit of its term', () => {
		expect(termValue('pence-a-year', 42_170_00)).toBe('£42,170');
		expect(termValue('hours-a-week', 37.5)).toBe('37.5 hours');
		expect(termValue('weeks-a-year', 6.6)).toBe('6.6 weeks');
		expect(termValue('date', '2026-04-01')).toBe('1 April 2026');
		expect(termValue('mechanism', 'static')).toBe('No award: pay stands still');
		expect(termValue('months', null)).toBe('Not known');
		expect(termValue('percent', 33.3333)).toBe('33.33%');
		expect(termValue('multiplier', 1.5)).toBe('1.5 times');
		expect(termValue('yes-no', 0)).toBe('No');
		expect(termValue('pence-a-session', 45_00)).toBe('£45');
		expect(termValue('date', 'none')).toBe('No further step');
		expect(termValue('rule', 'lgps')).toBe('Local Government Pension Scheme');
	});

	it('shows a difference with its sign', () => {
		expect(termDifference('pence-a-year', -470_00)).toBe('−£470');
		expect(termDifference('hours-a-week', 0.5)).toBe('+0.5 hours');
		expect(termDifference('months', 0)).toBe('No change');
		expect(termDifference('mechanism', null)).toBe('');
		expect(termDifference('pence', 300_00)).toBe('+£300');
		expect(termDifference('date', 610)).toBe('+610 days');
		expect(termDifference('yes-no', -1)).toBe('Lost');
	});

	it('shows a tolerance of the register', () => {
		expect(toleranceWords('pence-a-year', '1.00')).toBe('£1.00 a year');
		expect(toleranceWords('mechanism', null)).toBe('None');
	});
});

describe('headlines', () => {
	const headline = { kind: 'own-path', holds: false, failing: 0, cannotTell: 0 } as const;

	it('never says that the promise holds while 1 contract cannot be told', () => {
		expect(headlineAnswer({ ...headline, cannotTell: 1 })).toBe(
			'Cannot be confirmed: 1 contract cannot be judged'
		);
		expect(headlineAnswer({ ...headline, failing: 12, cannotTell: 1 })).toBe(
			'Does not hold for 12 contracts'
		);
		expect(headlineAnswer({ ...headline, holds: true })).toBe('Holds for everybody');
	});
});

describe('the parity sentence', () => {
	const group: Pick<ParityResult, 'basis' | 'gapPercent' | 'lower'> & {
		sides: { employer: string }[];
	} = {
		basis: 'hourly-basic',
		gapPercent: 6.2,
		lower: 'council',
		sides: [{ employer: 'trust' }, { employer: 'council' }]
	};
	const staff = (id: string) => (id === 'trust' ? 'NHS staff' : 'Council staff');

	it('is told from the lower side: council staff earn 6.2% less', () => {
		expect(gapSentence(group, staff)).toBe(
			'Council staff earn 6.2% less per hour than NHS staff in this group.'
		);
		expect(gapSentence({ ...group, lower: 'trust' }, staff)).toBe(
			'NHS staff earn 6.2% less per hour than council staff in this group.'
		);
	});

	it('says that pay is the same, not known, or without a pair', () => {
		expect(gapSentence({ ...group, gapPercent: 0, lower: null }, staff)).toContain('the same');
		expect(gapSentence({ ...group, gapPercent: null, lower: null }, staff)).toContain(
			'cannot be told'
		);
		expect(gapSentence({ ...group, sides: [] }, staff)).toContain('nothing to compare');
	});

	it('asks a question when the gap is significant and none when there is no alarm', () => {
		expect(alarmQuestion('significant')).toMatch(/\?$/);
		expect(alarmQuestion('none')).toBeNull();
	});
});
