/**
 * A family of terms that are worked out together from the same facts. The engine judges each distinct
 * key once, so the key must name everything of the contract and the move that the family reads.
 */
import type { IsoDate } from '#lib/domain/dates.ts';
import type { Framework, PayArea, PensionScheme } from '#lib/domain/pay.ts';
import type { TermId } from '#lib/domain/terms.ts';
import type { Contract, Employer, Service } from '#lib/domain/workforce.ts';
import type { Reference } from '#lib/reference/types.ts';
import type { Conditions } from '../arrangements/conditions.ts';
import type { Facts } from '../working/fact.ts';
import type { Term, TermSeries, TermSides } from './term.ts';

/** One side of the comparison: whose rules apply, and what they apply to. */
export interface Standing {
	/** Whose policies and nation apply. */
	readonly employer: Employer;
	readonly framework: Framework;
	readonly grade: string | null;
	/** Dates from which service counts on this side; null = not known. */
	readonly service: Service;
	/** Null = not known; two nulls are the same scheme by the route (R14). */
	readonly pension: PensionScheme | 'not-decided' | null;
	readonly area: PayArea | null;
	/** Pay, hours and award mechanism over the months. */
	readonly conditions: Conditions;
}

export interface Situation {
	readonly contract: Contract;
	readonly own: Standing;
	/** The same object as `own` where the route leaves everything but pay and hours as it is. */
	readonly next: Standing;
	/** Month 0. */
	readonly start: IsoDate;
	/** Months looked at. */
	readonly horizon: number;
	/** Only the editions that the scenario may use. */
	readonly reference: Reference;
}

export interface TermFamily {
	readonly terms: readonly Term[];
	/** True where the family reads pay, hours or awards of the standings. */
	readonly readsPay: boolean;
	/** True where it reads them in month 0 alone. */
	readonly readsStartOnly?: boolean;
	/** True where the family reads the pension scheme; others see a change of scheme as no change. */
	readonly readsPension?: boolean;
	/**
	 * What the family reads of the contract itself, as text. Added to it: move and start, employer and
	 * framework, the grade where a policy goes by grade, and pay where the family reads it.
	 */
	readonly key: (contract: Contract, start: IsoDate) => string;
	/** Both sides of one term. `unchanged` where both standings give the same by the route (R14). */
	readonly sides: (id: TermId, situation: Situation) => TermSides;
	/** The own term at the point of month −1 at its later values, where protection can cover it (R4). */
	readonly atHeldPoint?: (id: TermId, situation: Situation) => TermSeries;
	/** The figures behind the values, for the working. */
	readonly facts: (id: TermId, situation: Situation) => Facts;
}
