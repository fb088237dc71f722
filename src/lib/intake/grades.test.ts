import { describe, expect, it } from 'vitest';
import { readGrade, recogniseGrades } from './grades.ts';
import { council, tableOf, trust } from './invented.ts';
import { suggestMapping } from './mapping.ts';

describe('Agenda for Change grades', () => {
	it.each([
		['6', '6'],
		['8c', '8c'],
		['8B', '8b'],
		['band 6', '6'],
		['Band 8A', '8a'],
		['NHS Band 8A', '8a'],
		['Agenda For Change Band 8a', '8a'],
		['AfC band 7', '7'],
		['AfC Band 7', '7'],
		['NHS|XR05|Review Body Band 5', '5'],
		['NHS|XR02|', '2'],
		['NHS|XR08|Review Body Band 8 - Range A', '8a'],
		[
			'8c (NHS Agenda for Change arrangements for high cost area and recruitment and retention payments apply)',
			'8c'
		]
	])('reads %j in an NHS file as band %s, certain', (raw, grade) => {
		expect(readGrade(raw, trust, false)).toMatchObject({
			framework: 'afc-england',
			grade,
			confidence: 'certain'
		});
	});

	it('takes a band in brackets as likely', () => {
		expect(readGrade('Pharmacist Advanced (8a)', trust, false)).toMatchObject({
			grade: '8a',
			confidence: 'likely'
		});
	});

	it('says where description and pay scale code disagree', () => {
		expect(readGrade('NHS|XR02|Review Body Band 5', trust, false)).toMatchObject({
			grade: '5',
			confidence: 'likely'
		});
	});

	it.each(['AFC 8A- AFC 8B', 'AFC 1 - AFC 7', '8', 'Band 8', 'Senior', ''])(
		'does not guess %j',
		(raw) => {
			expect(readGrade(raw, trust, false)).toMatchObject({ grade: null, confidence: 'unknown' });
		}
	);

	it.each(['MC46', 'MC02', 'MN25', 'MH03', 'ME21', 'YM 0 - 8', 'SCS1', 'VSM'])(
		'keeps %j outside',
		(raw) => {
			expect(readGrade(raw, trust, false)).toMatchObject({ framework: 'outside', grade: null });
			expect(readGrade(raw, trust, false).confidence).not.toBe('unknown');
		}
	);
});

describe('council grades', () => {
	it.each(['I', 'Grade I', 'gr. i', 'Grade I SCP 28', 'Grade I (SCP 28)'])(
		'reads %j as grade I of the council’s structure',
		(raw) => {
			expect(readGrade(raw, council, false)).toMatchObject({ framework: 'njc', grade: 'I' });
		}
	);

	it('reads a grade with local amounts as local', () => {
		expect(readGrade('Grade 10', council, false)).toMatchObject({
			framework: 'local',
			grade: '10'
		});
	});

	it('takes an NHS band only where it is said to be one', () => {
		expect(readGrade('NHS Band 6', council, false)).toMatchObject({
			framework: 'afc-england',
			grade: '6'
		});
		expect(readGrade('AfC 6', council, false)).toMatchObject({ framework: 'afc-england' });
		expect(readGrade('6', council, false).confidence).toBe('unknown');
		expect(readGrade('6', council, true)).toMatchObject({ framework: 'afc-england', grade: '6' });
	});

	it('reads a bare spinal column point as a point without a grade', () => {
		expect(readGrade('SCP 28', council, false)).toMatchObject({ framework: 'njc', grade: null });
	});

	it('reads a spot salary and refuses a grade of no structure', () => {
		expect(readGrade('Spot salary', council, false).framework).toBe('spot');
		expect(readGrade('Grade Z', council, false).confidence).toBe('unknown');
	});

	it('lists each text once with its rows, the commonest first', () => {
		const table = tableOf(
			'Employee Number,Grade,FTE\n1,Grade I,1\n2,Grade E,1\n3,Grade I,1\n4,,1\n'
		);
		const readings = recogniseGrades(table, suggestMapping(table, 'staff'), council);
		expect(readings.map(({ raw, rows }) => [raw, rows])).toEqual([
			['Grade I', 2],
			['Grade E', 1]
		]);
	});
});
