/** The dates from which service counts: for redundancy (T32), for leave, sick pay and maternity (T33). */
import type { TermId } from '#lib/domain/terms.ts';
import type { Working } from '#lib/domain/working.ts';
import type { Fact } from '../working/fact.ts';
import type { Standing, TermFamily } from './family.ts';
import {
	reckonablePurposes,
	reckonableService,
	reckonableServiceSides,
	worstPurpose
} from './reckonable-service.ts';
import { redundancyServiceDate, redundancyServiceDateSides } from './redundancy-service-date.ts';

export const serviceFamily: TermFamily = {
	terms: [redundancyServiceDate, reckonableService],
	readsPay: false,
	key: ({ employer, service }) => JSON.stringify([employer, service]),
	sides: (id, situation) =>
		isRedundancy(id) ? redundancyServiceDateSides(situation) : reckonableServiceSides(situation),
	facts: (id, { own, next }) => {
		if (isRedundancy(id)) return { own: [], next: [] };
		const worst = worstPurpose(own, next);
		return { own: facts(own, worst), next: facts(next, worst) };
	}
};

function isRedundancy(id: TermId): boolean {
	if (id === 'T32') return true;
	if (id === 'T33') return false;
	throw new RangeError(`${id} is not a term of service`);
}

function facts({ service }: Standing, worst: string): Fact[] {
	const workings = reckonablePurposes.map((purpose): Working => {
		const value = service[purpose] ?? 'not known';
		const line = { label: `Service for ${purpose} from`, value };
		return purpose === worst ? { ...line, rule: 'R20', note: 'The worst of the three' } : line;
	});
	return [{ from: -1, workings }];
}
