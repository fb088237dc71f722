/** What people cost their employers. Plain data: it crosses to a worker, to JSON and to a screen. */
import type { IsoDate } from './dates.ts';
import type { EvidenceClass } from './evaluation.ts';
import type { Confidence, Working } from './working.ts';

/** Parts of what a contract costs its employer (model §8). */
export const costParts = ['basic', 'allowances', 'national-insurance', 'pension', 'levy'] as const;
export type CostPart = (typeof costParts)[number];

/** Whole pence a year; the parts add to `total`. */
export type CostPence = Readonly<Record<CostPart | 'total', number>>;

/** An input that is not known, and how many contracts leave the part out for it. */
export interface MissingCost {
	readonly part: CostPart;
	/** Kebab-case, worded with the reasons of verdicts. */
	readonly code: string;
	readonly subject: string;
	readonly contracts: number;
}

export interface EmployerCostShare {
	readonly employer: string;
	/** Contracts that it employs, or pays for in whole or part, at some time in the year. */
	readonly contracts: number;
	readonly pence: CostPence;
}

/** Sums of what is known. Pence add across the parts and down the employers. */
export interface CostSide {
	readonly pence: CostPence;
	/** By the employer that has the contract. */
	readonly byEmployer: readonly EmployerCostShare[];
	/** By who pays, through the funding shares of the moves. */
	readonly byPartner: readonly EmployerCostShare[];
	/** Contracts with every part known. */
	readonly complete: number;
	/** Contracts with a part that is not known; that part is left out of every sum. */
	readonly cannotTell: number;
	readonly missing: readonly MissingCost[];
	/** Contracts whose pay rests on an offered, an assumed or no later award. */
	readonly assumed: number;
}

/** A rate that the year's cost stands on. */
export interface CostRate {
	readonly kind:
		'employer-ni' | 'levy' | 'nhsps-employer' | 'nhsps-administration' | 'lgps-employer';
	/** The employer whose own rate it is; null for a national one. */
	readonly employer: string | null;
	readonly basisPoints: number;
	/** Pay a year above which it is due; null where from the first pound. */
	readonly thresholdPence: number | null;
	readonly effectiveFrom: IsoDate;
	/** Edition, or the employer's own words of where the rate is written. */
	readonly basis: string;
	readonly source: string | null;
	readonly confidence: Confidence;
	readonly carriedForward: boolean;
}

export interface CostResult {
	readonly from: IsoDate;
	/** First day after the twelve months. */
	readonly to: IsoDate;
	/** As if nothing moved. */
	readonly before: CostSide;
	readonly after: CostSide;
	/** After − before, part by part, over contracts that know the part on both sides. */
	readonly change: {
		readonly pence: CostPence;
		/** Contracts with a part that is left out. */
		readonly cannotTell: number;
	};
	/** Bank, honorary and other contracts that the file does not count. */
	readonly notCounted: number;
	readonly rates: readonly CostRate[];
}

/** Pay and what the employer pays on top of it, whole pence. */
export interface PayAndOnCosts {
	readonly payPence: number;
	readonly onCostPence: number;
}

export interface ProtectionYear {
	/** 1 is the first twelve months from the scenario's start. */
	readonly year: number;
	readonly from: IsoDate;
	/** What the written protections pay. */
	readonly written: PayAndOnCosts;
	/** What would keep everybody at the own path: own − new in every worse month. */
	readonly ownPath: PayAndOnCosts;
	/** What that costs beyond the written protections: own − (new + protection). */
	readonly beyondWritten: PayAndOnCosts;
}

export interface ProtectionCost {
	readonly years: readonly ProtectionYear[];
	readonly total: Pick<ProtectionYear, 'written' | 'ownPath' | 'beyondWritten'>;
	readonly contracts: {
		/** With a written protection that pays in some month. */
		readonly paidFor: number;
		/** Worse on basic pay at contracted hours in some month. */
		readonly worse: number;
		/** With a month that cannot be told, which is left out. */
		readonly cannotTell: number;
	};
	/** On-costs left out. */
	readonly missing: readonly MissingCost[];
}

/** One point higher, for everybody who stands at one pay position; from the present pay. */
export interface LevellingStep extends PayAndOnCosts {
	readonly point: string;
	/** Full-time pay a year of the point. */
	readonly annualPence: number;
	/** Pounds an hour, four decimals. */
	readonly hourlyPounds: number;
	/** False for a spine point above the top of the grade, which needs a new grade. */
	readonly withinGrade: boolean;
	/** At or above the other side's mean. */
	readonly reaches: boolean;
}

export interface LevellingPosition {
	readonly framework: string;
	readonly grade: string | null;
	readonly point: string | null;
	readonly contracts: number;
	readonly annualPence: number;
	readonly hourlyPounds: number;
	/** To the first point that reaches the other side's mean, or the last that there is. */
	readonly steps: readonly LevellingStep[];
	/** Why there is no step or none that reaches; null where one does. */
	readonly stopped: 'top-of-grade' | 'top-of-spine' | 'no-scale' | null;
}

/** Everybody below the other side's mean up by as many points, nobody past the first that reaches. */
export interface LevellingStage extends PayAndOnCosts {
	readonly points: number;
	/** Contracts with a higher pay than now, and those of them that reach the mean. */
	readonly raised: number;
	readonly reached: number;
	/** Gap of the group afterwards, two decimals; positive while the lower side stays lower. */
	readonly gapPercent: number;
}

export interface LevellingGroup {
	readonly group: string;
	readonly name: string;
	readonly evidenceClass: EvidenceClass;
	/** Everybody in the team: it repeats the people of the other groups. */
	readonly whole: boolean;
	/** The side with the lower mean; null where a side is not known or both are level. */
	readonly lower: string | null;
	readonly higher: string | null;
	/** Mean hourly basic of the higher side, pounds to four decimals. */
	readonly targetPounds: number | null;
	readonly gapPercent: number | null;
	/** Contracts of the lower side below that mean. */
	readonly below: number;
	/** Lowest paid first. */
	readonly positions: readonly LevellingPosition[];
	readonly stages: readonly LevellingStage[];
	readonly missing: readonly MissingCost[];
}

export interface LevellingUp {
	/** Day of the pay and of the rates. */
	readonly on: IsoDate;
	readonly groups: readonly LevellingGroup[];
}

/** Everything that the cost page shows. */
export interface CostReport {
	readonly cost: CostResult;
	readonly protection: ProtectionCost;
	readonly levelling: LevellingUp;
}

/** The cost of one contract, opened. */
export interface ContractCost {
	readonly ref: string;
	readonly before: Working;
	readonly after: Working;
}
