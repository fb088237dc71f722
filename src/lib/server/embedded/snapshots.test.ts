import { describe, expect, it } from 'vitest';
import { keep } from './snapshots.ts';

describe('which copies are kept', () => {
	it('keeps all of 24 and fewer', () => {
		const times = Array.from({ length: 24 }, (_, hour) => moment(0, 23 - hour));
		expect(keep(times)).toEqual(times);
	});

	it('of 60 days of hourly copies keeps 24 hours, the last of 7 days and of 4 weeks', () => {
		const times = Array.from({ length: 60 * 24 }, (_, back) =>
			moment(Math.floor(back / 24), 23 - (back % 24))
		);
		const kept = keep(times);
		expect(kept.slice(0, 24)).toEqual(times.slice(0, 24));
		// Today's last is among the 24; six earlier days and the last of three earlier weeks join it,
		// of which the last of the week before may be one of the six days.
		expect(kept.length).toBeGreaterThanOrEqual(24 + 6 + 2);
		expect(kept.length).toBeLessThanOrEqual(24 + 6 + 3);
		expect(kept).toContain(moment(6, 23));
		expect(kept).not.toContain(moment(6, 22));
	});
});

/** `back` days before 25 November 2026. */
function moment(back: number, hour: number): string {
	const time = new Date(Date.UTC(2026, 10, 25 - back, hour));
	return time.toISOString().replaceAll(':', '-');
}
