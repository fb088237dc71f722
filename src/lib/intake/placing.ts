/**
 * Where a row stands: framework, grade, point and pay, with what does not fit said. The point
 * decides the pay; a salary in the file only confirms it, or stands in where there is no point.
 */
import type { Issue } from '#lib/domain/issue.ts';
import { type BargainingGroup, type Framework, isAfc } from '#lib/domain/pay.ts';
import { type Ratio, multiply, ratio, toDecimal, toInteger } from '#lib/domain/ratio.ts';
import type { Employer } from '#lib/domain/workforce.ts';
import type { Reading } from './grades.ts';
import { error, information, quote, warning } from './issues.ts';
import { type GradeScale, type Scales, ownScale, readPoint } from './pay-points.ts';

export interface PlacingInput {
	readonly headings: {
		readonly grade: string | null;
		readonly point: string | null;
		readonly salary: string | null;
	};
	readonly rawGrade: string;
	readonly rawPoint: string;
	readonly reading: Reading;
	readonly salaryPence: number | null;
	readonly wte: Ratio;
	/** A column or a comment says that pay is protected above the grade. */
	readonly saidRedCircled: boolean;
	/** A comment tells of an honorarium or a supplement. */
	readonly isExplained: boolean;
	readonly employer: Employer;
	readonly asOf: string;
	readonly scales: Scales;
}

export interface Placing {
	readonly framework: Framework;
	readonly grade: string | null;
	readonly point: string | null;
	readonly annualPence: number | null;
	readonly redCircled: boolean;
	/** Full-time pay a year by point or salary; null when not known. */
	readonly fullTimePence: number | null;
	readonly issues: readonly Issue[];
}

export function place(input: PlacingInput): Placing {
	const issues: Issue[] = [];
	const { reading, rawGrade, salaryPence } = input;
	if (reading.confidence === 'unknown') issues.push(unknownGrade(input));
	const onSpine = placeOnSpine(input);
	const framework = onSpine ? 'njc' : reading.framework;
	const scale = onSpine ?? scaleOf(input);
	if (!scale) {
		if (isAfc(framework) || reading.grade !== null) issues.push(noPoints(input));
		return unscaled(input, framework, issues);
	}
	const point = pointOf(input, scale, issues);
	const maximum = scale.amount(scale.points.at(-1) ?? '');
	const pointPay = point === null ? null : scale.amount(point);
	if (isAboveMaximum(input, { maximum, point, pointPay }, issues)) {
		return {
			framework,
			grade: reading.grade,
			point: null,
			annualPence: salaryPence,
			redCircled: true,
			fullTimePence: salaryPence,
			issues
		};
	}
	const salary = fullTimeSalary(input, pointPay, issues);
	if (reading.grade === null && framework === 'njc' && reading.confidence !== 'unknown') {
		issues.push(...gradeFromPoint(input, rawGrade));
	}
	return {
		framework,
		grade: reading.grade,
		point,
		annualPence: point === null ? salary : null,
		redCircled: input.saidRedCircled,
		fullTimePence: pointPay ?? salary,
		issues
	};
}

function unscaled(input: PlacingInput, framework: Framework, issues: Issue[]): Placing {
	const { reading, salaryPence } = input;
	if (framework === 'spot' && salaryPence === null) {
		issues.push(
			warning(
				'no-salary',
				'A spot salary without its amount: pay cannot be told.',
				at(input, 'salary')
			)
		);
	}
	return {
		framework,
		grade: reading.grade,
		point: null,
		annualPence: salaryPence,
		redCircled: input.saidRedCircled,
		fullTimePence: salaryPence,
		issues
	};
}

/**
 * A council grade that is not in the structure, but with a point of the national spine: the pay is
 * known although the grade is not.
 */
function placeOnSpine({ reading, employer, rawPoint, rawGrade, scales }: PlacingInput) {
	const grade = reading.grade;
	if (grade !== null || employer.kind !== 'council') return null;
	if (reading.confidence !== 'unknown' && reading.framework !== 'njc') return null;
	const scale = scales.spine();
	const point = readPoint(rawPoint === '' ? rawGrade : rawPoint);
	return scale && point !== null && scale.points.includes(point) ? scale : null;
}

function isAfcGroup(framework: Framework): framework is BargainingGroup {
	return isAfc(framework);
}

function scaleOf({ reading, employer, asOf, scales }: PlacingInput): GradeScale | null {
	if (reading.framework === 'njc' && reading.grade === null) return scales.spine();
	if (reading.grade === null) return null;
	if (isAfcGroup(reading.framework)) return scales.band(reading.framework, reading.grade);
	return ownScale(employer, reading.grade, asOf);
}

function pointOf(input: PlacingInput, scale: GradeScale, issues: Issue[]): string | null {
	const { reading, rawPoint, rawGrade } = input;
	const behind = /\b(?:scp|point)\.?\s*([a-z]?\d{1,3})\)?$/i.exec(rawGrade)?.[1] ?? '';
	const text = rawPoint === '' ? behind : rawPoint;
	if (text === '') return pointFromSalary(input, scale, issues);
	const point = namedStep(text, scale) ?? readPoint(text);
	if (point !== null && scale.points.includes(point)) return point;
	if (point !== null && reading.framework === 'njc' && reading.grade !== null) {
		if (input.scales.spine()?.points.includes(point)) {
			issues.push(outsideGrade(input, point, scale));
			return point;
		}
	}
	issues.push(
		error(
			'unknown-point',
			`${quote(text)} is not a point of ${scale.name} (it has ${scale.points[0] ?? ''} to ${scale.points.at(-1) ?? ''}). Correct the point in the file; until then the salary in the file is used.`,
			at(input, 'point')
		)
	);
	return null;
}

function namedStep(text: string, scale: GradeScale): string | null {
	const word = text.trim().toLowerCase();
	if (/^(entry|bottom|minimum|min)( step| point)?( point)?$/.test(word))
		return scale.points[0] ?? null;
	if (/^(top|maximum|max)( step| point)?( point)?$/.test(word)) return scale.points.at(-1) ?? null;
	return null;
}

/** A point above the grade is pay protection where the file says so; otherwise it is a defect. */
function outsideGrade(input: PlacingInput, point: string, scale: GradeScale): Issue {
	const text = `Point ${point} is outside grade ${input.reading.grade ?? ''} (${scale.points[0] ?? ''} to ${scale.points.at(-1) ?? ''}).`;
	return input.saidRedCircled
		? information(
				'point-outside-grade',
				`${text} The file says that pay is protected.`,
				at(input, 'point')
			)
		: error(
				'point-outside-grade',
				`${text} Correct the grade or the point, or say that the pay is protected. Pay is read from the point.`,
				at(input, 'point')
			);
}

/** A salary that is exactly one point of the grade says the point. */
function pointFromSalary(input: PlacingInput, scale: GradeScale, issues: Issue[]): string | null {
	const { salaryPence } = input;
	const matches =
		salaryPence === null ? [] : scale.points.filter((p) => scale.amount(p) === salaryPence);
	const point = matches.at(-1) ?? null;
	if (point === null) {
		if (!input.saidRedCircled) {
			issues.push(
				warning(
					'no-point',
					'There is no point, and the salary is not exactly that of one. Add the point; until then the salary is used as it stands.',
					at(input, 'point')
				)
			);
		}
		return null;
	}
	issues.push(
		information(
			'point-from-salary',
			`No point is given; the salary is exactly that of point ${point}.`,
			at(input, 'point')
		)
	);
	return point;
}

/** Pay above the top of the grade: protected where the file says so, otherwise asked about. */
function isAboveMaximum(
	input: PlacingInput,
	grade: { maximum: number | null; point: string | null; pointPay: number | null },
	issues: Issue[]
): boolean {
	const { maximum, point, pointPay } = grade;
	const { salaryPence, saidRedCircled, reading } = input;
	if (maximum === null || salaryPence === null || salaryPence <= maximum) return false;
	// A point outside the grade has said it already.
	if (issues.some(({ code }) => code === 'point-outside-grade')) return saidRedCircled;
	const text = `The salary ${pounds(salaryPence)} is above the maximum of the grade (${pounds(maximum)} for ${reading.grade ?? 'the spine'}).`;
	if (saidRedCircled) {
		issues.push(
			information(
				'pay-above-maximum',
				`${text} The file says that it is protected.`,
				at(input, 'salary')
			)
		);
		return true;
	}
	if (input.isExplained) {
		issues.push(
			information(
				'pay-above-maximum',
				`${text} The comment explains it. What is paid on top is no part of the grade.`,
				at(input, 'salary')
			)
		);
		return false;
	}
	const ofPoint = pointPay === null ? null : supplementShare(input, pointPay);
	const share = ofPoint ?? supplementShare(input, maximum);
	if (share !== null) {
		const what = ofPoint === null ? 'maximum of the grade' : 'point';
		issues.push(supplementIssue(input, share, what));
		return false;
	}
	issues.push(
		warning(
			'pay-above-maximum',
			point === null
				? `${text} Say in the file whether it is protected; it is used as it stands.`
				: `${text} Look for a supplement counted in, or say that it is protected. Pay is read from point ${point}.`,
			at(input, 'salary')
		)
	);
	return false;
}

/** The salary as full-time pay. One that equals the point × WTE is actual pay, and said to be. */
function fullTimeSalary(
	input: PlacingInput,
	pointPay: number | null,
	issues: Issue[]
): number | null {
	const { salaryPence, wte } = input;
	if (salaryPence === null || pointPay === null || salaryPence === pointPay) return salaryPence;
	const actual = toInteger(multiply(ratio(pointPay), wte));
	if (wte.n !== wte.d && Math.abs(actual - salaryPence) <= 100) {
		issues.push(
			information(
				'salary-is-actual-pay',
				`The salary is the point at ${toDecimal(wte, 2)} WTE, so it is actual and not full-time pay. The point is used.`,
				at(input, 'salary')
			)
		);
		return pointPay;
	}
	const isSaid = issues.some(({ code }) => saysWhy.has(code));
	const share = isSaid ? null : supplementShare(input, pointPay);
	if (share !== null) {
		issues.push(supplementIssue(input, share, 'point'));
		return pointPay;
	}
	if (Math.abs(salaryPence - pointPay) > 100 && !isSaid) {
		issues.push(
			warning(
				'salary-differs-from-point',
				`The salary ${pounds(salaryPence)} is not that of the point (${pounds(pointPay)}). The point is used; check for a supplement or an old pay scale.`,
				at(input, 'salary')
			)
		);
	}
	return pointPay;
}

const saysWhy: ReadonlySet<string> = new Set(['pay-above-maximum', 'supplement-in-salary']);

/** High cost area supplements of the NHS are 5, 15 and 20 per cent of basic pay. */
function supplementShare({ salaryPence, reading }: PlacingInput, basic: number): number | null {
	if (salaryPence === null || !isAfc(reading.framework)) return null;
	const isShare = (share: number): boolean =>
		Math.abs(basic * (100 + share) - salaryPence * 100) <= 10_000;
	return [5, 15, 20].find(isShare) ?? null;
}

function supplementIssue(input: PlacingInput, share: number, what: string): Issue {
	return warning(
		'supplement-in-salary',
		`The salary ${pounds(input.salaryPence ?? 0)} is ${share}% above the ${what}. Is a high cost area supplement counted in? Give it in a column of its own; grade and point are read as the file names them, never from the pay.`,
		at(input, 'salary')
	);
}

function gradeFromPoint(input: PlacingInput, rawGrade: string): Issue[] {
	return [
		information(
			'grade-is-a-point',
			`${quote(rawGrade)} is a spinal column point, so the grade is not known. Pay is read from the point.`,
			at(input, 'grade')
		)
	];
}

function unknownGrade(input: PlacingInput): Issue {
	return error(
		'unknown-grade',
		`The grade ${quote(input.rawGrade)} was not recognised. ${input.reading.note}`,
		at(input, 'grade')
	);
}

function noPoints(input: PlacingInput): Issue {
	return error(
		'unknown-grade',
		isAfc(input.reading.framework)
			? `Band ${input.reading.grade ?? ''} has no pay points on ${input.asOf}: no edition of Agenda for Change pay holds it for that day. Correct the band, or the date of the baseline.`
			: `Grade ${quote(input.reading.grade ?? '')} is not in the employer’s structure. Add it there, or choose another.`,
		at(input, 'grade')
	);
}

function at(input: PlacingInput, column: keyof PlacingInput['headings']) {
	return { row: null, column: input.headings[column] };
}

export function pounds(pence: number): string {
	const [whole = '', part = '00'] = toDecimal(ratio(pence, 100), 2).split('.');
	const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
	return part === '00' ? `£${grouped}` : `£${grouped}.${part}`;
}
