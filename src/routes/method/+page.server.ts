import { editionList, reference } from '#lib/reference/reference.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => {
	const today = new Date().toISOString().slice(0, 10);
	return {
		wide: true,
		today,
		rules: reference.rules,
		terms: reference.terms,
		continuity: reference.continuity,
		lapsed: editionList(reference, today).filter(({ state }) => state === 'lapsed')
	};
};
