import { describe, expect, it } from 'vitest';
import type { SeniorityResult } from '#lib/domain/evaluation.ts';
import type { ScenarioDocument } from '#lib/domain/scenario.ts';
import { paid, payFrom } from '../parity/invented-pay.ts';
import type { PaySnapshot } from '../pay/snapshot.ts';
import {
	contract,
	document,
	employer,
	integratedTeam,
	jointPost,
	levelRow,
	lines,
	post,
	secondment,
	transfer
} from '../structure/invented-workforce.ts';
import { structures } from '../structure/structures.ts';
import type { FactKind, ResultOf } from './fact.ts';
import { seniority } from './seniority.ts';

function judged(
	given: ScenarioDocument,
	pay: Readonly<Record<string, PaySnapshot>> = {}
): SeniorityResult[] {
	return seniority(given, structures(given), payFrom(pay));
}

function only<K extends FactKind>(results: readonly SeniorityResult[], kind: K): ResultOf<K>[] {
	return results.filter((result): result is ResultOf<K> => result.kind === kind);
}

const trust = [
	post('nhs', 'n-ce'),
	post('nhs', 'n-dir', { reportsTo: lines('n-ce') }),
	post('nhs', 'n-mgr', { reportsTo: lines('n-dir'), team: 'Locality' }),
	post('nhs', 'n-nurse', { reportsTo: lines('n-mgr'), team: 'Locality' })
];
const council = [
	post('council', 'c-ce'),
	post('council', 'c-dass', { reportsTo: lines('c-ce') }),
	post('council', 'c-head', { reportsTo: lines('c-dass') }),
	post('council', 'c-mgr', { reportsTo: lines('c-head'), team: 'Locality' }),
	post('council', 'c-worker', { reportsTo: lines('c-mgr'), team: 'Locality' })
];
const posts = [...trust, ...council];

/** Chief executive of the trust who is also the council's director of adult social services. */
const ceAndDass = jointPost(
	'ce-dass',
	[
		{ employer: 'nhs', replaces: 'n-ce' },
		{ employer: 'council', replaces: 'c-dass' }
	],
	{ holder: 'h' }
);
const holder = contract('nhs', 'h', { post: 'n-ce' });

describe('dual capacity', () => {
	it('finds tier 1 in the trust and tier 2 in the council, 1 apart', () => {
		const given = document({ posts, contracts: [holder] }, { moves: [ceAndDass] });
		const [dual] = only(judged(given), 'dual-capacity');
		expect(dual?.capacities.map(({ employer: id, tier }) => [id, tier])).toEqual([
			['nhs', 1],
			['council', 2]
		]);
		expect(dual?.tierAsymmetry).toBe(1);
		expect(dual?.levelAsymmetry).toBeNull();
	});

	it('is unclear beside the council’s chief executive: a peer as one, below as the other', () => {
		const given = document({ posts, contracts: [holder] }, { moves: [ceAndDass] });
		const [dual] = only(judged(given), 'dual-capacity');
		// Trust tier 1 beside council tier 1 = peer; council tier 2 beside tier 1 = below.
		expect(dual?.standing).toContainEqual({
			employer: 'council',
			beside: 'c-ce',
			answers: ['peer', 'below'],
			answer: 'unclear'
		});
	});

	it('lets levels decide where both are known: level 2 in both is below level 1', () => {
		const levels = [
			levelRow('nhs', 'ce-dass in nhs', 2),
			levelRow('council', 'ce-dass in council', 2),
			levelRow('council', 'c-ce', 1)
		];
		const given = document({ posts, contracts: [holder] }, { moves: [ceAndDass], levels });
		const [dual] = only(judged(given), 'dual-capacity');
		expect(dual?.levelAsymmetry).toBe(0);
		expect(dual?.standing.find(({ beside }) => beside === 'c-ce')?.answer).toBe('below');
		expect(JSON.stringify(dual?.working)).toContain('level 1 (set by joint board: Agreed)');
	});

	it('is symmetric at the top for one chief executive of both', () => {
		const both = jointPost(
			'joint-ce',
			[
				{ employer: 'nhs', replaces: 'n-ce' },
				{ employer: 'council', replaces: 'c-ce' }
			],
			{ holder: 'h' }
		);
		const given = document({ posts, contracts: [holder] }, { moves: [both] });
		const [dual] = only(judged(given), 'dual-capacity');
		expect(dual?.tierAsymmetry).toBe(0);
		expect(dual?.standing.map(({ beside, answer }) => [beside, answer])).toEqual([
			// Top teams: both chief executives' reports meet at the joint post, each in its own body.
			['n-dir', 'above'],
			['c-dass', 'above']
		]);
	});

	it('is not known where a capacity has neither tier nor level', () => {
		const adviser = jointPost('adviser', [
			{ employer: 'nhs', reportsTo: 'n-ce' },
			{ employer: 'council' }
		]);
		const [dual] = only(judged(document({ posts }, { moves: [adviser] })), 'dual-capacity');
		expect(dual?.tierAsymmetry).toBeNull();
		expect(dual?.standing[0]).toMatchObject({
			beside: 'n-ce',
			answers: ['below', 'not-known'],
			answer: 'not-known'
		});
	});
});

describe('cascade', () => {
	/*
	 * A joint manager between director level and the team managers. Trust: n-ce 1, n-dir 2, joint 3,
	 * n-mgr 4 (was 3, down 1). Council: c-dass 2, joint 3, c-mgr 4 (was 4: its old manager c-head stood
	 * on 3), c-worker 5 (was 5).
	 */
	const joint = jointPost('joint', [
		{ employer: 'nhs', reportsTo: 'n-dir' },
		{ employer: 'council', reportsTo: 'c-dass' }
	]);
	const team = integratedTeam(
		'team',
		[
			['nhs', 'Locality'],
			['council', 'Locality']
		],
		'joint'
	);
	const given = document({ posts }, { moves: [joint, team] });

	it('moves the trust’s manager and nurse down one tier and leaves the council’s', () => {
		const shifts = only(judged(given), 'shift').map(({ post: ref, oldTier, newTier, layer }) => [
			ref,
			oldTier,
			newTier,
			layer
		]);
		expect(shifts).toEqual([
			['c-head', 3, 3, 0],
			['c-mgr', 4, 4, 1],
			['c-worker', 5, 5, 2],
			['n-dir', 2, 2, 0],
			['n-mgr', 3, 4, 1],
			['n-nurse', 4, 5, 2]
		]);
	});

	it('has a layer asymmetry of 1 − 0 = 1 tier', () => {
		expect(only(judged(given), 'layer')[0]).toMatchObject({
			post: 'joint',
			layer: 1,
			asymmetry: 1,
			sides: [
				{ employer: 'nhs', down: 1, same: 0, up: 0, unknown: 0, meanShift: 1 },
				{ employer: 'council', down: 0, same: 1, up: 0, unknown: 0, meanShift: 0 }
			]
		});
	});

	it('rounds a mean shift of 2 ÷ 3 tiers to 0.67', () => {
		// A second trust manager on tier 3 moves down 1; a third, on tier 4 by a deputy, stays on 4.
		const more = [
			post('nhs', 'n-mgr2', { reportsTo: lines('n-dir'), team: 'Locality' }),
			post('nhs', 'n-deputy', { reportsTo: lines('n-dir') }),
			post('nhs', 'n-mgr3', { reportsTo: lines('n-deputy'), team: 'Locality' })
		];
		const wider = document({ posts: [...posts, ...more] }, { moves: [joint, team] });
		expect(only(judged(wider), 'layer')[0]).toMatchObject({
			asymmetry: 0.67,
			sides: [{ down: 2, same: 1, meanShift: 0.67 }, { meanShift: 0 }]
		});
	});

	it('lists the two who lose their direct reports, beside the layers', () => {
		const losing = only(judged(given), 'shift').filter(({ reasons }) =>
			reasons.includes('loses-reports')
		);
		expect(losing.map(({ post: ref }) => ref)).toEqual(['c-head', 'n-dir']);
	});

	it('gives a person once with every reason: down a tier, and answering to the own level', () => {
		const levels = [
			levelRow('nhs', 'n-mgr', 4),
			levelRow('nhs', 'n-dir', 2),
			levelRow('nhs', 'joint in nhs', 4)
		];
		const results = judged(document({ posts }, { moves: [joint, team], levels }));
		const found = only(results, 'shift').filter(({ post: ref }) => ref === 'n-mgr');
		expect(found.map(({ reasons }) => reasons)).toEqual([['down-a-tier', 'reports-to-peer']]);
	});

	it('lists a director whose post is taken over by somebody else', () => {
		const contracts = [holder, contract('council', 'd', { post: 'c-dass' })];
		const results = judged(document({ posts, contracts }, { moves: [ceAndDass] }));
		const lost = only(results, 'shift').filter(({ layer }) => layer === 0);
		expect(lost.map(({ post: ref, newTier, reasons }) => [ref, newTier, reasons])).toEqual([
			['c-dass', null, ['loses-capacity']],
			['n-ce', 1, []]
		]);
	});

	it('counts a lower level on the new employer’s row as down a level', () => {
		const levels = [levelRow('nhs', 'n-nurse', 6), levelRow('council', 'n-nurse', 7)];
		const contracts = [contract('nhs', 'n', { post: 'n-nurse' })];
		const moves = [transfer('t', ['n'], 'council')];
		const results = judged(document({ posts, contracts }, { moves, levels }));
		expect(only(results, 'shift')[0]).toMatchObject({
			post: 'n-nurse',
			employer: 'nhs',
			oldLevel: 6,
			newLevel: 7,
			tierShift: null,
			reasons: ['down-a-level']
		});
	});

	it('leaves out what an ordinary lead manages beside the team', () => {
		const moves = [integratedTeam('team', [['council', 'Locality']], 'n-dir')];
		const results = judged(document({ posts }, { moves }));
		expect(only(results, 'layer').map(({ layer, sides }) => [layer, sides.length])).toEqual([
			[1, 1],
			[2, 1]
		]);
		expect(only(results, 'shift').map(({ post: ref }) => ref)).toEqual(['c-mgr', 'c-worker']);
	});
});

describe('inversions', () => {
	const contracts = [
		contract('nhs', 'm', { post: 'n-mgr' }),
		contract('nhs', 'w', { post: 'n-nurse' })
	];
	const between = (manager: number, nurse: number) =>
		only(
			judged(document({ posts: trust, contracts }), {
				m: paid({ hourly: manager }),
				w: paid({ hourly: nurse })
			}),
			'inversion'
		);

	it('finds a manager on £20.00 over a nurse on £20.01', () => {
		expect(between(2000, 2001)).toMatchObject([
			{
				post: 'n-mgr',
				report: 'n-nurse',
				basis: 'hourly-basic',
				managerValue: 2000,
				reportValue: 2001
			}
		]);
	});

	it('finds none at £20.00 each', () => {
		expect(between(2000, 2000)).toEqual([]);
	});

	it('says nothing when the nurse’s pay is not known', () => {
		const pay = { m: paid({ hourly: 2000 }) };
		expect(only(judged(document({ posts: trust, contracts }), pay), 'inversion')).toEqual([]);
	});

	it('finds the lower of two who share the manager’s post', () => {
		const shared = [...contracts, contract('nhs', 'm2', { post: 'n-mgr' })];
		const pay = {
			m: paid({ hourly: 2500 }),
			m2: paid({ hourly: 1900 }),
			w: paid({ hourly: 2000 })
		};
		const found = only(judged(document({ posts: trust, contracts: shared }), pay), 'inversion');
		expect(found.map(({ managerValue, reportValue }) => [managerValue, reportValue])).toEqual([
			[1900, 2000]
		]);
	});

	it('finds a manager on level 6 over a report on level 5, and none on the same level', () => {
		const levels = (manager: number) => [
			levelRow('nhs', 'n-mgr', manager),
			levelRow('nhs', 'n-nurse', 5)
		];
		const found = (manager: number) =>
			only(judged(document({ posts: trust }, { levels: levels(manager) })), 'inversion');
		expect(found(6)).toMatchObject([{ basis: 'level', managerValue: 6, reportValue: 5 }]);
		expect(found(5)).toEqual([]);
	});

	it('reads a joint post’s level in the organisation of the report', () => {
		const joint = jointPost('joint', [
			{ employer: 'nhs', replaces: 'n-mgr', level: 5 },
			{ employer: 'council', replaces: 'c-mgr', level: 7 }
		]);
		const levels = [levelRow('nhs', 'n-nurse', 6), levelRow('council', 'c-worker', 6)];
		const found = only(judged(document({ posts }, { moves: [joint], levels })), 'inversion');
		expect(found.map(({ report, managerValue }) => [report, managerValue])).toEqual([
			['c-worker', 7]
		]);
	});
});

describe('chain of command', () => {
	const listed = (given: ScenarioDocument) =>
		only(judged(given), 'chain-of-command').map(({ post: ref, ambiguity, others }) => [
			ambiguity,
			ref,
			others
		]);

	it('lists nothing in a clean structure', () => {
		expect(listed(document({ posts }))).toEqual([]);
	});

	it('lists two employing lines, and not one employing and one operational', () => {
		const more = [
			post('nhs', 'x', { reportsTo: lines('n-mgr', 'n-dir') }),
			post('nhs', 'y', { reportsTo: lines('n-mgr', ['n-dir', 'operational']) }),
			post('nhs', 'z', { reportsTo: lines('n-mgr', ['n-dir', 'dotted'], ['n-ce', 'dotted']) })
		];
		expect(listed(document({ posts: [...trust, ...more] }))).toEqual([
			['two-lines-of-one-kind', 'x', ['n-dir', 'n-mgr']]
		]);
	});

	it('lists a post that reports to itself, and a loop of three once', () => {
		const looped = [
			post('nhs', 'self', { reportsTo: lines('self') }),
			post('nhs', 'a', { reportsTo: lines('c') }),
			post('nhs', 'b', { reportsTo: lines('a') }),
			post('nhs', 'c', { reportsTo: lines('b') }),
			post('nhs', 'below', { reportsTo: lines('a') })
		];
		expect(listed(document({ posts: looped }))).toEqual([
			['loop', 'a', ['b', 'c']],
			['loop', 'self', ['self']]
		]);
	});

	it('lists a second root, and not the chair above the head of staff', () => {
		const employers = [employer('nhs', { topPost: 'n-ce' })];
		const chaired = [
			post('nhs', 'chair'),
			post('nhs', 'n-ce', { reportsTo: lines('chair') }),
			post('nhs', 'loose', { reportsTo: lines(['n-ce', 'dotted']) })
		];
		expect(listed(document({ employers, posts: chaired }))).toEqual([
			['reports-to-nobody', 'loose', []]
		]);
	});

	it('lists a missing manager and a vacant one', () => {
		const more = [
			post('nhs', 'x', { reportsTo: lines('gone') }),
			post('nhs', 'v', { reportsTo: lines('n-ce'), status: 'vacant' }),
			post('nhs', 'y', { reportsTo: lines('v') })
		];
		expect(listed(document({ posts: [...trust, ...more] }))).toEqual([
			['reports-to-missing', 'x', ['gone']],
			['reports-to-vacant', 'y', ['v']]
		]);
	});

	it('lists a line across employers unless a secondment carries it', () => {
		const crossing = [...posts, post('council', 'x', { reportsTo: lines('n-mgr') })];
		expect(listed(document({ posts: crossing }))).toEqual([['crosses-employers', 'x', ['n-mgr']]]);
		const contracts = [contract('nhs', 'n', { post: 'n-nurse' })];
		const moves = [secondment('s', ['n'], 'council', 'c-head')];
		expect(listed(document({ posts, contracts }, { moves }))).toEqual([]);
	});

	it('lists the line that a transfer leaves behind with the old employer', () => {
		const contracts = [contract('nhs', 'n', { post: 'n-nurse' })];
		const moves = [transfer('t', ['n'], 'council')];
		expect(listed(document({ posts, contracts }, { moves }))).toEqual([
			['crosses-employers', 'n-nurse', ['n-mgr']]
		]);
	});

	it('lists a joint post that manages in one body whoever manages it in the other', () => {
		// In the trust it is chief executive over n-dir; in the council it reports to n-dir.
		const joint = jointPost(
			'joint',
			[
				{ employer: 'nhs', replaces: 'n-ce' },
				{ employer: 'council', replaces: 'c-dass', reportsTo: 'n-dir' }
			],
			{ holder: 'h' }
		);
		expect(listed(document({ posts, contracts: [holder] }, { moves: [joint] }))).toEqual([
			['own-report', 'joint', ['n-dir']]
		]);
	});

	it('lists the two loops of one joint post in one order, whatever the order of the posts', () => {
		// In the trust the joint post takes over n-dir and reports to n-mgr below it; in the council it
		// takes over c-stray, whose line to n-dir now leads from the joint post to itself.
		const joint = jointPost('joint', [
			{ employer: 'nhs', replaces: 'n-dir', reportsTo: 'n-mgr' },
			{ employer: 'council', replaces: 'c-stray' }
		]);
		const looped = [...posts, post('council', 'c-stray', { reportsTo: lines('n-dir') })];
		const loopsOf = (given: typeof posts) =>
			listed(document({ posts: given }, { moves: [joint] })).filter(([kind]) => kind === 'loop');
		const both = [
			['loop', 'joint', ['joint']],
			['loop', 'joint', ['n-mgr']]
		];
		expect(loopsOf(looped)).toEqual(both);
		expect(loopsOf([...looped].reverse())).toEqual(both);
	});

	it('lists the two line managers of a joint post, by design or not', () => {
		const joint = jointPost(
			'joint',
			[
				{ employer: 'nhs', reportsTo: 'n-ce' },
				{ employer: 'council', reportsTo: 'c-ce' }
			],
			{ holder: 'h' }
		);
		const free = contract('nhs', 'h');
		expect(listed(document({ posts, contracts: [free] }, { moves: [joint] }))).toEqual([
			['two-lines-of-one-kind', 'joint', ['c-ce', 'n-ce']]
		]);
	});

	it('reads a loop of 30,000 posts without running out of stack', () => {
		const ring = Array.from({ length: 30_000 }, (_, index) =>
			post('nhs', `p${index}`, { reportsTo: lines(`p${(index + 1) % 30_000}`) })
		);
		expect(listed(document({ posts: ring })).map(([ambiguity]) => ambiguity)).toEqual(['loop']);
	});
});
