import { describe, expect, it } from 'vitest';
import { ratio } from '#lib/domain/ratio.ts';
import type { Confidence } from '#lib/domain/working.ts';
import { gap } from '../pay/figure.ts';
import { certain } from './term.ts';
import type { TermMonth, TermSeries } from './term.ts';
import { worstPart } from './worst-pair.ts';

const missing = gap('part-three-not-supplied', 'council');

function rate(percent: number, confidence: Confidence = 'high'): TermMonth {
	return certain(ratio(percent), String(percent), confidence);
}

function always(value: TermMonth): TermSeries {
	return [{ from: -1, value }];
}

function compared(first: [TermMonth, TermMonth], second: [TermMonth, TermMonth]): string[] {
	const part = ([own, next]: [TermMonth, TermMonth]) => ({ own: always(own), next: always(next) });
	const { own, next } = worstPart(part(first), part(second), false);
	return [own, next].map(([step]) => (step?.value.known ? step.value.basis : 'not known'));
}

describe('the worse of two parts', () => {
	it('is the larger loss: 60 to 25 before 100 to 90', () => {
		expect(compared([rate(60), rate(25)], [rate(100), rate(90)])).toEqual(['60', '25']);
		expect(compared([rate(100), rate(90)], [rate(60), rate(25)])).toEqual(['60', '25']);
	});

	it('is the smaller gain: +10 before +40', () => {
		expect(compared([rate(60), rate(100)], [rate(60), rate(70)])).toEqual(['60', '70']);
	});

	it('is the first where both change alike', () => {
		expect(compared([rate(30), rate(40)], [rate(60), rate(70)])).toEqual(['30', '40']);
	});

	it('is a proven loss of 1 before an uncertain loss of 50 and before what is not known', () => {
		expect(compared([rate(60), rate(10, 'low')], [rate(60), rate(59)])).toEqual(['60', '59']);
		expect(compared([rate(60), missing], [rate(60), rate(59)])).toEqual(['60', '59']);
	});

	it('is what is not known before what stays or rises', () => {
		expect(compared([rate(60), rate(60)], [missing, rate(60)])).toEqual(['not known', '60']);
		expect(compared([rate(60), rate(90)], [rate(30), rate(40, 'low')])).toEqual(['30', '40']);
	});

	it('is chosen month by month', () => {
		const later: TermSeries = [...always(rate(60)), { from: 5, value: rate(10) }];
		const { next } = worstPart(
			{ own: always(rate(60)), next: later },
			{ own: always(rate(60)), next: always(rate(50)) },
			false
		);
		expect(next.map(({ from, value }) => [from, value.known && value.basis])).toEqual([
			[-1, '50'],
			[5, '10']
		]);
	});

	it('names what is not known of either part where nothing changes', () => {
		const known = { own: always(rate(60)), next: always(rate(60)) };
		const open = { own: always(missing), next: always(missing) };
		for (const [first, second] of [
			[known, open],
			[open, known]
		] as const) {
			const { own, unchanged } = worstPart(first, second, true);
			expect(own).toEqual(always(missing));
			expect(unchanged).toBe(true);
		}
	});
});
