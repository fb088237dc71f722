import { describe, expect, it } from 'vitest';
import { toDecimal } from '#lib/domain/ratio.ts';
import { valueAt } from '#lib/domain/series.ts';
import { afc2030, afc2031, njc2030, njc2031 } from '../invented.ts';
import { awardMonths, awardTimeline } from './award-timeline.ts';
import type { AwardMonth } from './award-timeline.ts';

const start = '2030-12-01';
const assume = (from: string, basisPoints: number, group: 'njc' | 'afc-england' = 'njc') =>
	({ group, from, basisPoints, note: 'invented' }) as const;

function describeMonth(month: AwardMonth): string {
	if (!month.known) return `${month.code}: ${month.subject}`;
	return `${month.edition.id} × ${toDecimal(month.factor, 4)} ${month.status}`;
}

describe('the award path of a bargaining group (R12, R13)', () => {
	it('takes agreed tables as printed and lapses to nil a year after the last', () => {
		const months = awardMonths(awardTimeline('afc-england', [afc2031, afc2030], []), start);
		expect(describeMonth(valueAt(months, -1))).toBe('afc-england-2030-04-01 × 1.0000 agreed');
		expect(describeMonth(valueAt(months, 3))).toBe('afc-england-2030-04-01 × 1.0000 agreed');
		expect(describeMonth(valueAt(months, 4))).toBe('afc-england-2031-04-01 × 1.0000 agreed');
		expect(describeMonth(valueAt(months, 15))).toBe('afc-england-2031-04-01 × 1.0000 agreed');
		expect(describeMonth(valueAt(months, 16))).toBe('afc-england-2031-04-01 × 1.0000 nil');
	});

	it('marks an offer as an offer, and as assumed at 3.00% when 3.00% is assumed', () => {
		const offered = awardTimeline('njc', [njc2030, njc2031], []);
		expect(describeMonth(valueAt(awardMonths(offered, start), 4))).toBe(
			'njc-2031-04-01 × 1.0000 offer'
		);
		const assumed = awardTimeline('njc', [njc2030, njc2031], [assume('2031-04-01', 300)]);
		expect(describeMonth(valueAt(awardMonths(assumed, start), 4))).toBe(
			'njc-2031-04-01 × 1.0000 assumed'
		);
	});

	it('puts another award than the offer, 2.99%, on the last firm table exactly', () => {
		const timeline = awardTimeline('njc', [njc2030, njc2031], [assume('2031-04-01', 299)]);
		expect(describeMonth(valueAt(awardMonths(timeline, start), 4))).toBe(
			'njc-2030-04-01 × 1.0299 assumed'
		);
	});

	it('compounds assumed awards, 3% and 2%, and keeps an offer under them an offer', () => {
		const later = [assume('2031-04-01', 300), assume('2032-04-01', 200)];
		const firm = awardMonths(awardTimeline('njc', [njc2030], later), start);
		expect(describeMonth(valueAt(firm, 16))).toBe('njc-2030-04-01 × 1.0506 assumed');
		const open = awardTimeline('njc', [njc2030, njc2031], [assume('2032-04-01', 200)]);
		expect(describeMonth(valueAt(awardMonths(open, start), 16))).toBe(
			'njc-2031-04-01 × 1.0200 offer'
		);
	});

	it('ignores an assumption against an agreed table, and says so', () => {
		const against = [assume('2031-04-01', 500, 'afc-england')];
		const timeline = awardTimeline('afc-england', [afc2030, afc2031], against);
		expect(timeline.findings.map(({ code }) => code)).toEqual(['assumption-ignored']);
		expect(describeMonth(valueAt(awardMonths(timeline, start), 4))).toBe(
			'afc-england-2031-04-01 × 1.0000 agreed'
		);
	});

	it('uses the first of two awards assumed from one day, and says so', () => {
		const twice = [assume('2032-04-01', 200), assume('2032-04-01', 900)];
		const timeline = awardTimeline('njc', [njc2030], twice);
		expect(timeline.findings.map(({ code }) => code)).toEqual(['assumption-twice']);
	});

	it('refuses a date before the first table and a hole between tables, naming the year', () => {
		const late = awardMonths(awardTimeline('njc', [njc2031], []), start);
		expect(describeMonth(valueAt(late, 3))).toBe('no-edition: njc before 2031-04-01');
		const njc2033 = { ...njc2031, id: 'njc-2033-04-01', effectiveFrom: '2033-04-01' };
		const holed = awardMonths(awardTimeline('njc', [njc2031, njc2033], []), start);
		expect(describeMonth(valueAt(holed, 16))).toBe('no-edition: njc 2032-04-01');
		expect(describeMonth(valueAt(holed, 28))).toBe('njc-2033-04-01 × 1.0000 offer');
		expect(awardMonths(awardTimeline('njc', [], []), start)).toHaveLength(1);
	});
});
