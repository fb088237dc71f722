import { error } from '@sveltejs/kit';
import { member } from '#lib/server/sign-in.ts';
import { read } from '#lib/server/store/scenarios.ts';
import type { RequestHandler } from './$types';

/** The scenario as a file, without its workforce. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const { supabase } = member(locals);
	const found = await read(supabase, params.id);
	if (!found) error(404, 'The scenario is no longer there.');
	return new Response(`${JSON.stringify(found.scenario, null, '\t')}\n`, {
		headers: {
			'content-type': 'application/json; charset=utf-8',
			'content-disposition': `attachment; filename="${fileName(found.scenario.name)}.json"`,
			'cache-control': 'private, no-store'
		}
	});
};

function fileName(name: string): string {
	return (
		name
			.toLowerCase()
			.replaceAll(/[^a-z0-9]+/g, '-')
			.replaceAll(/^-|-$/g, '') || 'scenario'
	);
}
