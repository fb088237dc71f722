import type { ServerInit } from '@sveltejs/kit';
import { building } from '$app/environment';
import { env } from '$env/dynamic/private';
import { start } from '#lib/server/hooks.ts';

export { handle, handleError } from '#lib/server/hooks.ts';

export const init: ServerInit = async () => {
	if (!building) await start(env);
};
