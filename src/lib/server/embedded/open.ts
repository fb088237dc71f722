/**
 * Opens the embedded store: lock, keys, worker thread, schedule. What comes out is a `fetch` that
 * answers as a Supabase project would, so the rest of the program cannot tell the difference.
 */
import { chmodSync, existsSync, mkdirSync, statfsSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { folderKeys } from './keys.ts';
import { takeLock } from './lock.ts';
import type { Lock } from './lock.ts';
import type { Answer, FromWorker, Order, Person, StoredResponse } from './protocol.ts';
import { oneAtATime } from './queue.ts';
import { StartRefusal } from '../refusal.ts';
import { pruneSnapshots } from './snapshots.ts';

export interface EmbeddedOptions {
	/** Data folder; made when missing. */
	readonly folder: string;
	/** Root of the program: the worker and the migrations are read from there. */
	readonly root: string;
	/** A sentence for the console about work that takes a while, or about a repair. */
	readonly onProgress: (sentence: string) => void;
	/** Longest time for one call, milliseconds; big bodies get two seconds a megabyte on top. */
	readonly deadline?: number;
	/** Writes are refused below this much free space, bytes. */
	readonly minimumFree?: number;
}

export interface EmbeddedStore {
	readonly url: string;
	readonly publishableKey: string;
	readonly localPassword: string;
	readonly fetch: typeof fetch;
	/** Makes an account (replacing one of that address) that owns every workspace. */
	readonly admit: (person: Person, workspaceName: string) => Promise<void>;
	/** Accounts other than the one named. */
	readonly countPeople: (except: string) => Promise<number>;
	/** Copies the database if it changed since the last copy; false when the copy was not whole. */
	readonly snapshot: () => Promise<boolean>;
	readonly close: () => Promise<void>;
}

const minute = 60_000;
const startDeadline = 5 * minute;
const megabyte = 1024 * 1024;

/** @throws {StartRefusal} with a sentence for people when the folder cannot be opened. */
export async function openEmbeddedStore(options: EmbeddedOptions): Promise<EmbeddedStore> {
	const { folder, root, onProgress } = options;
	const deadline = options.deadline ?? 30_000;
	const minimumFree = options.minimumFree ?? 500 * megabyte;
	const lock = lockOf(folder);
	process.once('exit', lock.release);
	const giveUpFolder = (): void => {
		process.off('exit', lock.release);
		lock.release();
	};

	const inTurn = oneAtATime();
	let worker: Worker | null = null;
	let closed = false;
	let changed = true;

	async function launch(): Promise<Worker> {
		chmodSync(folder, 0o700);
		const keys = folderKeys(folder);
		const started = startThread(path.join(root, 'src/lib/server/embedded/worker.ts'), {
			folder,
			migrations: path.join(root, 'supabase/migrations'),
			keys
		});
		await untilReady(started, folder, onProgress).catch(async (error: unknown) => {
			await started.terminate();
			throw error;
		});
		return started;
	}

	async function order(given: Order, limit: number): Promise<Answer> {
		return inTurn(async () => {
			if (closed) throw new StoreFault('closed');
			worker ??= await launch();
			try {
				return await ask(worker, given, limit);
			} catch (error) {
				// A thread that is late or gone is replaced at the next call; the log makes it whole.
				if (error instanceof StoreFault && error.fatal) {
					const late = worker;
					worker = null;
					await late.terminate();
				}
				throw error;
			}
		});
	}

	async function answer(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
		const request = new Request(input, init);
		const reads = request.method === 'GET' || request.method === 'HEAD';
		const body = reads ? null : await request.text();
		const size = body?.length ?? 0;
		if (!reads) {
			if (freeSpace(folder) < Math.max(minimumFree, 3 * size)) return refused(507, 'disk-full');
			changed = true;
		}
		try {
			const response = (await order(
				{
					kind: 'fetch',
					request: {
						method: request.method,
						url: request.url,
						headers: [...request.headers],
						body
					}
				},
				deadline + (size / megabyte) * 2000
			)) as StoredResponse;
			return new Response(response.body, {
				status: response.status,
				headers: response.headers.map(([name, value]): [string, string] => [name, value])
			});
		} catch (error) {
			if (error instanceof StoreFault) return refused(error.status, error.code);
			throw error;
		}
	}

	async function snapshot(): Promise<boolean> {
		const part = await order({ kind: 'snapshot' }, 10 * minute);
		if (typeof part !== 'string') return true;
		const good = await verifyInThread(root, part);
		if (good) pruneSnapshots(path.join(folder, 'snapshots'));
		else onProgress('A snapshot of the database could not be restored and was thrown away.');
		return good;
	}

	async function checkpoint(): Promise<void> {
		if (!changed) return;
		changed = false;
		await order({ kind: 'checkpoint' }, 5 * minute);
	}

	const timers = [
		every(5 * minute, checkpoint),
		every(24 * 60 * minute, () => order({ kind: 'vacuum' }, 30 * minute)),
		every(60 * minute, snapshot),
		setTimeout(() => void snapshot().catch(() => undefined), minute).unref()
	];

	try {
		worker = await inTurn(launch);
	} catch (error) {
		for (const timer of timers) clearInterval(timer);
		giveUpFolder();
		throw error;
	}
	const keys = folderKeys(folder);

	return {
		url: 'http://store.invalid',
		publishableKey: keys.publishableKey,
		localPassword: keys.localPassword,
		fetch: answer,
		admit: async (person, workspaceName) => {
			await order({ kind: 'admit', person, workspaceName }, deadline);
		},
		countPeople: async (except) => Number(await order({ kind: 'count-people', except }, deadline)),
		snapshot,
		close: async () => {
			if (closed) return;
			for (const timer of timers) clearInterval(timer);
			await order({ kind: 'close' }, minute).catch(() => undefined);
			closed = true;
			await worker?.terminate();
			giveUpFolder();
		}
	};
}

function lockOf(folder: string): Lock {
	try {
		if (!existsSync(folder)) mkdirSync(folder, { recursive: true, mode: 0o700 });
		return takeLock(folder);
	} catch (error) {
		if (error instanceof StartRefusal) throw error;
		const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
		throw new StartRefusal(
			`The data folder ${folder} cannot be made or written to (${reason}). Check its place and its owner, or set PLANNER_DATA to another.`
		);
	}
}

/** A call that the store did not answer. `fatal`: the thread is of no more use. */
class StoreFault extends Error {
	override readonly name = 'StoreFault';
	readonly code: string;
	readonly fatal: boolean;
	readonly status: number;

	constructor(code: string, { fatal, status }: { fatal: boolean; status: number } = calm) {
		super(code);
		this.code = code;
		this.fatal = fatal;
		this.status = status;
	}
}
const calm = { fatal: false, status: 500 };

async function untilReady(
	thread: Worker,
	folder: string,
	onProgress: (sentence: string) => void
): Promise<void> {
	return new Promise((resolve, reject) => {
		const end = (refusal: string | null): void => {
			clearTimeout(timer);
			thread.off('message', onMessage).off('exit', onExit).off('error', onError);
			if (refusal === null) resolve();
			else reject(new StartRefusal(refusal));
		};
		const onMessage = (message: FromWorker): void => {
			if (message.kind === 'progress') onProgress(message.sentence);
			if (message.kind === 'failed') end(message.refusal ?? unopened(folder, message.fault));
			if (message.kind === 'ready') end(null);
		};
		const onExit = (): void => end(unopened(folder, 'its thread ended'));
		const onError = (error: Error): void => end(unopened(folder, error.name));
		const timer = setTimeout(() => end(unopened(folder, 'no answer in 5 minutes')), startDeadline);
		thread.on('message', onMessage).on('exit', onExit).on('error', onError);
	});
}

async function ask(worker: Worker, given: Order, limit: number): Promise<Answer> {
	return new Promise((resolve, reject) => {
		const end = (): void => {
			clearTimeout(timer);
			worker.off('message', onMessage).off('exit', onExit).off('error', onError);
		};
		const fail = (fault: StoreFault): void => {
			end();
			reject(fault);
		};
		const onMessage = (message: FromWorker): void => {
			if (message.kind === 'answer') {
				end();
				resolve(message.answer);
			} else if (message.kind === 'fault') {
				fail(new StoreFault(message.fault));
			}
		};
		const onExit = (): void => fail(new StoreFault('store-stopped', { fatal: true, status: 503 }));
		const onError = (): void => fail(new StoreFault('store-failed', { fatal: true, status: 503 }));
		const timer = setTimeout(
			() => fail(new StoreFault('store-timeout', { fatal: true, status: 504 })),
			limit
		);
		worker.on('message', onMessage).on('exit', onExit).on('error', onError);
		worker.postMessage(given);
	});
}

/** A thread from a source file, its output swallowed: it may carry values of rows. */
function startThread(file: string, data: unknown): Worker {
	const thread = new Worker(file, { workerData: data, stdout: true, stderr: true });
	thread.stdout.resume();
	thread.stderr.resume();
	return thread;
}

async function verifyInThread(root: string, part: string): Promise<boolean> {
	const thread = startThread(path.join(root, 'src/lib/server/embedded/verify.ts'), part);
	return new Promise((resolve) => {
		thread.once('message', (good: unknown) => resolve(good === true));
		thread.once('error', () => resolve(false));
		thread.once('exit', () => resolve(false));
	});
}

/** An answer in the shape of the data API's errors, so that supabase-js reports it as one. */
function refused(status: number, code: string): Response {
	return Response.json({ code, message: code, details: null, hint: null }, { status });
}

function freeSpace(folder: string): number {
	const { bavail, bsize } = statfsSync(folder);
	return bavail * bsize;
}

function unopened(folder: string, fault: string): string {
	return `The database in ${folder} could not be opened (${fault}). Nothing was changed.`;
}

function every(interval: number, task: () => Promise<unknown>): NodeJS.Timeout {
	return setInterval(() => void task().catch(() => undefined), interval).unref();
}
