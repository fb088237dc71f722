/** Every environment variable that the server reads, with its default and its meaning. */
import { z } from 'zod';
import { StartRefusal } from './refusal.ts';

const text = z.string().trim().min(1);

const environmentSchema = z
	.object({
		/** Folder of the embedded store: database, snapshots, keys. */
		PLANNER_DATA: text.default('.data'),
		/** Address to listen on; anything beyond this machine turns sign-in on. */
		PLANNER_HOST: text.default('127.0.0.1'),
		PLANNER_PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
		/** Address that people type, when it differs from host and port (a proxy, a name). */
		PLANNER_ORIGIN: z.url({ protocol: /^https?$/ }).optional(),
		/** A Supabase project instead of the embedded store; both or neither. */
		PLANNER_SUPABASE_URL: z.url({ protocol: /^https?$/ }).optional(),
		PLANNER_SUPABASE_PUBLISHABLE_KEY: text.optional(),
		/** Folder of the program itself; npm scripts start in it. */
		PLANNER_ROOT: text.optional()
	})
	.refine(
		(env) =>
			(env.PLANNER_SUPABASE_URL === undefined) ===
			(env.PLANNER_SUPABASE_PUBLISHABLE_KEY === undefined),
		'Give PLANNER_SUPABASE_URL and PLANNER_SUPABASE_PUBLISHABLE_KEY together, or neither'
	)
	.refine(
		(env) => !(env.PLANNER_SUPABASE_PUBLISHABLE_KEY ?? '').startsWith('sb_secret_'),
		'PLANNER_SUPABASE_PUBLISHABLE_KEY is a secret key: give the publishable one'
	);

/**
 * `local`: embedded store, this machine only, no sign-in. `network`: embedded store reached from
 * other machines, sign-in. `hosted`: a Supabase project, sign-in.
 */
export type Mode = 'local' | 'network' | 'hosted';

export interface Config {
	readonly mode: Mode;
	readonly folder: string;
	readonly root: string;
	readonly host: string;
	readonly port: number;
	readonly origin: string;
	readonly hosted: { readonly url: string; readonly publishableKey: string } | null;
}

/** @throws {StartRefusal} with one line for each variable that is wrong. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
	const parsed = environmentSchema.safeParse(environment);
	if (!parsed.success) {
		const lines = parsed.error.issues.map((issue) =>
			[issue.path.join('.'), issue.message].filter((part) => part !== '').join(': ')
		);
		throw new StartRefusal(`The settings cannot be used.\n${lines.join('\n')}`);
	}
	const env = parsed.data;
	const url = env.PLANNER_SUPABASE_URL;
	const publishableKey = env.PLANNER_SUPABASE_PUBLISHABLE_KEY;
	const hosted = url === undefined || publishableKey === undefined ? null : { url, publishableKey };
	const embedded = isLoopbackHost(env.PLANNER_HOST) ? 'local' : 'network';
	return {
		mode: hosted === null ? embedded : 'hosted',
		folder: env.PLANNER_DATA,
		root: env.PLANNER_ROOT ?? process.cwd(),
		host: env.PLANNER_HOST,
		port: env.PLANNER_PORT,
		origin: env.PLANNER_ORIGIN ?? `http://localhost:${env.PLANNER_PORT}`,
		hosted
	};
}

/** True for names and addresses that only this machine can reach. */
export function isLoopbackHost(host: string): boolean {
	const bare = host.toLowerCase().replace(/^\[|\]$/g, '');
	return (
		bare === 'localhost' ||
		bare === '::1' ||
		/^(::ffff:)?127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(bare)
	);
}
