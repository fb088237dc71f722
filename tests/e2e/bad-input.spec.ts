/** What a person reads when the file or the link is wrong. */
import { writeXlsx } from 'hucre/xlsx';
import { expect, test, type Locator, type Page } from 'playwright/test';
import { chooseFile, openImport } from './walk.ts';

interface Given {
	readonly name: string;
	readonly mimeType: string;
	readonly buffer: Buffer;
}

function file(name: string, content: string | Uint8Array): Given {
	const buffer = typeof content === 'string' ? Buffer.from(content) : Buffer.from(content);
	return { name, mimeType: 'application/octet-stream', buffer };
}

type Rows = (string | number)[][];

async function workbook(sheets: { name: string; rows: Rows; hidden?: boolean }[]): Promise<Given> {
	return file('staff.xlsx', await writeXlsx({ sheets }));
}

const utf16 = (text: string): Uint8Array => Buffer.from(`\uFEFF${text}`, 'utf16le');
const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1');

const headings = 'Employee Number,Grade,Normal Hours';
const small = `${headings}\n1,Band 5,37.5\n2,Band 6,37.5\n`;
const smallRows: Rows = [headings.split(','), ['1', 'Band 5', 37.5], ['2', 'Band 6', 37.5]];
const byNumber = 'No headings: columns by number';
const many = (count: number, text: (index: number) => string): string =>
	Array.from({ length: count }, (_, index) => text(index)).join('');

async function atFileStep(page: Page): Promise<void> {
	await openImport(page, [1, 11, 2026]);
	await chooseFile(page, 'Test trust', 'Staff');
	await page.getByRole('button', { name: 'Continue' }).click();
}

async function choose(page: Page, given: Given): Promise<void> {
	await page.locator('input[type=file]').setInputFiles(given);
	await expect(page.getByText('Chosen file:')).toContainText(given.name);
}

const summaryOf = (page: Page): Locator =>
	page.getByRole('alert').filter({ hasText: 'There is a problem' });

async function give(page: Page, name: string, content: string): Promise<void> {
	await atFileStep(page);
	await choose(page, file(name, content));
}

async function goOn(page: Page): Promise<void> {
	await expect(page.getByRole('heading', { name: 'What was found' })).toBeVisible();
	await page.getByRole('button', { name: 'Continue' }).click();
}

/** From the columns to the issues, with what is suggested. */
async function toIssues(page: Page): Promise<Locator> {
	await goOn(page);
	await page.getByRole('button', { name: 'These columns are right' }).click();
	await page.getByRole('button', { name: 'These grades are right' }).click();
	await expect(page.getByText(/^Rows read: /)).toBeVisible();
	const main = page.locator('main');
	for (const group of await main.locator('details > summary').all()) {
		if ((await group.locator('..').getAttribute('open')) === null) await group.click();
	}
	return main;
}

test('files that cannot be read are refused with the reason, and the page lives on', async ({
	page
}) => {
	test.setTimeout(180_000);
	const whole = (await workbook([{ name: 'Staff', rows: smallRows }])).buffer;
	const refused: readonly (readonly [Given, RegExp])[] = [
		[file('empty.csv', ''), /empty/i],
		[file('headings only.csv', `${headings}\n`), /no rows below/],
		[file('numbers.csv', '1,2,3\n4,5,6\n'), /headings/],
		[file('report.csv', '%PDF-1.7 …'), /This is a PDF/],
		[file('photo.csv', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])), /picture/],
		[file('packed.csv', new Uint8Array([0x1f, 0x8b, 8, 0, 0, 0])), /packed \(gzip\)/],
		[file('staff.xls', '<html><table><tr><td>Grade</td></tr></table></html>'), /web page/],
		[
			file('staff.xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])),
			/old kind \(\.xls\)/
		],
		[file('binary.csv', `${headings}\n1,Band\0,37.5\n`), /not a text file.*line 2/],
		[file('broken.xlsx', whole.subarray(0, whole.length >> 1)), /cut off|incomplete|damaged/i],
		[file('other.xlsx', 'PK\u0003\u0004…'), /workbook|ZIP/],
		[
			file('wide.csv', `${many(101, (index) => `Column ${String(index)},`)}Grade\n1\n`),
			/more than 100 columns/
		],
		[
			file(
				'long.csv',
				`${headings}\n${many(100_001, (index) => `${String(index)},Band 5,37.5\n`)}`
			),
			/more than 100,000 rows/
		],
		[file('large.csv', `${headings}\n${'x'.repeat(25 * 1024 * 1024)}`), /larger than 25 MB/]
	];
	await atFileStep(page);
	for (const line of [
		/CSV: up to 25 MB/,
		/100,000 rows and 100 columns/,
		/1,000 characters a cell/
	]) {
		await expect(page.getByText(line)).toBeVisible();
	}
	for (const [given, message] of refused) {
		await test.step(given.name, async () => {
			await choose(page, given);
			await expect(summaryOf(page)).toContainText(message);
			await expect(page.locator('.govuk-error-summary')).toBeFocused();
			await expect(page.getByRole('heading', { name: 'What was found' })).toBeHidden();
		});
	}
	await choose(page, file('good.csv', small));
	await expect(page.getByRole('heading', { name: 'What was found' })).toBeVisible();
	await expect(summaryOf(page)).toBeHidden();
});

test('odd files are read, and what is odd about them is said', async ({ page }) => {
	const odd: readonly (readonly [Given, RegExp])[] = [
		[file('semicolon.csv', small.replaceAll(',', ';')), /^Semicolon/],
		[file('tab.txt', small.replaceAll(',', '\t')), /^Tab/],
		[file('bar.txt', small.replaceAll(',', '|')), /^Bar/],
		[file('tilde.txt', small.replaceAll(',', '~')), /^Tilde/],
		[file('wide letters.csv', utf16(small)), /utf-16/i],
		[file('old letters.csv', latin1(`${small}3,Infirmi\u00e8re,37.5\n`)), /windows-1252/i],
		[file('title.csv', `Staff in post\nPrinted today\n${small}`), /2 rows above the headings/],
		[file('blank.csv', `${headings}\n1,Band 5,37.5\n,,\n2,Band 6,37.5\n`), /1 blank row/],
		[file('stray.csv', `${small}3,Band 5,37.5,left over\n`), /1 cell beyond the last heading/],
		[file('long cell.csv', `${small}3,${'x'.repeat(1001)},37.5\n`), /more than 1,000 characters/],
		[file('quote.csv', `${small}3,"Band 5,37.5\n`), /quotation mark is opened and not closed/]
	];
	await atFileStep(page);
	for (const [given, message] of odd) {
		await test.step(given.name, async () => {
			await choose(page, given);
			await expect(page.getByRole('heading', { name: 'What was found' })).toBeVisible();
			const said = page.locator('main').getByText(message).filter({ visible: true });
			await expect(said.first()).toBeVisible();
		});
	}
});

test('a file without headings can be read by position, when a person says so', async ({ page }) => {
	await give(page, 'numbers.csv', '101,Band 5,37.5\n102,Band 6,30\n');
	await expect(summaryOf(page)).toContainText('headings');
	await page.getByLabel('Where are the headings?').selectOption({ label: byNumber });
	await goOn(page);
	await expect(page.getByRole('row').filter({ hasText: 'Band 5 · Band 6' })).toBeVisible();
});

test('a workbook lets a person choose its sheet and names the hidden one', async ({ page }) => {
	await atFileStep(page);
	await choose(
		page,
		await workbook([
			{ name: 'Leavers', rows: [...smallRows, ['3', 'Band 7', 30]] },
			{ name: 'Staff', rows: smallRows },
			{ name: 'Secret pay', rows: smallRows, hidden: true }
		])
	);
	await expect(page.getByText(/1 hidden sheet was not read/).first()).toContainText('Secret pay');
	await page.getByLabel('Which sheet?').selectOption({ label: 'Staff (3 rows)' });
	await expect(page.getByRole('heading', { name: 'What was found' })).toBeVisible();
	const rows = page.locator('.govuk-summary-list__row').filter({ hasText: /^\s*Rows/ });
	await expect(rows).toContainText('2');
	await expect(page.getByLabel('Which sheet?').getByText('Secret pay')).toHaveCount(0);
});

test('two headings for one field are named, and nothing goes on', async ({ page }) => {
	const rows = 'Assignment Number,Grade,Band,Normal Hours\n1,Band 5,Band 6,37.5\n';
	await give(page, 'twice.csv', rows);
	await goOn(page);
	await page.getByLabel('Meaning of Band').selectOption({ label: 'Grade or band' });
	await page.getByRole('button', { name: 'These columns are right' }).click();
	await expect(summaryOf(page)).toContainText('“Grade”');
	await expect(summaryOf(page)).toContainText('“Band”');
});

test('personal columns are called out, their values are not shown', async ({ page }) => {
	const rows = [
		'Employee Number,Last Name,Date of Birth,Ethnic Origin,Grade,Normal Hours',
		'1,Mockridge,19800101,A,Band 5,37.5'
	].join('\n');
	await give(page, 'personal.csv', rows);
	await goOn(page);
	const banner = page.getByRole('region', { name: 'Dropped in this browser' });
	await expect(banner).toContainText('Last Name');
	await expect(banner).toContainText('Ethnic Origin');
	await expect(page.getByText('Mockridge')).toHaveCount(0);
});

test('cells that cannot be are listed by row, and the rest goes on', async ({ page }) => {
	const rows = [
		'Employee Number,Assignment Number,Position Title,Grade,Grade Step,Normal Hours,Grade Contract Hours,FTE,Supervisor Assignment Number,NHS Start Date,Assignment Status,Assignment Category,HCAS',
		'1,1,Manager,Band 7,1,37.5,37.5,1.00,,20100401,Active Assignment,Permanent,',
		'2,2,Nurse,Band 5,1,37.5,37.5,1.00,1,20150230,Active Assignment,Permanent,',
		'3,3,Nurse,Band 99,1,37.5,37.5,1.00,1,20150401,Active Assignment,Permanent,',
		'4,4,Nurse,Band 5,1,18.75,37.5,0.9,1,20150401,Active Assignment,Permanent,',
		'5,5,Nurse,Band 5,1,37.5,37.5,1.00,999,20150401,Active Assignment,Permanent,',
		'6,6,Nurse,Band 5,1,37.5,37.5,1.00,7,20150401,Active Assignment,Permanent,',
		'7,7,Nurse,Band 5,9,37.5,37.5,1.00,6,20150401,Active Assignment,Permanent,',
		'8,8,Nurse,Band 5,1,many,37.5,,1,20150401,Active Assignment,Permanent,',
		'9,9,Nurse,Band 5,1,37.5,37.5,1.00,9,20150401,Active Assignment,Permanent,',
		'10,10,Nurse,Band 5,1,37.5,37.5,1.00,1,20150401,On the moon,Permanent,',
		'11,11,Bank nurse,Band 5,1,37.5,37.5,1.00,1,20150401,Active Assignment,Bank,',
		'12,12,Nurse band 6,Band 5,1,37.5,37.5,1.00,1,20150401,Active Assignment,Permanent,12k',
		',13,Nurse,Band 5,1,37.5,37.5,1.00,1,20150401,Terminate Assignment,Permanent,',
		'2,2,Nurse,Band 5,1,37.5,37.5,1.00,1,20150230,Active Assignment,Permanent,',
		'Total,,,,,,,,,,,,'
	].join('\n');
	await give(page, 'wrong.csv', rows);
	const main = await toIssues(page);
	await expect(page.getByText('Rows read: 14')).toBeVisible();
	for (const words of [
		/30 February|20150230/,
		/Band 99/,
		/0\.9/,
		/999/,
		/report in a circle/,
		/“9” is not a point/,
		/“many”/,
		/itself/,
		/On the moon/,
		/bank/i,
		/The title says band 6/,
		/“12k”/,
		/repeats row 3/,
		/a total/
	]) {
		await expect(main.getByText(words).first()).toBeVisible();
	}
});

test('an issue is corrected in place, for all like it, and the correction is undone', async ({
	page
}) => {
	const rows = [
		'Employee Number,Position Title,Grade,Grade Step,Normal Hours,Assignment Status',
		'1,Nurse,Band 5,1,37.5,On the moon',
		'2,Nurse,Band 5,1,37.5,On the moon',
		'3,Nurse,Band 5,1,37.5,Active Assignment'
	].join('\n');
	await give(page, 'status.csv', rows);
	await toIssues(page);
	const issue = page.getByText(/The status “On the moon” was not recognised/);
	await expect(issue.first()).toBeVisible();
	await page.getByRole('button', { name: 'Correct row 2, Assignment Status' }).click();
	await page.getByLabel('What “Assignment Status” in row 2 should say').fill('Acting Up');
	await page.getByLabel('Correct all 2 cells of the column that say “On the moon”').check();
	await page.getByRole('button', { name: 'Correct it', exact: true }).click();
	await expect(issue).toHaveCount(0);
	await expect(page.getByText(/“On the moon” is read as “Acting Up”/)).toBeVisible();
	await page.getByRole('button', { name: /^Undo the correction/ }).click();
	await expect(page.getByText('Unknown status').first()).toBeVisible();
	await expect(page.getByText('Your corrections')).toHaveCount(0);
});

test('repairs are offered, made only when accepted, and can be taken back', async ({ page }) => {
	const rows = [
		'Employee Number,Position Number,Position Title,Grade,Grade Step,Normal Hours,Reports to Position,Hire Date',
		'1,DFE-1,Head of care,Band 8a,1,37.5,,03/04/2019',
		'2,DFE-2,Nurse,Band 5,1,37.5,DfE-1,05/06/2020'
	].join('\n');
	await give(page, 'repairs.csv', rows);
	await toIssues(page);
	const found = page.getByText(/DfE-1/);
	await expect(found.first()).toBeVisible();
	await expect(page.getByText('2 repairs to accept or decline')).toBeVisible();
	await page.getByRole('button', { name: /^Accept Read “DfE-1” as “DFE-1”/ }).click();
	await expect(page.getByText('“DfE-1” is read as “DFE-1”, in Reports to Position')).toBeVisible();
	await expect(page.getByText('1 repair to accept or decline')).toBeVisible();
	await page.getByRole('button', { name: /^Decline Read the dates/ }).click();
	await expect(page.getByText('to accept or decline')).toHaveCount(0);
	await page.getByRole('button', { name: /^Undo.*“DfE-1” is read as/ }).click();
	await expect(page.getByRole('button', { name: /^Accept Read “DfE-1”/ })).toBeVisible();
	await expect(page.getByText('1 repair to accept or decline')).toBeVisible();
});
