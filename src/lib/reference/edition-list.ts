/**
 * Every edition and rule value held, in one shape, for the page that lists them: from when it holds,
 * until when, how firm it is and where it comes from. Pay tables and London supplements lapse with
 * their year; everything else holds until replaced (ruling R15).
 */
import { addMonths, type IsoDate } from '#lib/domain/dates.ts';
import type { AwardStatus, Citation } from '#lib/domain/pay.ts';
import type { Confidence } from '#lib/domain/working.ts';
import { lapsesOn } from './freshness.ts';
import type { Reference, Source } from './types.ts';

export const editionKinds = [
	'pay',
	'award',
	'leave',
	'area-pay',
	'unsocial-hours',
	'overtime',
	'sick-pay',
	'parental-pay',
	'notice',
	'redundancy',
	'continuity',
	'pensions',
	'mileage',
	'statutory-limits',
	'employer-costs',
	'grades'
] as const;
export type EditionKind = (typeof editionKinds)[number];

/**
 * `lapsed`: its year is over and nothing replaces it. `lapsing`: so within six months. `replaced`: a
 * later one holds. `ended`: its own last day has passed. `undated`: the source gives no
 * day. `as-published`: one council's own, which only the council can say is still in use.
 */
export const editionStates = [
	'lapsed',
	'lapsing',
	'in-force',
	'to-come',
	'as-published',
	'undated',
	'replaced',
	'ended'
] as const;
export type EditionState = (typeof editionStates)[number];

export interface EditionEntry {
	/** Unique in the list; the id that workings and scenarios name, where there is one. */
	readonly id: string;
	readonly kind: EditionKind;
	/** Bargaining group, agreement, scheme or council, as the row has it. */
	readonly subject: string;
	/** What of it, as the row has it; empty for a whole table. */
	readonly item: string;
	/** Null: the source gives no date. */
	readonly appliesFrom: IsoDate | null;
	/** Last day; null where it holds until replaced. */
	readonly appliesTo: IsoDate | null;
	/** First day on which it no longer holds, for what lapses with its year. */
	readonly lapsesOn: IsoDate | null;
	readonly state: EditionState;
	/** In use in a later year than its own, for want of a later one (R15). */
	readonly carriedForward: boolean;
	/** Of an award; null where no award is behind it. */
	readonly status: AwardStatus | null;
	readonly source: Pick<Source, 'id' | 'title' | 'publisher' | 'url'>;
	readonly confidence: Confidence;
	/** The lowest confidence of a figure in it. */
	readonly weakest: Confidence;
	readonly note: string;
}

interface Row extends Citation {
	readonly id: string;
	readonly kind: EditionKind;
	readonly subject: string;
	readonly item?: string;
	readonly effectiveFrom: IsoDate | null;
	readonly effectiveTo?: IsoDate | null;
	readonly status?: AwardStatus;
	/** Rows of one family replace one another by date. */
	readonly family?: string;
	/** Lapses with its year, or is marked when it is used after it. */
	readonly yearly?: 'lapses' | 'carried-forward';
	readonly figures?: readonly { readonly confidence: Confidence }[];
	readonly note?: string;
}

const leaveItem = {
	contractual_national: '',
	national_minimum: 'A minimum: an employer may give more'
} as const;

/** What needs attention first, then by kind, then the newest. */
export function editionList(reference: Reference, asOf: IsoDate): EditionEntry[] {
	const rows = rowsOf(reference);
	const sources = new Map(reference.sources.map((source) => [source.id, source]));
	return rows.map((row) => entryOf(row, rows, sources, asOf)).sort(byAttention);
}

function rowsOf(reference: Reference): Row[] {
	return [...nationalTables(reference), ...ruleValues(reference), ...councilGrades(reference)];
}

function nationalTables(reference: Reference): Row[] {
	const { payEditions, awards, leaveEditions, hcasEditions, areaPay } = reference;
	return [
		...payEditions.map((edition): Row => ({
			...edition,
			kind: 'pay',
			subject: edition.framework,
			family: `pay ${edition.framework}`,
			yearly: 'lapses',
			figures: edition.points
		})),
		...awards.map((award): Row => ({
			...award,
			kind: 'award',
			subject: award.agreement,
			item: awardItem(award),
			family: `award ${award.agreement}`
		})),
		...leaveEditions.map(({ status, ...edition }): Row => {
			const subject = `${edition.framework} ${edition.nations.join(' ')}`;
			const family = `leave ${subject}`;
			return {
				...edition,
				kind: 'leave',
				subject,
				item: leaveItem[status],
				family,
				figures: edition.steps
			};
		}),
		...hcasEditions.map((edition): Row => ({
			...edition,
			kind: 'area-pay',
			subject: 'afc-england',
			item: 'High cost area supplement',
			family: 'hcas',
			yearly: 'lapses'
		})),
		...areaPay.map((row): Row => ({
			...row,
			kind: 'area-pay',
			subject: row.scheme,
			item: row.area
		}))
	];
}

function ruleValues(reference: Reference): Row[] {
	const { sickPay, parentalPay, notice, redundancySchemes, statutoryLimits } = reference;
	const { unsocialHours, overtime, mileage, continuity } = reference;
	return [
		...unsocialHours.map((row): Row => ({
			...row,
			kind: 'unsocial-hours',
			subject: at(row.agreement, row.place),
			item: grades(row.when, row.fromGrade, row.toGrade)
		})),
		...overtime.map((row): Row => ({
			...row,
			kind: 'overtime',
			subject: at(row.agreement, row.place),
			item: `${row.when}, ${row.eligible}`
		})),
		...sickPay.scales.map((row): Row => ({
			...row,
			kind: 'sick-pay',
			subject: row.agreement,
			item: row.example ? 'Scale by service, an example of one council' : 'Scale by service'
		})),
		...sickPay.definitions.map((row): Row => ({
			...row,
			kind: 'sick-pay',
			subject: row.agreement,
			note: row.rule
		})),
		...parentalPay.maternity.map((row): Row => ({
			...row,
			kind: 'parental-pay',
			subject: row.agreement,
			item: 'Maternity pay',
			figures: row.segments,
			note: row.qualifying
		})),
		...parentalPay.other.map((row): Row => ({
			...row,
			kind: 'parental-pay',
			subject: row.agreement,
			item: row.scheme
		})),
		...notice.map((row, index): Row => ({
			...row,
			id: `notice-${index + 1}`,
			kind: 'notice',
			subject: row.agreement,
			item: `${row.party}, ${row.grade}, ${row.service}: ${row.weeks}`
		})),
		...redundancySchemes.map((row): Row => ({
			...row,
			kind: 'redundancy',
			subject: row.scheme,
			item: row.formula
		})),
		...continuity.map((row): Row => ({
			...row,
			kind: 'continuity',
			subject: `${row.from} to ${row.to}`,
			item: `${row.route}: ${row.purpose}`,
			note: row.condition
		})),
		...mileage.map((row): Row => ({
			...row,
			kind: 'mileage',
			subject: row.scheme,
			item: row.engine === null ? row.vehicle : `${row.vehicle}, ${row.engine} cc`
		})),
		...statutoryLimits.map((row): Row => ({
			...row,
			id: `${row.item}-${row.effectiveFrom}`,
			kind: 'statutory-limits',
			subject: 'STAT',
			yearly: 'carried-forward'
		})),
		...pensionRows(reference),
		...employerRows(reference)
	];
}

function pensionRows({ pensions: { tiers, bands, rules } }: Reference): Row[] {
	const table = (subject: string) => (row: (typeof tiers | typeof bands)[number]) => ({
		...row,
		kind: 'pensions' as const,
		subject,
		item: 'What members pay, by pay',
		yearly: 'carried-forward' as const
	});
	return [
		...tiers.map(table('nhsps-2015')),
		...bands.map(table('lgps')),
		...rules.map((row): Row => ({ ...row, kind: 'pensions', subject: row.scheme }))
	];
}

function employerRows({ employerCosts: { insurance, levy } }: Reference): Row[] {
	const cost = { kind: 'employer-costs', subject: 'STAT', yearly: 'carried-forward' } as const;
	return [
		...insurance.map((row): Row => ({
			...row,
			...cost,
			item: `Employer National Insurance, ${row.taxYear}`
		})),
		...levy.map((row): Row => ({ ...row, ...cost, item: 'Apprenticeship levy' }))
	];
}

function councilGrades({ gradeStructures, publishedGrades }: Reference): Row[] {
	return [
		...gradeStructures.map((structure): Row => ({
			...structure,
			kind: 'grades',
			subject: structure.council,
			item: structure.grades.map(({ grade }) => grade).join(', ')
		})),
		...publishedGrades.map((row, index): Row => ({
			...row,
			id: `published-grade-${index + 1}`,
			kind: 'grades',
			subject: row.council,
			item: `${row.grade} (shown only)`
		}))
	];
}

function entryOf(
	row: Row,
	rows: readonly Row[],
	sources: ReadonlyMap<string, Source>,
	asOf: IsoDate
): EditionEntry {
	const { id, kind, subject, item = '', confidence, note = '' } = row;
	const source = sources.get(row.source);
	if (!source) throw new RangeError(`No source ${row.source}`);
	const lapses =
		row.yearly === 'lapses' && row.effectiveFrom !== null
			? lapsesOn({ effectiveFrom: row.effectiveFrom })
			: null;
	const state = stateOf(row, rows, lapses, asOf);
	return {
		id,
		kind,
		subject,
		item,
		appliesFrom: row.effectiveFrom,
		appliesTo: row.effectiveTo ?? null,
		lapsesOn: lapses,
		state,
		carriedForward: state === 'in-force' && isCarriedForward(row, asOf),
		status: row.status ?? null,
		source: {
			id: source.id,
			title: source.title,
			publisher: source.publisher,
			url: source.url
		},
		confidence,
		weakest: weakest([confidence, ...(row.figures ?? []).map((figure) => figure.confidence)]),
		note
	};
}

function stateOf(
	{ kind, family, effectiveFrom, effectiveTo }: Row,
	rows: readonly Row[],
	lapses: IsoDate | null,
	asOf: IsoDate
): EditionState {
	if (effectiveFrom === null) return 'undated';
	if (effectiveFrom > asOf) return 'to-come';
	if (kind === 'grades') return 'as-published';
	if (effectiveTo && effectiveTo < asOf) return 'ended';
	const later = rows.filter(
		(row) =>
			family !== undefined && row.family === family && (row.effectiveFrom ?? '') > effectiveFrom
	);
	if (later.some((row) => (row.effectiveFrom ?? '') <= asOf)) return 'replaced';
	if (lapses === null) return 'in-force';
	if (lapses <= asOf) return 'lapsed';
	return later.length === 0 && lapses <= addMonths(asOf, 6) ? 'lapsing' : 'in-force';
}

function isCarriedForward({ yearly, effectiveFrom, effectiveTo }: Row, asOf: IsoDate): boolean {
	return (
		yearly === 'carried-forward' &&
		effectiveFrom !== null &&
		!effectiveTo &&
		asOf >= addMonths(effectiveFrom, 12)
	);
}

function weakest(all: readonly Confidence[]): Confidence {
	if (all.includes('low')) return 'low';
	return all.includes('medium') ? 'medium' : 'high';
}

function byAttention(a: EditionEntry, b: EditionEntry): number {
	return (
		editionStates.indexOf(a.state) - editionStates.indexOf(b.state) ||
		editionKinds.indexOf(a.kind) - editionKinds.indexOf(b.kind) ||
		text(b.appliesFrom ?? '', a.appliesFrom ?? '')
	);
}

function text(a: string, b: string): number {
	return a === b ? 0 : a < b ? -1 : 1;
}

function awardItem({ basisPoints, flatPence, appliesTo }: Reference['awards'][number]): string {
	const parts = [
		basisPoints === null ? '' : `${basisPoints / 100}%`,
		flatPence === null ? '' : `£${(flatPence / 100).toLocaleString('en-GB')}`
	];
	return `${parts.filter((part) => part !== '').join(' and ')}, ${appliesTo}`;
}

function at(agreement: string, place: string | null): string {
	return place === null ? agreement : `${agreement}, ${place}`;
}

function grades(when: string, from: number | null, to: number | null): string {
	if (from === null && to === null) return when;
	if (from === to) return `${when}, grade ${String(from)}`;
	if (to === null) return `${when}, from grade ${String(from)}`;
	return from === null ? `${when}, up to grade ${to}` : `${when}, grades ${from} to ${to}`;
}
