/**
 * Every hostile file through the real door, in a worker of bounded memory: answered within 20 s with
 * a place and a reason, or read with issues; never a crash, never half an import.
 */
import { Worker } from 'node:worker_threads';
import { afterAll, describe, expect, it } from 'vitest';
import { hostileFiles } from './files.ts';
import type { HostileFile } from './sample.ts';
import type { Answer } from './reader.worker.ts';

const deadlineSeconds = 20;

const files = hostileFiles();
const kinds = [...new Set(files.map(({ kind }) => kind))];

let worker: Worker | null = null;

function start(): Worker {
	const started = new Worker(new URL('./reader.worker.ts', import.meta.url), {
		resourceLimits: { maxOldGenerationSizeMb: 1024 }
	});
	worker = started;
	return started;
}

function stop(): void {
	void worker?.terminate();
	worker = null;
}

afterAll(stop);

/** Rejects when the worker dies, throws, or has not answered in 20 s. */
function ask(bytes: Uint8Array): Promise<Answer> {
	const asked = worker ?? start();
	return new Promise((resolve, reject) => {
		const settle = (end: () => void) => {
			clearTimeout(timer);
			asked.off('message', onMessage);
			asked.off('error', onError);
			end();
		};
		const fail = (message: string) => {
			stop();
			reject(new Error(message));
		};
		const onMessage = ({ answer, fault }: { answer?: Answer; fault?: string }) =>
			settle(() => (answer ? resolve(answer) : reject(new Error(`thrown: ${fault ?? ''}`))));
		const onError = (error: Error) => settle(() => fail(`died: ${error.message}`));
		const timer = setTimeout(
			() => settle(() => fail(`no answer in ${deadlineSeconds} s`)),
			deadlineSeconds * 1000
		);
		asked.on('message', onMessage);
		asked.on('error', onError);
		asked.postMessage({ bytes, options: {} });
	});
}

async function check({ kind, name, bytes, refusedAs }: HostileFile): Promise<void> {
	const place = `${kind}: ${name}`;
	const answer = await ask(bytes()).catch((error: unknown) => {
		throw new Error(`${place}: ${String(error)}`);
	});
	if (refusedAs === null) expect(answer.ok, `${place}: ${answer.messages.join(' ')}`).toBe(true);
	if (typeof refusedAs === 'string') {
		expect(answer.ok, `${place} was read`).toBe(false);
		expect(answer.codes, place).toContain(refusedAs);
	}
	expect(answer.arrayBufferMegabytes, `${place}: memory`).toBeLessThan(600);
	if (answer.ok) {
		expect(answer.contracts + answer.setAside + answer.refused, place).toBeLessThanOrEqual(
			answer.rows
		);
		return;
	}
	expect(answer.contracts, place).toBe(0);
	expect(answer.errors.length, place).toBeGreaterThan(0);
	for (const { message } of answer.errors) {
		expect(message, place).toMatch(/^[A-Z“].{15,}[.?]$/su);
		expect(message, place).not.toMatch(/\bat \w+ \(|undefined|NaN|\[object|Error:/);
	}
}

describe('hostile files', () => {
	it('are at least 300, each with a name of its own', () => {
		expect(files.length).toBeGreaterThanOrEqual(300);
		const names = files.map(({ kind, name }) => `${kind}: ${name}`);
		expect(new Set(names).size).toBe(names.length);
	});

	it.each(kinds)(
		'of the kind “%s” are each answered in 20 s, whole or not at all',
		async (kind) => {
			for (const file of files.filter((each) => each.kind === kind)) await check(file);
		},
		600_000
	);
});
