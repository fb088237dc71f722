/** Dates by hand: year, month and day as numbers; a shorter month ends a longer count (R24). */
const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export function dayAfterMonths(date: string, months: number): string {
	const year = Number(date.slice(0, 4));
	const month = Number(date.slice(5, 7)) - 1 + months;
	const newYear = year + Math.floor(month / 12);
	const newMonth = ((month % 12) + 12) % 12;
	const isLeap = newYear % 4 === 0 && (newYear % 100 !== 0 || newYear % 400 === 0);
	const last = newMonth === 1 && isLeap ? 29 : (lengths[newMonth] ?? 31);
	const day = Math.min(Number(date.slice(8)), last);
	return [newYear, two(newMonth + 1), two(day)].join('-');
}

/** The next 1 April after the day. */
export function nextApril(date: string): string {
	const year = Number(date.slice(0, 4));
	return date.slice(5) < '04-01' ? `${year}-04-01` : `${year + 1}-04-01`;
}

/** Whole years from one day to another. */
export function wholeYears(from: string, to: string): number {
	let years = 0;
	while (dayAfterMonths(from, 12 * (years + 1)) <= to) years += 1;
	return years;
}

function two(value: number): string {
	return String(value).padStart(2, '0');
}
