import { frameworks, isAfc, type Framework } from '#lib/domain/pay.ts';
import type { Employer, Grade } from '#lib/domain/workforce.ts';
import type { GradeReading } from '#lib/intake/intake.ts';
import { reference } from '#lib/reference/reference.ts';
import { frameworkChoices } from '#lib/words/workforce.ts';

interface Choice {
	readonly value: string;
	readonly label: string;
}

interface ChoiceGroup {
	readonly group: string;
	readonly choices: readonly Choice[];
}

const notUnderstood = 'not-understood';

type Meaning = Pick<GradeReading, 'framework' | 'grade'>;

/** Bands have the same names in all four nations. */
const bands = [
	...new Set(
		reference.payEditions
			.filter(({ framework }) => isAfc(framework))
			.flatMap(({ points }) => points.map(({ grade }) => grade))
			.filter((grade) => grade !== null)
	)
];

/** What a grade text may mean at this employer; the present reading is always among them. */
export function gradeChoices(
	reading: GradeReading,
	{ grades, nation }: Pick<Employer, 'nation'> & { readonly grades: readonly Grade[] }
): readonly ChoiceGroup[] {
	const groups: ChoiceGroup[] = [
		group(`afc-${nation}`, bands, (band) => `Band ${band}`),
		group('njc', own(grades, false), (grade) => grade),
		group('local', own(grades, true), (grade) => grade)
	];
	const rest: Meaning[] = [
		{ framework: 'njc', grade: null },
		{ framework: 'spot', grade: null },
		{ framework: 'outside', grade: null },
		...(reading.confidence === 'unknown' ? [] : [reading])
	];
	const present: Choice[] =
		reading.confidence === 'unknown'
			? [{ value: notUnderstood, label: 'Not understood: leave it so' }]
			: [];
	const offered = new Set(groups.flatMap(({ choices }) => choices.map(({ value }) => value)));
	const others = rest.flatMap((meaning) => {
		const value = valueOf(meaning);
		if (offered.has(value)) return [];
		offered.add(value);
		return [{ value, label: wordsOf(meaning) }];
	});
	return [
		...groups.filter(({ choices }) => choices.length > 0),
		{ group: 'Other', choices: [...present, ...others] }
	];
}

/** A text that was not understood stands apart from the same meaning chosen by a person. */
export function valueOfReading(reading: GradeReading): string {
	return reading.confidence === 'unknown' ? notUnderstood : valueOf(reading);
}

export function parseChoice(value: string): Meaning {
	const cut = value.indexOf('|');
	const framework = frameworks.find((each) => each === value.slice(0, cut)) ?? 'outside';
	return { framework, grade: value.slice(cut + 1) || null };
}

function valueOf({ framework, grade }: Meaning): string {
	return `${framework}|${grade ?? ''}`;
}

function wordsOf({ framework, grade }: Meaning): string {
	if (framework === 'njc' && grade === null) return 'NJC, by its spinal column point only';
	return grade === null ? frameworkChoices[framework] : `${frameworkChoices[framework]}: ${grade}`;
}

function own(grades: readonly Grade[], hasAmounts: boolean): string[] {
	return grades
		.filter(({ amounts }) => (amounts !== null) === hasAmounts)
		.map(({ grade }) => grade);
}

function group(
	framework: Framework,
	grades: readonly string[],
	label: (grade: string) => string
): ChoiceGroup {
	return {
		group: frameworkChoices[framework],
		choices: grades.map((grade) => ({
			value: valueOf({ framework, grade }),
			label: label(grade)
		}))
	};
}
