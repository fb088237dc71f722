import type { ChartConfiguration } from 'chart.js';

/** A chart as a page receives it: never without its sentence and its table. */
export interface ChartView {
	readonly title: string;
	/** One sentence that says what the chart shows; read out in place of the picture. */
	readonly summary: string;
	readonly config: ChartConfiguration;
	readonly table: ChartTable;
}

export interface ChartTable {
	readonly caption: string;
	readonly columns: readonly {
		readonly key: string;
		readonly label: string;
		readonly numeric?: boolean;
	}[];
	/** Cells are finished text, keyed by column. */
	readonly rows: readonly Readonly<Record<string, string>>[];
}
