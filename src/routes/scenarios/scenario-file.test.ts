import { describe, expect, it } from 'vitest';
import { emptyScenario, firstOfNextMonth } from './new-scenario.ts';
import { readScenarioFile } from './scenario-file.ts';

const scenario = emptyScenario('Joint adult care', '2027-01-01');

describe('scenario files', () => {
	it('reads back what was written, alone and inside a document', () => {
		expect(readScenarioFile(JSON.stringify(scenario))).toEqual({ ok: true, scenario });
		expect(readScenarioFile(JSON.stringify({ baseline: {}, scenario }))).toMatchObject({
			ok: true
		});
	});

	it('names the place of a defect: 31 February in the first award', () => {
		const awards = [{ group: 'njc', from: '2027-02-31', basisPoints: 300, note: '' }];
		const read = readScenarioFile(JSON.stringify({ ...scenario, awards }));
		expect(read).toEqual({
			ok: false,
			problems: ['At awards[0].from: Give a real date as YYYY-MM-DD']
		});
	});

	it('says that text is not a scenario', () => {
		expect(readScenarioFile('a,b,c')).toMatchObject({ ok: false });
	});
});

describe('a new scenario', () => {
	it('starts on 1 January 2027 when made on 31 December 2026', () => {
		expect(firstOfNextMonth('2026-12-31')).toBe('2027-01-01');
	});
});
