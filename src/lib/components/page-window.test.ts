import { describe, expect, it } from 'vitest';
import { pageWindow } from './page-window.ts';

describe('page numbers worth showing', () => {
	it.each([
		[1, 1, [1]],
		[1, 3, [1, 2, 3]],
		[1, 10, [1, 2, null, 10]],
		[5, 10, [1, null, 4, 5, 6, null, 10]],
		[10, 10, [1, null, 9, 10]]
	])('on page %i of %i shows %j', (page, pages, shown) => {
		expect(pageWindow(page, pages)).toEqual(shown);
	});

	it('shows page 2 itself, not a gap that hides only page 2', () => {
		expect(pageWindow(4, 10)).toEqual([1, 2, 3, 4, 5, null, 10]);
	});
});
