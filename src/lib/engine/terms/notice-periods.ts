/**
 * T29: weeks of notice that the employer must give; more is better. T30: weeks that the employee must
 * give; fewer is better (rulebook §e). Neither framework has a scale by grade: the contract decides,
 * so the employer's list by framework and grade is read and nothing typical is ever assumed. The
 * statutory minimum by service lifts a shorter period and is never the value by itself (R16).
 */
import { addMonths } from '#lib/domain/dates.ts';
import type { IsoDate } from '#lib/domain/dates.ts';
import { maximum, ratio, toNumber } from '#lib/domain/ratio.ts';
import type { Ratio } from '#lib/domain/ratio.ts';
import { mapSeries } from '#lib/domain/series.ts';
import type { Series } from '#lib/domain/series.ts';
import { gap } from '../pay/figure.ts';
import type { Gap } from '../pay/figure.ts';
import { fromDates } from '../pay/months.ts';
import type { Situation, Standing } from './family.ts';
import { keepsService } from './kept-service.ts';
import { localValue } from './local-value.ts';
import { certain, plainTolerance } from './term.ts';
import type { Term, TermMonth, TermSeries, TermSides } from './term.ts';

export type NoticeTerm = 'T29' | 'T30';

export const noticeFromEmployer: Term = noticeTerm('T29');
export const noticeFromEmployee: Term = noticeTerm('T30');

/** The law's longest notice from an employer; it asks one week of an employee. */
const mostByLaw = { T29: 12, T30: 1 } as const;

export function noticeSides(id: NoticeTerm, situation: Situation): TermSides {
	const { own, next, start } = situation;
	const held = noticeSeries(id, own, start);
	if (keepsService(own, next, ['statutory'])) return { own: held, next: held, unchanged: true };
	return { own: held, next: noticeSeries(id, next, start), unchanged: false };
}

/** Weeks that the contract states; the entry for the grade comes before one for the framework. */
export function statedNotice(
	id: NoticeTerm,
	standing: Standing
): { readonly known: true; readonly weeks: Ratio; readonly source: string } | Gap {
	const local = localValue(standing, id);
	if (local) {
		return local.known ? { known: true, weeks: local.value, source: local.source } : local;
	}
	const { employer, framework, grade } = standing;
	const rows = (employer.policies.notice ?? []).filter((row) => row.framework === framework);
	const row =
		rows.find(({ grades }) => grade !== null && grades?.includes(grade)) ??
		rows.find(({ grades }) => grades === null);
	if (!row) return gap('notice-not-supplied', employer.id);
	const weeks = ratio(id === 'T29' ? row.fromEmployerWeeks : row.fromEmployeeWeeks);
	return { known: true, weeks, source: row.source };
}

/**
 * Statutory weeks month by month: none in the first month of employment; from the employer one, then
 * one for each complete year from the second to the twelfth; from the employee one.
 */
export function statutoryNoticeWeeks(
	id: NoticeTerm,
	service: IsoDate,
	start: IsoDate
): Series<number> {
	const first = { from: addMonths(service, 1), value: 1 };
	const later = Array.from({ length: mostByLaw[id] - 1 }, (_, index) => ({
		from: addMonths(service, 12 * (index + 2)),
		value: index + 2
	}));
	return fromDates([first, ...later], start, 0);
}

function noticeTerm(id: NoticeTerm): Term {
	const show = (value: Ratio) => toNumber(value, 2);
	return {
		id,
		isPay: false,
		isMoney: false,
		show,
		showDifference: show,
		tolerance: plainTolerance
	};
}

function noticeSeries(id: NoticeTerm, standing: Standing, start: IsoDate): TermSeries {
	const stated = statedNotice(id, standing);
	if (!stated.known) return [{ from: -1, value: stated }];
	const { weeks, source } = stated;
	const service = standing.service.statutory;
	if (service === null) {
		const isLongest = toNumber(weeks, 2) >= mostByLaw[id];
		const missing = gap('missing-service-date', standing.employer.id);
		return [{ from: -1, value: isLongest ? certain(weeks, source) : missing }];
	}
	return mapSeries(statutoryNoticeWeeks(id, service, start), (least): TermMonth =>
		certain(maximum(weeks, ratio(least)), source)
	);
}
