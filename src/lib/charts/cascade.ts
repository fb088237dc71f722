import type { SeniorityFact } from '#lib/domain/evaluation.ts';
import { confidential, type Cell } from '#lib/engine/disclosure/suppress.ts';
import { employerName, type NamedEmployer } from '#lib/words/employers.ts';
import { plural } from '#lib/words/format.ts';
import { layerName } from '#lib/words/seniority.ts';
import { cellCount } from '#lib/words/sharing.ts';
import type { ChartView } from './chart-view.ts';
import { employerBars } from './employer-bars.ts';

export interface CascadeLayer {
	readonly layer: number;
	readonly sides: readonly {
		readonly employer: string;
		readonly down: Cell;
		readonly same: Cell;
		readonly up: Cell;
	}[];
}

const ways = [
	{ key: 'down', label: 'moves down', short: 'down' },
	{ key: 'same', label: 'stays', short: 'same' },
	{ key: 'up', label: 'moves up', short: 'up' }
] as const;

/** Layers below one joint post or team lead, as the evaluation counts them. */
export function layersBelow(
	facts: readonly SeniorityFact[],
	post: string
): (CascadeLayer & { readonly asymmetry: number | null })[] {
	return facts
		.filter((fact) => fact.kind === 'layer')
		.filter((fact) => fact.post === post)
		.sort((a, b) => a.layer - b.layer);
}

/** Who moves down, stays and moves up in the tiers, by layer and employer. */
export function cascade(
	layers: readonly CascadeLayer[],
	employers: readonly NamedEmployer[],
	{ title = 'Who moves, layer by layer', unit = 'Posts' } = {}
): ChartView {
	const rows = layers.flatMap((layer) => ways.map((way) => ({ ...layer, way })));
	const cell = ({ sides, way }: (typeof rows)[number], id: string): Cell =>
		sides.find(({ employer }) => employer === id)?.[way.key] ?? 0;
	return {
		title,
		summary: summary(layers, employers),
		config: employerBars(
			rows.map(({ layer, way }) => `${layer === 0 ? 'Beside' : layerName(layer)} ${way.short}`),
			employers.map((employer) => ({
				employer,
				values: rows.map((row) => {
					const value = cell(row, employer.id);
					return typeof value === 'number' ? value : null;
				})
			})),
			{ stacked: true, unit, whole: true }
		),
		table: {
			caption: `${unit} that move in the tiers, by layer`,
			columns: [
				{ key: 'layer', label: 'Layer' },
				{ key: 'way', label: 'Move' },
				...employers.map(({ id, name }) => ({ key: `of-${id}`, label: name, numeric: true }))
			],
			rows: rows.map((row) => ({
				layer: layerName(row.layer),
				way: row.way.label,
				...Object.fromEntries(
					employers.map(({ id }) => [`of-${id}`, cellCount(cell(row, id))] as const)
				)
			}))
		}
	};
}

function summary(layers: readonly CascadeLayer[], employers: readonly NamedEmployer[]): string {
	const down = employers.map(({ id }) => ({
		id,
		n: layers
			.flatMap(({ sides }) => sides.filter(({ employer }) => employer === id))
			.reduce((sum, side) => sum + (typeof side.down === 'number' ? side.down : 0), 0)
	}));
	if (down.every(({ n }) => n === 0)) {
		const hidden = layers.some(({ sides }) => sides.some((side) => side.down === confidential));
		return hidden
			? 'No count of posts that move down is large enough to be shown.'
			: 'No post moves down.';
	}
	return `Moving down: ${down
		.map(({ id, n }) => `${plural(n, 'post', 'posts')} of ${employerName(employers, id)}`)
		.join(', ')}.`;
}
