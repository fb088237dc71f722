/**
 * What a workbook's ZIP holds, told before anything is read: the names and sizes that its directory
 * declares, then the bytes that really come out. Declared sizes can lie, so both are held against
 * the limits.
 */
import type { Limits } from './limits.ts';

export interface ZipPart {
	readonly name: string;
	/** 0 stored, 8 deflated. */
	readonly method: number;
	readonly encrypted: boolean;
	readonly packedBytes: number;
	readonly declaredBytes: number;
	/** Of the local header. */
	readonly offset: number;
}

/** Why a ZIP is not read. The words for each are beside the sheet reader. */
export type ZipFault =
	| 'not-a-zip'
	| 'truncated'
	| 'too-many-parts'
	| 'unsafe-name'
	| 'duplicate-name'
	| 'encrypted'
	| 'declared-too-large'
	| 'unpacked-too-large'
	| 'size-differs'
	| 'unknown-packing'
	| 'damaged-part';

export type ZipListing =
	| { readonly ok: true; readonly parts: readonly ZipPart[] }
	| { readonly ok: false; readonly fault: ZipFault; readonly part: string | null };

const endSignature = 0x06054b50;
const directorySignature = 0x02014b50;
const localSignature = 0x04034b50;
const endBytes = 22;
const directoryBytes = 46;
const localBytes = 30;
/** Marks a size kept elsewhere (ZIP64): no workbook within the limits needs it. */
const elsewhere = 0xffffffff;

export function listParts(bytes: Uint8Array, limits: Limits): ZipListing {
	const view = viewOf(bytes);
	const end = findEnd(view);
	if (end === null) return fault(bytes.length < endBytes ? 'not-a-zip' : 'truncated');
	const count = view.getUint16(end + 10, true);
	if (count > limits.zipEntries) return fault('too-many-parts');
	const parts: ZipPart[] = [];
	const names = new Set<string>();
	let declared = 0;
	let at = view.getUint32(end + 16, true);
	for (let index = 0; index < count; index += 1) {
		if (at + directoryBytes > end || view.getUint32(at, true) !== directorySignature) {
			return fault('truncated');
		}
		const part = partAt(bytes, view, at);
		const wrong = faultOf(part, names, bytes.length);
		if (wrong !== null) return fault(wrong, part.name);
		names.add(part.name.toLowerCase());
		declared += part.declaredBytes;
		if (declared > limits.unpackedBytes) return fault('declared-too-large', part.name);
		parts.push(part);
		at +=
			directoryBytes +
			view.getUint16(at + 28, true) +
			view.getUint16(at + 30, true) +
			view.getUint16(at + 32, true);
	}
	return { ok: true, parts };
}

function fault(code: ZipFault, part: string | null = null): ZipListing {
	return { ok: false, fault: code, part };
}

function findEnd(view: DataView): number | null {
	const last = view.byteLength - endBytes;
	for (let at = last; at >= 0 && at >= last - 0xffff; at -= 1) {
		if (view.getUint32(at, true) === endSignature) return at;
	}
	return null;
}

function partAt(bytes: Uint8Array, view: DataView, at: number): ZipPart {
	const nameBytes = view.getUint16(at + 28, true);
	const name = bytes.subarray(at + directoryBytes, at + directoryBytes + nameBytes);
	return {
		name: new TextDecoder().decode(name),
		method: view.getUint16(at + 10, true),
		encrypted: (view.getUint16(at + 8, true) & 1) === 1,
		packedBytes: view.getUint32(at + 20, true),
		declaredBytes: view.getUint32(at + 24, true),
		offset: view.getUint32(at + 42, true)
	};
}

function faultOf(part: ZipPart, names: ReadonlySet<string>, length: number): ZipFault | null {
	if (isUnsafe(part.name)) return 'unsafe-name';
	if (names.has(part.name.toLowerCase())) return 'duplicate-name';
	if (part.encrypted) return 'encrypted';
	if (part.method !== 0 && part.method !== 8) return 'unknown-packing';
	if (part.packedBytes === elsewhere || part.declaredBytes === elsewhere) {
		return 'declared-too-large';
	}
	return part.offset + localBytes + part.packedBytes > length ? 'truncated' : null;
}

function isUnsafe(name: string): boolean {
	return (
		name === '' ||
		name.includes('\0') ||
		/^[/\\]|^[a-z]:/i.test(name) ||
		name.split(/[/\\]/).includes('..')
	);
}

export type ChunkReader = (chunk: Uint8Array) => void;

/**
 * Unpacks every part and counts its bytes; `readerOf` may give a reader for parts of interest.
 * Null when all is within the limits and as declared.
 */
export async function unpackAll(
	bytes: Uint8Array,
	parts: readonly ZipPart[],
	limits: Limits,
	readerOf: (part: ZipPart) => ChunkReader | null
): Promise<{ readonly fault: ZipFault; readonly part: string } | null> {
	let total = 0;
	for (const part of parts) {
		const read = readerOf(part);
		let unpacked = 0;
		const wrong = await unpack(bytes, part, (chunk) => {
			unpacked += chunk.length;
			total += chunk.length;
			if (total > limits.unpackedBytes) return 'unpacked-too-large';
			if (unpacked > part.declaredBytes) return 'size-differs';
			read?.(chunk);
			return null;
		});
		if (wrong !== null) return { fault: wrong, part: part.name };
		if (unpacked !== part.declaredBytes) return { fault: 'size-differs', part: part.name };
	}
	return null;
}

async function unpack(
	bytes: Uint8Array,
	part: ZipPart,
	take: (chunk: Uint8Array) => ZipFault | null
): Promise<ZipFault | null> {
	const view = viewOf(bytes);
	if (view.getUint32(part.offset, true) !== localSignature) return 'truncated';
	const start =
		part.offset +
		localBytes +
		view.getUint16(part.offset + 26, true) +
		view.getUint16(part.offset + 28, true);
	if (start + part.packedBytes > bytes.length) return 'truncated';
	const packed = bytes.slice(start, start + part.packedBytes);
	if (part.method === 0) return take(packed);
	const reader = new Blob([packed])
		.stream()
		.pipeThrough(new DecompressionStream('deflate-raw'))
		.getReader();
	try {
		for (;;) {
			const { done, value } = await reader.read();
			if (done) return null;
			const wrong = take(value);
			if (wrong === null) continue;
			await reader.cancel();
			return wrong;
		}
	} catch {
		return 'damaged-part';
	}
}

function viewOf(bytes: Uint8Array): DataView {
	return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
