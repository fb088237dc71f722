/**
 * One server to a data folder. PGlite takes no lock of its own: two processes on one folder lose
 * each other's rows in silence. The lock names its holder (machine, process and when that process
 * started), is taken before the folder is opened, and is taken over only from a dead holder, never
 * because it is old: a busy process can look dead to a heartbeat.
 */
import { execFileSync } from 'node:child_process';
import {
	closeSync,
	existsSync,
	fsyncSync,
	openSync,
	readFileSync,
	rmdirSync,
	mkdirSync,
	unlinkSync,
	writeSync
} from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { StartRefusal } from '../refusal.ts';

const holderSchema = z.strictObject({
	pid: z.int().positive(),
	machine: z.string(),
	/** When the process started, as the system words it: process numbers are used again. */
	started: z.string()
});
type Holder = z.infer<typeof holderSchema>;

export interface Lock {
	/** Gives the folder up; harmless a second time. */
	readonly release: () => void;
}

/**
 * Takes the lock on a data folder.
 *
 * @throws {StartRefusal} when another process holds the folder, before anything is written there.
 */
export function takeLock(folder: string): Lock {
	const file = path.join(folder, 'planner.lock');
	const me: Holder = {
		pid: process.pid,
		machine: hostname(),
		started: startOf(process.pid) ?? 'unknown'
	};
	if (!create(file, me)) {
		const holder = read(file);
		if (holder === null || isAlive(holder)) throw refusal(folder, file, holder);
		takeOver(folder, file, me);
	}
	let held = true;
	return {
		release: () => {
			if (!held) return;
			held = false;
			unlinkSync(file);
		}
	};
}

/**
 * Only one process at a time may clear a dead holder's lock; without that, the second to notice
 * would clear the first one's new lock.
 */
function takeOver(folder: string, file: string, me: Holder): void {
	const claim = `${file}.takeover`;
	try {
		mkdirSync(claim);
	} catch (error) {
		if (codeOf(error) !== 'EEXIST') throw error;
		throw new StartRefusal(
			`Another copy of the planner is starting on the folder ${folder}. Use that copy. If none is running, delete the empty folder ${claim} and start again.`
		);
	}
	try {
		const holder = existsSync(file) ? read(file) : null;
		if (holder !== null && isAlive(holder)) throw refusal(folder, file, holder);
		if (holder !== null) unlinkSync(file);
		if (!create(file, me)) throw refusal(folder, file, read(file));
	} finally {
		rmdirSync(claim);
	}
}

function create(file: string, me: Holder): boolean {
	let handle: number;
	try {
		handle = openSync(file, 'wx', 0o600);
	} catch (error) {
		if (codeOf(error) === 'EEXIST') return false;
		throw error;
	}
	try {
		writeSync(handle, JSON.stringify(me));
		fsyncSync(handle);
	} finally {
		closeSync(handle);
	}
	return true;
}

/** Null for a lock that cannot be read: perhaps written this very moment, so it counts as held. */
function read(file: string): Holder | null {
	try {
		return holderSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
	} catch {
		return null;
	}
}

function isAlive(holder: Holder): boolean {
	// The processes of another machine cannot be seen from here: better refuse than lose rows.
	if (holder.machine !== hostname()) return true;
	const started = startOf(holder.pid);
	if (started === null) return false;
	return started === 'unknown' || holder.started === 'unknown' || started === holder.started;
}

/** A word that differs between two processes with one number; null when there is no such process. */
function startOf(pid: number): string | null {
	try {
		process.kill(pid, 0);
	} catch (error) {
		// EPERM: it is there, under another user.
		if (codeOf(error) === 'ESRCH') return null;
	}
	try {
		const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
		const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
		// The second field is the command in brackets and may hold spaces; `Z` is dead, not yet reaped.
		const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
		return fields[0] === 'Z' ? null : `${boot}:${fields[19] ?? 'unknown'}`;
	} catch {
		return startByPs(pid);
	}
}

function startByPs(pid: number): string {
	try {
		return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
	} catch {
		return 'unknown';
	}
}

function refusal(folder: string, file: string, holder: Holder | null): StartRefusal {
	if (holder === null) {
		return new StartRefusal(
			`The folder ${folder} is in use: its lock ${file} cannot be read. If no copy of the planner is running, delete that file and start again.`
		);
	}
	if (holder.machine !== hostname()) {
		return new StartRefusal(
			`The folder ${folder} is in use by process ${holder.pid} on the machine ${holder.machine}. Stop it there first. If that machine is gone, delete ${file} and start again.`
		);
	}
	return new StartRefusal(
		`The folder ${folder} is already open in another copy of the planner (process ${holder.pid}). Use that copy, or stop it and start again.`
	);
}

function codeOf(error: unknown): unknown {
	return error instanceof Error && 'code' in error ? error.code : null;
}
