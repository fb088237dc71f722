/** One way from an answer of the data API to a typed value or a refusal; no value of a row is kept. */
import { error } from '@sveltejs/kit';
import type { z } from 'zod';

export interface Answered {
	readonly data: unknown;
	readonly error: { readonly code: string } | null;
}

/** The store said no for a reason that the program did not expect; `code` is the database's own. */
export class StoreError extends Error {
	override readonly name = 'StoreError';
	readonly code: string;

	constructor(code: string) {
		super(`The store refused (${code})`);
		this.code = code;
	}
}

/**
 * The value of an answer.
 *
 * @throws an HTTP 403, 503 or 507 with a sentence for people, or {@link StoreError}.
 */
export function valueOf<T>(schema: z.ZodType<T>, answer: Answered): T {
	refuseFailure(answer);
	return schema.parse(answer.data);
}

export function refuseFailure({ error: failure }: Answered): void {
	if (failure === null) return;
	const known = refusals[failure.code];
	if (known === undefined) throw new StoreError(failure.code);
	error(known.status, known.sentence);
}

const notInTime = { status: 503, sentence: 'The store did not answer. Try again in a moment.' };
const refusals: Readonly<Record<string, { status: number; sentence: string }>> = {
	'42501': { status: 403, sentence: 'You may look at this workspace but not change it.' },
	'disk-full': {
		status: 507,
		sentence:
			'There is too little free space on the disk to save safely. Nothing was changed. Free some space and try again.'
	},
	'store-timeout': notInTime,
	'store-stopped': notInTime,
	'store-failed': notInTime,
	closed: notInTime
};
