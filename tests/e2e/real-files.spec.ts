/**
 * Two published structures that nobody here wrote, an NHS body's and a council's: imported as they
 * are, put under a joint post, measured and shared. They hold posts and no contracts, so there is
 * nobody to second and no pay to judge, and the pages must say that kindly.
 */
import { expect, test } from 'playwright/test';
import { addFile, makeScenario, openImport, shareAndWithdraw } from './walk.ts';

const folder = 'tests/cases/real';

test('two real structures become a workforce and a shared scenario', async ({ page, browser }) => {
	test.setTimeout(240_000);
	await openImport(page, [1, 7, 2025]);
	await addFile(page, {
		employer: 'Test trust',
		kind: 'Structure',
		path: `${folder}/organogram-nhsbt-2011-09-30-senior.csv`
	});
	await page.getByRole('button', { name: 'Load another file' }).click();
	await addFile(page, {
		employer: 'Test council',
		kind: 'Structure',
		path: `${folder}/trafford-organisation-structure-2025-07.csv`
	});
	await page.getByRole('button', { name: 'Save this workforce' }).click();
	await page.waitForURL(/\/workforce\?baseline=/);
	// 49 posts with 2 vacant, 80 posts with 11 vacant: the facts published with the files.
	await expect(page.getByRole('row', { name: /Test trust .*49.*2/ })).toBeVisible();
	await expect(page.getByRole('row', { name: /Test council .*80.*11/ })).toBeVisible();

	await makeScenario(page, 'Real structures');
	await page.getByRole('link', { name: 'Add a move' }).click();
	await page.getByRole('radio', { name: 'Joint post', exact: true }).check();
	await page.getByRole('button', { name: 'Continue' }).click();
	const titles = page.getByLabel('Title in this organisation');
	await titles.nth(0).fill('Joint chief executive');
	await titles.nth(1).fill('Joint chief executive');
	await page.getByRole('button', { name: 'Add the move' }).click();
	await page.getByRole('link', { name: 'See the results' }).click();
	await expect(page.getByRole('heading', { name: 'No detriment', exact: true })).toBeVisible();
	await page.getByRole('link', { name: 'Pay parity' }).click();
	await expect(page.getByRole('heading', { name: 'Pay parity', exact: true })).toBeVisible();
	await page.getByRole('link', { name: 'Seniority' }).click();
	// 36 of Trafford's posts have no manager that level, directorate and row order could tell.
	await expect(page.getByRole('heading', { name: /Answers to nobody/ })).toBeVisible();
	await shareAndWithdraw(page, browser, /nhs:|council:|Person \d{3}/);
});
