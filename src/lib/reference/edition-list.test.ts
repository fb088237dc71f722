import { describe, expect, it } from 'vitest';
import { isIsoDate } from '#lib/domain/dates.ts';
import { editionKinds, editionList } from './edition-list.ts';
import { reference } from './reference.ts';

const november = editionList(reference, '2026-11-25');
const entry = (id: string, list = november) => list.find((each) => each.id === id);

describe('the list of editions', () => {
	it('names every kind, each entry once and each with a source that is held', () => {
		expect([...new Set(november.map(({ kind }) => kind))].sort()).toEqual([...editionKinds].sort());
		expect(new Set(november.map(({ id }) => id)).size).toBe(november.length);
		const held = new Set(reference.sources.map(({ id }) => id));
		expect(november.every(({ source }) => held.has(source.id) && source.title !== '')).toBe(true);
	});

	it('holds every pay table, leave rule and London supplement', () => {
		const { payEditions, leaveEditions, hcasEditions } = reference;
		for (const { id } of [...payEditions, ...leaveEditions, ...hcasEditions]) {
			expect(entry(id)?.id).toBe(id);
		}
	});

	it('begins with the table of Northern Ireland, whose year ended on 1 April 2026 with none after it', () => {
		expect(november[0]).toMatchObject({
			id: 'afc-northern-ireland-2025-04-01',
			state: 'lapsed',
			lapsesOn: '2026-04-01'
		});
	});

	it('then names the five that lapse on 1 April 2027, within six months', () => {
		const lapsing = november.filter(({ state }) => state === 'lapsing');
		expect(lapsing.map(({ id }) => id)).toEqual([
			'afc-england-2026-04-01',
			'afc-scotland-2026-04-01',
			'afc-wales-2026-04-01',
			'njc-2026-04-01',
			'hcas-2026-04-01'
		]);
		expect(november.slice(1, 6)).toEqual(lapsing);
		const june = editionList(reference, '2026-06-30');
		expect(entry('njc-2026-04-01', june)?.state).toBe('in-force');
	});

	it('calls an older table replaced, and one that has not begun to come', () => {
		expect(entry('afc-england-2022-04-01')?.state).toBe('replaced');
		expect(entry('njc-2026-04-01', editionList(reference, '2026-03-31'))?.state).toBe('to-come');
		expect(entry('njc-leave-2020-04-01')?.state).toBe('replaced');
		expect(entry('afc-england-leave-2004-10-01')).toMatchObject({
			state: 'in-force',
			lapsesOn: null,
			status: null
		});
	});

	it('calls no council’s own grades in force, because only the council can say so', () => {
		const grades = november.filter(({ kind }) => kind === 'grades');
		expect(new Set(grades.map(({ state }) => state))).toEqual(new Set(['as-published', 'undated']));
	});

	it('keeps the status of an award and the mark of a low figure within a firm table', () => {
		expect(entry('njc-2026-04-01')?.status).toBe('offer');
		expect(entry('award-afc-northern-ireland-2026-04-01')?.status).toBe('offer');
		expect(entry('afc-england-2024-04-01')).toMatchObject({ confidence: 'high', weakest: 'low' });
		expect(entry('afc-england-2026-04-01')?.weakest).toBe('high');
	});

	it('marks the levy of 2017, which nothing has replaced, as carried forward, and no pay table', () => {
		const marked = november.filter(({ carriedForward }) => carriedForward);
		expect(marked.map(({ item }) => item)).toContain('Apprenticeship levy');
		expect(marked.some(({ kind }) => kind === 'pay')).toBe(false);
	});

	it('gives real dates, or none where the source gives none', () => {
		for (const { appliesFrom, appliesTo, lapsesOn, state } of november) {
			for (const day of [appliesFrom, appliesTo, lapsesOn]) {
				expect(day === null || isIsoDate(day)).toBe(true);
			}
			expect(state === 'undated').toBe(appliesFrom === null);
		}
	});
});
