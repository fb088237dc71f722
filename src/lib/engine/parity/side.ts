/**
 * One employer's people in a group on one day. One person is one, at the hourly rate of the
 * contract; a person with several contracts in the group is still one, at the mean of the rates
 * weighted by contracted hours. Allowances an hour = a year's ÷ 52.143 ÷ contracted weekly hours.
 */
import { weeksInYear } from '#lib/domain/money.ts';
import {
	type Ratio,
	compare,
	divide,
	add,
	fromDecimal,
	multiply,
	ratio,
	zero
} from '#lib/domain/ratio.ts';
import type { ParityResult } from '#lib/domain/evaluation.ts';
import type { PayOf, PaySnapshot } from '../pay/snapshot.ts';
import { exactSum } from './exact-sum.ts';
import type { Member } from './groups.ts';

const whole = ratio(1);

export type Basis = ParityResult['basis'];

/** A contract and its part of a person: parts of one person add to one. */
export interface Share {
	readonly weight: Ratio;
	readonly pay: PaySnapshot;
	readonly allowancesPerHour: Ratio;
}

export interface Side {
	readonly employer: string;
	readonly people: readonly (readonly Share[])[];
	/** Pence an hour, one a person in the order of `people`. */
	readonly rates: Readonly<Record<Basis, readonly Ratio[]>>;
	/** Null where nobody's pay is known. */
	readonly means: Readonly<Record<Basis, Ratio | null>>;
	/** Contracts whose hourly rate is not known. */
	readonly unknown: number;
	/** Contracts with known pay. */
	readonly members: readonly { readonly member: Member; readonly pay: PaySnapshot }[];
}

/** Sides in the order given; an employer without people in the group is left out. */
export function sidesOf(
	members: readonly Member[],
	employers: readonly string[],
	payOf: PayOf,
	date: string
): Side[] {
	const byEmployer = new Map<string, Member[]>();
	for (const member of members) {
		const found = byEmployer.get(member.employer);
		if (found) found.push(member);
		else byEmployer.set(member.employer, [member]);
	}
	return employers.flatMap((employer) => {
		const own = byEmployer.get(employer);
		return own ? [sideOf(employer, own, payOf, date)] : [];
	});
}

function sideOf(employer: string, own: readonly Member[], payOf: PayOf, date: string): Side {
	const members = own.flatMap((member) => {
		const pay = payOf(member.contract.ref, date);
		return pay ? [{ member, pay }] : [];
	});
	const contracts = new Map<string, PaySnapshot[]>();
	for (const { member, pay } of members) {
		const found = contracts.get(member.contract.person);
		if (found) found.push(pay);
		else contracts.set(member.contract.person, [pay]);
	}
	const people = [...contracts.values()].map(sharesOf);
	const unknown = own.length - members.length;
	return { employer, people, unknown, members, ...figuresOf(people) };
}

function figuresOf(people: Side['people']): Pick<Side, 'rates' | 'means'> {
	const basic = people.map((person) => hourlyOf(person, 'hourly-basic'));
	const basicMean = meanOf(basic);
	const hasAllowances = people.some((person) =>
		person.some(({ allowancesPerHour: amount }) => amount.n !== 0n)
	);
	const all = hasAllowances
		? people.map((person) => hourlyOf(person, 'hourly-with-allowances'))
		: basic;
	return {
		rates: { 'hourly-basic': basic, 'hourly-with-allowances': all },
		means: {
			'hourly-basic': basicMean,
			'hourly-with-allowances': hasAllowances ? meanOf(all) : basicMean
		}
	};
}

function hourlyOf(person: readonly Share[], basis: Basis): Ratio {
	const [only] = person;
	if (only && person.length === 1) return rateOf(only, basis);
	return exactSum(person.map((share) => multiply(share.weight, rateOf(share, basis))));
}

export function annualOf(person: readonly Share[]): Ratio {
	const [only] = person;
	if (only && person.length === 1) return only.pay.annualPence;
	return exactSum(person.map(({ weight, pay }) => multiply(weight, pay.annualPence)));
}

/** Null where nobody's pay is known. */
export function meanOf(values: readonly Ratio[]): Ratio | null {
	return values.length === 0 ? null : divide(exactSum(values), ratio(values.length));
}

/** The middle value, or the mean of the two in the middle; null where there is none. */
export function medianOf(values: readonly Ratio[]): Ratio | null {
	const sorted = [...values].sort(compare);
	const upper = sorted[Math.floor(sorted.length / 2)];
	const lower = sorted[Math.ceil(sorted.length / 2) - 1];
	return upper && lower ? divide(add(lower, upper), ratio(2)) : null;
}

function rateOf({ pay, allowancesPerHour }: Share, basis: Basis): Ratio {
	return basis === 'hourly-basic' ? pay.hourlyPence : add(pay.hourlyPence, allowancesPerHour);
}

function sharesOf(contracts: readonly PaySnapshot[]): Share[] {
	const [only] = contracts;
	if (only && contracts.length === 1) return [shareOf(only, whole)];
	const minutes = contracts.map(({ weeklyMinutes }) => fromDecimal(weeklyMinutes));
	const total = exactSum(minutes);
	return contracts.map((pay, index) => shareOf(pay, divide(minutes[index] ?? zero, total)));
}

function shareOf(pay: PaySnapshot, weight: Ratio): Share {
	return { weight, pay, allowancesPerHour: allowancesPerHour(pay) };
}

function allowancesPerHour({ regularAllowancesPence, weeklyMinutes }: PaySnapshot): Ratio {
	if (regularAllowancesPence.n === 0n) return zero;
	const weeklyHours = divide(fromDecimal(weeklyMinutes), ratio(60));
	return divide(divide(regularAllowancesPence, weeksInYear), weeklyHours);
}
