/** Where a contract stands on a pay table, and what moves it along. */
import type { IsoDate } from '#lib/domain/dates.ts';
import type { Framework } from '#lib/domain/pay.ts';
import type { Contract, Employer } from '#lib/domain/workforce.ts';
import { monthOf } from './months.ts';

/**
 * The step clock. `held`: the file's point on the baseline's date, with the next step where it gives
 * one. `placed`: put on the point by a move in month 0, from when the clock counts (R11).
 */
export type Clock =
	| { readonly kind: 'held'; readonly asOf: IsoDate; readonly nextStepMonth: number | null }
	| { readonly kind: 'placed' };

export interface Position {
	/** Whose grades and policies apply. */
	readonly employer: Employer;
	readonly framework: Framework;
	readonly grade: string | null;
	readonly point: string | null;
	/** Full-time annual amount of spot pay or of a red circle. */
	readonly annualPence: number | null;
	readonly redCircled: boolean;
	readonly clock: Clock;
}

/** The contract as it stands. A step date that is past on the baseline's date is no step date. */
export function positionOf(
	contract: Contract,
	employer: Employer,
	asOf: IsoDate,
	start: IsoDate
): Position {
	const { framework, grade, point, annualPence, redCircled, nextStep } = contract;
	const nextStepMonth = nextStep && nextStep > asOf ? monthOf(start, nextStep) : null;
	return {
		employer,
		framework,
		grade,
		point,
		annualPence,
		redCircled,
		clock: { kind: 'held', asOf, nextStepMonth }
	};
}

/** Equal for positions that are paid alike in every month from one start. */
export function positionKey(position: Position, start: IsoDate): string {
	const { employer, framework, grade, point, annualPence, redCircled, clock } = position;
	const step = clock.kind === 'placed' ? 'placed' : `${clock.nextStepMonth ?? '-'}`;
	const pay = `${framework}|${grade ?? ''}|${point ?? ''}|${annualPence ?? ''}|${redCircled}`;
	return `${start}|${employer.id}|${pay}|${step}`;
}
