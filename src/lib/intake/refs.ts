/**
 * Numbers of the file to references of the baseline. A keyed hash: whoever lacks the key, which
 * stays in the browser, cannot turn a staff number into its reference by trying them all.
 */
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { base32 } from './base32.ts';

export interface Refs {
	contract(original: string): string;
	person(original: string): string;
	post(original: string): string;
	/**
	 * The references that are used, with their originals. Others were given to numbers that no row
	 * has, which may be anything, a name included.
	 */
	key(used: Iterable<string>): { original: string; ref: string }[];
}

const shortLength = 10;
const longLength = 32;

/** Throws never; two originals never share a reference (a clash lengthens the later one). */
export function refsOf(employerId: string, refKey: string): Refs {
	const encoder = new TextEncoder();
	const keyed = hmac.create(sha256, encoder.encode(`${employerId}\u0000${refKey}`));
	const refOf = new Map<string, string>();
	const originalOf = new Map<string, string>();

	function give(kind: '' | 'person-' | 'post-', original: string): string {
		const message = `${kind}${original}`;
		const known = refOf.get(message);
		if (known !== undefined) return known;
		const digest = keyed.clone().update(encoder.encode(message)).digest();
		const short = `${employerId}:${kind}${base32(digest, shortLength)}`;
		const ref = originalOf.has(short)
			? `${employerId}:${kind}${base32(digest, longLength)}`
			: short;
		refOf.set(message, ref);
		originalOf.set(ref, original);
		return ref;
	}

	return {
		contract: (original) => give('', original),
		person: (original) => give('person-', original),
		post: (original) => give('post-', original),
		key: (used) =>
			[...new Set(used)].flatMap((ref) => {
				const original = originalOf.get(ref);
				return original === undefined ? [] : [{ original, ref }];
			})
	};
}
