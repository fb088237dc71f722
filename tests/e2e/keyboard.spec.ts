/** The example with the keyboard alone: no pointer is used in this file. */
import { expect, test, type Page } from 'playwright/test';

/** Presses Tab until the wanted thing has the focus, as a person would; fails when it is never met. */
async function tabTo(page: Page, role: 'link' | 'button', name: string | RegExp): Promise<void> {
	const wanted = page.getByRole(role, { name, exact: true }).first();
	await expect(wanted).toBeVisible();
	for (let presses = 0; presses < 80; presses += 1) {
		if (await wanted.evaluate((element) => element === document.activeElement)) return;
		await page.keyboard.press('Tab');
	}
	throw new Error(`Tab never came to ${String(name)}`);
}

test('the example, a removal with undo and the results are reached by keyboard', async ({
	page
}) => {
	await page.goto('/');
	await page.keyboard.press('Tab');
	await expect(page.getByRole('link', { name: 'Skip to main content' })).toBeFocused();
	await page.keyboard.press('Enter');
	await tabTo(page, 'button', 'Try it with example data');
	await page.keyboard.press('Enter');
	await page.waitForURL(/\/scenarios\/[0-9a-f-]{36}$/);
	await expect(page.getByText('6 moves in order')).toBeVisible();

	await tabTo(page, 'button', /^Remove.*Head of integrated care$/);
	await page.keyboard.press('Enter');
	await tabTo(page, 'button', 'Remove the move');
	await page.keyboard.press('Enter');
	await expect(page.getByText('5 moves in order')).toBeVisible();
	await page.keyboard.press('Control+z');
	await expect(page.getByText('6 moves in order')).toBeVisible();
	await page.keyboard.press('Control+Shift+Z');
	await expect(page.getByText('5 moves in order')).toBeVisible();
	await page.keyboard.press('Control+z');

	await tabTo(page, 'link', 'See the results');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { name: 'Does the promise hold?' })).toBeVisible();
	await tabTo(page, 'link', 'Seniority');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { name: 'Chain of command' })).toBeVisible();
});
