import { describe, expect, it } from 'vitest';
import { dateOrder, readDate } from './dates.ts';
import { readHours } from './hours.ts';
import { readJobName, readOrganisationName, readPositionName } from './packed.ts';
import { readContractKind, readStatus, readYesNo, saysEliminated, saysVacant } from './words.ts';
import { readWte } from './wte.ts';

describe('hours cells', () => {
	it.each(['37.5', '37:30', '37.5 Week', '37.50', '37.5 hours', '37.5 hrs per week'])(
		'reads %j as 2,250 minutes a week',
		(text) => {
			expect(readHours(text)).toEqual({ kind: 'minutes', minutes: 2250 });
		}
	);

	it('reads 163 hours a month as 2,250.734 minutes a week (163 × 60 × 12 ÷ 52.143)', () => {
		expect(readHours('163', 'Month')).toEqual({ kind: 'minutes', minutes: 2250.734 });
	});

	it.each([
		['10', 'Sessions', 'sessions'],
		['37:75', '', 'bad'],
		['full time', '', 'bad'],
		['', 'Week', 'none']
	])('reads %j per %j as %s', (text, period, kind) => {
		expect(readHours(text, period).kind).toBe(kind);
	});
});

describe('WTE cells', () => {
	it('reads 0.60, .6 and 60% alike and refuses a link', () => {
		for (const text of ['0.60', '.6', '60%']) {
			const reading = readWte(text);
			expect(reading.kind === 'wte' && Number(reading.wte.n * 10n) / Number(reading.wte.d)).toBe(6);
		}
		expect(readWte('http://reference.data.gov.uk/post/1').kind).toBe('bad');
		expect(readWte('.').kind).toBe('bad');
	});
});

describe('date cells', () => {
	it.each([
		'20190401',
		'01/04/2019',
		'1/4/2019',
		'2019-04-01',
		'01-APR-2019',
		'1 April 2019',
		'20190401 120000',
		'2019-04-01T00:00:00',
		'43556'
	])('reads %j as 1 April 2019', (text) => {
		expect(readDate(text)).toEqual({ kind: 'date', date: '2019-04-01' });
	});

	it.each(['4712-12-31', '31/12/4712', '31-DEC-4712', '47121231'])('reads %j as no end', (text) => {
		expect(readDate(text)).toEqual({ kind: 'open' });
	});

	it.each([
		['31/02/2019', 'impossible'],
		['29-FEB-2019', 'impossible'],
		['04/13/2019', 'impossible'],
		['01/04/19', 'two-digit-year'],
		['01-Apr-19', 'two-digit-year'],
		['Oct-15', 'not-a-date'],
		['soon', 'not-a-date']
	])('refuses %j: %s', (text, reason) => {
		expect(readDate(text)).toEqual({ kind: 'bad', reason });
	});

	it('sees a month-first column by a day-first impossible date, unless another is the reverse', () => {
		expect(dateOrder(['01/04/2019', '04/13/2019'])).toBe('month-first');
		expect(dateOrder(['01/04/2019', '13/04/2019'])).toBe('day-first');
		expect(dateOrder(['31/02/2019', '04/13/2019'])).toBe('day-first');
	});
});

describe('coded words', () => {
	it.each([
		['Active Assignment', 'in-post'],
		['ACTIVE_ASSIGN', 'in-post'],
		['Acting Up', 'acting-up'],
		['Internal Secondment', 'in-post'],
		['Out on External Secondment - Paid', 'seconded-out'],
		['Out on External Secondment (Unpaid)', 'seconded-out'],
		['Maternity and Adoption', 'away'],
		['Career Break', 'away'],
		['Suspend No Pay', 'away']
	])('reads the status %j as %s', (text, status) => {
		expect(readStatus(text)).toEqual({ kind: 'status', status });
	});

	it('tells ended, applicant and unknown statuses apart', () => {
		expect(readStatus('Terminate Assignment').kind).toBe('ended');
		expect(readStatus('ACTIVE_APL').kind).toBe('applicant');
		expect(readStatus('Gardening').kind).toBe('unknown');
	});

	it('reads yes and no in the three ways seen', () => {
		expect(['Yes', 'y', '1'].map(readYesNo)).toEqual([true, true, true]);
		expect(['No', 'n', '0'].map(readYesNo)).toEqual([false, false, false]);
		expect(readYesNo('')).toBeNull();
	});

	it('knows the spellings of a vacant and of an eliminated post', () => {
		for (const text of ['Vacant', "'Vacant'", 'vacant', 'VACANT POST', 'Post Vacant']) {
			expect(saysVacant(text)).toBe(true);
		}
		for (const text of ["'Eliminated'", 'Eliminated.', "Eliminated'", 'Post Eliminated']) {
			expect(saysEliminated(text)).toBe(true);
		}
		expect(saysVacant('Vacanti')).toBe(false);
	});

	it('knows bank and honorary contracts', () => {
		expect(readContractKind('Bank')).toBe('bank');
		expect(readContractKind('Honorary')).toBe('honorary');
		expect(readContractKind('Fixed Term Temp')).toBe('establishment');
	});
});

describe('packed values', () => {
	it('takes number and title from an NHS position name with empty parts at the end', () => {
		expect(readPositionName('4362624|Community Nurse Band 5|N6H||')).toEqual({
			id: '4362624',
			title: 'Community Nurse Band 5'
		});
		expect(readPositionName('Social Worker')).toEqual({ id: null, title: 'Social Worker' });
	});

	it('takes the role of a job name and drops trust number and level from an organisation', () => {
		expect(readJobName('Nursing and Midwifery Registered|Staff Nurse')).toBe('Staff Nurse');
		expect(readOrganisationName('638 L8 SP-CLTC-7850 North')).toBe('SP-CLTC-7850 North');
	});
});
