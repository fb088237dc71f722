/** The example files: the same bytes on every run, and everything in them resolves. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { scenarioDocumentSchema, scenarioSchema } from '#lib/domain/scenario.ts';
import { type Employer, employerSchema } from '#lib/domain/workforce.ts';
import {
	importGrades,
	importStaff,
	pseudonymise,
	readTextTable,
	recogniseGrades,
	suggestMapping
} from '#lib/intake/intake.ts';
import { samples } from '../tooling/generate-samples.ts';

const folder = new URL('../../static/samples/', import.meta.url);
const text = (name: string) => readFileSync(new URL(name, folder), 'utf8');

function tableOf(name: string) {
	const read = readTextTable(readFileSync(new URL(name, folder)), name);
	if (!read.ok) throw new Error(`${name} cannot be read`);
	return read.table;
}

const employers = z.array(employerSchema).parse(JSON.parse(text('example-employers.json')));
const scenario = scenarioSchema.parse(JSON.parse(text('example-scenario.json')));

function employerOf(id: string): Employer {
	const found = employers.find((employer) => employer.id === id);
	if (!found) throw new Error(`No employer ${id}`);
	return found;
}

function staffOf(name: string, employer: Employer) {
	const table = tableOf(name);
	const mapping = suggestMapping(table, 'staff');
	const gradeReadings = recogniseGrades(table, mapping, employer);
	const review = importStaff(table, mapping, { employer, asOf: '2026-11-01', gradeReadings });
	return pseudonymise(review, { employer: employer.id, refKey: 'example' });
}

const trust = staffOf('nhs-staff.csv', employerOf('trust'));
const council = staffOf('council-staff.csv', employerOf('council'));
const contracts = [...trust.contracts, ...council.contracts];
const posts = [...trust.posts, ...council.posts];

describe('the generator', () => {
	it('writes the files that are kept, byte for byte', () => {
		for (const [name, made] of samples()) expect(made, name).toBe(text(name));
	});

	it('gives only NI numbers that were never issued', () => {
		const numbers = `${text('nhs-staff.csv')}${text('council-staff.csv')}`.match(
			/\b[A-Z]{2}\d{6}[A-D]\b/g
		);
		expect(numbers?.length).toBeGreaterThan(400);
		expect(numbers?.every((number) => number.startsWith('QQ'))).toBe(true);
	});
});

describe('the example workforce', () => {
	it('is about 260 NHS and 240 council contracts, two people with two contracts', () => {
		expect(trust.facts).toMatchObject({ contracts: 260, people: 259, roots: 1, depth: 6 });
		expect(council.facts).toMatchObject({ contracts: 244, people: 243, roots: 1, depth: 6 });
	});

	it('has vacancies, seconded and acting-up people, supplements, a red circle and three weeks', () => {
		expect(council.facts.vacancies).toBe(2);
		const statuses = new Set(contracts.map(({ status }) => status));
		expect([...statuses].sort()).toEqual(['acting-up', 'away', 'in-post', 'seconded-out']);
		expect(contracts.some(({ redCircled }) => redCircled)).toBe(true);
		const kinds = new Set(
			contracts.flatMap(({ allowances }) => allowances.map(({ kind }) => kind))
		);
		expect([...kinds].sort()).toEqual([
			'acting-up',
			'hcas',
			'market-supplement',
			'recruitment-retention'
		]);
		const weeks = new Set(contracts.map(({ standardWeekMinutes }) => standardWeekMinutes));
		expect([...weeks].sort()).toEqual([2160, 2220, 2250]);
	});

	it('holds three people on retained NHS terms in the council', () => {
		const retained = council.contracts.filter(({ framework }) => framework === 'afc-england');
		expect(retained.map(({ grade, standardWeekMinutes }) => [grade, standardWeekMinutes])).toEqual([
			['6', 2250],
			['6', 2250],
			['7', 2250]
		]);
	});

	it('shows each awkward cell as the issue that it is', () => {
		const codes = new Set([...trust.issues, ...council.issues].map(({ code }) => code));
		for (const code of [
			'unknown-grade',
			'unknown-point',
			'point-outside-grade',
			'wte-contradicts-hours',
			'hours-from-wte',
			'impossible-date',
			'manager-not-found',
			'manager-letter-case',
			'no-manager',
			'title-band-differs',
			'bank-rows',
			'honorary-rows',
			'not-current',
			'retained-terms'
		]) {
			expect(codes, code).toContain(code);
		}
	});

	it('has two teams of 14 people or more on each side that could be integrated', () => {
		for (const side of [trust, council]) {
			const sizes = new Map<string, Set<string>>();
			for (const { team, person } of side.contracts) {
				sizes.set(team, (sizes.get(team) ?? new Set()).add(person));
			}
			const localities = [...sizes].filter(([team]) => team.includes('Locality'));
			expect(localities).toHaveLength(4);
			expect(localities.every(([, people]) => people.size >= 14)).toBe(true);
		}
	});

	it('has the grades of council-grades.csv in the council', () => {
		const table = tableOf('council-grades.csv');
		const employer = employerOf('council');
		const result = importGrades(table, suggestMapping(table, 'grades'), {
			employer,
			asOf: '2026-11-01',
			gradeReadings: []
		});
		expect(result).toEqual({ grades: employer.grades, issues: [] });
	});
});

describe('the example scenario', () => {
	it('makes one document with the workforce', () => {
		const document = scenarioDocumentSchema.parse({
			baseline: {
				format: 'workforce-baseline',
				formatVersion: 1,
				name: 'Example',
				asOf: '2026-11-01',
				employers,
				contracts,
				posts
			},
			scenario
		});
		expect(document.scenario.moves.map(({ kind }) => kind)).toEqual([
			'joint-post',
			'integrated-team',
			'secondment',
			'tupe-transfer',
			'tupe-transfer',
			'assimilation'
		]);
	});

	it('names only employers, posts, contracts, teams and titles that are there', () => {
		const known = new Set<string | null>([
			null,
			...employers.map(({ id }) => id),
			...contracts.map(({ ref }) => ref),
			...posts.map(({ ref }) => ref),
			...scenario.moves.map(({ id }) => id)
		]);
		const named = scenario.moves.flatMap((move): (string | null)[] => {
			switch (move.kind) {
				case 'integrated-team':
					return [move.lead, ...move.teams.map(({ employer }) => employer)];
				case 'joint-post':
					return [
						move.holder,
						...move.capacities.flatMap((c) => [c.employer, c.replaces, c.reportsTo])
					];
				case 'secondment':
					return [...move.contracts, move.host, move.hostManager];
				case 'tupe-transfer':
				case 'assimilation':
					return [...move.contracts, move.to];
			}
		});
		expect(named.filter((ref) => !known.has(ref))).toEqual([]);
		expect(employers.map(({ topPost }) => topPost).filter((ref) => !known.has(ref))).toEqual([]);
		const titles = new Set(posts.map(({ employer, title }) => `${employer} ${title}`));
		const compared = scenario.comparisons.flatMap((comparison) => comparison.titles);
		expect(compared.filter(({ employer, title }) => !titles.has(`${employer} ${title}`))).toEqual(
			[]
		);
	});

	it('gives a level to every title of both sides', () => {
		const given = new Set(scenario.levels.map(({ employer, title }) => `${employer} ${title}`));
		const held = posts.map(({ employer, title }) => `${employer} ${title}`);
		expect(held.filter((title) => !given.has(title))).toEqual([]);
	});

	it('claims no more than evidence of class C', () => {
		for (const { evidenceClass } of scenario.comparisons) {
			expect(['C', 'D']).toContain(evidenceClass);
		}
	});
});
