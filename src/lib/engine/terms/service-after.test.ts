import { describe, expect, it } from 'vitest';
import { noPolicies } from '#lib/domain/workforce.ts';
import type { Employer, Service } from '#lib/domain/workforce.ts';
import { reference } from '#lib/reference/reference.ts';
import { continuityOf, serviceAfter } from './service-after.ts';
import type { ServiceMove, ServiceRoute } from './service-after.ts';

const trust: Employer = {
	id: 'trust',
	name: 'A trust',
	kind: 'nhs',
	nation: 'england',
	standardWeekMinutes: 2250,
	grades: [],
	gradesSource: null,
	topPost: null,
	policies: noPolicies
};
const otherTrust: Employer = { ...trust, id: 'other-trust' };
const council: Employer = { ...trust, id: 'council', kind: 'council' };
const otherCouncil: Employer = { ...council, id: 'other-council' };

const service: Service = {
	statutory: '2019-01-01',
	redundancy: '2008-11-01',
	leave: '2010-02-01',
	sick: '2011-03-01',
	maternity: '2012-04-01'
};
const start = '2027-04-01';

function after(route: ServiceRoute, change: Partial<ServiceMove> = {}): Service {
	const move = { route, from: council, to: trust, recognised: [], start, ...change } as const;
	return serviceAfter(service, move, reference.continuity);
}

describe('service after a move', () => {
	it('keeps all five dates under TUPE and a statutory scheme', () => {
		expect(after('tupe')).toBe(service);
		expect(after('statutory-scheme')).toBe(service);
		expect(after('cosop')).toBe(service);
	});

	it('changes nothing on secondment, section 113 and an honorary contract', () => {
		expect(after('secondment')).toBe(service);
		expect(after('section-113')).toBe(service);
		expect(after('honorary-contract')).toBe(service);
	});

	it('keeps all five dates when the same employer offers other terms', () => {
		expect(after('assimilation', { to: council })).toBe(service);
		expect(after('new-appointment', { to: council })).toBe(service);
	});

	it('starts all five again from council to NHS without a promise', () => {
		expect(after('voluntary-move')).toEqual({
			statutory: start,
			redundancy: start,
			leave: start,
			sick: start,
			maternity: start
		});
	});

	it('starts all five again from NHS to council without a promise', () => {
		const moved = after('voluntary-move', { from: trust, to: council });
		expect(new Set(Object.values(moved))).toEqual(new Set([start]));
	});

	it('counts for leave and sick what the offer promises, and nothing else', () => {
		expect(after('voluntary-move', { recognised: ['leave', 'sick'] })).toEqual({
			statutory: start,
			redundancy: start,
			leave: '2010-02-01',
			sick: '2011-03-01',
			maternity: start
		});
	});

	it('counts what the new employer recognises by written rule from the other sector', () => {
		const rule = { purposes: ['leave' as const, 'sick' as const], source: 'Council service rule' };
		const to = { ...council, policies: { ...noPolicies, recognisedService: rule } };
		const moved = after('voluntary-move', { from: trust, to });
		expect([moved.leave, moved.sick, moved.maternity]).toEqual(['2010-02-01', '2011-03-01', start]);
		const move = { route: 'voluntary-move', from: trust, to, recognised: [], start } as const;
		expect(continuityOf('leave', move, reference.continuity)).toMatchObject({
			counts: true,
			rule: 'C11',
			promise: 'Council service rule'
		});
	});

	it('never gives statutory continuity by promise', () => {
		const moved = after('voluntary-move', { recognised: ['statutory', 'redundancy'] });
		expect([moved.statutory, moved.redundancy]).toEqual([start, '2008-11-01']);
	});

	it('keeps all but the statutory date between councils (Modification Order, Green Book)', () => {
		expect(after('voluntary-move', { to: otherCouncil })).toEqual({
			...service,
			statutory: start
		});
	});

	it('keeps all but the statutory date between NHS employers (section 16, Walker)', () => {
		expect(after('new-appointment', { from: trust, to: otherTrust })).toEqual({
			...service,
			statutory: start
		});
	});

	it('leaves a date that is not known unknown where service counts', () => {
		const unknown = { ...service, redundancy: null };
		const move = {
			route: 'voluntary-move',
			from: council,
			to: otherCouncil,
			recognised: [],
			start
		} as const;
		expect(serviceAfter(unknown, move, reference.continuity).redundancy).toBeNull();
	});

	it('names the row that decides: C8 for redundancy from NHS to council', () => {
		const move = {
			route: 'voluntary-move',
			from: trust,
			to: council,
			recognised: [],
			start
		} as const;
		expect(continuityOf('redundancy', move, reference.continuity)).toMatchObject({
			counts: false,
			rule: 'C8',
			promise: null
		});
	});
});
