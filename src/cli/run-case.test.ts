import { describe, expect, it } from 'vitest';
import { runCase } from './run-case.ts';

const written = (change: string) => `
name: nothing moves
asOf: 2026-11-25
editions: []
given:
  contract:
    employer: trust
    framework: afc-england
    grade: '6'
    point: '3'
    weeklyHours: 37.5
    fullTimeHours: 37.5
  employers:
    - { id: trust, kind: nhs, fullTimeHours: 37.5 }
terms: [T01]
expect:
  verdict: same
  terms:
${change}
`;

describe('a worked case', () => {
	it('passes on £48,117.00 and fails one penny above, saying both figures', () => {
		const [right] = runCase(written('    T01: { own: 48117.00 }'));
		expect(right).toMatchObject({ name: 'nothing moves', source: null, passed: true });
		const [wrong] = runCase(written('    T01: { own: 48117.01 }'));
		expect(wrong?.passed).toBe(false);
		expect(wrong?.checks.filter(({ passed }) => !passed)).toEqual([
			{ field: 'T01.own', expected: 48117.01, actual: 48117, passed: false }
		]);
	});

	it('fails on a term that the case does not judge', () => {
		expect(runCase(written('    T21: { own: 8.2 }'))[0]?.checks.at(-1)).toMatchObject({
			field: 'T21',
			actual: 'not judged',
			passed: false
		});
	});

	it('refuses what it cannot read, in one line that says where', () => {
		const refusal = (text: string) => {
			try {
				runCase(text);
				return 'accepted';
			} catch (error) {
				return error instanceof Error ? error.message : 'unknown';
			}
		};
		expect(refusal('')).toMatch(/^case: file: /);
		expect(refusal('a: [')).toMatch(/^This is not YAML: .*$/);
		expect(refusal(written('    T01: { owned: 1 }'))).toMatch(/^case: expect\.terms\.T01: .*$/);
		expect(refusal(written('    T01: {}').replace('employer: trust', 'employer: none'))).toBe(
			'nothing moves: given.contract.employer: there is no employer "none"'
		);
	});
});
