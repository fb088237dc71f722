import { describe, expect, it } from 'vitest';
import { valueAt } from '#lib/domain/series.ts';
import type { Service } from '#lib/domain/workforce.ts';
import { inventedSituation, inventedStanding } from './invented-standing.ts';
import { reckonableService } from './reckonable-service.ts';
import { serviceFamily } from './service-family.ts';
import type { TermMonth } from './term.ts';

const start = '2026-12-01';
const own: Service = {
	statutory: '2018-01-01',
	redundancy: '2008-11-01',
	leave: '2010-02-01',
	sick: '2011-03-01',
	maternity: '2012-04-01'
};
const shown = (month: TermMonth) =>
	month.known ? reckonableService.show(month.value) : month.code;

function sides(id: 'T32' | 'T33', before: Partial<Service>, after: Partial<Service>) {
	const standing = inventedStanding({});
	const situation = inventedSituation(
		{ ...standing, service: { ...own, ...before } },
		{ ...standing, service: { ...own, ...before, ...after } },
		start
	);
	const found = serviceFamily.sides(id, situation);
	return [shown(valueAt(found.own, 0)), shown(valueAt(found.next, 0)), found.unchanged];
}

describe('T32 redundancy service date', () => {
	it('goes from 1 November 2008 to the start where service does not count', () => {
		expect(sides('T32', {}, { redundancy: start })).toEqual(['2008-11-01', start, false]);
	});

	it('is left as it is where it is carried over, known or not', () => {
		expect(sides('T32', {}, { leave: start })).toEqual(['2008-11-01', '2008-11-01', true]);
		expect(sides('T32', { redundancy: null }, {})).toEqual([
			'missing-redundancy-service',
			'missing-redundancy-service',
			true
		]);
	});

	it('cannot be told where an unknown date starts again', () => {
		expect(sides('T32', { redundancy: null }, { redundancy: start })).toEqual([
			'missing-redundancy-service',
			start,
			false
		]);
	});
});

describe('T33 reckonable service', () => {
	it('is the date that loses most: leave, from 2010, when all three start again (R20)', () => {
		const all = { leave: start, sick: start, maternity: start };
		expect(sides('T33', {}, all)).toEqual(['2010-02-01', start, false]);
	});

	it('is maternity where leave and sick pay are recognised', () => {
		expect(sides('T33', {}, { maternity: start })).toEqual(['2012-04-01', start, false]);
	});

	it('is a proven loss beside a date that is not known', () => {
		expect(sides('T33', { leave: null }, { leave: start, sick: start })).toEqual([
			'2011-03-01',
			start,
			false
		]);
	});

	it('cannot be told where only a date that is not known starts again', () => {
		expect(sides('T33', { sick: null }, { sick: start })).toEqual([
			'missing-sick-service',
			start,
			false
		]);
	});

	it('is left as it is where all three are carried over', () => {
		expect(sides('T33', {}, { redundancy: start })[2]).toBe(true);
		expect(sides('T33', { leave: null, sick: null, maternity: null }, {})[2]).toBe(true);
	});

	it('names the three dates and the worst in its working', () => {
		const standing = { ...inventedStanding({}), service: own };
		const next = { ...standing, service: { ...own, maternity: start } };
		const { next: facts } = serviceFamily.facts('T33', inventedSituation(standing, next, start));
		expect(facts[0]?.workings.map(({ value, rule }) => [value, rule])).toEqual([
			['2010-02-01', undefined],
			['2011-03-01', undefined],
			[start, 'R20']
		]);
	});
});
