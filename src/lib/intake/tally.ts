/** How many of each value, most first and then by name, so that the order never depends on rows. */
export function tally<T extends string | number>(values: Iterable<T>): { value: T; n: number }[] {
	const counts = new Map<T, number>();
	for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
	return [...counts]
		.map(([value, n]) => ({ value, n }))
		.sort((a, b) => b.n - a.n || (a.value < b.value ? -1 : 1));
}
