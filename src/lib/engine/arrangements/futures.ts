/**
 * The futures of a contract: staying on the own terms, and what the route makes of them. TUPE has
 * two, the undertaking and the legal minimum, and both are always shown (rulebook §o.1).
 */
import type { PathResult } from '#lib/domain/evaluation.ts';
import type { Protection } from '#lib/domain/scenario.ts';
import type { Contract, Employer } from '#lib/domain/workforce.ts';
import { positionOf } from '../pay/position.ts';
import type { Position } from '../pay/position.ts';
import type { Setting } from '../pay/setting.ts';
import { assimilate, mechanismOf } from './assimilation.ts';
import { hoursOf } from './conditions.ts';
import type { Conditions, LeaveStanding } from './conditions.ts';
import type { Arrangement } from './deciding-move.ts';
import { second } from './secondment.ts';
import { freeze, undertake } from './tupe-transfer.ts';

export interface Future {
	readonly path: PathResult['path'];
	/** The same object as `own` where the route leaves everything as it is. */
	readonly next: Conditions;
	readonly protection: Protection | null;
}

export interface Futures {
	readonly own: Conditions;
	/** The first decides. */
	readonly futures: readonly Future[];
}

export function futuresOf(contract: Contract, arrangement: Arrangement, setting: Setting): Futures {
	const { move, start } = arrangement;
	const employer = employerOf(setting, contract.employer);
	const position = positionOf(contract, employer, setting.asOf, start);
	const own = ownConditions(contract, position, start, setting);
	const only = (next: Conditions, protection: Protection | null = null): Futures => ({
		own,
		futures: [{ path: 'only', next, protection }]
	});
	switch (move?.kind) {
		case undefined:
		case 'joint-post':
			return only(own);
		case 'secondment':
			return only(second(own, move, employerOf(setting, move.host)));
		case 'assimilation':
			return only(assimilate(own, move, employerOf(setting, move.to), setting), move.protection);
		case 'tupe-transfer': {
			const frozen = freeze(own, position, start, setting);
			const minimum: Future = { path: 'frozen', next: frozen, protection: null };
			if (move.awardPath === 'frozen') return { own, futures: [minimum] };
			const next = undertake(own, position, move, employerOf(setting, move.to), setting);
			return { own, futures: [{ path: 'undertaking', next, protection: null }, minimum] };
		}
	}
}

export function ownConditions(
	contract: Contract,
	position: Position,
	start: string,
	setting: Setting
): Conditions {
	return {
		pay: setting.payOf(position, start),
		hours: [{ from: -1, value: hoursOf(contract) }],
		mechanism: mechanismOf(contract.framework, position.employer)
	};
}

/** Leave rules before and after: they come along under TUPE and stay on secondment (R28, §b). */
export function leaveStandings(
	contract: Contract,
	{ move, start }: Arrangement,
	setting: Setting
): { readonly own: LeaveStanding; readonly next: LeaveStanding } {
	const own: LeaveStanding = {
		employer: employerOf(setting, contract.employer),
		framework: contract.framework,
		service: contract.service.leave
	};
	if (move?.kind !== 'assimilation') return { own, next: own };
	const counts = move.route === 'assimilation' || move.recognisedService.includes('leave');
	return {
		own,
		next: {
			employer: employerOf(setting, move.to),
			framework: move.framework,
			service: counts ? own.service : start
		}
	};
}

function employerOf(setting: Setting, id: string): Employer {
	const employer = setting.employers.get(id);
	if (!employer) throw new Error(`The baseline has no employer ${id}`);
	return employer;
}
