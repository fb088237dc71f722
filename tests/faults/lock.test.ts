import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { takeLock } from '#lib/server/embedded/lock.ts';
import { StartRefusal } from '#lib/server/refusal.ts';
import { newFolder, start, usedFolder } from './processes.ts';

describe('one server to a folder', () => {
	it('refuses a second process with a sentence naming the first, and writes 0 bytes', async () => {
		const folder = await usedFolder();
		const first = start('hold', folder);
		await first.until('holding');
		const before = listing(folder);
		const second = start('hold', folder);
		expect(await second.ended).toBe(1);
		expect(second.output()).toContain(
			`is already open in another copy of the planner (process ${first.process.pid ?? 0})`
		);
		expect(listing(folder)).toEqual(before);
		await first.kill();
	});

	it('takes the folder over from a process that was killed', async () => {
		const folder = await usedFolder();
		const first = start('hold', folder);
		await first.until('holding');
		await first.kill();
		expect(existsSync(path.join(folder, 'planner.lock'))).toBe(true);
		const second = start('hold', folder);
		await second.until('holding');
		await second.kill();
	});

	it('lets exactly 1 of 8 processes take over one dead lock', async () => {
		const folder = newFolder();
		const dead = start('lock', folder);
		await dead.until('holding');
		await dead.kill();
		const racers = Array.from({ length: 8 }, () => start('lock', folder));
		const results = await Promise.all(
			racers.map(async (racer) =>
				Promise.race([
					racer.until('holding').then(() => 'holding'),
					racer.ended.then(() => 'refused')
				])
			)
		);
		expect(results.filter((result) => result === 'holding')).toHaveLength(1);
		await Promise.all(racers.map(async (racer) => racer.kill()));
	});

	it('takes over from a process whose number another process has now', () => {
		const folder = newFolder();
		hold(folder, { pid: process.pid, machine: hostname(), started: 'long ago' });
		takeLock(folder).release();
		expect(existsSync(path.join(folder, 'planner.lock'))).toBe(false);
	});

	it('refuses what it cannot judge: another machine, or a lock that cannot be read', () => {
		const folder = newFolder();
		hold(folder, { pid: 1, machine: 'other-machine', started: 'then' });
		expect(() => takeLock(folder)).toThrow('on the machine other-machine');
		writeFileSync(path.join(folder, 'planner.lock'), '');
		expect(() => takeLock(folder)).toThrow(StartRefusal);
		expect(readdirSync(folder)).toEqual(['planner.lock']);
	});

	it('refuses while another process is clearing a dead lock', () => {
		const folder = newFolder();
		hold(folder, { pid: process.pid, machine: hostname(), started: 'long ago' });
		mkdirSync(path.join(folder, 'planner.lock.takeover'));
		expect(() => takeLock(folder)).toThrow('is starting on the folder');
	});
});

function hold(folder: string, holder: object): void {
	writeFileSync(path.join(folder, 'planner.lock'), JSON.stringify(holder));
}

function listing(folder: string): readonly string[] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.map((name) => {
			const file = path.join(folder, name);
			const { size, mtimeMs } = statSync(file);
			return `${name} ${size} ${mtimeMs} ${name === 'planner.lock' ? readFileSync(file, 'utf8') : ''}`;
		})
		.sort();
}
