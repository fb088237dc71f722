/**
 * A throw-away PostgreSQL on a unix socket, from the machine's own binaries: no port, no password,
 * gone when closed. PostgreSQL refuses to run as root, so under root it runs as another user.
 */
import { execFileSync, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

export interface Cluster {
	/** Folder of the socket; the user is `postgres`, the database `postgres`. */
	readonly socketFolder: string;
	readonly binaries: string;
	readonly stop: () => Promise<void>;
}

interface Account {
	readonly uid?: number;
	readonly gid?: number;
}

export async function startCluster(): Promise<Cluster> {
	const binaries = findBinaries() ?? installBinaries();
	const account = accountFor();
	const folder = mkdtempSync(path.join(tmpdir(), 'planner-pg-'));
	if (account.uid !== undefined && account.gid !== undefined) {
		chownSync(folder, account.uid, account.gid);
	}
	const data = path.join(folder, 'data');
	execFileSync(
		path.join(binaries, 'initdb'),
		['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync', '--locale=C'],
		{ stdio: 'pipe', ...account, cwd: folder }
	);
	const server = spawn(
		path.join(binaries, 'postgres'),
		['-D', data, '-k', folder, '-c', 'listen_addresses=', '-c', 'fsync=off'],
		{ stdio: 'ignore', ...account, cwd: folder }
	);
	await untilAnswering(path.join(folder, '.s.PGSQL.5432'), server);
	return {
		socketFolder: folder,
		binaries,
		stop: async () => {
			const ended = new Promise((resolve) => server.once('exit', resolve));
			// SIGINT: end now, without waiting for clients.
			server.kill('SIGINT');
			await ended;
			rmSync(folder, { recursive: true, force: true });
		}
	};
}

function findBinaries(): string | null {
	const debian = '/usr/lib/postgresql';
	const installed = existsSync(debian)
		? readdirSync(debian)
				.filter((major) => existsSync(path.join(debian, major, 'bin', 'initdb')))
				.sort((a, b) => Number(b) - Number(a))
				.map((major) => path.join(debian, major, 'bin'))
		: [];
	return installed[0] ?? binariesOnPath();
}

function binariesOnPath(): string | null {
	const folders = (process.env.PATH ?? '').split(path.delimiter);
	return (
		folders.find(
			(folder) =>
				existsSync(path.join(folder, 'initdb')) && existsSync(path.join(folder, 'postgres'))
		) ?? null
	);
}

function installBinaries(): string {
	if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
		const quiet = {
			stdio: 'ignore',
			env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
		} as const;
		execFileSync('apt-get', ['update'], quiet);
		execFileSync('apt-get', ['install', '-y', '--no-install-recommends', 'postgresql'], quiet);
	}
	const binaries = findBinaries();
	if (binaries !== null) return binaries;
	throw new Error(
		'PostgreSQL 15 or newer is needed for the database tests. Install it (Debian: apt-get install postgresql) or put its initdb and postgres on PATH.'
	);
}

function accountFor(): Account {
	if (process.getuid?.() !== 0) return {};
	for (const name of ['postgres', 'nobody']) {
		try {
			const id = (flag: string): number =>
				Number(
					execFileSync('id', [flag, name], {
						encoding: 'utf8',
						stdio: ['ignore', 'pipe', 'ignore']
					})
				);
			return { uid: id('-u'), gid: id('-g') };
		} catch {
			// Try the next name.
		}
	}
	throw new Error('PostgreSQL does not run as root, and there is no user postgres or nobody here.');
}

async function untilAnswering(socket: string, server: ChildProcess): Promise<void> {
	for (let tries = 0; tries < 300; tries += 1) {
		if (server.exitCode !== null) break;
		if (existsSync(socket) && (await answers(socket))) return;
		await pause(50);
	}
	throw new Error('The throw-away PostgreSQL did not start');
}

async function answers(socket: string): Promise<boolean> {
	return new Promise((resolve) => {
		const probe = connect(socket, () => {
			probe.destroy();
			resolve(true);
		});
		probe.once('error', () => resolve(false));
	});
}
