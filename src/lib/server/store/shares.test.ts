import { describe, expect, it } from 'vitest';
import { canonical } from './shares.ts';

describe('the text that a snapshot is hashed as', () => {
	it('is one text however the keys were ordered, and another for another list order', () => {
		expect(canonical({ b: [1, { d: null, c: 'x' }], a: true })).toBe(
			'{"a":true,"b":[1,{"c":"x","d":null}]}'
		);
		expect(canonical({ a: true, b: [1, { c: 'x', d: null }] })).toBe(
			canonical({ b: [1, { d: null, c: 'x' }], a: true })
		);
		expect(canonical([1, 2])).not.toBe(canonical([2, 1]));
	});
});
