import { describe, expect, it } from 'vitest';
import { isIsoDate } from '#lib/domain/dates.ts';
import { termIds } from '#lib/domain/terms.ts';
import { payEditionInForce, points, reference } from './reference.ts';
import type { PayEdition } from './types.ts';

const afc2025 = held('afc-england-2025-04-01');
const afc2026 = held('afc-england-2026-04-01');
const njc2025 = held('njc-2025-04-01');
const njc2026 = held('njc-2026-04-01');

const bands = ['2', '3', '4', '5', '6', '7', '8a', '8b', '8c', '8d', '9'];

/** NHS Employers, pay scales for 2025/26, typed a second time; Band 1 is one rate. */
const afcPounds2025: Record<string, number[]> = {
	'1': [24465],
	'2': [24465, 24465],
	'3': [24937, 26598],
	'4': [27485, 30162],
	'5': [31049, 33487, 37796],
	'6': [38682, 40823, 46580],
	'7': [47810, 50273, 54710],
	'8a': [55690, 58487, 62682],
	'8b': [64455, 68631, 74896],
	'8c': [76965, 81652, 88682],
	'8d': [91342, 96941, 105337],
	'9': [109179, 115763, 125637]
};

/** SCP: annual pounds of April 2024, then hourly rate of April 2025, both as one page prints them. */
const printedNjc: Record<string, [number, string]> = {
	'2': [23656, '12.65'],
	'3': [24027, '12.85'],
	'4': [24404, '13.05'],
	'5': [24790, '13.26'],
	'6': [25183, '13.47'],
	'7': [25584, '13.69'],
	'8': [25992, '13.90'],
	'9': [26409, '14.13'],
	'10': [26835, '14.35'],
	'11': [27269, '14.59'],
	'12': [27711, '14.82'],
	'13': [28163, '15.06']
};

describe('pay of Agenda for Change in England', () => {
	it('pays Band 6 £38,682, £40,823 and £46,580 in 2025/26', () => {
		expect(pounds(afc2025, '6')).toEqual([38682, 40823, 46580]);
	});

	it('pays Band 6 £39,959, £42,170 and £48,117 in 2026/27', () => {
		expect(pounds(afc2026, '6')).toEqual([39959, 42170, 48117]);
	});

	it('starts Band 7 at £47,810 in 2025/26 and £49,387 in 2026/27', () => {
		expect(pounds(afc2025, '7')[0]).toBe(47810);
		expect(pounds(afc2026, '7')[0]).toBe(49387);
	});

	it('holds all 31 points of 2025/26 as printed', () => {
		expect(Object.fromEntries(['1', ...bands].map((b) => [b, pounds(afc2025, b)]))).toEqual(
			afcPounds2025
		);
		expect(afc2025.points).toHaveLength(31);
	});

	it('holds 30 points of 2026/27 and no Band 1, which no source printed', () => {
		expect(afc2026.points).toHaveLength(30);
		expect(points(afc2026, '1')).toEqual([]);
	});

	it.each([
		['2', 24],
		['3', 24],
		['4', 36],
		['5', 48],
		['6', 60],
		['7', 60],
		['8a', 60],
		['8b', 60],
		['8c', 60],
		['8d', 60],
		['9', 60]
	])('reaches the top of Band %s after %i months in both years', (band, months) => {
		for (const edition of [afc2025, afc2026]) {
			expect(points(edition, band).at(-1)?.monthsToReach).toBe(months);
		}
	});

	it('passes the middle of Bands 5 to 9 after 24 months', () => {
		for (const band of bands.slice(3)) {
			expect(points(afc2026, band).map(({ monthsToReach }) => monthsToReach)[1]).toBe(24);
		}
	});

	it('starts every band at month 0, steps up in time and never pays less for a later step', () => {
		for (const edition of [afc2025, afc2026]) {
			for (const band of new Set(edition.points.map(({ grade }) => grade))) {
				const steps = points(edition, band);
				expect(steps.map(({ point }) => point)).toEqual(steps.map((_, i) => String(i + 1)));
				expect(steps[0]?.monthsToReach).toBe(0);
				expect(isRising(steps.map(({ monthsToReach }) => monthsToReach ?? -1))).toBe(true);
				const pay = steps.map(({ annualPence }) => annualPence);
				// Band 2 is printed as two steps of equal pay.
				expect(band === '2' ? pay[0] === pay[1] : isRising(pay)).toBe(true);
			}
		}
	});

	it('starts each band above the one below', () => {
		for (const edition of [afc2025, afc2026]) {
			expect(isRising(bands.map((band) => pounds(edition, band)[0] ?? 0))).toBe(true);
		}
	});

	it('is within £1 of 2025/26 plus 3.3%, but to the pound for only 24 of 30 points', () => {
		const gaps = afc2026.points.map(({ grade, point, annualPence }) => {
			const before = afc2025.points.find((p) => p.grade === grade && p.point === point);
			return { annualPence, raised: (before?.annualPence ?? 0) * 1033 };
		});
		for (const { annualPence, raised } of gaps) {
			expect(Math.abs(annualPence * 1000 - raised)).toBeLessThanOrEqual(100_000);
		}
		const exact = gaps.filter(({ annualPence, raised }) => {
			return Math.round(raised / 100_000) * 100 === annualPence;
		});
		expect(exact).toHaveLength(24);
	});

	it('has a full-time week of 37.5 hours and awards of 3.6% and 3.3%, both agreed', () => {
		for (const edition of [afc2025, afc2026]) {
			expect(edition.standardWeekMinutes).toBe(37.5 * 60);
			expect(edition.status).toBe('agreed');
			expect(edition.confidence).toBe('high');
		}
		expect([afc2025.awardBasisPoints, afc2026.awardBasisPoints]).toEqual([360, 330]);
	});
});

describe('pay of the NJC spine', () => {
	it('pays SCP 28 £39,152 and SCP 37 £48,226 from April 2025', () => {
		expect(spine(njc2025, '28')).toBe(39152);
		expect(spine(njc2025, '37')).toBe(48226);
	});

	it('pays SCP 37 £49,817 from April 2026', () => {
		expect(spine(njc2026, '37')).toBe(49817);
	});

	it('runs from SCP 2 in 2025 and from SCP 3 in 2026, each to SCP 43 without a hole', () => {
		const names = (edition: PayEdition) => points(edition, null).map(({ point }) => point);
		expect(names(njc2025)).toEqual(Array.from({ length: 42 }, (_, i) => String(i + 2)));
		expect(names(njc2026)).toEqual(Array.from({ length: 41 }, (_, i) => String(i + 3)));
	});

	it('pays more for every point and names no months, because increments are yearly', () => {
		for (const edition of [njc2025, njc2026]) {
			expect(isRising(points(edition, null).map(({ annualPence }) => annualPence))).toBe(true);
			expect(edition.points.every((p) => p.monthsToReach === null && p.grade === null)).toBe(true);
		}
	});

	it.each(Object.entries(printedNjc))(
		'gives SCP %s its April 2024 pay plus 3.2% to the pound, and the hourly rate printed',
		(scp, [pounds2024, hourly]) => {
			const annual = spine(njc2025, scp);
			expect(annual).toBe(Math.round((pounds2024 * 1032) / 1000));
			// Whole pence of annual ÷ 52.143 ÷ 37 (ruling R1).
			expect(Math.round((annual * 100 * 1000) / (52143 * 37))).toBe(
				Number(hourly.replace('.', ''))
			);
		}
	);

	it('gives all 41 points of 2026 as 2025 plus 3.3% to the pound', () => {
		for (const { point, annualPence } of njc2026.points) {
			expect(annualPence).toBe(Math.round((spine(njc2025, point) * 1033) / 1000) * 100);
		}
	});

	it('has a full-time week of 37 hours; 2025 is agreed at 3.2%, 2026 only offered at 3.3%', () => {
		for (const edition of [njc2025, njc2026]) {
			expect(edition.standardWeekMinutes).toBe(37 * 60);
		}
		expect([njc2025.status, njc2025.awardBasisPoints]).toEqual(['agreed', 320]);
		expect([njc2026.status, njc2026.awardBasisPoints]).toEqual(['offer', 330]);
		expect(njc2026.note).toContain('not firm');
	});

	it('marks the 20 points of 2026 not seen in print medium and the 21 seen high', () => {
		const count = (confidence: string) =>
			njc2026.points.filter((p) => p.confidence === confidence).length;
		expect([count('high'), count('medium'), count('low')]).toEqual([21, 20, 0]);
		expect(njc2025.points.every(({ confidence }) => confidence === 'high')).toBe(true);
	});
});

describe('pay of Agenda for Change in Scotland, Wales and Northern Ireland', () => {
	it('shortens the week of Scotland from 37.5 to 37 hours in 2024 and to 36 in 2026', () => {
		const weeks = reference.payEditions
			.filter(({ framework }) => framework === 'afc-scotland')
			.map((edition) => [edition.effectiveFrom, edition.standardWeekMinutes / 60]);
		expect(weeks).toEqual([
			['2023-04-01', 37.5],
			['2024-04-01', 37],
			['2025-04-01', 37],
			['2026-04-01', 36]
		]);
	});

	it('pays Band 6 of Scotland £43,231, £45,135 and £52,679 in 2026/27', () => {
		expect(pounds(held('afc-scotland-2026-04-01'), '6')).toEqual([43231, 45135, 52679]);
	});

	it('gives Bands 8a to 9 of Scotland two points, the second after 60 months', () => {
		for (const band of ['8a', '8b', '8c', '8d', '9']) {
			const months = points(held('afc-scotland-2026-04-01'), band).map((p) => p.monthsToReach);
			expect(months).toEqual([0, 60]);
		}
		expect(points(held('afc-scotland-2023-04-01'), '8d')).toEqual([]);
	});

	it('pays Bands 1, 2 and the entry to Band 3 of Wales £26,300 in 2026/27', () => {
		const wales = held('afc-wales-2026-04-01');
		expect(pounds(wales, '1')).toEqual([26300]);
		expect(pounds(wales, '2')).toEqual([26300, 26300]);
		expect(pounds(wales, '3')).toEqual([26300, 27890]);
		expect(pounds(wales, '6')).toEqual([40559, 42805, 48841]);
	});

	it('pays Northern Ireland as England in 2025/26, with one rate in Band 2 and no later table', () => {
		const ni = held('afc-northern-ireland-2025-04-01');
		expect(pounds(ni, '2')).toEqual([24465]);
		expect(pounds(ni, '7')).toEqual([47810, 50273, 54710]);
		const later = reference.awards.find(({ id }) => id === 'award-afc-northern-ireland-2026-04-01');
		expect([later?.basisPoints, later?.status]).toEqual([330, 'offer']);
		expect(reference.payEditions.at(-9)?.id).toBe('afc-northern-ireland-2025-04-01');
	});
});

describe('earlier years', () => {
	it('pays Band 5 of England £27,055 in 2022, £28,407 in 2023 and £29,970 in 2024 at entry', () => {
		const entry = (year: string) => pounds(held(`afc-england-${year}-04-01`), '5')[0];
		expect([entry('2022'), entry('2023'), entry('2024')]).toEqual([27055, 28407, 29970]);
	});

	it('holds 26, 26 and 31 points of England, with middle points in Bands 8a to 9 from 2024', () => {
		const counts = ['2022', '2023', '2024'].map(
			(y) => held(`afc-england-${y}-04-01`).points.length
		);
		expect(counts).toEqual([26, 26, 31]);
	});

	it('holds 43 council points until 2022 and 42 from 2023, when SCP 1 was deleted', () => {
		const counts = ['2019', '2020', '2021', '2022', '2023', '2024'].map(
			(year) => held(`njc-${year}-04-01`).points.length
		);
		expect(counts).toEqual([43, 43, 43, 43, 42, 42]);
	});

	it('carries SCP 22 by each council award: 2.75%, 1.75%, £1,925 twice and £1,290', () => {
		const paid = ['2019', '2020', '2021', '2022', '2023', '2024'].map((year) =>
			spine(held(`njc-${year}-04-01`), '22')
		);
		// 26,317 × 1.0275 = 27,040.7; 27,041 × 1.0175 = 27,514.2; + 1,925; + 1,925; + 1,290.
		expect(paid).toEqual([26317, 27041, 27514, 29439, 31364, 32654]);
	});
});

describe('high cost area supplements', () => {
	it('pays inner London 20% between £5,794 and £8,746 from April 2026, and the rest as printed', () => {
		const printed = reference.hcasEditions.filter(({ source }) => source === 'HCAS-2026');
		const rows = printed.flatMap(({ effectiveFrom, zones }) =>
			zones.map((z) => [
				`${effectiveFrom} ${z.zone}`,
				z.basisPoints,
				z.minimumPence / 100,
				z.maximumPence / 100
			])
		);
		expect(rows).toEqual([
			['2025-04-01 inner_london', 2000, 5609, 8466],
			['2025-04-01 outer_london', 1500, 4714, 5941],
			['2025-04-01 fringe', 500, 1303, 2198],
			['2026-04-01 inner_london', 2000, 5794, 8746],
			['2026-04-01 outer_london', 1500, 4870, 6137],
			['2026-04-01 fringe', 500, 1346, 2270]
		]);
	});

	it('raises every floor and ceiling of 2025 by 3.3% within £1', () => {
		const [before, after] = reference.hcasEditions.slice(-2);
		expect(after?.zones).toHaveLength(3);
		for (const { zone, minimumPence, maximumPence } of after?.zones ?? []) {
			const old = before?.zones.find((z) => z.zone === zone);
			expect(Math.abs(minimumPence * 1000 - (old?.minimumPence ?? 0) * 1033)).toBeLessThan(100_000);
			expect(Math.abs(maximumPence * 1000 - (old?.maximumPence ?? 0) * 1033)).toBeLessThan(100_000);
		}
	});
});

describe('annual leave', () => {
	it('gives Agenda for Change 27, 29 and 33 days from 0, 5 and 10 years, and 8 public holidays', () => {
		expect(leaveDays('afc-england-leave-2004-10-01')).toEqual([
			[0, 27, 0, 8, 35],
			[5, 29, 0, 8, 37],
			[10, 33, 0, 8, 41]
		]);
	});

	it('gives council staff at least 23 and 26 days, 2 extra-statutory days and 8 public holidays', () => {
		expect(leaveDays('njc-leave-2023-04-01')).toEqual([
			[0, 23, 2, 8, 33],
			[5, 26, 2, 8, 36]
		]);
	});

	it('starts Wales at 28 days, and gives Northern Ireland ten public holidays', () => {
		expect(leaveDays('afc-wales-leave-2025-04-01')).toEqual([
			[0, 28, 0, 8, 36],
			[5, 29, 0, 8, 37],
			[10, 33, 0, 8, 41]
		]);
		expect(
			leaveDays('afc-northern-ireland-leave-2004-10-01').map(([, ...of]) => of.at(-1))
		).toEqual([37, 39, 43]);
		expect(leaveDays('njc-northern-ireland-leave-2023-04-01')).toEqual([
			[0, 23, 2, 10, 35],
			[5, 26, 2, 10, 38]
		]);
	});

	it('leaves the days of Scotland as they were when its week shrank', () => {
		for (const day of ['2004-10-01', '2024-04-01', '2026-04-01']) {
			expect(leaveDays(`afc-scotland-leave-${day}`)).toEqual([
				[0, 27, 0, 8, 35],
				[5, 29, 0, 8, 37],
				[10, 33, 0, 8, 41]
			]);
		}
	});

	it('gave council staff one day less before April 2023', () => {
		expect(leaveDays('njc-leave-2020-04-01')).toEqual([
			[0, 22, 2, 8, 32],
			[5, 25, 2, 8, 35]
		]);
	});

	it('adds its parts to the total', () => {
		for (const step of reference.leaveEditions.flatMap(({ steps }) => steps)) {
			expect(step.leaveDays + step.extraStatutoryDays + step.publicHolidays).toBe(step.totalDays);
		}
	});
});

describe('the Wychavon grade structure of April 2021', () => {
	const wychavon = reference.gradeStructures[0];
	const grade = (name: string) => wychavon?.grades.find((g) => g.grade === name);

	it('has grades 1 to 10, M1 and M2', () => {
		expect(wychavon?.grades.map((g) => g.grade).join(' ')).toBe('1 2 3 4 5 6 7 8 9 10 M1 M2');
	});

	it('gives grade 1, left without points, the lowest remaining one, SCP 3, marked (ruling R19)', () => {
		expect(grade('1')?.points).toEqual(['1', '2']);
		expect(grade('1')?.currentPoints).toEqual(['3']);
		expect(grade('1')?.note).toContain('R19');
		expect(grade('2')?.currentPoints).toEqual(['3', '4']);
	});

	it('skips points 13 and 16 in grade 6 as the council does', () => {
		expect(grade('6')?.currentPoints).toEqual(['12', '14', '15', '17']);
	});

	it('pays grade 10 on local points W33 to W36, £36,271 to £39,816', () => {
		expect(grade('10')?.localAmounts).toEqual({
			W33: 3627100,
			W34: 3744100,
			W35: 3862800,
			W36: 3981600
		});
	});

	it('pays M2 on SCP 43 and four local points above it, £48,683 to £52,302', () => {
		expect(grade('M2')?.points).toEqual(['43', '44', '45', '46', '47']);
		expect(grade('M2')?.localAmounts).toEqual({
			'44': 4868300,
			'45': 4970100,
			'46': 5073600,
			'47': 5230200
		});
	});

	it('says that £36,271 for point 32 is probably a misprint', () => {
		expect(grade('9')?.note).toContain('£36,371');
	});

	it('pays every current point, from the newest spine held or as a local amount', () => {
		const newest = payEditionInForce(reference, 'njc', '2026-04-01');
		const onSpine = new Set(newest?.points.map(({ point }) => point));
		for (const { currentPoints, localAmounts } of wychavon?.grades ?? []) {
			for (const point of currentPoints) {
				expect(onSpine.has(point) !== Object.hasOwn(localAmounts ?? {}, point)).toBe(true);
			}
		}
	});
});

describe('the other grade structures', () => {
	const structure = (id: string) => reference.gradeStructures.find((each) => each.id === id);

	it('are the 14 that can be taken over, beside Wychavon', () => {
		expect(reference.gradeStructures).toHaveLength(15);
		const grades = reference.gradeStructures.flatMap((each) => each.grades);
		expect(grades.every(({ currentPoints }) => currentPoints.length > 0)).toBe(true);
	});

	it('pay Hay C of West Sussex £61,147 at the first and £65,750 at the fifth of its own points', () => {
		const hay = structure('west-sussex-hay-2023-04-01')?.grades.find((g) => g.grade === 'Hay C');
		expect([hay?.localAmounts?.['H1'], hay?.localAmounts?.['H5']]).toEqual([6114700, 6575000]);
	});

	it('put grade 7 of Durham on SCP 15 to 22, which paid £30,024 to £33,699 in April 2025', () => {
		const seven = structure('durham-2025-04-01')?.grades.find((g) => g.grade === '7');
		expect([seven?.points[0], seven?.points.at(-1)]).toEqual(['15', '22']);
		expect([spine(njc2025, '15'), spine(njc2025, '22')]).toEqual([30024, 33699]);
	});

	it('keep the low confidence of what was read from school adverts alone', () => {
		expect(structure('leeds-schools-2026-04-01')?.confidence).toBe('low');
		expect(structure('durham-2025-04-01')?.confidence).toBe('medium');
	});

	it('leave out the old spine, ranges without points and a council without a name, shown instead', () => {
		const reasons = reference.publishedGrades.map(({ reason }) => reason);
		const count = (wanted: string) => reasons.filter((reason) => reason === wanted).length;
		expect([count('old-spine'), count('range-only'), count('council-unknown')]).toEqual([
			24, 6, 10
		]);
	});
});

describe('the registers', () => {
	it('has one row for each judged term, in order', () => {
		expect(reference.terms.map(({ id }) => id)).toEqual(termIds);
	});

	it('judges lower weekly hours and fewer months to the maximum as better, to 0.01 h and 1 month', () => {
		const row = (id: string) => reference.terms.find((term) => term.id === id);
		expect(row('T04')).toMatchObject({ better: 'lower', unit: 'hours-a-week', tolerance: '0.01' });
		expect(row('T06')).toMatchObject({ better: 'lower', unit: 'months', tolerance: '1' });
		expect(row('T03')).toMatchObject({ unit: 'pounds-an-hour', tolerance: '0.005' });
		expect(row('T08')).toMatchObject({ better: 'dynamic', unit: 'mechanism', tolerance: null });
	});

	it('protects every term but the nine that are only shown', () => {
		const shown = reference.terms.filter(({ protectedByDefault }) => !protectedByDefault);
		expect(shown.map(({ id }) => id).join(' ')).toBe('T36 T37 T38 T39 T40 T45 T46 T49 T50');
	});

	it('has the continuity rows C1 to C15 and the rules V1 to V14, in order', () => {
		expect(reference.continuity.map(({ id }) => id)).toEqual(numbered('C', 15));
		expect(reference.rules.map(({ id }) => id)).toEqual(numbered('V', 14));
	});

	it('counts no redundancy service between the NHS and a council, either way (C8, C9)', () => {
		const rows = reference.continuity.filter(({ id }) => id === 'C8' || id === 'C9');
		expect(rows.map(({ from, to, counts }) => [from, to, counts])).toEqual([
			['NHS', 'Local government', 'no'],
			['Local government', 'NHS', 'no']
		]);
	});
});

describe('the whole reference', () => {
	const cited = citations(reference);

	it('resolves every citation, and holds no source that nothing cites', () => {
		const ids = reference.sources.map(({ id }) => id);
		expect([...new Set(cited)].sort()).toEqual([...ids].sort());
	});

	it('uses every identifier once', () => {
		const { payEditions, leaveEditions, hcasEditions, gradeStructures, awards } = reference;
		const { terms, continuity, rules, sources } = reference;
		const tables = [...payEditions, ...leaveEditions, ...hcasEditions];
		const editions = [...tables, ...gradeStructures, ...awards];
		const ids = [...editions, ...terms, ...continuity, ...rules, ...sources].map(({ id }) => id);
		expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
	});

	it('names each dated edition by the day it begins', () => {
		const { payEditions, leaveEditions, hcasEditions, gradeStructures } = reference;
		for (const edition of [...payEditions, ...leaveEditions, ...hcasEditions, ...gradeStructures]) {
			expect(isIsoDate(edition.effectiveFrom)).toBe(true);
			expect(edition.id.endsWith(edition.effectiveFrom)).toBe(true);
		}
	});

	it('uses no point twice in an edition', () => {
		for (const edition of reference.payEditions) {
			const names = edition.points.map(({ grade, point }) => `${String(grade)}/${point}`);
			expect(new Set(names).size).toBe(names.length);
		}
	});

	it('marks as low the 18 points of England 2024 recalled and all of Northern Ireland 2024, no other', () => {
		const { payEditions, leaveEditions, terms, rules } = reference;
		const low = payEditions.map((e) => [
			e.id,
			e.points.filter(({ confidence }) => confidence === 'low').length
		]);
		expect(low.filter(([, count]) => count !== 0)).toEqual([
			['afc-england-2024-04-01', 18],
			['afc-northern-ireland-2024-04-01', 30]
		]);
		const rest = [...leaveEditions, ...leaveEditions.flatMap(({ steps }) => steps)];
		expect([...rest, ...terms, ...rules].filter((row) => row.confidence === 'low')).toEqual([]);
	});
});

function held(id: string): PayEdition {
	const edition = reference.payEditions.find((e) => e.id === id);
	if (!edition) throw new Error(`No edition ${id}`);
	return edition;
}

function pounds(edition: PayEdition, band: string): number[] {
	return points(edition, band).map(({ annualPence }) => annualPence / 100);
}

function spine(edition: PayEdition, scp: string): number {
	return (edition.points.find(({ point }) => point === scp)?.annualPence ?? 0) / 100;
}

function leaveDays(id: string): number[][] {
	const steps = reference.leaveEditions.find((edition) => edition.id === id)?.steps ?? [];
	return steps.map((s) => [
		s.fromYears,
		s.leaveDays,
		s.extraStatutoryDays,
		s.publicHolidays,
		s.totalDays
	]);
}

function isRising(values: readonly number[]): boolean {
	return values.every((value, index) => index === 0 || value > (values[index - 1] ?? Infinity));
}

function numbered(letter: string, count: number): string[] {
	return Array.from({ length: count }, (_, index) => `${letter}${String(index + 1)}`);
}

function citations(value: unknown): string[] {
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
		typeof inner === 'string' && (key === 'source' || key === 'standardWeekSource')
			? [inner]
			: citations(inner)
	);
}
