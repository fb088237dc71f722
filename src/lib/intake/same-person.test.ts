import { describe, expect, it } from 'vitest';
import { tableOf } from './invented.ts';
import { suggestMapping } from './mapping.ts';
import { personHashes, sameAcrossEmployers } from './same-person.ts';

function hashesOf(text: string, salt: string) {
	const table = tableOf(text);
	return personHashes(table, suggestMapping(table, 'staff'), salt);
}

const nhs = 'Employee Number,NI Number,Grade\n1,QQ123456C,6\n2,QQ111111A,6\n3,not known,6\n';
const local = 'Personal Reference,NI Number,Grade\nC1,qq 12 34 56 C,E\nC2,QQ222222B,E\n';

describe('the same person under two employers', () => {
	it('is suggested by an NI number, however it is spaced', () => {
		const same = sameAcrossEmployers(hashesOf(nhs, 'salt'), hashesOf(local, 'salt'));
		expect(same).toEqual([{ a: '1', b: 'C1' }]);
	});

	it('cannot be told with the salt of another session', () => {
		expect(sameAcrossEmployers(hashesOf(nhs, 'one'), hashesOf(local, 'other'))).toEqual([]);
	});

	it('keeps no number and leaves out what is not one', () => {
		const hashes = hashesOf(nhs, 'salt');
		expect([...hashes.keys()]).toEqual(['1', '2']);
		expect([...hashes.values()].join()).not.toContain('123456');
	});

	it('says nothing where one number stands for two people', () => {
		const twice = 'Employee Number,NI Number,Grade\n1,QQ123456C,6\n2,QQ123456C,6\n';
		expect(sameAcrossEmployers(hashesOf(twice, 'salt'), hashesOf(local, 'salt'))).toEqual([]);
	});
});
