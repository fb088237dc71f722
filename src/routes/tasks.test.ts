import { describe, expect, it } from 'vitest';
import { tasksOf } from './tasks.ts';

const workforce = {
	id: 'w',
	name: 'Trust and Council',
	asOf: '2026-04-01',
	sides: ['nhs', 'council'] as const
};

describe('the list of tasks', () => {
	it('starts with two files to load and four tasks that cannot start yet', () => {
		const tasks = tasksOf({ workforce: null, scenarios: [], liveLinks: 0 });
		expect(tasks.map(({ state }) => state)).toEqual([
			'to-do',
			'to-do',
			'waiting',
			'waiting',
			'waiting',
			'waiting'
		]);
		expect(tasks.filter(({ href }) => href).map(({ href }) => href)).toEqual([
			'/import?side=nhs',
			'/import?side=council'
		]);
	});

	it('says that one side is missing when only the NHS file is in', () => {
		const tasks = tasksOf({
			workforce: { ...workforce, sides: ['nhs'] },
			scenarios: [],
			liveLinks: 0
		});
		expect(tasks.map(({ status }) => status).slice(0, 3)).toEqual([
			'Loaded',
			'Not started',
			'One side only'
		]);
	});

	it('leads to the last saved scenario and counts 2 live links', () => {
		const scenarios = [
			{ id: 's2', name: 'B' },
			{ id: 's1', name: 'A' }
		];
		const tasks = tasksOf({ workforce, scenarios, liveLinks: 2 });
		expect(tasks[3]?.status).toBe('2 saved');
		expect(tasks[4]?.href).toBe('/scenarios/s2/results');
		expect(tasks[5]?.status).toBe('2 live links');
	});
});
