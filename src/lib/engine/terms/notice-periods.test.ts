import { describe, expect, it } from 'vitest';
import { valueAt } from '#lib/domain/series.ts';
import { inventedSituation, inventedStanding } from './invented-standing.ts';
import { noticeFromEmployer, noticeSides } from './notice-periods.ts';
import type { NoticeTerm } from './notice-periods.ts';

const start = '2026-12-01';
const rows = [
	{ ...row(8, 4), grades: null },
	{ ...row(12, 12), grades: ['7', '8a'] },
	{ ...row(2, 0), grades: ['2'] }
];

function row(fromEmployerWeeks: number, fromEmployeeWeeks: number) {
	const framework = 'afc-england' as const;
	return { framework, fromEmployerWeeks, fromEmployeeWeeks, source: 'Contract' };
}

function weeks(id: NoticeTerm, grade: string, service: string | null, month = 0): number | string {
	const standing = inventedStanding({ grade, service, policies: { notice: rows } });
	const { own } = noticeSides(id, inventedSituation(standing, standing, start));
	const value = valueAt(own, month);
	return value.known ? noticeFromEmployer.show(value.value) : value.code;
}

describe('T29 and T30 notice', () => {
	it('are what the contract states for the grade, else for the framework', () => {
		expect([weeks('T29', '7', start), weeks('T30', '7', start)]).toEqual([12, 12]);
		expect([weeks('T29', '6', start), weeks('T30', '6', start)]).toEqual([8, 4]);
	});

	it('rise to the statutory 9 weeks after nine years where the contract gives 8', () => {
		expect(weeks('T29', '6', '2018-01-01')).toBe(8);
		expect(weeks('T29', '6', '2017-12-02')).toBe(8);
		expect(weeks('T29', '6', '2017-12-02', 1)).toBe(9);
		expect(weeks('T29', '6', '2017-12-01')).toBe(9);
	});

	it('stop at twelve statutory weeks', () => {
		expect(weeks('T29', '6', '1990-01-01')).toBe(12);
	});

	it('are at least one week from the employee after a month', () => {
		expect(weeks('T30', '2', start)).toBe(0);
		expect(weeks('T30', '2', start, 1)).toBe(1);
	});

	it('are one week from the employer until two complete years', () => {
		expect(weeks('T29', '2', '2025-01-01')).toBe(2);
		expect(weeks('T29', '2', '2023-12-01')).toBe(3);
	});

	it('cannot be told where nothing is stated: the minimum is never the value', () => {
		const silent = inventedStanding({ grade: '6', service: '1990-01-01' });
		const { own } = noticeSides('T29', inventedSituation(silent, silent, start));
		expect(valueAt(own, 0)).toMatchObject({ known: false, code: 'notice-not-supplied' });
	});

	it('cannot be told without service where the minimum could lift it', () => {
		expect(weeks('T29', '6', null)).toBe('missing-service-date');
		expect(weeks('T29', '7', null)).toBe(12);
		expect(weeks('T30', '6', null)).toBe(4);
	});
});
