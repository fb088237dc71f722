import type { ChartConfiguration, ChartDataset } from 'chart.js';
import type { ContractExplanation } from '#lib/domain/evaluation.ts';
import { addMonths } from '#lib/domain/dates.ts';
import { longDate, monthAndYear, pounds } from '#lib/words/format.ts';
import { pathName } from '#lib/words/verdicts.ts';
import type { ChartView } from './chart-view.ts';
import { palette } from './palette.ts';

type Path = ContractExplanation['paths'][number];
type Months = Path['terms'][number]['months'];

/** Annual basic pay month by month: own, new and paid. Null when the path says nothing of pay. */
export function payTimeline(path: Path, start: string): ChartView | null {
	const months = path.terms.find(({ id }) => id === 'T01')?.months;
	if (!months || months.own.length === 0) return null;
	const labels = months.own.map((_, month) => monthAndYear(addMonths(start, month)));
	return {
		title: `Basic pay a year${path.path === 'only' ? '' : `: ${pathName(path.path).toLowerCase()}`}`,
		summary: summary(months, start),
		config: config(months, labels),
		table: {
			caption: 'Basic pay a year, where it changes',
			columns: [
				{ key: 'month', label: 'From' },
				{ key: 'own', label: 'If nothing changed', numeric: true },
				{ key: 'new', label: 'New', numeric: true },
				{ key: 'paid', label: 'Paid, with protection', numeric: true }
			],
			rows: changes(months).map((month) => ({
				month: longDate(addMonths(start, month)),
				own: text(months.own[month]),
				new: text(months.new[month]),
				paid: text(months.paid[month])
			}))
		}
	};
}

/** Months in which one of the three lines takes a new value. */
function changes({ own, new: after, paid }: Months): number[] {
	return own.flatMap((_, month) => {
		const before = month - 1;
		const moved =
			month === 0 ||
			own[month] !== own[before] ||
			after[month] !== after[before] ||
			paid[month] !== paid[before];
		return moved ? [month] : [];
	});
}

function text(pence: number | null | undefined): string {
	return pence === null || pence === undefined ? 'Not known' : pounds(pence, { pence: true });
}

function summary({ own, paid }: Months, start: string): string {
	const worse = own.findIndex((value, month) => {
		const now = paid[month];
		return value !== null && now !== null && now !== undefined && now < value;
	});
	if (own.every((value) => value === null)) return 'Pay cannot be told in any month.';
	const known = paid.every((value) => value !== null) && own.every((value) => value !== null);
	if (worse < 0) {
		return known
			? 'Pay is never below what it would have been.'
			: 'In the months that can be told, pay is never below what it would have been.';
	}
	return `Pay is first below what it would have been on ${longDate(addMonths(start, worse))}: ${text(paid[worse])} a year instead of ${text(own[worse])}.`;
}

function config(months: Months, labels: string[]): ChartConfiguration {
	const line = (
		label: string,
		values: readonly (number | null)[],
		look: { colour: string; dash: number[]; point: 'circle' | 'triangle' | 'rectRot' }
	): ChartDataset<'line', (number | null)[]> => ({
		label,
		data: values.map((value) => (value === null ? null : value / 100)),
		borderColor: look.colour,
		backgroundColor: look.colour,
		borderDash: look.dash,
		pointStyle: look.point,
		pointRadius: values.map((value, month) => (month === 0 || value !== values[month - 1] ? 4 : 0)),
		borderWidth: 2,
		stepped: true
	});
	return {
		type: 'line',
		data: {
			labels,
			datasets: [
				line('If nothing changed', months.own, {
					colour: palette.ink,
					dash: [],
					point: 'circle'
				}),
				line('New', months.new, {
					colour: palette.worseDetriment,
					dash: [8, 4],
					point: 'rectRot'
				}),
				...(isProtected(months)
					? [
							line('Paid, with protection', months.paid, {
								colour: palette.brand,
								dash: [2, 3],
								point: 'triangle'
							})
						]
					: [])
			]
		},
		options: {
			scales: {
				y: { title: { display: true, text: '£ a year' }, ...aroundPay(months) },
				x: { ticks: { maxTicksLimit: 6, maxRotation: 0 } }
			}
		}
	};
}

function isProtected({ new: after, paid }: Months): boolean {
	return paid.some((value, month) => value !== after[month]);
}

// An axis that begins at the lowest pay would make a rise of 1% look like a leap.
function aroundPay({ own, new: after, paid }: Months): {
	suggestedMin?: number;
	suggestedMax?: number;
} {
	const amounts = [...own, ...after, ...paid].filter((value) => value !== null);
	if (amounts.length === 0) return {};
	return {
		suggestedMin: Math.floor((Math.min(...amounts) * 0.9) / 100_000) * 1000,
		suggestedMax: Math.ceil((Math.max(...amounts) * 1.05) / 100_000) * 1000
	};
}
