/**
 * A person's own files: both staff files and the council's grades by hand, then a joint post, an
 * integrated team under it and a secondment, built in the editor, with undo.
 */
import { readFileSync } from 'node:fs';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { expect, test, type Download, type Page } from 'playwright/test';
import {
	addFile,
	chooseFile,
	makeScenario,
	fillDate,
	openImport,
	shareAndWithdraw
} from './walk.ts';

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

async function bytesOf(download: Download): Promise<Buffer> {
	return readFileSync(await download.path());
}

async function downloadFrom(page: Page, button: string | RegExp): Promise<Download> {
	const arriving = page.waitForEvent('download');
	await page.getByRole('button', { name: button }).click();
	return arriving;
}

test('blank files come as CSV and as a workbook with one sheet and no author', async ({ page }) => {
	await page.goto('/import');
	await page.getByText('Blank files to fill in').click();
	const text = await bytesOf(await downloadFrom(page, 'Blank CSV Staff of an NHS body'));
	expect(text.toString('utf8')).toMatch(/^\uFEFF"Employee number","Assignment number",/);
	const bytes = await bytesOf(await downloadFrom(page, 'Blank Excel Posts'));
	const { sheets, properties } = await readXlsx(new Uint8Array(bytes));
	expect(sheets.map(({ name }) => name)).toEqual(['Posts']);
	expect(sheets[0]?.rows[0]).toContain('Post reference');
	expect(properties?.creator ?? '').toBe('');
	const guide = await bytesOf(await downloadFrom(page, 'Column guide (CSV) Grades of a council'));
	expect(guide.toString('utf8')).toContain('"First point"');
});

const headings = [
	'Employee Number',
	'Position Title',
	'Team',
	'Grade',
	'Normal Hours',
	'Assignment Status'
];
type StaffRows = readonly (readonly string[])[];

async function workbookOf(rows: StaffRows) {
	const sheets = [{ name: 'Staff', rows: [headings, ...rows].map((row) => [...row]) }];
	return {
		name: 'staff.xlsx',
		mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
		buffer: Buffer.from(await writeXlsx({ sheets }))
	};
}

/** From an open import to the issues of a workbook. */
async function checkWorkbook(page: Page, rows: StaffRows): Promise<void> {
	await chooseFile(page, nhs, 'Staff');
	await page.getByRole('button', { name: 'Continue' }).click();
	await page.locator('input[type=file]').setInputFiles(await workbookOf(rows));
	await expect(page.getByRole('heading', { name: 'What was found' })).toBeVisible();
	await page.getByRole('button', { name: 'Continue' }).click();
	await page.getByRole('button', { name: 'These columns are right' }).click();
	await page.getByRole('button', { name: 'These grades are right' }).click();
	await expect(page.getByText(/^Rows read: /)).toBeVisible();
}

async function addAndSave(page: Page): Promise<void> {
	await page.getByRole('button', { name: 'Continue' }).click();
	await page.getByRole('button', { name: 'Add this file to the workforce' }).click();
	await page.getByRole('button', { name: 'Save this workforce' }).click();
	await page.waitForURL(/\/workforce\?baseline=/);
}

test('next month’s file keeps what was decided, and shows who joined, left, moved, was regraded', async ({
	page
}) => {
	await openImport(page, [1, 11, 2026]);
	await checkWorkbook(page, [
		['701', 'Nurse', 'North', 'Band 5', '37.5', 'Gone fishing'],
		['702', 'Nurse', 'North', 'Band 5', '37.5', 'Active Assignment'],
		['703', 'Nurse', 'North', 'Band 5', '37.5', 'Active Assignment']
	]);
	await page.getByRole('button', { name: 'Correct row 2, Assignment Status' }).click();
	await page.getByLabel('What “Assignment Status” in row 2 should say').fill('Active Assignment');
	await page.getByRole('button', { name: 'Correct it', exact: true }).click();
	await expect(page.getByText('“Gone fishing” is read as “Active Assignment”')).toBeVisible();
	await page.getByLabel('Contracts (assignments): 3').check();
	await addAndSave(page);

	await openImport(page, [1, 12, 2026]);
	await checkWorkbook(page, [
		['701', 'Nurse', 'North', 'Band 5', '37.5', 'Gone fishing'],
		['702', 'Nurse', 'South', 'Band 6', '37.5', 'Active Assignment'],
		['704', 'Nurse', 'North', 'Band 5', '37.5', 'Active Assignment']
	]);
	await expect(page.getByText('1 decision that you made about an earlier file')).toBeVisible();
	await expect(page.getByText('“Gone fishing” is read as “Active Assignment”')).toBeVisible();
	await addAndSave(page);

	await expect(page.getByRole('heading', { name: 'What changed' })).toBeVisible();
	for (const what of ['Joined', 'Left', 'Moved to another post or team', 'Regraded']) {
		const row = page.getByRole('row').filter({ hasText: what }).first();
		await expect(row).toContainText('1');
	}
	await expect(page.getByRole('row').filter({ hasText: 'Band 6' }).first()).toContainText('Band 5');
});

test('policies are optional, kept with the employer, and come back from their own file', async ({
	page
}) => {
	await openImport(page, [1, 11, 2026]);
	await checkWorkbook(page, [['801', 'Nurse', 'North', 'Band 5', '37.5', 'Active Assignment']]);
	await page.getByRole('button', { name: 'Continue' }).click();
	await page.getByRole('button', { name: 'Add this file to the workforce' }).click();
	await expect(page.getByText('0 of 11 supplied')).toBeVisible();
	await page.getByRole('button', { name: 'Add or change the policies of Test trust' }).click();
	await page.getByText('Redundancy pay: not supplied').click();
	await page.getByLabel('On the actual week’s pay').check();
	await page.getByRole('button', { name: 'Keep these policies' }).click();
	const summary = page.getByRole('alert').filter({ hasText: 'There is a problem' });
	await expect(summary).toContainText('Enter the multiple of the statutory weeks');
	await expect(summary).toContainText('Say where the policy is written down');
	await page.getByLabel('Times the statutory weeks').fill('1.75');
	await page.getByLabel('Where it is written down').fill('Redundancy policy, 2025');

	await page.getByText('Keep these policies in a file, or take them from one').click();
	const kept = await bytesOf(await downloadFrom(page, 'Download the policies (JSON)'));
	expect(kept.toString('utf8')).toContain('"multiplierHundredths": 175');
	const policies = { name: 'policies.json', mimeType: 'application/json' };
	const wrong = Buffer.from(kept.toString('utf8').replace('175', '"lots"'));
	await page.locator('#policies-file').setInputFiles({ ...policies, buffer: wrong });
	await expect(summary).toContainText('redundancy, multiplierHundredths');
	await page.locator('#policies-file').setInputFiles({ ...policies, buffer: kept });
	await expect(summary).toBeHidden();
	await page.getByRole('button', { name: 'Keep these policies' }).click();
	await expect(page.getByText('1 of 11 supplied')).toBeVisible();
});

test('somebody who works for both employers is suggested and counted once when confirmed', async ({
	page
}) => {
	const sent: string[] = [];
	page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
	const files = {
		[nhs]:
			'Employee Number,NI Number,Position Title,Grade,Normal Hours\n901,QQ123456C,Nurse,Band 5,15\n',
		[council]:
			'Employee Number,NI Number,Position Title,Grade,Normal Hours\nC1,QQ 12 34 56 C,Carer,SCP 9,15\nC2,QQ654321A,Cook,SCP 9,37\n'
	};
	await openImport(page, [1, 11, 2026]);
	for (const employer of [nhs, council] as const) {
		await chooseFile(page, employer, 'Staff');
		await page.getByRole('button', { name: 'Continue' }).click();
		const buffer = Buffer.from(files[employer]);
		await page
			.locator('input[type=file]')
			.setInputFiles({ name: 'staff.csv', mimeType: 'text/csv', buffer });
		await expect(page.getByRole('heading', { name: 'What was found' })).toBeVisible();
		await page.getByRole('button', { name: 'Continue' }).click();
		await page.getByRole('button', { name: 'These columns are right' }).click();
		await page.getByRole('button', { name: 'These grades are right' }).click();
		await page.getByRole('button', { name: 'Continue' }).click();
		await page.getByRole('button', { name: 'Add this file to the workforce' }).click();
		if (employer === nhs) await page.getByRole('button', { name: 'Load another file' }).click();
	}
	await expect(page.getByText('1 person seems to work for two employers')).toBeVisible();
	await page.getByLabel('Nurse – Carer').check();
	await page.getByRole('button', { name: 'Save this workforce' }).click();
	await page.waitForURL(/\/workforce\?baseline=/);
	const saved = sent.find((request) => request.includes('"contracts"')) ?? '';
	const people = new Set([...saved.matchAll(/"person":"([^"]+)"/g)].map(([, person]) => person));
	expect(people.size).toBe(2);
	expect(sent.join('\n')).not.toMatch(/QQ ?\d\d/);
});
