/**
 * Every family of terms that is judged. A term that stands in two families is taken from the first.
 * Families are cut where some of their terms read less of the contract than others: what is read is
 * the key under which results are shared, and a key that names too much shares too little.
 */
import type { TermId } from '#lib/domain/terms.ts';
import type { Contract } from '#lib/domain/workforce.ts';
import { continuousServiceFamily, leaveFamily, payFamily } from './core-families.ts';
import { enhancementsFamily } from './enhancements-family.ts';
import { expensesFamily } from './expenses-family.ts';
import type { TermFamily } from './family.ts';
import { noticeFamily } from './notice-family.ts';
import { payLinesFamily } from './pay-lines-family.ts';
import { pensionFamily } from './pension-family.ts';
import { redundancyFamily } from './redundancy-family.ts';
import { redundancyKey, reachedKey, sickKey } from './service-keys.ts';
import { serviceFamily } from './service-family.ts';
import { suppliedFamily } from './supplied.ts';
import type { Term } from './term.ts';
import { timeOffFamily } from './time-off-family.ts';

/** Longest service that a rule asks for, in months: maternity pay, and notice year by year. */
const longestQualifying = 60;
const longestNotice = 12 * 12;

export const families: readonly TermFamily[] = [
	payFamily,
	leaveFamily,
	continuousServiceFamily,
	payLinesFamily,
	enhancementsFamily,
	part(timeOffFamily, ['T22'], {
		readsPay: false,
		key: ({ service }) => service.leave ?? '-'
	}),
	part(timeOffFamily, ['T24', 'T25'], {
		readsPay: false,
		key: ({ service }, start) => sickKey(service.sick, start)
	}),
	part(timeOffFamily, ['T26'], {
		readsPay: true,
		key: ({ circumstances: { pattern, area, keepsUnsocialWhenSick }, allowances }) =>
			`${JSON.stringify([pattern, area, keepsUnsocialWhenSick])}|${linesKey(allowances)}`
	}),
	part(timeOffFamily, ['T27', 'T28'], {
		readsPay: true,
		key: ({ service: { maternity, statutory } }, start) =>
			`${reachedKey(maternity, start, longestQualifying)}|${reachedKey(statutory, start, longestQualifying)}`
	}),
	{
		...noticeFamily,
		key: ({ service }, start) => reachedKey(service.statutory, start, longestNotice)
	},
	{
		...redundancyFamily,
		readsStartOnly: true,
		key: ({ service, circumstances }, start) =>
			`${redundancyKey(service.redundancy, start)}|${circumstances.birthMonth ?? '-'}`
	},
	serviceFamily,
	pensionFamily,
	expensesFamily,
	suppliedFamily
];

export interface FamilyTerm {
	readonly family: TermFamily;
	readonly term: Term;
}

const byId: ReadonlyMap<TermId, FamilyTerm> = new Map(
	families
		.flatMap((family) => family.terms.map((term) => ({ family, term })))
		.reverse()
		.map((found) => [found.term.id, found])
);

/** Null for a term that no family works out. */
export function familyOf(id: TermId): FamilyTerm | null {
	return byId.get(id) ?? null;
}

/** Some terms of a family, with what they read. */
function part(
	family: TermFamily,
	ids: readonly TermId[],
	reads: Pick<TermFamily, 'readsPay' | 'key'>
): TermFamily {
	return { ...family, ...reads, terms: family.terms.filter(({ id }) => ids.includes(id)) };
}

function linesKey(allowances: Contract['allowances']): string {
	return allowances.length === 0 ? '' : JSON.stringify(allowances);
}
