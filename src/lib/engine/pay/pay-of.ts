/**
 * What a contract is paid on a day, exact: the input of parity and inversions. Basic pay and regular
 * allowances only: written protection is not in it, and allowances stay as the file gives them, since
 * no move here says what becomes of them.
 */
import type { IsoDate } from '#lib/domain/dates.ts';
import { ratio, sum } from '#lib/domain/ratio.ts';
import type { Ratio } from '#lib/domain/ratio.ts';
import type { ScenarioDocument } from '#lib/domain/scenario.ts';
import { valueAt } from '#lib/domain/series.ts';
import type { Contract } from '#lib/domain/workforce.ts';
import type { Reference } from '#lib/reference/types.ts';
import type { Conditions } from '../arrangements/conditions.ts';
import { decideMoves } from '../arrangements/deciding-move.ts';
import type { Arrangement } from '../arrangements/deciding-move.ts';
import { futuresOf } from '../arrangements/futures.ts';
import { anHour } from '../terms/hourly-rate.ts';
import { monthAt } from './months.ts';
import { settingOf } from './setting.ts';
import type { PayOf, PaySnapshot } from './snapshot.ts';

/** Pay after the moves. Before a contract's own move starts, it is paid as it stands. */
export function payOf(document: ScenarioDocument, reference: Reference): PayOf {
	return snapshots(document, reference, decideMoves(document).arrangements);
}

/** Pay as if nothing moved. */
export function payBefore(document: ScenarioDocument, reference: Reference): PayOf {
	return snapshots(document, reference, new Map());
}

interface Standing {
	readonly start: IsoDate;
	readonly conditions: Conditions;
	/** Pay held above the grade: a salary without a range (R26). */
	readonly isHeld: boolean;
}

function snapshots(
	document: ScenarioDocument,
	reference: Reference,
	arrangements: ReadonlyMap<string, Arrangement>
): PayOf {
	const setting = settingOf(document, reference);
	const contracts = new Map(document.baseline.contracts.map((c) => [c.ref, c]));
	const standings = new Map<string, { readonly before: Standing; readonly after: Standing }>();

	const standingsOf = (contract: Contract) => {
		const known = standings.get(contract.ref);
		if (known) return known;
		const { start } = document.scenario;
		const unmoved: Arrangement = { route: 'unchanged', move: null, start };
		const arrangement = arrangements.get(contract.ref) ?? unmoved;
		const { own } = futuresOf(contract, unmoved, setting);
		const isHeld = contract.redCircled;
		const before = { start, conditions: own, isHeld };
		const next = futuresOf(contract, arrangement, setting).futures[0]?.next ?? own;
		const staysHeld = isHeld && arrangement.move?.kind !== 'assimilation';
		const after = { start: arrangement.start, conditions: next, isHeld: staysHeld };
		const made = { before, after };
		standings.set(contract.ref, made);
		return made;
	};

	return (contractRef, date) => {
		const contract = contracts.get(contractRef);
		if (!contract) return null;
		const { before, after } = standingsOf(contract);
		return snapshot(contract, date < after.start ? before : after, date);
	};
}

function snapshot(
	contract: Contract,
	{ start, conditions, isHeld }: Standing,
	date: IsoDate
): PaySnapshot | null {
	const month = monthAt(start, date);
	if (month < -1) return null;
	const pay = valueAt(conditions.pay.pay, month);
	if (!pay.known) return null;
	const hours = valueAt(conditions.hours, month);
	return {
		annualPence: pay.annualPence,
		hourlyPence: anHour(pay.annualPence, hours.standardWeekMinutes),
		standardWeekMinutes: decimal(hours.standardWeekMinutes),
		weeklyMinutes: decimal(hours.weeklyMinutes),
		range: isHeld ? null : rangeOf(conditions, month),
		regularAllowancesPence: sum(
			contract.allowances
				.filter(({ regular }) => regular)
				.map(({ annualPence }) => ratio(annualPence))
		),
		assumed: pay.assumed || pay.status === 'offer' || pay.status === 'nil',
		edition: pay.edition
	};
}

function rangeOf({ pay }: Conditions, month: number): PaySnapshot['range'] {
	const bottom = valueAt(pay.bottom, month);
	const top = valueAt(pay.top, month);
	if (!bottom.known || !top.known) return null;
	return { bottomPence: bottom.annualPence, topPence: top.annualPence };
}

function decimal({ n, d }: Ratio): number {
	return Number(n) / Number(d);
}
