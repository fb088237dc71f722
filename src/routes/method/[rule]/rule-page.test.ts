import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { reference } from '#lib/reference/reference.ts';
import { isRuleWithPage } from '#lib/words/method.ts';
import { rulings } from '#lib/words/rulings.ts';
import { quantities } from '#lib/words/term-rules.ts';
import { rulePage } from './rule-page.ts';

const engine = new URL('../../../lib/engine/', import.meta.url);

/** Ids that the engine writes into workings as plain text. */
const used = readdirSync(engine, { recursive: true, encoding: 'utf8' })
	.filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
	.flatMap((name) => [
		...readFileSync(new URL(name, engine), 'utf8').matchAll(/\brule: '([A-Z]\d+)'/g)
	])
	.map((match) => match[1] ?? '');

describe('the page of a rule', () => {
	it('exists for all fifty terms, V1 to V14, C1 to C15, R1 to R29 and every figure', () => {
		const ids = [
			...reference.terms,
			...reference.rules,
			...reference.continuity,
			...rulings,
			...quantities
		].map(({ id }) => id);
		expect(ids.length).toBe(50 + 14 + 15 + 29 + quantities.length);
		expect(ids.filter((id) => rulePage(id) === null || !isRuleWithPage(id))).toEqual([]);
	});

	it('exists for every rule that a working of the engine names', () => {
		expect(used.length).toBeGreaterThan(20);
		expect([...new Set(used)].filter((id) => rulePage(id) === null)).toEqual([]);
	});

	it('is none for V15, R30, T51 and a word, and no link leads there', () => {
		for (const id of ['V15', 'V0', 'R30', 'T51', 'C16', 'constructor', '']) {
			expect(rulePage(id)).toBeNull();
			expect(isRuleWithPage(id)).toBe(false);
		}
	});

	it('says of T21 that it is protected, to 0.01 weeks, on the source of the register', () => {
		expect(rulePage('T21')).toMatchObject({
			kind: 'term',
			protectedByDefault: true,
			tolerance: '0.01',
			confidence: 'medium',
			source: { title: 'Project convention' }
		});
	});

	it('names redundancy pay alone under R9, the floor and cap of part-timers', () => {
		expect(rulePage('R9')).toMatchObject({ kind: 'ruling', terms: ['T31'] });
	});
});
