/** What a person reads when the file or the link is wrong. */
import { expect, test, type Page } from 'playwright/test';
import { chooseFile, openImport } from './walk.ts';

async function give(page: Page, name: string, content: string): Promise<void> {
	await openImport(page, [1, 11, 2026]);
	await chooseFile(page, 'Test trust', 'Staff');
	await page.getByRole('button', { name: 'Continue' }).click();
	const file = { name, mimeType: 'text/csv', buffer: Buffer.from(content) };
	await page.locator('input[type=file]').setInputFiles(file);
}

async function goOn(page: Page): Promise<void> {
	await expect(page.getByRole('heading', { name: 'What was found' })).toBeVisible();
	await page.getByRole('button', { name: 'Continue' }).click();
}

const wrong = [
	['an empty file', 'empty.csv', '', /empty/i],
	['an Excel workbook', 'staff.xlsx', 'PK\u0003\u0004…', /Excel/],
	['a file without headings', 'numbers.csv', '1,2,3\n4,5,6\n', /heading/i]
] as const;

for (const [what, name, content, message] of wrong) {
	test(`${what} is refused with a reason`, async ({ page }) => {
		await give(page, name, content);
		const summary = page.getByRole('alert').filter({ hasText: 'There is a problem' });
		await expect(summary).toBeVisible();
		await expect(summary).toContainText(message);
		await expect(page.locator('.govuk-error-summary')).toBeFocused();
	});
}

test('two headings for one field are named, and nothing goes on', async ({ page }) => {
	const rows = 'Assignment Number,Grade,Band,Normal Hours\n1,Band 5,Band 6,37.5\n';
	await give(page, 'twice.csv', rows);
	await goOn(page);
	await page.getByLabel('Meaning of Band').selectOption({ label: 'Grade or band' });
	await page.getByRole('button', { name: 'These columns are right' }).click();
	const summary = page.getByRole('alert').filter({ hasText: 'There is a problem' });
	await expect(summary).toContainText('“Grade”');
	await expect(summary).toContainText('“Band”');
});

test('cells that cannot be are listed by row, and the rest goes on', async ({ page }) => {
	const rows = [
		'Employee Number,Assignment Number,Position Title,Grade,Grade Step,Normal Hours,Grade Contract Hours,FTE,Supervisor Assignment Number,NHS Start Date',
		'1,1,Manager,Band 7,1,37.5,37.5,1.00,,20100401',
		'2,2,Nurse,Band 5,1,37.5,37.5,1.00,1,20150230',
		'3,3,Nurse,Band 99,1,37.5,37.5,1.00,1,20150401',
		'4,4,Nurse,Band 5,1,18.75,37.5,0.9,1,20150401',
		'5,5,Nurse,Band 5,1,37.5,37.5,1.00,999,20150401',
		'6,6,Nurse,Band 5,1,37.5,37.5,1.00,7,20150401',
		'7,7,Nurse,Band 5,9,37.5,37.5,1.00,6,20150401'
	].join('\n');
	await give(page, 'wrong.csv', rows);
	await goOn(page);
	await page.getByRole('button', { name: 'These columns are right' }).click();
	await page.getByRole('button', { name: 'These grades are right' }).click();
	await expect(page.getByText('Rows read: 7')).toBeVisible();
	const main = page.locator('main');
	for (const group of await main.locator('details > summary').all()) {
		if ((await group.locator('..').getAttribute('open')) === null) await group.click();
	}
	for (const words of [
		/30 February|20150230/,
		/Band 99/,
		/0\.9/,
		/999/,
		/report in a circle/,
		/“9” is not a point/
	]) {
		await expect(main.getByText(words).first()).toBeVisible();
	}
});
