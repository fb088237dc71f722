import { describe, expect, it } from 'vitest';
import { fileSizeText } from './file-size.ts';

describe('size of a file, for people', () => {
	it.each([
		[0, '0 bytes'],
		[999, '999 bytes'],
		[1000, '1 KB'],
		[48_600, '49 KB'],
		[999_499, '999 KB'],
		[999_500, '1 MB'],
		[2_340_000, '2.3 MB']
	])('says %i bytes as %s', (bytes, text) => {
		expect(fileSizeText(bytes)).toBe(text);
	});
});
