/**
 * A CSV text straight to columns: one pass that makes a string only of each distinct cell. It
 * reads what well-formed files hold; anything odd about quotation marks or line ends is left to
 * PapaParse, which names the row.
 */
import type { TextColumn } from './types.ts';

export interface Scan {
	/** One for each heading; cells that a short row lacks are ''. */
	readonly columns: readonly TextColumn[];
	/** Number of each kept record, counted from 1 at the start of the text. */
	readonly rowNumbers: readonly number[];
	/** Blank records between others. */
	readonly blank: number;
	/** Records with filled cells beyond the last heading. */
	readonly extras: readonly { readonly row: number; readonly n: number }[];
	/** True when there are more records than `mostRows`; the rest was not read. */
	readonly tooMany: boolean;
}

export interface ScanRange {
	readonly delimiter: string;
	/** Record of the headings, counted from 0; what is above and itself is not read. */
	readonly headingIndex: number;
	readonly width: number;
	readonly mostRows: number;
}

const quote = 34;
const lineFeed = 10;
const carriageReturn = 13;
/** A chain of this length means that texts were made to collide. */
const longestChain = 200;

/** Null when the text is one that only PapaParse should read. `utf8` is the text's own bytes. */
export function scanCsv(text: string, range: ScanRange, utf8?: Uint8Array): Scan | null {
	const bytes = withoutMark(utf8 ?? new TextEncoder().encode(text));
	const source: Source = { bytes, text: bytes.length === text.length ? text : null };
	const { width, mostRows, headingIndex } = range;
	const delimiter = range.delimiter.charCodeAt(0);
	const capacity = Math.min(mostRows, Math.ceil(bytes.length / Math.max(width, 1)) + 1);
	const stores = Array.from({ length: width }, () => newStore(capacity));
	const rowNumbers: number[] = [];
	const extras: { row: number; n: number }[] = [];
	const end = bytes.length;
	let at = 0;
	let record = 0;
	let waitingBlank = 0;
	let blank = 0;
	while (at < end) {
		record += 1;
		const isData = record > headingIndex + 1;
		const row = rowNumbers.length;
		let column = 0;
		let isFilled = false;
		let extra = 0;
		for (;;) {
			let start = at;
			let stop = at;
			let hash = 0;
			let escaped: string | null = null;
			let code = bytes[at] ?? lineFeed;
			if (code === quote) {
				start += 1;
				stop = closingQuote(bytes, start);
				if (stop < 0) return null;
				at = stop + 1;
				code = bytes[at] ?? lineFeed;
				if (code !== delimiter && code !== lineFeed && code !== carriageReturn) return null;
				escaped = unescaped(source, start, stop);
				hash = escaped === null ? hashBytes(bytes, start, stop) : hashOf(escaped);
			} else {
				stop = endOfCell(bytes, at, delimiter);
				hash = hashBytes(bytes, at, stop);
				at = stop;
				code = bytes[at] ?? lineFeed;
			}
			if (column < width) {
				const store = stores[column];
				if (isData && store && row < mostRows) {
					const found = codeOf(store, source, start, stop, hash, escaped);
					if (found < 0) return null;
					store.codes[row] = found;
				}
				if (!isFilled && stop > start) isFilled = isText(source, start, stop);
			} else if (stop > start && isText(source, start, stop)) {
				isFilled = true;
				extra += 1;
			}
			column += 1;
			if (code === carriageReturn) {
				at += 1;
				if (bytes[at] !== lineFeed) return null;
			}
			at += 1;
			if (code !== delimiter) break;
		}
		if (!isData) continue;
		if (!isFilled) {
			waitingBlank += 1;
			continue;
		}
		if (row === mostRows) return { columns: [], rowNumbers, blank, extras, tooMany: true };
		for (let rest = column; rest < width; rest += 1) {
			const store = stores[rest];
			if (store) store.codes[row] = codeOf(store, source, 0, 0, 0, null);
		}
		blank += waitingBlank;
		waitingBlank = 0;
		rowNumbers.push(record);
		if (extra > 0) extras.push({ row: record, n: extra });
	}
	const columns = stores.map((store) => columnOf(store, source, rowNumbers.length));
	return { columns, rowNumbers, blank, extras, tooMany: false };
}

interface Source {
	readonly bytes: Uint8Array;
	/** The same as text where every character is one byte, so that a cell is a slice of it. */
	readonly text: string | null;
}

function withoutMark(bytes: Uint8Array): Uint8Array {
	return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

function slice({ bytes, text }: Source, start: number, stop: number): string {
	return text === null ? decoder.decode(bytes.subarray(start, stop)) : text.slice(start, stop);
}

/** A function of its own, and so is `hashBytes`: the engine then makes fast code of the loop. */
function endOfCell(bytes: Uint8Array, from: number, delimiter: number): number {
	const end = bytes.length;
	let at = from;
	while (at < end) {
		const code = bytes[at] ?? 0;
		if (code === delimiter || code === lineFeed || code === carriageReturn) break;
		at += 1;
	}
	return at;
}

function hashBytes(bytes: Uint8Array, start: number, stop: number): number {
	let hash = 0;
	for (let at = start; at < stop; at += 1) hash = (Math.imul(hash, 31) + (bytes[at] ?? 0)) | 0;
	return hash;
}

function closingQuote(bytes: Uint8Array, start: number): number {
	let at = start;
	for (;;) {
		const close = bytes.indexOf(quote, at);
		if (close < 0) return -1;
		if (bytes[close + 1] !== quote) return close;
		at = close + 2;
	}
}

/** A quoted cell with its doubled quotation marks made single; null when it has none. */
function unescaped(source: Source, start: number, stop: number): string | null {
	for (let at = start; at < stop; at += 1) {
		if (source.bytes[at] === quote) return slice(source, start, stop).replaceAll('""', '"');
	}
	return null;
}

function isText(source: Source, start: number, stop: number): boolean {
	const first = source.bytes[start] ?? 0;
	return (first > 32 && first < 127) || slice(source, start, stop).trim() !== '';
}

/** Distinct texts of one column as places in the source, found again by their hash. */
interface Store {
	readonly codes: Int32Array;
	starts: Int32Array;
	stops: Int32Array;
	hashes: Int32Array;
	/** Open addressing: code + 1, or 0 for a free slot. */
	slots: Int32Array;
	size: number;
	/** Texts in which a doubled quotation mark was made single. */
	readonly escaped: Map<number, string>;
}

function newStore(rows: number): Store {
	return {
		codes: new Int32Array(rows),
		starts: new Int32Array(64),
		stops: new Int32Array(64),
		hashes: new Int32Array(64),
		slots: new Int32Array(128),
		size: 0,
		escaped: new Map()
	};
}

function hashOf(text: string): number {
	let hash = 0;
	for (const code of new TextEncoder().encode(text)) hash = (Math.imul(hash, 31) + code) | 0;
	return hash;
}

function spread(hash: number): number {
	const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
	return mixed ^ (mixed >>> 13);
}

/** The text's code, a new one if it was not met before; -1 when too many texts collide. */
function codeOf(
	store: Store,
	source: Source,
	start: number,
	stop: number,
	hash: number,
	escaped: string | null
): number {
	const { slots, hashes } = store;
	const mask = slots.length - 1;
	let slot = spread(hash) & mask;
	for (let chain = 0; chain < longestChain; chain += 1) {
		const code = (slots[slot] ?? 0) - 1;
		if (code < 0) return add(store, slot, start, stop, hash, escaped);
		if (hashes[code] === hash && isSame(store, code, source, start, stop, escaped)) return code;
		slot = (slot + 1) & mask;
	}
	return -1;
}

function isSame(
	store: Store,
	code: number,
	source: Source,
	start: number,
	stop: number,
	escaped: string | null
): boolean {
	if (escaped !== null || store.escaped.size > 0) {
		return textOf(store, code, source) === (escaped ?? slice(source, start, stop));
	}
	const { bytes } = source;
	const from = store.starts[code] ?? 0;
	const length = stop - start;
	if ((store.stops[code] ?? 0) - from !== length) return false;
	for (let k = 0; k < length; k += 1) {
		if (bytes[from + k] !== bytes[start + k]) return false;
	}
	return true;
}

function textOf(store: Store, code: number, source: Source): string {
	return store.escaped.get(code) ?? slice(source, store.starts[code] ?? 0, store.stops[code] ?? 0);
}

function add(
	store: Store,
	slot: number,
	start: number,
	stop: number,
	hash: number,
	escaped: string | null
): number {
	const code = store.size;
	if (code === store.starts.length) {
		store.starts = doubled(store.starts);
		store.stops = doubled(store.stops);
		store.hashes = doubled(store.hashes);
	}
	store.starts[code] = start;
	store.stops[code] = stop;
	store.hashes[code] = hash;
	store.slots[slot] = code + 1;
	if (escaped !== null) store.escaped.set(code, escaped);
	store.size += 1;
	if (store.size * 2 > store.slots.length) rehash(store);
	return code;
}

function rehash(store: Store): void {
	const slots = new Int32Array(store.slots.length * 4);
	const mask = slots.length - 1;
	for (let code = 0; code < store.size; code += 1) {
		let slot = spread(store.hashes[code] ?? 0) & mask;
		while (slots[slot] !== 0) slot = (slot + 1) & mask;
		slots[slot] = code + 1;
	}
	store.slots = slots;
}

function doubled(array: Int32Array): Int32Array {
	const larger = new Int32Array(array.length * 2);
	larger.set(array);
	return larger;
}

function columnOf(store: Store, source: Source, rows: number): TextColumn {
	const values: string[] = [];
	for (let code = 0; code < store.size; code += 1) values.push(textOf(store, code, source));
	return { codes: store.codes.subarray(0, rows), values };
}
