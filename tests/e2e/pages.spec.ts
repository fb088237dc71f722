/**
 * Every page at 320 and 1280 pixels: axe finds nothing, nothing runs out of the page, one h1, a title.
 * The pictures stay in .test-output/pages for a person to look at.
 */
import { expect, test, type Browser } from 'playwright/test';
import { check } from './sound.ts';
import { chooseFile, openExample, openImport } from './walk.ts';

let scenario = '';
let person = '';
let landing = '';

test.describe.configure({ mode: 'serial' });

test.beforeAll(async ({ browser }: { browser: Browser }) => {
	const page = await browser.newPage();
	scenario = new URL(await openExample(page)).pathname;
	await page.goto(`${scenario}/results/no-detriment?verdict=worse_detriment`);
	const first = page
		.getByRole('table', { name: 'People and their verdicts' })
		.getByRole('link')
		.first();
	person = (await first.getAttribute('href')) ?? '';
	await page.goto(`${scenario}/share`);
	await page.getByLabel('Whom is it for?').fill('Pictures');
	const statement = page.getByLabel('Yes, I have read it and want to share it');
	if (await statement.isVisible()) await statement.check();
	await page.getByRole('button', { name: 'Make the link' }).click();
	landing = await page.getByLabel('Link', { exact: true }).inputValue();
	await page.close();
});

const own: readonly (readonly [string, () => string])[] = [
	['start', () => '/'],
	['import', () => '/import'],
	['workforce', () => '/workforce'],
	['scenarios', () => '/scenarios'],
	['moves', () => scenario],
	['new-move', () => `${scenario}/moves/new`],
	['assumptions', () => `${scenario}/assumptions`],
	['levels', () => `${scenario}/levels`],
	['comparisons', () => `${scenario}/comparisons`],
	['no-detriment', () => `${scenario}/results/no-detriment`],
	['terms', () => `${scenario}/results/no-detriment/terms`],
	['person', () => person],
	['parity', () => `${scenario}/results/parity`],
	['seniority', () => `${scenario}/results/seniority`],
	['cost', () => `${scenario}/results/cost`],
	['share', () => `${scenario}/share`],
	['method', () => '/method'],
	['method-term', () => '/method/T21'],
	['method-verdict-rule', () => '/method/V5'],
	['method-ruling', () => '/method/R4'],
	['method-service-rule', () => '/method/C8'],
	['method-figure', () => '/method/pay-gap'],
	['editions', () => '/editions'],
	['editions-pay', () => '/editions?kind=pay&earlier=yes'],
	['accessibility', () => '/accessibility'],
	['not-found', () => '/nothing-here']
];

for (const [name, address] of own) {
	test(`${name} is sound at 320 and 1280 px`, async ({ page }) => {
		await page.goto(address());
		await check(page, name);
	});
}

const routes = [
	'Joint post',
	'Integrated team',
	'Secondment',
	'TUPE transfer',
	'Assimilation to new terms, by offer and acceptance',
	'Voluntary move to the other employer'
];

for (const route of routes) {
	test(`the form for ${route} is sound at 320 and 1280 px`, async ({ page }) => {
		await page.goto(`${scenario}/moves/new`);
		await page.getByRole('radio', { name: route, exact: true }).check();
		await page.getByRole('button', { name: 'Continue' }).click();
		await check(page, `move-${route.toLowerCase().replaceAll(/\W+/g, '-')}`);
	});
}

test('the shared pages are sound at 320 and 1280 px', async ({ page }) => {
	await page.goto(landing);
	await check(page, 'shared-landing');
	await page.getByRole('button', { name: 'Continue' }).click();
	await page.waitForURL(/\/s\/view/);
	await check(page, 'shared-figures');
});

test('every step of the import is sound at 320 and 1280 px', async ({ page }) => {
	test.setTimeout(240_000);
	await openImport(page, [1, 11, 2026]);
	await chooseFile(page, 'Test trust', 'Staff');
	await page.getByRole('button', { name: 'Continue' }).click();
	await page.locator('input[type=file]').setInputFiles('static/samples/nhs-staff.csv');
	await expect(page.getByRole('heading', { name: 'What was found' })).toBeVisible();
	await check(page, 'import-file');
	for (const [button, next] of [
		['Continue', 'columns'],
		['These columns are right', 'grades'],
		['These grades are right', 'issues'],
		['Continue', 'leaves'],
		['Add this file to the workforce', 'save']
	] as const) {
		const title = await page.title();
		await page.getByRole('button', { name: button }).click();
		await expect(page).not.toHaveTitle(title);
		await check(page, `import-${next}`);
	}
});
