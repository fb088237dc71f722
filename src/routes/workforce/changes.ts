/** What changed from one saved workforce to the next, by the references that both hold. */
import type { Baseline, Contract, Post } from '#lib/domain/workforce.ts';
import { gradeAndPoint, gradeName } from '#lib/words/workforce.ts';

export const changeKinds = [
	'joined',
	'left',
	'moved',
	'regraded',
	'contract-began',
	'contract-ended',
	'post-new',
	'post-gone',
	'post-line'
] as const;
export type ChangeKind = (typeof changeKinds)[number];

export interface Change {
	readonly kind: ChangeKind;
	/** Of the contract, or of the post where the kind begins with `post`. */
	readonly ref: string;
	readonly employer: string;
	readonly title: string;
	/** Empty where there was nothing before, or is nothing after. */
	readonly before: string;
	readonly after: string;
}

export interface Changes {
	readonly counts: Readonly<Record<ChangeKind, number>>;
	readonly unchanged: number;
	readonly changes: readonly Change[];
	/**
	 * Employers of both workforces that share no reference: their numbers were turned into references
	 * with another secret, so nobody can be matched and nothing of them is listed.
	 */
	readonly unmatched: readonly string[];
	/** Employers with records in one of the two only: their people have not all joined or left. */
	readonly added: readonly string[];
	readonly removed: readonly string[];
}

/** A contract may be moved and regraded at once and then counts under both. */
export function changesBetween(before: Baseline, after: Baseline): Changes {
	const refs = { before: refsByEmployer(before), after: refsByEmployer(after) };
	const both = [...refs.after.keys()].filter((id) => refs.before.has(id));
	const matched = new Set(both.filter((id) => isMatched(refs.before.get(id), refs.after.get(id))));
	const [old, now] = [only(before, matched), only(after, matched)];
	const contracts = contractChanges(old.contracts, now.contracts);
	const changes = [...contracts.changes, ...postChanges(old, now)];
	const counts = Object.fromEntries(
		changeKinds.map((kind) => [kind, changes.filter((change) => change.kind === kind).length])
	) as Record<ChangeKind, number>;
	return {
		counts,
		unchanged: contracts.unchanged,
		changes,
		unmatched: namesOf(after, (id) => both.includes(id) && !matched.has(id)),
		added: namesOf(after, (id) => refs.after.has(id) && !refs.before.has(id)),
		removed: namesOf(before, (id) => refs.before.has(id) && !refs.after.has(id))
	};
}

function contractChanges(before: readonly Contract[], after: readonly Contract[]) {
	const old = new Map(before.map((contract) => [contract.ref, contract]));
	const now = new Set(after.map(({ ref }) => ref));
	const peopleBefore = new Set(before.map(({ person }) => person));
	const peopleAfter = new Set(after.map(({ person }) => person));
	const changes: Change[] = [];
	let unchanged = 0;
	for (const contract of after) {
		const earlier = old.get(contract.ref);
		if (earlier) {
			const found = differences(earlier, contract);
			if (found.length === 0) unchanged += 1;
			changes.push(...found);
			continue;
		}
		const kind = peopleBefore.has(contract.person) ? 'contract-began' : 'joined';
		changes.push({ ...about(contract, kind), before: '', after: gradeAndPoint(contract) });
	}
	for (const contract of before) {
		if (now.has(contract.ref)) continue;
		const kind = peopleAfter.has(contract.person) ? 'contract-ended' : 'left';
		changes.push({ ...about(contract, kind), before: gradeAndPoint(contract), after: '' });
	}
	return { changes, unchanged };
}

/** A step along the points of the same grade is no regrading. */
function differences(before: Contract, after: Contract): Change[] {
	const changes: Change[] = [];
	if (before.post !== after.post || before.team !== after.team) {
		const isSamePlace = placeOf(before) === placeOf(after);
		changes.push({
			...about(after, 'moved'),
			before: isSamePlace ? `${placeOf(before)}, another post` : placeOf(before),
			after: placeOf(after)
		});
	}
	if (before.framework !== after.framework || before.grade !== after.grade) {
		changes.push({
			...about(after, 'regraded'),
			before: gradeName(before.framework, before.grade),
			after: gradeName(after.framework, after.grade)
		});
	}
	return changes;
}

function about({ ref, employer, jobTitle }: Contract, kind: ChangeKind) {
	return { kind, ref, employer, title: jobTitle };
}

function placeOf({ team, jobTitle }: Contract): string {
	return team === '' ? jobTitle : `${team}: ${jobTitle}`;
}

function postChanges(before: Baseline, after: Baseline): Change[] {
	const old = new Map(before.posts.map((post) => [post.ref, post]));
	const now = new Map(after.posts.map((post) => [post.ref, post]));
	const titleOf = (posts: ReadonlyMap<string, Post>, post: Post): string => {
		const to = managerOf(post);
		return to === null ? 'Nobody' : (posts.get(to)?.title ?? 'A post that is not in the file');
	};
	const arrived = after.posts.flatMap((post): Change[] => {
		const earlier = old.get(post.ref);
		if (!earlier) return [{ ...aboutPost(post, 'post-new'), before: '', after: post.team }];
		if (managerOf(earlier) === managerOf(post)) return [];
		const lines = { before: titleOf(old, earlier), after: titleOf(now, post) };
		return [{ ...aboutPost(post, 'post-line'), ...lines }];
	});
	const gone = before.posts
		.filter(({ ref }) => !now.has(ref))
		.map((post): Change => ({ ...aboutPost(post, 'post-gone'), before: post.team, after: '' }));
	return [...arrived, ...gone];
}

function aboutPost({ ref, employer, title }: Post, kind: ChangeKind) {
	return { kind, ref, employer, title };
}

function managerOf({ reportsTo }: Post): string | null {
	return reportsTo.find(({ kind }) => kind === 'employing')?.to ?? null;
}

function refsByEmployer({ contracts, posts }: Baseline): Map<string, Set<string>> {
	const refs = new Map<string, Set<string>>();
	for (const { ref, employer } of [...contracts, ...posts]) {
		const held = refs.get(employer);
		if (held) held.add(ref);
		else refs.set(employer, new Set([ref]));
	}
	return refs;
}

function isMatched(before: Set<string> | undefined, after: Set<string> | undefined): boolean {
	return before !== undefined && after !== undefined && !before.isDisjointFrom(after);
}

function only(baseline: Baseline, employers: ReadonlySet<string>): Baseline {
	return {
		...baseline,
		contracts: baseline.contracts.filter(({ employer }) => employers.has(employer)),
		posts: baseline.posts.filter(({ employer }) => employers.has(employer))
	};
}

function namesOf({ employers }: Baseline, isMeant: (id: string) => boolean): string[] {
	return employers.filter(({ id }) => isMeant(id)).map(({ name }) => name);
}
