/**
 * Reached from other machines the planner asks who is there: the console's code makes the first owner
 * once, and without a session no page but the open ones answers.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { check } from './sound.ts';

const address = 'http://localhost:4318';
const password = 'correct horse battery staple';
let server: ChildProcess;
let printed = '';

test.beforeAll(async () => {
	server = spawn('node', ['build/index.js'], {
		env: {
			...process.env,
			PLANNER_DATA: mkdtempSync(join(tmpdir(), 'planner-network-')),
			PLANNER_HOST: '0.0.0.0',
			PLANNER_PORT: '4318',
			PLANNER_ORIGIN: address,
			HOST: '0.0.0.0',
			PORT: '4318',
			ORIGIN: address
		}
	});
	server.stdout?.on('data', (chunk: Buffer) => (printed += chunk.toString()));
	await expect(() => {
		expect(printed).toContain('Listening');
	}).toPass({ timeout: 60_000 });
});

test.afterAll(() => server.kill('SIGTERM'));

test('the code makes one owner, who can sign out and in again', async ({ page }) => {
	const code = /code: ([\d-]+)/.exec(printed)?.[1] ?? '';
	await page.goto(`${address}/workforce`);
	expect(page.url()).toBe(`${address}/sign-in`);
	await check(page, 'sign-in-first');
	await page.getByLabel('Code').fill('0000-0000-0000-0000');
	await page.getByLabel('Email').fill('owner@example.invalid');
	await page.getByLabel('Password').fill(password);
	await page.getByRole('button', { name: 'Make the account' }).click();
	await expect(page.getByText('There is a problem')).toBeVisible();

	await page.getByLabel('Code').fill(code);
	await page.getByLabel('Email').fill('owner@example.invalid');
	await page.getByLabel('Password').fill(password);
	await page.getByRole('button', { name: 'Make the account' }).click();
	await page.waitForURL(`${address}/`);
	await page.getByRole('link', { name: 'Sign out' }).click();
	await page.getByRole('button', { name: 'Sign out' }).click();
	await page.goto(`${address}/scenarios`);
	expect(page.url()).toBe(`${address}/sign-in`);
	await check(page, 'sign-in');

	await page.getByLabel('Email').fill('owner@example.invalid');
	await page.getByLabel('Password').fill(password);
	await page.getByRole('button', { name: 'Sign in' }).click();
	await page.waitForURL(`${address}/`);
	await expect(page.getByRole('link', { name: 'Sign out' })).toBeVisible();
});

test('a stranger reads the method and nothing else', async ({ request }) => {
	const open = await request.get(`${address}/method`);
	expect(open.status()).toBe(200);
	for (const path of ['/', '/workforce', '/scenarios', '/workforce/people.csv']) {
		const answer = await request.get(`${address}${path}`, { maxRedirects: 0 });
		expect([path, answer.status()]).toEqual([path, 303]);
	}
});
