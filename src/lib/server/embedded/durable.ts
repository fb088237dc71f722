/**
 * PGlite never asks the disk to sync. These two do it for it: the write-ahead log before a save is
 * answered, and every file around a checkpoint, which lets go of log that was not yet needed.
 */
import { closeSync, fdatasyncSync, fsyncSync, openSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** Syncs the log segments written since `since` (milliseconds) and the folder that names them. */
export function syncLog(databaseFolder: string, since: number): void {
	const folder = path.join(databaseFolder, 'pg_wal');
	for (const name of readdirSync(folder)) {
		if (!/^[0-9A-F]{24}$/.test(name)) continue;
		const file = path.join(folder, name);
		// A second of slack: file times are coarser than the clock.
		if (statSync(file).mtimeMs >= since - 1000) syncFile(file, fdatasyncSync);
	}
	syncFile(folder, fsyncSync);
}

/** Syncs every file written since `since` (milliseconds). */
export function syncAll(databaseFolder: string, since: number): void {
	for (const entry of readdirSync(databaseFolder, { recursive: true, withFileTypes: true })) {
		if (!entry.isFile()) continue;
		const file = path.join(entry.parentPath, entry.name);
		if (statSync(file).mtimeMs >= since - 1000) syncFile(file, fsyncSync);
	}
}

function syncFile(file: string, sync: (handle: number) => void): void {
	const handle = openSync(file, 'r');
	try {
		sync(handle);
	} finally {
		closeSync(handle);
	}
}
