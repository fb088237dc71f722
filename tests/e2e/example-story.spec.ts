/**
 * The whole job on the example data: one click, who is worse and why, the pay gap, the seniority
 * asymmetry, a link that opens without an account and stops when it is withdrawn.
 */
import { expect, test } from 'playwright/test';
import { openExample, shareAndWithdraw } from './walk.ts';

test('a director tries the example, reads the results and shares them', async ({
	page,
	browser
}) => {
	await openExample(page);
	await expect(page.getByText('Head of integrated care').first()).toBeVisible();
	await expect(page.getByText(/3\.3% from 1 April 2026/).first()).toBeVisible();

	await page.getByRole('link', { name: 'See the results' }).click();
	await expect(page.getByRole('heading', { name: 'Does the promise hold?' })).toBeVisible();
	// 33 people whose new employer has not promised to follow awards, and 2 who are offered new terms.
	await expect(page.getByText('Does not hold for 35 contracts')).toBeVisible();
	await page.getByRole('combobox', { name: 'Verdict' }).selectOption('worse_detriment');
	const people = page.getByRole('table', { name: 'People and their verdicts' });
	await expect(page.getByText('35 contracts fit.')).toBeVisible();
	await page.getByLabel('Title or reference').fill('Mental Health');
	await page.getByLabel('Title or reference').press('Enter');
	await expect(people.getByRole('row')).toHaveCount(3);
	// Down to the printed figure.
	await people.getByRole('link').first().click();
	await expect(page.getByText('Worse – detriment').first()).toBeVisible();
	await page.getByText('How this was worked out').first().click();
	// Band 6 of April 2026 as printed; both people are on it, on steps 2 and 3.
	const working = page.locator('main details[open]');
	await expect(working.getByText(/£(42,170|48,117)/).first()).toBeVisible();
	await expect(working.getByText('afc-england-2026-04-01').first()).toBeVisible();

	await page.goBack();
	await page.getByRole('link', { name: 'Pay parity' }).click();
	await expect(page.getByText('earn 7.8% less per hour').first()).toBeVisible();

	await page.getByRole('link', { name: 'Seniority' }).click();
	await expect(page.getByText(/By tier: 1 tier apart/)).toBeVisible();

	// References and titles of single posts stay at home.
	await shareAndWithdraw(page, browser, /trust:|council:|Head of Quality/);
});

test('an unknown link says so and names nothing', async ({ page }) => {
	const answer = await page.goto(`/s/ush_${'a'.repeat(43)}`);
	expect(answer?.status()).toBe(404);
	await expect(page.getByText('This link is not known')).toBeVisible();
});
