import { readFileSync } from 'node:fs';
import type { z } from 'zod';

/** Input that cannot be used; its message is the one line that the person reads. */
export class BadInput extends Error {
	override readonly name = 'BadInput';
}

export function readBytes(path: string): Uint8Array {
	try {
		return readFileSync(path);
	} catch {
		throw new BadInput(`${path}: there is no such file, or it cannot be read`);
	}
}

export function readText(path: string): string {
	return new TextDecoder().decode(readBytes(path));
}

/** Reads JSON of a known shape; the first mistake is named with its place in the file. */
export function readJson<Schema extends z.ZodType>(path: string, schema: Schema): z.infer<Schema> {
	let value: unknown;
	try {
		value = JSON.parse(readText(path));
	} catch (error) {
		if (error instanceof BadInput) throw error;
		throw new BadInput(`${path}: this is not JSON`);
	}
	const parsed = schema.safeParse(value);
	if (parsed.success) return parsed.data;
	const [first] = parsed.error.issues;
	throw new BadInput(
		`${path}: ${first?.path.join('.') || 'file'}: ${first?.message ?? 'not valid'}`
	);
}

/** The single file name of a command, or one line saying that it is missing. */
export function only(positionals: readonly string[], what: string): string {
	const [path, ...more] = positionals;
	if (path === undefined) throw new BadInput(`Give ${what}`);
	if (more.length > 0) throw new BadInput(`Give one ${what}, not ${positionals.length}`);
	return path;
}
