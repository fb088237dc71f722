import { describe, expect, it } from 'vitest';
import type { Employer } from '#lib/domain/workforce.ts';
import type { GradeReading } from '#lib/intake/intake.ts';
import { gradeChoices, parseChoice, valueOfReading } from './grade-choices.ts';

const reading = (changes: Partial<GradeReading>): GradeReading => ({
	raw: 'Gr 8',
	rows: 3,
	framework: 'njc',
	grade: 'Grade 8',
	confidence: 'likely',
	note: '',
	...changes
});

const grade = (name: string) => ({
	grade: name,
	points: ['24', '25'],
	amounts: null,
	jobEvaluation: null
});

const valuesFor = (given: GradeReading, nation: Employer['nation'] = 'england'): string[] =>
	gradeChoices(given, {
		grades: [grade('Grade 7'), grade('Grade 8')],
		nation
	}).flatMap(({ choices }) => choices.map(({ value }) => value));

describe('what a grade text may be set to', () => {
	it('offers the bands, the employer’s own grades and the present reading, each once', () => {
		const values = valuesFor(reading({}));
		expect(values).toContain('afc-england|8a');
		expect(values).toContain('njc|Grade 7');
		expect(values.filter((value) => value === 'njc|Grade 8')).toHaveLength(1);
		expect(valuesFor(reading({ grade: 'SO1' }))).toContain('njc|SO1');
	});

	it('offers the bands of the employer’s own nation', () => {
		const values = valuesFor(reading({}), 'scotland');
		expect(values).toContain('afc-scotland|8a');
		expect(values).not.toContain('afc-england|8a');
	});

	it('keeps "not understood" apart from a grade that a person puts outside', () => {
		const unknown = reading({ framework: 'outside', grade: null, confidence: 'unknown' });
		expect(valueOfReading(unknown)).toBe('not-understood');
		expect(valuesFor(unknown)).toEqual(expect.arrayContaining(['not-understood', 'outside|']));
	});

	it('reads its own values back, also a grade with a bar in it', () => {
		expect(parseChoice('local|A|B')).toEqual({ framework: 'local', grade: 'A|B' });
		expect(parseChoice('spot|')).toEqual({ framework: 'spot', grade: null });
	});
});
