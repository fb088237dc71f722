/** Random people and moves, from a seed, on the published tables of 2025/26 and 2026/27. */
import type { Assimilation, Move, Protection, ScenarioDocument } from '#lib/domain/scenario.ts';
import { noPolicies, nothingKnown } from '#lib/domain/workforce.ts';
import type { Contract, Employer } from '#lib/domain/workforce.ts';

export const pinned = [
	'afc-england-2025-04-01',
	'afc-england-2026-04-01',
	'njc-2025-04-01',
	'njc-2026-04-01',
	'afc-england-leave-2004-10-01',
	'njc-leave-2023-04-01'
];

export const asOf = '2026-03-01';

const trust: Employer = {
	id: 'trust',
	name: 'Trust',
	kind: 'nhs',
	nation: 'england',
	standardWeekMinutes: 2250,
	grades: [],
	gradesSource: null,
	topPost: null,
	policies: noPolicies
};

/** Grades of three points each: A is SCP 2 to 4, and so on to SCP 43. */
export const councilGrades = Array.from({ length: 14 }, (_, index) => ({
	grade: String.fromCharCode(65 + index),
	points: [2, 3, 4].map((point) => String(point + 3 * index)),
	amounts: null,
	jobEvaluation: null
}));

const council: Employer = {
	...trust,
	id: 'council',
	name: 'Council',
	kind: 'council',
	standardWeekMinutes: 2220,
	grades: councilGrades,
	policies: { ...noPolicies, councilLeave: { kind: 'national-minimum' } }
};

/** Band, step and months in the band at which the next step comes. */
const steps: readonly (readonly [string, string])[] = [
	['5', '1'],
	['5', '2'],
	['5', '3'],
	['6', '1'],
	['6', '2'],
	['6', '3'],
	['7', '1'],
	['7', '2'],
	['7', '3'],
	['3', '1'],
	['3', '2']
];

export type Random = (below: number) => number;

/** Numbers from a seed (a linear congruential generator is random enough to draw people). */
export function randomFrom(seed: number): Random {
	let state = BigInt(seed) + 1n;
	return (below) => {
		state = (state * 6364136223846793005n + 1442695040888963407n) % 2n ** 64n;
		return Number((state >> 33n) % BigInt(below));
	};
}

export function randomDocument(seed: number, size: number): ScenarioDocument {
	const random = randomFrom(seed);
	const contracts = Array.from({ length: size }, (_, index) => randomContract(random, index));
	return {
		baseline: {
			format: 'workforce-baseline',
			formatVersion: 1,
			name: 'Random',
			asOf,
			employers: [trust, council],
			contracts,
			posts: []
		},
		scenario: {
			format: 'workforce-scenario',
			formatVersion: 1,
			name: 'Random',
			start: '2026-05-01',
			horizonMonths: pick(random, [12, 60, 84]),
			headline: 'own-path',
			editions: [...pinned],
			terms: ['T01', 'T02', 'T03', 'T04', 'T05', 'T06', 'T08', 'T21', 'T48'],
			awards: randomAwards(random),
			levels: [],
			comparisons: [],
			judgements: [],
			moves: contracts.map((contract) => randomMove(random, contract))
		}
	};
}

function pick<T>(random: Random, from: readonly T[]): T {
	const found = from[random(from.length)];
	if (found === undefined) throw new RangeError('Nothing to pick from');
	return found;
}

function date(random: Random, firstYear: number, years: number): string {
	const two = (value: number) => String(value).padStart(2, '0');
	return `${firstYear + random(years)}-${two(1 + random(12))}-${two(1 + random(28))}`;
}

function randomContract(random: Random, index: number): Contract {
	const isNurse = random(2) === 0;
	const [grade, point] = isNurse ? pick(random, steps) : councilPoint(random);
	const isTop = isNurse && (point === '3' || (grade === '3' && point === '2'));
	const service = date(random, 2005, 21);
	return {
		ref: `c${index}`,
		person: `p${index}`,
		employer: isNurse ? 'trust' : 'council',
		framework: isNurse ? 'afc-england' : 'njc',
		grade,
		point,
		annualPence: null,
		redCircled: false,
		weeklyMinutes: 300 + random(isNurse ? 1951 : 1921),
		standardWeekMinutes: isNurse ? 2250 : 2220,
		nextStep: isNurse && !isTop ? date(random, 2027, 3) : null,
		service: {
			statutory: service,
			redundancy: service,
			leave: random(4) === 0 ? date(random, 2010, 16) : service,
			sick: service,
			maternity: service
		},
		circumstances: nothingKnown,
		allowances: [],
		post: null,
		jobTitle: 'Worker',
		team: 'Team',
		status: 'in-post'
	};
}

function councilPoint(random: Random): readonly [string, string] {
	const grade = pick(random, councilGrades);
	return [grade.grade, pick(random, grade.points)];
}

function randomAwards(random: Random): ScenarioDocument['scenario']['awards'] {
	const awards: ScenarioDocument['scenario']['awards'] = [];
	if (random(3) > 0) {
		const basisPoints = pick(random, [330, 330, 250]);
		awards.push({ group: 'njc', from: '2026-04-01', basisPoints, note: 'random' });
	}
	for (const group of ['afc-england', 'njc'] as const) {
		for (const from of ['2027-04-01', '2028-04-01', '2030-04-01']) {
			if (random(2) === 0)
				awards.push({ group, from, basisPoints: random(600) - 50, note: 'random' });
		}
	}
	return awards;
}

function randomMove(random: Random, { ref, employer }: Contract): Move {
	const other = employer === 'trust' ? 'council' : 'trust';
	const base = { id: `m-${ref}`, name: 'Move', contracts: [ref], start: randomStart(random) };
	const kind = random(8);
	if (kind === 0) {
		return {
			...base,
			kind: 'secondment',
			route: 'secondment',
			host: other,
			hostManager: null,
			end: '2028-06-30',
			payRule: pick(random, ['own', 'host-week-pro-rata', 'host-week-full-pay']),
			returnRight: true,
			funding: []
		};
	}
	if (kind < 3) {
		return {
			...base,
			kind: 'tupe-transfer',
			route: 'tupe',
			pension: 'kept',
			to: other,
			awardPath: pick(random, ['frozen', 'follow-own', 'follow-new'])
		};
	}
	return randomAssimilation(random, employer, other, base);
}

function randomStart(random: Random): string {
	return pick(random, ['2026-03-01', '2026-05-01', '2026-11-15', '2027-04-01', '2027-08-01']);
}

function randomAssimilation(
	random: Random,
	employer: string,
	other: string,
	base: Pick<Assimilation, 'id' | 'name' | 'contracts' | 'start'>
): Assimilation {
	const route = pick(random, ['assimilation', 'voluntary-move'] as const);
	const framework = employer === 'trust' ? 'njc' : 'afc-england';
	const [grade, point] = framework === 'njc' ? councilPoint(random) : pick(random, steps);
	return {
		...base,
		kind: 'assimilation',
		route,
		// Council grades exist at the council alone, so those who keep their employer go to bands.
		to: route === 'assimilation' ? employer : other,
		framework: route === 'assimilation' && employer === 'trust' ? 'afc-england' : framework,
		grade: route === 'assimilation' && employer === 'trust' ? '6' : grade,
		pointRule: pick(random, [
			{ kind: 'same-or-next-up', basis: 'hourly' },
			{ kind: 'same-or-next-up', basis: 'annual' },
			{ kind: 'bottom' },
			{ kind: 'named', point: route === 'assimilation' && employer === 'trust' ? '2' : point }
		] as const),
		hours: pick(random, ['keep', 'target-full-time-share']),
		recognisedService: random(2) === 0 ? [] : ['leave'],
		pension: 'kept',
		protection: random(3) === 0 ? null : randomProtection(random),
		consent: 'accepted'
	};
}

function randomProtection(random: Random): Protection {
	const shape = pick(random, ['mark-time', 'with-awards', 'own-path', 'taper', 'lump'] as const);
	return {
		shape,
		months: random(4) === 0 ? null : random(73),
		covers: pick(random, [['T01'], ['T01', 'T02'], ['T01', 'T02', 'T03']]),
		shares:
			shape === 'taper'
				? [
						{ fromMonth: 0, basisPoints: 10_000 },
						{ fromMonth: 12 + random(12), basisPoints: 5000 }
					]
				: null,
		capBasisPoints: shape === 'taper' && random(2) === 0 ? 300 + random(3000) : null,
		lumpPence: shape === 'lump' ? 100_000 : null,
		source: 'random'
	};
}
