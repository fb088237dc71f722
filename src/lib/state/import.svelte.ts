import type { Issue } from '#lib/domain/issue.ts';
import type { Baseline, Contract, Post } from '#lib/domain/workforce.ts';
import { importedRows } from '#lib/exports/imported.ts';
import {
	fieldsOf,
	fingerprint,
	mappingIssues,
	sameAcrossEmployers,
	type Choices,
	type Decision,
	type FieldId,
	type FileKind,
	type GradeReading,
	type GradesResult,
	type ImportResult,
	type ImportReview,
	type Mapping,
	type Offer,
	type PersonHashes,
	type ReadOptions,
	type Source,
	type Table
} from '#lib/intake/intake.ts';
import type { CsvCell } from '#lib/words/csv.ts';
import { Cancelled, type PlannerWorker } from '#lib/worker/client.ts';
import {
	assembleBaseline,
	headCandidates,
	likelyHead,
	type SamePeople
} from './assemble-baseline.ts';
import {
	EmployerDraft,
	dateProblem,
	type EmployerKind,
	type Problem
} from './employer-draft.svelte.ts';
import { withFixes, type Fix } from './fixes.ts';
import { parsePolicies } from './policies-form.ts';
import {
	decisionsFor,
	noDecisions,
	rememberDecisions,
	type Decisions
} from './remembered-decisions.ts';
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
/** The policies stand beside the steps: they are opened from the summary and lead back to it. */
export type ImportStep = (typeof importSteps)[number] | 'policies';

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
	/** Which reference stands for which number of the file, for the person's own keeping. */
	readonly key: ImportResult['key'];
	/**
	 * Reference of a person → salted hash of the NI number. It lives in this page until the workforce
	 * is saved, and is sent nowhere.
	 */
	readonly hashes: PersonHashes;
	/** Null for what was carried over. */
	readonly opened: {
		readonly table: Table;
		readonly mapping: Mapping;
		readonly readings: readonly GradeReading[];
		readonly fixes: readonly Fix[];
		readonly accepted: readonly Decision[];
		/** Employer and date under which the file was read, to notice when they change afterwards. */
		readonly readUnder: string;
	} | null;
}

interface Taken {
	readonly table: Table;
	readonly mapping: Mapping;
	readonly result: ImportResult | null;
	readonly gradesResult: GradesResult | null;
	readonly hashes: PersonHashes;
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
	/** Of this page alone, so that a hash says nothing to anybody afterwards. */
	readonly #salt = crypto.randomUUID();
	#lastFile = 0;
	#step: ImportStep = 'employer';

	employers: EmployerDraft[] = $state([]);
	asOf = $state('');
	name = $state('');

	employerId = $state('nhs');
	kind: FileKind = $state('staff');
	file: File | undefined = $state.raw();
	/** As it was read; `table` has the corrections in it. */
	#asRead: Table | null = $state.raw(null);
	fixes: readonly Fix[] = $state.raw([]);
	readIssues: readonly Issue[] = $state.raw([]);
	/** Sheets and layouts that the file offers, also when it could not be read as it is. */
	choices: Choices = $state.raw(noChoices);
	/** How the file was read; null until it was. */
	source: Source | null = $state.raw(null);
	#readOptions: ReadOptions = {};
	mapping: Mapping | null = $state.raw(null);
	/** Year and month of birth are kept only when a person asks for it. */
	keepBirthMonth = $state(false);
	/** True when the columns stand as the person set them for a file like this before. */
	isRemembered = $state(false);
	readings: readonly GradeReading[] = $state.raw([]);
	/** What was decided about an earlier file with these headings, and used again for this one. */
	decided: Decisions = $state.raw(noDecisions);
	/** Totals that the person has ticked off, with their figures: another figure is not ticked. */
	ticks: readonly string[] = $state.raw([]);
	review: ImportReview | null = $state.raw(null);
	/** Repairs that were offered and that the person has accepted, or declined. */
	acceptedOffers: readonly Decision[] = $state.raw([]);
	declinedOffers: readonly Decision[] = $state.raw([]);
	gradesResult: GradesResult | null = $state.raw(null);

	accepted: readonly AcceptedFile[] = $state.raw([]);
	work: Work | null = $state.raw(null);
	problems: readonly Problem[] = $state.raw([]);
	/** The accepted file that is open again, replaced when it is accepted once more. */
	#replaces: number | null = null;

	readonly table = $derived(this.#asRead && withFixes(this.#asRead, this.fixes));
	readonly employer = $derived(this.#chosenEmployer());
	readonly steps: readonly ImportStep[] = $derived(
		importSteps.filter((step) => this.kind !== 'grades' || (step !== 'grades' && step !== 'leaves'))
	);
	readonly issues = $derived([
		...this.readIssues,
		...(this.review?.issues ?? this.gradesResult?.issues ?? [])
	]);
	/** People whose NI numbers agree at two employers; joined only where a person says so. */
	readonly samePeople: readonly SamePeople[] = $derived(samePeopleOf(this.accepted));
	/** Lines that a file without managers does not give and that were worked out from levels. */
	readonly hasInferredLines = $derived(this.issues.some(({ code }) => code === 'lines-inferred'));
	keepsInferredLines = $state(true);
	confirmedSame: readonly string[] = $state.raw([]);
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
		if (wanted === 'save' || wanted === 'policies') {
			return this.accepted.length > 0 ? wanted : 'employer';
		}
		if (wanted === 'employer') return 'employer';
		if (this.#employerProblems().length > 0) return 'employer';
		if (wanted === 'file' || !this.mapping) return 'file';
		if (wanted === 'columns') return 'columns';
		if (wanted === 'grades') return 'grades';
		return this.review || this.gradesResult ? wanted : 'columns';
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
		return this.#readTable({});
	}

	/** Reads the file again from another sheet, by another layout or with another separator. */
	async readAgain(changes: ReadOptions): Promise<boolean> {
		return this.#readTable({ ...this.#readOptions, ...changes });
	}

	/** Empty: the headings of the file count, and no layout by position. */
	async chooseLayout(id: string): Promise<boolean> {
		const { layout: _layout, ...others } = this.#readOptions;
		return this.#readTable(id === '' ? others : { ...others, layout: id });
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

	setKeepBirthMonth(isKept: boolean): void {
		this.keepBirthMonth = isKept;
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
			this.readings = withConfirmed(found, this.readings, this.decided.grades);
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
		return this.#working('Reading the rows', () => this.#readRows());
	}

	/** Corrects cells and reads the file again. */
	async fix(fix: Fix): Promise<boolean> {
		return this.#refix([...this.fixes, fix]);
	}

	/** Takes a correction back; those made after it stay. */
	async undoFix(undone: Fix): Promise<boolean> {
		return this.#refix(this.fixes.filter((fix) => fix !== undone));
	}

	/** Forgets what was decided about earlier files with these headings, and reads this one afresh. */
	async forgetDecided(): Promise<boolean> {
		if (this.#asRead) rememberDecisions(fingerprint(this.#asRead.headings), this.kind, noDecisions);
		this.decided = noDecisions;
		this.readings = [];
		return this.#refix([]);
	}

	/** Offered repairs are made, and the file read again; or they are left. */
	async answerOffers(offers: readonly Offer[], isAccepted: boolean): Promise<boolean> {
		const decisions = offers.map(({ decision }) => decision);
		if (isAccepted) return this.#redecide([...this.acceptedOffers, ...decisions]);
		this.declinedOffers = [...this.declinedOffers, ...decisions];
		return true;
	}

	/** Takes an answer back, so that the repair is offered again. */
	async reconsider(answered: Decision): Promise<boolean> {
		const others = (list: readonly Decision[]): Decision[] =>
			list.filter((each) => !isSame(each, answered));
		this.declinedOffers = others(this.declinedOffers);
		const accepted = others(this.acceptedOffers);
		return accepted.length === this.acceptedOffers.length || this.#redecide(accepted);
	}

	/**
	 * Adds the checked file to the workforce and clears the way for the next one. Only here do the
	 * numbers of the file become references.
	 */
	async accept(): Promise<boolean> {
		const { table, mapping, review, gradesResult } = this;
		if (!table || !mapping || (!review && !gradesResult)) return false;
		return this.#working(referencesLabel, async () => {
			const result = review && (await this.#pseudonymise(review));
			const hashes = result ? await this.#hashes(table, mapping, result.key) : noHashes;
			this.#take({ table, mapping, result, gradesResult, hashes });
			return true;
		});
	}

	#take({ table, mapping, result, gradesResult, hashes }: Taken): void {
		const name = this.file?.name ?? '';
		if (gradesResult) this.employer.takeGrades(gradesResult.grades, name);
		this.#add({
			kind: this.kind,
			employer: this.employer.id,
			name,
			contracts: result?.contracts ?? [],
			posts: (result?.posts ?? []).map((each) =>
				this.keepsInferredLines ? each : statedOnly(each)
			),
			issues: this.issues,
			key: result?.key ?? [],
			hashes,
			opened: {
				table: this.#asRead ?? table,
				mapping,
				readings: this.readings,
				fixes: this.fixes,
				accepted: this.acceptedOffers,
				readUnder: this.#readUnder(this.employer)
			}
		});
		const code = fingerprint(table.headings);
		void remember(code, mapping);
		rememberDecisions(code, this.kind, this.#decisions());
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
					key: [],
					hashes: noHashes,
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
		this.#asRead = file.opened.table;
		this.fixes = file.opened.fixes;
		this.acceptedOffers = file.opened.accepted;
		this.mapping = file.opened.mapping;
		this.readings = file.opened.readings;
		this.#replaces = id;
	}

	/**
	 * What was imported, as rows under plain headings. What was decided about it is kept, so that the
	 * file gives the same when it is loaded again.
	 */
	importedRows(): readonly (readonly CsvCell[])[] {
		const { table, mapping } = this;
		if (!table || !mapping) return [];
		const rows = importedRows(table, mapping, this.keepBirthMonth);
		const fields = fieldsOf(this.kind);
		const labelOf = (heading: string | null): string | null => {
			const field = mapping.columns.find((column) => column.heading === heading)?.field;
			return fields.find(({ id }) => id === field)?.label ?? heading;
		};
		const { accepted, grades } = this.#decisions();
		rememberDecisions(fingerprint((rows[0] ?? []).map(String)), this.kind, {
			fixes: [],
			accepted: accepted.map((each) => ({ ...each, column: labelOf(each.column) })),
			grades
		});
		return rows;
	}

	/** Opens the policies of an employer. */
	openPolicies(employer: EmployerDraft): void {
		this.employerId = employer.id;
	}

	confirmPolicies(): boolean {
		return this.#settle(this.employer.policyProblems());
	}

	/** Policies from a file that was downloaded here before. */
	takePolicies(text: string): boolean {
		const read = parsePolicies(fromJson(text));
		if (!read.ok) return this.#settle(read.problems);
		this.employer.takePolicies(read.policies);
		return this.#settle([]);
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
			...this.partners
				.filter((employer) => employer.policyProblems().length > 0)
				.map(({ id, label }) => ({
					message: `The policies of ${label} have something to mend`,
					field: `policies-${id}`
				})),
			...(empty ? [{ message: 'Add a staff file or a structure file before saving' }] : [])
		];
	}

	#settings() {
		return {
			employer: this.employer.toEmployer(),
			asOf: this.asOf,
			gradeReadings: [...this.readings],
			decisions: [...this.acceptedOffers],
			keepBirthMonth: this.keepBirthMonth
		};
	}

	async #readTable(options: ReadOptions): Promise<boolean> {
		const { file } = this;
		if (!file) return false;
		return this.#working('Reading the file', async () => {
			const bytes = new Uint8Array(await file.arrayBuffer());
			const read = await this.#worker.readTable(bytes, file.name, options);
			const known = read.ok ? await this.#known(read.table) : null;
			this.#forgetTable();
			this.#readOptions = options;
			this.choices = read.choices;
			this.readIssues = read.issues;
			if (!read.ok || !known) return this.#settle(problemsOf(read.issues, 'file'));
			this.source = read.source;
			this.#asRead = read.table;
			this.mapping = known.mapping;
			this.isRemembered = known.isRemembered;
			this.decided = known.decided;
			this.fixes = fitting(known.decided.fixes, read.table);
			this.acceptedOffers = known.decided.accepted;
			return this.#settle([]);
		});
	}

	/** What is known of an earlier file with the same headings goes before what is suggested. */
	async #known(table: Table) {
		const suggested = await this.#worker.suggestMapping(table, this.kind);
		const code = fingerprint(table.headings);
		const remembered = await rememberedFor(code, this.kind);
		return {
			mapping: remembered ? withRemembered(suggested, remembered) : suggested,
			isRemembered: remembered !== null,
			decided: decisionsFor(code, this.kind)
		};
	}

	async #readRows(): Promise<boolean> {
		const { table, mapping } = this;
		if (!table || !mapping) return false;
		const read = this.kind === 'staff' ? this.#worker.importStaff : this.#worker.importStructure;
		this.review = await read(
			table,
			mapping,
			this.#settings(),
			this.#onProgress('Reading the rows')
		);
		return true;
	}

	#pseudonymise(review: ImportReview): Promise<ImportResult> {
		const settings = { employer: this.employer.id, refKey: this.#refKey };
		return this.#worker.pseudonymise(review, settings, this.#onProgress(referencesLabel));
	}

	/** By reference, because two employers may have the same number for two people. */
	async #hashes(table: Table, mapping: Mapping, key: ImportResult['key']): Promise<PersonHashes> {
		const byNumber = await this.#worker.personHashes(table, mapping, this.#salt);
		return byReference(byNumber, key, `${this.employer.id}:person-`);
	}

	#onProgress(label: string): (done: number, total: number) => void {
		return (done, total) => {
			this.work = { label, share: total > 0 ? done / total : undefined };
		};
	}

	/** A correction may change a grade too, so grades are recognised again; stopped, nothing changed. */
	async #refix(fixes: readonly Fix[]): Promise<boolean> {
		const before = this.fixes;
		const isDone = await this.#working('Reading the file again', async () => {
			this.fixes = fixes;
			const { table, mapping } = this;
			if (!table || !mapping) return false;
			const employer = this.employer.toEmployer();
			if (this.kind === 'grades') {
				this.gradesResult = await this.#worker.importGrades(table, mapping, this.#settings());
				return true;
			}
			const found = await this.#worker.recogniseGrades(table, mapping, employer);
			this.readings = withConfirmed(found, this.readings, this.decided.grades);
			return this.#readRows();
		});
		if (!isDone) this.fixes = before;
		return isDone;
	}

	async #redecide(accepted: readonly Decision[]): Promise<boolean> {
		const before = this.acceptedOffers;
		this.acceptedOffers = accepted;
		const isDone = await this.#working('Reading the file again', () => this.#readRows());
		if (!isDone) this.acceptedOffers = before;
		return isDone;
	}

	#decisions(): Decisions {
		return {
			fixes: [...this.fixes],
			accepted: [...this.acceptedOffers],
			grades: this.readings
				.filter(({ note }) => note === confirmedNote)
				.map(({ raw, framework, grade }) => ({ raw, framework, grade }))
		};
	}

	#readUnder(employer: EmployerDraft): string {
		const { name: _name, topPost: _topPost, ...rules } = employer.toEmployer();
		return JSON.stringify([this.asOf, rules.nation, rules.grades, rules.standardWeekMinutes]);
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
			})),
			samePeople: this.samePeople.filter(({ joined }) => this.confirmedSame.includes(joined))
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
		this.choices = noChoices;
		this.#readOptions = {};
		this.#replaces = null;
		this.problems = [];
		this.#forgetTable();
	}

	#forgetTable(): void {
		this.source = null;
		this.#asRead = null;
		this.fixes = [];
		this.decided = noDecisions;
		this.ticks = [];
		this.readIssues = [];
		this.mapping = null;
		this.isRemembered = false;
		this.readings = [];
		this.acceptedOffers = [];
		this.declinedOffers = [];
		this.keepsInferredLines = true;
		this.#forgetResult();
	}

	#forgetResult(): void {
		this.review = null;
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
const referencesLabel = 'Turning staff numbers into references';
const noHashes: PersonHashes = new Map();
const noChoices: Choices = { sheets: [], hiddenSheets: [], layouts: [] };

export function isSame(a: Decision, b: Decision): boolean {
	return a.kind === b.kind && a.column === b.column && a.from === b.from && a.to === b.to;
}

/** Fresh readings, with those that the person set kept as they were set, now or for an earlier file. */
function withConfirmed(
	found: readonly GradeReading[],
	before: readonly GradeReading[],
	decided: Decisions['grades']
): GradeReading[] {
	const set = new Map([
		...decided.map(({ raw, framework, grade }) => [raw, { framework, grade }] as const),
		...before
			.filter(({ note }) => note === confirmedNote)
			.map(({ raw, framework, grade }) => [raw, { framework, grade }] as const)
	]);
	return found.map((reading) => {
		const earlier = set.get(reading.raw);
		return earlier
			? { ...reading, ...earlier, confidence: 'certain', note: confirmedNote }
			: reading;
	});
}

/** Corrections that change something in this file: one that was made at its source is done with. */
function fitting(fixes: readonly Fix[], table: Table): Fix[] {
	const kept: Fix[] = [];
	let held = table;
	for (const fix of fixes) {
		const next = withFixes(held, [fix]);
		const isUsed = next !== held && next.rows.some((cells, index) => cells !== held.rows[index]);
		if (isUsed) kept.push(fix);
		held = next;
	}
	return kept;
}

function fromJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}

function statedOnly(post: Post): Post {
	return { ...post, reportsTo: post.reportsTo.filter(({ origin }) => origin === 'stated') };
}

function byReference(
	byNumber: PersonHashes,
	key: ImportResult['key'],
	start: string
): PersonHashes {
	return new Map(
		key.flatMap(({ original, ref }) => {
			const hash = ref.startsWith(start) ? byNumber.get(original) : undefined;
			return hash === undefined ? [] : [[ref, hash] as const];
		})
	);
}

/** Every pair of files of two employers; a person who was joined once is not offered again. */
function samePeopleOf(files: readonly AcceptedFile[]): SamePeople[] {
	const pairs = files.flatMap((a, index) =>
		files
			.slice(index + 1)
			.filter((b) => b.employer !== a.employer)
			.flatMap((b) => sameAcrossEmployers(a.hashes, b.hashes))
	);
	return pairs
		.map(({ a, b }) => ({ kept: a, joined: b }))
		.filter(({ joined }, index, all) => all.findIndex((pair) => pair.joined === joined) === index);
}

function problemsOf(issues: readonly Issue[], field: string): Problem[] {
	return issues
		.filter(({ severity }) => severity === 'error')
		.map(({ message }) => ({ message, field }));
}
