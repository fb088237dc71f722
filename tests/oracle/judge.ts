/**
 * The decision table, one month after the other, as the rulebook says it (§o.3, §o.5): no spans, no
 * sharing, every month compared by itself.
 */
import type { Verdict } from '#lib/domain/terms.ts';
import { fraction, isLess, minus, opposite, over, plus, rounded } from './fraction.ts';
import type { Fraction } from './fraction.ts';
import type { Amount, Status } from './pay.ts';

export interface Compared {
	/** Months −1 to H − 1; month t is at index t + 1. */
	readonly own: readonly Amount[];
	readonly next: readonly Amount[];
	/** Protection in months 0 to H − 1; null where nothing written covers the term. */
	readonly protection: readonly Fraction[] | null;
	readonly tolerance: Fraction;
	readonly lowerIsBetter: boolean;
	/** A cash amount of month −1 counts (R5, R6). */
	readonly isPay: boolean;
	/** The route leaves the term as it is (R14). */
	readonly isGuaranteed: boolean;
}

export interface Judged {
	readonly verdict: Verdict;
	readonly rule: string;
	readonly firstWorse: number | null;
	readonly worst: number | null;
	/** Exact, of the first 60 months. */
	readonly cumulative: number | null;
	readonly eroding: { first: number; worst: number; cumulative: number } | null;
	readonly catchUp: number | null;
}

interface Month {
	readonly t: number;
	readonly signed: Fraction;
	readonly onOwn: Fraction;
	readonly onCash: Fraction;
	readonly bareOnCash: Fraction;
	readonly isDoubtful: boolean;
	readonly proves: boolean;
}

const nothing = fraction(0);
const blank = { firstWorse: null, worst: null, cumulative: null, eroding: null, catchUp: null };

export function judgeMonths(compared: Compared): Judged {
	if (compared.isGuaranteed) return { ...blank, verdict: 'same', rule: 'V3' };
	const all = monthsOf(compared);
	const isWhole = all.every(({ isDoubtful }) => !isDoubtful);
	const judged = decide(compared, isWhole ? all : all.filter(({ proves }) => proves), isWhole);
	const isProven = isWhole || judged.verdict === 'worse_detriment';
	return isProven ? judged : { ...blank, verdict: 'cannot_tell', rule: 'V1' };
}

function monthsOf(compared: Compared): Month[] {
	const { own, next, protection, lowerIsBetter } = compared;
	const turned = (value: Fraction) => (lowerIsBetter ? opposite(value) : value);
	const cash = own[0];
	if (!cash) throw new Error('No month −1');
	return own.slice(1).map((held, t) => {
		const after = next[t + 1];
		if (!after) throw new Error('Two lengths');
		const paid = plus(after.value, protection?.[t] ?? nothing);
		const isDoubtful = crosses(held.status, after.status) || crosses(after.status, held.status);
		return {
			t,
			signed: turned(minus(after.value, held.value)),
			onOwn: turned(minus(paid, held.value)),
			onCash: turned(minus(paid, cash.value)),
			bareOnCash: turned(minus(after.value, cash.value)),
			isDoubtful,
			proves: !isDoubtful && !isOpen(held.status) && !isOpen(after.status)
		};
	});
}

const isOpen = (status: Status) => status === 'offer' || status === 'nil';

/** One side firm, the other an offer or after its last award; fixed cash is firm beside an offer. */
function crosses(firm: Status, other: Status): boolean {
	if (firm === 'agreed') return isOpen(other);
	return firm === 'fixed' && other === 'offer';
}

function decide(compared: Compared, months: readonly Month[], isWhole: boolean): Judged {
	const { tolerance, isPay, protection } = compared;
	const isShort = (value: Fraction) => isLess(plus(value, tolerance), nothing);
	const worse = months.filter(({ signed }) => isShort(signed));
	if (worse.length === 0) {
		const isBetter = months.some(({ signed }) => isLess(tolerance, signed));
		return { ...blank, verdict: isBetter ? 'better' : 'same', rule: isBetter ? 'V4' : 'V3' };
	}
	const isCovered = isPay && protection !== null && !months.some(({ onCash }) => isShort(onCash));
	const eroded = isPay ? months.filter(({ onOwn }) => isShort(onOwn)) : [];
	const low = months.filter(({ bareOnCash }) => isShort(bareOnCash));
	const last = low.at(-1);
	const hasCaughtUp = isPay && isWhole && last && months.some(({ t }) => t > last.t);
	return {
		verdict: isCovered ? 'worse_protected' : 'worse_detriment',
		rule: isCovered ? 'V5' : 'V6',
		firstWorse: worse[0]?.t ?? null,
		worst: deepest(worse, ({ signed }) => signed),
		cumulative: pence(worse, ({ signed }) => signed),
		eroding: eroded[0]
			? {
					first: eroded[0].t,
					worst: deepest(eroded, ({ onOwn }) => onOwn) ?? -1,
					cumulative: pence(eroded, ({ onOwn }) => onOwn)
				}
			: null,
		catchUp: hasCaughtUp ? last.t + 1 : null
	};
}

function deepest(months: readonly Month[], of: (month: Month) => Fraction): number | null {
	let found: Month | null = null;
	for (const month of months) if (!found || isLess(of(month), of(found))) found = month;
	return found?.t ?? null;
}

/** A twelfth of each worse month of the first 60, added up and rounded once. */
function pence(months: readonly Month[], of: (month: Month) => Fraction): number {
	let sum = nothing;
	for (const month of months) if (month.t < 60) sum = minus(sum, of(month));
	return rounded(over(sum, fraction(12)));
}
