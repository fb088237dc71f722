import { parseArgs } from 'node:util';
import { lapsesOn, lapsing, reference } from '#lib/reference/reference.ts';
import { isIsoDate } from '#lib/domain/dates.ts';
import { BadInput } from './input.ts';

/** Every pay edition held, with status and source, and which have lapsed by a date. */
export function editionsCommand(words: string[]): unknown {
	const { values } = parseArgs({
		args: words,
		options: { json: { type: 'boolean' }, 'as-of': { type: 'string' } }
	});
	const asOf = values['as-of'] ?? new Date().toISOString().slice(0, 10);
	if (!isIsoDate(asOf)) throw new BadInput(`--as-of ${asOf}: give a date as YYYY-MM-DD`);
	return {
		asOf,
		lapsing: lapsing(reference, asOf),
		editions: reference.payEditions.map((edition) => ({
			id: edition.id,
			effectiveFrom: edition.effectiveFrom,
			lapsesOn: lapsesOn(edition),
			status: edition.status,
			source: edition.source,
			confidence: edition.confidence,
			note: edition.note
		}))
	};
}
