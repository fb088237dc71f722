/**
 * The dates from which service counts after a move, purpose by purpose (rulebook §b, R28): it does not
 * travel as one date. Transfers carry every date over; secondments end nothing; an offer of the same
 * employer leaves the employment unbroken. A voluntary move to another employer keeps only what the
 * continuity rows give between the two sectors, or what a written promise adds. No promise gives
 * statutory continuity, because the law does not.
 */
import type { IsoDate } from '#lib/domain/dates.ts';
import { servicePurposes } from '#lib/domain/workforce.ts';
import type { Employer, Service, ServicePurpose } from '#lib/domain/workforce.ts';
import type { ContinuityRow } from '#lib/reference/types.ts';

export type ServiceRoute =
	| 'unchanged'
	| 'joint-post'
	| 'secondment'
	| 'section-113'
	| 'section-75'
	| 'honorary-contract'
	| 'joint-deployment'
	| 'tupe'
	| 'statutory-scheme'
	| 'cosop'
	| 'assimilation'
	| 'voluntary-move'
	| 'new-appointment';

export interface ServiceMove {
	readonly route: ServiceRoute;
	readonly from: Employer;
	readonly to: Employer;
	/** What the offer itself promises to count. */
	readonly recognised: readonly ServicePurpose[];
	/** Month 0: where service does not count it starts again here. */
	readonly start: IsoDate;
}

/** Why a purpose counts or not: a row of the continuity matrix where one speaks, else a promise. */
export interface Continuity {
	readonly counts: boolean;
	/** `C1` to `C15`, or `R28` for an unbroken employment. */
	readonly rule: string;
	/** The written promise that decides where the row leaves it open; null where none was needed. */
	readonly promise: string | null;
	readonly row: ContinuityRow | null;
}

/** Null stays null where service counts, because an unknown date does not become known by moving. */
export function serviceAfter(
	service: Service,
	move: ServiceMove,
	rows: readonly ContinuityRow[]
): Service {
	const kept = (purpose: ServicePurpose) =>
		continuityOf(purpose, move, rows).counts ? service[purpose] : move.start;
	const same = servicePurposes.every((purpose) => kept(purpose) === service[purpose]);
	if (same) return service;
	return {
		statutory: kept('statutory'),
		redundancy: kept('redundancy'),
		leave: kept('leave'),
		sick: kept('sick'),
		maternity: kept('maternity')
	};
}

export function continuityOf(
	purpose: ServicePurpose,
	move: ServiceMove,
	rows: readonly ContinuityRow[]
): Continuity {
	const byRow = (id: string) => ({ rule: id, row: rowOf(id, rows) });
	switch (move.route) {
		case 'unchanged':
		case 'joint-post':
			return unbroken;
		case 'secondment':
		case 'section-113':
		case 'section-75':
		case 'honorary-contract':
		case 'joint-deployment':
			return { counts: true, promise: null, ...byRow('C14') };
		case 'tupe':
		case 'statutory-scheme':
		case 'cosop':
			return { counts: true, promise: null, ...byRow('C13') };
		case 'assimilation':
			return unbroken;
		case 'voluntary-move':
		case 'new-appointment':
			return move.from.id === move.to.id ? unbroken : betweenEmployers(purpose, move, rows);
	}
}

const unbroken: Continuity = { counts: true, rule: 'R28', promise: null, row: null };

type Kind = Employer['kind'];

/** Row of the matrix that speaks for a move from one sector to another, by purpose. */
const rowIds: Readonly<
	Record<Kind, Readonly<Record<Kind, Readonly<Record<ServicePurpose, string>>>>>
> = {
	nhs: {
		nhs: { statutory: 'C3', redundancy: 'C1', leave: 'C2', sick: 'C2', maternity: 'C2' },
		council: { statutory: 'C3', redundancy: 'C8', leave: 'C11', sick: 'C11', maternity: 'C11' }
	},
	council: {
		nhs: { statutory: 'C6', redundancy: 'C9', leave: 'C10', sick: 'C10', maternity: 'C10' },
		council: { statutory: 'C6', redundancy: 'C4', leave: 'C5', sick: 'C5', maternity: 'C5' }
	}
};

function betweenEmployers(
	purpose: ServicePurpose,
	move: ServiceMove,
	rows: readonly ContinuityRow[]
): Continuity {
	const rule = rowIds[move.from.kind][move.to.kind][purpose];
	const row = rowOf(rule, rows);
	if (row.counts === 'yes') return { counts: true, rule, promise: null, row };
	const promise = purpose === 'statutory' ? null : promiseOf(purpose, move);
	return { counts: promise !== null, rule, promise, row };
}

/** The offer's own promise, else the new employer's written rule for service in the other sector. */
function promiseOf(purpose: ServicePurpose, { recognised, from, to }: ServiceMove): string | null {
	if (recognised.includes(purpose)) return 'the offer';
	const rule = from.kind === to.kind ? null : to.policies.recognisedService;
	return rule?.purposes.includes(purpose) ? rule.source : null;
}

function rowOf(id: string, rows: readonly ContinuityRow[]): ContinuityRow {
	const row = rows.find((candidate) => candidate.id === id);
	if (!row) throw new RangeError(`No continuity row ${id}`);
	return row;
}
