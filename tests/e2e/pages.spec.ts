/**
 * Every page at 320 and 1280 pixels: axe finds nothing, nothing runs out of the page, one h1, a title.
 * The pictures stay in .test-output/pages for a person to look at.
 */
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Browser, type Page } from 'playwright/test';
import { openExample } from './walk.ts';

const widths = [320, 1280];
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

async function check(page: Page, name: string): Promise<void> {
	await page.waitForLoadState('networkidle');
	for (const width of widths) {
		await page.setViewportSize({ width, height: 900 });
		await page.waitForTimeout(300);
		await page.screenshot({ path: `.test-output/pages/${name}-${width}.png`, fullPage: true });
		const inner = await page.evaluate(() => document.documentElement.scrollWidth);
		expect(inner, `${name} at ${width} px is ${inner} px wide`).toBeLessThanOrEqual(width);
		const { violations } = await new AxeBuilder({ page }).analyze();
		expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
	}
	await expect(page.locator('h1')).toHaveCount(1);
	expect(await page.title()).toMatch(/Workforce harmonisation planner/);
}

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
	['person', () => person],
	['parity', () => `${scenario}/results/parity`],
	['seniority', () => `${scenario}/results/seniority`],
	['share', () => `${scenario}/share`],
	['method', () => '/method'],
	['accessibility', () => '/accessibility'],
	['not-found', () => '/nothing-here']
];

for (const [name, address] of own) {
	test(`${name} is sound at 320 and 1280 px`, async ({ page }) => {
		await page.goto(address());
		await check(page, name);
	});
}

for (const route of ['Joint post', 'Integrated team', 'Secondment', 'TUPE transfer']) {
	test(`the form for ${route} is sound at 320 and 1280 px`, async ({ page }) => {
		await page.goto(`${scenario}/moves/new`);
		await page.getByRole('radio', { name: route, exact: true }).check();
		await page.getByRole('button', { name: 'Continue' }).click();
		await check(page, `move-${route.toLowerCase().replaceAll(' ', '-')}`);
	});
}

test('the shared pages are sound at 320 and 1280 px', async ({ page }) => {
	await page.goto(landing);
	await check(page, 'shared-landing');
	await page.getByRole('button', { name: 'Continue' }).click();
	await page.waitForURL(/\/s\/view/);
	await check(page, 'shared-figures');
});
