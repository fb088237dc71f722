import type { EditionEntry, EditionKind, EditionState } from '#lib/reference/edition-list.ts';
import type { NewerEdition } from '#lib/reference/newer-editions.ts';
import type { CsvCell } from './csv.ts';
import { longDate, sentenceCase } from './format.ts';
import { confidenceWords, frameworkTitle, statusWords } from './reference.ts';

const kinds: Readonly<Record<EditionKind, string>> = {
	pay: 'Pay table',
	award: 'Pay award',
	leave: 'Annual leave',
	'area-pay': 'London and island pay',
	'unsocial-hours': 'Nights, weekends and holidays',
	overtime: 'Overtime',
	'sick-pay': 'Sick pay',
	'parental-pay': 'Pay for new parents',
	notice: 'Notice',
	redundancy: 'Redundancy',
	continuity: 'What service counts',
	pensions: 'Pensions',
	mileage: 'Mileage',
	'statutory-limits': 'Rates set by law',
	'employer-costs': 'Employer costs',
	grades: 'Council grades'
};

export function editionKindName(kind: EditionKind): string {
	return kinds[kind];
}

const states: Readonly<Record<EditionState, string>> = {
	lapsed: 'Run out, next one missing',
	lapsing: 'Runs out soon',
	'in-force': 'In force',
	'to-come': 'Not yet in force',
	'as-published': 'As published',
	undated: 'No date known',
	replaced: 'Replaced',
	ended: 'Ended'
};

export function editionStateName(state: EditionState): string {
	return states[state];
}

// Whole words first; a code that is not here is shown with its hyphens as spaces.
const subjects: Readonly<Record<string, string>> = {
	'afc-scotland-islands': 'NHS Agenda for Change, Scotland',
	'AFC-England': 'NHS Agenda for Change, England',
	'AFC-other nations': 'NHS Agenda for Change, other nations',
	AFC: 'NHS Agenda for Change',
	afc: 'NHS Agenda for Change',
	'AFC s16': 'NHS handbook, section 16',
	NJC: 'Councils (NJC)',
	njc: 'Councils (NJC)',
	sjc: 'Councils in Scotland (SJC)',
	SJC: 'Councils in Scotland (SJC)',
	glpc: 'Councils in London (GLPC)',
	STAT: 'The law',
	amap: 'HMRC approved rates (AMAP)',
	'afc-wales': 'NHS Agenda for Change, Wales',
	'njc-essential': 'Councils (NJC), essential users',
	'njc-casual': 'Councils (NJC), casual users',
	'njc-local': 'One council’s own rule',
	'NJC-local': 'One council’s own rule',
	'sjc-local': 'One Scottish council’s own rule',
	'SJC-local': 'One Scottish council’s own rule',
	'sjc-legacy': 'Councils in Scotland, old agreement',
	'nhsps-2015': 'NHS Pension Scheme 2015',
	'NHSPS redundancy retirement': 'NHS Pension Scheme, on redundancy',
	lgps: 'LGPS, England and Wales',
	'lgps-scotland': 'LGPS, Scotland',
	'LGPS reg 30(7)': 'LGPS, regulation 30(7)',
	'LG reg 5': 'Councils, regulation 5',
	'LG reg 6': 'Councils, regulation 6',
	'fair-deal': 'Fair Deal',
	tupe: 'TUPE'
};

const nationNames: Readonly<Record<string, string>> = {
	england: 'England',
	wales: 'Wales',
	scotland: 'Scotland',
	'northern-ireland': 'Northern Ireland'
};

const items: Readonly<Record<string, string>> = {
	'nhs-to-council': 'From the NHS to a council',
	'council-to-nhs': 'From a council to the NHS',
	'weeks-pay-cap-gb': 'Cap on a week’s pay for redundancy, Great Britain',
	'weeks-pay-cap-ni': 'Cap on a week’s pay for redundancy, Northern Ireland',
	'ssp-weekly': 'Statutory sick pay a week',
	'smp-weekly': 'Statutory maternity pay a week',
	'minimum-wage-hourly-23-over': 'Minimum wage an hour, 23 and over',
	'minimum-wage-hourly-21-22': 'Minimum wage an hour, 21 and 22',
	'minimum-wage-hourly-21-over': 'Minimum wage an hour, 21 and over',
	'minimum-wage-hourly-18-20': 'Minimum wage an hour, 18 to 20',
	'minimum-wage-hourly-under-18': 'Minimum wage an hour, under 18',
	'minimum-wage-hourly-apprentice': 'Minimum wage an hour, apprentices'
};

/** Whose rule it is. */
export function editionSubject({ kind, subject }: Pick<EditionEntry, 'kind' | 'subject'>): string {
	if (kind === 'leave') return leaveSubject(subject);
	if (kind === 'pay' || kind === 'award') return subjects[subject] ?? frameworkTitle(subject);
	if (kind === 'continuity') return subject.replaceAll('Local government', 'local government');
	const [agreement = subject, place] = subject.split(', ');
	const known = subjects[agreement];
	if (known) return place === undefined ? known : `${known}: ${place}`;
	return frameworkTitle(subject);
}

function leaveSubject(subject: string): string {
	const [framework = '', ...nations] = subject.split(' ');
	const where = nations.map((nation) => nationNames[nation] ?? nation).join(' and ');
	return framework === 'njc' ? `Councils (NJC), ${where}` : frameworkTitle(framework);
}

/** What of it; empty for a whole table. */
export function editionItem({
	kind,
	id,
	item
}: Pick<EditionEntry, 'kind' | 'id' | 'item'>): string {
	if (kind === 'statutory-limits') {
		return items[id.slice(0, -11)] ?? sentenceCase(id.replaceAll('-', ' '));
	}
	if (item === '')
		return kind === 'pay' || kind === 'leave' ? '' : sentenceCase(id.replaceAll('-', ' '));
	if (kind === 'grades') return `${item.includes(', ') ? 'Grades' : 'Grade'} ${item}`;
	return items[item] ?? sentenceCase(/^[a-z-]+$/.test(item) ? item.replaceAll('-', ' ') : item);
}

/** `Pay table: NHS Agenda for Change, England`. */
export function editionWhat(entry: Pick<EditionEntry, 'kind' | 'subject' | 'item' | 'id'>): string {
	const item = editionItem(entry);
	const whole = `${editionKindName(entry.kind)}: ${editionSubject(entry)}`;
	return item === '' ? whole : `${whole}. ${item}`;
}

/** Until when it holds. */
export function editionUntil({
	state,
	lapsesOn,
	appliesTo,
	carriedForward
}: Pick<EditionEntry, 'state' | 'lapsesOn' | 'appliesTo' | 'carriedForward'>): string {
	if (state === 'as-published') return 'Ask the council whether it still holds';
	if (lapsesOn !== null) return `Year ends before ${longDate(lapsesOn)}`;
	if (appliesTo !== null) return `Until ${longDate(appliesTo)}`;
	return carriedForward ? 'Holds until replaced: carried forward' : 'Holds until replaced';
}

/** How sure, with the mark of a low figure inside a firm table. */
export function editionConfidence({
	confidence,
	weakest
}: Pick<EditionEntry, 'confidence' | 'weakest'>): string {
	const whole = confidenceWords(confidence);
	return weakest === confidence
		? whole
		: `${whole}; some figures ${confidenceWords(weakest).toLowerCase()}`;
}

export function editionStatus({ status }: Pick<EditionEntry, 'status'>): string {
	return status === null ? '–' : statusWords(status);
}

/** The list as the rows of a download, headings first. */
export function editionRows(entries: readonly EditionEntry[]): readonly (readonly CsvCell[])[] {
	return [
		[
			'Id',
			'Kind',
			'Whose',
			'What',
			'Applies from',
			'Until',
			'State',
			'Status',
			'Confidence',
			'Source',
			'Publisher',
			'Address',
			'Note'
		],
		...entries.map((entry) => [
			entry.id,
			editionKindName(entry.kind),
			editionSubject(entry),
			editionItem(entry),
			entry.appliesFrom,
			editionUntil(entry),
			editionStateName(entry.state),
			editionStatus(entry),
			editionConfidence(entry),
			entry.source.title,
			entry.source.publisher,
			entry.source.url,
			entry.note
		])
	];
}

/** What pinning a newer table would change, as a sentence. */
export function newerEditionWords(edition: NewerEdition): string {
	const { kind, framework, effectiveFrom, status, awardBasisPoints, follows } = edition;
	const name = `${kind === 'pay' ? 'Pay' : 'Annual leave'}, ${frameworkTitle(framework)}`;
	const award = awardBasisPoints === null ? '' : `, ${awardBasisPoints / 100}%`;
	const firmness = status === null ? '' : ` (${statusWords(status).toLowerCase()}${award})`;
	const before =
		follows === null
			? 'Without it, nothing is known.'
			: kind === 'pay'
				? 'Without it, pay from that day follows the awards that the scenario assumes.'
				: 'Without it, the earlier rule goes on.';
	return `${name}: the table from ${longDate(effectiveFrom)}${firmness} would be used. ${before}`;
}
