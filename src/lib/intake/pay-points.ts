/**
 * Points and their pay on a day, for checking a file against. A point must be in the edition in
 * force; its amount is the last agreed one, because a salary in a file is what was being paid.
 */
import type { BargainingGroup } from '#lib/domain/pay.ts';
import type { Employer } from '#lib/domain/workforce.ts';
import {
	payEditionInForce,
	payEditionsOf,
	payPoint,
	points as pointsOf,
	reference
} from '#lib/reference/reference.ts';

export interface GradeScale {
	/** Lowest first. */
	readonly points: readonly string[];
	/** Full-time pay a year of each point; null when no agreed amount is held for the day. */
	amount(point: string): number | null;
	/** For messages: where the points come from. */
	readonly name: string;
}

/** Scales of one day, each put together once however many rows ask for it. */
export interface Scales {
	readonly band: (framework: BargainingGroup, band: string) => GradeScale | null;
	readonly spine: () => GradeScale | null;
}

export function scalesOn(asOf: string): Scales {
	const known = new Map<string, GradeScale | null>();
	const once = (name: string, make: () => GradeScale | null): GradeScale | null => {
		const found = known.get(name);
		if (found !== undefined) return found;
		const made = make();
		known.set(name, made);
		return made;
	};
	return {
		band: (framework, band) => once(`${framework} ${band}`, () => bandScale(framework, band, asOf)),
		spine: () => once('spine', () => spine(asOf))
	};
}

/** Points of an AfC band on a day; null for a day or a band that no edition holds. */
export function bandScale(
	framework: BargainingGroup,
	band: string,
	asOf: string
): GradeScale | null {
	return nationalScale(framework, band, asOf);
}

/** The whole NJC spine on a day; null for a day before the first edition held. */
export function spine(asOf: string): GradeScale | null {
	return nationalScale('njc', null, asOf);
}

function nationalScale(
	framework: BargainingGroup,
	grade: string | null,
	asOf: string
): GradeScale | null {
	const current = payEditionInForce(reference, framework, asOf);
	const points = current ? pointsOf(current, grade).map(({ point }) => point) : [];
	if (!current || points.length === 0) return null;
	const agreed = payEditionsOf(reference, framework).findLast(
		({ status, effectiveFrom }) => status === 'agreed' && effectiveFrom <= asOf
	);
	return {
		points,
		amount: (point) => (agreed ? (payPoint(agreed, grade, point)?.annualPence ?? null) : null),
		name: `${grade === null ? 'the NJC pay spine' : `Band ${grade}`} in the ${current.effectiveFrom.slice(0, 4)} pay table`
	};
}

/** One grade of the employer's own structure, on the NJC spine or with amounts of its own. */
export function ownScale(employer: Employer, grade: string, asOf: string): GradeScale | null {
	const found = employer.grades.find((row) => row.grade === grade);
	if (!found) return null;
	const { amounts, points } = found;
	const national = spine(asOf);
	return {
		points,
		amount: (point) => {
			if (amounts) return new Map(Object.entries(amounts.annualPence)).get(point) ?? null;
			return national?.amount(point) ?? null;
		},
		name: `grade ${grade}`
	};
}

/** `SCP 28`, `28`, `SCP28`, `028` → `28`; `w33` → `W33`; `Step 2` → `2`; null when not a point. */
export function readPoint(text: string): string | null {
	const match =
		/^(?:scp|pt|point|spinal (?:column )?point|step)?[.:-]?\s*0*([a-z]?)0*(\d{1,4})$/i.exec(
			text.trim()
		) ?? /^(.{0})(\d{1,2})\.0$/.exec(text.trim());
	return match ? `${(match[1] ?? '').toUpperCase()}${match[2] ?? ''}` : null;
}
