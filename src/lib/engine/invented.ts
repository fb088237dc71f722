/**
 * An invented pay world for tests: round figures that no table prints, so that nobody mistakes a test
 * for a source. AfC and NJC tables of 2030 (agreed) and 2031 (AfC agreed +3%, NJC offered +3%).
 */
import type { Assimilation, Scenario, ScenarioDocument } from '#lib/domain/scenario.ts';
import { noPolicies, nothingKnown } from '#lib/domain/workforce.ts';
import type { Contract, Employer } from '#lib/domain/workforce.ts';
import { reference } from '#lib/reference/reference.ts';
import type { PayEdition, PayPoint, Reference } from '#lib/reference/types.ts';

const cited = { source: 'invented', confidence: 'high' } as const;

/** Band 6: £40,000, £42,000 after 24, £46,000 after 60 months. Band 2: two equal steps. */
const bands: readonly (readonly [string, string, number, number])[] = [
	['2', '1', 0, 24_000_00],
	['2', '2', 24, 24_000_00],
	['6', '1', 0, 40_000_00],
	['6', '2', 24, 42_000_00],
	['6', '3', 60, 46_000_00]
];

export const afc2030 = edition('afc-england', '2030-04-01', 'agreed', null, afcPoints(100));
export const afc2031 = edition('afc-england', '2031-04-01', 'agreed', 300, afcPoints(103));
/** SCP 2 to 20: £20,000 and £1,000 a point above SCP 2. */
export const njc2030 = edition('njc', '2030-04-01', 'agreed', null, njcPoints(2, 100));
/** SCP 2 deleted. */
export const njc2031 = edition('njc', '2031-04-01', 'offer', 300, njcPoints(3, 103));

export const inventedReference: Reference = {
	...reference,
	payEditions: [afc2030, afc2031, njc2030, njc2031],
	/** The pay of 2030 is invented, so the minimum wage of 2026 says nothing about it. */
	statutoryLimits: reference.statutoryLimits.filter(({ item }) => !item.startsWith('minimum-wage'))
};

export const trust: Employer = {
	id: 'trust',
	name: 'An NHS trust',
	kind: 'nhs',
	nation: 'england',
	standardWeekMinutes: 2250,
	grades: [],
	gradesSource: null,
	topPost: null,
	policies: noPolicies
};

export const council: Employer = {
	...trust,
	id: 'council',
	name: 'A council',
	kind: 'council',
	standardWeekMinutes: 2220,
	grades: [
		{ grade: 'A', points: ['2', '3', '4'], amounts: null, jobEvaluation: null },
		{ grade: 'G', points: ['18', '19', '20'], amounts: null, jobEvaluation: null },
		{
			grade: 'L',
			points: ['L1', 'L2'],
			amounts: {
				effectiveFrom: '2030-04-01',
				annualPence: { L1: 50_000_00, L2: 52_000_00 }
			},
			jobEvaluation: null
		}
	],
	policies: { ...noPolicies, councilLeave: { kind: 'national-minimum' } }
};

/** A full-time nurse at the top of Band 6. */
export const nurse: Contract = {
	ref: 'nurse',
	person: 'nurse',
	employer: 'trust',
	framework: 'afc-england',
	grade: '6',
	point: '3',
	annualPence: null,
	redCircled: false,
	weeklyMinutes: 2250,
	standardWeekMinutes: 2250,
	nextStep: null,
	service: {
		statutory: '2020-06-01',
		redundancy: '2020-06-01',
		leave: '2020-06-01',
		sick: '2020-06-01',
		maternity: '2020-06-01'
	},
	circumstances: nothingKnown,
	allowances: [],
	post: null,
	jobTitle: 'Nurse',
	team: 'Team',
	status: 'in-post'
};

/** A full-time officer at the top of grade G, SCP 20. */
export const officer: Contract = {
	...nurse,
	ref: 'officer',
	person: 'officer',
	employer: 'council',
	framework: 'njc',
	grade: 'G',
	point: '20',
	weeklyMinutes: 2220,
	standardWeekMinutes: 2220,
	jobTitle: 'Officer'
};

/** The officer to the bottom of Band 6 on the NHS week, without protection. */
export const toBandSix: Assimilation = {
	id: 'to-band-six',
	name: 'To Band 6',
	kind: 'assimilation',
	route: 'assimilation',
	contracts: ['officer'],
	to: 'council',
	start: '2030-12-01',
	framework: 'afc-england',
	grade: '6',
	pointRule: { kind: 'bottom' },
	hours: 'target-full-time-share',
	recognisedService: [],
	pension: null,
	protection: null,
	consent: 'accepted'
};

export function documentOf(
	contracts: readonly Contract[],
	scenario: Partial<Scenario> = {}
): ScenarioDocument {
	return {
		baseline: {
			format: 'workforce-baseline',
			formatVersion: 1,
			name: 'Invented',
			asOf: '2030-12-01',
			employers: [trust, council],
			contracts: [...contracts],
			posts: []
		},
		scenario: {
			format: 'workforce-scenario',
			formatVersion: 1,
			name: 'Invented',
			start: '2030-12-01',
			horizonMonths: 60,
			headline: 'own-path',
			editions: [],
			terms: ['T01', 'T02', 'T03', 'T04', 'T05', 'T06', 'T08', 'T21', 'T48'],
			awards: [],
			levels: [],
			comparisons: [],
			judgements: [],
			moves: [],
			...scenario
		}
	};
}

function edition(
	framework: PayEdition['framework'],
	effectiveFrom: string,
	status: PayEdition['status'],
	awardBasisPoints: number | null,
	points: readonly PayPoint[]
): PayEdition {
	return {
		...cited,
		id: `${framework}-${effectiveFrom}`,
		framework,
		effectiveFrom,
		status,
		awardBasisPoints,
		standardWeekMinutes: framework === 'njc' ? 2220 : 2250,
		standardWeekSource: 'invented',
		points,
		note: 'Invented'
	};
}

function afcPoints(percent: number): PayPoint[] {
	return bands.map(([grade, point, monthsToReach, pence]) => ({
		...cited,
		grade,
		point,
		monthsToReach,
		annualPence: (pence / 100) * percent
	}));
}

function njcPoints(lowest: number, percent: number): PayPoint[] {
	return Array.from({ length: 21 - lowest }, (_, index) => ({
		...cited,
		grade: null,
		point: String(lowest + index),
		monthsToReach: null,
		annualPence: (20_000 + 1000 * (lowest + index - 2)) * percent
	}));
}
