import type { CallName, Calls, OnProgress, Response } from './protocol.ts';

/** Every call of the worker, answered later, with an optional progress callback at the end. */
export type PlannerWorker = {
	[Name in CallName]: (
		...args: [...Parameters<Calls[Name]>, onProgress?: OnProgress]
	) => Promise<Awaited<ReturnType<Calls[Name]>>>;
} & {
	/** Stops whatever is running: its promise is rejected with a `Cancelled` error. */
	cancel(): void;
	close(): void;
};

/** Thrown into the promise of a call that was cancelled. */
export class Cancelled extends Error {
	override readonly name = 'Cancelled';
}

interface Waiting {
	readonly resolve: (value: never) => void;
	readonly reject: (error: Error) => void;
	readonly onProgress: OnProgress | undefined;
}

/** Starts the worker that reads files and evaluates scenarios. In a browser only. */
export function createPlannerWorker(): PlannerWorker {
	const waiting = new Map<number, Waiting>();
	let worker = start();
	let lastId = 0;

	function start(): Worker {
		const started = new Worker(new URL('./planner.worker.ts', import.meta.url), { type: 'module' });
		started.addEventListener('message', ({ data }: MessageEvent<Response>) => settle(data));
		started.addEventListener('error', (event) => {
			rejectAll(new Error(event.message || 'The worker could not be started'));
		});
		return started;
	}

	function settle(response: Response): void {
		const call = waiting.get(response.id);
		if (!call) return;
		if (response.kind === 'progress') {
			call.onProgress?.(response.done, response.total);
			return;
		}
		waiting.delete(response.id);
		if (response.kind === 'result') call.resolve(response.value as never);
		else call.reject(new Error(response.message));
	}

	function rejectAll(error: Error): void {
		for (const { reject } of waiting.values()) reject(error);
		waiting.clear();
	}

	function ask<Name extends CallName>(call: Name) {
		return (...given: [...Parameters<Calls[Name]>, onProgress?: OnProgress]) => {
			const last = given.at(-1);
			const onProgress = typeof last === 'function' ? last : undefined;
			const args = given.filter((value) => typeof value !== 'function');
			lastId += 1;
			const id = lastId;
			return new Promise<Awaited<ReturnType<Calls[Name]>>>((resolve, reject) => {
				waiting.set(id, { resolve, reject, onProgress });
				worker.postMessage({ id, call, args });
			});
		};
	}

	return {
		readTable: ask('readTable'),
		suggestMapping: ask('suggestMapping'),
		recogniseGrades: ask('recogniseGrades'),
		importStaff: ask('importStaff'),
		importStructure: ask('importStructure'),
		pseudonymise: ask('pseudonymise'),
		personHashes: ask('personHashes'),
		importGrades: ask('importGrades'),
		evaluate: ask('evaluate'),
		explain: ask('explain'),
		redundancy: ask('redundancy'),
		cost: ask('cost'),
		cancel() {
			worker.terminate();
			worker = start();
			rejectAll(new Cancelled('Stopped'));
		},
		close() {
			worker.terminate();
			rejectAll(new Cancelled('Closed'));
		}
	};
}
