/** Names and codes of real employers, to find one's own among them instead of typing it. */
import { normaliseHeading } from './headings.ts';
import type { Table } from './types.ts';
import { readDate } from './values/dates.ts';

export interface KnownEmployer {
	/** As published. */
	readonly name: string;
	readonly kind: 'nhs' | 'council';
	/** Code of the NHS Organisation Data Service; null where the file gives none. */
	readonly code: string | null;
	/** National grouping of the Organisation Data Service. */
	readonly grouping: string | null;
	readonly opened: string | null;
	/** Null while the organisation is open. */
	readonly closed: string | null;
	/** Median hourly gender pay gap in per cent, as text; null where the file gives none. */
	readonly medianGap: string | null;
}

/**
 * Employers of a gender pay gap download or of an Organisation Data Service file, by whichever
 * headings the table has. Who is neither council nor health body is left out.
 */
export function employerLookUps(table: Table): KnownEmployer[] {
	const index = new Map(table.headings.map((heading, at) => [normaliseHeading(heading), at]));
	return table.rows.flatMap((cells) => {
		const cell = (heading: string): string =>
			cells[index.get(normaliseHeading(heading)) ?? -1]?.trim() ?? '';
		const code = cell('Organisation Code');
		const name = cell('EmployerName') || cell('Organisation Name');
		const kind = code === '' ? kindOf(name, cell('SicCodes')) : ('nhs' as const);
		if (name === '' || kind === null) return [];
		return [
			{
				name,
				kind,
				code: code || null,
				grouping: cell('National Grouping') || null,
				opened: dateOf(cell('Open Date')),
				closed: dateOf(cell('Close Date')),
				medianGap: cell('DiffMedianHourlyPercent') || null
			}
		];
	});
}

/** Employers whose name holds every word of the text, spelt as people spell them. */
export function findEmployers(known: readonly KnownEmployer[], text: string): KnownEmployer[] {
	const wanted = wordsOf(text);
	if (wanted.length === 0) return [];
	return known.filter(({ name, code }) => {
		const words = wordsOf(name);
		const isCode = code !== null && code.toLowerCase() === text.trim().toLowerCase();
		return isCode || wanted.every((word) => words.some((own) => own.startsWith(word)));
	});
}

/** `N H S Trust` and `Nhs Foundation Trust` are spelt as employers typed them. */
function wordsOf(text: string): string[] {
	return text
		.toLowerCase()
		.replace(/\bn\.? ?h\.? ?s\b\.?/g, 'nhs')
		.split(/[^a-z0-9]+/)
		.filter(Boolean);
}

/** Health and care by the standard industrial classification: divisions 86, 87 and 88. */
const healthSic = /\b8[678]\d{3}\b/;

function kindOf(name: string, sicCodes: string): KnownEmployer['kind'] | null {
	if (/\b(council|corporation|borough)\b/i.test(name)) return 'council';
	const isHealth = /\bn\.? ?h\.? ?s\b|hospital|ambulance|\bhealth/i.test(name);
	return isHealth || healthSic.test(sicCodes) ? 'nhs' : null;
}

function dateOf(text: string): string | null {
	const reading = readDate(text);
	return reading.kind === 'date' ? reading.date : null;
}
