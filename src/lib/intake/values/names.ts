/** Names as keys, in the browser alone: they are compared and never kept. */

/**
 * `Surname, Mrs. Forename Middle` and `SURNAME, Forename [Dr]` as one key of surname and first
 * forename; a name in another order is its words.
 */
export function personName(text: string): string {
	const plain = text
		.toLowerCase()
		.normalize('NFKD')
		.replace(/\[[^\]]*\]|\([^)]*\)/g, ' ')
		.replace(/[^a-z,' -]+/g, ' ');
	const [surname = '', ...rest] = plain.split(',');
	const forenames = rest
		.join(' ')
		.split(/\s+/)
		.filter((word) => word !== '' && !titles.has(word));
	const last = surname.trim().replace(/\s+/g, ' ');
	if (forenames.length === 0) {
		return last
			.split(' ')
			.filter((word) => !titles.has(word))
			.join(' ');
	}
	return `${forenames[0] ?? ''} ${last}`;
}

const titles = new Set(['mr', 'mrs', 'ms', 'miss', 'mx', 'dr', 'prof', 'professor', 'sir', 'rev']);
