/**
 * Evaluation at 1,000, 10,000 and 100,000 contracts: one JSON line each, no assertion. The staff are
 * seeded: half on Agenda for Change and half on the council spine, with many hours, step dates and
 * service dates; a tenth move by TUPE, a tenth by assimilation and a tenth on secondment.
 */
import type { Scenario, ScenarioDocument } from '#lib/domain/scenario.ts';
import { termIds } from '#lib/domain/terms.ts';
import { noPolicies, nothingKnown } from '#lib/domain/workforce.ts';
import type { Contract, Employer } from '#lib/domain/workforce.ts';
import { evaluate } from '#lib/engine/evaluate.ts';
import { reference } from '#lib/reference/reference.ts';

const asOf = '2026-11-01';
const sizes = [1_000, 10_000, 100_000];

for (const contracts of sizes) {
	const document = seededDocument(contracts);
	const started = performance.now();
	const evaluation = evaluate(document, reference);
	const milliseconds = Math.round(performance.now() - started);
	const heapMegabytes = Math.round(process.memoryUsage().heapUsed / 2 ** 20);
	const line = {
		name: 'evaluate',
		contracts: evaluation.contracts.length,
		milliseconds,
		heapMegabytes
	};
	process.stdout.write(`${JSON.stringify(line)}\n`);
}

function seededDocument(size: number): ScenarioDocument {
	const next = generator(20_261_125);
	const pick = <T>(values: readonly T[]): T => {
		const value = values[Math.floor(next() * values.length)];
		if (value === undefined) throw new Error('Nothing to pick from');
		return value;
	};
	const contracts = Array.from({ length: size }, (_, index) =>
		index % 2 === 0 ? nurse(index, pick, next) : officer(index, pick, next)
	);
	const refs = (remainder: number, parity: number) =>
		contracts.map(({ ref }) => ref).filter((_, i) => i % 20 === remainder * 2 + parity);
	return {
		baseline: {
			format: 'workforce-baseline',
			formatVersion: 1,
			name: 'bench',
			asOf,
			employers: [trust(), council()],
			contracts,
			posts: []
		},
		scenario: scenario(refs)
	};
}

/** `refs` takes a tenth of one half: the nurses (0) or the officers (1). */
function scenario(refs: (remainder: number, parity: number) => string[]): Scenario {
	const start = '2027-01-01';
	return {
		format: 'workforce-scenario',
		formatVersion: 1,
		name: 'bench',
		start,
		horizonMonths: 60,
		headline: 'own-path',
		editions: [],
		terms: [...termIds],
		awards: [{ group: 'njc', from: '2026-04-01', basisPoints: 330, note: 'as offered' }],
		levels: [],
		comparisons: [],
		judgements: [],
		moves: [
			{
				id: 'transfer',
				name: 'transfer',
				kind: 'tupe-transfer',
				route: 'tupe',
				pension: null,
				contracts: [...refs(0, 0), ...refs(1, 0)],
				to: 'council',
				start,
				awardPath: 'follow-own'
			},
			{
				id: 'assimilation',
				name: 'assimilation',
				kind: 'assimilation',
				route: 'assimilation',
				contracts: [...refs(2, 1), ...refs(3, 1)],
				to: 'council',
				start,
				framework: 'afc-england',
				grade: '6',
				pointRule: { kind: 'same-or-next-up', basis: 'hourly' },
				hours: 'keep',
				recognisedService: [],
				pension: null,
				protection: {
					shape: 'mark-time',
					months: 24,
					covers: ['T01', 'T02', 'T03'],
					shares: null,
					capBasisPoints: null,
					lumpPence: null,
					source: 'bench'
				},
				consent: 'offered'
			},
			{
				id: 'secondment',
				name: 'secondment',
				kind: 'secondment',
				route: 'secondment',
				contracts: [...refs(4, 0), ...refs(5, 0)],
				host: 'council',
				hostManager: null,
				start,
				end: '2028-12-31',
				payRule: 'host-week-pro-rata',
				returnRight: true,
				funding: []
			}
		]
	};
}

function nurse(index: number, pick: <T>(values: readonly T[]) => T, next: () => number): Contract {
	return {
		...blank(index, next),
		employer: 'trust',
		framework: 'afc-england',
		grade: pick(['3', '4', '5', '6', '7', '8a']),
		point: pick(['1', '2']),
		weeklyMinutes: pick([2250, 2250, 2250, 1800, 1350, 1125, 900]),
		standardWeekMinutes: 2250,
		nextStep: day(2026, 12, Math.floor(next() * 700))
	};
}

function officer(
	index: number,
	pick: <T>(values: readonly T[]) => T,
	next: () => number
): Contract {
	const grade = pick(council().grades);
	return {
		...blank(index, next),
		employer: 'council',
		framework: 'njc',
		grade: grade.grade,
		point: pick(grade.points),
		weeklyMinutes: pick([2220, 2220, 2220, 1800, 1332, 1110, 960]),
		standardWeekMinutes: 2220,
		nextStep: null
	};
}

function blank(index: number, next: () => number) {
	const since = day(1996, 1, Math.floor(next() * 10_800));
	return {
		ref: `c${String(index).padStart(7, '0')}`,
		person: `p${index}`,
		annualPence: null,
		redCircled: false,
		service: {
			statutory: since,
			redundancy: since,
			leave: since,
			sick: since,
			maternity: since
		},
		circumstances: nothingKnown,
		allowances: [],
		post: null,
		jobTitle: 'Post',
		team: 'Team',
		status: 'in-post'
	} as const satisfies Partial<Contract>;
}

function trust(): Employer {
	return {
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
}

function council(): Employer {
	const bounds = [3, 6, 11, 17, 23, 28, 32, 37, 42];
	return {
		...trust(),
		id: 'council',
		name: 'Council',
		kind: 'council',
		standardWeekMinutes: 2220,
		grades: bounds.slice(1).map((top, index) => ({
			grade: `G${index + 1}`,
			points: pointsBetween((bounds[index] ?? 0) + 1, top),
			amounts: null,
			jobEvaluation: null
		})),
		policies: { ...noPolicies, councilLeave: { kind: 'national-minimum' } }
	};
}

function pointsBetween(first: number, last: number): string[] {
	return Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
}

function day(year: number, month: number, later: number): string {
	return new Date(Date.UTC(year, month - 1, 1 + later)).toISOString().slice(0, 10);
}

/** Mulberry32: the same staff on every machine. */
function generator(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}
