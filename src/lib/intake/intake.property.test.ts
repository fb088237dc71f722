import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesOf, confirmed, council, options, trust } from './invented.ts';
import { suggestMapping } from './mapping.ts';
import { importGrades } from './grade-structure.ts';
import { importStaff } from './staff.ts';
import { importStructure } from './structure.ts';
import { baselineSchema } from '#lib/domain/workforce.ts';
import { readTextTable } from './table.ts';
import { recogniseGrades } from './grades.ts';
import { readMoney } from './values/money.ts';
import { readDate } from './values/dates.ts';
import { readHours } from './values/hours.ts';
import { synonyms } from './synonyms.ts';
import type { FileKind } from './types.ts';

const kinds: readonly FileKind[] = ['staff', 'structure', 'grades'];

function importAny(bytes: Uint8Array): void {
	const result = readTextTable(bytes, 'any');
	if (!result.ok) {
		expect(result.issues.some(({ severity }) => severity === 'error')).toBe(true);
		return;
	}
	for (const employer of [trust, council]) {
		for (const kind of kinds) {
			const mapping = suggestMapping(result.table, kind);
			recogniseGrades(result.table, mapping, employer);
			if (kind === 'grades') importGrades(result.table, mapping, options(employer));
			else if (kind === 'staff') importStaff(result.table, mapping, options(employer));
			else importStructure(result.table, mapping, options(employer));
		}
	}
}

const headingsOf = (kind: FileKind) =>
	Object.values(synonyms[kind]).flatMap((headings) => Object.keys(headings));

const cell = fc.oneof(
	fc.constantFrom('', '1', '2', '6', 'A1', 'a1', '8a', 'XX', '0', 'N/D', 'Vacant', '37.5', '0.5'),
	fc.constantFrom('NHS|XR05|Review Body Band 5', '31/02/2019', '4712-12-31', '65000 - 69999'),
	fc.constantFrom('__proto__', 'constructor', '12345678901234567890', '£1e9', '9'.repeat(400)),
	fc.string({ maxLength: 12, unit: 'grapheme' })
);

/** A file with known headings in any order and cells of every awkward kind. */
const fileOf = (kind: FileKind) =>
	fc
		.uniqueArray(fc.constantFrom(...headingsOf(kind), '__proto__', 'toString', ''), {
			minLength: 3,
			maxLength: 14
		})
		.chain((headings) =>
			fc
				.array(fc.array(cell, { minLength: headings.length, maxLength: headings.length }), {
					minLength: 1,
					maxLength: 12
				})
				.map((rows) => csv([headings, ...rows]))
		);

function csv(rows: readonly (readonly string[])[]): string {
	return rows
		.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(','))
		.join('\r\n');
}

describe('any file at all', () => {
	it('never throws on bytes', () => {
		fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), importAny));
	});

	it('never throws on text', () => {
		fc.assert(
			fc.property(fc.string({ maxLength: 400, unit: 'binary' }), (text) => importAny(bytesOf(text)))
		);
	});

	it('never throws on awkward cells below known headings', () => {
		fc.assert(
			fc.property(fc.constantFrom(...kinds).chain(fileOf), (text) => importAny(bytesOf(text)))
		);
	});
});

describe('rows of a staff or structure file', () => {
	it('are each a contract, a vacant post, set aside or refused', () => {
		fc.assert(
			fc.property(fileOf('staff'), (text) => {
				const read = readTextTable(bytesOf(text), 'any');
				if (!read.ok) return;
				const mapping = suggestMapping(read.table, 'staff');
				const review = importStaff(read.table, mapping, options(council));
				const { facts, contracts, issues } = confirmed(review, options(council));
				expect(facts.refused).toBeGreaterThanOrEqual(0);
				expect(facts.contracts).toBe(contracts.length);
				expect(facts.contracts + facts.setAside + facts.refused).toBeLessThanOrEqual(facts.rows);
				const errors = new Set(
					issues.filter(({ severity }) => severity === 'error').map(({ row }) => row)
				);
				expect(errors.size).toBeGreaterThanOrEqual(Math.min(1, facts.refused));
			})
		);
	});

	it('give a baseline that the schema takes, with distinct references', () => {
		fc.assert(
			fc.property(fileOf('staff'), fileOf('structure'), (staff, structure) => {
				const a = readTextTable(bytesOf(staff), 'any');
				const b = readTextTable(bytesOf(structure), 'any');
				if (!a.ok || !b.ok) return;
				const people = confirmed(
					importStaff(a.table, suggestMapping(a.table, 'staff'), options(trust)),
					options(trust)
				);
				const posts = confirmed(
					importStructure(b.table, suggestMapping(b.table, 'structure'), options(council)),
					options(council)
				);
				const baseline = baselineSchema.parse({
					format: 'workforce-baseline',
					formatVersion: 1,
					name: 'any',
					asOf: '2026-11-01',
					employers: [trust, council],
					contracts: people.contracts,
					posts: [...people.posts, ...posts.posts]
				});
				const refs = [...baseline.contracts, ...baseline.posts].map(({ ref }) => ref);
				expect(new Set(refs).size).toBe(refs.length);
			})
		);
	});

	it('keep every column, whatever its heading', () => {
		fc.assert(
			fc.property(fc.constantFrom('__proto__', 'constructor', 'hasOwnProperty'), (odd) => {
				const read = readTextTable(bytesOf(`Employee Number,${odd},Grade\n1,kept,6\n`), 'any');
				expect(read.ok && suggestMapping(read.table, 'staff').columns[1]).toMatchObject({
					heading: odd,
					samples: ['kept']
				});
			})
		);
	});
});

describe('values', () => {
	it('pounds written with or without £ and commas come back to the penny', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 99_999_999_99 }), fc.boolean(), (pence, plain) => {
				const whole = String(Math.floor(pence / 100));
				const part = String(pence % 100).padStart(2, '0');
				const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
				const text = plain ? `${whole}.${part}` : ` £${grouped}.${part} `;
				expect(readMoney(text)).toEqual({ kind: 'amount', pence });
			})
		);
	});

	it('any day from 1900 to 2199 reads alike as ISO, day first and packed', () => {
		const day = fc.date({
			min: new Date('1900-01-01'),
			max: new Date('2199-12-31'),
			noInvalidDate: true
		});
		fc.assert(
			fc.property(day, (given) => {
				const date = given.toISOString().slice(0, 10);
				const [y = '', m = '', d = ''] = date.split('-');
				for (const text of [date, `${d}/${m}/${y}`, `${y}${m}${d}`]) {
					expect(readDate(text)).toEqual({ kind: 'date', date });
				}
			})
		);
	});

	it('minutes written as hours:minutes come back', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 59 }), (h, m) => {
				expect(readHours(`${h}:${String(m).padStart(2, '0')}`)).toEqual({
					kind: 'minutes',
					minutes: h * 60 + m
				});
			})
		);
	});
});
