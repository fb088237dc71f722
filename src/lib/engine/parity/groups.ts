/**
 * Who is compared with whom. The scenario's comparisons: people of one integrated team whose post
 * titles are listed. A team without a comparison gets one group for each level that two employers
 * share, and one for everybody, both of class D. Sides are employers as they stand after all moves.
 */
import type { EvidenceClass } from '#lib/domain/evaluation.ts';
import type {
	Comparison,
	IntegratedTeam,
	Scenario,
	ScenarioDocument
} from '#lib/domain/scenario.ts';
import type { Baseline, Contract } from '#lib/domain/workforce.ts';
import { levelMap, levelOfPost } from '../structure/levels.ts';
import { nameKey } from '../structure/names.ts';
import { capacityTowards } from '../structure/structure.ts';
import type { Structures } from '../structure/structures.ts';

export interface Member {
	readonly contract: Contract;
	/** Employer after the moves. */
	readonly employer: string;
}

export interface ComparisonGroup {
	readonly id: string;
	readonly name: string;
	readonly evidenceClass: EvidenceClass;
	readonly evidence: string;
	/** In order of contract ref. */
	readonly members: readonly Member[];
	/** Everybody in the team: it repeats the people of the other groups, so it proves no pattern. */
	readonly whole: boolean;
	/** False when the comparison names a team that the scenario does not form. */
	readonly teamKnown: boolean;
}

interface Placed extends Member {
	readonly title: string;
	readonly level: number | null;
}

export function comparisonGroups(
	{ baseline, scenario }: ScenarioDocument,
	structures: Structures
): ComparisonGroup[] {
	const place = placing(baseline, scenario, structures);
	const teams = new Map<string, readonly Placed[]>();
	for (const move of scenario.moves) {
		if (move.kind !== 'integrated-team') continue;
		teams.set(move.id, peopleOf(move, baseline, scenario, structures).map(place));
	}
	const compared = new Set(scenario.comparisons.map(({ team }) => team));
	return [
		...scenario.comparisons.map((comparison) => chosen(comparison, teams.get(comparison.team))),
		...scenario.moves.flatMap((move) =>
			move.kind === 'integrated-team' && !compared.has(move.id)
				? automatic(move, teams.get(move.id) ?? [])
				: []
		)
	];
}

function chosen(comparison: Comparison, team: readonly Placed[] | undefined): ComparisonGroup {
	const titles = new Set(comparison.titles.map((row) => nameKey(row.employer, row.title)));
	const isListed = ({ contract, employer, title }: Placed) =>
		titles.has(nameKey(contract.employer, title)) || titles.has(nameKey(employer, title));
	const { id, name, evidenceClass, evidence } = comparison;
	const members = (team ?? []).filter(isListed);
	return {
		id,
		name,
		evidenceClass,
		evidence,
		members,
		whole: false,
		teamKnown: team !== undefined
	};
}

function automatic(move: IntegratedTeam, team: readonly Placed[]): ComparisonGroup[] {
	const byLevel = new Map<number, Placed[]>();
	for (const member of team) {
		if (member.level === null) continue;
		const found = byLevel.get(member.level);
		if (found) found.push(member);
		else byLevel.set(member.level, [member]);
	}
	const shared = [...byLevel]
		.filter(([, members]) => new Set(members.map(({ employer }) => employer)).size > 1)
		.sort(([a], [b]) => a - b);
	const context = { evidenceClass: 'D', teamKnown: true } as const;
	return [
		...shared.map(([level, members]) => ({
			...context,
			id: `${move.id}:level-${level}`,
			name: `${move.name}, level ${level}`,
			evidence: 'Same level on the level map; no job evaluation compares these posts',
			members,
			whole: false
		})),
		{
			...context,
			id: `${move.id}:everyone`,
			name: `${move.name}, everyone`,
			evidence: 'Everybody in the team, whatever their work',
			members: team,
			whole: true
		}
	];
}

/** People of the named teams, and people seconded to a manager who is in them or leads them. */
function peopleOf(
	move: IntegratedTeam,
	baseline: Baseline,
	scenario: Scenario,
	{ before }: Structures
): Contract[] {
	const teams = new Set(move.teams.map(({ employer, team }) => nameKey(employer, team)));
	const isTeamPost = (ref: string) => {
		const post = before.posts.get(ref);
		return post !== undefined && teams.has(nameKey(post.employer, post.team));
	};
	const secondedIn = new Set<string>();
	for (const other of scenario.moves) {
		if (other.kind !== 'secondment' || other.hostManager === null) continue;
		if (other.hostManager !== move.lead && !isTeamPost(other.hostManager)) continue;
		for (const ref of other.contracts) secondedIn.add(ref);
	}
	return baseline.contracts
		.filter((contract) => contract.status !== 'not-counted')
		.filter(
			(contract) =>
				secondedIn.has(contract.ref) ||
				teams.has(nameKey(contract.employer, teamName(contract, before.posts)))
		)
		.sort((a, b) => (a.ref < b.ref ? -1 : 1));
}

/** The post's team and title where the post is held; else what the staff file says of the person. */
function teamName(contract: Contract, posts: Structures['before']['posts']): string {
	return (contract.post === null ? undefined : posts.get(contract.post)?.team) || contract.team;
}

function placing(
	baseline: Baseline,
	scenario: Scenario,
	{ before, after }: Structures
): (contract: Contract) => Placed {
	const levels = levelMap(scenario.levels);
	const moved = employersAfter(scenario);
	return (contract) => {
		const ref = contract.post ?? '';
		const employer = moved.get(contract.ref) ?? contract.employer;
		const title = before.posts.get(ref)?.title || contract.jobTitle;
		const post = after.posts.get(ref) ?? before.posts.get(ref);
		const level = post
			? (capacityTowards(post, employer)?.level.level ?? null)
			: levelOfPost(levels, employer, title, null).level;
		return { contract, employer, title, level };
	};
}

function employersAfter({ moves }: Scenario): Map<string, string> {
	const employers = new Map<string, string>();
	for (const move of moves) {
		const changes =
			move.kind === 'tupe-transfer' ||
			(move.kind === 'assimilation' && move.route === 'voluntary-move');
		if (!changes) continue;
		for (const contract of move.contracts) employers.set(contract, move.to);
	}
	return employers;
}
