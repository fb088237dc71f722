import { describe, expect, it } from 'vitest';
import { noPolicies, type EmployerPolicies } from '#lib/domain/workforce.ts';
import { blankForm, formOf, parsePolicies, readForm, suppliedCount } from './policies-form.ts';

const source = 'Pay policy, 2026';
const everything: EmployerPolicies = {
	councilLeave: {
		kind: 'own',
		steps: [
			{ fromYears: 0, days: 32.5, grades: ['Grade 1', 'Grade 2'] },
			{ fromYears: 5, days: 37, grades: null }
		],
		source
	},
	protection: { shape: 'mark-time', months: 36, covers: ['T01', 'T03'], source },
	redundancy: { multiplierHundredths: 175, week: 'actual', source },
	lgps: { basisPoints: 1940, from: '2026-04-01', source },
	partThree: {
		kind: 'own',
		overtimeWeekday: { numerator: 3, denominator: 2 },
		overtimeSunday: { numerator: 2, denominator: 1 },
		night: { numerator: 1, denominator: 3 },
		saturday: { numerator: 1, denominator: 4 },
		sunday: null,
		publicHoliday: { numerator: 1, denominator: 1 },
		highestPoint: 28,
		source
	},
	mileage: {
		kind: 'own',
		thresholdMiles: 8500,
		tenthsBelow: 469,
		tenthsAbove: 137,
		lumpPence: 84_600,
		source
	},
	notice: [
		{ framework: 'njc', grades: ['SM1'], fromEmployerWeeks: 12, fromEmployeeWeeks: 8, source },
		{ framework: 'njc', grades: null, fromEmployerWeeks: 4, fromEmployeeWeeks: 4, source }
	],
	recognisedService: { purposes: ['redundancy', 'leave'], source },
	sickPay: {
		kind: 'own',
		scale: [
			{ fromMonths: 0, fullMonths: 1, halfMonths: 0 },
			{ fromMonths: 4, fullMonths: 1.5, halfMonths: 2 }
		],
		source
	},
	maternity: {
		kind: 'own',
		qualifyingMonths: 12,
		segments: [
			{ weeks: 6, pay: { numerator: 9, denominator: 10 }, withStatutory: false },
			{ weeks: 12, pay: { numerator: 1, denominator: 2 }, withStatutory: true }
		],
		source
	},
	localTerms: [
		{
			term: 'T20',
			framework: 'njc',
			grades: null,
			value: { kind: 'amount', amount: 39.5 },
			source
		},
		{
			term: 'T21',
			framework: 'local',
			grades: ['A'],
			value: { kind: 'rule', rule: 'TOIL' },
			source
		}
	]
};

describe('the policies of an employer as they are typed', () => {
	it('is all null, and 0 supplied, when nothing is typed', () => {
		expect(readForm(blankForm())).toEqual({ ok: true, policies: noPolicies });
		expect(suppliedCount(blankForm())).toBe(0);
	});

	it('gives every policy back as it was, a third still a third', () => {
		expect(readForm(formOf(everything))).toEqual({ ok: true, policies: everything });
		expect(suppliedCount(formOf(everything))).toBe(11);
	});

	it.each([
		['national-minimum', 'councilLeave', { kind: 'national-minimum' }],
		['national-defaults', 'partThree', { kind: 'national-defaults', source }],
		['amap', 'mileage', { kind: 'amap', source }],
		['njc-casual', 'mileage', { kind: 'njc-casual', engine: '1000-1199', source }],
		['national sick pay', 'sickPay', { kind: 'national', source }],
		['national maternity pay', 'maternity', { kind: 'national', source }],
		['no protection', 'protection', { shape: 'none', months: 0, covers: [], source }]
	])('gives %s back', (_name, id, policy) => {
		const read = parsePolicies({ ...noPolicies, [id]: policy });
		if (!read.ok) expect.fail('The policy of the test is not valid');
		expect(readForm(formOf(read.policies))).toEqual(read);
	});

	it('reads 25 percent as 1/4, 1.5 times as 3/2 and 1/3 as it stands', () => {
		const form = blankForm();
		form.partThree.choice = 'own';
		form.partThree.values = { overtimeWeekday: '1.5', night: '1/3', saturday: '25', source };
		const read = readForm(form);
		expect(read.ok && read.policies.partThree).toMatchObject({
			overtimeWeekday: { numerator: 3, denominator: 2 },
			night: { numerator: 1, denominator: 3 },
			saturday: { numerator: 1, denominator: 4 },
			sunday: null
		});
	});

	it('names each field that cannot be read, and where a policy is written down', () => {
		const form = blankForm();
		form.redundancy.choice = 'actual';
		form.redundancy.values = { multiplier: '0.5' };
		form.notice.choice = 'supplied';
		const read = readForm(form);
		expect(read.ok ? [] : read.problems.map(({ field }) => field)).toEqual([
			'redundancy-multiplier',
			'redundancy-source',
			'notice-framework-0'
		]);
	});

	it('refuses a file whose redundancy multiplier is a word, and names the place', () => {
		const read = parsePolicies({
			...noPolicies,
			redundancy: { multiplierHundredths: 'lots', week: 'actual', source }
		});
		expect(read).toEqual({
			ok: false,
			problems: [
				{
					message:
						'The policies have a value that cannot be used, at: redundancy, multiplierHundredths',
					field: 'redundancy'
				}
			]
		});
	});
});
