import type { ChartConfiguration } from 'chart.js';
import type { ParityResult } from '#lib/domain/evaluation.ts';
import type { ShareSnapshot } from '#lib/engine/disclosure/snapshot.ts';
import { employerName, staffOf, type NamedEmployer } from '#lib/words/employers.ts';
import { count, longDate, percent, pounds, poundsAnHour, signedPounds } from '#lib/words/format.ts';
import {
	causeName,
	evidenceName,
	gapCellSentence,
	gapSentence,
	inFavour
} from '#lib/words/parity.ts';
import { cellCount, cellPercent } from '#lib/words/sharing.ts';
import type { ChartView } from './chart-view.ts';
import { employerBars } from './employer-bars.ts';
import { palette } from './palette.ts';

/** Mean and median pay an hour of each side. */
export function meansBySide(group: ParityResult, employers: readonly NamedEmployer[]): ChartView {
	const { sides } = group;
	return {
		title: 'Pay an hour by employer',
		summary: gapSentence(group, (id) => staffOf(employers, id)),
		config: employerBars(
			['Mean', 'Median'],
			sides.flatMap(({ employer: id, meanPence, medianPence }) => {
				const employer = employers.find((each) => each.id === id);
				return employer ? [{ employer, values: [meanPence / 100, medianPence / 100] }] : [];
			}),
			{ unit: '£ an hour' }
		),
		table: {
			caption: 'Pay by employer',
			columns: [
				{ key: 'employer', label: 'Employer' },
				{ key: 'n', label: 'People', numeric: true },
				{ key: 'unknown', label: 'Pay not known', numeric: true },
				{ key: 'mean', label: 'Mean an hour', numeric: true },
				{ key: 'median', label: 'Median an hour', numeric: true },
				{ key: 'annual', label: 'Mean full-time year', numeric: true }
			],
			rows: sides.map((side) => ({
				employer: employerName(employers, side.employer),
				n: count(side.n),
				unknown: count(side.unknown),
				mean: pounds(side.meanPence, { pence: true }),
				median: pounds(side.medianPence, { pence: true }),
				annual: pounds(side.meanAnnualPence)
			}))
		}
	};
}

/** What the gap is made of; the parts add up to it. Null where there is no gap to explain. */
export function causesOfGap(
	group: ParityResult,
	employers: readonly NamedEmployer[]
): ChartView | null {
	const { causes, sides } = group;
	const [first, second] = sides;
	if (causes.length === 0 || !first || !second) return null;
	const sum = causes.reduce((total, { hundredthsOfPence }) => total + hundredthsOfPence, 0);
	const signed = (hundredths: number): string => signedPounds(hundredths / 100, { pence: true });
	const names = sides.map(({ employer }) => employerName(employers, employer));
	const favour = (hundredths: number): string =>
		inFavour(hundredths, poundsAnHour(Math.abs(hundredths) / 10_000), names);
	const largest = causes.toSorted(
		(a, b) => Math.abs(b.hundredthsOfPence) - Math.abs(a.hundredthsOfPence)
	)[0];
	return {
		title: 'What the gap is made of',
		summary: `${largest ? `The largest part is ${causeName(largest.kind).toLowerCase()}: ${favour(largest.hundredthsOfPence)}. ` : ''}Together the parts make ${favour(sum)}.`,
		config: {
			type: 'bar',
			data: {
				labels: causes.map(({ kind }) => causeName(kind)),
				datasets: [
					{
						label: '£ an hour',
						data: causes.map(({ hundredthsOfPence }) => hundredthsOfPence / 10_000),
						backgroundColor: palette.brand
					}
				]
			},
			options: {
				indexAxis: 'y',
				plugins: { legend: { display: false } },
				scales: {
					x: { title: { display: true, text: '£ an hour' } },
					y: { ticks: { autoSkip: false } }
				}
			}
		},
		table: {
			caption: `Parts of the gap an hour; plus is in favour of ${names[0] ?? ''}`,
			columns: [
				{ key: 'cause', label: 'Part' },
				{ key: 'amount', label: '£ an hour', numeric: true }
			],
			rows: [
				...causes.map(({ kind, hundredthsOfPence }) => ({
					cause: causeName(kind),
					amount: signed(hundredthsOfPence)
				})),
				{ cause: 'The whole gap', amount: signed(sum) }
			]
		}
	};
}

/** The gap at the start of each year under both award paths. Null where no year is known. */
export function gapOverTime(
	group: ParityResult,
	employers: readonly NamedEmployer[]
): ChartView | null {
	const first = group.sides[0];
	const known = group.overTime.filter(({ signedPercent }) => signedPercent !== null);
	const [start, end] = [known[0], known.at(-1)];
	if (!first || !start || !end) return null;
	const names = group.sides.map(({ employer }) => employerName(employers, employer));
	const cell = (value: number | null): string => (value === null ? 'Not known' : percent(value, 2));
	const favour = (value: number | null): string =>
		value === null ? 'not known' : inFavour(value, percent(Math.abs(value)), names);
	const said = [
		`On ${longDate(start.date)} ${favour(start.signedPercent)}`,
		...(end === start ? [] : [`; on ${longDate(end.date)} ${favour(end.signedPercent)}`]),
		'.',
		...(known.length < group.overTime.length ? [' The other years cannot be told.'] : []),
		...(known.some(({ assumed }) => assumed) ? [' Some years rest on assumed awards.'] : [])
	];
	return {
		title: 'The gap over time',
		summary: said.join(''),
		config: line(group),
		table: {
			caption: `Gap an hour; plus is in favour of ${names[0] ?? ''}`,
			columns: [
				{ key: 'date', label: 'On' },
				{ key: 'gap', label: 'Gap', numeric: true },
				{ key: 'basis', label: 'Rests on' }
			],
			rows: group.overTime.map(({ date, signedPercent, assumed }) => ({
				date: longDate(date),
				gap: cell(signedPercent),
				basis: assumed ? 'Assumed awards' : 'Published pay tables'
			}))
		}
	};
}

function line({ overTime }: ParityResult): ChartConfiguration {
	return {
		type: 'line',
		data: {
			labels: overTime.map(({ date }) => date.slice(0, 4)),
			datasets: [
				{
					label: 'Gap',
					data: overTime.map(({ signedPercent }) => signedPercent),
					borderColor: palette.brand,
					backgroundColor: palette.brand,
					pointStyle: overTime.map(({ assumed }) => (assumed ? 'triangle' : 'circle')),
					pointRadius: 5
				}
			]
		},
		options: {
			plugins: { legend: { display: false } },
			scales: {
				y: {
					title: { display: true, text: 'Gap, %' },
					suggestedMin: 0,
					suggestedMax: 0
				},
				x: { title: { display: true, text: 'Circle: published. Triangle: assumed.' } }
			}
		}
	};
}

/** Mean full-time pay of the groups of a share, by employer. Null when none may be shown. */
export function sharedMeans(
	groups: ShareSnapshot['parity'],
	employers: readonly NamedEmployer[]
): ChartView | null {
	if (groups.length === 0) return null;
	const mean = (group: ShareSnapshot['parity'][number], id: string): number | null =>
		group.sides.find(({ employer }) => employer === id)?.meanAnnualPence ?? null;
	return {
		title: 'Mean full-time pay by group',
		summary: groups
			.map((group) => `${group.name}: ${gapCellSentence(group, (id) => staffOf(employers, id))}`)
			.join(' '),
		config: employerBars(
			groups.map(({ name }) => name),
			employers.map((employer) => ({
				employer,
				values: groups.map((group) => {
					const pence = mean(group, employer.id);
					return pence === null ? null : pence / 100;
				})
			})),
			{ unit: '£ a year, full time' }
		),
		table: {
			caption: 'Mean full-time pay by group',
			columns: [
				{ key: 'group', label: 'Group' },
				{ key: 'evidence', label: 'Evidence' },
				...employers.flatMap(({ id, name }) => [
					{ key: `n-${id}`, label: `${name}, people`, numeric: true },
					{ key: `mean-${id}`, label: `${name}, mean`, numeric: true }
				]),
				{ key: 'gap', label: 'Gap an hour', numeric: true }
			],
			rows: groups.map((group) => ({
				group: group.name,
				evidence: evidenceName(group.evidenceClass),
				...Object.fromEntries(
					employers.flatMap(({ id }) => {
						const people = group.sides.find(({ employer }) => employer === id)?.people;
						const pence = mean(group, id);
						return [
							[`n-${id}`, people === undefined ? '–' : cellCount(people)],
							[`mean-${id}`, pence === null ? '–' : pounds(pence)]
						] as const;
					})
				),
				gap: cellPercent(group.gapPercent)
			}))
		}
	};
}
