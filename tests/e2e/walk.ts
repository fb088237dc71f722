/** Steps that several stories share. Each reads what a person would read and presses what they would. */
import { expect, type Browser, type Page } from 'playwright/test';

/** Loads the example and answers the address of its scenario. */
export async function openExample(page: Page): Promise<string> {
	await page.goto('/');
	await page.getByRole('button', { name: 'Try it with example data' }).click();
	await page.waitForURL(/\/scenarios\/[0-9a-f-]{36}$/);
	return page.url();
}

type Day = readonly [day: number, month: number, year: number];

export async function fillDate(page: Page, legend: string, date: Day): Promise<void> {
	const group = page.getByRole('group', { name: legend });
	const [day, month, year] = date;
	await group.getByLabel('Day').fill(String(day));
	await group.getByLabel('Month').fill(String(month));
	await group.getByLabel('Year').fill(String(year));
}

export async function openImport(page: Page, date: Day): Promise<void> {
	await page.goto('/import');
	await fillDate(page, 'Date that the files describe', date);
}

/** The name given to each side, and what its radio says before it has one. */
const employers = {
	'Test trust': { field: 'Name of the NHS body', blank: 'An NHS body' },
	'Test council': { field: 'Name of the council', blank: 'A council' }
} as const;
type Employer = keyof typeof employers;
type Kind = ImportedFile['kind'];

export async function chooseFile(page: Page, employer: Employer, kind: Kind): Promise<void> {
	const { field, blank } = employers[employer];
	await page.getByRole('radio', { name: new RegExp(`^(${employer}|${blank})$`) }).check();
	await page.getByLabel(field).fill(employer);
	await page.getByRole('radio', { name: kind, exact: true }).check();
}

export interface ImportedFile {
	readonly employer: Employer;
	readonly kind: 'Staff' | 'Structure' | 'The council’s grades';
	readonly path: string;
}

/** From the employer step to the summary: what is asked is confirmed as suggested. */
export async function addFile(page: Page, { employer, kind, path }: ImportedFile): Promise<void> {
	await chooseFile(page, employer, kind);
	await page.getByRole('button', { name: 'Continue' }).click();
	await page.locator('input[type=file]').setInputFiles(path);
	await expect(page.getByRole('heading', { name: 'What was found' })).toBeVisible();
	await page.getByRole('button', { name: 'Continue' }).click();
	await page.getByRole('button', { name: 'These columns are right' }).click();
	if (kind !== 'The council’s grades') {
		await page.getByRole('button', { name: 'These grades are right' }).click();
		await expect(page.getByText(/^Rows read: /)).toBeVisible();
		await page.getByRole('button', { name: 'Continue' }).click();
	}
	await page.getByRole('button', { name: 'Add this file to the workforce' }).click();
	await expect(page.getByRole('button', { name: 'Save this workforce' })).toBeVisible();
}

/** On the workforce saved last, starting on the first of next month as the form suggests. */
export async function makeScenario(page: Page, name: string): Promise<void> {
	await page.goto('/scenarios');
	await page.getByLabel('Name', { exact: true }).fill(name);
	await page.getByRole('button', { name: 'Make the scenario' }).click();
	await page.waitForURL(/\/scenarios\/[0-9a-f-]{36}$/);
}

/** Makes a link in the open scenario, reads it in another browser without an account, withdraws it. */
export async function shareAndWithdraw(
	page: Page,
	browser: Browser,
	secret: RegExp
): Promise<void> {
	await page.getByRole('link', { name: 'Share', exact: true }).click();
	await expect(page.getByRole('heading', { name: 'What the union sees' })).toBeVisible();
	await page.getByLabel('Whom is it for?').fill('UNISON branch');
	const statement = page.getByLabel('Yes, I have read it and want to share it');
	if (await statement.isVisible()) await statement.check();
	await page.getByRole('button', { name: 'Make the link' }).click();
	const address = await page.getByLabel('Link', { exact: true }).inputValue();
	expect(address).toMatch(/\/s\/ush_[\w-]{43}$/);

	const stranger = await browser.newContext();
	const reader = await stranger.newPage();
	await reader.goto(address);
	await expect(reader.getByText('You need no account.')).toBeVisible();
	await reader.getByRole('button', { name: 'Continue' }).click();
	await reader.waitForURL(/\/s\/view/);
	await expect(reader.getByRole('heading', { name: 'What is proposed' })).toBeVisible();
	expect(await reader.content()).not.toMatch(secret);

	await page.reload();
	await expect(page.getByRole('cell', { name: '1 time', exact: true })).toBeVisible();
	await page.getByRole('button', { name: 'Withdraw' }).click();
	await page.getByRole('button', { name: 'Withdraw the link' }).click();
	await expect(page.getByText('The link is withdrawn.')).toBeVisible();
	expect((await reader.reload())?.status()).toBe(410);
	expect((await reader.goto(address))?.status()).toBe(410);
	await stranger.close();
}
