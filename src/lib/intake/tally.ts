/** How many of each value, most first and then by name, so that the order never depends on rows. */
export function tally<T extends string | number>(values: Iterable<T>): { value: T; n: number }[] {
	const counts = new Map<T, number>();
	for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
	return tallyOf([...counts]);
}

/** The same from counts; a value that nothing has is left out. */
export function tallyOf<T extends string | number>(
	counts: readonly (readonly [value: T, n: number])[]
): { value: T; n: number }[] {
	return counts
		.filter(([, n]) => n > 0)
		.map(([value, n]) => ({ value, n }))
		.sort((a, b) => b.n - a.n || (a.value < b.value ? -1 : 1));
}
