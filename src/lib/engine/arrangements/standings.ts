/**
 * Both sides of the comparison for each future of a contract: whose rules apply, to which grade, from
 * which dates service counts, in which pension scheme. Secondments leave all but hours as it is;
 * transfers carry the terms over as they stand, so the old employer's policies go on applying to them
 * and the pension is as somebody decided; offers put the target's framework and policies in place.
 */
import type { Assimilation, TupeTransfer } from '#lib/domain/scenario.ts';
import type { Contract, Employer } from '#lib/domain/workforce.ts';
import type { Setting } from '../pay/setting.ts';
import type { Standing } from '../terms/family.ts';
import { serviceAfter } from '../terms/service-after.ts';
import type { Arrangement } from './deciding-move.ts';
import { employerOf } from './futures.ts';
import type { Future, Futures } from './futures.ts';

export interface StandingFuture extends Future {
	/** The same object as `own` of the standings where nothing changes at all. */
	readonly standing: Standing;
}

export interface Standings {
	readonly own: Standing;
	/** The first decides. */
	readonly futures: readonly StandingFuture[];
}

export function standingsOf(
	contract: Contract,
	arrangement: Arrangement,
	{ own: conditions, futures }: Futures,
	setting: Setting
): Standings {
	const { service, circumstances, framework, grade } = contract;
	const own: Standing = {
		employer: employerOf(setting, contract.employer),
		framework,
		grade,
		service,
		pension: circumstances.pension,
		area: circumstances.area,
		conditions
	};
	return {
		own,
		futures: futures.map((future) => ({
			...future,
			standing: after(own, future, arrangement, setting)
		}))
	};
}

/**
 * The later standing as a family may see it: a family that does not read pay sees no change in pay,
 * and one that does not read the pension none in the scheme. `own` itself where nothing is left.
 */
export function seenBy(
	{
		readsPay,
		readsPension = false
	}: { readonly readsPay: boolean; readonly readsPension?: boolean },
	own: Standing,
	next: Standing
): Standing {
	const seen: Standing = {
		...next,
		conditions: readsPay ? next.conditions : own.conditions,
		pension: readsPension ? next.pension : own.pension
	};
	const changes = Object.entries(seen).some(
		([field, value]) => own[field as keyof Standing] !== value
	);
	return changes ? seen : own;
}

function after(
	own: Standing,
	{ next }: Future,
	{ move, start }: Arrangement,
	setting: Setting
): Standing {
	switch (move?.kind) {
		case undefined:
		case 'joint-post':
			return own;
		case 'secondment':
			return next === own.conditions ? own : { ...own, conditions: next };
		case 'tupe-transfer':
			return {
				...own,
				conditions: next,
				pension: pensionAfter(own, move, employerOf(setting, move.to))
			};
		case 'assimilation': {
			const to = employerOf(setting, move.to);
			const recognised = move.recognisedService;
			const moved = { route: move.route, from: own.employer, to, recognised, start };
			return {
				employer: to,
				framework: move.framework,
				grade: move.grade,
				service: serviceAfter(own.service, moved, setting.reference.continuity),
				pension: pensionAfter(own, move, to),
				area: own.area,
				conditions: next
			};
		}
	}
}

function pensionAfter(
	own: Standing,
	{ pension }: TupeTransfer | Assimilation,
	to: Employer
): Standing['pension'] {
	if (pension === null) return 'not-decided';
	if (pension === 'kept') return own.pension;
	return to.kind === 'nhs' ? 'nhsps-2015' : 'lgps';
}
