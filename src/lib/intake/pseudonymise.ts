/** Numbers of a confirmed import to references: the last step before anything may be kept. */
import { sum, toNumber } from '#lib/domain/ratio.ts';
import type { Allowance, Contract, Post } from '#lib/domain/workforce.ts';
import { valueAt } from './coded.ts';
import type { StaffRecords, StructureRecords } from './records.ts';
import { type Refs, refsOf } from './refs.ts';
import type { ImportResult, ImportReview, PseudonymiseOptions } from './types.ts';
import { readWte } from './values/wte.ts';

const progressEvery = 1000;

type OnProgress = (done: number, total: number) => void;

/**
 * Contracts and posts of a review, each number of the file replaced by a keyed code that only the
 * holder of the key can make again.
 */
export function pseudonymise(
	review: ImportReview,
	{ employer, refKey }: PseudonymiseOptions,
	onProgress?: OnProgress
): ImportResult {
	const refs = refsOf(employer, refKey);
	const { records, facts, issues, dropped, sent } = review;
	const made =
		records.kind === 'staff'
			? staffRecords(records, employer, refs, onProgress)
			: structureRecords(records, refs, onProgress);
	const used = [
		...made.contracts.flatMap(({ ref, person }) => [ref, person]),
		...made.posts.map(({ ref }) => ref)
	];
	const widestSpans = facts.widestSpans.map(({ post, reports }) => ({
		post: made.refOf.get(post) ?? post,
		reports
	}));
	return {
		contracts: made.contracts,
		posts: made.posts,
		facts: { ...facts, widestSpans },
		issues,
		dropped,
		sent,
		key: refs.key(used)
	};
}

interface Made {
	readonly contracts: readonly Contract[];
	readonly posts: readonly Post[];
	/** Reference of each post by what the file calls it. */
	readonly refOf: ReadonlyMap<string, string>;
}

function staffRecords(
	records: StaffRecords,
	employer: string,
	refs: Refs,
	onProgress: OnProgress | undefined
): Made {
	const { rows, posts, postKeys } = records;
	const total = rows.length + posts.pool.length;
	const contracts: Contract[] = [];
	for (const row of rows) {
		if (contracts.length % progressEvery === 0) onProgress?.(contracts.length, total);
		contracts.push(contractOf(records, row, employer, refs));
	}
	const made: Post[] = [];
	const refOf = new Map<string, string>();
	for (let post = 0; post < posts.pool.length; post += 1) {
		if (post % progressEvery === 0) onProgress?.(rows.length + post, total);
		const record = postOf(records, post, employer, refs);
		refOf.set((postKeys[posts.pool[post] ?? 0] ?? '').replace(/^assignment /, ''), record.ref);
		made.push(record);
	}
	onProgress?.(total, total);
	return { contracts, posts: made, refOf };
}

function contractOf(
	{ contracts, circumstances, contract, person, postOfRow, postKeys }: StaffRecords,
	row: number,
	employer: string,
	refs: Refs
): Contract {
	const placing = valueAt(contracts.placing, row);
	const hours = valueAt(contracts.hours, row);
	if (!hours.ok) throw new Error('A row without hours is not a contract');
	const { service } = contracts;
	return {
		ref: refs.contract(contract[row] ?? ''),
		person: refs.person(person[row] ?? ''),
		employer,
		framework: placing.framework,
		grade: placing.grade,
		point: placing.point,
		annualPence: placing.annualPence,
		redCircled: placing.redCircled,
		weeklyMinutes: hours.weeklyMinutes,
		standardWeekMinutes: hours.standardMinutes,
		nextStep: valueAt(contracts.nextStep, row),
		service: {
			statutory: valueAt(service.statutory, row),
			redundancy: valueAt(service.redundancy, row),
			leave: valueAt(service.leave, row),
			sick: valueAt(service.sick, row),
			maternity: valueAt(service.maternity, row)
		},
		circumstances: valueAt(circumstances, row),
		allowances: allowancesOf(contracts.allowances, row),
		post: refs.post(postKeys[postOfRow[row] ?? 0] ?? ''),
		jobTitle: valueAt(contracts.title, row),
		team: valueAt(contracts.team, row),
		status: valueAt(contracts.status, row)
	};
}

function allowancesOf(
	allowances: StaffRecords['contracts']['allowances'],
	row: number
): Allowance[] {
	return allowances.flatMap(({ kind, label, pence }) => {
		const annualPence = valueAt(pence, row);
		return annualPence === null ? [] : [{ kind, annualPence, regular: true, label }];
	});
}

function postOf(records: StaffRecords, post: number, employer: string, refs: Refs): Post {
	const { contracts, posts, postKeys } = records;
	const row = posts.row[post] ?? 0;
	const to = posts.to[post] ?? -1;
	const grade = valueAt(contracts.rawGrade, row);
	return {
		ref: refs.post(postKeys[posts.pool[post] ?? 0] ?? ''),
		employer,
		title: valueAt(contracts.title, row),
		team: valueAt(contracts.team, row),
		gradeText: grade === '' ? null : grade.slice(0, 300),
		statedLevel: null,
		reportsTo:
			to < 0 ? [] : [{ to: refs.post(postKeys[to] ?? ''), kind: 'employing', origin: 'stated' }],
		wte: wteOf(records, post, row),
		status: posts.holders[post] === 0 ? 'vacant' : 'filled'
	};
}

function wteOf({ contracts, posts, vacantWte }: StaffRecords, post: number, row: number) {
	if (posts.holders[post] === 0) {
		const reading = readWte(vacantWte.get(post) ?? '');
		return reading.kind === 'wte' ? toNumber(reading.wte, 2) : null;
	}
	const holders = posts.sharers.get(post) ?? [row];
	const parts = holders.flatMap((holder) => {
		const hours = valueAt(contracts.hours, holder);
		return hours.ok ? [hours.wte] : [];
	});
	return toNumber(sum(parts), 2);
}

function structureRecords(
	{ posts }: StructureRecords,
	refs: Refs,
	onProgress: OnProgress | undefined
): Made {
	const refOf = new Map(posts.map(({ ref }) => [ref, refs.post(ref)]));
	const made = posts.map((post) => ({
		...post,
		ref: refs.post(post.ref),
		reportsTo: post.reportsTo.map((line) => ({ ...line, to: refs.post(line.to) }))
	}));
	onProgress?.(posts.length, posts.length);
	return { contracts: [], posts: made, refOf };
}
