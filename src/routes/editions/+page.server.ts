import { editionKinds, editionList } from '#lib/reference/edition-list.ts';
import { reference } from '#lib/reference/reference.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url }) => {
	const today = new Date().toISOString().slice(0, 10);
	const entries = editionList(reference, today);
	const kind = editionKinds.find((each) => each === url.searchParams.get('kind')) ?? null;
	const earlier = url.searchParams.get('earlier') === 'yes';
	return {
		wide: true,
		today,
		kind,
		earlier,
		held: entries.length,
		attention: entries.filter(({ state }) => state === 'lapsed' || state === 'lapsing'),
		entries: entries.filter(
			(entry) =>
				(kind === null || entry.kind === kind) &&
				(earlier || (entry.state !== 'replaced' && entry.state !== 'ended'))
		)
	};
};
