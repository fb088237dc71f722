/**
 * The gap between two means: (high − low) ÷ high × 100 (model §5). An alarm is a question to follow
 * up, never a finding of law: 5% or more is significant; 3% or more is recurring when it goes the
 * same way in at least three groups or in three years running. Compared exactly, before rounding.
 */
import type { ParityResult } from '#lib/domain/evaluation.ts';
import {
	type Ratio,
	absolute,
	compare,
	divide,
	multiply,
	ratio,
	subtract,
	zero
} from '#lib/domain/ratio.ts';

export type Alarm = ParityResult['alarm'];

const significantPercent = ratio(5);
const recurringPercent = ratio(3);

/** Percent of the higher value; positive where `first` is the higher, zero where they are level. */
export function signedGap(first: Ratio, second: Ratio): Ratio {
	const high = compare(first, second) >= 0 ? first : second;
	if (high.n <= 0n) return zero;
	return multiply(divide(subtract(first, second), high), ratio(100));
}

/** Groups or years in which the gap is at least 3% count for a pattern, by direction. */
export function patternSign(gap: Ratio | null): -1 | 0 | 1 {
	if (gap === null || compare(absolute(gap), recurringPercent) < 0) return 0;
	return gap.n > 0n ? 1 : -1;
}

/** `groupsAlike`: groups with a gap of 3% or more the same way, this one counted. */
export function alarmOf(
	gap: Ratio | null,
	groupsAlike: number,
	years: readonly (Ratio | null)[]
): Alarm {
	if (gap === null) return 'cannot_tell';
	if (compare(absolute(gap), significantPercent) >= 0) return 'significant';
	const sign = patternSign(gap);
	if (sign === 0) return 'none';
	return groupsAlike >= 3 || hasThreeRunning(years, sign) ? 'recurring' : 'none';
}

function hasThreeRunning(years: readonly (Ratio | null)[], sign: -1 | 1): boolean {
	let running = 0;
	for (const gap of years) {
		running = patternSign(gap) === sign ? running + 1 : 0;
		if (running === 3) return true;
	}
	return false;
}
