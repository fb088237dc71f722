import { describe, expect, it } from 'vitest';
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
} from './invented-workforce.ts';
import { type Structure, capacityIn, reportsOf } from './structure.ts';
import { structures } from './structures.ts';

/** Two organisations of the same shape: chief executive, director, manager, worker. */
const twin = [
	post('nhs', 'n-ce'),
	post('nhs', 'n-dir', { reportsTo: lines('n-ce') }),
	post('nhs', 'n-mgr', { reportsTo: lines('n-dir'), team: 'Locality' }),
	post('nhs', 'n-nurse', { reportsTo: lines('n-mgr'), team: 'Locality' }),
	post('council', 'c-ce'),
	post('council', 'c-dass', { reportsTo: lines('c-ce') }),
	post('council', 'c-head', { reportsTo: lines('c-dass') }),
	post('council', 'c-mgr', { reportsTo: lines('c-head'), team: 'Locality' }),
	post('council', 'c-worker', { reportsTo: lines('c-mgr'), team: 'Locality' })
];

function tier(structure: Structure, employerId: string, ref: string): number | null | undefined {
	return capacityIn(structure.posts.get(ref), employerId)?.tier;
}

function headOf(structure: Structure, employerId: string): string | null | undefined {
	return structure.organisations.find((one) => one.employer === employerId)?.head;
}

describe('the head of staff and the tiers below', () => {
	it('counts the chief executive as tier 1 and the worker four lines below as tier 5', () => {
		const { before } = structures(document({ posts: twin }));
		expect(headOf(before, 'council')).toBe('c-ce');
		expect(tier(before, 'council', 'c-ce')).toBe(1);
		expect(tier(before, 'council', 'c-worker')).toBe(5);
		expect(tier(before, 'nhs', 'n-nurse')).toBe(4);
	});

	it('takes the stated top post although a chair stands above it', () => {
		const posts = [
			post('nhs', 'chair'),
			post('nhs', 'ce', { reportsTo: lines('chair') }),
			post('nhs', 'director', { reportsTo: lines('ce') })
		];
		const employers = [employer('nhs', { topPost: 'ce' })];
		const { before } = structures(document({ employers, posts }));
		expect(tier(before, 'nhs', 'chair')).toBeNull();
		expect(tier(before, 'nhs', 'ce')).toBe(1);
		expect(tier(before, 'nhs', 'director')).toBe(2);
	});

	it('takes the root with two posts below it before the root with one', () => {
		const posts = [
			post('nhs', 'small'),
			post('nhs', 's1', { reportsTo: lines('small') }),
			post('nhs', 'big'),
			post('nhs', 'b1', { reportsTo: lines('big') }),
			post('nhs', 'b2', { reportsTo: lines('b1') })
		];
		const { before } = structures(document({ posts }));
		expect(headOf(before, 'nhs')).toBe('big');
		expect(before.organisations[0]?.roots).toEqual(['big', 'small']);
		expect(tier(before, 'nhs', 's1')).toBeNull();
	});

	it('names no head between two roots of the same size, and says so', () => {
		const { before, findings } = structures(
			document({ posts: [post('nhs', 'one'), post('nhs', 'two')] })
		);
		expect(headOf(before, 'nhs')).toBeNull();
		expect(findings.map(({ code, subject }) => [code, subject])).toEqual([
			['head-not-clear', 'nhs']
		]);
	});

	it('leaves every tier unknown when the top post reports to itself', () => {
		const posts = [
			post('nhs', 'a', { reportsTo: lines('a') }),
			post('nhs', 'b', { reportsTo: lines('a') })
		];
		const { before } = structures(document({ posts }));
		expect(headOf(before, 'nhs')).toBeNull();
		expect(tier(before, 'nhs', 'b')).toBeNull();
	});

	it('counts tiers below a named top post although it stands in a loop of three', () => {
		const posts = [
			post('nhs', 'a', { reportsTo: lines('c') }),
			post('nhs', 'b', { reportsTo: lines('a') }),
			post('nhs', 'c', { reportsTo: lines('b') })
		];
		const employers = [employer('nhs', { topPost: 'a' })];
		const { before } = structures(document({ employers, posts }));
		expect(tier(before, 'nhs', 'c')).toBe(3);
	});

	it('follows the employing line although an operational line is shorter', () => {
		const posts = [
			...twin,
			post('nhs', 'n-both', { reportsTo: lines('n-mgr', ['n-ce', 'operational']) }),
			post('nhs', 'n-op', { reportsTo: lines(['n-dir', 'operational'], ['n-ce', 'professional']) }),
			post('nhs', 'n-dotted', { reportsTo: lines(['n-ce', 'dotted']) })
		];
		const { before } = structures(document({ posts }));
		expect(tier(before, 'nhs', 'n-both')).toBe(4);
		expect(tier(before, 'nhs', 'n-op')).toBe(3);
		expect(tier(before, 'nhs', 'n-dotted')).toBeNull();
	});

	it('takes the shorter of two employing lines', () => {
		const posts = [...twin, post('nhs', 'n-two', { reportsTo: lines('n-mgr', 'n-ce') })];
		expect(tier(structures(document({ posts })).before, 'nhs', 'n-two')).toBe(2);
	});

	it('reads 30,000 posts in one chain without running out of stack', () => {
		const posts = Array.from({ length: 30_000 }, (_, index) =>
			post('nhs', `p${index}`, { reportsTo: index === 0 ? [] : lines(`p${index - 1}`) })
		);
		expect(tier(structures(document({ posts })).before, 'nhs', 'p29999')).toBe(30_000);
	});
});

describe('levels', () => {
	it('prefers the agreed row, then the level of the file, then none', () => {
		const posts = [
			post('nhs', 'a', { title: 'Team  Manager', statedLevel: 9 }),
			post('nhs', 'b', { title: 'Nurse', statedLevel: 7 }),
			post('nhs', 'c', { title: 'Porter' })
		];
		const levels = [levelRow('nhs', 'team manager', 5)];
		const { before } = structures(document({ posts }, { levels }));
		const read = (ref: string) => before.posts.get(ref)?.capacities[0]?.level;
		expect(read('a')).toEqual({ level: 5, setBy: 'joint board', why: 'Agreed' });
		expect(read('b')?.level).toBe(7);
		expect(read('c')?.level).toBeNull();
	});

	it('gives no level where two rows say 4 and 5, and reports the dispute', () => {
		const levels = [levelRow('nhs', 'Manager', 4), levelRow('nhs', 'Manager', 5, 'the union')];
		const posts = [post('nhs', 'm', { title: 'Manager', statedLevel: 4 })];
		const { before, findings } = structures(document({ posts }, { levels }));
		expect(before.posts.get('m')?.capacities[0]?.level).toEqual({
			level: null,
			setBy: 'joint board and the union',
			why: 'Disputed: level 4 or 5'
		});
		expect(findings.map(({ code }) => code)).toContain('level-disputed');
	});
});

describe('a joint post', () => {
	const dass = jointPost(
		'joint',
		[
			{ employer: 'nhs', replaces: 'n-ce' },
			{ employer: 'council', replaces: 'c-dass' }
		],
		{ holder: 'h' }
	);
	const contracts = [
		contract('nhs', 'h', { post: 'n-ce' }),
		contract('council', 'd', { post: 'c-dass' })
	];

	it('takes over the reports and lines of two posts: tier 1 in the trust, 2 in the council', () => {
		const { after } = structures(document({ posts: twin, contracts }, { moves: [dass] }));
		expect(after.posts.has('n-ce')).toBe(false);
		expect(reportsOf(after, 'joint')).toEqual(['c-head', 'n-dir']);
		expect(headOf(after, 'nhs')).toBe('joint');
		expect(tier(after, 'nhs', 'joint')).toBe(1);
		expect(tier(after, 'council', 'joint')).toBe(2);
		expect(tier(after, 'nhs', 'n-dir')).toBe(2);
		expect(tier(after, 'council', 'c-head')).toBe(3);
		expect(after.posts.get('joint')).toMatchObject({ employer: 'nhs', status: 'filled' });
	});

	it('reports the director whose post is taken over and who is not the holder', () => {
		const { findings } = structures(document({ posts: twin, contracts }, { moves: [dass] }));
		expect(findings.map(({ code, subject }) => [code, subject])).toEqual([
			['post-replaced', 'c-dass']
		]);
	});

	it('leaves the old post of its holder vacant when it takes over no post', () => {
		const move = jointPost(
			'joint',
			[
				{ employer: 'nhs', reportsTo: 'n-ce' },
				{ employer: 'council', reportsTo: 'c-ce', level: 2 }
			],
			{ holder: 'h' }
		);
		const held = [contract('nhs', 'h', { post: 'n-dir' })];
		const { after } = structures(document({ posts: twin, contracts: held }, { moves: [move] }));
		expect(after.posts.get('n-dir')?.status).toBe('vacant');
		expect(after.holders.get('joint')).toEqual(['h']);
		expect(capacityIn(after.posts.get('joint'), 'council')).toMatchObject({
			tier: 2,
			level: { level: 2, setBy: 'the scenario' }
		});
	});

	it('names every ref that does not exist and still stands', () => {
		const move = jointPost(
			'joint',
			[
				{ employer: 'nhs', replaces: 'gone' },
				{ employer: 'elsewhere', reportsTo: 'nobody' }
			],
			{ holder: 'ghost' }
		);
		const { after, findings } = structures(document({ posts: twin }, { moves: [move] }));
		expect(findings.map(({ code }) => code).sort()).toEqual([
			'unknown-contract',
			'unknown-employer',
			'unknown-post',
			'unknown-post'
		]);
		expect(after.posts.get('joint')?.status).toBe('vacant');
	});
});

describe('an integrated team', () => {
	const teams = [
		['nhs', 'Locality'],
		['council', 'locality']
	] as const;

	it('puts only the top posts under an ordinary lead, and moves employing lines of its employer', () => {
		const posts = [...twin, post('nhs', 'n-lead', { reportsTo: lines('n-dir') })];
		const { after } = structures(
			document({ posts }, { moves: [integratedTeam('team', teams, 'n-lead')] })
		);
		const kinds = (ref: string) =>
			after.posts.get(ref)?.reportsTo.map(({ to, kind }) => [to, kind]);
		expect(kinds('n-mgr')).toEqual([
			['n-lead', 'employing'],
			['n-lead', 'operational']
		]);
		expect(kinds('c-mgr')).toEqual([
			['n-lead', 'operational'],
			['c-head', 'employing']
		]);
		expect(kinds('c-worker')).toEqual([['c-mgr', 'employing']]);
		// n-ce 1, n-dir 2, n-lead 3, n-mgr 4; the council manager keeps its employing chain: tier 4.
		expect(tier(after, 'nhs', 'n-mgr')).toBe(4);
		expect(tier(after, 'council', 'c-mgr')).toBe(4);
		expect(reportsOf(after, 'n-lead')).toEqual(['c-mgr', 'n-mgr']);
	});

	it('moves both employing lines under a joint lead that stands later in the list', () => {
		const lead = jointPost('joint', [
			{ employer: 'nhs', reportsTo: 'n-dir' },
			{ employer: 'council', reportsTo: 'c-dass' }
		]);
		const { after } = structures(
			document({ posts: twin }, { moves: [integratedTeam('team', teams, 'joint'), lead] })
		);
		// Trust: n-ce 1, n-dir 2, joint 3, n-mgr 4 (was 3). Council: joint 3, c-mgr 4 (was 4).
		expect(tier(after, 'nhs', 'n-mgr')).toBe(4);
		expect(tier(after, 'nhs', 'n-nurse')).toBe(5);
		expect(tier(after, 'council', 'c-mgr')).toBe(4);
	});

	it('leaves the manager of the lead where it is and says so', () => {
		const { after, findings } = structures(
			document({ posts: twin }, { moves: [integratedTeam('team', teams, 'n-nurse')] })
		);
		expect(findings.map(({ code }) => code)).toEqual(['lead-below-team']);
		expect(tier(after, 'nhs', 'n-nurse')).toBe(4);
	});

	it('names an unknown team and an unknown lead', () => {
		const move = integratedTeam('team', [['nhs', 'Nowhere']], 'nobody');
		const { findings } = structures(document({ posts: twin }, { moves: [move] }));
		expect(findings.map(({ code }) => code)).toEqual(['unknown-team', 'unknown-post']);
	});
});

describe('secondments and transfers', () => {
	it('adds an operational line to the host manager and keeps the employing tier 4', () => {
		const contracts = [contract('nhs', 'n', { post: 'n-nurse' })];
		const moves = [secondment('s', ['n'], 'council', 'c-head')];
		const { after } = structures(document({ posts: twin, contracts }, { moves }));
		expect(reportsOf(after, 'c-head')).toEqual(['c-mgr', 'n-nurse']);
		expect(tier(after, 'nhs', 'n-nurse')).toBe(4);
	});

	it('moves a post and reads its level from the new employer’s row', () => {
		const contracts = [contract('nhs', 'n', { post: 'n-mgr' })];
		const levels = [levelRow('nhs', 'n-mgr', 4), levelRow('council', 'n-mgr', 5)];
		const moves = [transfer('t', ['n'], 'council')];
		const { before, after } = structures(document({ posts: twin, contracts }, { moves, levels }));
		expect(capacityIn(before.posts.get('n-mgr'), 'nhs')?.level.level).toBe(4);
		expect(capacityIn(after.posts.get('n-mgr'), 'council')?.level.level).toBe(5);
	});

	it('does not move a post of which only one of two sharers goes', () => {
		const contracts = [
			contract('nhs', 'n1', { post: 'n-nurse' }),
			contract('nhs', 'n2', { post: 'n-nurse' })
		];
		const moves = [transfer('t', ['n1'], 'council')];
		const { after, findings } = structures(document({ posts: twin, contracts }, { moves }));
		expect(after.posts.get('n-nurse')?.employer).toBe('nhs');
		expect(findings.map(({ code }) => code)).toEqual(['post-shared']);
	});

	it('names contracts, hosts and managers that do not exist', () => {
		const moves = [secondment('s', ['x'], 'mars', 'nobody'), transfer('t', ['y'], 'mars')];
		const { findings } = structures(document({ posts: twin }, { moves }));
		expect(findings.map(({ code }) => code).sort()).toEqual([
			'unknown-contract',
			'unknown-contract',
			'unknown-employer',
			'unknown-employer',
			'unknown-post'
		]);
	});
});

describe('a scenario without moves', () => {
	it('has the same structure after as before', () => {
		const { before, after } = structures(document({ posts: twin }));
		expect(after).toEqual(before);
	});
});
