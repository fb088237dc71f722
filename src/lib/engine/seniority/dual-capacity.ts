/**
 * A joint post in each of its capacities: tier, level, and how its holder stands beside the head of
 * staff and the top team of each organisation. By level when both are known, else by tier. Where two
 * capacities answer differently the answer is unclear: that is the finding (model §6).
 */
import type { ScenarioDocument } from '#lib/domain/scenario.ts';
import type { Working } from '#lib/domain/working.ts';
import {
	type Capacity,
	type Structure,
	type StructurePost,
	capacityIn,
	reportsOf
} from '../structure/structure.ts';
import { type FactOf, type ResultOf, levelWords, tierWords } from './fact.ts';

type Standing = FactOf<'dual-capacity'>['standing'][number];
type Answer = Standing['answers'][number];

export function dualCapacities(
	{ baseline }: ScenarioDocument,
	after: Structure
): ResultOf<'dual-capacity'>[] {
	const names = new Map(baseline.employers.map(({ id, name }) => [id, name]));
	return [...after.posts.values()]
		.filter(({ joint }) => joint)
		.sort((a, b) => (a.ref < b.ref ? -1 : 1))
		.map((post) => dualCapacity(post, after, names));
}

function dualCapacity(
	post: StructurePost,
	after: Structure,
	names: ReadonlyMap<string, string>
): ResultOf<'dual-capacity'> {
	const { capacities } = post;
	const tierAsymmetry = spread(capacities.map(({ tier }) => tier));
	const levelAsymmetry = spread(capacities.map(({ level }) => level.level));
	const standing = capacities.flatMap(({ employer }) => standingsIn(employer, post, after));
	return {
		kind: 'dual-capacity',
		post: post.ref,
		title: post.title,
		capacities: capacities.map(({ employer, title, tier, level }) => ({
			employer,
			title,
			tier,
			level: level.level
		})),
		tierAsymmetry,
		levelAsymmetry,
		standing,
		working: {
			label: post.title,
			value: `${apart(tierAsymmetry, 'tier')}, ${apart(levelAsymmetry, 'level')}`,
			rule: 'R25',
			note: 'Asymmetry is the highest less the lowest over the capacities.',
			children: [
				...capacities.map((capacity) => capacityWorking(capacity, names)),
				...standing.map((one) => standingWorking(one, post, after, names))
			]
		}
	};
}

/** Highest less lowest; null as soon as one is not known. */
function spread(values: readonly (number | null)[]): number | null {
	const known = values.filter((value) => value !== null);
	return known.length < values.length ? null : Math.max(...known) - Math.min(...known);
}

/** Head of staff first, then the head's direct reports in order of ref; never the post itself. */
function standingsIn(employer: string, post: StructurePost, after: Structure): Standing[] {
	const head = after.organisations.find((one) => one.employer === employer)?.head ?? null;
	if (head === null) return [];
	return [head, ...reportsOf(after, head)].flatMap((beside) => {
		const other = capacityIn(after.posts.get(beside), employer);
		if (beside === post.ref || !other) return [];
		const answers = post.capacities.map((capacity) => standingOf(capacity, other));
		return [{ employer, beside, answers, answer: combined(answers) }];
	});
}

function standingOf(own: Capacity, other: Capacity): Answer {
	const byLevel = compared(own.level.level, other.level.level);
	return byLevel === 'not-known' ? compared(own.tier, other.tier) : byLevel;
}

/** A lower number is a higher rung. */
function compared(own: number | null, other: number | null): Answer {
	if (own === null || other === null) return 'not-known';
	if (own === other) return 'peer';
	return own < other ? 'above' : 'below';
}

function combined(answers: readonly Answer[]): Standing['answer'] {
	const known = new Set(answers.filter((answer) => answer !== 'not-known'));
	if (known.size > 1) return 'unclear';
	const [only] = known;
	return only === undefined || answers.includes('not-known') ? 'not-known' : only;
}

function capacityWorking(capacity: Capacity, names: ReadonlyMap<string, string>): Working {
	const { employer, title, tier, level } = capacity;
	return {
		label: `${title}, ${names.get(employer) ?? employer}`,
		value: `${tierWords(tier)}, ${levelWords(level)}`
	};
}

function standingWorking(
	{ employer, beside, answers, answer }: Standing,
	post: StructurePost,
	after: Structure,
	names: ReadonlyMap<string, string>
): Working {
	const other = after.posts.get(beside);
	const capacity = capacityIn(other, employer);
	return {
		label: `Beside ${other?.title ?? beside}, ${names.get(employer) ?? employer}`,
		value: answer === 'unclear' ? 'unclear: the capacities answer differently' : plain(answer),
		note: 'By level when both are known, else by tier.',
		children: [
			...post.capacities.map((own, index) => ({
				label: `As ${own.title}: ${tierWords(own.tier)}, ${levelWords(own.level)}`,
				value: plain(answers[index] ?? 'not-known')
			})),
			{
				label: other?.title ?? beside,
				value: `${tierWords(capacity?.tier)}, ${levelWords(capacity?.level)}`
			}
		]
	};
}

function plain(answer: Standing['answer']): string {
	return answer.replace('-', ' ');
}

function apart(value: number | null, one: string): string {
	if (value === null) return `${one}s not known in every capacity`;
	return `${value} ${value === 1 ? one : `${one}s`} apart`;
}
