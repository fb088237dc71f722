import { describe, expect, it } from 'vitest';
import {
	clockTime,
	hoursAWeek,
	list,
	longDate,
	momentWords,
	monthAndYear,
	percent,
	plural,
	pounds,
	poundsAnHour,
	signedPounds
} from './format.ts';

describe('money', () => {
	it('shows 4,217,000 pence as £42,170, with pence as £42,170.00', () => {
		expect(pounds(42_170_00)).toBe('£42,170');
		expect(pounds(42_170_00, { pence: true })).toBe('£42,170.00');
	});

	it('shows a loss of £562.27 with a minus sign and a rise with a plus', () => {
		expect(signedPounds(-562_27, { pence: true })).toBe('−£562.27');
		expect(signedPounds(1_671_00)).toBe('+£1,671');
		expect(signedPounds(0)).toBe('£0');
	});

	it('gives no sign to 40 pence that are shown as £0', () => {
		expect(signedPounds(40)).toBe('£0');
		expect(pounds(-40)).toBe('£0');
	});

	it('shows £21.5663 an hour as £21.57', () => {
		expect(poundsAnHour(21.5663)).toBe('£21.57 an hour');
		expect(poundsAnHour(-0.5109)).toBe('−£0.51 an hour');
	});
});

describe('numbers and dates', () => {
	it('shows 6.2 as 6.2% and a nothing without a minus sign', () => {
		expect(percent(6.2)).toBe('6.2%');
		expect(percent(-0.04)).toBe('0.0%');
		expect(percent(-1.25, 2)).toBe('−1.25%');
	});

	it('writes 2026-04-01 as 1 April 2026 and leaves other text alone', () => {
		expect(longDate('2026-04-01')).toBe('1 April 2026');
		expect(monthAndYear('2026-04-01')).toBe('April 2026');
		expect(longDate('soon')).toBe('soon');
	});

	it('shows 13:02 UTC in July as 14:02, because the United Kingdom is on summer time', () => {
		expect(clockTime('2026-07-01T13:02:00Z')).toBe('14:02');
		expect(momentWords('2026-11-25T14:02:00Z')).toBe('25 November 2026 at 14:02');
	});

	it('shows 2,250 minutes as 37.5 hours', () => {
		expect(hoursAWeek(2250)).toBe('37.5 hours');
		expect(hoursAWeek(60)).toBe('1 hour');
	});

	it('says 1 person, 1,240 people', () => {
		expect(plural(1, 'person', 'people')).toBe('1 person');
		expect(plural(1240, 'person', 'people')).toBe('1,240 people');
	});

	it('joins three things as a, b and c', () => {
		expect(list(['a', 'b', 'c'])).toBe('a, b and c');
		expect(list(['a'])).toBe('a');
	});
});
