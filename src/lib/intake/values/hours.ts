/** Hours cells to minutes. `37.5`, `37:30` and `37.5 Week` are all 2,250 minutes. */
import { type Ratio, divide, fromDecimal, multiply, ratio, toNumber } from '#lib/domain/ratio.ts';
import { isNothing } from './nothing.ts';

export type HoursReading =
	| { readonly kind: 'none' }
	/** Minutes a week, three decimals at most. */
	| { readonly kind: 'minutes'; readonly minutes: number }
	/** Sessions or programmed activities: not hours. */
	| { readonly kind: 'sessions' }
	| { readonly kind: 'bad' };

/** Weeks in each period; the year is 52.143 weeks as both frameworks count it. */
const periods: readonly { readonly form: RegExp; readonly weeks: Ratio }[] = [
	{ form: /^(per |a )?w(ee)?k(ly)?$/, weeks: ratio(1) },
	{ form: /^(per |a )?fortnight(ly)?$/, weeks: ratio(2) },
	{ form: /^(per |a )?month(ly)?$/, weeks: divide(fromDecimal('52.143'), ratio(12)) },
	{ form: /^(per |a )?(year|annum|annual)(ly)?$/, weeks: fromDecimal('52.143') }
];

/** `period` is a separate column (`Week`, `Month`); blank is a week. */
export function readHours(text: string, period = ''): HoursReading {
	if (isNothing(text)) return { kind: 'none' };
	// One space at most, so that the form below stays linear on a cell full of them.
	const clock = /^(\d{1,4})(?:h(\d{2})m?|:(\d{2}):00)$/.exec(
		text.trim().toLowerCase().replace(/\s+/g, '')
	);
	if (clock) return readHours(`${clock[1] ?? ''}:${clock[2] ?? clock[3] ?? ''}`, period);
	const match = /^(\d{1,4})(?:[:.](\d{1,6}))? ?(?:hours?|hrs?)? ?([a-z ]*)$/i.exec(
		text.trim().replace(/\s+/g, ' ')
	);
	if (!match) return { kind: 'bad' };
	const said = (match[3]?.trim() || period.trim()).toLowerCase();
	if (/session|^pas?$|programmed/.test(said)) return { kind: 'sessions' };
	const weeks = said === '' ? ratio(1) : periods.find(({ form }) => form.test(said))?.weeks;
	const minutes = minutesOf(text, match[1] ?? '0', match[2]);
	if (!weeks || !minutes) return { kind: 'bad' };
	return { kind: 'minutes', minutes: toNumber(divide(minutes, weeks), 3) };
}

function minutesOf(text: string, whole: string, rest: string | undefined): Ratio | null {
	if (!text.includes(':')) {
		return multiply(fromDecimal(rest === undefined ? whole : `${whole}.${rest}`), ratio(60));
	}
	if (rest?.length !== 2 || Number(rest) > 59) return null;
	return ratio(BigInt(whole) * 60n + BigInt(rest));
}
