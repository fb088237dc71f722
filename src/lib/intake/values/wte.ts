import { type Ratio, fromDecimal } from '#lib/domain/ratio.ts';
import { isNothing } from './nothing.ts';

export type WteReading =
	| { readonly kind: 'none' }
	| { readonly kind: 'wte'; readonly wte: Ratio }
	| { readonly kind: 'bad' };

/** WTE cells: a plain decimal, or a percentage. A link that slid into the column is `bad`. */
export function readWte(text: string): WteReading {
	if (isNothing(text)) return { kind: 'none' };
	const match = /^(\d{1,5})?(?:\.(\d{1,9}))?\s*(%)?$/.exec(text.trim());
	if (!match || (match[1] === undefined && match[2] === undefined)) return { kind: 'bad' };
	const decimal = fromDecimal(`${match[1] ?? '0'}.${match[2] ?? '0'}`);
	return {
		kind: 'wte',
		wte: match[3] ? { n: decimal.n, d: decimal.d * 100n } : decimal
	};
}
