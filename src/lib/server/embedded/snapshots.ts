/**
 * Copies of the whole database beside it: `snapshots/<time>.tar.gz` with `<time>.json` saying what
 * must be in it. A copy counts only once it was restored into memory and every table counted.
 */
import { createHash } from 'node:crypto';
import {
	closeSync,
	existsSync,
	fsyncSync,
	mkdirSync,
	openSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	writeSync
} from 'node:fs';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { z } from 'zod';

const noteSchema = z.strictObject({
	takenAt: z.string(),
	/** Write-ahead log position: the same position means nothing changed since. */
	position: z.string(),
	sha256: z.string(),
	rows: z.record(z.string(), z.int().min(0))
});
type Note = z.infer<typeof noteSchema>;

const countTables = `
	select schemaname || '.' || tablename as table
	from pg_catalog.pg_tables
	where schemaname in ('public', 'auth', 'supabase_migrations')
	order by 1
`;

/** Writes an unverified copy (`….part`) and returns its path. The caller is alone on the database. */
export async function writeSnapshot(database: PGlite, folder: string, now: Date): Promise<string> {
	mkdirSync(folder, { recursive: true, mode: 0o700 });
	await database.exec('checkpoint');
	const copy = await database.dumpDataDir('gzip');
	const bytes = new Uint8Array(await copy.arrayBuffer());
	const takenAt = now.toISOString().replaceAll(':', '-');
	const rows = await countRows(database);
	// Asked last: counting may write hints into the log.
	const position = await walPosition(database);
	const note: Note = { takenAt, position, sha256: sha256(bytes), rows };
	const file = path.join(folder, `${takenAt}.tar.gz`);
	writeDurably(`${file}.part`, bytes);
	writeDurably(noteOf(file), Buffer.from(JSON.stringify(note)));
	return `${file}.part`;
}

/** Restores a copy into memory and counts; true keeps it under its own name, false removes it. */
export async function verifySnapshot(part: string): Promise<boolean> {
	const file = part.replace(/\.part$/, '');
	const good = await restoresAsNoted(part, noteOf(file));
	if (good) renameSync(part, file);
	else for (const rest of [part, noteOf(file)]) rmSync(rest, { force: true });
	return good;
}

/** Verified copies, newest first. */
export function listSnapshots(folder: string): readonly string[] {
	if (!existsSync(folder)) return [];
	return readdirSync(folder)
		.filter((name) => name.endsWith('.tar.gz'))
		.sort()
		.reverse()
		.map((name) => path.join(folder, name));
}

/** The log position of the newest verified copy, or null. */
export function lastPosition(folder: string): string | null {
	const [newest] = listSnapshots(folder);
	return newest === undefined ? null : (readNote(noteOf(newest))?.position ?? null);
}

export async function walPosition(database: PGlite): Promise<string> {
	const { rows } = await database.query<{ at: string }>(
		'select pg_current_wal_insert_lsn()::text as at'
	);
	return rows[0]?.at ?? '';
}

/** Puts a verified copy into an empty folder; false when the copy is not whole. */
export async function restoreSnapshot(file: string, into: string): Promise<boolean> {
	if (!(await restoresAsNoted(file, noteOf(file)))) return false;
	const database = new PGlite({
		dataDir: into,
		loadDataDir: new Blob([readFileSync(file)])
	});
	await database.waitReady;
	await database.close();
	return true;
}

/** Removes copies that the rule of `keep` lets go. */
export function pruneSnapshots(folder: string): void {
	const files = listSnapshots(folder);
	const kept = new Set(keep(files.map((file) => path.basename(file, '.tar.gz'))));
	for (const file of files) {
		if (kept.has(path.basename(file, '.tar.gz'))) continue;
		rmSync(file, { force: true });
		rmSync(noteOf(file), { force: true });
	}
}

/** Of times (newest first): the newest 24, the last of each of 7 days and of each of 4 weeks. */
export function keep(times: readonly string[]): readonly string[] {
	return [
		...new Set([
			...times.slice(0, 24),
			...newestOfEach(times, 7, (time) => time.slice(0, 10)),
			...newestOfEach(times, 4, (time) =>
				String(Math.floor(Date.parse(time.slice(0, 10)) / (7 * 24 * 3_600_000)))
			)
		])
	];
}

function newestOfEach(
	times: readonly string[],
	count: number,
	period: (time: string) => string
): readonly string[] {
	const newest = new Map<string, string>();
	for (const time of times) if (!newest.has(period(time))) newest.set(period(time), time);
	return [...newest.values()].slice(0, count);
}

async function restoresAsNoted(file: string, noteFile: string): Promise<boolean> {
	const note = readNote(noteFile);
	if (note === null || !existsSync(file)) return false;
	const bytes = readFileSync(file);
	if (sha256(bytes) !== note.sha256) return false;
	try {
		const restored = new PGlite({ loadDataDir: new Blob([bytes]) });
		await restored.waitReady;
		const rows = await countRows(restored);
		await restored.close();
		return JSON.stringify(rows) === JSON.stringify(note.rows);
	} catch {
		return false;
	}
}

async function countRows(database: PGlite): Promise<Record<string, number>> {
	const tables = await database.query<{ table: string }>(countTables);
	const counts: Record<string, number> = {};
	for (const { table } of tables.rows) {
		const { rows } = await database.query<{ n: number }>(
			`select count(*)::integer as n from ${table}`
		);
		counts[table] = rows[0]?.n ?? 0;
	}
	return counts;
}

function readNote(file: string): Note | null {
	try {
		return noteSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
	} catch {
		return null;
	}
}

function noteOf(file: string): string {
	return file.replace(/\.tar\.gz$/, '.json');
}

function sha256(bytes: Uint8Array): string {
	return createHash('sha256').update(bytes).digest('hex');
}

function writeDurably(file: string, bytes: Uint8Array): void {
	const handle = openSync(file, 'w', 0o600);
	try {
		for (let written = 0; written < bytes.length;) {
			written += writeSync(handle, bytes, written);
		}
		fsyncSync(handle);
	} finally {
		closeSync(handle);
	}
}
