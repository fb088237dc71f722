/**
 * Grade texts to framework and grade. An Agenda for Change band may be a bare digit only where the
 * employer is an NHS body or the row says so; a council's grades are those of its own structure.
 */
import type { Framework } from '#lib/domain/pay.ts';
import type { Employer } from '#lib/domain/workforce.ts';
import { columnsOfTable, recode } from './cells.ts';
import { columnOf } from './columns.ts';
import type { GradeReading, Mapping, Table } from './types.ts';
import { isNothing } from './values/nothing.ts';
import { unpack } from './values/packed.ts';

export type Reading = Omit<GradeReading, 'raw' | 'rows'>;

/** One reading for each grade text of the file, most rows first. */
export function recogniseGrades(
	table: Table,
	mapping: Mapping,
	employer: Employer
): GradeReading[] {
	const column = columnOf(mapping, 'grade');
	if (column === null) return [];
	const texts = columnsOfTable(table)[column.index];
	if (!texts) return [];
	const grades = recode(texts, (text) => text.trim());
	const counts = new Int32Array(grades.values.length);
	for (const code of grades.codes) counts[code] = (counts[code] ?? 0) + 1;
	return grades.values
		.map((raw, code) => [raw, counts[code] ?? 0] as const)
		.filter(([raw, n]) => raw !== '' && n > 0)
		.map(([raw, n]) => ({ raw, rows: n, ...readGrade(raw, employer, false) }))
		.sort((a, b) => b.rows - a.rows || (a.raw < b.raw ? -1 : 1));
}

/** `saidAfc`: another column of the row says that it is on NHS terms. */
export function readGrade(raw: string, employer: Employer, saidAfc: boolean): Reading {
	if (isNothing(raw)) return unknown('There is no grade.');
	const nhs = employer.kind === 'nhs' || saidAfc;
	const own = ownGrade(raw, employer);
	if (!nhs && own) return own;
	const afc = afcReading(raw, nhs, employer);
	return afc ?? own ?? outsideReading(raw) ?? pointReading(raw) ?? notKnown(raw, employer);
}

function reading(
	framework: Framework,
	grade: string | null,
	confidence: GradeReading['confidence'],
	note: string
): Reading {
	return { framework, grade, confidence, note };
}

function unknown(note: string): Reading {
	return reading('outside', null, 'unknown', note);
}

function notKnown(raw: string, employer: Employer): Reading {
	if (employer.kind === 'nhs') {
		return unknown('Not a band of Agenda for Change. Choose its band, or “outside”.');
	}
	const bare = afcBand(raw);
	if (bare.kind === 'band') {
		return unknown(
			'It could be an NHS band, but this is a council’s file and does not say so. Choose the grade.'
		);
	}
	return unknown(
		employer.grades.length === 0
			? 'The council’s grade structure has not been given. Import it, then read this file again.'
			: 'Not a grade of the council’s structure. Choose the grade, or add it to the structure.'
	);
}

function ownGrade(raw: string, employer: Employer): Reading | null {
	const wanted = normaliseGrade(unpack(raw).at(-1) ?? raw);
	const found = employer.grades.find(({ grade }) => normaliseGrade(grade) === wanted);
	if (!found) return null;
	return reading(
		found.amounts ? 'local' : 'njc',
		found.grade,
		found.grade === raw.trim() ? 'certain' : 'likely',
		'A grade of the employer’s own structure.'
	);
}

/** `Grade G`, `GR. G` and `G` are one grade; a point behind it (`G SCP 28`) is not part of it. */
function normaliseGrade(text: string): string {
	return text
		.toLowerCase()
		.replace(/\(?\b(scp|point|pt)\.?\s*[a-z]?\d+\)?$/, '')
		.replace(/^\s*(grade|gr|scale)\b\.?/, '')
		.replace(/[^a-z0-9]/g, '');
}

function afcReading(raw: string, nhs: boolean, { nation }: Employer): Reading | null {
	const framework = `afc-${nation}` as const;
	const found = afcBand(raw);
	if (found.kind === 'range') {
		return found.explicit || nhs ? unknown('A range of bands: it does not say which one.') : null;
	}
	if (found.kind === 'no-letter') {
		return found.explicit || nhs ? unknown('Band 8 needs a letter: 8a, 8b, 8c or 8d.') : null;
	}
	if (found.kind !== 'band' || !(found.explicit || nhs)) return null;
	if (found.differs !== null) {
		return reading(
			framework,
			found.band,
			'likely',
			`The description says band ${found.band}, the code says ${found.differs}. Check it.`
		);
	}
	return reading(
		framework,
		found.band,
		found.inBrackets ? 'likely' : 'certain',
		`Agenda for Change band ${found.band}.`
	);
}

export type BandReading =
	| {
			readonly kind: 'band';
			readonly band: string;
			/** NHS, AfC, Review Body or a pay scale code says so; not just the digit. */
			readonly explicit: boolean;
			readonly inBrackets: boolean;
			/** Band of the pay scale code where it is another one. */
			readonly differs: string | null;
	  }
	| { readonly kind: 'range' | 'no-letter'; readonly explicit: boolean }
	| { readonly kind: 'none' };

const scheme = String.raw`(?:nhs|review body|agenda for change|afc|a4c)`;
const oneBand = new RegExp(String.raw`^((?:${scheme}\s*)*)(?:band\s*)?0?([1-9])\s*([a-d])?$`);
const bandRange = new RegExp(
	String.raw`^((?:${scheme}\s*)*)(?:band\s*)?\d[a-d]?\s*(?:-|–|to|/)\s*(?:${scheme}\s*)*(?:band\s*)?\d[a-d]?$`
);

/** Band of a grade text in any of the spellings seen, packed or plain. */
export function afcBand(raw: string): BandReading {
	const parts = unpack(raw);
	if (parts.length > 1 || /^XR\d\d$/i.test(raw.trim())) return packedBand(parts);
	const text = raw
		.trim()
		.toLowerCase()
		.replace(/\s+/g, ' ')
		.replace(/\b8 ?-? ?range ([a-d])\b/, '8$1');
	const [, core = text, remark = ''] = /^([^()]*?) ?\(([^()]*)\)$/.exec(text) ?? [];
	const range = bandRange.exec(core);
	if (range) return { kind: 'range', explicit: range[1] !== '' };
	const match = oneBand.exec(core);
	if (match) {
		const explicit = match[1] !== '' || new RegExp(scheme).test(remark);
		return bandOf(match[2], match[3], { explicit, inBrackets: false, differs: null });
	}
	const bracketed = oneBand.exec(remark);
	return bracketed && /\D/.test(remark)
		? bandOf(bracketed[2], bracketed[3], { explicit: true, inBrackets: true, differs: null })
		: { kind: 'none' };
}

function bandOf(
	digit: string | undefined,
	letter: string | undefined,
	rest: { explicit: boolean; inBrackets: boolean; differs: string | null }
): BandReading {
	if (digit === undefined) return { kind: 'none' };
	if (digit === '8' && letter === undefined) return { kind: 'no-letter', explicit: rest.explicit };
	if (digit !== '8' && letter !== undefined) return { kind: 'none' };
	return { kind: 'band', band: `${digit}${letter ?? ''}`, ...rest };
}

/**
 * `NHS|XR05|Review Body Band 5`: the digits of the code are the band too, and may disagree. Codes
 * above XR07 number the four ranges of band 8 one by one, so they are not read.
 */
function packedBand(parts: readonly string[]): BandReading {
	const code = parts.map((part) => /^XR0?([1-7])$/i.exec(part)?.[1]).find(Boolean) ?? null;
	for (const part of parts.filter((each) => !/^XR\d\d$/i.test(each))) {
		const found = afcBand(part);
		if (found.kind === 'band') {
			const differs = code !== null && code !== found.band ? code : null;
			return { ...found, explicit: true, differs };
		}
		if (found.kind === 'range' || found.kind === 'no-letter') return found;
	}
	return code === null
		? { kind: 'none' }
		: { kind: 'band', band: code, explicit: true, inBrackets: false, differs: null };
}

/** Staff who are kept and counted but whose pay the planner does not model. */
const outsideForms: readonly { readonly form: RegExp; readonly note: string }[] = [
	{ form: /^m[a-z]\d{2}$|^ym\b|medical|dental|consultant|registrar/i, note: 'a medical pay code' },
	{ form: /^scs ?\d?[a-z]?$/i, note: 'Senior Civil Service' },
	{ form: /\bvsm\b|very senior/i, note: 'very senior manager pay' },
	{ form: /apprentice/i, note: 'apprentice pay' },
	{ form: /soulbury|\bjnc\b|chief officer|teacher/i, note: 'another national agreement' }
];

function outsideReading(raw: string): Reading | null {
	if (/^spot( salary| rate)?$/i.test(raw.trim())) {
		return reading('spot', null, 'certain', 'One agreed salary without points.');
	}
	const parts = unpack(raw);
	const found = outsideForms.find(({ form }) => parts.some((part) => form.test(part)));
	if (!found) return null;
	return reading('outside', null, 'likely', `Kept and counted, not modelled: ${found.note}.`);
}

function pointReading(raw: string): Reading | null {
	if (!/^(scp|spinal (column )?point)\s*\d{1,2}$/i.test(raw.trim())) return null;
	return reading('njc', null, 'likely', 'A spinal column point, not a grade: pay is read from it.');
}
