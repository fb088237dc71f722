import { isIsoDate } from '#lib/domain/dates.ts';
import type { Employer, EmployerPolicies, Grade } from '#lib/domain/workforce.ts';
import { reference } from '#lib/reference/reference.ts';

/** What stops a step, and the field to mend. */
export interface Problem {
	readonly message: string;
	readonly field?: string;
}

export type EmployerKind = Employer['kind'];

interface LeaveStep {
	years: string;
	days: string;
}

/** An employer as it is being typed: text until it is complete. */
export class EmployerDraft {
	readonly id: string;
	readonly kind: EmployerKind;
	name = $state('');
	week = $state('');
	leave: 'not-supplied' | 'national-minimum' | 'own' = $state('not-supplied');
	leaveSteps: LeaveStep[] = $state([
		{ years: '0', days: '' },
		{ years: '5', days: '' }
	]);
	leaveSource = $state('');
	grades: readonly Grade[] = $state.raw([]);
	gradesSource: string | null = $state(null);
	/** Id of the published structure taken over; empty when none or when the grades are its own. */
	structure = $state('');
	topPost = $state('');

	constructor(id: string, kind: EmployerKind) {
		this.id = id;
		this.kind = kind;
		this.week = nationalWeek(kind);
	}

	/** The draft of an employer that was saved before. */
	static from(employer: Employer): EmployerDraft {
		const draft = new EmployerDraft(employer.id, employer.kind);
		const leave = employer.policies.councilLeave;
		draft.name = employer.name;
		draft.week = String(employer.standardWeekMinutes / 60);
		draft.grades = employer.grades;
		draft.gradesSource = employer.gradesSource;
		draft.topPost = employer.topPost ?? '';
		draft.leave = leave?.kind ?? 'not-supplied';
		if (leave?.kind === 'own') {
			draft.leaveSource = leave.source;
			draft.leaveSteps = leave.steps.map(({ fromYears, days }) => ({
				years: String(fromYears),
				days: String(days)
			}));
		}
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
		if (this.leave === 'own' && this.leaveSteps.some((step) => !isLeaveStep(step))) {
			const message = 'Enter years of service and paid days for each row of the leave table';
			found.push({ message, field: 'leave-years-0' });
		}
		return found;
	}

	/** Only after `problems()` is empty. */
	toEmployer(): Employer {
		return {
			id: this.id,
			name: this.name.trim(),
			kind: this.kind,
			nation: 'england',
			standardWeekMinutes: Math.round(Number(this.week) * 60_000) / 1000,
			grades: [...this.grades],
			gradesSource: this.gradesSource,
			topPost: this.topPost === '' ? null : this.topPost,
			policies: { councilLeave: this.#councilLeave() }
		};
	}

	#councilLeave(): EmployerPolicies['councilLeave'] {
		if (this.leave === 'not-supplied') return null;
		if (this.leave === 'national-minimum') return { kind: 'national-minimum' };
		const steps = this.leaveSteps
			.map(({ years, days }) => ({ fromYears: Number(years), days: Number(days) }))
			.toSorted((a, b) => a.fromYears - b.fromYears);
		return { kind: 'own', steps, source: this.leaveSource.trim() };
	}
}

export function dateProblem(date: string, field: string): Problem[] {
	if (isIsoDate(date)) return [];
	return [{ message: 'Enter the date that the files describe, for example 1 4 2026', field }];
}

function isLeaveStep({ years, days }: LeaveStep): boolean {
	return /^\d{1,2}$/.test(years.trim()) && Number(days) > 0 && Number(days) <= 80;
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
