import { lapsesOn, lapsing, reference } from '#lib/reference/reference.ts';
import type { Citation } from '#lib/domain/pay.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => {
	const today = new Date().toISOString().slice(0, 10);
	const { rules, terms, payEditions, leaveEditions, hcasEditions, gradeStructures } = reference;
	const sources = new Map(reference.sources.map((source) => [source.id, source]));
	const cited = ({ source, confidence }: Citation) => {
		const found = sources.get(source);
		return {
			title: found?.title ?? source,
			publisher: found?.publisher ?? '',
			url: found?.url ?? '',
			confidence
		};
	};
	const pay = payEditions.map((edition) => ({
		id: edition.id,
		framework: edition.framework,
		kind: 'Pay' as const,
		effectiveFrom: edition.effectiveFrom,
		lapsesOn: lapsesOn(edition),
		status: edition.status,
		note: edition.note,
		...cited(edition)
	}));
	const leave = leaveEditions.map((edition) => ({
		id: edition.id,
		framework: edition.framework,
		kind: 'Annual leave' as const,
		effectiveFrom: edition.effectiveFrom,
		lapsesOn: null,
		status: null,
		note:
			edition.status === 'national_minimum' ? 'A national minimum: an employer may give more.' : '',
		...cited(edition)
	}));
	const hcas = hcasEditions.map((edition) => ({
		id: edition.id,
		framework: 'afc-england',
		kind: 'High cost area supplement' as const,
		effectiveFrom: edition.effectiveFrom,
		lapsesOn: lapsesOn(edition),
		status: null,
		note: '',
		...cited(edition)
	}));
	return {
		wide: true,
		today,
		rules: rules.map((rule) => ({ ...rule, ...cited(rule) })),
		terms: terms.map((term) => ({ ...term, ...cited(term) })),
		editions: [...pay, ...leave, ...hcas],
		structures: gradeStructures.map((structure) => ({
			id: structure.id,
			council: structure.council,
			effectiveFrom: structure.effectiveFrom,
			...cited(structure)
		})),
		lapses: lapsing(reference, today).filter(({ replacedBy }) => replacedBy === null)
	};
};
