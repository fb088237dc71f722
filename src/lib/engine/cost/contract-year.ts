/**
 * What a contract is paid in the months of a year, before and after the moves, and who pays for it.
 * Months count from the scenario's start; a month's value is the one in force on its first day (R3),
 * and a move counts from the first of these months that begins on its start or later. Before its own
 * move a contract is paid as it stands. Allowances stay as the file gives them, since no move here
 * says what becomes of them; written protection is costed by itself and is not in it.
 */
import { addMonths } from '#lib/domain/dates.ts';
import type { IsoDate } from '#lib/domain/dates.ts';
import type { PensionScheme } from '#lib/domain/pay.ts';
import { divide, multiply } from '#lib/domain/ratio.ts';
import type { Ratio } from '#lib/domain/ratio.ts';
import { valueAt } from '#lib/domain/series.ts';
import type { Contract, Employer } from '#lib/domain/workforce.ts';
import type { Arrangement } from '../arrangements/deciding-move.ts';
import { employerOf, futuresOf } from '../arrangements/futures.ts';
import { standingsOf } from '../arrangements/standings.ts';
import type { Standing } from '../terms/family.ts';
import { gap } from '../pay/figure.ts';
import type { Gap, PayMonth } from '../pay/figure.ts';
import { monthAt } from '../pay/months.ts';
import { positionKey, positionOf } from '../pay/position.ts';
import type { Setting } from '../pay/setting.ts';
import { allowancesOf } from './parts.ts';
import type { Paid } from './parts.ts';
import type { MonthRates } from './rates.ts';

/** A share of what a contract costs, in ten-thousandths. */
export interface FundingShare {
	readonly employer: string;
	readonly basisPoints: number;
}

/** Neighbouring months that cost the same. */
export interface Stretch {
	readonly months: number;
	readonly paid: Paid;
	readonly rates: MonthRates;
	/** Adds to 10,000. */
	readonly funding: readonly FundingShare[];
	/** On an offered or an assumed award, or on none after the last. */
	readonly assumed: boolean;
}

/** One side of a contract over the months whose rates are given. */
export function contractYear(
	contract: Contract,
	arrangement: Arrangement,
	setting: Setting,
	rates: readonly MonthRates[]
): Stretch[] {
	const { start } = setting.scenario;
	const unmoved: Arrangement = { route: 'unchanged', move: null, start };
	const before = payer(contract, unmoved, setting);
	const after = arrangement.move ? payer(contract, arrangement, setting) : before;
	const stretches: (Stretch & { readonly key: readonly unknown[] })[] = [];
	rates.forEach((monthRates, month) => {
		const date = addMonths(start, month);
		const side = date < after.start ? before : after;
		const at = monthAt(side.start, date);
		const pay = valueAt(side.standing.conditions.pay.pay, at);
		const hours = valueAt(side.standing.conditions.hours, at);
		const funding = fundingOn(side, date);
		const key = [monthRates, side, pay, hours, funding];
		const last = stretches.at(-1);
		if (last && key.every((part, index) => part === last.key[index])) {
			stretches[stretches.length - 1] = { ...last, months: last.months + 1 };
			return;
		}
		const share = divide(hours.weeklyMinutes, hours.standardWeekMinutes);
		const paid = paidBy(contract, side, pay, share);
		const assumed = isAssumed(pay);
		stretches.push({ months: 1, paid, rates: monthRates, funding, assumed, key });
	});
	return stretches;
}

/** Equal for contracts that cost the same in every month. */
export function yearKey(
	contract: Contract,
	{ move, start }: Arrangement,
	setting: Setting
): string {
	const { circumstances, allowances, weeklyMinutes, standardWeekMinutes } = contract;
	const position = positionOf(
		contract,
		employerOf(setting, contract.employer),
		setting.asOf,
		start
	);
	const lines = allowances.map(({ annualPence, regular }) => `${annualPence}${regular ? 'r' : ''}`);
	const byService = move?.kind === 'assimilation' && move.pointRule.kind === 'reckonable-service';
	return [
		move?.id ?? '',
		positionKey(position, start),
		weeklyMinutes,
		standardWeekMinutes,
		circumstances.pension ?? '-',
		byService ? contract.service.redundancy : '',
		...lines
	].join('|');
}

/** The employer that pays after a move: transfers and offers may change it, nothing else does. */
export function employerAfter(
	contract: Contract,
	{ move }: Arrangement,
	setting: Setting
): Employer {
	const moves = move?.kind === 'tupe-transfer' || move?.kind === 'assimilation';
	return employerOf(setting, moves ? move.to : contract.employer);
}

/** The scheme paid into after a move, or why it is not known. */
export function payingScheme(
	contract: Contract,
	arrangement: Arrangement,
	setting: Setting
): PensionScheme | Gap {
	return schemeAfter(payer(contract, arrangement, setting));
}

interface Payer {
	readonly start: IsoDate;
	readonly employer: Employer;
	readonly standing: Standing;
	readonly whole: readonly FundingShare[];
	/** Null where the employer pays everything. */
	readonly shared: {
		readonly funding: readonly FundingShare[];
		readonly lastDay: IsoDate | null;
	} | null;
}

function payer(contract: Contract, arrangement: Arrangement, setting: Setting): Payer {
	const futures = futuresOf(contract, arrangement, setting);
	const { own, futures: after } = standingsOf(contract, arrangement, futures, setting);
	const employer = employerAfter(contract, arrangement, setting);
	const { move, start } = arrangement;
	const funding = move?.kind === 'secondment' || move?.kind === 'joint-post' ? move.funding : [];
	const lastDay = move?.kind === 'secondment' ? move.end : null;
	return {
		start,
		employer,
		standing: after[0]?.standing ?? own,
		whole: [{ employer: employer.id, basisPoints: 10_000 }],
		shared: funding.length > 0 ? { funding, lastDay } : null
	};
}

function fundingOn({ shared, whole }: Payer, date: IsoDate): readonly FundingShare[] {
	const isShared = shared && (shared.lastDay === null || date <= shared.lastDay);
	return isShared ? shared.funding : whole;
}

function paidBy(contract: Contract, from: Payer, pay: PayMonth, share: Ratio): Paid {
	const { employer } = from;
	const { all, regular } = allowancesOf(contract);
	return {
		employer,
		scheme: schemeAfter(from),
		basicPence: pay.known ? multiply(pay.annualPence, share) : pay,
		allowancesPence: all,
		regularAllowancesPence: regular
	};
}

function schemeAfter({ employer, standing }: Payer): PensionScheme | Gap {
	const { pension } = standing;
	if (pension === 'not-decided') return gap('pension-not-decided', employer.id);
	return pension ?? gap('pension-scheme-not-known', employer.id);
}

function isAssumed(pay: PayMonth): boolean {
	return pay.known && (pay.assumed || pay.status === 'offer' || pay.status === 'nil');
}
