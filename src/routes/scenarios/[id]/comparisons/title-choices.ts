import type { Comparison, IntegratedTeam, Scenario } from '#lib/domain/scenario.ts';
import type { Baseline } from '#lib/domain/workforce.ts';

export interface TitleChoice {
	readonly employer: string;
	readonly title: string;
	readonly people: number;
}

export function integratedTeams({ moves }: Scenario): IntegratedTeam[] {
	return moves.filter((move) => move.kind === 'integrated-team');
}

/** Titles of the people in an integrated team, with how many hold each. */
export function titlesIn(team: IntegratedTeam | undefined, baseline: Baseline): TitleChoice[] {
	const teams = new Set(team?.teams.map((each) => `${each.employer}\n${each.team}`));
	const posts = new Map(baseline.posts.map((post) => [post.ref, post]));
	const found = new Map<string, TitleChoice>();
	for (const contract of baseline.contracts) {
		const { employer } = contract;
		// The evaluation goes by the post where one is held, and so must what is offered here.
		const post = posts.get(contract.post ?? '');
		const title = post?.title || contract.jobTitle;
		if (title === '' || !teams.has(`${employer}\n${post?.team || contract.team}`)) continue;
		const key = `${employer}\n${title}`;
		found.set(key, { employer, title, people: (found.get(key)?.people ?? 0) + 1 });
	}
	return [...found.values()].sort((a, b) => a.title.localeCompare(b.title, 'en-GB'));
}

/** `group-2`: the first number that no comparison of the scenario has. */
export function freeGroupId(comparisons: readonly Comparison[]): string {
	const taken = new Set(comparisons.map(({ id }) => id));
	for (let number = 1; ; number += 1) {
		if (!taken.has(`group-${number}`)) return `group-${number}`;
	}
}
