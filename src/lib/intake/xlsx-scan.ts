/** What one sheet or string part of a workbook holds, counted from its bytes as they are unpacked. */

/** Counts of one XML part. */
export interface XmlCounts {
	rows: number;
	/** Cells of the fullest row. */
	widestRow: number;
	formulas: number;
	/** Formulas whose result was never saved: another program wrote them. */
	withoutResult: number;
	tags: number;
	/** Bytes of the longest tag, comment or instruction. */
	longestTag: number;
	/** A document type, and with it entities: no spreadsheet program writes one. */
	hasDoctype: boolean;
	/** Text that is not parsed: the reader slows down without limit on a long one. */
	hasRawText: boolean;
}

export interface XmlCounter {
	readonly counts: XmlCounts;
	readonly read: (chunk: Uint8Array) => void;
}

const less = 0x3c;
const greater = 0x3e;
const slash = 0x2f;
const bang = 0x21;
const space = 0x20;
const bracket = 0x5b;
const [letterC, letterF, letterR, letterV, letterO] = [0x63, 0x66, 0x72, 0x76, 0x6f];
/** Enough behind a `<` to tell `<row `. */
const lookAhead = 5;

/**
 * A scan of bytes and no parser: it answers how much there is before a parser is let at it. Element
 * names without a prefix only, which is what spreadsheet programs write.
 */
export function xmlCounter(): XmlCounter {
	const counts: XmlCounts = {
		rows: 0,
		widestRow: 0,
		formulas: 0,
		withoutResult: 0,
		tags: 0,
		longestTag: 0,
		hasDoctype: false,
		hasRawText: false
	};
	let tail = new Uint8Array(0);
	let cells = 0;
	let isFormula = false;
	let hasResult = false;
	/** Bytes gone through before the present chunk, and where the open tag began among all. */
	let passed = 0;
	let tagStart = -1;

	const endCell = () => {
		if (isFormula) counts.formulas += 1;
		if (isFormula && !hasResult) counts.withoutResult += 1;
		isFormula = false;
		hasResult = false;
	};

	const open = (bytes: Uint8Array, at: number) => {
		counts.tags += 1;
		const first = bytes[at + 1];
		const second = bytes[at + 2] ?? 0;
		if (first === letterC && isEndOfName(second)) {
			endCell();
			cells += 1;
			if (cells > counts.widestRow) counts.widestRow = cells;
		} else if (first === letterF && isEndOfName(second)) isFormula = true;
		else if (first === letterV && second === greater) hasResult ||= bytes[at + 3] !== less;
		else if (first === letterR && second === letterO && isEndOfName(bytes[at + 4] ?? 0)) {
			counts.rows += 1;
			cells = 0;
		} else if (first === bang && (second | 0x20) === 0x64) counts.hasDoctype = true;
		else if (first === bang && second === bracket) counts.hasRawText = true;
		else if (first === slash && second === letterR) endCell();
	};

	const longest = (end: number) => {
		counts.longestTag = Math.max(counts.longestTag, end - tagStart);
	};

	return {
		counts,
		read(chunk) {
			const bytes = tail.length === 0 ? chunk : joined(tail, chunk);
			const end = bytes.length - lookAhead;
			let at = 0;
			for (; at < end; at += 1) {
				const byte = bytes[at];
				if (byte === less) {
					open(bytes, at);
					tagStart = passed + at;
				} else if (byte === greater && tagStart >= 0) {
					longest(passed + at);
					tagStart = -1;
				}
			}
			passed += at;
			if (tagStart >= 0) longest(passed);
			tail = bytes.slice(at);
		}
	};
}

function isEndOfName(byte: number): boolean {
	return byte === space || byte === greater || byte === slash || byte === 0x0a;
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
	const both = new Uint8Array(first.length + second.length);
	both.set(first);
	both.set(second, first.length);
	return both;
}
