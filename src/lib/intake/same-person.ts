/**
 * The same person under two employers, suggested by NI number. The number is hashed with a salt of
 * this import session in the browser, the hashes are compared there, and both are then forgotten.
 */
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { base32 } from './base32.ts';
import { columnOf } from './columns.ts';
import { columnsOfTable, textAt } from './cells.ts';
import type { Mapping, Table } from './types.ts';

/** Number of the person in the file → salted hash of the NI number. */
export type PersonHashes = ReadonlyMap<string, string>;

export interface SamePerson {
	/** Numbers in either file; to be confirmed by a person, never joined without. */
	readonly a: string;
	readonly b: string;
}

const ninoForm = /^[A-Z]{2}\d{6}[A-D]?$/;

/** Empty when the file has no NI number column. Rows whose number is not one are left out. */
export function personHashes(table: Table, mapping: Mapping, salt: string): PersonHashes {
	const nino = columnOf(mapping, 'ni-number');
	const person = columnOf(mapping, 'employee-number') ?? columnOf(mapping, 'assignment-number');
	const columns = columnsOfTable(table);
	const ninos = nino ? columns[nino.index] : undefined;
	const people = person ? columns[person.index] : undefined;
	if (!ninos || !people) return new Map();
	const encoder = new TextEncoder();
	const keyed = hmac.create(sha256, encoder.encode(salt));
	const hashes = ninos.values.map((text) => {
		const plain = text.toUpperCase().replace(/\s+/g, '');
		if (!ninoForm.test(plain)) return null;
		const digest = keyed
			.clone()
			.update(encoder.encode(plain.slice(0, 8)))
			.digest();
		return base32(digest, 26);
	});
	const found = new Map<string, string>();
	for (let row = 0; row < people.codes.length; row += 1) {
		const hash = hashes[ninos.codes[row] ?? 0];
		const number = textAt(people, row).trim();
		if (hash && number !== '') found.set(number, hash);
	}
	return found;
}

/** People whose hashes agree. A hash that one file has for two people says nothing. */
export function sameAcrossEmployers(hashesA: PersonHashes, hashesB: PersonHashes): SamePerson[] {
	const inB = byHash(hashesB);
	return [...byHash(hashesA)].flatMap(([hash, a]) => {
		const b = inB.get(hash);
		return a === null || b === undefined || b === null ? [] : [{ a, b }];
	});
}

function byHash(hashes: PersonHashes): Map<string, string | null> {
	const people = new Map<string, string | null>();
	for (const [person, hash] of hashes) people.set(hash, people.has(hash) ? null : person);
	return people;
}
