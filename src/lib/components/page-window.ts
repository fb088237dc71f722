/**
 * Page numbers worth showing: the first, the last, the current one and its neighbours; `null`
 * stands for a run of pages left out.
 */
export function pageWindow(page: number, pages: number): readonly (number | null)[] {
	const wanted = [1, page - 1, page, page + 1, pages].filter((n) => n >= 1 && n <= pages);
	const numbers = [...new Set(wanted)].sort((a, b) => a - b);
	return numbers.flatMap((n, index) => {
		const before = numbers[index - 1];
		if (before === undefined || n === before + 1) return [n];
		return n === before + 2 ? [before + 1, n] : [null, n];
	});
}
