import { error } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';
import { rulePage } from './rule-page.ts';

export const load: PageServerLoad = ({ params }) => {
	const found = rulePage(params.rule);
	if (!found) error(404, 'There is no such rule.');
	return { found };
};
