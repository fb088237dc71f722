/** Lists to choose from, out of the workforce and the other moves of a scenario. */
import type { BargainingGroup } from '#lib/domain/pay.ts';
import type { Assimilation, Move } from '#lib/domain/scenario.ts';
import type { Baseline, Contract, Employer } from '#lib/domain/workforce.ts';
import { reference } from '#lib/reference/reference.ts';
import { moveTitle } from '#lib/words/moves.ts';

export interface Choice {
	readonly value: string;
	readonly label: string;
}

const byWords = new Intl.Collator('en-GB', { numeric: true });

export function employerChoices(employers: readonly Employer[]): Choice[] {
	return employers.map(({ id, name }) => ({ value: id, label: name }));
}

/** Teams of an employer, of its contracts and its posts. */
export function teamsOf({ contracts, posts }: Baseline, employer: string): string[] {
	const teams = [...contracts, ...posts]
		.filter((each) => each.employer === employer && each.team !== '')
		.map(({ team }) => team);
	return [...new Set(teams)].sort(byWords.compare);
}

export function contractsIn(
	{ contracts }: Baseline,
	employer: string,
	team: string | null
): readonly Contract[] {
	return contracts
		.filter((each) => each.employer === employer && (team === null || each.team === team))
		.toSorted((a, b) => byWords.compare(a.jobTitle, b.jobTitle) || byWords.compare(a.ref, b.ref));
}

/** The part of a reference after its employer, which is what staff lists are looked up by. */
export function shortRef(ref: string): string {
	return ref.slice(ref.indexOf(':') + 1);
}

export function contractLabel(contract: Contract): string {
	const { ref, jobTitle, grade, point } = contract;
	const pay = [grade && gradeLabel(contract.framework, grade), point && `point ${point}`];
	return `${jobTitle || 'No title'} (${[...pay, shortRef(ref)].filter(Boolean).join(', ')})`;
}

function gradeLabel(framework: string, grade: string): string {
	return framework === 'afc-england' ? `Band ${grade}` : `grade ${grade}`;
}

/** Posts of an employer in one team, or of all its teams. */
export function postChoices(
	{ posts, contracts }: Baseline,
	employer: string,
	team: string
): Choice[] {
	const holders = new Map(contracts.map((contract) => [contract.post, contract.ref]));
	return posts
		.filter((post) => post.employer === employer && (team === '' || post.team === team))
		.map(({ ref, title, status }) => {
			const holder = holders.get(ref);
			const who = status === 'vacant' ? 'vacant' : holder ? shortRef(holder) : shortRef(ref);
			return { value: ref, label: `${title || 'No title'} (${who})` };
		})
		.toSorted((a, b) => byWords.compare(a.label, b.label));
}

/** Joint posts that other moves of the scenario make. */
export function jointPostChoices(moves: readonly Move[], not: string): Choice[] {
	return moves
		.filter((move) => move.kind === 'joint-post' && move.id !== not)
		.map((move) => ({ value: move.id, label: moveTitle(move) }));
}

/** Grades that a person can be placed in, with their points lowest first. */
export function targetGrades(
	framework: Assimilation['framework'],
	employer: Employer | undefined
): { readonly grade: string; readonly points: readonly string[] }[] {
	if (framework !== 'local' && framework !== 'njc') return bands(framework);
	return (employer?.grades ?? []).filter(
		({ amounts }) => (framework === 'local') === (amounts !== null)
	);
}

function bands(
	framework: BargainingGroup
): { readonly grade: string; readonly points: readonly string[] }[] {
	const latest = reference.payEditions.filter((each) => each.framework === framework).at(-1);
	const points = new Map<string, string[]>();
	for (const { grade, point } of latest?.points ?? []) {
		if (grade !== null) points.set(grade, [...(points.get(grade) ?? []), point]);
	}
	return [...points].map(([grade, of]) => ({ grade, points: of }));
}

/** `joint-post-2`: the first number that no move of the scenario has. */
export function freeMoveId(moves: readonly Move[], kind: string): string {
	const taken = new Set(moves.map(({ id }) => id));
	for (let number = 1; ; number += 1) {
		const id = `${kind}-${number}`;
		if (!taken.has(id)) return id;
	}
}
