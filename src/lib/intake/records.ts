/** Imported people and posts under the numbers of the file. They do not leave the browser so. */
import type { Circumstances, Post } from '#lib/domain/workforce.ts';
import type { Drawn } from './coded.ts';
import type { StaffPosts } from './staff-posts.ts';
import type { StaffRows } from './staff-row.ts';

/** Indexes are rows of the table, unless they say otherwise. */
export interface StaffRecords {
	readonly kind: 'staff';
	/** Rows that are contracts, in file order. */
	readonly rows: Int32Array;
	readonly contract: readonly string[];
	readonly person: readonly string[];
	/** Index in `postKeys`. */
	readonly postOfRow: Int32Array;
	readonly postKeys: readonly string[];
	readonly posts: StaffPosts;
	readonly contracts: Pick<
		StaffRows,
		| 'hours'
		| 'placing'
		| 'rawGrade'
		| 'title'
		| 'team'
		| 'status'
		| 'nextStep'
		| 'service'
		| 'allowances'
	>;
	readonly circumstances: Drawn<Circumstances>;
	/** By index of the post: WTE cell of a vacant one. */
	readonly vacantWte: ReadonlyMap<number, string>;
}

/** Posts whose references are still the numbers of the file. */
export interface StructureRecords {
	readonly kind: 'structure';
	readonly posts: readonly Post[];
}
