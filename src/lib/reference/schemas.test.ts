import { describe, expect, it } from 'vitest';
import { payEditionSchema, sourcesSchema } from './schemas.ts';

/** Figures here are invented. */
const head = {
	id: 'invented-2030-04-01',
	effectiveFrom: '2030-04-01',
	status: 'agreed',
	awardBasisPoints: 250,
	standardWeekMinutes: 2250,
	standardWeekSource: 'S1',
	source: 'S1',
	note: ''
};
const step = { grade: '6', point: '1', monthsToReach: 0, annualPounds: 40000, source: 'S1' };

describe('a pay edition file', () => {
	it('turns £40,000 into 4,000,000 pence', () => {
		const read = payEditionSchema.parse({ ...head, framework: 'afc-england', points: [step] });
		expect(read.points[0]?.annualPence).toBe(4_000_000);
	});

	it.each([
		['a figure in pence', { annualPounds: 4_000_000 }],
		['half a pound', { annualPounds: 40000.5 }],
		['a figure as text', { annualPounds: '40000' }],
		['a band that does not exist', { grade: '8e' }],
		['no months to the step', { monthsToReach: undefined }],
		['a key that nobody reads', { annualPence: 4_000_000 }]
	])('is refused for %s', (_, change) => {
		const file = { ...head, framework: 'afc-england', points: [{ ...step, ...change }] };
		expect(payEditionSchema.safeParse(file).success).toBe(false);
	});

	it('is refused for a band on the NJC spine, an impossible day or an unknown status', () => {
		const accepts = (change: object) => payEditionSchema.safeParse({ ...spine, ...change }).success;
		const spinePoint = { point: '3', annualPounds: 25000, source: 'S1' };
		const spine = { ...head, framework: 'njc', points: [spinePoint] };
		expect(accepts({})).toBe(true);
		expect(accepts({ points: [{ ...spinePoint, grade: '6' }] })).toBe(false);
		expect(accepts({ effectiveFrom: '2030-02-30' })).toBe(false);
		expect(accepts({ status: 'final' })).toBe(false);
	});
});

describe('a source', () => {
	it('has a web address or none, and never a place on a disk', () => {
		const accepts = (url: string | null) =>
			sourcesSchema.safeParse([
				{ id: 'S1', title: 'A page', publisher: 'A body', url, confidence: 'high', note: '' }
			]).success;
		expect(accepts('https://example.org/pay')).toBe(true);
		expect(accepts(null)).toBe(true);
		expect(accepts('pay/afc.csv')).toBe(false);
		expect(accepts('file:///pay/afc.csv')).toBe(false);
	});
});
