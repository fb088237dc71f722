/** Starting, watching and killing the processes of these tests. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';
import { openEmbeddedStore } from '#lib/server/embedded/open.ts';

export interface Running {
	readonly process: ChildProcess;
	/** Everything it wrote so far, on both outputs. */
	readonly output: () => string;
	/** Resolves once the output holds the text; rejects when the process ends without it. */
	readonly until: (text: string) => Promise<void>;
	readonly ended: Promise<number | null>;
	readonly kill: () => Promise<void>;
}

const folders: string[] = [];

export function newFolder(): string {
	const folder = mkdtempSync(path.join(tmpdir(), 'planner-store-'));
	folders.push(folder);
	return folder;
}

afterAll(() => {
	for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

let template: Promise<string> | null = null;

/** A folder that a store has used and closed: a copy, because the first start takes seconds. */
export async function usedFolder(): Promise<string> {
	template ??= makeTemplate();
	const folder = newFolder();
	cpSync(await template, folder, { recursive: true });
	return folder;
}

async function makeTemplate(): Promise<string> {
	const folder = newFolder();
	const store = await openEmbeddedStore({
		folder,
		root: process.cwd(),
		onProgress: () => undefined
	});
	await store.close();
	return folder;
}

export function start(mode: string, folder: string, note = ''): Running {
	const child = spawn(process.execPath, ['tests/faults/child.ts', mode, folder, note], {
		stdio: ['ignore', 'pipe', 'pipe']
	});
	let written = '';
	const watchers = new Set<() => void>();
	const hear = (bytes: Buffer): void => {
		written += bytes.toString();
		for (const watcher of watchers) watcher();
	};
	child.stdout.on('data', hear);
	child.stderr.on('data', hear);
	const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
	return {
		process: child,
		output: () => written,
		ended,
		until: async (text) =>
			new Promise((resolve, reject) => {
				const look = (): void => {
					if (!written.includes(text)) return;
					watchers.delete(look);
					resolve();
				};
				watchers.add(look);
				look();
				void ended.then(() => reject(new Error(`Ended without "${text}": ${written}`)));
			}),
		kill: async () => {
			child.kill('SIGKILL');
			await ended;
		}
	};
}
