/** Secrets of one data folder, made once and readable by its owner alone. */
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const keysSchema = z.strictObject({
	jwtSecret: z.string().min(32),
	publishableKey: z.string().startsWith('sb_publishable_'),
	/** Password of the machine's own account, which nobody types. */
	localPassword: z.string().min(32)
});
export type FolderKeys = z.infer<typeof keysSchema>;

/** Reads the folder's keys, making them on first use. The caller holds the folder's lock. */
export function folderKeys(folder: string): FolderKeys {
	const file = path.join(folder, 'keys.json');
	if (existsSync(file)) return keysSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
	const keys: FolderKeys = {
		jwtSecret: randomBytes(48).toString('base64url'),
		publishableKey: `sb_publishable_${randomBytes(24).toString('base64url')}`,
		localPassword: randomBytes(36).toString('base64url')
	};
	writeFileSync(`${file}.part`, JSON.stringify(keys), { mode: 0o600, flush: true });
	renameSync(`${file}.part`, file);
	return keys;
}
