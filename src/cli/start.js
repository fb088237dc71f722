// `npm start`: from a fresh machine to the running app. Everything it needs beyond Node and npm it
// brings itself; on a machine that has run it before it starts at once.
import { buildWhenStale, environment, installMissing, say, serve } from './prepare.js';

installMissing();
buildWhenStale();

const host = process.env.PLANNER_HOST ?? '127.0.0.1';
const port = process.env.PLANNER_PORT ?? '3000';
const shown = host === '127.0.0.1' ? 'localhost' : host;
const address = process.env.PLANNER_ORIGIN ?? `http://${shown}:${port}`;
say(`Starting the workforce harmonisation planner on ${address} (Ctrl-C stops it) …`);

// The web server has its own names for these; `src/lib/server/config.ts` reads the PLANNER_ ones.
process.exitCode = await serve('node', ['build/index.js'], {
	...environment,
	PLANNER_HOST: host,
	PLANNER_PORT: port,
	PLANNER_ORIGIN: address,
	HOST: host,
	PORT: port,
	ORIGIN: address,
	BODY_SIZE_LIMIT: '64M'
});
