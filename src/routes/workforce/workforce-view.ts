import { frameworks } from '#lib/domain/pay.ts';
import { divide, fromDecimal, sum, toDecimal, type Ratio } from '#lib/domain/ratio.ts';
import type { Baseline, Contract, Employer, Post } from '#lib/domain/workforce.ts';

export interface EmployerTotals {
	readonly id: string;
	readonly name: string;
	readonly kind: Employer['kind'];
	readonly people: number;
	readonly contracts: number;
	/**
	 * Two decimals; of contracts, or of posts where the employer has a structure file only. Null when
	 * no post says its WTE.
	 */
	readonly wte: string | null;
	readonly posts: number;
	readonly vacancies: number;
}

export interface GradeTotals {
	readonly employer: string;
	readonly framework: Contract['framework'] | null;
	readonly grade: string | null;
	readonly contracts: number;
	readonly posts: number;
	readonly wte: string | null;
}

export interface TeamTotals {
	readonly employer: string;
	readonly team: string;
	/** Null where the employer has a structure file only. */
	readonly people: number | null;
	readonly posts: number;
	readonly managers: number;
	readonly vacancies: number;
	readonly wte: string | null;
}

export interface PeopleFilter {
	readonly employer: string;
	readonly team: string;
	readonly grade: string;
	readonly framework: string;
	/** Part of a job title or of a reference. */
	readonly search: string;
}

export function employerTotals(baseline: Baseline): EmployerTotals[] {
	return baseline.employers.map(({ id, name, kind }) => {
		const contracts = baseline.contracts.filter(({ employer }) => employer === id);
		const posts = baseline.posts.filter(({ employer }) => employer === id);
		return {
			id,
			name,
			kind,
			people: peopleIn(contracts),
			contracts: contracts.length,
			wte: wteOf(contracts, posts),
			posts: posts.length,
			vacancies: vacanciesIn(posts)
		};
	});
}

/** By grade of the contracts; by the grade text of the posts where an employer has no contracts. */
export function gradeTotals(baseline: Baseline): GradeTotals[] {
	return baseline.employers.flatMap(({ id, name }) => {
		const contracts = baseline.contracts.filter(({ employer }) => employer === id);
		if (contracts.length > 0) {
			const groups = Map.groupBy(contracts, (each) => `${each.framework}|${each.grade ?? ''}`);
			return inOrder(groups).map(([, members]) => ({
				employer: name,
				framework: members[0]?.framework ?? null,
				grade: members[0]?.grade ?? null,
				contracts: members.length,
				posts: 0,
				wte: wteOf(members, [])
			}));
		}
		const posts = baseline.posts.filter(({ employer }) => employer === id);
		return inOrder(Map.groupBy(posts, ({ gradeText }) => gradeText ?? '')).map(
			([grade, members]) => ({
				employer: name,
				framework: null,
				grade: grade || null,
				contracts: 0,
				posts: members.length,
				wte: wteOf([], members)
			})
		);
	});
}

export function teamTotals(baseline: Baseline): TeamTotals[] {
	const managers = new Set(
		baseline.posts
			.flatMap((post) => post.reportsTo.filter(({ to }) => to !== post.ref))
			.map(({ to }) => to)
	);
	return baseline.employers.flatMap(({ id, name }) => {
		const ofEmployer = (each: { readonly employer: string }): boolean => each.employer === id;
		const contracts = Map.groupBy(baseline.contracts.filter(ofEmployer), ({ team }) => team);
		const posts = Map.groupBy(baseline.posts.filter(ofEmployer), ({ team }) => team);
		const teams = [...new Set([...contracts.keys(), ...posts.keys()])];
		return teams
			.toSorted((a, b) => a.localeCompare(b, 'en-GB'))
			.map((team) => {
				const held = contracts.get(team) ?? [];
				const boxes = posts.get(team) ?? [];
				return {
					employer: name,
					team,
					people: contracts.size === 0 ? null : peopleIn(held),
					posts: boxes.length,
					managers: boxes.filter(({ ref }) => managers.has(ref)).length,
					vacancies: vacanciesIn(boxes),
					wte: wteOf(held, boxes)
				};
			});
	});
}

/** Contracts that fit every part of the filter that is given. */
export function filterPeople(
	contracts: readonly Contract[],
	{ employer, team, grade, framework, search }: PeopleFilter
): Contract[] {
	const wanted = search.trim().toLocaleLowerCase('en-GB');
	return contracts.filter(
		(each) =>
			(employer === '' || each.employer === employer) &&
			(team === '' || each.team === team) &&
			(grade === '' || each.grade === grade) &&
			(framework === '' || each.framework === framework) &&
			(wanted === '' || `${each.ref}\n${each.jobTitle}`.toLocaleLowerCase('en-GB').includes(wanted))
	);
}

export function readFilter(parameters: URLSearchParams): PeopleFilter {
	const read = (name: string): string => parameters.get(name)?.slice(0, 300) ?? '';
	return {
		employer: read('employer'),
		team: read('team'),
		grade: read('grade'),
		framework: frameworks.find((each) => each === read('framework')) ?? '',
		search: read('search')
	};
}

/** What may be chosen in each part of the filter. */
export function filterChoices({ contracts }: Baseline) {
	const distinct = (values: readonly string[]): string[] =>
		[...new Set(values)].filter((each) => each !== '').toSorted(byWords.compare);
	return {
		teams: distinct(contracts.map(({ team }) => team)),
		grades: distinct(contracts.map(({ grade }) => grade ?? '')),
		frameworks: frameworks.filter((each) => contracts.some(({ framework }) => framework === each))
	};
}

/** Share of the full-time week of the contract's own terms, two decimals. */
export function wteOfContract(contract: Contract): string {
	return toDecimal(shareOf(contract), 2);
}

const byWords = new Intl.Collator('en-GB', { numeric: true });

function inOrder<T>(groups: ReadonlyMap<string, T>): [string, T][] {
	return [...groups].toSorted(([a], [b]) => byWords.compare(a, b));
}

function shareOf({ weeklyMinutes, standardWeekMinutes }: Contract): Ratio {
	return divide(fromDecimal(weeklyMinutes), fromDecimal(standardWeekMinutes));
}

function wteOf(contracts: readonly Contract[], posts: readonly Post[]): string | null {
	const shares =
		contracts.length > 0
			? contracts.map(shareOf)
			: posts.flatMap(({ wte }) => (wte === null ? [] : [fromDecimal(wte)]));
	return shares.length === 0 ? null : toDecimal(sum(shares), 2);
}

function peopleIn(contracts: readonly Contract[]): number {
	return new Set(contracts.map(({ person }) => person)).size;
}

function vacanciesIn(posts: readonly Post[]): number {
	return posts.filter(({ status }) => status === 'vacant').length;
}
