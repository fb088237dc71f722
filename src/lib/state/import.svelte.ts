import type { Issue } from '#lib/domain/issue.ts';
import type { Baseline, Contract, Employer, Post } from '#lib/domain/workforce.ts';
import {
	fingerprint,
	limitMessages,
	limits,
	mappingIssues,
	type FieldId,
	type FileKind,
	type GradeReading,
	type GradesResult,
	type ImportResult,
	type Mapping,
	type Table
} from '#lib/intake/intake.ts';
import { Cancelled, type PlannerWorker } from '#lib/worker/client.ts';
import { assembleBaseline, headCandidates, likelyHead } from './assemble-baseline.ts';
import {
	EmployerDraft,
	dateProblem,
	type EmployerKind,
	type Problem
} from './employer-draft.svelte.ts';
import { rememberedFor, remember, withRemembered } from './remembered-mapping.ts';
import { postBaseline, readBaseline, type SourceFile } from './save-baseline.ts';

export const importSteps = [
	'employer',
	'file',
	'columns',
	'grades',
	'check',
	'leaves',
	'save'
] as const;
export type ImportStep = (typeof importSteps)[number];

/**
 * What a person has checked and added: a file, whose table stays here so that it can be opened
 * again, or the records of an employer carried over from a saved workforce.
 */
export interface AcceptedFile {
	readonly id: number;
	readonly kind: FileKind | 'saved';
	readonly employer: string;
	readonly name: string;
	readonly contracts: readonly Contract[];
	readonly posts: readonly Post[];
	readonly issues: readonly Issue[];
	/** Null for what was carried over. */
	readonly opened: {
		readonly table: Table;
		readonly mapping: Mapping;
		readonly readings: readonly GradeReading[];
		/** Employer and date under which the file was read, to notice when they change afterwards. */
		readonly readUnder: string;
	} | null;
}

interface Work {
	readonly label: string;
	/** From 0 to 1; undefined when the end is not known. */
	readonly share: number | undefined;
}

/** The import that is open in this page. Nothing is stored anywhere until `save`. */
export class ImportDraft {
	readonly #worker: PlannerWorker;
	readonly #refKey: string;
	#lastFile = 0;
	#step: ImportStep = 'employer';

	employers: EmployerDraft[] = $state([]);
	asOf = $state('');
	name = $state('');

	employerId = $state('nhs');
	kind: FileKind = $state('staff');
	file: File | undefined = $state.raw();
	table: Table | null = $state.raw(null);
	readIssues: readonly Issue[] = $state.raw([]);
	mapping: Mapping | null = $state.raw(null);
	/** True when the columns stand as the person set them for a file like this before. */
	isRemembered = $state(false);
	readings: readonly GradeReading[] = $state.raw([]);
	result: ImportResult | null = $state.raw(null);
	gradesResult: GradesResult | null = $state.raw(null);

	accepted: readonly AcceptedFile[] = $state.raw([]);
	work: Work | null = $state.raw(null);
	problems: readonly Problem[] = $state.raw([]);
	/** The accepted file that is open again, replaced when it is accepted once more. */
	#replaces: number | null = null;

	readonly employer = $derived(this.#chosenEmployer());
	readonly steps = $derived(
		importSteps.filter((step) => this.kind !== 'grades' || (step !== 'grades' && step !== 'leaves'))
	);
	readonly issues = $derived([
		...this.readIssues,
		...(this.result?.issues ?? this.gradesResult?.issues ?? [])
	]);
	readonly hasUnsaved = $derived(this.accepted.length > 0 || this.table !== null);

	constructor(worker: PlannerWorker, refKey: string) {
		this.#worker = worker;
		this.#refKey = refKey;
		this.addEmployer('nhs');
		this.addEmployer('council');
	}

	addEmployer(kind: EmployerKind): void {
		const same = this.employers.filter((each) => each.kind === kind).length;
		const id = same === 0 ? kind : `${kind}-${same + 1}`;
		this.employers.push(new EmployerDraft(id, kind));
		this.employerId = id;
	}

	/** The furthest step at or before `wanted` whose needs are met: a page that was loaded again has none. */
	reachable(wanted: ImportStep): ImportStep {
		if (wanted === 'save') return this.accepted.length > 0 ? 'save' : 'employer';
		if (wanted === 'employer') return 'employer';
		if (this.#employerProblems().length > 0) return 'employer';
		if (wanted === 'file' || !this.mapping) return 'file';
		if (wanted === 'columns') return 'columns';
		if (wanted === 'grades') return 'grades';
		return this.result || this.gradesResult ? wanted : 'columns';
	}

	/** What was wrong on one step says nothing about another. */
	arriveAt(step: ImportStep): void {
		if (step === this.#step) return;
		this.#step = step;
		this.problems = [];
	}

	confirmEmployer(): boolean {
		return this.#settle(this.#employerProblems());
	}

	async readFile(file: File): Promise<boolean> {
		this.#forgetFile();
		this.file = file;
		if (file.size > limits.bytes) {
			return this.#settle([{ message: limitMessages.bytes, field: 'file' }]);
		}
		return this.#working('Reading the file', async () => {
			const bytes = new Uint8Array(await file.arrayBuffer());
			const read = await this.#worker.readTable(bytes, file.name);
			this.readIssues = read.issues;
			if (!read.ok) return this.#settle(problemsOf(read.issues, 'file'));
			this.table = read.table;
			const suggested = await this.#worker.suggestMapping(read.table, this.kind);
			const known = await rememberedFor(fingerprint(read.table.headings), this.kind);
			this.mapping = known ? withRemembered(suggested, known) : suggested;
			this.isRemembered = known !== null;
			return this.#settle([]);
		});
	}

	confirmFile(): boolean {
		if (this.mapping) return this.#settle([]);
		if (this.problems.length > 0) return false;
		return this.#settle([{ message: 'Choose a file', field: 'file' }]);
	}

	setField(index: number, field: FieldId | null): void {
		if (!this.mapping) return;
		const columns = this.mapping.columns.map((column) =>
			column.index === index ? { ...column, field } : column
		);
		this.mapping = { ...this.mapping, columns };
		this.problems = [];
		this.#forgetResult();
	}

	/** Columns confirmed: goes on to recognise the grades, or reads the file of grades itself. */
	async confirmColumns(): Promise<boolean> {
		const { table, mapping } = this;
		if (!table || !mapping) return false;
		const errors = mappingIssues(mapping).filter(({ severity }) => severity === 'error');
		if (!this.#settle(problemsOf(errors, 'columns'))) return false;
		const employer = this.employer.toEmployer();
		return this.#working('Reading the grades', async () => {
			if (this.kind === 'grades') {
				this.gradesResult = await this.#worker.importGrades(table, mapping, this.#settings());
				return true;
			}
			const found = await this.#worker.recogniseGrades(table, mapping, employer);
			this.readings = withConfirmed(found, this.readings);
			return true;
		});
	}

	setGrade(raw: string, framework: GradeReading['framework'], grade: string | null): void {
		this.readings = this.readings.map((reading) =>
			reading.raw === raw
				? { ...reading, framework, grade, confidence: 'certain', note: confirmedNote }
				: reading
		);
		this.#forgetResult();
	}

	/** Grades confirmed: reads every row. */
	async confirmGrades(): Promise<boolean> {
		const { table, mapping } = this;
		if (!table || !mapping) return false;
		return this.#working('Reading the rows', async () => {
			const read = this.kind === 'staff' ? this.#worker.importStaff : this.#worker.importStructure;
			this.result = await read(table, mapping, this.#settings(), (done, total) => {
				this.work = { label: 'Reading the rows', share: total > 0 ? done / total : undefined };
			});
			return true;
		});
	}

	/** Adds the checked file to the workforce and clears the way for the next one. */
	accept(): void {
		const { table, mapping, result, gradesResult } = this;
		if (!table || !mapping || (!result && !gradesResult)) return;
		const name = this.file?.name ?? '';
		if (gradesResult) this.employer.takeGrades(gradesResult.grades, name);
		this.#add({
			kind: this.kind,
			employer: this.employer.id,
			name,
			contracts: result?.contracts ?? [],
			posts: result?.posts ?? [],
			issues: this.issues,
			opened: {
				table,
				mapping,
				readings: this.readings,
				readUnder: this.#readUnder(this.employer)
			}
		});
		void remember(fingerprint(table.headings), mapping);
		this.#suggestHead();
		this.#forgetFile();
	}

	/** Carries over a saved workforce, so that the other employer's file can be added to it. */
	async startFrom(id: string): Promise<boolean> {
		return this.#working('Fetching the saved workforce', async () => {
			const saved = await readBaseline(id);
			if (!saved) return this.#settle([{ message: 'That workforce is no longer there' }]);
			this.asOf = saved.asOf;
			this.accepted = [];
			this.employers = saved.employers.map((employer) => EmployerDraft.from(employer));
			for (const { id: employer } of saved.employers) {
				this.#add({
					kind: 'saved',
					employer,
					name: saved.name,
					contracts: saved.contracts.filter((contract) => contract.employer === employer),
					posts: saved.posts.filter((post) => post.employer === employer),
					issues: [],
					opened: null
				});
			}
			for (const kind of ['nhs', 'council'] as const) {
				if (!this.employers.some((employer) => employer.kind === kind)) this.addEmployer(kind);
			}
			return this.#settle([]);
		});
	}

	remove(id: number): void {
		const gone = this.accepted.find((file) => file.id === id);
		this.accepted = this.accepted.filter((file) => file.id !== id);
		if (gone?.kind === 'grades') this.#employerOf(gone)?.takeStructure('');
	}

	/** Opens an accepted file at its columns; it stays as it was until it is accepted again. */
	reopen(id: number): void {
		const file = this.accepted.find((each) => each.id === id);
		if (!file?.opened || file.kind === 'saved') return;
		this.#forgetFile();
		this.employerId = file.employer;
		this.kind = file.kind;
		this.file = new File([], file.name);
		this.table = file.opened.table;
		this.mapping = file.opened.mapping;
		this.readings = file.opened.readings;
		this.#replaces = id;
	}

	/** True when the employer or the date changed after the file was read. */
	isStale(file: AcceptedFile): boolean {
		const employer = this.#employerOf(file);
		if (!file.opened || file.kind === 'grades' || !employer) return false;
		return this.#readUnder(employer) !== file.opened.readUnder;
	}

	/** Employers that have at least one file. */
	get partners(): EmployerDraft[] {
		return this.employers.filter((employer) => this.filesOf(employer).length > 0);
	}

	filesOf(employer: EmployerDraft): AcceptedFile[] {
		return this.accepted.filter((file) => file.employer === employer.id);
	}

	headCandidates(employer: EmployerDraft): Post[] {
		return headCandidates(this.filesOf(employer).flatMap(({ posts }) => posts));
	}

	get suggestedName(): string {
		return this.partners.map(({ label }) => label).join(' and ');
	}

	/** Stores the whole workforce in one go; answers its id, or null when something has to be mended. */
	async save(): Promise<string | null> {
		if (!this.#settle(this.#saveProblems())) return null;
		let saved: string | null = null;
		await this.#working('Saving the workforce', async () => {
			const answer = await postBaseline(this.#baseline(), this.#source());
			if (!answer.ok) return this.#settle([{ message: answer.message }]);
			saved = answer.id;
			this.accepted = [];
			this.#forgetFile();
			return true;
		});
		return saved;
	}

	cancel(): void {
		this.#worker.cancel();
	}

	#chosenEmployer(): EmployerDraft {
		const chosen = this.employers.find(({ id }) => id === this.employerId);
		const first = chosen ?? this.employers[0];
		if (!first) throw new Error('An import always has an employer');
		return first;
	}

	#employerOf(file: AcceptedFile): EmployerDraft | undefined {
		return this.employers.find(({ id }) => id === file.employer);
	}

	#employerProblems(): Problem[] {
		return [...dateProblem(this.asOf, 'as-of'), ...this.employer.problems()];
	}

	#saveProblems(): Problem[] {
		const stale = this.accepted.filter((file) => this.isStale(file));
		const empty = this.accepted.every(({ kind }) => kind === 'grades');
		return [
			...stale.map(({ id, name }) => ({
				message: `Check ${name} again: its employer's details or the date changed after it was read`,
				field: `file-${id}`
			})),
			...(empty ? [{ message: 'Add a staff file or a structure file before saving' }] : [])
		];
	}

	#settings(): {
		employer: Employer;
		asOf: string;
		refKey: string;
		gradeReadings: GradeReading[];
	} {
		return {
			employer: this.employer.toEmployer(),
			asOf: this.asOf,
			refKey: this.#refKey,
			gradeReadings: [...this.readings]
		};
	}

	#readUnder(employer: EmployerDraft): string {
		const { name: _name, topPost: _topPost, ...rules } = employer.toEmployer();
		return JSON.stringify([this.asOf, rules.grades, rules.standardWeekMinutes]);
	}

	#suggestHead(): void {
		for (const employer of this.partners) {
			const posts = this.filesOf(employer).flatMap((file) => file.posts);
			const isKnown = posts.some(({ ref }) => ref === employer.topPost);
			if (!isKnown) employer.topPost = likelyHead(posts)?.ref ?? '';
		}
	}

	#baseline(): Baseline {
		return assembleBaseline({
			name: this.name.trim() || this.suggestedName,
			asOf: this.asOf,
			employers: this.partners.map((employer) => employer.toEmployer()),
			files: this.accepted.map(({ kind, contracts, posts }) => ({
				isStructure: kind === 'structure',
				contracts,
				posts
			}))
		});
	}

	#source(): SourceFile[] {
		return this.accepted.map(({ kind, employer, opened, contracts, posts, issues }) => ({
			kind,
			employer,
			side: this.employers.find(({ id }) => id === employer)?.kind ?? 'nhs',
			rows: opened?.table.rows.length ?? null,
			contracts: contracts.length,
			posts: posts.length,
			issues: issues.length
		}));
	}

	/** A new file of people or posts takes the place of what was carried over for its employer. */
	#add(added: Omit<AcceptedFile, 'id'>): void {
		this.#lastFile += 1;
		const isReplaced = (file: AcceptedFile): boolean =>
			file.id === this.#replaces ||
			(file.kind === 'saved' && file.employer === added.employer && added.kind !== 'grades');
		this.accepted = [
			...this.accepted.filter((file) => !isReplaced(file)),
			{ ...added, id: this.#lastFile }
		];
	}

	#settle(problems: readonly Problem[]): boolean {
		this.problems = problems;
		return problems.length === 0;
	}

	#forgetFile(): void {
		this.file = undefined;
		this.table = null;
		this.readIssues = [];
		this.mapping = null;
		this.isRemembered = false;
		this.readings = [];
		this.#replaces = null;
		this.problems = [];
		this.#forgetResult();
	}

	#forgetResult(): void {
		this.result = null;
		this.gradesResult = null;
	}

	async #working(label: string, job: () => Promise<boolean>): Promise<boolean> {
		if (this.work) return false;
		this.work = { label, share: undefined };
		try {
			return await job();
		} catch (error) {
			if (error instanceof Cancelled) return false;
			const message = error instanceof Error ? error.message : 'The file could not be read';
			return this.#settle([{ message }]);
		} finally {
			this.work = null;
		}
	}
}

const confirmedNote = 'Set by you';

/** Fresh readings, with those that the person set before kept as they were set. */
function withConfirmed(
	found: readonly GradeReading[],
	before: readonly GradeReading[]
): GradeReading[] {
	return found.map((reading) => {
		const earlier = before.find(({ raw, note }) => raw === reading.raw && note === confirmedNote);
		return earlier ? { ...earlier, rows: reading.rows } : reading;
	});
}

function problemsOf(issues: readonly Issue[], field: string): Problem[] {
	return issues
		.filter(({ severity }) => severity === 'error')
		.map(({ message }) => ({ message, field }));
}
