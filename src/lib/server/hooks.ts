/** What `src/hooks.server.ts` hands over to: opening the store, each request, and the unexpected. */
import { randomUUID } from 'node:crypto';
import { redirect } from '@sveltejs/kit';
import type { Handle, HandleServerError, RequestEvent } from '@sveltejs/kit';
import { isLoopbackHost, readConfig } from './config.ts';
import { StartRefusal } from './refusal.ts';
import { setHeaders } from './headers.ts';
import { openProject, project } from './project.ts';
import { identify, isSharePath } from './session.ts';

/** Opens the store; a refusal is one sentence on the console and exit code 1, not a stack. */
export async function start(
	environment: Readonly<Record<string, string | undefined>>
): Promise<void> {
	try {
		const { firstOwner, close } = await openProject(readConfig(environment), say);
		if (firstOwner !== null) {
			say(
				`To make the first owner's account, open /sign-in and give this code: ${firstOwner.code}`
			);
		}
		// The Node adapter says this once open requests are answered.
		process.once('sveltekit:shutdown', () => void close());
	} catch (error) {
		say(
			error instanceof StartRefusal
				? error.message
				: `The planner could not start (${nameOf(error)}).`
		);
		process.exit(1);
	}
}

export const handle: Handle = async ({ event, resolve }) => {
	const { mode } = await project();
	const isShare = isSharePath(event.url.pathname);
	if (mode === 'local' && !isFromThisMachine(event)) {
		return new Response(
			'This planner opens only on the machine it runs on. To open it to others, set PLANNER_HOST and sign in.',
			{ status: 403 }
		);
	}
	event.locals = await identify(event);
	if (event.locals.user === null && !isShare && !isOpenTo(event)) redirect(303, '/sign-in');
	const response = await resolve(event);
	setHeaders(response.headers, { isShare, isPersonal: event.locals.user !== null });
	return response;
};

/** Logs a number, a route and a kind: messages and addresses may carry values of rows or tokens. */
export const handleError: HandleServerError = ({ error, event, status }) => {
	if (status === 404) return { message: 'Page not found' };
	const errorId = randomUUID();
	say(`error ${errorId} route ${event.route.id ?? 'none'} ${nameOf(error)}`);
	return { message: 'Something went wrong. Nothing was saved.', errorId };
};

/**
 * Without sign-in the machine itself is the proof: the caller's address and the name it asked for
 * must both be this machine's. The name stops a page elsewhere that points its own name here.
 */
function isFromThisMachine(event: RequestEvent): boolean {
	const host = event.request.headers.get('host') ?? event.url.host;
	return isLoopbackHost(host.replace(/:\d+$/, '')) && isLoopbackHost(event.getClientAddress());
}

/** Pages without a word about anybody; readers of a share come to the last ones from its footer. */
function isOpenTo({ route }: RequestEvent): boolean {
	const open = ['/sign-in', '/method', '/method/[rule]', '/editions', '/accessibility'];
	return route.id !== null && open.includes(route.id);
}

function nameOf(error: unknown): string {
	return error instanceof Error ? error.name : 'unknown';
}

function say(line: string): void {
	process.stdout.write(`${line}\n`);
}
