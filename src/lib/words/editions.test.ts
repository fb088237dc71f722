import { describe, expect, it } from 'vitest';
import { termIds } from '#lib/domain/terms.ts';
import { editionList, reference } from '#lib/reference/reference.ts';
import { csv } from './csv.ts';
import {
	editionConfidence,
	editionRows,
	editionSubject,
	editionUntil,
	editionWhat,
	newerEditionWords
} from './editions.ts';
import { rulings } from './rulings.ts';
import { everyTerm, quantities, termRules } from './term-rules.ts';

const entries = editionList(reference, '2026-11-25');

describe('the words of an edition', () => {
	it('name whose and what it is without a code', () => {
		const what = (id: string) => {
			const entry = entries.find((each) => each.id === id);
			return entry && editionWhat(entry);
		};
		expect(what('afc-scotland-2026-04-01')).toBe('Pay table: NHS Agenda for Change, Scotland');
		expect(what('njc-northern-ireland-leave-2023-04-01')).toBe(
			'Annual leave: Councils (NJC), Northern Ireland. A minimum: an employer may give more'
		);
		expect(what('weeks-pay-cap-gb-2026-04-06')).toBe(
			'Rates set by law: The law. Cap on a week’s pay for redundancy, Great Britain'
		);
	});

	it('leave no subject as a bare code', () => {
		const subjects = entries.map(editionSubject);
		expect(subjects.filter((subject) => /^[a-z]+(-[a-z0-9]+)+$/.test(subject))).toEqual([]);
	});

	it('say until when, and that a rate is carried forward', () => {
		const none = {
			state: 'in-force',
			lapsesOn: null,
			appliesTo: null,
			carriedForward: false
		} as const;
		expect(editionUntil({ ...none, lapsesOn: '2027-04-01' })).toBe('Year ends before 1 April 2027');
		expect(editionUntil({ ...none, appliesTo: '2026-03-31' })).toBe('Until 31 March 2026');
		expect(editionUntil({ ...none, carriedForward: true })).toContain('carried forward');
		expect(editionUntil(none)).toBe('Holds until replaced');
		expect(editionUntil({ ...none, state: 'as-published' })).toContain('Ask the council');
	});

	it('say that some figures of a firm table are low', () => {
		expect(editionConfidence({ confidence: 'high', weakest: 'low' })).toBe(
			'High; some figures low'
		);
		expect(editionConfidence({ confidence: 'medium', weakest: 'medium' })).toBe('Medium');
	});

	it('say what a newer table would change', () => {
		const words = newerEditionWords({
			id: 'afc-england-2026-04-01',
			kind: 'pay',
			framework: 'afc-england',
			effectiveFrom: '2026-04-01',
			status: 'agreed',
			awardBasisPoints: 330,
			follows: 'afc-england-2025-04-01'
		});
		expect(words).toBe(
			'Pay, NHS Agenda for Change, England: the table from 1 April 2026 (agreed, 3.3%) would be used. Without it, pay from that day follows the awards that the scenario assumes.'
		);
	});

	it('make a download with one row for each entry, whose text no spreadsheet runs', () => {
		const first = entries[0];
		if (!first) throw new Error('Nothing is held');
		const rows = editionRows([{ ...first, note: '=1+1' }]);
		expect(rows).toHaveLength(2);
		expect(csv(rows)).toContain(`"'=1+1"`);
	});
});

describe('the rules of the terms', () => {
	it('are there for all fifty, and name only rulings that are written', () => {
		const written = new Set(rulings.map(({ id }) => id));
		const named = [
			...everyTerm,
			...termIds.flatMap((id) => termRules[id].rulings),
			...quantities.flatMap((quantity) => quantity.rulings)
		];
		expect(named.filter((id) => !written.has(id))).toEqual([]);
	});

	it('give each quantity an address of its own', () => {
		expect(new Set(quantities.map(({ id }) => id)).size).toBe(quantities.length);
	});
});
