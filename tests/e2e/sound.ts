import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from 'playwright/test';

const widths = [320, 1280];

/** axe finds nothing and nothing runs out of the page at both widths; the pictures are kept. */
export async function check(page: Page, name: string): Promise<void> {
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
