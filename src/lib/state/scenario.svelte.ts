/** The open scenario: its draft with undo, its save state, and its evaluation in the worker. */
import { createContext } from 'svelte';
import type { CostReport } from '#lib/domain/cost.ts';
import type { ContractExplanation, Evaluation, RedundancyAnswer } from '#lib/domain/evaluation.ts';
import type { Scenario, ScenarioDocument } from '#lib/domain/scenario.ts';
import type { Baseline } from '#lib/domain/workforce.ts';
import { Cancelled, createPlannerWorker, type PlannerWorker } from '#lib/worker/client.ts';

export interface SavedVersion {
	readonly version: number;
	/** Moment of the save, ISO text. */
	readonly updatedAt: string;
	readonly scenario: Scenario;
}

/** What the server answers to a save. `away`: no answer; `refused`: an answer that forbids it. */
export type SaveAnswer =
	| { readonly status: 'saved'; readonly version: number; readonly updatedAt: string }
	| ({ readonly status: 'stale' } & SavedVersion)
	| { readonly status: 'refused'; readonly message: string }
	| { readonly status: 'away' };

export type Saver = (expectedVersion: number, scenario: Scenario) => Promise<SaveAnswer>;

/** Where a draft waits while the server is away; nothing but the scenario itself is kept. */
export interface DraftStore {
	read(): { readonly version: number; readonly scenario: Scenario } | null;
	write(draft: { readonly version: number; readonly scenario: Scenario }): void;
	clear(): void;
}

export type SaveStatus = 'saved' | 'waiting' | 'saving' | 'away' | 'stale' | 'refused';

const saveDelay = 800;
const retryDelay = 8000;
const undoLimit = 200;

export class OpenScenario {
	readonly id: string;
	readonly baseline: Baseline;
	draft: Scenario = $state.raw() as Scenario;
	version: number = $state(0);
	savedAt: string = $state('');
	status: SaveStatus = $state('saved');
	/** Why the server refuses the draft. */
	refusal: string = $state('');
	/** The version that somebody else saved, while the person has not chosen. */
	theirs: SavedVersion | null = $state.raw(null);
	evaluation: Evaluation | null = $state.raw(null);
	/** From 0 to 1 while an evaluation runs; null otherwise. */
	progress: number | null = $state(null);
	evaluationFailure: string = $state('');

	#past: readonly Scenario[] = $state.raw([]);
	#future: readonly Scenario[] = $state.raw([]);
	#saver: Saver;
	#store: DraftStore;
	#worker: PlannerWorker | null = null;
	#evaluated: Scenario | null = null;
	#running: Scenario | null = null;
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(
		id: string,
		baseline: Baseline,
		saved: SavedVersion,
		{ saver, store }: { saver: Saver; store: DraftStore }
	) {
		this.id = id;
		this.baseline = baseline;
		this.#saver = saver;
		this.#store = store;
		this.draft = saved.scenario;
		this.version = saved.version;
		this.savedAt = saved.updatedAt;
	}

	get document(): ScenarioDocument {
		return { baseline: this.baseline, scenario: this.draft };
	}

	get canUndo(): boolean {
		return this.#past.length > 0;
	}

	get canRedo(): boolean {
		return this.#future.length > 0;
	}

	/** True when the evaluation shown is of the draft as it stands. */
	get isEvaluated(): boolean {
		return this.evaluation !== null && this.#evaluated === this.draft;
	}

	change(edit: (draft: Scenario) => Scenario): void {
		const next = edit(this.draft);
		if (next === this.draft) return;
		this.#past = [...this.#past, this.draft].slice(-undoLimit);
		this.#future = [];
		this.#replace(next);
	}

	undo(): void {
		const last = this.#past.at(-1);
		if (!last) return;
		this.#past = this.#past.slice(0, -1);
		this.#future = [this.draft, ...this.#future];
		this.#replace(last);
	}

	redo(): void {
		const [next, ...rest] = this.#future;
		if (!next) return;
		this.#future = rest;
		this.#past = [...this.#past, this.draft];
		this.#replace(next);
	}

	/** Takes up a draft that could not be saved last time. */
	recover(): void {
		const kept = this.#store.read();
		if (!kept) return;
		if (JSON.stringify(kept.scenario) === JSON.stringify(this.draft)) {
			this.#store.clear();
			return;
		}
		this.#past = [...this.#past, this.draft];
		this.draft = kept.scenario;
		// Saving against the version that it was made from lets the server say whether it is stale.
		this.version = kept.version;
		this.#saveSoon(0);
	}

	takeTheirs(): void {
		if (!this.theirs) return;
		this.#past = [...this.#past, this.draft];
		this.#future = [];
		this.draft = this.theirs.scenario;
		this.version = this.theirs.version;
		this.savedAt = this.theirs.updatedAt;
		this.theirs = null;
		this.status = 'saved';
		this.#store.clear();
	}

	keepMine(): void {
		if (!this.theirs) return;
		this.version = this.theirs.version;
		this.theirs = null;
		void this.save();
	}

	/** Saves now; resolves when the server has answered. */
	async save(): Promise<void> {
		clearTimeout(this.#timer);
		if (this.status === 'saving' || this.theirs) return;
		const sent = this.draft;
		this.status = 'saving';
		const answer = await this.#saver(this.version, sent);
		switch (answer.status) {
			case 'saved':
				this.version = answer.version;
				this.savedAt = answer.updatedAt;
				if (this.draft === sent) {
					this.status = 'saved';
					this.#store.clear();
				} else {
					this.#saveSoon(saveDelay);
				}
				return;
			case 'stale':
				this.theirs = answer;
				this.status = 'stale';
				return;
			case 'refused':
				this.refusal = answer.message;
				this.status = 'refused';
				return;
			case 'away':
				this.#saveSoon(retryDelay);
				this.status = 'away';
		}
	}

	/** Evaluates the draft unless that is done or under way. */
	async evaluate(): Promise<void> {
		const wanted = this.draft;
		if (this.#evaluated === wanted || this.#running === wanted) return;
		if (this.#running) this.#worker?.cancel();
		this.#worker ??= createPlannerWorker();
		this.#running = wanted;
		this.progress = 0;
		this.evaluationFailure = '';
		try {
			const evaluation = await this.#worker.evaluate(this.document, (done, total) => {
				if (this.#running === wanted) this.progress = total === 0 ? 0 : done / total;
			});
			if (this.#running !== wanted) return;
			this.evaluation = evaluation;
			this.#evaluated = wanted;
			this.#stop();
		} catch (error) {
			if (this.#running !== wanted) return;
			if (!(error instanceof Cancelled)) {
				this.evaluationFailure = error instanceof Error ? error.message : 'Unknown fault';
			}
			this.#stop();
		}
	}

	cancelEvaluation(): void {
		this.#running = null;
		this.progress = null;
		this.#worker?.cancel();
	}

	redundancy(contractRef: string, leavingOn: string): Promise<RedundancyAnswer> {
		this.#worker ??= createPlannerWorker();
		return this.#worker.redundancy(this.document, contractRef, leavingOn);
	}

	cost(): Promise<CostReport> {
		this.#worker ??= createPlannerWorker();
		return this.#worker.cost(this.document);
	}

	explain(contractRef: string): Promise<ContractExplanation> {
		this.#worker ??= createPlannerWorker();
		return this.#worker.explain(this.document, contractRef);
	}

	/** Sends what is not saved, and ends the worker and the timer. */
	close(): void {
		if (this.status === 'waiting' || this.status === 'away') void this.save();
		clearTimeout(this.#timer);
		this.#running = null;
		this.#worker?.close();
		this.#worker = null;
	}

	#stop(): void {
		this.#running = null;
		this.progress = null;
	}

	#replace(next: Scenario): void {
		this.draft = next;
		this.#store.write({ version: this.version, scenario: next });
		if (this.theirs) return;
		if (this.status !== 'saving') this.#saveSoon(saveDelay);
	}

	#saveSoon(delay: number): void {
		clearTimeout(this.#timer);
		this.status = 'waiting';
		this.#timer = setTimeout(() => void this.save(), delay);
	}
}

export const [openScenario, setOpenScenario] = createContext<OpenScenario>();
