import { error } from '@sveltejs/kit';
import { z } from 'zod';
import { member } from '#lib/server/sign-in.ts';
import { read } from '#lib/server/store/baselines.ts';
import { csv } from '#lib/words/csv.ts';
import type { RequestHandler } from './$types';
import { filterPeople, readFilter } from '../workforce-view.ts';
import { peopleRows } from '../people-rows.ts';

export const GET: RequestHandler = async ({ url, locals }) => {
	const { supabase } = member(locals);
	const id = z.uuid().safeParse(url.searchParams.get('baseline'));
	const stored = id.success ? await read(supabase, id.data) : null;
	if (!stored) error(404, 'There is no such workforce');
	const people = filterPeople(stored.baseline.contracts, readFilter(url.searchParams));
	return new Response(csv(peopleRows(stored.baseline, people)), {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': `attachment; filename="workforce ${stored.baseline.asOf}.csv"`
		}
	});
};
