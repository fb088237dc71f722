/** Posts of a staff file: the positions that contracts hold, and those that nobody holds. */
import type { Issue } from '#lib/domain/issue.ts';
import { sum, toNumber } from '#lib/domain/ratio.ts';
import type { Post } from '#lib/domain/workforce.ts';
import type { Columns } from './columns.ts';
import type { HierarchyPost } from './hierarchy.ts';
import { count, information, quoteId, warning } from './issues.ts';
import type { Managers } from './managers.ts';
import { type StaffRow, teamOf, titleOf } from './staff-row.ts';
import type { Identified, Vacancy } from './staff-sort.ts';
import { tally } from './tally.ts';
import { readWte } from './values/wte.ts';

export interface Held extends Identified {
	readonly read: StaffRow;
	readonly to: string | null;
	readonly saidTop: boolean;
}

export interface BuiltPost {
	readonly post: Post;
	readonly holders: number;
	readonly node: HierarchyPost;
}

export function postsOf(held: readonly Held[], employer: string, issues: Issue[]): BuiltPost[] {
	const byPost = new Map<string, Held[]>();
	for (const row of held) {
		const rows = byPost.get(row.postRef);
		if (rows) rows.push(row);
		else byPost.set(row.postRef, [row]);
	}
	const shared = [...byPost.values()].filter((rows) => rows.length > 1).length;
	if (shared > 0) {
		issues.push(
			information(
				'shared-positions',
				`${count(shared, 'position has', 'positions have')} several holders; each is taken as one post.`
			)
		);
	}
	return [...byPost].map(([ref, rows]) => postOf(ref, rows, employer, issues));
}

/** Several holders of one position are one post; where their managers differ, most decide. */
function postOf(ref: string, rows: readonly Held[], employer: string, issues: Issue[]): BuiltPost {
	const [first] = rows;
	if (!first) throw new Error(`Post ${ref} has no holder`);
	const lines = tally(rows.map(({ to }) => to ?? ''));
	const to = lines[0]?.value || null;
	if (lines.length > 1) {
		issues.push(
			warning(
				'holders-differ-in-manager',
				`The holders of position ${quoteId(first.position ?? '')} have ${lines.length} different managers. The commonest is used.`,
				{ row: first.row, column: null }
			)
		);
	}
	const { title, team, rawGrade } = first.read;
	return {
		holders: rows.length,
		node: {
			ref,
			label: first.position ?? first.contract,
			row: first.row,
			to,
			saidTop: rows.some(({ saidTop }) => saidTop),
			unresolved: false
		},
		post: {
			ref,
			employer,
			title,
			team,
			gradeText: rawGrade === '' ? null : rawGrade.slice(0, 300),
			statedLevel: null,
			reportsTo: to === null ? [] : [{ to, kind: 'employing', origin: 'stated' }],
			wte: toNumber(sum(rows.map(({ read }) => read.wte)), 2),
			status: 'filled'
		}
	};
}

interface VacancyContext {
	readonly columns: Columns;
	readonly managers: Managers;
	readonly employer: string;
}

/** A position that is also held, or listed vacant twice, stays one post. */
export function vacantPosts(
	vacancies: readonly Vacancy[],
	held: readonly Held[],
	context: VacancyContext,
	issues: Issue[]
): BuiltPost[] {
	const known = new Set(held.map(({ postRef }) => postRef));
	return vacancies.flatMap((vacancy) => {
		if (!known.has(vacancy.postRef)) {
			known.add(vacancy.postRef);
			return [vacantPost(vacancy, context, issues)];
		}
		issues.push(
			information(
				'part-vacant',
				`Position ${quoteId(vacancy.position)} is also held by somebody, so no second post was made.`,
				{ row: vacancy.row, column: null }
			)
		);
		return [];
	});
}

function vacantPost(
	{ cells, row, position, postRef }: Vacancy,
	{ columns, managers, employer }: VacancyContext,
	issues: Issue[]
): BuiltPost {
	const { to, saidTop, issues: found } = managers.of(cells, row);
	issues.push(...found);
	const fte = readWte(columns.get(cells, 'fte'));
	const grade = columns.get(cells, 'grade');
	return {
		holders: 0,
		node: { ref: postRef, label: position, row, to, saidTop, unresolved: false },
		post: {
			ref: postRef,
			employer,
			title: titleOf(cells, columns),
			team: teamOf(cells, columns),
			gradeText: grade === '' ? null : grade.slice(0, 300),
			statedLevel: null,
			reportsTo: to === null ? [] : [{ to, kind: 'employing', origin: 'stated' }],
			wte: fte.kind === 'wte' ? toNumber(fte.wte, 2) : null,
			status: 'vacant'
		}
	};
}
