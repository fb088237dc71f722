/** Notice from the employer (T29) and from the employee (T30), with the statutory minimum beside it. */
import { toNumber } from '#lib/domain/ratio.ts';
import type { TermId } from '#lib/domain/terms.ts';
import type { Working } from '#lib/domain/working.ts';
import { statutoryNotice } from '#lib/reference/notice.ts';
import type { Fact } from '../working/fact.ts';
import type { Situation, Standing, TermFamily } from './family.ts';
import {
	noticeFromEmployee,
	noticeFromEmployer,
	noticeSides,
	statedNotice,
	statutoryNoticeWeeks
} from './notice-periods.ts';
import type { NoticeTerm } from './notice-periods.ts';

export const noticeFamily: TermFamily = {
	terms: [noticeFromEmployer, noticeFromEmployee],
	readsPay: false,
	key: ({ employer, framework, grade, service }) =>
		JSON.stringify([employer, framework, grade, service.statutory]),
	sides: (id, situation) => noticeSides(noticeTerm(id), situation),
	facts: (id, situation) => ({
		own: facts(noticeTerm(id), situation.own, situation),
		next: facts(noticeTerm(id), situation.next, situation)
	})
};

function noticeTerm(id: TermId): NoticeTerm {
	if (id === 'T29' || id === 'T30') return id;
	throw new RangeError(`${id} is not a term of notice`);
}

function facts(id: NoticeTerm, standing: Standing, { start, reference }: Situation): Fact[] {
	const stated = statedNotice(id, standing);
	if (!stated.known) return [];
	const contract: Working = {
		label: 'Notice in the contract',
		value: `${toNumber(stated.weeks, 2)} weeks`,
		note: stated.source
	};
	const service = standing.service.statutory;
	if (service === null) return [{ from: -1, workings: [contract] }];
	const party = id === 'T29' ? 'employer gives' : 'employee gives';
	const { source, confidence } = statutoryNotice(reference.notice, party);
	return statutoryNoticeWeeks(id, service, start).map(({ from, value }) => ({
		from,
		workings: [
			contract,
			{
				label: 'Statutory minimum',
				value: `${value} weeks`,
				rule: 'R16',
				source,
				confidence,
				note: `Employed since ${service}`
			}
		]
	}));
}
