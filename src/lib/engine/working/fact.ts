import type { Working } from '#lib/domain/working.ts';

/** Workings of single months; the step in force holds until the next. */
export interface Facts {
	readonly own: readonly Fact[];
	readonly next: readonly Fact[];
}

export interface Fact {
	readonly from: number;
	readonly workings: readonly Working[];
}
