/** Headings compared without regard to case, spaces and punctuation. */
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { base32 } from './base32.ts';

/** E3 holds both `Last Name` and `LastName`; spaces were lost where headings came from a PDF. */
export function normaliseHeading(heading: string): string {
	return heading
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[\s_\-.£$€()/?:'’–\u00a0]/g, '');
}

/** A code of the headings in their order, by which a confirmed mapping is found again. */
export function fingerprint(headings: readonly string[]): string {
	const text = JSON.stringify(headings.map(normaliseHeading));
	const key = new TextEncoder().encode('headings');
	return base32(hmac(sha256, key, new TextEncoder().encode(text)), 20);
}
