import { describe, expect, it } from 'vitest';
import { setHeaders } from './headers.ts';

const headersOf = (kind: { isShare: boolean; isPersonal: boolean }): Headers => {
	const headers = new Headers();
	setHeaders(headers, kind);
	return headers;
};

describe('response headers', () => {
	it('keep a shared page out of caches, search engines, frames and referrers', () => {
		const headers = headersOf({ isShare: true, isPersonal: false });
		expect(headers.get('cache-control')).toBe('private, no-store');
		expect(headers.get('x-robots-tag')).toBe('noindex, nofollow, noarchive');
		expect(headers.get('referrer-policy')).toBe('no-referrer');
		expect(headers.get('x-frame-options')).toBe('DENY');
		expect(headers.get('x-content-type-options')).toBe('nosniff');
		expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
		expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
	});

	it('keep the page of a signed-in person out of shared caches', () => {
		expect(headersOf({ isShare: false, isPersonal: true }).get('cache-control')).toBe(
			'private, no-store'
		);
		expect(headersOf({ isShare: false, isPersonal: false }).get('cache-control')).toBeNull();
	});
});
