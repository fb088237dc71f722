import { describe, expect, it } from 'vitest';
import { importGrades } from './grade-structure.ts';
import { council, options, tableOf } from './invented.ts';
import { suggestMapping } from './mapping.ts';

function importOf(text: string) {
	const table = tableOf(text);
	return importGrades(table, suggestMapping(table, 'grades'), options(council));
}

describe('an employer’s own grades', () => {
	it('reads first and last point with the job evaluation range', () => {
		expect(
			importOf('Grade,First SCP,Last SCP,JE Scheme,JE From,JE To\nG,28,31,NJC,500,549\n')
		).toEqual({
			grades: [
				{
					grade: 'G',
					points: ['28', '29', '30', '31'],
					amounts: null,
					jobEvaluation: { scheme: 'NJC', from: 500, to: 549 }
				}
			],
			issues: []
		});
	});

	it('reads a list that skips SCP 10', () => {
		expect(importOf('Grade,Points\n5,"8, 9, SCP 11, 12"\n').grades[0]?.points).toEqual([
			'8',
			'9',
			'11',
			'12'
		]);
	});

	it('leaves out SCP 2, which the spine of November 2026 no longer has, and says so', () => {
		const result = importOf('Grade,First SCP,Last SCP\n2,2,4\n');
		expect(result.grades[0]?.points).toEqual(['3', '4']);
		expect(result.issues.map(({ code }) => code)).toEqual(['point-not-on-spine']);
	});

	it('reads local points W33 and W34 with £42,000 and £43,000', () => {
		const result = importOf(
			'Grade,Point,Annual Pay,Effective From\n10,W33,"£42,000",01/04/2026\n10,W34,43000,01/04/2026\n'
		);
		expect(result.grades).toEqual([
			{
				grade: '10',
				points: ['W33', 'W34'],
				amounts: {
					effectiveFrom: '2026-04-01',
					annualPence: { W33: 4_200_000, W34: 4_300_000 }
				},
				jobEvaluation: null
			}
		]);
	});

	it('refuses a run that goes down and a grade without points, and goes on', () => {
		const result = importOf('Grade,First SCP,Last SCP\nA,9,3\nB,,\n,1,2\nC,5,6\n');
		expect(result.grades.map(({ grade }) => grade)).toEqual(['C']);
		expect(result.issues.map(({ code }) => code)).toContain('no-grade');
	});
});
