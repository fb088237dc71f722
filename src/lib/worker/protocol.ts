/** What the page may ask of the worker. A call has the signature that it would have without one. */
import type { CostReport } from '#lib/domain/cost.ts';
import type { ContractExplanation, Evaluation, RedundancyAnswer } from '#lib/domain/evaluation.ts';
import type { ScenarioDocument } from '#lib/domain/scenario.ts';
import type { Employer } from '#lib/domain/workforce.ts';
import type {
	FileKind,
	GradeReading,
	GradesResult,
	ImportOptions,
	ImportResult,
	ImportReview,
	Mapping,
	PersonHashes,
	PseudonymiseOptions,
	ReadOptions,
	Table,
	TableResult
} from '#lib/intake/intake.ts';

/** Import settings without the callback, which cannot cross to a worker. */
export type ImportSettings = Omit<ImportOptions, 'onProgress'>;

export interface Calls {
	readTable(bytes: Uint8Array, fileName: string, options?: ReadOptions): Promise<TableResult>;
	suggestMapping(table: Table, kind: FileKind): Mapping;
	recogniseGrades(table: Table, mapping: Mapping, employer: Employer): GradeReading[];
	importStaff(table: Table, mapping: Mapping, settings: ImportSettings): ImportReview;
	importStructure(table: Table, mapping: Mapping, settings: ImportSettings): ImportReview;
	pseudonymise(review: ImportReview, options: PseudonymiseOptions): ImportResult;
	personHashes(table: Table, mapping: Mapping, salt: string): PersonHashes;
	importGrades(table: Table, mapping: Mapping, settings: ImportSettings): GradesResult;
	evaluate(document: ScenarioDocument): Evaluation;
	explain(document: ScenarioDocument, contractRef: string): ContractExplanation;
	redundancy(document: ScenarioDocument, contractRef: string, leavingOn: string): RedundancyAnswer;
	cost(document: ScenarioDocument): CostReport;
}

export type CallName = keyof Calls;

export type Request = {
	[Name in CallName]: {
		readonly id: number;
		readonly call: Name;
		readonly args: Parameters<Calls[Name]>;
	};
}[CallName];

export type Response =
	| {
			readonly id: number;
			readonly kind: 'progress';
			readonly done: number;
			readonly total: number;
	  }
	| { readonly id: number; readonly kind: 'result'; readonly value: unknown }
	| { readonly id: number; readonly kind: 'failure'; readonly message: string };

export type OnProgress = (done: number, total: number) => void;
