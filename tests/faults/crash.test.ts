import { setTimeout as pause } from 'node:timers/promises';
import { createPgliteConnection } from '@supabase/lite/pglite';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { start, usedFolder } from './processes.ts';

const rounds = 6;

describe('a server killed in the middle of saving', () => {
	it(`loses 0 answered saves and keeps 0 half saves over ${rounds} kills`, async () => {
		const folder = await usedFolder();
		const answered: string[] = [];
		for (let round = 0; round < rounds; round += 1) {
			const writer = start('write', folder, `round-${round}`);
			await writer.until(`saved round-${round}-0\n`);
			// Spread over the life of a save, which is about 15 ms.
			await pause(250 + round * 37);
			await writer.kill();
			answered.push(...lines(writer.output()));
		}
		const connection = await createPgliteConnection({ url: path.join(folder, 'db') });
		const found = await connection.driver.query<{ name: string }>(
			`select fingerprint as name from public.mappings union all select name from public.baselines`
		);
		const halves = await connection.driver.query(
			`select b.id from public.baselines b
			where (select count(*) from public.contracts c where c.baseline_id = b.id) <> 50`
		);
		await connection.close();
		const kept = new Set(found.rows.map((row) => row.name));
		expect(answered.length).toBeGreaterThan(rounds * 2);
		expect(answered.filter((name) => !kept.has(name))).toEqual([]);
		expect(halves.rows).toEqual([]);
	});
});

function lines(output: string): readonly string[] {
	// The last line may have been cut by the kill: it counts only when it ended.
	return [...output.matchAll(/^saved (\S+)\n/gm)].map(([, name]) => name ?? '');
}
