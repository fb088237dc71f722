import { describe, expect, it } from 'vitest';
import { ratio, zero } from '#lib/domain/ratio.ts';
import { awardFree, besideNothing } from './award-free.ts';
import { certain } from './term.ts';

const offered = { ...certain(ratio(4_781_628), 'njc'), status: 'offer' } as const;
const always = (value: typeof offered | ReturnType<typeof awardFree>) => [{ from: -1, value }];

describe('nothing beside an amount', () => {
	it('is as firm as the amount: £0 beside £47,816.28 on an offer', () => {
		const { own, next } = besideNothing(always(offered), always(awardFree(zero, 'section 16')));
		expect(own[0]?.value).toBe(offered);
		expect(next[0]?.value).toMatchObject({ value: zero, status: 'offer' });
	});

	it('leaves an amount in pounds fixed', () => {
		const { next } = besideNothing(always(offered), always(awardFree(ratio(100), 'stated')));
		expect(next[0]?.value).toMatchObject({ status: 'fixed' });
	});
});
