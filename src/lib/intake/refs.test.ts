import { describe, expect, it } from 'vitest';
import { base32 } from './base32.ts';
import { readPoint } from './pay-points.ts';
import { refsOf } from './refs.ts';

describe('references', () => {
	it('are the employer and ten characters of base 32, the same for the same number and key', () => {
		const ref = refsOf('trust', 'key').contract('00170772');
		expect(ref).toMatch(/^trust:[a-z2-7]{10}$/);
		expect(refsOf('trust', 'key').contract('00170772')).toBe(ref);
	});

	it('differ by key, by employer, by leading zero and by what the number is of', () => {
		const refs = refsOf('trust', 'key');
		const all = [
			refs.contract('170772'),
			refs.contract('0170772'),
			refs.person('170772'),
			refs.post('170772'),
			refsOf('trust', 'other').contract('170772'),
			refsOf('council', 'key').contract('170772').replace('council', 'trust')
		];
		expect(new Set(all).size).toBe(6);
	});

	it('list only what is used', () => {
		const refs = refsOf('trust', 'key');
		const used = refs.post('1');
		refs.post('2');
		expect(refs.key([used, used])).toEqual([{ original: '1', ref: used }]);
	});
});

describe('base 32', () => {
	it.each([
		['f', 'my'],
		['fo', 'mzxq'],
		['foobar', 'mzxw6ytboi']
	])('writes %j as RFC 4648 does', (text, expected) => {
		const bytes = new TextEncoder().encode(text);
		expect(base32(bytes, 20)).toBe(expected.slice(0, Math.floor((bytes.length * 8) / 5)));
	});
});

describe('points', () => {
	it.each([
		['SCP 28', '28'],
		['SCP28', '28'],
		['28', '28'],
		['028', '28'],
		['28.0', '28'],
		['Step 2', '2'],
		['w33', 'W33'],
		['Point 5', '5']
	])('reads %j as %s', (text, point) => {
		expect(readPoint(text)).toBe(point);
	});

	it.each(['', '28-31', '2A', 'G', '28.5'])('refuses %j', (text) => {
		expect(readPoint(text)).toBeNull();
	});
});
