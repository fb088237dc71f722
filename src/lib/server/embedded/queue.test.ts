import { describe, expect, it } from 'vitest';
import { oneAtATime } from './queue.ts';

describe('one at a time', () => {
	it('starts the second of 2 tasks only when the first is over, even when it fails', async () => {
		const inTurn = oneAtATime();
		const seen: string[] = [];
		const first = inTurn(async () => {
			seen.push('first starts');
			await Promise.resolve();
			seen.push('first ends');
			throw new Error('broken');
		});
		const second = inTurn(async () => {
			seen.push('second starts');
			return Promise.resolve(2);
		});
		await expect(first).rejects.toThrow('broken');
		expect(await second).toBe(2);
		expect(seen).toEqual(['first starts', 'first ends', 'second starts']);
	});
});
