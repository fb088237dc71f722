/**
 * A person's own files: both staff files and the council's grades by hand, then a joint post, an
 * integrated team under it and a secondment, built in the editor, with undo.
 */
import { expect, test, type Page } from 'playwright/test';
import { addFile, makeScenario, fillDate, openImport, shareAndWithdraw } from './walk.ts';

const nhs = 'Test trust';
const council = 'Test council';

async function addMove(page: Page, route: string): Promise<void> {
	await page.getByRole('link', { name: 'Add a move' }).click();
	await page.getByRole('radio', { name: route, exact: true }).check();
	await page.getByRole('button', { name: 'Continue' }).click();
}

test('two staff files become a scenario with a team, a joint post and a secondment', async ({
	page,
	browser
}) => {
	test.setTimeout(240_000);
	await openImport(page, [1, 11, 2026]);
	await addFile(page, { employer: nhs, kind: 'Staff', path: 'static/samples/nhs-staff.csv' });
	await page.getByRole('button', { name: 'Load another file' }).click();
	await addFile(page, {
		employer: council,
		kind: 'The council’s grades',
		path: 'static/samples/council-grades.csv'
	});
	await page.getByRole('button', { name: 'Load another file' }).click();
	await addFile(page, {
		employer: council,
		kind: 'Staff',
		path: 'static/samples/council-staff.csv'
	});
	await page.getByRole('button', { name: 'Save this workforce' }).click();
	await page.waitForURL(/\/workforce\?baseline=/);
	await expect(page.getByText('260').first()).toBeVisible();

	await makeScenario(page, 'Built by hand');

	await addMove(page, 'Joint post');
	const titles = page.getByLabel('Title in this organisation');
	await titles.nth(0).fill('Joint head of care');
	await titles.nth(1).fill('Joint director of care');
	await page.getByRole('button', { name: 'Add the move' }).click();
	await expect(page.getByText('1 move')).toBeVisible();

	await addMove(page, 'Integrated team');
	await page.getByRole('checkbox', { name: /^North Locality Community Team/ }).check();
	await page.getByRole('checkbox', { name: /^North Locality Social Work Team/ }).check();
	await page.getByRole('radio', { name: 'A joint post of this scenario' }).check();
	await page.getByRole('button', { name: 'Add the move' }).click();
	await expect(page.getByText('2 moves')).toBeVisible();

	await addMove(page, 'Secondment');
	await page.getByLabel('Which organisation will they work for?').selectOption({ label: council });
	await page.getByRole('group', { name: 'Who is seconded?' }).getByRole('checkbox').first().check();
	await fillDate(page, 'Last day', [30, 11, 2027]);
	await page.getByRole('button', { name: 'Add the move' }).click();
	await expect(page.getByText('3 moves')).toBeVisible();

	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(page.getByText('2 moves')).toBeVisible();
	await page.getByRole('button', { name: 'Redo' }).click();
	await expect(page.getByText('3 moves')).toBeVisible();
	await expect(page.getByText(/^Saved at .*, version \d+/)).toBeVisible();
	await page.reload();
	await expect(page.getByText('3 moves')).toBeVisible();

	await page.getByRole('link', { name: 'See the results' }).click();
	await expect(page.getByRole('heading', { name: 'Does the promise hold?' })).toBeVisible();
	await page.getByRole('link', { name: 'Pay parity' }).click();
	await expect(page.getByText(/context only/i).first()).toBeVisible();
	await page.getByRole('link', { name: 'Seniority' }).click();
	await expect(page.getByRole('heading', { name: 'Chain of command' })).toBeVisible();
	await shareAndWithdraw(page, browser, /nhs:|council:|QQ\d/);
});

test('names, NI numbers and staff numbers are in no request', async ({ page }) => {
	const sent: string[] = [];
	page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
	await openImport(page, [1, 11, 2026]);
	await addFile(page, { employer: nhs, kind: 'Staff', path: 'static/samples/nhs-staff.csv' });
	await page.getByRole('button', { name: 'Save this workforce' }).click();
	await page.waitForURL(/\/workforce\?baseline=/);
	const everything = sent.join('\n');
	expect(everything).toContain('"contracts"');
	expect(everything).not.toMatch(/QQ ?\d\d/);
	expect(everything).not.toMatch(/Standin|Mockridge|Foxtrot|20000101|18-NOV-2000/);
});
