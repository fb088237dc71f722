import { isIsoDate } from '#lib/domain/dates.ts';
import { noPolicies } from '#lib/domain/workforce.ts';
import type { Employer, EmployerPolicies, Grade } from '#lib/domain/workforce.ts';
import { reference } from '#lib/reference/reference.ts';
import { blankForm, formOf, readForm, type PoliciesForm, type Problem } from './policies-form.ts';

export type { Problem };

export type EmployerKind = Employer['kind'];

/** An employer as it is being typed: text until it is complete. */
export class EmployerDraft {
	readonly id: string;
	readonly kind: EmployerKind;
	name = $state('');
	nation: Employer['nation'] = $state('england');
	week = $state('');
	grades: readonly Grade[] = $state.raw([]);
	gradesSource: string | null = $state(null);
	/** Id of the published structure taken over; empty when none or when the grades are its own. */
	structure = $state('');
	topPost = $state('');
	policies: PoliciesForm = $state(blankForm());

	constructor(id: string, kind: EmployerKind) {
		this.id = id;
		this.kind = kind;
		this.week = nationalWeek(kind);
	}

	/** The draft of an employer that was saved before. */
	static from(employer: Employer): EmployerDraft {
		const draft = new EmployerDraft(employer.id, employer.kind);
		draft.name = employer.name;
		draft.nation = employer.nation;
		draft.week = String(employer.standardWeekMinutes / 60);
		draft.grades = employer.grades;
		draft.gradesSource = employer.gradesSource;
		draft.topPost = employer.topPost ?? '';
		draft.policies = formOf(employer.policies);
		return draft;
	}

	get label(): string {
		return this.name.trim() || (this.kind === 'nhs' ? 'An NHS body' : 'A council');
	}

	takeStructure(id: string): void {
		const taken = reference.gradeStructures.find((each) => each.id === id);
		this.structure = taken ? id : '';
		this.grades = taken ? gradesOf(taken) : [];
		this.gradesSource = taken ? `${taken.council}, published (${taken.source})` : null;
	}

	takeGrades(grades: readonly Grade[], source: string): void {
		this.structure = '';
		this.grades = grades;
		this.gradesSource = source;
	}

	problems(): Problem[] {
		const found: Problem[] = [];
		if (this.name.trim() === '') {
			found.push({ message: 'Enter the name of the employer', field: 'employer-name' });
		}
		const hours = Number(this.week);
		if (!(hours > 0 && hours <= 100)) {
			const message = 'Enter the full-time week in hours, for example 37 or 37.5';
			found.push({ message, field: 'employer-week' });
		}
		return found;
	}

	/** What has to be mended among the policies; a policy that is left out is no problem. */
	policyProblems(): readonly Problem[] {
		const read = readForm(this.policies);
		return read.ok ? [] : read.problems;
	}

	takePolicies(policies: EmployerPolicies): void {
		this.policies = formOf(policies);
	}

	/**
	 * Only after `problems()` is empty. Policies that have to be mended are left out: reading a file
	 * needs none of them, and saving waits until they are mended.
	 */
	toEmployer(): Employer {
		const policies = readForm(this.policies);
		return {
			id: this.id,
			name: this.name.trim(),
			kind: this.kind,
			nation: this.nation,
			standardWeekMinutes: Math.round(Number(this.week) * 60_000) / 1000,
			grades: [...this.grades],
			gradesSource: this.gradesSource,
			topPost: this.topPost === '' ? null : this.topPost,
			policies: policies.ok ? policies.policies : noPolicies
		};
	}
}

export function dateProblem(date: string, field: string): Problem[] {
	if (isIsoDate(date)) return [];
	return [{ message: 'Enter the date that the files describe, for example 1 4 2026', field }];
}

/** The week that both national agreements print; the employer's own may differ, so it is shown to be checked. */
function nationalWeek(kind: EmployerKind): string {
	const framework = kind === 'nhs' ? 'afc-england' : 'njc';
	const edition = reference.payEditions.findLast((each) => each.framework === framework);
	return edition ? String(edition.standardWeekMinutes / 60) : '';
}

function gradesOf(structure: (typeof reference.gradeStructures)[number]): Grade[] {
	return structure.grades.map(({ grade, points, currentPoints, localAmounts }) => ({
		grade,
		points: [...(localAmounts ? points : currentPoints)],
		amounts: localAmounts
			? { effectiveFrom: structure.effectiveFrom, annualPence: { ...localAmounts } }
			: null,
		jobEvaluation: null
	}));
}
