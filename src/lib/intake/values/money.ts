/** Money cells to whole pence. Nothing is coerced: brackets, minus signs and `k` are refused. */
import { fromDecimal, multiply, ratio, toInteger } from '#lib/domain/ratio.ts';
import { isNothing } from './nothing.ts';

export type MoneyReading =
	| { readonly kind: 'none' }
	| { readonly kind: 'amount'; readonly pence: number }
	/** A published band such as `65000 - 69999`: not a salary. */
	| { readonly kind: 'range'; readonly fromPence: number; readonly toPence: number }
	| { readonly kind: 'bad' };

const amountForm = /^£?(\d{1,9}|\d{1,3}(?:,\d{3}){1,3})(\.\d{1,6})?$/;

export function readMoney(text: string): MoneyReading {
	if (isNothing(text)) return { kind: 'none' };
	const pence = penceOf(text);
	if (pence !== null) return { kind: 'amount', pence };
	const [from, to, ...more] = text.split(/\s*(?:-|–|—|\bto\b)\s*/);
	if (from === undefined || to === undefined || more.length > 0) return { kind: 'bad' };
	const fromPence = penceOf(from);
	const toPence = penceOf(to);
	if (fromPence === null || toPence === null || fromPence > toPence) return { kind: 'bad' };
	return { kind: 'range', fromPence, toPence };
}

function penceOf(text: string): number | null {
	// `per annum` is the only period that leaves the figure what it says.
	const plain = text.replace(/[\s\u00a0]+/g, '').replace(/^gbp|(?:p\.?a\.?|perannum)$/gi, '');
	const match = amountForm.exec(plain);
	if (!match) return null;
	const whole = (match[1] ?? '').replaceAll(',', '');
	return toInteger(multiply(fromDecimal(`${whole}${match[2] ?? ''}`), ratio(100)));
}
