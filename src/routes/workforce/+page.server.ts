import { error, fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { member } from '#lib/server/sign-in.ts';
import { list, read, remove } from '#lib/server/store/baselines.ts';
import type { Baseline } from '#lib/domain/workforce.ts';
import type { Actions, PageServerLoad } from './$types';
import { changesBetween } from './changes.ts';
import {
	employerTotals,
	filterChoices,
	filterPeople,
	gradeTotals,
	readFilter,
	teamTotals,
	wteOfContract
} from './workforce-view.ts';

const pageSize = 25;
/** More changes than anybody reads; the counts are of all. */
const mostChanges = 2000;

export const load: PageServerLoad = async ({ locals, url }) => {
	const { supabase, workspaceId } = member(locals);
	const baselines = await list(supabase, workspaceId);
	const listed = baselines.map(({ id, name, asOf, createdAt }) => ({ id, name, asOf, createdAt }));
	const isAsked = url.searchParams.has('against');
	const changesAgainst = async (other: string, baseline: Baseline) => {
		const earlier = z.uuid().safeParse(other).success ? await read(supabase, other) : null;
		if (!earlier) return null;
		const { changes, ...found } = changesBetween(earlier.baseline, baseline);
		// Offered without being asked for, it must have something to say.
		if (!isAsked && changes.length === 0 && found.unchanged === 0) return null;
		const { name, asOf } = earlier.baseline;
		const shown = changes.slice(0, mostChanges);
		return { ...found, changes: shown, total: changes.length, name, asOf };
	};
	const id = url.searchParams.get('baseline') ?? baselines[0]?.id;
	if (id === undefined) return { wide: true, baselines: listed, open: null };
	const stored = z.uuid().safeParse(id).success ? await read(supabase, id) : null;
	if (!stored) error(404, 'There is no such workforce');

	const { baseline } = stored;
	const isNew = url.searchParams.get('saved') === '1';
	const against = url.searchParams.get('against') ?? (isNew ? earlierThan(listed, id) : '');
	const filter = readFilter(url.searchParams);
	const people = filterPeople(baseline.contracts, filter);
	const pages = Math.max(1, Math.ceil(people.length / pageSize));
	const page = Math.min(Math.max(1, Number(url.searchParams.get('page')) || 1), pages);
	return {
		wide: true,
		baselines: listed,
		open: {
			id,
			name: baseline.name,
			asOf: baseline.asOf,
			createdAt: stored.createdAt,
			isNew,
			against,
			changes: await changesAgainst(against, baseline),
			employers: employerTotals(baseline),
			grades: gradeTotals(baseline),
			teams: teamTotals(baseline),
			choices: filterChoices(baseline),
			filter,
			page: Math.floor(page),
			pages,
			found: people.length,
			contracts: baseline.contracts.length,
			people: people
				.slice((Math.floor(page) - 1) * pageSize, Math.floor(page) * pageSize)
				.map((contract) => ({
					ref: contract.ref,
					jobTitle: contract.jobTitle,
					employer: contract.employer,
					team: contract.team,
					framework: contract.framework,
					grade: contract.grade,
					point: contract.point,
					weeklyMinutes: contract.weeklyMinutes,
					wte: wteOfContract(contract),
					status: contract.status
				}))
		}
	};
};

/** The workforce saved just before; empty when there is none. */
function earlierThan(listed: readonly { readonly id: string }[], id: string): string {
	const position = listed.findIndex((each) => each.id === id);
	return position < 0 ? '' : (listed[position + 1]?.id ?? '');
}

export const actions: Actions = {
	remove: async ({ request, locals }) => {
		const { supabase } = member(locals);
		const id = z.uuid().safeParse((await request.formData()).get('id'));
		if (!id.success) return fail(400, { refusal: 'missing' as const });
		const outcome = await remove(supabase, id.data);
		if (outcome !== 'removed') return fail(409, { refusal: outcome });
		redirect(303, '/workforce');
	}
};
