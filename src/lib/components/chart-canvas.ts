/** Draws a Chart.js configuration on a canvas: only the parts of Chart.js that the product uses. */
import {
	BarController,
	BarElement,
	CategoryScale,
	Chart,
	Filler,
	Legend,
	LinearScale,
	LineController,
	LineElement,
	PointElement,
	ScatterController,
	Tooltip,
	type ChartConfiguration
} from 'chart.js';
import { palette, partnerStyles } from '#lib/charts/palette.ts';

Chart.register(
	BarController,
	BarElement,
	CategoryScale,
	Filler,
	Legend,
	LinearScale,
	LineController,
	LineElement,
	PointElement,
	ScatterController,
	Tooltip
);

export interface DrawOptions {
	readonly fontFamily: string;
	readonly still: boolean;
}

/** Returns the function that removes the chart. */
export function drawChart(
	canvas: HTMLCanvasElement,
	config: ChartConfiguration,
	{ fontFamily, still }: DrawOptions
): () => void {
	Chart.defaults.color = palette.ink;
	Chart.defaults.borderColor = palette.grid;
	Chart.defaults.font = { ...Chart.defaults.font, family: fontFamily, size: 14 };
	Chart.defaults.plugins.legend.labels.usePointStyle = true;
	const chart = new Chart(canvas, {
		...config,
		// Chart.js writes into the datasets it is given; the page's own data must stay as they are.
		data: {
			...config.data,
			datasets: config.data.datasets.map((dataset) => ({
				...dataset,
				...((dataset.type ?? config.type) === 'bar'
					? hatched(canvas, dataset.backgroundColor)
					: {}),
				data: [...dataset.data]
			}))
		} as ChartConfiguration['data'],
		options: {
			maintainAspectRatio: false,
			...config.options,
			...(still ? { animation: false } : {})
		}
	});
	// A canvas keeps its screen size on paper unless it is told.
	const fitPaper = (): void => chart.resize(640, 360);
	const fitScreen = (): void => chart.resize();
	window.addEventListener('beforeprint', fitPaper);
	window.addEventListener('afterprint', fitScreen);
	return () => {
		window.removeEventListener('beforeprint', fitPaper);
		window.removeEventListener('afterprint', fitScreen);
		chart.destroy();
	};
}

/** The council's bars are hatched, so that they can be told from the NHS's without colour. */
function hatched(canvas: HTMLCanvasElement, fill: unknown): { backgroundColor?: CanvasPattern } {
	if (fill !== partnerStyles.council.colour) return {};
	const tile = canvas.ownerDocument.createElement('canvas');
	tile.width = tile.height = 8;
	const pen = tile.getContext('2d');
	if (!pen) return {};
	pen.fillStyle = '#fff';
	pen.fillRect(0, 0, 8, 8);
	pen.strokeStyle = partnerStyles.council.colour;
	pen.lineWidth = 3.5;
	for (const shift of [-8, 0, 8]) {
		pen.moveTo(shift - 1, 9);
		pen.lineTo(shift + 9, -1);
	}
	pen.stroke();
	const pattern = pen.createPattern(tile, 'repeat');
	return pattern ? { backgroundColor: pattern } : {};
}
