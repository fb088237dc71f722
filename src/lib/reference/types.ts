/** Shapes of the reference facts. Every figure carries its date, status, source and confidence. */
import type { AwardStatus, BargainingGroup, Citation, Nation } from '#lib/domain/pay.ts';
import type { IsoDate } from '#lib/domain/dates.ts';
import type { ContractClass, TermId, TermUnit } from '#lib/domain/terms.ts';
import type { EmployerCosts } from './employer-costs.ts';
import type { Pensions } from './pensions.ts';
import type { AreaPayRow } from './area-pay.ts';
import type { Award } from './awards.ts';
import type { PublishedGrade } from './published-grades.ts';
import type { MileageRow } from './mileage.ts';
import type { NoticeRow } from './notice.ts';
import type { OvertimeRow } from './overtime.ts';
import type { ParentalPay } from './parental-pay.ts';
import type { RedundancyScheme } from './redundancy.ts';
import type { SickPay } from './sick-pay.ts';
import type { StatutoryLimit } from './statutory-limits.ts';
import type { UnsocialRow } from './unsocial-hours.ts';

export interface PayPoint extends Citation {
	/** AfC band (`6`, `8a`); null for the NJC spine, whose grades are each employer's own. */
	readonly grade: string | null;
	/** AfC step (`1` entry, then up) or spinal column point. */
	readonly point: string;
	/** Full-time basic pay a year. */
	readonly annualPence: number;
	/** Months in the band needed to reach the step; null where increments are yearly (NJC). */
	readonly monthsToReach: number | null;
}

/** One dated, cited issue of a pay table. */
export interface PayEdition extends Citation {
	/** For example `afc-england-2026-04-01`. */
	readonly id: string;
	readonly framework: BargainingGroup;
	readonly effectiveFrom: IsoDate;
	readonly status: AwardStatus;
	/** Award over the edition before, ten-thousandths; null where it was a flat sum. */
	readonly awardBasisPoints: number | null;
	readonly standardWeekMinutes: number;
	/** Source of the week; `source` is the award and the table. */
	readonly standardWeekSource: string;
	/** Ascending: by band and step (AfC), by spinal column point (NJC). */
	readonly points: readonly PayPoint[];
	readonly note: string;
}

/** Paid leave with public holidays by complete years of service. */
export interface LeaveEdition extends Citation {
	readonly id: string;
	readonly framework: BargainingGroup;
	/** One framework may differ by nation: councils in Northern Ireland have ten public holidays. */
	readonly nations: readonly Nation[];
	readonly effectiveFrom: IsoDate;
	/** `national_minimum`: an employer may give more, so its policy decides. */
	readonly status: 'contractual_national' | 'national_minimum';
	readonly note: string;
	/** Days of a fifth of the standard week, so five days are one week; ascending. */
	readonly steps: readonly (Citation & {
		readonly fromYears: number;
		readonly leaveDays: number;
		readonly extraStatutoryDays: number;
		readonly publicHolidays: number;
		readonly totalDays: number;
	})[];
}

/** High cost area supplement: a share of basic pay between a floor and a ceiling, full time. */
export interface HcasEdition extends Citation {
	readonly id: string;
	readonly effectiveFrom: IsoDate;
	readonly zones: readonly {
		readonly zone: 'inner_london' | 'outer_london' | 'fringe';
		readonly basisPoints: number;
		readonly minimumPence: number;
		readonly maximumPence: number;
	}[];
}

/** One published council grade structure, ready to be taken over and edited. */
export interface GradeStructure extends Citation {
	readonly id: string;
	readonly council: string;
	readonly effectiveFrom: IsoDate;
	readonly note: string;
	readonly grades: readonly {
		readonly grade: string;
		/** Points as published; an NJC point or a local one. */
		readonly points: readonly string[];
		/** Points that the newest spine held still has, and local ones; never empty (ruling R19). */
		readonly currentPoints: readonly string[];
		/** Pay of the local points on `effectiveFrom`, pence by point name; null where there are none. */
		readonly localAmounts: Readonly<Record<string, number>> | null;
		readonly note: string;
	}[];
}

/** A row of the register of terms. */
export interface TermRow extends Citation {
	readonly id: TermId;
	readonly name: string;
	readonly topic: string;
	readonly unit: TermUnit;
	/** `human`: a person judges it and is named (V2). */
	readonly better: 'higher' | 'lower' | 'earlier' | 'dynamic' | 'yes' | 'human';
	readonly contractClass: ContractClass;
	/** Only these decide a person's verdict; the rest are computed and shown. */
	readonly protectedByDefault: boolean;
	/** A restricted variation under the Employment Rights Act 2025, from January 2027. */
	readonly restrictedVariation: 'yes' | 'partly' | 'no';
	/**
	 * Plain decimal in the register's own unit (pounds, pounds an hour, hours, months, weeks, days);
	 * null where any difference counts.
	 */
	readonly tolerance: string | null;
	readonly effectiveFrom: IsoDate;
}

/** Whether service with one employer counts with another, by route and purpose. */
export interface ContinuityRow extends Citation {
	/** C1 … C15. */
	readonly id: string;
	readonly from: string;
	readonly to: string;
	readonly route: string;
	readonly purpose: string;
	/** `local` and `discretion`: only where the new employer says so. */
	readonly counts: 'yes' | 'no' | 'lost' | 'discretion' | 'local';
	readonly condition: string;
	readonly effectiveFrom: IsoDate;
}

/** A row of the decision table of verdicts, in the order in which they are tried. */
export interface RuleRow extends Citation {
	/** V1 … V14. */
	readonly id: string;
	readonly condition: string;
	readonly verdict: string;
	readonly note: string;
	readonly effectiveFrom: IsoDate;
}

export interface Source {
	readonly id: string;
	readonly title: string;
	readonly publisher: string;
	/** Null for what the project itself laid down or derived. */
	readonly url: string | null;
	readonly confidence: Citation['confidence'];
	readonly note: string;
}

/** Everything that an evaluation may look up. */
export interface Reference {
	readonly payEditions: readonly PayEdition[];
	readonly leaveEditions: readonly LeaveEdition[];
	readonly hcasEditions: readonly HcasEdition[];
	readonly gradeStructures: readonly GradeStructure[];
	/** Published grades that cannot be taken over, to be shown. */
	readonly publishedGrades: readonly PublishedGrade[];
	readonly awards: readonly Award[];
	readonly terms: readonly TermRow[];
	readonly continuity: readonly ContinuityRow[];
	readonly pensions: Pensions;
	readonly employerCosts: EmployerCosts;
	readonly sickPay: SickPay;
	readonly parentalPay: ParentalPay;
	readonly notice: readonly NoticeRow[];
	readonly redundancySchemes: readonly RedundancyScheme[];
	readonly statutoryLimits: readonly StatutoryLimit[];
	readonly unsocialHours: readonly UnsocialRow[];
	readonly overtime: readonly OvertimeRow[];
	readonly mileage: readonly MileageRow[];
	readonly areaPay: readonly AreaPayRow[];
	readonly rules: readonly RuleRow[];
	readonly sources: readonly Source[];
}
