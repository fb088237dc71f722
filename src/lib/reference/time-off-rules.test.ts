import { describe, expect, it } from 'vitest';
import { notice, statutoryNotice } from './notice.ts';
import { nationalMaternity, parentRule, parentalPay, statutoryMaternity } from './parental-pay.ts';
import {
	councilLumpSum,
	redundancySchemes,
	sectionSixteen,
	statutoryRedundancy
} from './redundancy.ts';
import { reference } from './reference.ts';
import { nationalSickScale, sickPay, sickPayDefinition } from './sick-pay.ts';
import { statutoryLimits } from './statutory-limits.ts';

describe('sick pay scales', () => {
	it('are those of the NHS, of the NJC and, in Scottish councils, of the SJC', () => {
		expect(nationalSickScale(sickPay, 'afc-wales', 'wales')?.agreement).toBe('AFC');
		expect(nationalSickScale(sickPay, 'njc', 'england')?.agreement).toBe('NJC');
		expect(nationalSickScale(sickPay, 'local', 'scotland')?.agreement).toBe('SJC');
	});

	it('never apply the example of one council to another', () => {
		const examples = sickPay.scales.filter(({ example }) => example);
		expect(examples.map(({ id }) => id)).toEqual(['sick-pay-essex']);
	});

	it('count earnings by the framework: the Green Book row is of low confidence', () => {
		expect(sickPayDefinition(sickPay, 'njc', 'england')?.confidence).toBe('low');
		expect(sickPayDefinition(sickPay, 'afc-england', 'england')?.confidence).toBe('medium');
		expect(sickPayDefinition(sickPay, 'afc-scotland', 'scotland')?.agreement).toBe(
			'AFC-other nations'
		);
	});
});

describe('pay for new parents', () => {
	it('is 8, 18 and 13 paid weeks in the NHS, 6, 12 and 21 in councils, 6 and 33 by law', () => {
		const paid = (scheme: { segments: readonly { weeks: number; rate: string }[] } | null) =>
			scheme?.segments.filter(({ rate }) => rate !== 'unpaid').map(({ weeks }) => weeks);
		expect(paid(nationalMaternity(parentalPay, 'afc-england', 'england'))).toEqual([8, 18, 13]);
		expect(paid(nationalMaternity(parentalPay, 'njc', 'wales'))).toEqual([6, 12, 21]);
		expect(paid(statutoryMaternity(parentalPay))).toEqual([6, 33]);
	});

	it('is not held for Scottish councils and the NHS in Northern Ireland', () => {
		expect(nationalMaternity(parentalPay, 'local', 'scotland')).toBeNull();
		expect(nationalMaternity(parentalPay, 'afc-northern-ireland', 'northern-ireland')).toBeNull();
	});

	it('is of low confidence for the five days of a council’s maternity support leave', () => {
		expect(parentRule(parentalPay, 'maternity-support-njc').confidence).toBe('low');
		expect(() => parentRule(parentalPay, 'unheard-of')).toThrow(RangeError);
	});
});

describe('notice', () => {
	it('has a statutory row for each side', () => {
		expect(statutoryNotice(notice, 'employer gives').source).toBe('S124');
		expect(statutoryNotice(notice, 'employee gives').weeks).toBe('1');
	});
});

describe('redundancy schemes', () => {
	it('limit the month of section 16 in England only: £23,000 and £80,000 a year', () => {
		const england = sectionSixteen(redundancySchemes, 'england');
		expect([england?.floorPence, england?.capPence]).toEqual([2_300_000, 8_000_000]);
		const wales = sectionSixteen(redundancySchemes, 'wales');
		expect([wales?.floorPence, wales?.capPence, wales?.confidence]).toEqual([null, null, 'medium']);
	});

	it('let councils pay 104 weeks in England and Wales; Scotland’s power is not held', () => {
		expect(councilLumpSum(redundancySchemes, 'wales')?.maximumWeeks).toBe(104);
		expect(councilLumpSum(redundancySchemes, 'scotland')).toBeNull();
	});

	it('have a statutory scheme for each nation', () => {
		expect(statutoryRedundancy(redundancySchemes, 'scotland')?.id).toBe('statutory-great-britain');
		expect(statutoryRedundancy(redundancySchemes, 'northern-ireland')?.source).toBe('S145');
	});
});

describe('every row', () => {
	it('names a source that is held', () => {
		const rows = [
			...sickPay.scales,
			...sickPay.definitions,
			...parentalPay.maternity,
			...parentalPay.maternity.flatMap(({ segments }) => segments),
			...parentalPay.other,
			...notice,
			...redundancySchemes,
			...statutoryLimits
		];
		const held = new Set(reference.sources.map(({ id }) => id));
		expect(rows.map(({ source }) => source).filter((id) => !held.has(id))).toEqual([]);
	});
});
