const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';

/** The first `characters` of the bytes in RFC 4648 base 32, lower case, without padding. */
export function base32(bytes: Uint8Array, characters: number): string {
	let text = '';
	let held = 0;
	let bits = 0;
	for (const byte of bytes) {
		held = (held << 8) | byte;
		bits += 8;
		while (bits >= 5 && text.length < characters) {
			bits -= 5;
			text += alphabet.charAt((held >> bits) & 31);
			held &= (1 << bits) - 1;
		}
		if (text.length === characters) return text;
	}
	return text;
}
