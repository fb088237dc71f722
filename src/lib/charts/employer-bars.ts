import type { ChartConfiguration, ChartDataset } from 'chart.js';
import { staffOf, type NamedEmployer } from '#lib/words/employers.ts';
import { partnerStyles } from './palette.ts';

export interface EmployerSeries {
	readonly employer: NamedEmployer;
	/** One value a category; null leaves a hole. */
	readonly values: readonly (number | null)[];
}

interface BarOptions {
	readonly stacked?: boolean;
	/** What the figures count, on the axis. */
	readonly unit: string;
	readonly whole?: boolean;
}

/** Lying bars, one colour and hatching an employer, so that labels of any length can be read. */
export function employerBars(
	categories: readonly string[],
	series: readonly EmployerSeries[],
	{ stacked = false, unit, whole = false }: BarOptions
): ChartConfiguration {
	const employers = series.map(({ employer }) => employer);
	return {
		type: 'bar',
		data: {
			labels: [...categories],
			datasets: series.map(({ employer, values }): ChartDataset<'bar', (number | null)[]> => {
				const { colour } = partnerStyles[employer.kind];
				return {
					label: staffOf(employers, employer.id),
					data: [...values],
					backgroundColor: colour,
					borderColor: colour,
					borderWidth: 1,
					borderSkipped: false
				};
			})
		},
		options: {
			indexAxis: 'y',
			scales: {
				x: {
					stacked,
					beginAtZero: true,
					title: { display: true, text: unit },
					...(whole ? { ticks: { precision: 0 } } : {})
				},
				y: { stacked, ticks: { autoSkip: false } }
			}
		}
	};
}
