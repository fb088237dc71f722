/**
 * The store's own thread: PGlite blocks the thread it runs in, so it must not be the server's.
 * Started from this source file by Node itself (no bundler), so imports here stay within Node's
 * type stripping. Takes one order at a time; the server waits for the answer before the next.
 */
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { createPgliteConnection } from '@supabase/lite/pglite';
import type { PgliteConnection } from '@supabase/lite/pglite';
import { createApp, migrate, prepareDatabase } from './lite.ts';
import type { LiteApp } from './lite.ts';
import { readMigrations } from './migrations.ts';
import type { Database } from './migrations.ts';
import type {
	Answer,
	FromWorker,
	Order,
	Person,
	StoredRequest,
	WorkerSettings
} from './protocol.ts';
import { StartRefusal } from '../refusal.ts';
import {
	lastPosition,
	listSnapshots,
	restoreSnapshot,
	verifySnapshot,
	walPosition,
	writeSnapshot
} from './snapshots.ts';
import { syncAll, syncLog } from './durable.ts';

const postgresMajor = '18';
const settings = workerData as WorkerSettings;
const databaseFolder = path.join(settings.folder, 'db');
const snapshotFolder = path.join(settings.folder, 'snapshots');

interface Open {
	readonly connection: PgliteConnection;
	readonly database: Database;
	readonly app: LiteApp;
}

let syncedAt = 0;
let filesSyncedAt = 0;

void main();

async function main(): Promise<void> {
	silence();
	try {
		const open = await start();
		parentPort?.on('message', (order: Order) => void obey(open, order));
		say({ kind: 'ready' });
	} catch (error) {
		say({
			kind: 'failed',
			refusal: error instanceof StartRefusal ? error.message : null,
			fault: faultOf(error)
		});
	}
}

/** Supabase Lite prints failed statements with their values: none of a row may reach a log. */
function silence(): void {
	const nothing = (): void => undefined;
	Object.assign(console, { log: nothing, info: nothing, warn: nothing, error: nothing });
}

async function start(): Promise<Open> {
	refuseOtherMajor();
	if (!existsSync(path.join(databaseFolder, 'PG_VERSION'))) {
		progress('Making the database for the first time');
		// A first start that was cut short left a folder that was never used.
		rmSync(databaseFolder, { recursive: true, force: true });
	}
	const connection = await openOrRestore();
	const database = databaseOver(connection);
	const app = createApp(connection, settings.keys, { signUp: false });
	const { rows } = await connection.driver.query<{ there: boolean }>(
		"select to_regclass('auth.users') is not null as there"
	);
	const isNew = rows[0]?.there !== true;
	if (isNew) await prepareDatabase(database, app);
	const applied = await migrate(database, readMigrations(settings.migrations), async (count) => {
		if (isNew) return;
		progress(`Keeping a copy before ${count} change(s) to the database`);
		await keepVerifiedCopy(connection);
	});
	if (isNew || applied > 0) checkpointDurably(await checkpointed(connection));
	return { connection, database, app };
}

function refuseOtherMajor(): void {
	const file = path.join(databaseFolder, 'PG_VERSION');
	if (!existsSync(file)) return;
	const major = readFileSync(file, 'utf8').trim();
	if (major === '' || major === postgresMajor) return;
	throw new StartRefusal(
		`The data in ${databaseFolder} was written for PostgreSQL ${major}; this copy of the planner reads ${postgresMajor}. Start the copy that wrote it.`
	);
}

/**
 * A folder that will not open is set aside, never deleted, and the newest copy that proves whole
 * takes its place.
 */
async function openOrRestore(): Promise<PgliteConnection> {
	try {
		return await openFolder();
	} catch (error) {
		const copies = listSnapshots(snapshotFolder);
		if (copies.length === 0) {
			throw new StartRefusal(
				`The database in ${databaseFolder} will not open (${faultOf(error)}) and there is no snapshot to restore. Check that the disk has free space and start again; nothing was changed.`
			);
		}
		const aside = `${databaseFolder}.damaged-${new Date().toISOString().replaceAll(':', '-')}`;
		renameSync(databaseFolder, aside);
		for (const copy of copies) {
			if (await restoreSnapshot(copy, databaseFolder)) {
				progress(
					`THE DATABASE WOULD NOT OPEN. It was set aside as ${aside}, and the copy of ${path.basename(copy, '.tar.gz')} was restored. Saves made after that copy are only in the folder set aside.`
				);
				return openFolder();
			}
			rmSync(databaseFolder, { recursive: true, force: true });
		}
		renameSync(aside, databaseFolder);
		throw new StartRefusal(
			`The database in ${databaseFolder} will not open (${faultOf(error)}) and no snapshot could be restored. Nothing was changed.`
		);
	}
}

async function openFolder(): Promise<PgliteConnection> {
	const connection = await createPgliteConnection({ url: databaseFolder });
	await connection.driver.waitReady;
	await connection.driver.query('select 1');
	return connection;
}

function databaseOver(connection: PgliteConnection): Database {
	return {
		run: async (sql) => {
			await connection.driver.exec(sql);
		},
		query: async (sql, values = []) => (await connection.driver.query(sql, [...values])).rows
	};
}

async function obey(open: Open, order: Order): Promise<void> {
	try {
		say({ kind: 'answer', answer: await carryOut(open, order) });
		if (order.kind === 'close') process.exit(0);
	} catch (error) {
		say({ kind: 'fault', fault: faultOf(error) });
	}
}

async function carryOut(open: Open, order: Order): Promise<Answer> {
	switch (order.kind) {
		case 'fetch':
			return answerRequest(open.app, order.request);
		case 'admit':
			return admit(open, order.person, order.workspaceName);
		case 'count-people':
			return countPeople(open.database, order.except);
		case 'checkpoint':
			checkpointDurably(await checkpointed(open.connection));
			return null;
		case 'vacuum':
			await open.connection.driver.exec('vacuum (analyze)');
			syncLogNow();
			return null;
		case 'snapshot':
			if (lastPosition(snapshotFolder) === (await walPosition(open.connection.driver))) return null;
			return writeSnapshot(open.connection.driver, snapshotFolder, new Date());
		case 'close':
			checkpointDurably(await checkpointed(open.connection));
			await open.connection.close();
			return null;
	}
}

async function answerRequest(app: LiteApp, request: StoredRequest): Promise<Answer> {
	const response = await app.fetch(
		new Request(request.url, {
			method: request.method,
			headers: request.headers.map(([name, value]): [string, string] => [name, value]),
			body: request.body
		})
	);
	const body = await response.text();
	if (request.method !== 'GET' && request.method !== 'HEAD') syncLogNow();
	return {
		status: response.status,
		headers: [...response.headers],
		body: response.status === 204 || response.status === 304 ? null : body
	};
}

async function admit(open: Open, person: Person, workspaceName: string): Promise<Answer> {
	await open.database.query('delete from auth.users where email = $1', [person.email]);
	const door = createApp(open.connection, settings.keys, { signUp: true });
	const response = await door.fetch(
		new Request('http://store.invalid/auth/v1/signup', {
			method: 'POST',
			headers: { apikey: settings.keys.publishableKey, 'content-type': 'application/json' },
			body: JSON.stringify(person)
		})
	);
	if (!response.ok) throw new Error('sign-up-refused');
	await open.database.query(
		`with made as (
			insert into public.workspaces (name)
			select $2 where not exists (select from public.workspaces)
			returning id
		), held as (
			select id from public.workspaces union select id from made
		)
		insert into public.members (workspace_id, user_id, role)
		select held.id, u.id, 'owner' from held, auth.users u where u.email = $1`,
		[person.email, workspaceName]
	);
	syncLogNow();
	return null;
}

async function countPeople(database: Database, except: string): Promise<number> {
	const rows = await database.query(
		'select count(*)::integer as n from auth.users where email <> $1',
		[except]
	);
	return (rows as readonly { n: number }[])[0]?.n ?? 0;
}

async function keepVerifiedCopy(connection: PgliteConnection): Promise<void> {
	const part = await writeSnapshot(connection.driver, snapshotFolder, new Date());
	if (await verifySnapshot(part)) return;
	throw new StartRefusal(
		'The copy that is kept before a change to the database could not be restored, so nothing was changed. Check that the disk has free space and start again.'
	);
}

async function checkpointed(connection: PgliteConnection): Promise<number> {
	const startedAt = Date.now();
	syncAll(databaseFolder, filesSyncedAt);
	await connection.driver.exec('checkpoint');
	return startedAt;
}

function checkpointDurably(startedAt: number): void {
	syncAll(databaseFolder, startedAt);
	filesSyncedAt = startedAt;
}

function syncLogNow(): void {
	const startedAt = Date.now();
	syncLog(databaseFolder, syncedAt);
	syncedAt = startedAt;
}

/** A name and a code at most: messages of the database carry the values of the row that failed. */
function faultOf(error: unknown): string {
	if (!(error instanceof Error)) return 'unknown';
	return 'code' in error && typeof error.code === 'string'
		? `${error.name} ${error.code}`
		: error.name;
}

function progress(sentence: string): void {
	say({ kind: 'progress', sentence });
}

function say(message: FromWorker): void {
	parentPort?.postMessage(message);
}
