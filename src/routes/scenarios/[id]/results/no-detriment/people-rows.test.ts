import { describe, expect, it } from 'vitest';
import type { ContractResult, TermResult } from '#lib/domain/evaluation.ts';
import type { TermId, Verdict } from '#lib/domain/terms.ts';
import type { Baseline } from '#lib/domain/workforce.ts';
import { peopleCsv, peopleRows, readFilter } from './people-rows.ts';

function term(id: TermId, verdict: Verdict, month: number | null): TermResult {
	return {
		id,
		unit: id === 'T01' ? 'pence-a-year' : 'hours-a-week',
		verdict,
		rule: 'V6',
		own: 3_000_000,
		new: 2_900_000,
		difference: -100_000,
		signed: -100_000,
		firstWorseMonth: month,
		worstMonth: month,
		cumulativePence: id === 'T01' ? 500_000 : null,
		catchUpMonth: null,
		eroding: null,
		protectionPence: null,
		cashLossPence: null,
		marks: [],
		reasons: [],
		judgement: null
	};
}

function person(ref: string, verdict: Verdict, terms: readonly TermResult[]): ContractResult {
	return {
		ref,
		employer: ref.split(':')[0] ?? '',
		move: 'move-1',
		route: 'tupe-transfer',
		start: '2026-12-01',
		horizonMonths: 60,
		path: 'only',
		verdict,
		eroding: false,
		keepsCash: true,
		keepsOwnPath: true,
		terms,
		otherPath: null
	};
}

const results = [
	person('trust:a', 'worse_detriment', [
		term('T01', 'worse_detriment', 4),
		term('T04', 'worse_detriment', 0)
	]),
	person('council:b', 'better', [term('T01', 'better', null), term('T04', 'same', null)])
];
const baseline = {
	employers: [
		{ id: 'trust', name: 'Invented Trust' },
		{ id: 'council', name: 'Invented Council' }
	],
	contracts: [
		{
			ref: 'trust:a',
			jobTitle: 'Nurse',
			team: 'North',
			framework: 'spot',
			grade: null,
			point: null
		},
		{
			ref: 'council:b',
			jobTitle: '=HYPERLINK("x")',
			team: 'South',
			framework: 'spot',
			grade: null,
			point: null
		}
	]
} as unknown as Baseline;

function rows(search: string) {
	return peopleRows(results, baseline, readFilter(new URLSearchParams(search)));
}

describe('the list of people', () => {
	it('leaves out the contracts that no move touches unless everybody is asked for', () => {
		const [first, second] = results;
		if (!first || !second) throw new Error('The invented results are gone');
		const some = [first, { ...second, move: null }];
		const refs = (address: string) =>
			peopleRows(some, baseline, readFilter(new URLSearchParams(address))).map(({ ref }) => ref);
		expect(refs('')).toEqual(['trust:a']);
		expect(refs('whom=everybody')).toEqual(['trust:a', 'council:b']);
	});

	it('shows everybody without a filter, and the month of the earliest loss', () => {
		expect(rows('').map(({ short, firstWorseMonth }) => [short, firstWorseMonth])).toEqual([
			['a', 0],
			['b', null]
		]);
	});

	it('filters on the verdict of one term: pay is worse from month 4 for one person', () => {
		const found = rows('term=T01&verdict=worse_detriment');
		expect(found.map(({ short, firstWorseMonth }) => [short, firstWorseMonth])).toEqual([['a', 4]]);
	});

	it('filters by employer, team and words, and ignores a verdict that does not exist', () => {
		expect(rows('employer=council')).toHaveLength(1);
		expect(rows('team=North&q=NUR')).toHaveLength(1);
		expect(rows('q=b')).toHaveLength(1);
		expect(rows('verdict=awful')).toHaveLength(2);
	});

	it('downloads £30,000 as 30000 and not as pence', () => {
		const [heading, first] = peopleCsv(rows('q=nurse'));
		const at = heading?.indexOf('Basic pay a year: now') ?? -1;
		expect(first?.[at]).toBe(30_000);
		expect(first?.at(-1)).toBe(5000);
	});
});
