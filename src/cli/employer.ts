import { employerSchema, noPolicies, type Employer } from '#lib/domain/workforce.ts';
import { BadInput, readJson } from './input.ts';

const standard = {
	nation: 'england',
	grades: [],
	gradesSource: null,
	topPost: null,
	policies: noPolicies
} as const;

/** `nhs` and `council` are an employer of that kind with nothing supplied; else a file says. */
export function employerFrom(word: string | undefined): Employer {
	if (word === 'nhs') {
		const own = { id: 'nhs', name: 'NHS body', kind: 'nhs', standardWeekMinutes: 2250 } as const;
		return { ...standard, ...own, grades: [] };
	}
	if (word === 'council') {
		const own = {
			id: 'council',
			name: 'Council',
			kind: 'council',
			standardWeekMinutes: 2220
		} as const;
		return { ...standard, ...own, grades: [] };
	}
	if (word === undefined)
		throw new BadInput('Say whose file it is: --employer nhs, council or FILE');
	return readJson(word, employerSchema);
}
