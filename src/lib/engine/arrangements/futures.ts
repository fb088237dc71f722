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
import type { Conditions } from './conditions.ts';
import type { Arrangement } from './deciding-move.ts';
import { floorsOf, liftedToFloor } from './legal-floor.ts';
import type { Lift } from './legal-floor.ts';
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
	/** Where pay is below what the law allows, on the own terms and after the move. */
	readonly lifts: readonly Lift[];
}

export function futuresOf(contract: Contract, arrangement: Arrangement, setting: Setting): Futures {
	const { move, start } = arrangement;
	const employer = employerOf(setting, contract.employer);
	const position = positionOf(contract, employer, setting.asOf, start);
	const floors = floorsOf(setting.reference.statutoryLimits, contract, start);
	const isSpot = contract.framework === 'spot';
	const before = liftedToFloor(ownConditions(contract, position, start, setting), floors, {
		side: 'own',
		isSpot
	});
	const own = before.conditions;
	const lifts = [...before.lifts];
	const futures = routeFutures(contract, own, position, arrangement, setting).map((future) => {
		if (future.next === own) return future;
		const isKept = isSpot && move?.kind !== 'assimilation';
		const after = liftedToFloor(future.next, floors, { side: 'next', isSpot: isKept });
		lifts.push(...after.lifts);
		return { ...future, next: after.conditions };
	});
	return { own, futures, lifts };
}

function routeFutures(
	contract: Contract,
	own: Conditions,
	position: Position,
	{ move, start }: Arrangement,
	setting: Setting
): readonly Future[] {
	const only = (next: Conditions, protection: Protection | null = null): Future[] => [
		{ path: 'only', next, protection }
	];
	switch (move?.kind) {
		case undefined:
		case 'joint-post':
			return only(own);
		case 'secondment':
			return only(second(own, move, employerOf(setting, move.host)));
		case 'assimilation':
			return only(
				assimilate(contract, own, move, employerOf(setting, move.to), setting),
				move.protection
			);
		case 'tupe-transfer': {
			const frozen = freeze(own, position, start, setting);
			const minimum: Future = { path: 'frozen', next: frozen, protection: null };
			if (move.awardPath === 'frozen') return [minimum];
			const next = undertake(own, position, move, employerOf(setting, move.to), setting);
			return [{ path: 'undertaking', next, protection: null }, minimum];
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

export function employerOf(setting: Setting, id: string): Employer {
	const employer = setting.employers.get(id);
	if (!employer) throw new Error(`The baseline has no employer ${id}`);
	return employer;
}
