/** A short-lived thread that proves a snapshot, so that the store goes on answering meanwhile. */
import { parentPort, workerData } from 'node:worker_threads';
import { verifySnapshot } from './snapshots.ts';

parentPort?.postMessage(await verifySnapshot(workerData as string));
