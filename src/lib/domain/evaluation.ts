/** What an evaluation says. Plain data: it crosses to a worker, to JSON and to the screen as it is. */
import type { TermId, TermUnit, Verdict } from './terms.ts';
import type { Working } from './working.ts';

/** Pence are whole; hours and pounds are decimals rounded once; dates and mechanisms are text. */
export type TermValue = number | string;

/**
 * `eroding`: with protection still below the own path (R6). `cash-kept`: nothing paid now is lost
 * (R5). `no-catch-up`: protection still runs at the end of the horizon. `assumed`: rests on an award
 * that the scenario assumes. `nil-awards`: rests on the default of no award after the last edition.
 * `unknown-but-unchanged`: the value is not known and the route leaves it as it is (R14).
 */
export type Mark =
	| 'eroding'
	| 'cash-kept'
	| 'no-catch-up'
	| 'assumed'
	| 'nil-awards'
	| 'low-confidence'
	| 'unknown-but-unchanged';

export interface Reason {
	/** Kebab-case, worded in one place for people: `award-not-firm`, `missing-point`, … */
	readonly code: string;
	/** What is missing or in doubt, for example a grade, an employer or a pay year. */
	readonly subject: string;
	readonly fromMonth: number | null;
	readonly toMonth: number | null;
}

export interface TermResult {
	readonly id: TermId;
	readonly unit: TermUnit;
	readonly verdict: Verdict;
	/** Row of the decision table that decided: V1 … V6. */
	readonly rule: string;
	/** Values of month 0; null when not known. `difference = new − own`. */
	readonly own: TermValue | null;
	readonly new: TermValue | null;
	readonly difference: number | null;
	/** The difference turned so that positive is better for the person. */
	readonly signed: number | null;
	readonly firstWorseMonth: number | null;
	readonly worstMonth: number | null;
	/** Sum of the worse months before protection; null for terms that are not money. */
	readonly cumulativePence: number | null;
	readonly catchUpMonth: number | null;
	readonly eroding: {
		readonly firstMonth: number;
		readonly worstMonth: number;
		readonly cumulativePence: number | null;
	} | null;
	/** Cost of the protection over the horizon. */
	readonly protectionPence: number | null;
	/** Shortfall below the amount paid in the last month before the change, protection counted. */
	readonly cashLossPence: number | null;
	readonly marks: readonly Mark[];
	readonly reasons: readonly Reason[];
	/**
	 * What a named person decided. Where the register asks for a judgement it is the verdict (V2);
	 * elsewhere it stands beside the computed one.
	 */
	readonly judgement: {
		readonly verdict: Verdict;
		readonly decidedBy: string;
		readonly reason: string;
		readonly decidedOn: string;
	} | null;
}

export interface PathResult {
	/** `only` where the route has one future; TUPE has the legal minimum and the undertaking. */
	readonly path: 'only' | 'frozen' | 'undertaking';
	readonly verdict: Verdict;
	readonly eroding: boolean;
	readonly keepsCash: boolean | null;
	readonly keepsOwnPath: boolean | null;
	readonly terms: readonly TermResult[];
}

export interface ContractResult extends PathResult {
	readonly ref: string;
	readonly employer: string;
	/** Move that decides the result; null when no move touches the contract. */
	readonly move: string | null;
	readonly route: string;
	/** Month 0 of this contract. */
	readonly start: string;
	readonly horizonMonths: number;
	/** The other future, where there are two. */
	readonly otherPath: PathResult | null;
}

/** A sentence about a contract, post or move that is not a verdict. */
export interface Finding {
	readonly code: string;
	readonly severity: 'refusal' | 'warning' | 'information';
	/** Contract, post, move or employer that it is about. */
	readonly subject: string;
	readonly detail: string;
}

export type EvidenceClass = 'A1' | 'A2' | 'B' | 'C' | 'D';

export interface ParitySide {
	readonly employer: string;
	/** People, not contracts; contracts without a known hourly rate are counted in `unknown`. */
	readonly n: number;
	readonly unknown: number;
	/** Pence an hour, whole. */
	readonly meanPence: number;
	readonly medianPence: number;
	/** Mean annual full-time basic, pence. */
	readonly meanAnnualPence: number;
}

export type CauseKind = 'range' | 'position' | 'week' | 'allowances' | 'composition';

export interface ParityCause {
	readonly kind: CauseKind;
	/** Hundredths of a penny an hour; signed as first side minus second; they add to the gap. */
	readonly hundredthsOfPence: number;
}

export interface ParityResult {
	readonly group: string;
	readonly name: string;
	readonly evidenceClass: EvidenceClass;
	readonly evidence: string;
	readonly basis: 'hourly-basic' | 'hourly-with-allowances';
	/** Employers with people in the group, in the order of the baseline; a gap needs exactly two. */
	readonly sides: readonly ParitySide[];
	/** (high − low) / high × 100 to two decimals, from the means; null unless both sides are known. */
	readonly gapPercent: number | null;
	readonly medianGapPercent: number | null;
	/** Employer that is paid less on average; null when level or not known. */
	readonly lower: string | null;
	readonly alarm: 'significant' | 'recurring' | 'none' | 'cannot_tell';
	readonly causes: readonly ParityCause[];
	/** Gap at the start of each year of the horizon; positive = first side higher. */
	readonly overTime: readonly {
		readonly date: string;
		readonly signedPercent: number | null;
		readonly assumed: boolean;
	}[];
	readonly reasons: readonly Reason[];
	readonly working: Working;
}

export type SeniorityResult = { readonly working: Working } & SeniorityFact;

export type SeniorityFact =
	| {
			readonly kind: 'dual-capacity';
			readonly post: string;
			readonly title: string;
			readonly capacities: readonly {
				readonly employer: string;
				readonly title: string;
				readonly tier: number | null;
				readonly level: number | null;
			}[];
			readonly tierAsymmetry: number | null;
			readonly levelAsymmetry: number | null;
			/** The holder beside each organisation's head of staff, by capacity. */
			readonly standing: readonly {
				readonly employer: string;
				readonly beside: string;
				readonly answers: readonly ('above' | 'peer' | 'below' | 'not-known')[];
				readonly answer: 'above' | 'peer' | 'below' | 'unclear' | 'not-known';
			}[];
	  }
	| {
			readonly kind: 'shift';
			readonly post: string;
			readonly title: string;
			readonly employer: string;
			readonly oldTier: number | null;
			readonly newTier: number | null;
			/** Positive = moved down. */
			readonly tierShift: number | null;
			readonly oldLevel: number | null;
			readonly newLevel: number | null;
			/** Steps below the joint post or team lead. */
			readonly layer: number;
			readonly reasons: readonly string[];
	  }
	| {
			readonly kind: 'layer';
			readonly post: string;
			readonly layer: number;
			readonly sides: readonly {
				readonly employer: string;
				readonly down: number;
				readonly same: number;
				readonly up: number;
				readonly unknown: number;
				/** Mean tiers moved, two decimals. */
				readonly meanShift: number | null;
			}[];
			readonly asymmetry: number | null;
	  }
	| {
			readonly kind: 'inversion';
			readonly post: string;
			readonly title: string;
			readonly report: string;
			readonly reportTitle: string;
			readonly basis: 'hourly-basic' | 'level';
			readonly managerValue: number;
			readonly reportValue: number;
	  }
	| {
			readonly kind: 'chain-of-command';
			readonly post: string;
			readonly title: string;
			readonly ambiguity:
				| 'two-lines-of-one-kind'
				| 'own-report'
				| 'loop'
				| 'reports-to-nobody'
				| 'reports-to-missing'
				| 'reports-to-vacant'
				| 'crosses-employers';
			readonly others: readonly string[];
	  };

export interface HeadlineResult {
	readonly kind: 'own-path' | 'pay-kept-in-cash';
	readonly holds: boolean;
	readonly failing: number;
	readonly cannotTell: number;
}

export interface Evaluation {
	/** SHA-256 of the canonical result with ruleset and editions; equal on every machine. */
	readonly hash: string;
	readonly ruleset: string;
	readonly asOf: string;
	readonly editions: readonly string[];
	readonly contracts: readonly ContractResult[];
	readonly headlines: readonly HeadlineResult[];
	readonly parity: readonly ParityResult[];
	readonly seniority: readonly SeniorityResult[];
	readonly findings: readonly Finding[];
}

/** One contract, opened: the working of every term and the months behind it, for each path. */
export interface ContractExplanation {
	readonly ref: string;
	readonly start: string;
	readonly paths: readonly {
		readonly path: PathResult['path'];
		readonly terms: readonly {
			readonly id: TermId;
			readonly working: Working;
			/** One value a month over the horizon, in the term's unit; empty where not numeric. */
			readonly months: {
				readonly own: readonly (number | null)[];
				readonly new: readonly (number | null)[];
				/** New with protection counted. */
				readonly paid: readonly (number | null)[];
			};
		}[];
	}[];
}

/** One side of the question what a dismissal would cost: the own terms, or a future of the move. */
export interface RedundancySide {
	readonly path: 'own' | PathResult['path'];
	/** Null when it cannot be known. */
	readonly pence: number | null;
	readonly missing: Pick<Reason, 'code' | 'subject'> | null;
	readonly working: Working;
}

export interface RedundancyAnswer {
	readonly leavingOn: string;
	/** The own terms first. */
	readonly sides: readonly RedundancySide[];
}
