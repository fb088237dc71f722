/** How a figure was worked out: a small tree that the screen opens in place and the CLI prints. */
export interface Working {
	readonly label: string;
	readonly value: string;
	/** Term, verdict rule or ruling, for example `T01`, `V5`, `R4`. */
	readonly rule?: string;
	/** Edition of a pay table or rule value, for example `afc-england-2026-04-01`. */
	readonly edition?: string;
	readonly source?: string;
	readonly confidence?: Confidence;
	readonly note?: string;
	readonly children?: readonly Working[];
}

export type Confidence = 'high' | 'medium' | 'low';
